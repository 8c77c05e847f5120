import { PICTURES } from '../pictures.js';
import { tone } from '../sound.js';
import { completion } from './chat-body.js';
import { RARE_MODELS } from './models.js';
import type { Rare } from './rare.js';

const success = (result: object): object => ({ result, success: true, errors: [], messages: [] });

/** Mistral's thinking, and what runs on Workers AI beside chats. */
export const MISTRAL_AND_WORKERS: readonly Rare[] = [
  {
    name: 'mistral',
    endpoint: 'translation',
    model: RARE_MODELS.magistral,
    tokens: [204, 161],
    // https://docs.mistral.ai/capabilities/reasoning and …/vision: an image is named by a plain string here.
    request: ({ model }, random) => ({
      model: model.id,
      prompt_mode: 'reasoning',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What could the French caption of this picture be?' },
            { type: 'image_url', image_url: `data:image/png;base64,${random.pick(PICTURES)}` },
          ],
        },
      ],
    }),
    response: (exchange, random) =>
      completion(exchange, random, {
        content: [
          {
            type: 'thinking',
            thinking: [{ type: 'text', text: 'Hills, a lake or a tent, evening light. Short, and no exclamation mark.' }],
            closed: true,
          },
          { type: 'text', text: '« Le soir, tout près. »' },
        ],
        tool_calls: null,
      }),
  },
  {
    name: 'workers-prompt',
    endpoint: 'ticket-triage',
    model: RARE_MODELS.llama8b,
    tokens: [31, 22],
    // https://developers.cloudflare.com/workers-ai/models/llama-3.1-8b-instruct/
    request: ({ order }) => ({
      prompt: `Write a subject line for this ticket: "Order ${order} came without the poles."`,
      max_tokens: 64,
      lora: 'subject-lines',
    }),
    response: ({ order, tokensIn, tokensOut }) =>
      success({
        response: `Order ${order}: trekking poles missing`,
        tool_calls: [],
        usage: { prompt_tokens: tokensIn, completion_tokens: tokensOut, total_tokens: tokensIn + tokensOut },
      }),
  },
  {
    name: 'workers-transcription',
    endpoint: 'meeting-notes',
    model: RARE_MODELS.whisper,
    tokens: [48, 16],
    // https://developers.cloudflare.com/workers-ai/models/whisper-large-v3-turbo/
    request: () => ({ audio: tone(523), task: 'transcribe', language: 'en', vad_filter: true }),
    response: ({ customer }) =>
      success({
        transcription_info: { language: 'en', language_probability: 1, duration: 3.2, duration_after_vad: 3.1 },
        text: `${customer} will send the list on Friday.`,
        word_count: 7,
        segments: [
          { start: 0, end: 3.2, text: `${customer} will send the list on Friday.`, temperature: 0, avg_logprob: -0.2, no_speech_prob: 0 },
        ],
        vtt: `WEBVTT\n\n00:00.000 --> 00:03.200\n${customer} will send the list on Friday.`,
      }),
  },
  {
    name: 'workers-speech',
    endpoint: 'language-tutor',
    model: RARE_MODELS.melo,
    tokens: [14, 60],
    // https://developers.cloudflare.com/workers-ai/models/melotts/
    request: ({ city }) => ({ prompt: `¿Cuándo sale el autobús a ${city}?`, lang: 'es' }),
    response: () => success({ audio: tone(587) }),
  },
];
