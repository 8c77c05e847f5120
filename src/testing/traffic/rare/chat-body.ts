import type { Random } from '../random.js';
import type { RareExchange } from './rare.js';

type Usage = Pick<RareExchange, 'tokensIn' | 'tokensOut'>;

/** `usage` of a chat completion; the details are OpenAI's, and count what is in the totals already. */
export function chatUsage({ tokensIn, tokensOut }: Usage, reasoning = 0, cached = 0): object {
  return {
    prompt_tokens: tokensIn,
    completion_tokens: tokensOut,
    total_tokens: tokensIn + tokensOut,
    ...(cached > 0 ? { prompt_tokens_details: { cached_tokens: cached, audio_tokens: 0 } } : {}),
    ...(reasoning > 0 ? { completion_tokens_details: { reasoning_tokens: reasoning, audio_tokens: 0 } } : {}),
  };
}

/** A chat completion with one choice: https://platform.openai.com/docs/api-reference/chat/object. */
export function completion(exchange: RareExchange, random: Random, message: object, finish = 'stop', usage?: object): object {
  return {
    id: `chatcmpl-${random.token(29)}`,
    object: 'chat.completion',
    created: exchange.created,
    model: exchange.model.id,
    choices: [{ index: 0, message: { role: 'assistant', ...message }, logprobs: null, finish_reason: finish }],
    usage: usage ?? chatUsage(exchange),
    service_tier: 'default',
    system_fingerprint: `fp_${random.hex(10)}`,
  };
}

/** The chunks of a streamed one: https://platform.openai.com/docs/api-reference/chat-streaming. */
export function chunks(exchange: RareExchange, random: Random, deltas: readonly object[], finish: string): object[] {
  const base = { id: `chatcmpl-${random.token(29)}`, object: 'chat.completion.chunk', created: exchange.created, model: exchange.model.id };
  const chunk = (delta: object, finish_reason: string | null = null): object => ({
    ...base,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
  });
  return [
    chunk({ role: 'assistant', content: '' }),
    ...deltas.map((delta) => chunk(delta)),
    chunk({}, finish),
    { ...base, choices: [], usage: chatUsage(exchange) },
  ];
}

/** A call of a function in a chat completion, its arguments in a string. */
export function functionCall(id: string, name: string, args: object): object {
  return { id, type: 'function', function: { name, arguments: JSON.stringify(args) } };
}

/** A tool in a chat completion's request. */
export function functionTool(name: string, description: string, parameters: object): object {
  return { type: 'function', function: { name, description, parameters } };
}
