import { BASE64, call, media, message, reasoning, result, unknown } from '../parts.js';
import type { Documented } from './documented.js';

const MESSAGES = 'https://ai.pydantic.dev/api/messages/';
const wrong = { type: 'missing', loc: ['city'], msg: 'Field required' };

export const pydanticAi: readonly Documented[] = [
  {
    name: 'a history',
    source: 'https://ai.pydantic.dev/message-history/#storing-and-loading-messages-to-json',
    side: 'request',
    body: {
      messages: [
        {
          kind: 'request',
          instructions: 'Be a helpful assistant.',
          run_id: 'r1',
          parts: [
            { part_kind: 'system-prompt', content: 'You know the weather.', timestamp: '2026-01-01T00:00:00Z' },
            {
              part_kind: 'user-prompt',
              content: [
                'What is here?',
                { kind: 'image-url', url: 'https://example.com/a.png', force_download: false },
                { kind: 'document-url', url: 'https://example.com/a.pdf', media_type: 'application/pdf' },
                { kind: 'binary', data: 'aGVsbG8_', media_type: 'image/png', identifier: 'pic' },
              ],
            },
          ],
        },
        {
          kind: 'response',
          model_name: 'gpt-5.2',
          usage: { input_tokens: 55, output_tokens: 12 },
          parts: [
            { part_kind: 'thinking', content: 'have a look', signature: null },
            { part_kind: 'tool-call', tool_name: 'read', args: '{"path":"x"}', tool_call_id: 'c1' },
            { part_kind: 'tool-call', tool_name: 'look', args: { at: 1 }, tool_call_id: 'c2' },
          ],
        },
        {
          kind: 'request',
          instructions: 'Be a helpful assistant.',
          parts: [
            { part_kind: 'tool-return', tool_name: 'read', content: { lines: 3 }, tool_call_id: 'c1' },
            { part_kind: 'retry-prompt', tool_name: 'look', content: [wrong], tool_call_id: 'c2' },
            { part_kind: 'retry-prompt', content: 'Use plain text.', tool_name: null },
          ],
        },
        { kind: 'response', parts: [{ part_kind: 'text', content: 'it says hello' }] },
      ],
    },
    says: [
      message('system', 'Be a helpful assistant.'),
      message('system', 'You know the weather.'),
      message(
        'user',
        'What is here?',
        media('image', { url: 'https://example.com/a.png' }),
        media('file', { mediaType: 'application/pdf', url: 'https://example.com/a.pdf' }),
        media('image', { mediaType: 'image/png', name: 'pic', data: 'aGVsbG8/', bytes: 6 }),
      ),
      message('assistant', reasoning('have a look'), call('read', 'c1', { path: 'x' }), call('look', 'c2', { at: 1 })),
      message('tool', result('c1', 'read', unknown({ lines: 3 })), result('c2', 'look', unknown(wrong))),
      message('user', 'Use plain text.'),
      message('assistant', 'it says hello'),
    ],
  },
  {
    name: 'a response',
    source: `${MESSAGES}#pydantic_ai.messages.ModelResponse`,
    side: 'response',
    body: {
      kind: 'response',
      model_name: 'gpt-5-nano',
      parts: [
        { part_kind: 'builtin-tool-call', tool_name: 'web_search', args: { query: 'tracing' }, tool_call_id: 'n1' },
        { part_kind: 'builtin-tool-return', tool_name: 'web_search', content: { results: [] }, tool_call_id: 'n1' },
        { part_kind: 'text', content: 'I found it.' },
        { part_kind: 'file', content: { kind: 'binary', data: BASE64, media_type: 'image/png' } },
      ],
    },
    says: [
      message('assistant', call('web_search', 'n1', { query: 'tracing' })),
      message('tool', result('n1', 'web_search', unknown({ results: [] }))),
      message('assistant', 'I found it.', media('image', { mediaType: 'image/png', data: BASE64, bytes: 6 })),
    ],
  },
];
