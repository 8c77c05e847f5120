import { expect } from '@open-wc/testing';
import { readConversation, readRequest, readResponse } from '../../../src/model/conversation/index.js';
import { Slices } from '../../../src/model/slices.js';
import { call, message, result, unknown } from './parts.js';

const read = (body: unknown, side: 'request' | 'response', step: number | null = null) => readConversation(body, side, step, new Slices());
const whole = { streamed: false, incomplete: false };
const HI = { role: 'user', content: 'Hi' };
const ANSWER = { choices: [{ message: { role: 'assistant', content: 'Hello' }, finish_reason: 'stop' }], usage: { total_tokens: 9 } };

describe('readConversation', () => {
  it('gives the body that was read, out of its wrappings', async () => {
    const body = { messages: [HI] };
    const request = { ...whole, messages: [message('user', 'Hi')], body };
    expect(await read(body, 'request')).to.deep.equal(request);
    expect(await read(JSON.stringify(body), 'request')).to.deep.equal(request);
    const response = { ...whole, messages: [message('assistant', 'Hello')], body: ANSWER };
    // https://developers.cloudflare.com/api/resources/ai/methods/run/, and what routes of the gateway put around a result
    const wrapped: readonly unknown[] = [
      ANSWER,
      JSON.stringify(ANSWER),
      JSON.stringify(JSON.stringify(ANSWER)),
      { result: ANSWER, success: true, errors: [], messages: [] },
      { success: true, result: JSON.stringify(ANSWER) },
      { state: 'Completed', result: ANSWER },
      { result: { result: ANSWER } },
    ];
    for (const form of wrapped) expect(await read(form, 'response'), JSON.stringify(form)).to.deep.equal(response);
  });

  it('gives nothing where there is no conversation', async () => {
    for (const body of [null, undefined, 7, true, '', 'Hello', '{"messages":[', '[', '"x"', [], {}, { result: 'plain' }, [[]]]) {
      expect(await read(body, 'request'), JSON.stringify(body)).to.equal(null);
      expect(await read(body, 'response'), JSON.stringify(body)).to.equal(null);
    }
  });

  it('says which way a universal request went', async () => {
    // https://developers.cloudflare.com/ai-gateway/usage/universal/
    const query = { model: 'gpt-4o-mini', messages: [HI] };
    const body = [
      { provider: 'workers-ai', endpoint: '@cf/meta/llama-3.1-8b-instruct', query: { prompt: 'First' } },
      { provider: 'openai', endpoint: 'chat/completions', headers: {}, query: JSON.stringify(query) },
      { endpoint: 'x', query: { odd: 1 } },
      5,
    ];
    const providers = ['workers-ai', 'openai', '', ''];
    const second = { ...whole, messages: [message('user', 'Hi')], body: query, route: { providers, step: 1 } };
    expect(await read(body, 'request', 1)).to.deep.equal(second);
    for (const step of [null, 9]) {
      const route = { providers, step: null };
      expect(await read(body, 'request', step)).to.deep.include({ messages: [message('user', 'First')], route });
    }
    expect(await read(JSON.stringify(body), 'request', 1)).to.deep.equal(second);
    expect(await read(body, 'request', 0)).to.deep.include({ messages: [message('user', 'First')], route: { providers, step: 0 } });
    expect(await read(body, 'request', 2)).to.equal(null);
    expect(await read([{ query: 'x', documents: ['y'] }], 'request')).to.equal(null);
    expect((await read([{ endpoint: 'x', query: { prompt: 'First' } }], 'request'))?.route).to.deep.equal({ providers: [''], step: 0 });
  });

  it('reads messages alone, in any format', async () => {
    const chat = [HI, { role: 'assistant', tool_calls: [{ id: 'c', function: { name: 'f', arguments: '{}' } }] }];
    const items = [
      HI,
      { type: 'function_call', call_id: 'c', name: 'f', arguments: '{}' },
      { type: 'function_call_output', call_id: 'c', output: 'ok' },
    ];
    const contents = [
      { role: 'user', parts: [{ text: 'Hi' }] },
      { role: 'model', parts: [{ functionCall: { name: 'f', id: 'c', args: {} } }] },
    ];
    const expected = [message('user', 'Hi'), message('assistant', call('f', 'c', {}))];
    for (const side of ['request', 'response'] as const) {
      expect((await read(chat, side))?.messages).to.deep.equal(expected);
      expect((await read(items, side))?.messages).to.deep.equal([...expected, message('tool', result('c', 'f', 'ok'))]);
      expect((await read(contents, side))?.messages).to.deep.equal(expected);
    }
  });

  it('reads long lists of any format in pieces', async () => {
    const user = { role: 'user', content: 'Hi' };
    const ui = { role: 'user', parts: [{ type: 'text', text: 'Hi' }] };
    const tool = { role: 'tool', tool_call_id: 'c', content: 'ok' };
    const calls = (name: string) => ({ role: 'assistant', tool_calls: [{ id: 'c', function: { name, arguments: '{}' } }] });
    const many = (...items: readonly unknown[]) => Array.from({ length: 1300 }, (_, i) => items[i % items.length]);
    const bodies = [
      { system: 'S', messages: many(user) },
      { messages: [calls('a'), tool, ...many(user), calls('b'), ...many(5), tool] },
      { messages: [...many(ui), ...many(user), ui] },
      many(user, tool),
      { contents: many({ role: 'user', parts: [{ text: 'Hi' }] }), systemInstruction: 'S' },
      { instructions: 'I', input: many(user, { type: 'function_call', name: 'f', arguments: '{}' }) },
      { input: many({ type: 'input_text', text: 'Hi' }) },
      { input: many('Hi') },
      { messages: many({ odd: 1 }), prompt: 'Hi' },
    ];
    for (const body of bodies) {
      const found = await read(body, 'request');
      expect(found?.messages, JSON.stringify(body).slice(0, 60)).to.deep.equal(readRequest(body));
      expect(found?.body).to.equal(body);
    }
    const controller = new AbortController();
    const slices = new Slices(controller.signal);
    controller.abort(new Error('closed'));
    Object.defineProperty(slices, 'due', { value: true });
    const failure = await readConversation(bodies[0], 'request', null, slices).catch((error: unknown) => error);
    expect(failure).to.equal(controller.signal.reason);
  });

  it('puts streams together before it reads them', async () => {
    // https://platform.openai.com/docs/api-reference/chat-streaming
    const chunk = (delta: object, finish_reason: string | null = null) => ({
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, finish_reason }],
    });
    const chunks = [chunk({ role: 'assistant', content: 'Hel' }), chunk({ content: 'lo' }), chunk({}, 'stop')];
    const events = `${chunks.map((one) => `data: ${JSON.stringify(one)}\n\n`).join('')}data: [DONE]\n\n`;
    for (const body of [events, { streamed_data: chunks }, chunks]) {
      const found = await read(body, 'response');
      expect(found).to.deep.include({ messages: [message('assistant', 'Hello')], streamed: true, incomplete: false });
      expect(found?.body).to.have.property('choices');
    }
    expect(await read(events.slice(0, events.indexOf('data: {', 9)), 'response')).to.deep.include({
      messages: [message('assistant', 'Hel')],
      streamed: true,
      incomplete: true,
    });
    // Said before the error came.
    const outputs = [{ text: 'Hel' }];
    for (const piece of [{ response: 'Hel' }, { outputText: 'Hel' }, { outputs }, { type: 'completion', completion: 'Hel' }]) {
      const broken = await read(`data: ${JSON.stringify(piece)}\n\ndata: {"error":"overloaded"}\n\n`, 'response');
      expect(broken, JSON.stringify(piece)).to.deep.include({ messages: [message('assistant', 'Hel')], incomplete: true });
      expect(broken?.body).to.have.property('error', 'overloaded');
    }
    // Nothing that can be read, but that it was a stream, and what it said.
    const failed = await read('data: {"error":{"message":"overloaded"}}\n\n', 'response');
    expect(failed).to.deep.include({ messages: [], streamed: true, incomplete: true });
    expect(failed?.body).to.have.property('error');
  });
});

