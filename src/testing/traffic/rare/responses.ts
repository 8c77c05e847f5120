import { MODELS } from '../models.js';
import type { Random } from '../random.js';
import type { Rare, RareExchange } from './rare.js';

/** A response of the Responses API: https://platform.openai.com/docs/api-reference/responses/object. */
export function responseObject(exchange: RareExchange, random: Random, output: readonly object[], reasoning = 0): object {
  const { model, created, tokensIn, tokensOut } = exchange;
  return {
    id: `resp_${random.hex(48)}`,
    object: 'response',
    created_at: created,
    status: 'completed',
    error: null,
    incomplete_details: null,
    model: model.id,
    output,
    usage: {
      input_tokens: tokensIn,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: tokensOut,
      output_tokens_details: { reasoning_tokens: reasoning },
      total_tokens: tokensIn + tokensOut,
    },
  };
}

export const outputMessage = (id: string, text: string, annotations: readonly object[] = []): object => ({
  id,
  type: 'message',
  status: 'completed',
  role: 'assistant',
  content: [{ type: 'output_text', text, annotations, logprobs: [] }],
});

/** Reasoning and calls of functions, in the items of a response. */
export const RESPONSES: readonly Rare[] = [
  {
    name: 'responses-tools',
    endpoint: 'code-review',
    model: MODELS.gpt5,
    tokens: [287, 214],
    // https://platform.openai.com/docs/guides/reasoning#reasoning-summaries
    request: ({ model }, random) => {
      const call = `call_${random.token(24)}`;
      return {
        model: model.id,
        instructions: 'You review pull requests. Run the tests before you judge.',
        input: [
          { role: 'user', content: [{ type: 'input_text', text: 'Please have a look at the cart branch.' }] },
          { type: 'reasoning', id: `rs_${random.hex(48)}`, summary: [{ type: 'summary_text', text: '**Running the tests first**' }] },
          { type: 'function_call', call_id: call, name: 'run_tests', arguments: '{"branch":"cart"}' },
          { type: 'function_call_output', call_id: call, output: '{"passed":118,"failed":1,"first":"adds the same item twice"}' },
        ],
        tools: [
          { type: 'function', name: 'read_file', parameters: { type: 'object', properties: { path: { type: 'string' } } }, strict: true },
        ],
        reasoning: { effort: 'medium', summary: 'auto' },
      };
    },
    response: (exchange, random) =>
      responseObject(
        exchange,
        random,
        [
          {
            id: `rs_${random.hex(48)}`,
            type: 'reasoning',
            summary: [
              {
                type: 'summary_text',
                text: '**Finding the failing test**\n\nOne test fails: the same item added twice. I need to see how the cart merges lines.',
              },
            ],
          },
          {
            id: `msg_${random.hex(48)}`,
            type: 'message',
            status: 'completed',
            role: 'assistant',
            content: [{ type: 'output_text', text: 'One test fails. Let me see the code it is about.', annotations: [] }],
          },
          {
            id: `fc_${random.hex(48)}`,
            type: 'function_call',
            status: 'completed',
            call_id: `call_${random.token(24)}`,
            name: 'read_file',
            arguments: '{"path":"src/cart/merge.ts"}',
          },
        ],
        128,
      ),
  },
];
