import { expect } from '@open-wc/testing';
import { assemble, bodyOf, isIncomplete, lines, sse } from './support.js';

const head = { id: 'chatcmpl-123', object: 'chat.completion.chunk', created: 1694268190, model: 'gpt-4o-mini', system_fingerprint: 'fp_44709d6fcb' };
const chunk = (delta: object, finish_reason: string | null = null, index = 0) => ({ ...head, choices: [{ index, delta, logprobs: null, finish_reason }] });
const choices = async (body: unknown) => ((await bodyOf(body)) as { choices: unknown[] }).choices;

/** https://platform.openai.com/docs/api-reference/chat-streaming/streaming */
const hello = [chunk({ role: 'assistant', content: '' }), chunk({ content: 'Hel' }), chunk({ content: 'lo' }), chunk({}, 'stop')];

describe('streams of chat completions', () => {
  it('are the answer in one piece, from text, from `streamed_data` and from a list', async () => {
    const usage = { prompt_tokens: 19, completion_tokens: 10, total_tokens: 29 };
    const whole = {
      ...head,
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: 'Hello' }, finish_reason: 'stop' }],
      usage,
    };
    const all = [...hello, { ...head, choices: [], usage }];
    const strings = all.map((one) => JSON.stringify(one));
    const text = sse(...all, '[DONE]');
    const pieces = [text.slice(0, 77), text.slice(77, 300), text.slice(300)];
    const bodies = [text, { streamed_data: all }, all, { streamed_data: strings }, strings, { streamed_data: text }, { streamed_data: pieces }];
    for (const body of bodies) {
      expect(await bodyOf(body), JSON.stringify(body)).to.deep.equal(whole);
      expect(await isIncomplete(body)).to.equal(false);
    }
  });

  it('end with [DONE] or with a reason for every choice', async () => {
    expect(await isIncomplete(sse(...hello))).to.equal(false);
    expect(await isIncomplete(sse(...hello.slice(0, 3)))).to.equal(true);
    expect(await isIncomplete(sse(...hello.slice(0, 3), '[DONE]'))).to.equal(false);
    expect(await isIncomplete(sse(chunk({ content: 'a' }, 'stop'), chunk({ content: 'b' }, null, 1)))).to.equal(true);
    expect(await isIncomplete({ streamed_data: [...hello.slice(0, 3), '[DONE]'] })).to.equal(false);
  });

  it('join the arguments of tool calls', async () => {
    // https://platform.openai.com/docs/guides/function-calling#streaming
    const piece = (args: string, first = false) => ({
      tool_calls: [
        {
          index: 0,
          id: first ? 'call_DdmO9pD3xa9XTPNJ32zg2hcA' : null,
          function: { arguments: args, name: first ? 'get_weather' : null },
          type: first ? 'function' : null,
        },
      ],
    });
    const deltas = ['{"', 'location', '":"', 'Paris', ',', ' France', '"}'].map((args) => chunk(piece(args)));
    const text = sse(chunk({ role: 'assistant', content: null }), chunk(piece('', true)), ...deltas, chunk({}, 'tool_calls'), '[DONE]');
    const call = {
      id: 'call_DdmO9pD3xa9XTPNJ32zg2hcA',
      type: 'function',
      function: { name: 'get_weather', arguments: '{"location":"Paris, France"}' },
    };
    expect(await choices(text)).to.deep.equal([
      { index: 0, message: { role: 'assistant', content: null, tool_calls: [call] }, finish_reason: 'tool_calls' },
    ]);
  });

  it('keep calls apart whose index is missing, always 0 or out of order', async () => {
    const call = (id: string | null, name: string | null, args: string, index?: number) =>
      chunk({ tool_calls: [{ ...(index === undefined ? {} : { index }), ...(id ? { id } : {}), function: { ...(name ? { name } : {}), arguments: args } }] });
    const calls = async (...chunks: object[]) => {
      const [choice] = (await choices(sse(...chunks))) as { message: { tool_calls: { id: string; function: { arguments: string } }[] } }[];
      return choice?.message.tool_calls.map(({ id, function: { arguments: args } }) => [id, args]);
    };
    const both = [['a', '{"x":1}'], ['b', '{}']];
    // Gemini's endpoint in OpenAI's shape gives each call whole: https://discuss.ai.google.dev/t/tool-calls-index/59571
    expect(await calls(call('a', 'f', '{"x":1}', 0), call('b', 'f', '{}', 0))).to.deep.equal(both);
    expect(await calls(call('a', 'f', '{"x":1}'), call('b', 'f', '{}'))).to.deep.equal(both);
    // Mistral leaves the index out after the first piece.
    expect(await calls(call('a', 'f', '{"x"', 0), call(null, null, ':1}'), call('b', 'g', '{}', 1))).to.deep.equal(both);
    expect(await calls(call('a', 'f', '{"x"', 0), call('b', 'g', '', 1), call(null, null, ':1}', 0), call(null, null, '{}', 1))).to.deep.equal(both);
    // Some say id and name every time.
    expect(await calls(call('a', 'f', '{"x"', 0), call('a', 'f', ':1}', 0), call('b', 'g', '{}', 1))).to.deep.equal(both);
  });

  it('join several answers, refusals, audio, functions and legacy texts', async () => {
    expect(await choices(sse(chunk({ content: 'Bad' }, null, 1), chunk({ content: 'Good' }), chunk({ content: ' day' }), chunk({}, 'stop', 1)))).to.deep.equal([
      { index: 0, message: { role: 'assistant', content: 'Good day' }, finish_reason: null },
      { index: 1, message: { role: 'assistant', content: 'Bad' }, finish_reason: 'stop' },
    ]);
    const deltas = [
      { role: 'assistant', refusal: 'I' },
      { refusal: ' cannot', audio: { id: 'audio_1', transcript: 'He' } },
      { audio: { data: 'UklG', transcript: 'llo' }, function_call: { name: 'f', arguments: '{' } },
      { audio: { data: 'Rg==', expires_at: 7 }, function_call: { arguments: '}' } },
    ];
    expect(await choices(sse(...deltas.map((delta) => chunk(delta)), '[DONE]'))).to.deep.equal([
      {
        index: 0,
        message: {
          role: 'assistant',
          refusal: 'I cannot',
          audio: { id: 'audio_1', transcript: 'Hello', data: 'UklGRg==', expires_at: 7 },
          function_call: { name: 'f', arguments: '{}' },
        },
        finish_reason: null,
      },
    ]);
    // https://platform.openai.com/docs/api-reference/completions
    const legacy = (text: string, finish_reason: string | null) => ({ id: 'cmpl-7iA', object: 'text_completion', choices: [{ text, index: 0, logprobs: null, finish_reason }] });
    expect(await bodyOf(sse(legacy('This ', null), legacy('is', 'length'), '[DONE]'))).to.deep.equal({
      id: 'cmpl-7iA',
      object: 'text_completion',
      choices: [{ text: 'This is', index: 0, finish_reason: 'length' }],
    });
  });

  it('join reasoning, as each provider calls it', async () => {
    const message = async (...deltas: object[]) => {
      const [choice] = (await choices(sse(...deltas.map((delta) => chunk(delta)), '[DONE]'))) as { message: unknown }[];
      return choice?.message;
    };
    // https://api-docs.deepseek.com/guides/reasoning_model
    expect(await message({ role: 'assistant', content: null, reasoning_content: '9.8' }, { reasoning_content: ' is' }, { content: 'It', reasoning_content: null })).to.deep.equal({
      role: 'assistant',
      content: 'It',
      reasoning_content: '9.8 is',
    });
    // https://openrouter.ai/docs/use-cases/reasoning-tokens
    const detail = (text: string) => ({ type: 'reasoning.text', text, id: 'r1', format: 'anthropic-claude-v1', index: 0 });
    expect(await message({ reasoning: 'Let', reasoning_details: [detail('Let')] }, { reasoning: ' me', reasoning_details: [detail(' me')] }, { reasoning_details: [{ type: 'reasoning.encrypted', data: 'xyz', index: 1 }] })).to.deep.equal({
      role: 'assistant',
      reasoning: 'Let me',
      reasoning_details: [detail('Let me'), { type: 'reasoning.encrypted', data: 'xyz', index: 1 }],
    });
    expect(await message({ reasoning_details: [detail('a')] }, { reasoning_details: [{ ...detail('b'), index: 1 }] })).to.deep.equal({
      role: 'assistant',
      reasoning_details: [detail('a'), { ...detail('b'), index: 1 }],
    });
    // https://docs.mistral.ai/capabilities/reasoning, and a chunk quoted in braintrustdata/braintrust-proxy (mistral thinking)
    const thinking = (text: string) => ({ content: [{ type: 'thinking', thinking: [{ type: 'text', text }] }] });
    expect(await message(thinking('4'), thinking(' by 2 is'), { content: [{ type: 'text', text: 'Tw' }] }, { content: 'o' })).to.deep.equal({
      role: 'assistant',
      content: [{ type: 'thinking', thinking: [{ type: 'text', text: '4 by 2 is' }] }, { type: 'text', text: 'Two' }],
    });
  });

  it('Workers AI and Ollama', async () => {
    // https://developers.cloudflare.com/workers-ai/features/streaming/
    const pieces = [{ response: 'Hello', p: 'abd' }, { response: ' World', p: 'abdef' }, { response: '', usage: { total_tokens: 5 } }];
    const { response, usage } = (await bodyOf(sse(...pieces, '[DONE]'))) as { response: string; usage: unknown };
    expect([response, usage]).to.deep.equal(['Hello World', { total_tokens: 5 }]);
    expect(await isIncomplete(pieces)).to.equal(false);
    expect(await isIncomplete(pieces.slice(0, 2))).to.equal(true);
    // https://github.com/ollama/ollama/blob/main/docs/api.md
    const at = { model: 'llama3.2', created_at: '2025-07-07T20:22:19.184789Z' };
    const call = { function: { name: 'get_weather', arguments: { city: 'Tokyo' } } };
    const text = lines(
      { ...at, message: { role: 'assistant', content: '', thinking: 'Which' }, done: false },
      { ...at, message: { role: 'assistant', content: '', thinking: ' city?' }, done: false },
      { ...at, message: { role: 'assistant', content: 'Look' }, done: false },
      { ...at, message: { role: 'assistant', content: 'ing', tool_calls: [call] }, done: false },
      { ...at, message: { role: 'assistant', content: '', tool_calls: [call] }, done: false },
      { ...at, message: { role: 'assistant', content: '' }, done_reason: 'stop', done: true, eval_count: 10 },
    );
    expect(await bodyOf(text)).to.deep.equal({
      ...at,
      message: { role: 'assistant', content: 'Looking', thinking: 'Which city?', tool_calls: [call, call] },
      done_reason: 'stop',
      done: true,
      eval_count: 10,
    });
    expect(await isIncomplete(text)).to.equal(false);
    expect(await isIncomplete(text.slice(0, -60))).to.equal(true);
    expect(await bodyOf(lines({ ...at, response: 'The', done: false }, { ...at, response: ' sky', done: true }))).to.deep.equal({ ...at, response: 'The sky', done: true });
  });

  it('models on Bedrock, and Anthropic’s text completions', async () => {
    // https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-meta.html, …-titan-text.html
    const bytes = (chunk: object) => ({ chunk: { bytes: btoa(JSON.stringify(chunk)) } });
    const llama = [{ generation: 'Hel', prompt_token_count: 9, stop_reason: null }, { generation: 'lo', prompt_token_count: null, stop_reason: 'stop' }];
    expect(await bodyOf(llama.map(bytes))).to.deep.equal({ generation: 'Hello', prompt_token_count: 9, stop_reason: 'stop' });
    const titan = { index: 0, inputTextTokenCount: 3 };
    expect(await bodyOf([{ ...titan, outputText: 'A' }, { ...titan, outputText: 'b', totalOutputTextTokenCount: 2, completionReason: 'FINISH' }])).to.deep.equal({
      inputTextTokenCount: 3,
      results: [{ tokenCount: 2, outputText: 'Ab', completionReason: 'FINISH' }],
    });
    // https://docs.anthropic.com/en/api/streaming (text completions)
    const completion = (text: string, stop_reason: string | null) => ({ type: 'completion', completion: text, stop_reason, model: 'claude-2.0' });
    const old = await assemble(sse(completion(' Hello', null), completion(' my', null), completion('', 'stop_sequence')));
    expect(old?.body).to.deep.include({ completion: ' Hello my', stop_reason: 'stop_sequence' });
    expect(old?.incomplete).to.equal(false);
  });

  it('LangChain’s message chunks', async () => {
    // https://github.com/langchain-ai/langchain/blob/master/libs/core/langchain_core/messages/ai.py
    const piece = (content: string, call?: object, meta: object = {}) => ({ content, type: 'AIMessageChunk', id: 'run-1', tool_calls: [], invalid_tool_calls: [], tool_call_chunks: call ? [call] : [], response_metadata: meta });
    const chunks = [
      piece('Let'),
      piece(' me', { name: 'search', args: '{"q"', id: 'c1', index: 0, type: 'tool_call_chunk' }),
      piece('', { name: null, args: ':1}', id: null, index: 0, type: 'tool_call_chunk' }, { finish_reason: 'tool_calls' }),
    ];
    const whole = { content: 'Let me', type: 'ai', id: 'run-1', tool_calls: [{ type: 'tool_call', id: 'c1', name: 'search', args: { q: 1 } }], response_metadata: { finish_reason: 'tool_calls' } };
    expect(await bodyOf(chunks)).to.deep.equal(whole);
    expect(await bodyOf(chunks.map((kwargs) => ({ lc: 1, type: 'constructor', id: ['langchain_core', 'messages', 'AIMessageChunk'], kwargs })))).to.deep.equal(whole);
    expect(await bodyOf(chunks.map((one) => `event: messages\ndata: ${JSON.stringify([one, { langgraph_node: 'agent' }])}\n\n`).join(''))).to.deep.equal(whole);
    expect(await isIncomplete(chunks)).to.equal(false);
  });
});