describe('names of tools', () => {
  it('are taken from the call before, with its id', async () => {
    const tool = (id: string, name?: string) => ({ role: 'tool', tool_call_id: id, content: 'ok', ...(name ? { name } : {}) });
    const calls = (id: string, name: string) => ({
      role: 'assistant',
      content: '',
      tool_calls: [{ id, function: { name, arguments: '{}' } }],
    });
    const messages = [
      tool('a'),
      calls('a', 'first'),
      tool('a'),
      calls('a', 'second'),
      tool('a'),
      tool('a', 'own'),
      tool('__proto__'),
      { role: 'tool', content: '{"a":1}' },
      5,
    ];
    expect((await read({ messages }, 'request'))?.messages).to.deep.equal([
      message('tool', result('a', null, 'ok')),
      message('assistant', call('first', 'a', {})),
      message('tool', result('a', 'first', 'ok')),
      message('assistant', call('second', 'a', {})),
      message('tool', result('a', 'second', 'ok')),
      message('tool', result('a', 'own', 'ok')),
      message('tool', result('__proto__', null, 'ok')),
      message('tool', result(null, null, '{"a":1}')),
      message('unknown', unknown(5)),
    ]);
  });
});

describe('bodies of hundreds of thousands of values', () => {
  it('take no longer than a page may be still', () => {
    const items = Array.from({ length: 250_000 }, (_, index) => ({ index, name: 'x' }));
    const keys = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`key${index}`, index]));
    const lists = { messages: items, input: items, data: items, results: items, requests: items, responses: items, items, contents: items };
    for (const body of [items, lists, keys]) {
      // The quickest of some, and four times what it may take, as others use the machine too.
      const times = [1, 2, 3].map(() => {
        // Nothing is remembered of it.
        const fresh = Array.isArray(body) ? body : { ...body };
        const start = performance.now();
        readRequest(fresh);
        readResponse(fresh);
        return performance.now() - start;
      });
      expect(Math.min(...times), JSON.stringify(body).slice(0, 30)).to.be.below(200);
    }
  });
});
