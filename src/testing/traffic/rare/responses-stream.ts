import { fragments, pieces, serverSentEvents } from '../formats/exchange.js';
import { MODELS } from '../models.js';
import { outputMessage, responseObject } from './responses.js';
import type { Rare } from './rare.js';

type Event = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The events of a response: https://platform.openai.com/docs/api-reference/responses-streaming. */
export const RESPONSES_STREAM: Rare = {
  name: 'responses-stream',
  endpoint: 'playground',
  model: MODELS.gpt5,
  tokens: [61, 142],
  stream: true,
  request: ({ model, product }) => ({
    model: model.id,
    instructions: 'You help people in a shop for outdoor gear.',
    input: `Is the ${product} in stock, and what is it good for?`,
    tools: [
      { type: 'function', name: 'check_stock', parameters: { type: 'object', properties: { product: { type: 'string' } } }, strict: true },
    ],
    reasoning: { effort: 'low', summary: 'auto' },
    stream: true,
  }),
  response: (exchange, random) => {
    const [reasoning, message, call] = [`rs_${random.hex(48)}`, `msg_${random.hex(48)}`, `fc_${random.hex(48)}`];
    const thought = 'The stock has to be looked up; the second question I can answer.';
    const answer = `The ${exchange.product} is made for three seasons. Let me check the stock.`;
    const input = { product: exchange.product };
    const args = JSON.stringify(input);
    const thinking = { id: reasoning, type: 'reasoning', summary: [{ type: 'summary_text', text: thought }] };
    const written = outputMessage(message, answer);
    const called = {
      id: call,
      type: 'function_call',
      status: 'completed',
      call_id: `call_${random.token(24)}`,
      name: 'check_stock',
      arguments: args,
    };
    const done = responseObject(exchange, random, [thinking, written, called], 64);
    const begun = { ...done, status: 'in_progress', output: [], usage: null };
    const part = { item_id: message, output_index: 1, content_index: 0 };
    const events: readonly Event[] = [
      { type: 'response.created', response: begun },
      { type: 'response.in_progress', response: begun },
      { type: 'response.output_item.added', output_index: 0, item: { ...thinking, summary: [] } },
      ...pieces(thought).map(
        (delta) => ({ type: 'response.reasoning_summary_text.delta', item_id: reasoning, output_index: 0, summary_index: 0, delta }),
      ),
      { type: 'response.reasoning_summary_text.done', item_id: reasoning, output_index: 0, summary_index: 0, text: thought },
      { type: 'response.output_item.done', output_index: 0, item: thinking },
      { type: 'response.output_item.added', output_index: 1, item: { ...written, status: 'in_progress', content: [] } },
      { type: 'response.content_part.added', ...part, part: { type: 'output_text', text: '', annotations: [] } },
      ...pieces(answer).map((delta) => ({ type: 'response.output_text.delta', ...part, delta })),
      { type: 'response.output_text.done', ...part, text: answer },
      { type: 'response.output_item.done', output_index: 1, item: written },
      { type: 'response.output_item.added', output_index: 2, item: { ...called, status: 'in_progress', arguments: '' } },
      ...fragments(input).map((delta) => ({ type: 'response.function_call_arguments.delta', item_id: call, output_index: 2, delta })),
      { type: 'response.function_call_arguments.done', item_id: call, output_index: 2, arguments: args },
      { type: 'response.output_item.done', output_index: 2, item: called },
      { type: 'response.completed', response: done },
    ];
    return serverSentEvents(events.map((event, index) => ({ event: event.type, data: { ...event, sequence_number: index } })));
  },
};
