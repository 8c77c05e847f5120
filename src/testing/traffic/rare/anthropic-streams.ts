import { fragments, pieces, serverSentEvents } from '../formats/exchange.js';
import { MODELS } from '../models.js';
import type { Random } from '../random.js';
import type { Rare, RareExchange } from './rare.js';

type Data = { readonly type: string } & Readonly<Record<string, unknown>>;

function start({ model, tokensIn }: RareExchange, random: Random): Data {
  return {
    type: 'message_start',
    message: {
      id: `msg_01${random.token(22)}`,
      type: 'message',
      role: 'assistant',
      model: model.id,
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: { input_tokens: tokensIn, cache_read_input_tokens: 0, output_tokens: 1 },
    },
  };
}

/** One content block from its start to its stop. */
function block(index: number, content_block: object, deltas: readonly object[]): Data[] {
  return [
    { type: 'content_block_start', index, content_block },
    ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
    { type: 'content_block_stop', index },
  ];
}

const thinking = (text: string): object[] => pieces(text).map((piece) => ({ type: 'thinking_delta', thinking: piece }));
const written = (text: string): object[] => pieces(text).map((piece) => ({ type: 'text_delta', text: piece }));

function events(data: readonly Data[]): string {
  return serverSentEvents(data.map((event) => ({ event: event.type, data: event })));
}

/** Streams of more than text, and one that fails: https://docs.anthropic.com/en/docs/build-with-claude/streaming. */
export const ANTHROPIC_STREAMS: readonly Rare[] = [
  {
    name: 'anthropic-stream',
    endpoint: 'code-review',
    model: MODELS.claudeSonnet,
    tokens: [418, 187],
    stream: true,
    request: ({ model }) => ({
      model: model.id,
      max_tokens: 8000,
      thinking: { type: 'enabled', budget_tokens: 2000 },
      system: 'You review code. Open the file before you judge.',
      messages: [{ role: 'user', content: 'Is the rounding in the cart right?' }],
      tools: [
        {
          name: 'open_file',
          description: 'A part of a file.',
          input_schema: { type: 'object', properties: { path: { type: 'string' }, lines: { type: 'string' } } },
        },
      ],
      stream: true,
    }),
    response: (exchange, random) =>
      events([
        start(exchange, random),
        ...block(0, { type: 'thinking', thinking: '', signature: '' }, [
          ...thinking('Rounding of money goes wrong in two places: per line and in total. I have to read the code.'),
          { type: 'signature_delta', signature: random.token(64) },
        ]),
        { type: 'ping' },
        ...block(1, { type: 'text', text: '' }, written('I will look at how the total is made.')),
        ...block(2, { type: 'tool_use', id: `toolu_01${random.token(22)}`, name: 'open_file', input: {} }, [
          { type: 'input_json_delta', partial_json: '' },
          ...fragments({ path: 'src/cart/total.ts', lines: '1-80' }).map((partial_json) => ({ type: 'input_json_delta', partial_json })),
        ]),
        { type: 'message_delta', delta: { stop_reason: 'tool_use', stop_sequence: null }, usage: { output_tokens: exchange.tokensOut } },
        { type: 'message_stop' },
      ]),
  },
  {
    name: 'anthropic-overloaded',
    endpoint: 'support-assistant',
    model: MODELS.claudeHaiku,
    tokens: [88, 21],
    stream: true,
    request: ({ model, city }) => ({
      model: model.id,
      max_tokens: 1024,
      messages: [{ role: 'user', content: `When does the shop in ${city} open on Sunday?` }],
      stream: true,
    }),
    // An error in the middle comes as an event: the status was sent long ago.
    response: (exchange, random) =>
      events([
        start(exchange, random),
        { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
        ...written(`On Sundays the shop in ${exchange.city} opens at`).map((delta) => ({ type: 'content_block_delta', index: 0, delta })),
        { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
      ]),
  },
];
