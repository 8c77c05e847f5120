import type { Turn } from '../sample.js';
import { CallIds, objectSchema, parameterSchema, pieces, serverSentEvents, type ChatFormat } from './exchange.js';

/** Workers AI text generation: https://developers.cloudflare.com/workers-ai/. */
export const workersAi: ChatFormat = {
  request({ sample, stream }) {
    return {
      messages: [
        ...(sample.system ? [{ role: 'system', content: sample.system }] : []),
        ...sample.turns.map(workersAiMessage),
      ],
      ...(sample.tools
        ? {
            tools: sample.tools.map(({ parameters, ...tool }) => ({
              ...tool,
              parameters: parameterSchema(parameters),
            })),
          }
        : {}),
      ...(sample.schema
        ? { response_format: { type: 'json_schema', json_schema: objectSchema(sample.schema.properties) } }
        : { max_tokens: 1024 }),
      ...(stream ? { stream: true } : {}),
    };
  },

  response({ sample, tokensIn, tokensOut, stream }) {
    const usage = { prompt_tokens: tokensIn, completion_tokens: tokensOut, total_tokens: tokensIn + tokensOut };
    if (typeof sample.answer !== 'string') {
      return {
        result: { response: null, tool_calls: [{ name: sample.answer.tool, arguments: sample.answer.args }], usage },
        success: true,
        errors: [],
        messages: [],
      };
    }
    if (stream) {
      return serverSentEvents([
        ...pieces(sample.answer).map((response) => ({ data: { response } })),
        { data: { response: '', usage } },
        { data: '[DONE]' },
      ]);
    }
    return { result: { response: sample.answer, tool_calls: [], usage }, success: true, errors: [], messages: [] };
  },
};

function workersAiMessage(turn: Turn): object {
  switch (turn.role) {
    case 'call':
      return { role: 'assistant', content: JSON.stringify({ name: turn.tool, arguments: turn.args }) };
    case 'result':
      return { role: 'tool', name: turn.tool, content: JSON.stringify(turn.result) };
    default:
      return { role: turn.role, content: turn.text };
  }
}

/** Chat, version 2: https://docs.cohere.com/reference/chat. */
export const cohereChat: ChatFormat = {
  request({ model, sample }, random) {
    const ids = new CallIds('', random);
    return {
      model: model.id,
      messages: [
        ...(sample.system ? [{ role: 'system', content: sample.system }] : []),
        ...sample.turns.map((turn) => cohereMessage(turn, ids)),
      ],
      ...(sample.schema
        ? { response_format: { type: 'json_object', json_schema: objectSchema(sample.schema.properties) } }
        : { temperature: 0.3 }),
    };
  },

  response({ sample, tokensIn, tokensOut }, random) {
    const message =
      typeof sample.answer === 'string'
        ? { role: 'assistant', content: [{ type: 'text', text: sample.answer }] }
        : cohereMessage(sample.answer, new CallIds('', random));
    const tokens = { input_tokens: tokensIn, output_tokens: tokensOut };
    return {
      id: `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`,
      finish_reason: typeof sample.answer === 'string' ? 'COMPLETE' : 'TOOL_CALL',
      message,
      usage: { billed_units: tokens, tokens },
    };
  },
};

function cohereMessage(turn: Turn, ids: CallIds): object {
  switch (turn.role) {
    case 'call':
      return {
        role: 'assistant',
        tool_calls: [
          { id: ids.next(), type: 'function', function: { name: turn.tool, arguments: JSON.stringify(turn.args) } },
        ],
      };
    case 'result':
      return {
        role: 'tool',
        tool_call_id: ids.last,
        content: [{ type: 'document', document: { data: JSON.stringify(turn.result) } }],
      };
    default:
      return { role: turn.role, content: turn.text };
  }
}

/** Converse: https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html. */
export const bedrockConverse: ChatFormat = {
  request({ sample }, random) {
    const ids = new CallIds('tooluse_', random);
    return {
      ...(sample.system ? { system: [{ text: sample.system }] } : {}),
      messages: sample.turns.map((turn) => bedrockMessage(turn, ids)),
      inferenceConfig: { maxTokens: 2048, temperature: 0.4 },
      ...(sample.tools
        ? {
            toolConfig: {
              tools: sample.tools.map(({ parameters, ...tool }) => ({
                toolSpec: { ...tool, inputSchema: { json: parameterSchema(parameters) } },
              })),
            },
          }
        : {}),
    };
  },

  response({ sample, tokensIn, tokensOut }, random) {
    const message =
      typeof sample.answer === 'string'
        ? { role: 'assistant', content: [{ text: sample.answer }] }
        : bedrockMessage(sample.answer, new CallIds('tooluse_', random));
    return {
      metrics: { latencyMs: random.int(400, 2400) },
      output: { message },
      stopReason: typeof sample.answer === 'string' ? 'end_turn' : 'tool_use',
      usage: { inputTokens: tokensIn, outputTokens: tokensOut, totalTokens: tokensIn + tokensOut },
    };
  },
};

function bedrockMessage(turn: Turn, ids: CallIds): object {
  switch (turn.role) {
    case 'call':
      return {
        role: 'assistant',
        content: [{ toolUse: { toolUseId: ids.next(), name: turn.tool, input: turn.args } }],
      };
    case 'result':
      return {
        role: 'user',
        content: [{ toolResult: { toolUseId: ids.last, content: [{ json: turn.result }], status: 'success' } }],
      };
    default:
      return { role: turn.role, content: [{ text: turn.text }] };
  }
}
