import { MODELS } from '../models.js';
import { PICTURES } from '../pictures.js';
import type { Random } from '../random.js';
import type { Rare, RareExchange } from './rare.js';

function answer(exchange: RareExchange, random: Random, candidate: object, thoughts = 0): object {
  const { model, tokensIn, tokensOut } = exchange;
  return {
    candidates: [{ ...candidate, index: 0 }],
    usageMetadata: {
      promptTokenCount: tokensIn,
      candidatesTokenCount: tokensOut,
      totalTokenCount: tokensIn + tokensOut + thoughts,
      ...(thoughts > 0 ? { thoughtsTokenCount: thoughts } : {}),
    },
    modelVersion: model.id,
    responseId: random.token(23),
  };
}

const model = (...parts: readonly object[]): object => ({ role: 'model', parts });
const ROUTE = {
  name: 'plan_route',
  description: 'A hike on a map.',
  parameters: { type: 'OBJECT', properties: { from: { type: 'STRING' }, km: { type: 'NUMBER' } } },
};

/** What `generateContent` answers beside text: https://ai.google.dev/api/generate-content. */
export const GOOGLE: readonly Rare[] = [
  {
    name: 'gemini-parts',
    endpoint: 'trip-planner',
    model: MODELS.geminiPro,
    tokens: [301, 42],
    // https://ai.google.dev/gemini-api/docs/thinking and …/function-calling
    request: ({ city }, random) => ({
      systemInstruction: { parts: [{ text: 'You plan hikes from photos of maps.' }] },
      contents: [
        {
          role: 'user',
          parts: [
            { inlineData: { mimeType: 'image/png', data: random.pick(PICTURES) } },
            { fileData: { mimeType: 'application/pdf', fileUri: 'https://generativelanguage.googleapis.com/v1beta/files/trail-guide' } },
            { text: `From ${city} along the lake in this picture, please. Fifteen kilometres at most.` },
          ],
        },
      ],
      tools: [{ functionDeclarations: [ROUTE] }],
      generationConfig: { thinkingConfig: { includeThoughts: true, thinkingBudget: 1024 } },
    }),
    response: (exchange, random) =>
      answer(
        exchange,
        random,
        {
          content: model(
            {
              text: '**Reading the picture**\n\nThe lake has a path on its near side. The route tool needs a start and a length.',
              thought: true,
            },
            { text: 'The near side of the lake it is. I am looking for a way of that length.' },
            { functionCall: { name: 'plan_route', args: { from: exchange.city, km: 15 } }, thoughtSignature: random.token(48) },
          ),
          finishReason: 'STOP',
        },
        118,
      ),
  },
  {
    name: 'gemini-grounding',
    endpoint: 'playground',
    model: MODELS.geminiFlash,
    tokens: [19, 37],
    // https://ai.google.dev/gemini-api/docs/google-search
    request: ({ city }) => ({
      contents: [{ role: 'user', parts: [{ text: `Is the cable car near ${city} running in May?` }] }],
      tools: [{ google_search: {} }],
    }),
    response: (exchange, random) => {
      const text = 'It starts on 9 May, weather permitting.';
      return answer(exchange, random, {
        content: model({ text }),
        finishReason: 'STOP',
        groundingMetadata: {
          webSearchQueries: [`cable car ${exchange.city} season`],
          groundingChunks: [{ web: { uri: 'https://cablecar.example.org/timetable', title: 'cablecar.example.org' } }],
          groundingSupports: [{ segment: { startIndex: 0, endIndex: 18, text: text.slice(0, 18) }, groundingChunkIndices: [0] }],
        },
      });
    },
  },
  {
    name: 'gemini-blocked',
    endpoint: 'playground',
    model: MODELS.geminiFlash,
    tokens: [33, 0],
    // https://ai.google.dev/gemini-api/docs/safety-settings: a blocked prompt has no candidates.
    request: () => ({
      contents: [{ role: 'user', parts: [{ text: 'How do I get past the lock of a hut that is not mine?' }] }],
      safetySettings: [{ category: 'HARM_CATEGORY_DANGEROUS_CONTENT', threshold: 'BLOCK_LOW_AND_ABOVE' }],
    }),
    response: ({ model: { id }, tokensIn }, random) => ({
      promptFeedback: {
        blockReason: 'SAFETY',
        safetyRatings: [{ category: 'HARM_CATEGORY_DANGEROUS_CONTENT', probability: 'MEDIUM', blocked: true }],
      },
      usageMetadata: { promptTokenCount: tokensIn, totalTokenCount: tokensIn },
      modelVersion: id,
      responseId: random.token(23),
    }),
  },
  {
    name: 'gemini-stream',
    endpoint: 'translation',
    model: MODELS.geminiFlash,
    tokens: [74, 52],
    stream: true,
    request: ({ customer }) => ({
      contents: [{ role: 'user', parts: [{ text: `Put "Thank you, ${customer}" into Japanese and save it as a phrase.` }] }],
      tools: [
        { functionDeclarations: [{ name: 'save_phrase', parameters: { type: 'OBJECT', properties: { text: { type: 'STRING' } } } }] },
      ],
      generationConfig: { thinkingConfig: { includeThoughts: true } },
    }),
    // The gateway keeps the chunks of Gemini's streams as a list.
    response: (exchange, random) => {
      const text = `ありがとうございます、${exchange.customer}さん`;
      const chunk = (part: object): object => ({ candidates: [{ content: model(part), index: 0 }], modelVersion: exchange.model.id });
      return {
        streamed_data: [
          chunk({ text: 'A polite form fits a customer.', thought: true }),
          ...(text.match(/.{1,6}/gu) ?? []).map((piece) => chunk({ text: piece })),
          answer(exchange, random, { content: model({ functionCall: { name: 'save_phrase', args: { text } } }), finishReason: 'STOP' }, 22),
        ],
      };
    },
  },
];
