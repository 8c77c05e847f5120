import { fragments, pieces, serverSentEvents } from '../formats/exchange.js';
import { MODELS } from '../models.js';
import { chunks, functionTool } from './chat-body.js';
import { RARE_MODELS } from './models.js';
import type { Rare, RareExchange } from './rare.js';

const STREAM = { stream: true, stream_options: { include_usage: true } };
const STOCK = functionTool('check_stock', 'How many pieces of a product a shop has.', {
  type: 'object',
  properties: { product: { type: 'string' }, shop: { type: 'string' } },
  required: ['product', 'shop'],
});

/** Two calls at once, after some thought. */
function toolDeltas({ product, city }: RareExchange, ids: readonly string[]): object[] {
  const calls = [city, 'Lisbon'].flatMap((shop, index) => [
    { tool_calls: [{ index, id: ids[index], type: 'function', function: { name: 'check_stock', arguments: '' } }] },
    ...fragments({ product, shop }).map((part) => ({ tool_calls: [{ index, function: { arguments: part } }] })),
  ]);
  const thought = `They want the ${product}. I have to ask both shops before I answer.`;
  return [...pieces(thought).map((text) => ({ content: null, reasoning_content: text })), ...calls];
}

/** Streams of chat completions, as raw text: https://platform.openai.com/docs/api-reference/chat-streaming. */
export const OPENAI_STREAMS: readonly Rare[] = [
  {
    name: 'streamed-tools',
    endpoint: 'support-assistant',
    model: RARE_MODELS.deepseek,
    tokens: [171, 88],
    stream: true,
    request: ({ model, product, city }) => ({
      model: model.id,
      messages: [
        { role: 'system', content: 'You answer questions about stock. Ask each shop.' },
        { role: 'user', content: `Where can I get the ${product} today, in ${city} or in Lisbon?` },
      ],
      tools: [STOCK],
      ...STREAM,
    }),
    response: (exchange, random) => {
      const ids = [`call_0_${random.token(20)}`, `call_1_${random.token(20)}`];
      const all = chunks(exchange, random, toolDeltas(exchange, ids), 'tool_calls');
      return serverSentEvents([...all.map((data) => ({ data })), { data: '[DONE]' }]);
    },
  },
  {
    name: 'broken-stream',
    endpoint: 'marketing-copy',
    model: MODELS.gpt41,
    tokens: [58, 120],
    stream: true,
    request: ({ model, product }) => ({
      model: model.id,
      messages: [{ role: 'user', content: `A short story for the newsletter in which the ${product} plays the second part.` }],
      ...STREAM,
    }),
    // The reader has gone: what comes after that was never written.
    response: (exchange, random) => {
      const story = `Nobody had invited the ${exchange.product}, but there it stood, dripping. "You again," said the keeper, and`;
      const all = chunks(exchange, random, pieces(story).map((content) => ({ content })), 'stop');
      return serverSentEvents(all.slice(0, -2).map((data) => ({ data }))).slice(0, -48);
    },
  },
  {
    name: 'chunk-list',
    endpoint: 'meeting-notes',
    model: MODELS.gpt4oMini,
    tokens: [44, 36],
    // A client library that logs what it was given logs the chunks as a list.
    request: ({ model, customer }) => ({
      model: model.id,
      messages: [{ role: 'user', content: `One sentence of thanks to ${customer} for the meeting.` }],
      ...STREAM,
    }),
    response: (exchange, random) =>
      chunks(
        exchange,
        random,
        pieces(`Thank you, ${exchange.customer}: we left with two decisions and no new meeting.`).map((content) => ({ content })),
        'stop',
      ),
  },
];
