import { RARE_MODELS } from './models.js';
import type { Rare } from './rare.js';

const AT = '2026-08-05T14:44:36Z';

/** The messages of LangGraph and Pydantic AI. */
export const AGENTS_PYTHON: readonly Rare[] = [
  {
    name: 'agent-langchain',
    endpoint: 'support-assistant',
    model: RARE_MODELS.langgraph,
    tokens: [271, 49],
    // https://docs.langchain.com/langsmith/server-api-ref, runs/wait; https://docs.langchain.com/oss/python/langchain-messages
    request: ({ order, product }) => ({
      assistant_id: 'returns',
      input: { messages: [{ type: 'human', content: `I want to send the ${product} from order ${order} back.` }] },
      config: { configurable: { model: 'openai/gpt-4o-mini' } },
    }),
    response: ({ order, product, tokensIn, tokensOut }, random) => {
      const [call, run] = [`call_${random.token(24)}`, `run-${random.hex(32)}`];
      const base = { additional_kwargs: {}, response_metadata: {}, name: null };
      const args = { order, item: product };
      return {
        messages: [
          { ...base, type: 'system', content: 'You handle returns.', id: random.hex(32) },
          {
            ...base,
            type: 'human',
            content: `I want to send the ${product} from order ${order} back.`,
            id: random.hex(32),
            example: false,
          },
          {
            ...base,
            type: 'ai',
            content: '',
            id: `${run}-0`,
            example: false,
            tool_calls: [{ name: 'create_label', args, id: call, type: 'tool_call' }],
            invalid_tool_calls: [],
            usage_metadata: null,
          },
          {
            ...base,
            type: 'tool',
            content: '{"label":"RL-2207"}',
            id: random.hex(32),
            name: 'create_label',
            tool_call_id: call,
            status: 'success',
            artifact: null,
          },
          {
            ...base,
            type: 'ai',
            content: [{ type: 'text', text: 'Your return label RL-2207 is in your mail. Any parcel shop takes the parcel.' }],
            response_metadata: { model_name: 'gpt-4o-mini-2024-07-18', finish_reason: 'stop' },
            id: `${run}-1`,
            example: false,
            tool_calls: [],
            invalid_tool_calls: [],
            usage_metadata: { input_tokens: tokensIn, output_tokens: tokensOut, total_tokens: tokensIn + tokensOut },
          },
        ],
      };
    },
  },
  {
    name: 'agent-pydantic',
    endpoint: 'docs-search',
    model: RARE_MODELS.pydantic,
    tokens: [190, 33],
    // https://ai.pydantic.dev/message-history/: what all_messages_json() and new_messages_json() give
    request: ({ product }, random) => {
      const tool_call_id = `pyd_ai_${random.hex(32)}`;
      return [
        {
          parts: [
            { content: 'You know the stock.', timestamp: AT, dynamic_ref: null, part_kind: 'system-prompt' },
            { content: `How many pieces of the ${product} are left?`, timestamp: AT, part_kind: 'user-prompt' },
          ],
          instructions: null,
          kind: 'request',
        },
        {
          parts: [
            { content: 'The stock tool knows.', id: null, signature: null, provider_name: null, part_kind: 'thinking' },
            { tool_name: 'stock', args: JSON.stringify({ product }), tool_call_id, part_kind: 'tool-call' },
          ],
          model_name: 'gpt-4o-mini',
          timestamp: AT,
          kind: 'response',
        },
        {
          parts: [{ tool_name: 'stock', content: { pieces: 11 }, tool_call_id, metadata: null, timestamp: AT, part_kind: 'tool-return' }],
          instructions: null,
          kind: 'request',
        },
      ];
    },
    response: ({ tokensIn, tokensOut }, random) => [
      {
        parts: [{ content: 'Eleven are left, enough for the weekend.', id: null, part_kind: 'text' }],
        usage: { input_tokens: tokensIn, cache_write_tokens: 0, cache_read_tokens: 0, output_tokens: tokensOut, details: {} },
        model_name: 'gpt-4o-mini',
        timestamp: AT,
        provider_name: 'openai',
        provider_response_id: `chatcmpl-${random.token(29)}`,
        finish_reason: 'stop',
        kind: 'response',
      },
    ],
  },
];
