// Bodies after https://platform.openai.com/docs/api-reference/responses
import { expect } from '@open-wc/testing';
import { readRequest, readResponse } from '../../../src/model/conversation/index.js';
import { BASE64, INLINE, call, citation, media, message, reasoning, refusal, result, unknown } from './parts.js';

describe('OpenAI Responses', () => {
  it('reads a text input and its instructions', () => {
    const body = {
      model: 'gpt-4.1',
      instructions: 'Talk like a pirate.',
      input: 'Tell me a three sentence bedtime story about a unicorn.',
    };
    expect(readRequest(body)).to.deep.equal([
      message('system', 'Talk like a pirate.'),
      message('user', 'Tell me a three sentence bedtime story about a unicorn.'),
    ]);
  });

  it('reads items of every kind', () => {
    const input = [
      { role: 'developer', content: 'Be brief.' },
      {
        role: 'user',
        content: [
          { type: 'input_text', text: 'what is in these?' },
          { type: 'input_image', image_url: 'https://example.com/a.jpg' },
          { type: 'input_image', file_id: 'file-1', detail: 'auto' },
          { type: 'input_file', filename: 'a.pdf', file_data: `data:application/pdf;base64,${BASE64}` },
          { type: 'input_file', file_url: 'https://example.com/b.pdf' },
        ],
      },
      { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'Look it up' }] },
      { type: 'reasoning', id: 'rs_2', summary: [], encrypted_content: BASE64 },
      { type: 'function_call', id: 'fc_1', call_id: 'call_1', name: 'get_weather', arguments: '{"location":"Paris"}' },
      { type: 'function_call_output', call_id: 'call_1', output: '{"temperature":"70 degrees"}' },
      { type: 'custom_tool_call', call_id: 'call_2', name: 'code_exec', input: 'print("hi")' },
      {
        type: 'computer_call_output',
        call_id: 'call_3',
        output: { type: 'computer_screenshot', image_url: `data:image/png;base64,${BASE64}` },
      },
      { type: 'item_reference', id: 'msg_1' },
    ];
    expect(readRequest({ model: 'gpt-4.1', input })).to.deep.equal([
      message('developer', 'Be brief.'),
      message(
        'user',
        'what is in these?',
        media('image', { url: 'https://example.com/a.jpg' }),
        media('image', { name: 'file-1' }),
        media('file', { mediaType: 'application/pdf', name: 'a.pdf', ...INLINE }),
        media('file', { url: 'https://example.com/b.pdf' }),
      ),
      message('assistant', reasoning('Look it up')),
      message('assistant', reasoning('')),
      message('assistant', call('get_weather', 'call_1', { location: 'Paris' })),
      message('tool', result('call_1', 'get_weather', '{"temperature":"70 degrees"}')),
      message('assistant', call('code_exec', 'call_2', 'print("hi")')),
      message(
        'tool',
        result(
          'call_3',
          null,
          media('image', { mediaType: 'image/png', ...INLINE }),
        ),
      ),
      message('unknown', unknown({ type: 'item_reference', id: 'msg_1' })),
    ]);
  });

  it('reads a response as one answer', () => {
    const search = { type: 'search', query: 'unicorns' };
    const body = {
      id: 'resp_67ccd3a9da748190baa7f1570fe91ac604becb25c45c1d41',
      object: 'response',
      status: 'completed',
      error: null,
      instructions: null,
      output: [
        { type: 'reasoning', id: 'rs_1', summary: [], content: [{ type: 'reasoning_text', text: 'Let me see' }] },
        { type: 'web_search_call', id: 'ws_1', status: 'completed', action: search },
        { type: 'function_call', id: 'fc_1', call_id: 'call_1', name: 'get_weather', arguments: '{}' },
        { type: 'mcp_call', id: 'mcp_1', name: 'roll', arguments: '{"n":2}', output: '7', server_label: 'dice' },
        { type: 'image_generation_call', id: 'ig_1', result: BASE64 },
        {
          type: 'message',
          id: 'msg_67ccd3acc8d48190a77525dc6de64b4104becb25c45c1d41',
          status: 'completed',
          role: 'assistant',
          content: [
            { type: 'output_text', text: 'In a peaceful grove …', annotations: [] },
            { type: 'refusal', refusal: 'No more.' },
          ],
        },
        { type: 'from_the_future' },
      ],
    };
    expect(readResponse(body)).to.deep.equal([
      message(
        'assistant',
        reasoning('Let me see'),
        call('web_search', 'ws_1', search),
        call('get_weather', 'call_1', {}),
        call('roll', 'mcp_1', { n: 2 }),
        result('mcp_1', 'roll', '7'),
        media('image', { mediaType: 'image/png', ...INLINE }),
        'In a peaceful grove …',
        refusal('No more.'),
        unknown({ type: 'from_the_future' }),
      ),
    ]);
  });

  // …/responses/object, and https://platform.openai.com/docs/guides/tools-file-search, …-code-interpreter, …-local-shell,
  // …-connectors-mcp, …-image-generation
  it('reads what the tools of the provider found and did', () => {
    const found = { file_id: 'file-2d', filename: 'deep_research_blog.pdf', score: 0.9, text: 'Deep research is …' };
    const tools = { type: 'mcp_list_tools', id: 'mcpl_1', server_label: 'dice', tools: [{ name: 'roll' }] };
    const exec = { type: 'exec', command: ['ls'], env: {} };
    const click = { type: 'click', button: 'left', x: 1, y: 2 };
    const quoted = {
      type: 'output_text',
      text: 'It is …',
      annotations: [{ type: 'file_citation', index: 992, file_id: 'file-2d', filename: 'deep_research_blog.pdf' }],
    };
    const linked = {
      type: 'output_text',
      text: 'So',
      annotations: [{ type: 'url_citation', start_index: 0, end_index: 2, url: 'https://example.com', title: 'News' }],
    };
    const output = [
      { type: 'file_search_call', id: 'fs_1', status: 'completed', queries: ['What is it?'], results: [found] },
      {
        type: 'code_interpreter_call',
        id: 'ci_1',
        code: 'print(1)',
        container_id: 'c',
        outputs: [{ type: 'logs', logs: '1' }, { type: 'image', url: 'https://example.com/plot.png' }],
      },
      { type: 'local_shell_call', id: 'ls_1', call_id: 'call_1', action: exec, status: 'completed' },
      { type: 'computer_call', id: 'cu_1', call_id: 'call_2', action: click, pending_safety_checks: [] },
      { type: 'mcp_call', id: 'mcp_1', name: 'roll', arguments: '{}', output: null, error: 'It broke' },
      tools,
      { type: 'image_generation_call', id: 'ig_1', result: BASE64, output_format: 'webp', revised_prompt: 'A cat' },
      { type: 'message', role: 'assistant', content: [quoted, linked] },
    ];
    expect(readResponse({ output })).to.deep.equal([
      message(
        'assistant',
        call('file_search', 'fs_1', { queries: ['What is it?'] }),
        result('fs_1', 'file_search', citation('deep_research_blog.pdf', null, 'Deep research is …')),
        call('code_interpreter', 'ci_1', 'print(1)'),
        result('ci_1', 'code_interpreter', '1', media('image', { url: 'https://example.com/plot.png' })),
        call('local_shell', 'call_1', exec),
        call('computer', 'call_2', click),
        call('roll', 'mcp_1', {}),
        result('mcp_1', 'roll', 'It broke'),
        unknown(tools),
        media('image', { mediaType: 'image/webp', ...INLINE }),
        unknown({ revised_prompt: 'A cat' }),
        'It is …',
        citation('deep_research_blog.pdf', null),
        'So',
        citation('News', 'https://example.com'),
      ),
    ]);
    const shell = { type: 'local_shell_call_output', call_id: 'call_1', output: 'a.txt' };
    expect(readRequest({ input: [output[2], shell, tools, { type: 'item_reference', id: 'x' }] })).to.deep.equal([
      message('assistant', call('local_shell', 'call_1', exec)),
      message('tool', result('call_1', 'local_shell', 'a.txt')),
      message('assistant', unknown(tools)),
      message('unknown', unknown({ type: 'item_reference', id: 'x' })),
    ]);
  });

  // …/embeddings, …/moderations, …/audio
  it('reads the inputs of the other APIs that have one', () => {
    const one = [message('user', 'The food was delicious')];
    expect(readRequest({ input: 'The food was delicious', model: 'text-embedding-ada-002', encoding_format: 'float' })).to.deep.equal(one);
    expect(readRequest({ input: 'The food was delicious' })).to.deep.equal(one);
    expect(readRequest({ input: 'The food was delicious', model: 'gpt-4o-mini-tts', voice: 'alloy' })).to.deep.equal(one);
    expect(readRequest({ input: ['One', 'Two'], model: 'text-embedding-3-small' })).to.deep.equal([
      message('user', 'One'),
      message('user', 'Two'),
    ]);
    expect(readRequest({ input: [1, 2, 3], model: 'text-embedding-3-small' })).to.deep.equal([message('user', unknown([1, 2, 3]))]);
    const input = [
      { type: 'text', text: 'Is this bad?' },
      { type: 'image_url', image_url: { url: 'https://example.com/image.png' } },
    ];
    expect(readRequest({ input, model: 'omni-moderation-latest' })).to.deep.equal([
      message('user', 'Is this bad?', media('image', { url: 'https://example.com/image.png' })),
    ]);
    // Among messages they are out of place.
    expect(readRequest({ input: [{ role: 'user', content: 'Hi' }, input[0]] })).to.deep.equal([
      message('user', 'Hi'),
      message('unknown', unknown(input[0])),
    ]);
  });
});
