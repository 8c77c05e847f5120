// Bodies after https://docs.anthropic.com/en/api/messages and …/docs/build-with-claude
import { expect } from '@open-wc/testing';
import { readRequest, readResponse } from '../../../src/model/conversation/index.js';
import { BASE64, INLINE, call, citation, failed, media, message, reasoning, result, unknown } from './parts.js';

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
        media('image', { mediaType: 'image/jpeg', ...INLINE }),
        media('image', { url: 'https://example.com/ant.jpg' }),
        media('image', { name: 'file_abc123' }),
        media('file', { mediaType: 'application/pdf', name: 'Report', ...INLINE }),
        media('file', { mediaType: 'text/plain' }),
        'The grass is green.',
        media('file', {}),
        'One',
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
      message('tool', result('toolu_01', 'get_weather', '15 degrees')),
      message(
        'user',
        result(
          'toolu_02',
          null,
          'ok',
          media('image', { mediaType: 'image/png', ...INLINE }),
          unknown(nested),
        ),
        failed(result('toolu_03', null)),
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
        result('srvtoolu_1', 'web_search', citation('Claude Shannon', 'https://example.com/shannon')),
        'Hi! My name is Claude.',
      ),
    ]);
  });

  // …/docs/build-with-claude/search-results, …/tool-use/web-fetch-tool, …/tool-use/code-execution-tool
  it('reads what tools bring', () => {
    const fetched = { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'Full text' }, title: 'Article' };
    const failed = { type: 'web_search_tool_result_error', error_code: 'max_uses_exceeded' };
    const ran = { type: 'code_execution_result', stdout: '4', stderr: '', return_code: 0, content: [] };
    const content = [
      { type: 'server_tool_use', id: 's1', name: 'web_fetch', input: {} },
      {
        type: 'web_fetch_tool_result',
        tool_use_id: 's1',
        content: { type: 'web_fetch_result', url: 'https://example.com', content: fetched },
      },
      { type: 'web_search_tool_result', tool_use_id: 's2', content: failed },
      { type: 'code_execution_tool_result', tool_use_id: 's3', content: ran },
      { type: 'mcp_tool_use', id: 's4', name: 'echo', server_name: 'x', input: { a: 1 } },
      { type: 'mcp_tool_result', tool_use_id: 's4', is_error: false, content: [{ type: 'text', text: 'Hello' }] },
      { type: 'container_upload', file_id: 'file_1' },
    ];
    expect(readResponse({ type: 'message', role: 'assistant', content })).to.deep.equal([
      message(
        'assistant',
        call('web_fetch', 's1', {}),
        result(
          's1',
          'web_fetch',
          citation(null, 'https://example.com'),
          media('file', { mediaType: 'text/plain', name: 'Article' }),
          'Full text',
        ),
        result('s2', null, unknown(failed)),
        result('s3', null, unknown(ran)),
        call('echo', 's4', { a: 1 }),
        result('s4', 'echo', 'Hello'),
        media('file', { name: 'file_1' }),
      ),
    ]);
    const search = {
      type: 'search_result',
      source: 'https://docs.example.com',
      title: 'Guide',
      content: [{ type: 'text', text: 'First,' }, { type: 'text', text: 'then.' }],
      citations: { enabled: true },
    };
    const document = { type: 'document', source: { type: 'file', file_id: 'file_2' }, context: 'From 2024.', citations: { enabled: true } };
    expect(readRequest({ messages: [{ role: 'user', content: [search, document, { type: 'image' }] }] })).to.deep.equal([
      message(
        'user',
        citation('Guide', 'https://docs.example.com', 'First,\n\nthen.'),
        media('file', { name: 'file_2' }),
        'From 2024.',
        unknown({ type: 'image' }),
      ),
    ]);
  });

  // https://modelcontextprotocol.io/specification/2025-06-18/server/tools#tool-result
  it('reads the content of the Model Context Protocol', () => {
    const content = [{ type: 'image', data: BASE64, mimeType: 'image/png' }, { type: 'audio', data: BASE64, mimeType: 'audio/wav' }];
    expect(readRequest({ messages: [{ role: 'tool', tool_call_id: 'x', content }] })).to.deep.equal([
      message(
        'tool',
        result('x', null, media('image', { mediaType: 'image/png', ...INLINE }), media('audio', { mediaType: 'audio/wav', ...INLINE })),
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
