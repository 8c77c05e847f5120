import { BASE64, call, failed, media, message, reasoning, result, unknown } from '../parts.js';
import type { Documented } from './documented.js';

const cheese = { name: 'Cheese, roquefort', calories: 369 };
const NUTRITION = 'get-nutrition-data';

const conversation = [
  message(
    'user',
    'How many calories are in this block of cheese?',
    media('image', { mediaType: 'image/jpeg', data: BASE64, bytes: 6 }),
  ),
  message('assistant', call(NUTRITION, '12345', { cheese: 'Roquefort' })),
  message('tool', result('12345', NUTRITION, unknown(cheese))),
];

export const aiSdk: readonly Documented[] = [
  {
    name: 'model messages',
    source: 'https://ai-sdk.dev/docs/foundations/prompts',
    side: 'request',
    body: {
      system: 'You are a nutritionist.',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'How many calories are in this block of cheese?' },
            { type: 'image', image: BASE64, mediaType: 'image/jpeg' },
          ],
        },
        {
          role: 'assistant',
          content: [{ type: 'tool-call', toolCallId: '12345', toolName: NUTRITION, input: { cheese: 'Roquefort' } }],
        },
        {
          role: 'tool',
          content: [
            { type: 'tool-result', toolCallId: '12345', toolName: NUTRITION, output: { type: 'json', value: cheese } },
          ],
        },
      ],
    },
    says: [message('system', 'You are a nutritionist.'), ...conversation],
  },
  {
    name: 'core messages of version 4',
    source: 'https://v4.ai-sdk.dev/docs/foundations/prompts',
    side: 'request',
    body: {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'How many calories are in this block of cheese?' },
            { type: 'file', data: BASE64, mimeType: 'image/jpeg' },
          ],
        },
        {
          role: 'assistant',
          content: [{ type: 'tool-call', toolCallId: '12345', toolName: NUTRITION, args: { cheese: 'Roquefort' } }],
        },
        {
          role: 'tool',
          content: [{ type: 'tool-result', toolCallId: '12345', toolName: NUTRITION, result: cheese }],
        },
        { role: 'user', content: 'Thank you.' },
      ],
    },
    says: [...conversation, message('user', 'Thank you.')],
  },
  {
    name: 'results of several pieces, failed and denied ones',
    source: 'https://github.com/vercel/ai/blob/main/packages/provider-utils/src/types/content-part.ts',
    side: 'request',
    body: {
      messages: [
        {
          role: 'tool',
          content: [
            {
              type: 'tool-result',
              toolCallId: 'a',
              toolName: 'look',
              output: {
                type: 'content',
                value: [
                  { type: 'text', text: 'A screenshot' },
                  { type: 'image-data', data: BASE64, mediaType: 'image/png' },
                  { type: 'file-url', url: 'https://example.com/a.pdf' },
                  { type: 'file-id', fileId: 'file-1' },
                ],
              },
            },
            { type: 'tool-result', toolCallId: 'b', toolName: 'look', output: { type: 'error-text', value: 'No screen' } },
            {
              type: 'tool-result',
              toolCallId: 'c',
              toolName: 'look',
              output: { type: 'execution-denied', reason: 'Not now' },
            },
          ],
        },
      ],
    },
    says: [
      message(
        'tool',
        result(
          'a',
          'look',
          'A screenshot',
          media('image', { mediaType: 'image/png', data: BASE64, bytes: 6 }),
          media('file', { url: 'https://example.com/a.pdf' }),
          media('file', { name: 'file-1' }),
        ),
        failed(result('b', 'look', 'No screen')),
        result('c', 'look', unknown({ type: 'execution-denied', reason: 'Not now' })),
      ),
    ],
  },
  {
    name: 'UI messages',
    source: 'https://github.com/vercel/ai/blob/main/packages/ai/src/ui/ui-messages.ts',
    side: 'request',
    body: {
      id: 'chat-1',
      trigger: 'submit-message',
      messages: [
        {
          id: 'msg-1',
          role: 'user',
          parts: [
            { type: 'text', text: 'What is the weather in London?' },
            { type: 'file', mediaType: 'image/png', filename: 'map.png', url: `data:image/png;base64,${BASE64}` },
          ],
        },
        {
          id: 'msg-2',
          role: 'assistant',
          parts: [
            { type: 'step-start' },
            { type: 'reasoning', text: 'I should look it up.', state: 'done' },
            {
              type: 'tool-getWeather',
              toolCallId: 'call-1',
              state: 'output-available',
              input: { city: 'London' },
              output: 'Sunny',
            },
            { type: 'dynamic-tool', toolName: 'ask', toolCallId: 'call-2', state: 'input-available', input: { q: 1 } },
            {
              type: 'tool-getWind',
              toolCallId: 'call-3',
              state: 'output-error',
              input: {},
              errorText: 'No wind today',
            },
            { type: 'step-start' },
            { type: 'text', text: 'It is sunny.', state: 'done' },
            { type: 'source-url', sourceId: 's1', url: 'https://example.com/weather', title: 'Weather' },
            { type: 'data-weather', id: 'd1', data: { city: 'London' } },
          ],
        },
      ],
    },
    says: [
      message(
        'user',
        'What is the weather in London?',
        media('image', { mediaType: 'image/png', name: 'map.png', data: BASE64, bytes: 6 }),
      ),
      message('assistant', reasoning('I should look it up.'), call('getWeather', 'call-1', { city: 'London' })),
      message('tool', result('call-1', 'getWeather', 'Sunny')),
      message('assistant', call('ask', 'call-2', { q: 1 }), call('getWind', 'call-3', {})),
      message('tool', result('call-3', 'getWind', 'No wind today')),
      message(
        'assistant',
        'It is sunny.',
        { type: 'citation', title: 'Weather', url: 'https://example.com/weather', text: null },
        unknown({ type: 'data-weather', id: 'd1', data: { city: 'London' } }),
      ),
    ],
  },
  {
    name: 'UI messages of version 4',
    source: 'https://v4.ai-sdk.dev/docs/ai-sdk-ui/chatbot-tool-usage',
    side: 'request',
    body: {
      messages: [
        { id: '1', role: 'user', content: 'Weather?', parts: [{ type: 'text', text: 'Weather?' }] },
        {
          id: '2',
          role: 'assistant',
          content: 'Let me see.',
          reasoning: 'A tool helps.',
          toolInvocations: [
            { state: 'result', toolCallId: 'c1', toolName: 'getWeather', args: { city: 'Rome' }, result: 'rainy' },
          ],
        },
        {
          id: '3',
          role: 'assistant',
          content: 'It rains.',
          parts: [
            { type: 'reasoning', reasoning: 'It does.', details: [] },
            { type: 'tool-invocation', toolInvocation: { state: 'call', toolCallId: 'c2', toolName: 'close', args: {} } },
            { type: 'text', text: 'It rains.' },
          ],
        },
      ],
    },
    says: [
      message('user', 'Weather?'),
      message('assistant', reasoning('A tool helps.'), 'Let me see.', call('getWeather', 'c1', { city: 'Rome' })),
      message('tool', result('c1', 'getWeather', 'rainy')),
      message('assistant', reasoning('It does.'), call('close', 'c2', {}), 'It rains.'),
    ],
  },
  {
    name: 'the prompt of a model provider',
    source: 'https://github.com/vercel/ai/blob/main/packages/provider/src/language-model/v2/language-model-v2-prompt.ts',
    side: 'request',
    body: {
      prompt: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: [{ type: 'text', text: 'Hello' }] },
      ],
      maxOutputTokens: 100,
    },
    says: [message('system', 'Be brief.'), message('user', 'Hello')],
  },
  {
    name: 'what a model provider generates',
    source: 'https://github.com/vercel/ai/blob/main/packages/provider/src/language-model/v2/language-model-v2.ts',
    side: 'response',
    body: {
      content: [
        { type: 'reasoning', text: 'Hm.' },
        { type: 'text', text: 'See this page.' },
        { type: 'source', sourceType: 'url', id: 's1', url: 'https://example.com', title: 'Example' },
        { type: 'file', mediaType: 'image/png', data: BASE64 },
        { type: 'tool-call', toolCallId: 'call-1', toolName: 'tool1', input: '{ "value": "value" }' },
      ],
      finishReason: 'tool-calls',
      usage: { inputTokens: 3, outputTokens: 10, totalTokens: 13 },
      warnings: [],
    },
    says: [
      message(
        'assistant',
        reasoning('Hm.'),
        'See this page.',
        { type: 'citation', title: 'Example', url: 'https://example.com', text: null },
        media('image', { mediaType: 'image/png', data: BASE64, bytes: 6 }),
        call('tool1', 'call-1', { value: 'value' }),
      ),
    ],
  },
  {
    name: 'the result of generateText',
    source: 'https://ai-sdk.dev/docs/reference/ai-sdk-core/generate-text#returns',
    side: 'response',
    body: {
      text: 'It is 10 °C.',
      finishReason: 'stop',
      usage: { inputTokens: 30, outputTokens: 12 },
      steps: [
        {
          content: [
            { type: 'tool-call', toolCallId: 'c1', toolName: 'weather', input: { city: 'Oslo' } },
            { type: 'tool-result', toolCallId: 'c1', toolName: 'weather', input: { city: 'Oslo' }, output: { celsius: 10 } },
          ],
          text: '',
          finishReason: 'tool-calls',
        },
        { content: [{ type: 'text', text: 'It is 10 °C.' }], text: 'It is 10 °C.', finishReason: 'stop' },
      ],
    },
    says: [
      message('assistant', call('weather', 'c1', { city: 'Oslo' })),
      message('tool', result('c1', 'weather', unknown({ celsius: 10 }))),
      message('assistant', 'It is 10 °C.'),
    ],
  },
  {
    name: 'the result of generateText in version 4',
    source: 'https://v4.ai-sdk.dev/docs/reference/ai-sdk-core/generate-text#returns',
    side: 'response',
    body: {
      text: 'Done.',
      reasoning: 'Easy.',
      toolCalls: [{ toolCallType: 'function', toolCallId: 'c1', toolName: 'save', args: '{"a":1}' }],
      toolResults: [{ type: 'tool-result', toolCallId: 'c1', toolName: 'save', args: { a: 1 }, result: 'saved' }],
      finishReason: 'stop',
      usage: { promptTokens: 1, completionTokens: 2 },
    },
    says: [
      message('assistant', reasoning('Easy.'), 'Done.', call('save', 'c1', { a: 1 })),
      message('tool', result('c1', 'save', 'saved')),
    ],
  },
  {
    name: 'the result of generateObject',
    source: 'https://ai-sdk.dev/docs/reference/ai-sdk-core/generate-object#returns',
    side: 'response',
    body: { object: { recipe: 'Lasagna' }, finishReason: 'stop', usage: { inputTokens: 1, outputTokens: 2 } },
    says: [message('assistant', unknown({ recipe: 'Lasagna' }))],
  },
  {
    name: 'the attributes of a span, asked',
    source: 'https://github.com/vercel/ai/blob/main/packages/ai/src/generate-text/__snapshots__/stream-text.test.ts.snap',
    side: 'request',
    body: {
      name: 'ai.streamText.doStream',
      attributes: {
        'ai.operationId': 'ai.streamText.doStream',
        'ai.prompt.messages': '[{"role":"user","content":[{"type":"text","text":"test-input"}]}]',
        'gen_ai.system': 'mock-provider',
      },
    },
    says: [message('user', 'test-input')],
  },
  {
    name: 'the attributes of an outer span, asked',
    source: 'https://ai-sdk.dev/docs/ai-sdk-core/telemetry#collected-data',
    side: 'request',
    body: { 'ai.operationId': 'ai.generateText', 'ai.prompt': '{"system":"Be brief.","prompt":"test-input"}' },
    says: [message('system', 'Be brief.'), message('user', 'test-input')],
  },
  {
    name: 'the attributes of a span, answered',
    source: 'https://github.com/vercel/ai/blob/main/packages/ai/src/generate-text/__snapshots__/stream-text.test.ts.snap',
    side: 'response',
    body: {
      attributes: {
        'ai.response.finishReason': 'tool-calls',
        'ai.response.model': 'mock-model-id',
        'ai.response.text': '',
        'ai.response.toolCalls':
          '[{"type":"tool-call","toolCallId":"call-1","toolName":"tool1","input":{"value":"value"}}]',
      },
    },
    says: [message('assistant', call('tool1', 'call-1', { value: 'value' }))],
  },
];
