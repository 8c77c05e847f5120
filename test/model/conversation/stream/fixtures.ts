/** Streams as their providers document or recorded them, with the texts that each event brings. */

import { named, sse } from './support.js';

/**
 * Thinking, text and a tool call; the text and the call were recorded:
 * https://github.com/anthropics/anthropic-sdk-python/blob/main/tests/lib/streaming/fixtures/tool_use_response.txt
 * https://platform.claude.com/docs/en/build-with-claude/streaming#streaming-response-with-extended-thinking
 */
const start = {
  id: 'msg_019Q1hrJbZG26Fb9BQhrkHEr',
  type: 'message',
  role: 'assistant',
  model: 'claude-sonnet-4-20250514',
  content: [],
  stop_reason: null,
  stop_sequence: null,
  usage: { input_tokens: 377, cache_read_input_tokens: 0, output_tokens: 1, service_tier: 'standard' },
};
const block = (index: number, content_block: object) => ({ type: 'content_block_start', index, content_block });
const delta = (index: number, kind: string, fields: object) => ({ type: 'content_block_delta', index, delta: { type: kind, ...fields } });
const stop = (index: number) => ({ type: 'content_block_stop', index });
const json = (partial_json: string) => delta(2, 'input_json_delta', { partial_json });

export const anthropicEvents = [
  { type: 'message_start', message: start },
  block(0, { type: 'thinking', thinking: '', signature: '' }),
  delta(0, 'thinking_delta', { thinking: 'I need to find the GCD' }),
  delta(0, 'thinking_delta', { thinking: ' of 1071 and 462' }),
  delta(0, 'signature_delta', { signature: 'EqQBCgIYAhIM1gbcDa9GJwZA2b3h' }),
  stop(0),
  block(1, { type: 'text', text: '' }),
  { type: 'ping' },
  delta(1, 'text_delta', { text: 'I' }),
  delta(1, 'text_delta', { text: "'ll check the current weather in Paris for you." }),
  stop(1),
  block(2, { type: 'tool_use', id: 'toolu_01NRLabsLyVHZPKxbKvkfSMn', name: 'get_weather', caller: { type: 'direct' }, input: {} }),
  json(''),
  json('{"locati'),
  json('on": "P'),
  json('ar'),
  json('is"}'),
  stop(2),
  { type: 'message_delta', delta: { stop_reason: 'tool_use', stop_sequence: null }, usage: { output_tokens: 65 } },
  { type: 'message_stop' },
];

export const anthropicStream = named(...anthropicEvents);

export const anthropicWhole = {
  ...start,
  content: [
    { type: 'thinking', thinking: 'I need to find the GCD of 1071 and 462', signature: 'EqQBCgIYAhIM1gbcDa9GJwZA2b3h' },
    { type: 'text', text: "I'll check the current weather in Paris for you." },
    { type: 'tool_use', id: 'toolu_01NRLabsLyVHZPKxbKvkfSMn', name: 'get_weather', caller: { type: 'direct' }, input: { location: 'Paris' } },
  ],
  stop_reason: 'tool_use',
  usage: { ...start.usage, output_tokens: 65 },
};

/**
 * Recorded, in https://github.com/SwiftedMind/SwiftAgent/blob/main/Tests/SwiftAgentTests/OpenAI/OpenAIStreamingToolCallsTests.swift,
 * the answer and the call in one; reasoning as in
 * https://platform.openai.com/docs/api-reference/responses-streaming/response/reasoning_summary_text/delta
 */
const message = { id: 'msg_68d9', type: 'message', role: 'assistant' };
const text = 'Current weather in New York City, USA: Sunny.';
const call = { id: 'fc_68d9', type: 'function_call', call_id: 'call_5dp5Uj0Loqn1YcyIpqSq6sLX', name: 'get_weather' };
const args = '{ "location": "New York City, USA" }';
const outputText = { type: 'output_text', annotations: [], logprobs: [], text: '' };
const response = { id: 'resp_68d9303e', object: 'response', status: 'in_progress', error: null, model: 'gpt-5-2025-08-07', output: [], usage: null };
const citation = { type: 'url_citation', url: 'https://weather.example/nyc', title: 'NYC', start_index: 0, end_index: 7 };

