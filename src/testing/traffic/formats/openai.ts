import type { Sample, Turn } from '../sample.js';
import {
  CallIds,
  objectSchema,
  parameterSchema,
  pieces,
  serverSentEvents,
  type Body,
  type ChatFormat,
  type Exchange,
} from './exchange.js';

/** Chat completions: https://platform.openai.com/docs/api-reference/chat. Azure, Mistral and Groq speak it too. */
export const openaiChat: ChatFormat = {
  request({ model, sample, stream }, random) {
    const ids = new CallIds('call_', random);
    return {
      model: model.id,
      messages: [
        ...(sample.system ? [{ role: 'system', content: sample.system }] : []),
        ...sample.turns.map((turn) => message(turn, ids)),
      ],
      ...tools(sample),
      ...(sample.schema
        ? {
            response_format: {
              type: 'json_schema',
              json_schema: { name: sample.schema.name, strict: true, schema: objectSchema(sample.schema.properties) },
            },
          }
        : model.id.startsWith('gpt-5')
          ? { reasoning_effort: 'low' }
          : { temperature: 0.4 }),
      ...(stream ? { stream: true, stream_options: { include_usage: true } } : {}),
    };
  },

  response(exchange, random) {
    const { model, sample, created } = exchange;
    const answer =
      typeof sample.answer === 'string'
        ? { role: 'assistant', content: sample.answer, refusal: null }
        : message(sample.answer, new CallIds('call_', random));
    const id = `chatcmpl-${random.token(29)}`;
    if (exchange.stream && typeof sample.answer === 'string') return streamed(exchange, id, sample.answer);
    return {
      id,
      object: 'chat.completion',
      created,
      model: model.id,
      choices: [{ index: 0, message: answer, logprobs: null, finish_reason: finishReason(sample) }],
      usage: usage(exchange),
    };
  },
};

function message(turn: Turn, ids: CallIds): object {
  switch (turn.role) {
    case 'call':
      return {
        role: 'assistant',
        content: null,
        tool_calls: [
          { id: ids.next(), type: 'function', function: { name: turn.tool, arguments: JSON.stringify(turn.args) } },
        ],
      };
    case 'result':
      return { role: 'tool', tool_call_id: ids.last, content: JSON.stringify(turn.result) };
    default:
      return { role: turn.role, content: turn.text };
  }
}

function tools({ tools: list }: Sample): object {
  if (!list) return {};
  return {
    tools: list.map(({ name, description, parameters }) => ({
      type: 'function',
      function: { name, description, parameters: parameterSchema(parameters) },
    })),
    tool_choice: 'auto',
  };
}

function finishReason(sample: Sample): string {
  return typeof sample.answer === 'string' ? 'stop' : 'tool_calls';
}

function usage({ tokensIn, tokensOut }: Exchange): object {
  return { prompt_tokens: tokensIn, completion_tokens: tokensOut, total_tokens: tokensIn + tokensOut };
}

function streamed(exchange: Exchange, id: string, text: string): Body {
  const chunk = (choices: object[], extra: object = {}): { data: object } => ({
    data: {
      id,
      object: 'chat.completion.chunk',
      created: exchange.created,
      model: exchange.model.id,
      choices,
      ...extra,
    },
  });
  const delta = (value: object, reason: string | null = null): object[] => [
    { index: 0, delta: value, finish_reason: reason },
  ];
  return serverSentEvents([
    chunk(delta({ role: 'assistant', content: '' })),
    ...pieces(text).map((content) => chunk(delta({ content }))),
    chunk(delta({}, 'stop')),
    chunk([], { usage: usage(exchange) }),
    { data: '[DONE]' },
  ]);
}

/** The Responses API: https://platform.openai.com/docs/api-reference/responses. */
export const openaiResponses: ChatFormat = {
  request({ model, sample }, random) {
    const ids = new CallIds('call_', random);
    return {
      model: model.id,
      ...(sample.system ? { instructions: sample.system } : {}),
      input: sample.turns.map((turn) => item(turn, ids)),
      ...(sample.tools
        ? {
            tools: sample.tools.map(({ parameters, ...tool }) => ({
              type: 'function',
              ...tool,
              parameters: parameterSchema(parameters),
            })),
          }
        : {}),
      reasoning: { effort: 'low' },
    };
  },

  response({ model, sample, tokensIn, tokensOut, created }, random) {
    const output =
      typeof sample.answer === 'string'
        ? {
            id: `msg_${random.token(32)}`,
            type: 'message',
            status: 'completed',
            role: 'assistant',
            content: [{ type: 'output_text', text: sample.answer, annotations: [] }],
          }
        : item(sample.answer, new CallIds('call_', random));
    return {
      id: `resp_${random.hex(48)}`,
      object: 'response',
      created_at: created,
      status: 'completed',
      error: null,
      model: model.id,
      output: [{ id: `rs_${random.hex(48)}`, type: 'reasoning', summary: [] }, output],
      usage: { input_tokens: tokensIn, output_tokens: tokensOut, total_tokens: tokensIn + tokensOut },
    };
  },
};

function item(turn: Turn, ids: CallIds): object {
  switch (turn.role) {
    case 'call':
      return { type: 'function_call', call_id: ids.next(), name: turn.tool, arguments: JSON.stringify(turn.args) };
    case 'result':
      return { type: 'function_call_output', call_id: ids.last, output: JSON.stringify(turn.result) };
    default:
      return { role: turn.role, content: turn.text };
  }
}
