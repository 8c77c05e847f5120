import { BASE64, call, failed, media, message, reasoning, result } from '../parts.js';
import type { Documented } from './documented.js';

const CHAT = 'https://microsoft.github.io/autogen/stable/reference/python/autogen_agentchat.messages.html';
const CORE = 'https://microsoft.github.io/autogen/stable/reference/python/autogen_core.models.html';

export const autogen: readonly Documented[] = [
  {
    name: 'the result of a task',
    source: CHAT,
    side: 'response',
    body: {
      messages: [
        { source: 'user', models_usage: null, metadata: {}, content: 'Weather in New York?', type: 'TextMessage' },
        { source: 'weather_agent', content: 'A tool knows.', type: 'ThoughtEvent' },
        {
          source: 'weather_agent',
          type: 'ToolCallRequestEvent',
          content: [{ id: 'call_1', arguments: '{"city":"New York"}', name: 'get_weather' }],
        },
        {
          source: 'weather_agent',
          type: 'ToolCallExecutionEvent',
          content: [{ content: '73 degrees', name: 'get_weather', call_id: 'call_1', is_error: false }],
        },
        { source: 'weather_agent', content: 'It is 73 degrees.', type: 'ToolCallSummaryMessage' },
        { source: 'user', content: ['And here?', { data: BASE64 }], type: 'MultiModalMessage' },
      ],
      stop_reason: null,
    },
    says: [
      message('user', 'Weather in New York?'),
      message('assistant', reasoning('A tool knows.')),
      message('assistant', call('get_weather', 'call_1', { city: 'New York' })),
      message('tool', result('call_1', 'get_weather', '73 degrees')),
      message('assistant', 'It is 73 degrees.'),
      message('user', 'And here?', media('image', { data: BASE64, bytes: 6 })),
    ],
  },
  {
    name: 'messages of a model client',
    source: CORE,
    side: 'request',
    body: {
      messages: [
        { content: 'You are helpful.', type: 'SystemMessage' },
        { content: 'Search x', source: 'user', type: 'UserMessage' },
        {
          content: [{ id: 'c1', name: 'search', arguments: '{"q":"x"}' }],
          thought: 'Search it is.',
          source: 'assistant',
          type: 'AssistantMessage',
        },
        {
          content: [{ content: 'nope', name: 'search', call_id: 'c1', is_error: true }],
          type: 'FunctionExecutionResultMessage',
        },
      ],
    },
    says: [
      message('system', 'You are helpful.'),
      message('user', 'Search x'),
      message('assistant', reasoning('Search it is.'), call('search', 'c1', { q: 'x' })),
      message('tool', failed(result('c1', 'search', 'nope'))),
    ],
  },
  {
    name: 'the response of an agent',
    source: 'https://microsoft.github.io/autogen/stable/reference/python/autogen_agentchat.base.html',
    side: 'response',
    body: {
      chat_message: { source: 'assistant', content: 'Here it is.', type: 'TextMessage' },
      inner_messages: [
        { source: 'assistant', type: 'ToolCallRequestEvent', content: [{ id: 'c1', name: 'search', arguments: '{}' }] },
      ],
    },
    says: [message('assistant', call('search', 'c1', {})), message('assistant', 'Here it is.')],
  },
  {
    name: 'the log of a model call',
    source: 'https://microsoft.github.io/autogen/stable/reference/python/autogen_core.logging.html',
    side: 'response',
    shared: true,
    body: {
      type: 'LLMCall',
      messages: [{ role: 'user', content: 'Hi' }],
      response: { choices: [{ index: 0, message: { role: 'assistant', content: 'Hello!' } }] },
    },
    says: [message('assistant', 'Hello!')],
  },
];
