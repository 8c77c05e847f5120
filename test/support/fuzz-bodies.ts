import fc from 'fast-check';
import { NASTY_KEYS, WRONG_WORDS, numberJson, text, type Json } from './fuzz-values.js';

/** Bodies of requests and responses: any text, any JSON, and JSON with the keys of the providers in all the wrong places. */

const KEYS = [
  'messages', 'role', 'content', 'text', 'type', 'choices', 'message', 'delta', 'index', 'finish_reason', 'tool_calls', 'function', 'name',
  'arguments', 'id', 'input', 'output', 'parts', 'contents', 'candidates', 'functionCall', 'usage', 'error', 'errors', 'code', 'status', 'system',
  'prompt', 'response', 'result', 'success', 'data', 'embedding', 'image_url', 'url', 'source', 'media_type', 'streamed_data', 'stop_reason',
  'thinking', 'reasoning', 'refusal', 'tool_use_id', 'results', 'total_tokens', 'prompt_tokens_details', 'cached_tokens', 'state', 'created', 'model', 'object',
];

const TYPES = [
  'text', 'image_url', 'input_text', 'output_text', 'tool_use', 'tool_result', 'image', 'input_audio', 'file', 'thinking', 'message', 'function',
  'function_call', 'reasoning', 'content_block_delta', 'response.output_text.delta', 'chat.completion', 'chat.completion.chunk', 'list', 'error', 'user', 'assistant',
];

const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    { weight: 3, arbitrary: fc.oneof(text, fc.constantFrom(...TYPES)).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.oneof(numberJson, fc.constantFrom('null', 'true', '[]', '{}', '""')) },
    {
      weight: 4,
      arbitrary: fc
        .array(fc.tuple(fc.constantFrom(...KEYS, ...NASTY_KEYS), tie('tree')), { maxLength: 5 })
        .map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
    },
    { weight: 2, arbitrary: fc.array(tie('tree'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`) },
  ),
}));

/** A message as chats have it, with one part or the other of the wrong kind. */
const message = fc
  .tuple(fc.oneof(fc.constantFrom('"user"', '"assistant"', '"tool"', '"system"'), tree), fc.oneof(text.map((value) => JSON.stringify(value)), tree), tree)
  .map(([role, content, calls]) => `{"role":${role},"content":${content},"tool_calls":${calls}}`);

const json: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: tree },
  { weight: 2, arbitrary: fc.array(message, { maxLength: 3 }).map((messages) => `{"model":"m","messages":[${messages.join(',')}]}`) },
  { weight: 2, arbitrary: fc.tuple(message, tree).map(([answer, usage]) => `{"choices":[{"index":0,"message":${answer}}],"usage":${usage}}`) },
  { weight: 1, arbitrary: fc.tuple(tree, tree).map(([error, more]) => `{"error":${error},"success":false,"x":${more}}`) },
  { weight: 1, arbitrary: fc.tuple(tree, tree).map(([type, content]) => `{"candidates":[{"content":{"role":${type},"parts":[${content}]}}]}`) },
);

/** One stored body, as the gateway sends it. */
export const bodyText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 6, arbitrary: json },
    { weight: 1, arbitrary: json.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.tuple(json, fc.nat(2000)).map(([value, end]) => value.slice(0, end)) },
    { weight: 1, arbitrary: fc.array(json, { maxLength: 4 }).map((events) => events.map((event) => `data: ${event}\n\n`).join('')) },
    { weight: 1, arbitrary: fc.array(json, { maxLength: 4 }).map((events) => `{"streamed_data":[${events.join(',')}]}`) },
    { weight: 2, arbitrary: text },
  )
  .filter((value) => !WRONG_WORDS.test(value));

/** The single log, which says what was kept of a body that is not stored. */
export const logText: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(text, json), numberJson, numberJson, fc.constantFrom('true', 'false', 'null'))
  .map(([head, size, other, complete]) => {
    const start = JSON.stringify(head);
    return `{"success":true,"result":{"request_head":${start},"request_size":${size},"response_head":"","response_size":${other},"request_head_complete":${complete}}}`;
  });
