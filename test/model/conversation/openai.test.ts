// Bodies after https://platform.openai.com/docs/api-reference/chat and …/completions, where nothing else is named.
import { expect } from '@open-wc/testing';
import { readRequest, readResponse } from '../../../src/model/conversation/index.js';
import { BASE64, INLINE, call, media, message, reasoning, refusal, result, unknown } from './parts.js';

describe('OpenAI chat completions', () => {
  it('reads a request, with the roles of the wire', () => {
    const body = {
      model: 'gpt-4.1',
      messages: [
        { role: 'developer', content: 'You are a helpful assistant.' },
        { role: 'system', content: [{ type: 'text', text: 'Be brief.' }] },
        { role: 'user', name: 'ann', content: 'Hello!' },
        { role: 'assistant', content: '' },
      ],
    };
    expect(readRequest(body)).to.deep.equal([
      message('developer', 'You are a helpful assistant.'),
      message('system', 'Be brief.'),
      message('user', 'Hello!'),
      message('assistant'),
    ]);
  });

  it('reads a response, with each choice as an assistant message', () => {
    const body = {
      id: 'chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT',
      object: 'chat.completion',
      model: 'gpt-4.1-2025-04-14',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'Hello! How can I assist you today?', refusal: null, annotations: [] },
          logprobs: null,
          finish_reason: 'stop',
        },
        { index: 1, message: { content: 'Hi.' } },
      ],
      usage: { prompt_tokens: 19, completion_tokens: 10, total_tokens: 29 },
    };
    expect(readResponse(body)).to.deep.equal([
      message('assistant', 'Hello! How can I assist you today?'),
      message('assistant', 'Hi.'),
    ]);
  });

  it('reads images, sounds and files without showing their bytes', () => {
    const content = [
      { type: 'text', text: "What's in these?" },
      { type: 'image_url', image_url: { url: 'https://example.com/boardwalk.jpg', detail: 'low' } },
      { type: 'image_url', image_url: { url: `data:image/png;base64,${BASE64}` } },
      { type: 'input_audio', input_audio: { data: BASE64, format: 'wav' } },
      { type: 'file', file: { file_data: `data:application/pdf;base64,${BASE64}`, filename: 'draft.pdf' } },
      { type: 'file', file: { file_id: 'file-6F2ksmvXxt4VdoqmHRw6kL' } },
    ];
    expect(readRequest({ messages: [{ role: 'user', content }] })).to.deep.equal([
      message(
        'user',
        "What's in these?",
        media('image', { url: 'https://example.com/boardwalk.jpg' }),
        media('image', { mediaType: 'image/png', ...INLINE }),
        media('audio', { mediaType: 'audio/wav', ...INLINE }),
        media('file', { mediaType: 'application/pdf', name: 'draft.pdf', ...INLINE }),
        media('file', { name: 'file-6F2ksmvXxt4VdoqmHRw6kL' }),
      ),
    ]);
  });

  it('counts the bytes of padded base64', () => {
    const sizes = ['QQ==', 'QUE=', 'QUFB'].map((data) => {
      const parts = readRequest({
        messages: [{ role: 'user', content: [{ type: 'input_audio', input_audio: { data, format: 'mp3' } }] }],
      })?.[0]?.parts;
      return parts?.[0]?.type === 'audio' && parts[0].bytes;
    });
    expect(sizes).to.deep.equal([1, 2, 3]);
  });

  it('takes no broken data URL for an address', () => {
    const content = [{ type: 'image_url', image_url: { url: `data:${BASE64}` } }];
    const part = readRequest({ messages: [{ role: 'user', content }] })?.[0]?.parts[0];
    expect(part).to.deep.equal(media('image', INLINE));
  });

  it('reads tool calls and their results', () => {
    const body = {
      messages: [
        { role: 'user', content: 'What is the weather like in Boston today?' },
        {
          role: 'assistant',
          content: null,
          tool_calls: [
            {
              id: 'call_abc123',
              type: 'function',
              function: { name: 'get_current_weather', arguments: '{\n"location": "Boston, MA"\n}' },
            },
            { id: 'call_2', type: 'function', function: { name: 'broken', arguments: '{"location": "Bos' } },
            { id: 'call_3', type: 'custom', custom: { name: 'code_exec', input: 'print(1)' } },
          ],
        },
        { role: 'tool', tool_call_id: 'call_abc123', content: '{"temperature": 22}' },
        { role: 'assistant', content: null, function_call: { name: 'old', arguments: '{}' } },
        { role: 'function', name: 'old', content: 'done' },
      ],
    };
    expect(readRequest(body)).to.deep.equal([
      message('user', 'What is the weather like in Boston today?'),
      message(
        'assistant',
        call('get_current_weather', 'call_abc123', { location: 'Boston, MA' }),
        call('broken', 'call_2', '{"location": "Bos'),
        call('code_exec', 'call_3', 'print(1)'),
      ),
      message('tool', result('call_abc123', 'get_current_weather', '{"temperature": 22}')),
      message('assistant', call('old', null, {})),
      message('function', result(null, 'old', 'done')),
    ]);
  });

  it('reads refusals and spoken answers', () => {
    const audio = { id: 'audio_abc', expires_at: 1729018505, data: BASE64, transcript: 'Yes, they can.' };
    const body = {
      choices: [
        { message: { role: 'assistant', content: null, refusal: 'I cannot help with that.' } },
        { message: { role: 'assistant', content: null, audio } },
      ],
    };
    expect(readResponse(body)).to.deep.equal([
      message('assistant', refusal('I cannot help with that.')),
      message(
        'assistant',
        media('audio', { name: 'audio_abc', ...INLINE }),
        'Yes, they can.',
      ),
    ]);
    const again = { messages: [{ role: 'assistant', audio: { id: 'audio_abc' } }] };
    expect(readRequest(again)).to.deep.equal([
      message('assistant', media('audio', { name: 'audio_abc' })),
    ]);
  });

  // https://api-docs.deepseek.com/guides/reasoning_model, https://openrouter.ai/docs/use-cases/reasoning-tokens and
  // https://openrouter.ai/docs/features/multimodal/image-generation
  it('reads the reasoning and the images that compatible APIs add', () => {
    const url = `data:image/png;base64,${BASE64}`;
    const body = {
      choices: [
        { message: { role: 'assistant', reasoning_content: 'Compare 9.11 and 9.8 …', content: '9.8' } },
        { message: { role: 'assistant', reasoning: 'Hmm', content: 'Yes' } },
        { message: { role: 'assistant', content: 'Here:', images: [{ type: 'image_url', image_url: { url } }] } },
      ],
    };
    expect(readResponse(body)).to.deep.equal([
      message('assistant', reasoning('Compare 9.11 and 9.8 …'), '9.8'),
      message('assistant', reasoning('Hmm'), 'Yes'),
      message('assistant', 'Here:', media('image', { mediaType: 'image/png', ...INLINE })),
    ]);
  });

  // https://openrouter.ai/docs/use-cases/reasoning-tokens
  it('reads reasoning in pieces, once', () => {
    const details = [
      { type: 'reasoning.summary', summary: 'It compared.' },
      { type: 'reasoning.text', text: 'Let me see.', signature: BASE64 },
      { type: 'reasoning.encrypted', data: BASE64 },
    ];
    const choices = [
      { message: { role: 'assistant', content: 'Yes', reasoning_details: details } },
      { message: { role: 'assistant', content: 'Yes', reasoning_details: details.slice(2) } },
      { message: { role: 'assistant', content: 'Yes', reasoning: 'Let me see.', reasoning_details: details.slice(1, 2) } },
      { message: { role: 'assistant', content: 'Yes', reasoning: null, reasoning_details: [] } },
    ];
    expect(readResponse({ choices })).to.deep.equal([
      message('assistant', reasoning('It compared.\n\nLet me see.'), 'Yes'),
      message('assistant', reasoning(''), 'Yes'),
      message('assistant', reasoning('Let me see.'), 'Yes'),
      message('assistant', 'Yes'),
    ]);
  });

  // https://docs.mistral.ai/capabilities/reasoning/, …/vision/ and …/document_ai/document_qna/
  it('reads what Mistral writes otherwise', () => {
    const request = {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'image_url', image_url: 'https://example.com/a.jpg' },
            { type: 'document_url', document_url: 'https://example.com/a.pdf', document_name: 'a.pdf' },
          ],
        },
        { role: 'tool', name: 'search', tool_call_id: 'D681PevKs', content: [{ type: 'text', text: 'found' }] },
      ],
    };
    expect(readRequest(request)).to.deep.equal([
      message(
        'user',
        media('image', { url: 'https://example.com/a.jpg' }),
        media('file', { name: 'a.pdf', url: 'https://example.com/a.pdf' }),
      ),
      message('tool', result('D681PevKs', 'search', 'found')),
    ]);
    const content = [
      { type: 'thinking', thinking: [{ type: 'text', text: 'First,' }, { type: 'text', text: 'then.' }] },
      { type: 'text', text: 'Answer' },
    ];
    expect(readResponse({ choices: [{ message: { role: 'assistant', content } }] })).to.deep.equal([
      message('assistant', reasoning('First,\n\nthen.'), 'Answer'),
    ]);
  });

  // https://docs.mistral.ai/agents/agents/#conversations
  it('reads the conversations of Mistral', () => {
    const inputs = [{ role: 'user', content: 'Who is it?', object: 'entry', type: 'message.input' }];
    expect(readRequest({ agent_id: 'ag_1', inputs })).to.deep.equal([message('user', 'Who is it?')]);
    expect(readRequest({ model: 'mistral-medium-latest', inputs: 'Who is it?' })).to.deep.equal([message('user', 'Who is it?')]);
    const search = { object: 'entry', type: 'tool.execution', name: 'web_search', id: 'tool_exec_1' };
    const outputs = [search, { object: 'entry', type: 'message.output', role: 'assistant', content: [{ type: 'text', text: 'Ada.' }] }];
    expect(readResponse({ object: 'conversation.response', conversation_id: 'conv_1', outputs })).to.deep.equal([
      message('assistant', unknown(search)),
      message('assistant', 'Ada.'),
    ]);
  });

  it('leaves long arguments as they are', () => {
    const read = (length: number) => {
      const json = JSON.stringify({ a: 'x'.repeat(length) });
      return readRequest({
        messages: [{ role: 'assistant', tool_calls: [{ id: 'c', function: { name: 'f', arguments: json } }] }],
      })?.[0]?.parts[0];
    };
    expect(read(99_000)).to.have.nested.property('args.a');
    expect(read(100_000)).to.have.property('args').that.is.a('string');
  });

  it('keeps every text of a list of thoughts', () => {
    const thoughts = ['One', { text: 'Two' }, { type: 'reasoning.encrypted', data: 'x' }, '', 'Three'];
    expect(readResponse({ choices: [{ message: { content: 'Yes', reasoning_details: thoughts } }] })).to.deep.equal([
      message('assistant', reasoning('One\n\nTwo\n\nThree'), 'Yes'),
    ]);
  });

  it('keeps pieces that it does not know', () => {
    const parts = [{ type: 'hologram', data: 1 }, { type: 'text', text: 5 }, 7, null];
    const body = { messages: [{ role: 'user', content: parts }] };
    expect(readRequest(body)).to.deep.equal([message('user', ...parts.map(unknown))]);
    const calls = [null, { id: 'x' }];
    expect(readRequest({ messages: [{ role: 'assistant', tool_calls: calls }] })).to.deep.equal([
      message('assistant', ...calls.map(unknown)),
    ]);
  });

  it('puts a malformed message in its place among the others', () => {
    const bad = [5, null, 'text', ['x'], { content: 'nobody' }, { role: 7, content: 'x' }];
    const messages = [{ role: 'user', content: 'Hi' }, ...bad, { role: 'system', content: 8 }, { role: 'critic' }];
    expect(readRequest({ messages })).to.deep.equal([
      message('user', 'Hi'),
      ...bad.map((value) => message('unknown', unknown(value))),
      message('system', unknown({ role: 'system', content: 8 })),
      message('critic', unknown({ role: 'critic' })),
    ]);
    const choices = [null, { message: { content: 'Hi' } }, { delta: {} }];
    expect(readResponse({ choices })).to.deep.equal([
      message('assistant', unknown(null)),
      message('assistant', 'Hi'),
      message('assistant', unknown({ delta: {} })),
    ]);
  });
});

describe('OpenAI legacy completions', () => {
  it('reads the prompt and the answers', () => {
    expect(readRequest({ model: 'gpt-3.5-turbo-instruct', prompt: 'Say this is a test' })).to.deep.equal([
      message('user', 'Say this is a test'),
    ]);
    expect(readRequest({ prompt: ['One', 'Two'] })).to.deep.equal([message('user', 'One'), message('user', 'Two')]);
    const body = {
      object: 'text_completion',
      choices: [{ text: '\n\nThis is indeed a test', index: 0, finish_reason: 'length' }, { text: 'B' }],
    };
    expect(readResponse(body)).to.deep.equal([
      message('assistant', '\n\nThis is indeed a test'),
      message('assistant', 'B'),
    ]);
  });

  it('shows token numbers as they are', () => {
    expect(readRequest({ prompt: [1212, 318] })).to.deep.equal([message('user', unknown([1212, 318]))]);
    expect(readRequest({ prompt: [[1212], [318]] })).to.deep.equal([
      message('user', unknown([1212])),
      message('user', unknown([318])),
    ]);
  });
});
