import type { Turn } from '../sample.js';
import {
  CallIds,
  parameterSchema,
  pieces,
  serverSentEvents,
  type Body,
  type ChatFormat,
  type Exchange,
} from './exchange.js';

/** Messages: https://docs.anthropic.com/en/api/messages. */
export const anthropicMessages: ChatFormat = {
  request({ model, sample, stream }, random) {
    const ids = new CallIds('toolu_01', random);
    return {
      model: model.id,
      max_tokens: 2048,
      ...(sample.system ? { system: sample.system } : {}),
      messages: sample.turns.map((turn) => message(turn, ids)),
      ...(sample.tools
        ? {
            tools: sample.tools.map(({ parameters, ...tool }) => ({
              ...tool,
              input_schema: parameterSchema(parameters),
            })),
          }
        : {}),
      ...(stream ? { stream: true } : {}),
    };
  },

  response(exchange, random) {
    const { sample, model, tokensIn, tokensOut } = exchange;
    const content =
      typeof sample.answer === 'string'
        ? { type: 'text', text: sample.answer }
        : toolUse(sample.answer.tool, sample.answer.args, new CallIds('toolu_01', random));
    const start = { id: `msg_01${random.token(22)}`, type: 'message', role: 'assistant', model: model.id };
    if (exchange.stream && typeof sample.answer === 'string') return streamed(exchange, start, sample.answer);
    return {
      ...start,
      content: [content],
      stop_reason: typeof sample.answer === 'string' ? 'end_turn' : 'tool_use',
      stop_sequence: null,
      usage: {
        input_tokens: tokensIn,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
        output_tokens: tokensOut,
        service_tier: 'standard',
      },
    };
  },
};

function message(turn: Turn, ids: CallIds): object {
  switch (turn.role) {
    case 'call':
      return { role: 'assistant', content: [toolUse(turn.tool, turn.args, ids)] };
    case 'result':
      return {
        role: 'user',
        content: [{ type: 'tool_result', tool_use_id: ids.last, content: JSON.stringify(turn.result) }],
      };
    default:
      return { role: turn.role, content: turn.text };
  }
}

function toolUse(name: string, input: object, ids: CallIds): object {
  return { type: 'tool_use', id: ids.next(), name, input };
}

function streamed({ tokensIn, tokensOut }: Exchange, start: object, text: string): Body {
  const event = (data: { type: string } & Record<string, unknown>) => ({ event: data.type, data });
  return serverSentEvents([
    event({
      type: 'message_start',
      message: {
        ...start,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: tokensIn, output_tokens: 1 },
      },
    }),
    event({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }),
    event({ type: 'ping' }),
    ...pieces(text).map((piece) =>
      event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: piece } }),
    ),
    event({ type: 'content_block_stop', index: 0 }),
    event({
      type: 'message_delta',
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { output_tokens: tokensOut },
    }),
    event({ type: 'message_stop' }),
  ]);
}
