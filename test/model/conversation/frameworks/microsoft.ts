import { BASE64, call, media, message, reasoning, result, unknown } from '../parts.js';
import type { Documented } from './documented.js';

const ABSTRACTIONS = 'https://github.com/dotnet/extensions/tree/main/src/Libraries/Microsoft.Extensions.AI.Abstractions/Contents';
const KERNEL = 'https://github.com/microsoft/semantic-kernel/blob/main';

export const microsoft: readonly Documented[] = [
  {
    name: "Semantic Kernel's history in .NET",
    source: `${KERNEL}/dotnet/src/SemanticKernel.Abstractions/Contents/KernelContent.cs`,
    side: 'request',
    body: {
      messages: [
        { Role: { Label: 'system' }, Items: [{ $type: 'TextContent', Text: 'You find documents.' }] },
        {
          Role: { Label: 'user' },
          Items: [
            { $type: 'TextContent', Text: 'The main theme?' },
            { $type: 'ImageContent', DataUri: `data:image/png;base64,${BASE64}`, MimeType: 'image/png' },
            { $type: 'ImageContent', Uri: 'https://example.com/a.png' },
            { $type: 'FileReferenceContent', FileId: 'file-1' },
          ],
        },
        {
          Role: { Label: 'assistant' },
          Items: [
            { $type: 'ReasoningContent', Text: 'A search helps.' },
            {
              $type: 'FunctionCallContent',
              Id: '853428ab',
              PluginName: 'ChatTools',
              FunctionName: 'Search',
              Arguments: { query: 'main theme' },
            },
          ],
        },
        {
          Role: { Label: 'tool' },
          Items: [
            {
              $type: 'FunctionResultContent',
              CallId: '853428ab',
              PluginName: 'ChatTools',
              FunctionName: 'Search',
              Result: 'Nothing found.',
            },
          ],
        },
      ],
    },
    says: [
      message('system', 'You find documents.'),
      message(
        'user',
        'The main theme?',
        media('image', { mediaType: 'image/png', data: BASE64, bytes: 6 }),
        media('image', { url: 'https://example.com/a.png' }),
        media('file', { name: 'file-1' }),
      ),
      message('assistant', reasoning('A search helps.'), call('ChatTools-Search', '853428ab', { query: 'main theme' })),
      message('tool', result('853428ab', 'ChatTools-Search', 'Nothing found.')),
    ],
  },
  {
    name: "Semantic Kernel's history in Python",
    source: `${KERNEL}/python/tests/unit/contents/test_chat_message_content.py`,
    side: 'request',
    body: {
      messages: [
        { role: 'user', items: [{ content_type: 'text', text: 'Say hello to the world.' }] },
        {
          role: 'assistant',
          items: [
            {
              content_type: 'function_call',
              id: 'test',
              name: 'Test-Function',
              function_name: 'Function',
              plugin_name: 'Test',
              arguments: '{"input": "world"}',
              metadata: {},
            },
            { content_type: 'annotation', file_id: 'test', quote: 'the world' },
          ],
        },
        {
          role: 'tool',
          items: [{ content_type: 'function_result', name: 'Test-Function', result: 'hello', id: 'test' }],
        },
        { role: 'user', content: 'Thanks' },
      ],
    },
    says: [
      message('user', 'Say hello to the world.'),
      message(
        'assistant',
        call('Test-Function', 'test', { input: 'world' }),
        { type: 'citation', title: 'test', url: null, text: 'the world' },
      ),
      message('tool', result('test', 'Test-Function', 'hello')),
      message('user', 'Thanks'),
    ],
  },
  {
    name: 'messages of Microsoft.Extensions.AI',
    source: ABSTRACTIONS,
    side: 'request',
    body: {
      messages: [
        {
          role: 'user',
          contents: [
            { $type: 'text', text: 'What is this?' },
            { $type: 'data', uri: `data:image/png;base64,${BASE64}`, mediaType: 'image/png' },
            { $type: 'uri', uri: 'https://example.com/a.pdf', mediaType: 'application/pdf' },
            { $type: 'hostedFile', fileId: 'file' },
          ],
        },
      ],
    },
    says: [
      message(
        'user',
        'What is this?',
        media('image', { mediaType: 'image/png', data: BASE64, bytes: 6 }),
        media('file', { mediaType: 'application/pdf', url: 'https://example.com/a.pdf' }),
        media('file', { name: 'file' }),
      ),
    ],
  },
  {
    name: 'the response of an agent',
    source: 'https://learn.microsoft.com/agent-framework/user-guide/agents/running-agents',
    side: 'response',
    body: {
      messages: [
        {
          authorName: 'clock',
          createdAt: '2026-04-12T03:00:21+00:00',
          role: 'assistant',
          contents: [
            { $type: 'reasoning', text: 'I need the time.' },
            {
              $type: 'functionCall',
              name: 'GetCurrentTime',
              arguments: {},
              callId: 'call_pVZ',
              annotations: null,
              additionalProperties: null,
            },
          ],
          messageId: null,
        },
        { role: 'tool', contents: [{ $type: 'functionResult', result: '2026-04-12 12:00:29', callId: 'call_pVZ' }] },
        {
          role: 'assistant',
          contents: [
            { $type: 'text', text: 'It is noon.' },
            { $type: 'error', message: 'failure', errorCode: 'test' },
          ],
        },
      ],
      responseId: 'r1',
      finishReason: 'stop',
    },
    says: [
      message('assistant', reasoning('I need the time.'), call('GetCurrentTime', 'call_pVZ', {})),
      message('tool', result('call_pVZ', null, '2026-04-12 12:00:29')),
      message('assistant', 'It is noon.', unknown({ $type: 'error', message: 'failure', errorCode: 'test' })),
    ],
  },
  {
    name: 'messages of the Agent Framework in Python',
    source: 'https://github.com/microsoft/agent-framework/blob/main/python/packages/core/agent_framework/_types.py',
    side: 'response',
    body: {
      type: 'agent_response',
      messages: [
        {
          type: 'chat_message',
          role: { type: 'role', value: 'assistant' },
          contents: [
            { type: 'text_reasoning', text: 'Hm.' },
            { type: 'text', text: 'Sunny.' },
            { type: 'function_call', call_id: 'c1', name: 'get_weather', arguments: '{"city":"Rome"}' },
          ],
        },
      ],
    },
    says: [message('assistant', reasoning('Hm.'), 'Sunny.', call('get_weather', 'c1', { city: 'Rome' }))],
  },
];