export const responsesWhole = {
  ...response,
  status: 'completed',
  output: [
    { id: 'rs_68d9', type: 'reasoning', summary: [{ type: 'summary_text', text: '**Looking up** the weather' }] },
    { ...call, status: 'completed', arguments: args },
    { ...message, status: 'completed', content: [{ ...outputText, annotations: [citation], text }] },
  ],
  usage: { input_tokens: 114, output_tokens: 15, total_tokens: 129 },
};

const event = (type: string, fields: object) => ({ type: `response.${type}`, ...fields });
const reasoning = (type: string, fields: object) =>
  event(`reasoning_summary_${type}`, { item_id: 'rs_68d9', output_index: 0, summary_index: 0, ...fields });
const argument = (piece: string) => event('function_call_arguments.delta', { item_id: call.id, output_index: 1, delta: piece, obfuscation: 'x7' });
const answer = (piece: string) => event('output_text.delta', { item_id: message.id, output_index: 2, content_index: 0, delta: piece, logprobs: [] });
const [reasoningItem, callItem, messageItem] = responsesWhole.output;

export const responsesEvents = [
  event('created', { sequence_number: 0, response }),
  event('in_progress', { response }),
  event('output_item.added', { output_index: 0, item: { id: 'rs_68d9', type: 'reasoning', summary: [] } }),
  reasoning('part.added', { part: { type: 'summary_text', text: '' } }),
  reasoning('text.delta', { delta: '**Looking up**' }),
  reasoning('text.delta', { delta: ' the weather' }),
  reasoning('text.done', { text: '**Looking up** the weather' }),
  reasoning('part.done', { part: { type: 'summary_text', text: '**Looking up** the weather' } }),
  event('output_item.done', { output_index: 0, item: reasoningItem }),
  event('output_item.added', { output_index: 1, item: { ...call, status: 'in_progress', arguments: '' } }),
  ...['{', ' "', 'location', '":', ' "', 'New', ' York', ' City', ',', ' USA', '"', ' }'].map(argument),
  event('function_call_arguments.done', { item_id: call.id, output_index: 1, arguments: args }),
  event('output_item.done', { output_index: 1, item: callItem }),
  event('output_item.added', { output_index: 2, item: { ...message, status: 'in_progress', content: [] } }),
  event('content_part.added', { item_id: message.id, output_index: 2, content_index: 0, part: outputText }),
  ...['Current', ' weather', ' in', ' New', ' York', ' City', ',', ' USA', ':', ' Sunny', '.'].map(answer),
  event('output_text.annotation.added', { item_id: message.id, output_index: 2, content_index: 0, annotation_index: 0, annotation: citation }),
  event('output_text.done', { item_id: message.id, output_index: 2, content_index: 0, text, logprobs: [] }),
  event('content_part.done', { item_id: message.id, output_index: 2, content_index: 0, part: { ...outputText, annotations: [citation], text } }),
  event('output_item.done', { output_index: 2, item: messageItem }),
  event('completed', { response: responsesWhole }),
];

export const responsesStream = named(...responsesEvents);

/** https://platform.openai.com/docs/api-reference/chat-streaming, with a text of more than ASCII. */
const chunk = (fields: object, finish_reason: string | null = null) => ({
  id: 'chatcmpl-123',
  object: 'chat.completion.chunk',
  model: 'gpt-4o-mini',
  choices: [{ index: 0, delta: fields, finish_reason }],
});

export const chatTexts = ['Grüß', ' dich', ' "Zoë"', '\n', 'naïve 🌊', ' \\end'];
export const chatStream = sse(
  chunk({ role: 'assistant', content: '' }),
  ...chatTexts.map((content) => chunk({ content })),
  chunk({ tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name: 'f', arguments: '{"a":' } }] }),
  chunk({ tool_calls: [{ index: 0, function: { arguments: '"b"}' } }] }),
  chunk({}, 'tool_calls'),
  '[DONE]',
);
