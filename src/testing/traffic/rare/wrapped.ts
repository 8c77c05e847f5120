import { MODELS } from '../models.js';
import { anthropicMessage } from './anthropic.js';
import { completion } from './chat-body.js';
import type { Rare } from './rare.js';

/** How much of a body a gateway keeps that keeps little. */
const KEPT = 900;

/** Bodies that are not as a provider has them: in strings and envelopes, cut, or for several providers at once. */
export const WRAPPED: readonly Rare[] = [
  {
    name: 'wrapped',
    endpoint: 'support-assistant',
    model: MODELS.gpt4oMini,
    tokens: [37, 29],
    // A proxy before the gateway passed texts on as texts, and its own envelope with them.
    request: ({ model, order }) =>
      JSON.stringify(
        JSON.stringify({ model: model.id, messages: [{ role: 'user', content: `Can I still change the address of order ${order}?` }] }),
      ),
    response: (exchange, random) => {
      const answer = completion(
        exchange,
        random,
        { content: 'Yes, until it is packed: open the order and choose "Change address".', refusal: null },
      );
      return JSON.stringify(JSON.stringify({ success: true, result: answer, errors: [], messages: [] }));
    },
  },
  {
    name: 'above-limit',
    endpoint: 'image-studio',
    model: MODELS.geminiPro,
    tokens: [5160, 88],
    // https://developers.cloudflare.com/ai-gateway/observability/logging/: above 10 MB nothing is kept.
    sizes: { request: 12_582_912, response: 10_485_761 },
  },
  {
    name: 'cut-request',
    endpoint: 'meeting-notes',
    model: MODELS.gpt4oMini,
    tokens: [1804, 26],
    sizes: { request: 4_812 },
    request: ({ model, customer }) => {
      const line = (minute: number): string => `${minute}:00 ${customer}: and then we talked about item ${minute}.`;
      const transcript = Array.from({ length: 60 }, (_, minute) => line(minute)).join('\n');
      const messages = [
        { role: 'system', content: 'Summarise the meeting in one sentence.' },
        { role: 'user', content: transcript },
      ];
      return JSON.stringify({ model: model.id, messages }).slice(0, KEPT);
    },
    response: (exchange, random) =>
      completion(exchange, random, { content: `${exchange.customer} went through sixty items in sixty minutes.`, refusal: null }),
  },
  {
    name: 'universal',
    endpoint: 'marketing-copy',
    model: MODELS.claudeHaiku,
    tokens: [29, 18],
    row: { path: '', request_type: 'universal', step: 0 },
    // https://developers.cloudflare.com/ai-gateway/usage/universal/: the first provider answers, so the second is not asked.
    request: ({ product }) => {
      const messages = [{ role: 'user', content: `A name for the ${product} in three words.` }];
      const headers = { 'Content-Type': 'application/json' };
      return [MODELS.claudeHaiku, MODELS.llama].map(({ provider, id, path }) => ({
        provider,
        endpoint: provider === 'workers-ai' ? id : path,
        headers,
        query: provider === 'workers-ai' ? { messages } : { model: id, max_tokens: 64, messages },
      }));
    },
    response: (exchange, random) => anthropicMessage(exchange, random, [{ type: 'text', text: 'The Patient One.' }], 'end_turn'),
  },
];
