// Bodies after https://platform.openai.com/docs/api-reference/responses
import { expect } from '@open-wc/testing';
import { readRequest, readResponse } from '../../../src/model/conversation/index.js';
import { BASE64, call, media, message, reasoning, refusal, result, unknown } from './parts.js';

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
        media({ kind: 'image', source: 'url', url: 'https://example.com/a.jpg' }),
        media({ kind: 'image', source: 'reference', name: 'file-1' }),
        media({ kind: 'file', source: 'inline', mediaType: 'application/pdf', name: 'a.pdf', bytes: 6 }),
        media({ kind: 'file', source: 'url', url: 'https://example.com/b.pdf' }),
      ),
      message('assistant', reasoning('Look it up')),
      message('assistant', reasoning('')),
      message('assistant', call('get_weather', 'call_1', { location: 'Paris' })),
      message('tool', result('call_1', null, '{"temperature":"70 degrees"}')),
      message('assistant', call('code_exec', 'call_2', 'print("hi")')),
      message(
        'tool',
        result(
          'call_3',
          null,
          media({
            kind: 'image',
            source: 'inline',
            mediaType: 'image/png',
            bytes: 6,
          }),
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
        media({
          kind: 'image',
          source: 'inline',
          mediaType: 'image/png',
          bytes: 6,
        }),
        'In a peaceful grove …',
        refusal('No more.'),
        unknown({ type: 'from_the_future' }),
      ),
    ]);
  });

  // …/embeddings, …/moderations, …/audio: the same `input`, but no conversation.
  it('leaves the other APIs with an input alone', () => {
    const bodies = [
      { input: 'The food was delicious', model: 'text-embedding-ada-002', encoding_format: 'float' },
      { input: 'The food was delicious', model: 'my-deployment', encoding_format: 'base64' },
      { input: ['One', 'Two'], model: 'text-embedding-3-small' },
      { input: [1, 2, 3], model: 'text-embedding-3-small' },
      { input: 'I want to kill them.' },
      { input: [{ type: 'text', text: '...' }], model: 'omni-moderation-latest' },
      { input: 'The quick brown fox', model: 'gpt-4o-mini-tts' },
      { input: 'The quick brown fox', model: 'kokoro', voice: 'alloy' },
    ];
    for (const body of bodies) expect(readRequest(body), JSON.stringify(body)).to.equal(null);
  });
});
