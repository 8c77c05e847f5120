// Bodies after https://docs.anthropic.com/en/api/messages and …/docs/build-with-claude
import { expect } from '@open-wc/testing';
import { readRequest, readResponse } from '../../../src/model/conversation/index.js';
import { BASE64, call, media, message, reasoning, result, unknown } from './parts.js';

describe('Anthropic Messages', () => {
  it('puts the system prompt first', () => {
    const messages = [{ role: 'user', content: 'Hello, Claude' }];
    const expected = [message('system', 'Be kind.'), message('user', 'Hello, Claude')];
    const body = { model: 'claude-sonnet-4-5', max_tokens: 1024, system: 'Be kind.', messages };
    expect(readRequest(body)).to.deep.equal(expected);
    const system = [{ type: 'text', text: 'Be kind.', cache_control: { type: 'ephemeral' } }];
    expect(readRequest({ system, messages })).to.deep.equal(expected);
  });

  it('reads images and documents', () => {
    const blocks = { type: 'document', source: { type: 'content', content: [{ type: 'text', text: 'One' }] } };
    const content = [
      { type: 'image', source: { type: 'base64', media_type: 'image/jpeg', data: BASE64 } },
      { type: 'image', source: { type: 'url', url: 'https://example.com/ant.jpg' } },
      { type: 'image', source: { type: 'file', file_id: 'file_abc123' } },
      { type: 'document', title: 'Report', source: { type: 'base64', media_type: 'application/pdf', data: BASE64 } },
      { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'The grass is green.' } },
      blocks,
      { type: 'text', text: "What's in this image?" },
    ];
    expect(readRequest({ messages: [{ role: 'user', content }] })).to.deep.equal([
      message(
        'user',
        media({
          kind: 'image',
          source: 'inline',
          mediaType: 'image/jpeg',
          bytes: 6,
        }),
        media({ kind: 'image', source: 'url', url: 'https://example.com/ant.jpg' }),
        media({ kind: 'image', source: 'reference', name: 'file_abc123' }),
        media({ kind: 'file', source: 'inline', mediaType: 'application/pdf', name: 'Report', bytes: 6 }),
        media({ kind: 'file', source: 'inline', mediaType: 'text/plain' }),
        'The grass is green.',
        unknown(blocks),
        "What's in this image?",
      ),
    ]);
  });

  it('gives results of tools the role tool, unless the user says something too', () => {
    const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: BASE64 } };
    const nested = { type: 'tool_result', tool_use_id: 'x', content: 'nested' };
    const body = {
      messages: [
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'I need the weather.', signature: BASE64 },
            { type: 'text', text: "I'll check." },
            { type: 'tool_use', id: 'toolu_01', name: 'get_weather', input: { location: 'San Francisco, CA' } },
          ],
        },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_01', content: '15 degrees' }] },
        {
          role: 'user',
          content: [
            { type: 'tool_result', tool_use_id: 'toolu_02', content: [{ type: 'text', text: 'ok' }, image, nested] },
            { type: 'tool_result', tool_use_id: 'toolu_03', is_error: true },
            { type: 'text', text: 'What next?' },
          ],
        },
      ],
    };
    expect(readRequest(body)).to.deep.equal([
      message(
        'assistant',
        reasoning('I need the weather.'),
        "I'll check.",
        call('get_weather', 'toolu_01', { location: 'San Francisco, CA' }),
      ),
      message('tool', result('toolu_01', null, '15 degrees')),
      message(
        'user',
        result(
          'toolu_02',
          null,
          'ok',
          media({
            kind: 'image',
            source: 'inline',
            mediaType: 'image/png',
            bytes: 6,
          }),
          unknown(nested),
        ),
        result('toolu_03', null),
        'What next?',
      ),
    ]);
  });

  it('reads a response', () => {
    const found = { type: 'web_search_result', title: 'Claude Shannon', url: 'https://example.com/shannon' };
    const body = {
      id: 'msg_013Zva2CMHLNnjNjtJxUu9',
      type: 'message',
      role: 'assistant',
      model: 'claude-sonnet-4-5',
      content: [
        { type: 'redacted_thinking', data: BASE64 },
        { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'claude shannon' } },
        { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [found] },
        { type: 'text', text: 'Hi! My name is Claude.' },
      ],
      stop_reason: 'end_turn',
      usage: { input_tokens: 2095, output_tokens: 503 },
    };
    expect(readResponse(body)).to.deep.equal([
      message(
        'assistant',
        reasoning(''),
        call('web_search', 'srvtoolu_1', { query: 'claude shannon' }),
        result('srvtoolu_1', null, unknown(found)),
        'Hi! My name is Claude.',
      ),
    ]);
  });

  it('reads the older text completions', () => {
    const prompt = '\n\nHuman: Hello, world!\n\nAssistant:';
    expect(readRequest({ model: 'claude-2.1', prompt })).to.deep.equal([message('user', prompt)]);
    expect(readResponse({ type: 'completion', completion: ' Hello!', stop_reason: 'stop_sequence' })).to.deep.equal([
      message('assistant', ' Hello!'),
    ]);
  });
});
