import { BASE64, call, media, message, reasoning, result } from '../parts.js';
import type { Documented } from './documented.js';

const SPANS = 'https://github.com/openai/openai-agents-python/blob/main/src/agents/tracing/span_data.py';
const PROTOCOL = 'https://github.com/openai/openai-agents-js/blob/main/packages/agents-core/src/types/protocol.ts';

const span = (data: object) => ({ object: 'trace.span', id: 'span_1', trace_id: 'trace_1', span_data: data, error: null });

const generation = span({
  type: 'generation',
  input: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hi' },
  ],
  output: [{ role: 'assistant', content: 'Hello!' }],
  model: 'gpt-4.1',
});

const answered = span({
  type: 'response',
  response_id: 'resp_1',
  _input: [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Hi' }] }],
  _response: {
    output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Hello!' }] }],
  },
});

const tool = span({ type: 'function', name: 'get_weather', input: '{"city":"Rome"}', output: 'Sunny', mcp_data: null });

export const openaiAgents: readonly Documented[] = [
  {
    name: 'a generation span, asked',
    source: SPANS,
    side: 'request',
    body: generation,
    shared: true,
    says: [message('system', 'Be brief.'), message('user', 'Hi')],
  },
  { name: 'a generation span, answered', source: SPANS, side: 'response', body: generation,
    shared: true, says: [message('assistant', 'Hello!')] },
  { name: 'a response span, asked', source: SPANS, side: 'request', body: answered,
    shared: true, says: [message('user', 'Hi')] },
  { name: 'a response span, answered', source: SPANS, side: 'response', body: answered,
    shared: true, says: [message('assistant', 'Hello!')] },
  {
    name: 'a function span, asked',
    source: SPANS,
    side: 'request',
    body: tool,
    shared: true,
    says: [message('assistant', call('get_weather', null, { city: 'Rome' }))],
  },
  {
    name: 'a function span, answered',
    source: SPANS,
    side: 'response',
    body: tool,
    shared: true,
    says: [message('tool', result(null, 'get_weather', 'Sunny'))],
  },
  {
    name: 'a request to a model in JavaScript',
    source: 'https://github.com/openai/openai-agents-js/blob/main/packages/agents-core/src/model.ts',
    side: 'request',
    body: {
      systemInstructions: 'You are the agent.',
      input: [
        { type: 'message', role: 'user', content: 'Fix the failing build' },
        { type: 'function_call', callId: 'call_1', name: 'lookup', arguments: '{}', status: 'completed' },
        { type: 'function_call_result', callId: 'call_1', name: 'lookup', output: { type: 'text', text: 'build log' } },
        {
          type: 'function_call_result',
          callId: 'call_2',
          name: 'look',
          output: [{ type: 'image', image: { data: BASE64, mediaType: 'image/png' } }],
        },
        { type: 'computer_call_result', callId: 'call_3', output: { type: 'computer_screenshot', data: BASE64 } },
      ],
      modelSettings: {},
      tools: [],
    },
    says: [
      message('system', 'You are the agent.'),
      message('user', 'Fix the failing build'),
      message('assistant', call('lookup', 'call_1', {})),
      message('tool', result('call_1', 'lookup', 'build log')),
      message('tool', result('call_2', 'look', media('image', { mediaType: 'image/png', data: BASE64, bytes: 6 }))),
      message('tool', result('call_3', null, media('image', { data: BASE64, bytes: 6 }))),
    ],
  },
  {
    name: 'items in JavaScript',
    source: PROTOCOL,
    side: 'response',
    body: {
      output: [
        { type: 'reasoning', id: 'rs_1', content: [{ type: 'input_text', text: 'Search it.' }] },
        { type: 'hosted_tool_call', id: 'ws_1', name: 'web_search_call', status: 'completed', output: 'A page' },
        { type: 'function_call', callId: 'call_1', name: 'shell', arguments: '{"argv":["echo"]}' },
        {
          type: 'message',
          role: 'assistant',
          status: 'completed',
          content: [
            { type: 'output_text', text: 'Done.' },
            { type: 'refusal', refusal: 'Not that.' },
          ],
        },
      ],
      responseId: 'resp_1',
    },
    says: [
      message('assistant', reasoning('Search it.')),
      message('assistant', call('web_search_call', 'ws_1', null)),
      message('tool', result('ws_1', 'web_search_call', 'A page')),
      message('assistant', call('shell', 'call_1', { argv: ['echo'] })),
      message('assistant', 'Done.', { type: 'refusal', text: 'Not that.' }),
    ],
  },
  {
    name: 'items with the agent that made them',
    source: 'https://openai.github.io/openai-agents-js/guides/results/#new-items',
    side: 'response',
    body: {
      newItems: [
        {
          type: 'message_output_item',
          rawItem: { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Hi.' }] },
          agent: { name: 'Greeter' },
        },
      ],
    },
    says: [message('assistant', 'Hi.')],
  },
  {
    name: 'content in JavaScript',
    source: PROTOCOL,
    side: 'request',
    body: {
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: 'What is it?' },
            { type: 'input_image', image: `data:image/png;base64,${BASE64}` },
            { type: 'input_file', file: { url: 'https://example.com/a.pdf' }, filename: 'a.pdf' },
          ],
        },
      ],
    },
    says: [
      message(
        'user',
        'What is it?',
        media('image', { mediaType: 'image/png', data: BASE64, bytes: 6 }),
        media('file', { url: 'https://example.com/a.pdf', name: 'a.pdf' }),
      ),
    ],
  },
];
