import type { Turn } from '../sample.js';
import { parameterSchema, pieces, type ChatFormat } from './exchange.js';

/** `generateContent` and its streamed twin: https://ai.google.dev/api/generate-content. */
export const googleGenerateContent: ChatFormat = {
  request({ sample }) {
    const { schema } = sample;
    return {
      ...(sample.system ? { systemInstruction: { parts: [{ text: sample.system }] } } : {}),
      contents: sample.turns.map(content),
      ...(sample.tools
        ? {
            tools: [
              {
                functionDeclarations: sample.tools.map(({ parameters, ...tool }) => ({
                  ...tool,
                  parameters: parameterSchema(parameters),
                })),
              },
            ],
          }
        : {}),
      generationConfig: schema
        ? { responseMimeType: 'application/json', responseSchema: { type: 'object', properties: schema.properties } }
        : { temperature: 0.4 },
    };
  },

  response({ model, sample, tokensIn, tokensOut, stream }, random) {
    const responseId = random.token(23);
    const answer = (parts: object[], last: boolean): object => ({
      candidates: [{ content: { parts, role: 'model' }, ...(last ? { finishReason: 'STOP' } : {}), index: 0 }],
      ...(last
        ? {
            usageMetadata: {
              promptTokenCount: tokensIn,
              candidatesTokenCount: tokensOut,
              totalTokenCount: tokensIn + tokensOut,
            },
          }
        : {}),
      modelVersion: model.id,
      responseId,
    });
    if (typeof sample.answer !== 'string') return answer(content(sample.answer).parts, true);
    if (!stream) return answer([{ text: sample.answer }], true);
    const texts = pieces(sample.answer);
    return { streamed_data: texts.map((text, index) => answer([{ text }], index === texts.length - 1)) };
  },
};

function content(turn: Turn): { role: string; parts: object[] } {
  switch (turn.role) {
    case 'call':
      return { role: 'model', parts: [{ functionCall: { name: turn.tool, args: turn.args } }] };
    case 'result':
      return { role: 'user', parts: [{ functionResponse: { name: turn.tool, response: turn.result } }] };
    default:
      return { role: turn.role === 'assistant' ? 'model' : 'user', parts: [{ text: turn.text }] };
  }
}
