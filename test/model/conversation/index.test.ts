import { expect } from '@open-wc/testing';
import { parseBody } from '../../../src/model/body.js';
import { readRequest, readResponse, type Message } from '../../../src/model/conversation/index.js';
import { readErrorInfo } from '../../../src/model/error-info.js';
import { BASE64, call, message, unknown } from './parts.js';

// https://developers.cloudflare.com/workers-ai/models/llama-3.1-8b-instruct/
describe('Workers AI', () => {
  it('reads requests', () => {
    expect(readRequest({ prompt: 'Hello' })).to.deep.equal([message('user', 'Hello')]);
    expect(readRequest({ messages: [{ role: 'user', content: 'Hello' }] })).to.deep.equal([message('user', 'Hello')]);
  });

  it('reads responses, in the envelope and without', () => {
    const answer = { response: 'Hi there', usage: { prompt_tokens: 1 } };
    const expected = [message('assistant', 'Hi there')];
    expect(readResponse(answer)).to.deep.equal(expected);
    expect(readResponse({ result: answer, success: true, errors: [], messages: [] })).to.deep.equal(expected);
    const calls = { response: null, tool_calls: [{ name: 'get', arguments: { a: 1 } }] };
    expect(readResponse(calls)).to.deep.equal([message('assistant', call('get', null, { a: 1 }))]);
  });

  it('reads an answer in JSON mode', () => {
    const response = { text: 'India', languages: ['Hindi'] };
    expect(readResponse({ response })).to.deep.equal([message('assistant', unknown(response))]);
  });

  it('leaves the other tasks alone', () => {
    expect(readRequest({ text: ['a story'] })).to.equal(null);
    expect(readResponse({ shape: [1, 768], data: [[0.1]] })).to.equal(null);
    expect(readResponse({ text: 'It is a good day', word_count: 5, vtt: 'WEBVTT' })).to.equal(null);
    expect(readResponse({ image: BASE64 })).to.equal(null);
  });
});

// https://developers.cloudflare.com/ai-gateway/usage/universal/
describe('universal request', () => {
  const workers = {
    provider: 'workers-ai',
    endpoint: '@cf/meta/llama-3.1-8b-instruct',
    headers: { 'Content-Type': 'application/json' },
    query: { messages: [{ role: 'user', content: 'First' }] },
  };
  const openai = {
    provider: 'openai',
    endpoint: 'chat/completions',
    headers: {},
    query: { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Second' }] },
  };

  it('takes the entry that the step names', () => {
    expect(readRequest([workers, openai], 0)).to.deep.equal([message('user', 'First')]);
    expect(readRequest([workers, openai], 1)).to.deep.equal([message('user', 'Second')]);
    expect(readRequest([{ query: { text: 'x' } }, openai], 0)).to.equal(null);
  });

  it('takes the last entry that can be read where no step is known', () => {
    expect(readRequest([workers, openai])).to.deep.equal([message('user', 'Second')]);
    const rest = [{ query: { text: 'x' } }, 5];
    expect(readRequest([workers, openai, ...rest], null)).to.deep.equal([message('user', 'Second')]);
    expect(readRequest([workers, openai], 9)).to.deep.equal([message('user', 'Second')]);
  });
});

describe('readRequest and readResponse', () => {
  it('read a bare list of messages', () => {
    expect(readRequest([{ role: 'user', content: 'Hi' }, 5])).to.deep.equal([
      message('user', 'Hi'),
      message('unknown', unknown(5)),
    ]);
  });

  it('say null where there is no conversation', () => {
    const values: unknown[] = [null, undefined, 0, 1, true, '', 'text', [], {}, [[]], [1], { messages: [] }];
    values.push({ messages: 'x' }, { messages: [1, 'x'] }, { choices: [] }, { choices: [{}] }, { result: null });
    for (const value of values) {
      expect(readRequest(value), JSON.stringify(value)).to.equal(null);
      expect(readResponse(value), JSON.stringify(value)).to.equal(null);
    }
    // https://platform.openai.com/docs/api-reference: embeddings, images, moderations, transcriptions, errors
    const responses = [
      { object: 'list', data: [{ object: 'embedding', embedding: [0.002], index: 0 }] },
      { created: 1713833628, data: [{ b64_json: BASE64 }] },
      { id: 'modr-1', model: 'omni-moderation-latest', results: [{ flagged: true, categories: {} }] },
      { text: 'Imagine the wildest idea that you have ever had', usage: { type: 'tokens' } },
      { error: { message: 'Incorrect API key provided.', type: 'invalid_request_error' } },
    ];
    for (const body of responses) expect(readResponse(body), JSON.stringify(body)).to.equal(null);
  });
});

/** Fixtures for the damage: one of each shape. */
const BODIES = [
  {
    model: 'gpt-4.1',
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: [{ type: 'text', text: 'Hi' }, { type: 'image_url', image_url: { url: 'https://a' } }] },
      { role: 'assistant', tool_calls: [{ id: 'c', function: { name: 'f', arguments: '{}' } }], audio: { id: 'x' } },
      { role: 'tool', tool_call_id: 'c', content: 'ok' },
    ],
  },
  { choices: [{ message: { role: 'assistant', content: 'Hi', refusal: null } }, { text: 'B' }] },
  {
    system: [{ type: 'text', text: 'S' }],
    messages: [
      { role: 'user', content: [{ type: 'image', source: { type: 'base64', media_type: 'image/png', data: BASE64 } }] },
      { role: 'assistant', content: [{ type: 'tool_use', id: 't', name: 'f', input: {} }] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: [{ type: 'text', text: 'ok' }] }] },
    ],
  },
  {
    model: 'gpt-4.1',
    instructions: 'I',
    input: [
      { role: 'user', content: [{ type: 'input_text', text: 'Hi' }] },
      { type: 'function_call', call_id: 'c', name: 'f', arguments: '{}' },
      { type: 'function_call_output', call_id: 'c', output: 'ok' },
    ],
  },
  {
    output: [
      { type: 'reasoning', summary: [{ type: 'summary_text', text: 'T' }] },
      { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Hi' }] },
      { type: 'mcp_call', name: 'f', arguments: '{}', output: 'ok' },
    ],
  },
  {
    systemInstruction: { parts: [{ text: 'S' }] },
    contents: [
      { role: 'user', parts: [{ text: 'Hi' }, { inlineData: { mimeType: 'image/png', data: BASE64 } }] },
      { role: 'model', parts: [{ functionCall: { name: 'f', args: {} } }] },
      { role: 'user', parts: [{ functionResponse: { name: 'f', response: {} } }] },
    ],
  },
  { candidates: [{ content: { role: 'model', parts: [{ text: 'Hi' }] } }] },
  {
    messages: [
      { role: 'user', content: [{ text: 'Hi' }, { image: { format: 'png', source: { bytes: BASE64 } } }] },
      { role: 'user', content: [{ toolResult: { toolUseId: 't', content: [{ json: {} }] } }] },
    ],
  },
  {
    message: 'Hi',
    chat_history: [{ role: 'USER', message: 'A' }],
    tool_results: [{ call: { name: 'f' }, outputs: [{}] }],
  },
  { success: true, result: { response: 'Hi', tool_calls: [{ name: 'f', arguments: {} }] } },
  [{ provider: 'openai', endpoint: 'x', query: { prompt: 'Hi' } }],
  { success: false, error: [{ code: 2016, message: 'Prompt blocked due to security configurations' }] },
  { detail: [{ loc: ['body', 'messages'], msg: 'Field required', type: 'missing' }] },
];

function expectSound(messages: readonly Message[] | null): void {
  if (messages === null) return;
  expect(messages).not.to.have.length(0);
  const text = JSON.stringify(messages);
  expect(text).not.to.contain('[object');
  for (const { role, parts } of messages) {
    expect(role).to.be.a('string').and.not.equal('');
    for (const part of parts) {
      if ('text' in part) {
        expect(part.text).to.be.a('string');
        expect(part.text).not.to.contain(BASE64);
      }
    }
  }
}

function readAll(body: unknown): void {
  for (const step of [undefined, null, 0, -1, NaN]) expectSound(readRequest(body, step));
  expectSound(readResponse(body));
  const info = readErrorInfo(body);
  expect(Object.values(info ?? {}).every((value) => value === null || typeof value === 'string')).to.equal(true);
}

/** Park and Miller's generator: the same damages in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

describe('damaged bodies', () => {
  it('are read up to any cut', () => {
    for (const body of BODIES) {
      const text = JSON.stringify(body);
      for (let end = 0; end <= text.length; end++) {
        const parsed = parseBody(text.slice(0, end));
        expect(parsed.kind).to.equal(end === 0 ? 'empty' : end === text.length ? 'json' : 'text');
        if (parsed.kind === 'json') readAll(parsed.value);
        else readAll(text.slice(0, end));
      }
    }
  });

  it('are read after any change of structure', () => {
    const next = random(20260314);
    const objects = ['{"toString":1,"valueOf":1}', '{"__proto__":{"role":"x"}}', '{}'];
    const odd = [...objects, '[[]]', '[null]', '""', '-1', 'null', 'true', '"x"'];
    let conversations = 0;
    for (let i = 0; i < 500; i++) {
      const keys: string[] = [];
      const source = BODIES[next(BODIES.length)];
      const text = JSON.stringify(source, (key, value: unknown) => (keys.push(key), value));
      const hit = next(keys.length);
      let at = 0;
      // Replaces one value, or gives it the name of another.
      const damaged = JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
        at++ === hit ? (JSON.parse(odd[next(odd.length)] ?? 'null') as unknown) : value,
      ).replace(next(3) === 0 ? `"${keys[next(keys.length)]}":` : '\0', `"${keys[next(keys.length)]}":`);
      const value = JSON.parse(damaged) as unknown;
      readAll(value);
      if (readRequest(value) ?? readResponse(value)) conversations++;
    }
    // Most damage is local, so most conversations survive it.
    expect(conversations).to.be.greaterThan(200);
  });

  it('are read at any depth', () => {
    const deep = JSON.parse('{"type":"tool_result","content":['.repeat(4000) + ']}'.repeat(4000)) as unknown;
    const parts = readRequest({ messages: [{ role: 'user', content: [deep] }] })?.[0]?.parts;
    expect(parts?.[0]).to.have.property('type', 'tool-result');
    const bare = JSON.parse('['.repeat(5000) + ']'.repeat(5000)) as unknown;
    for (const body of [bare, { messages: bare }, { choices: bare }, { input: bare }, { contents: bare }]) {
      expect(readRequest(body)).to.equal(null);
      expect(readResponse(body)).to.equal(null);
    }
  });

  it('do not confuse inherited names with fields', () => {
    const proto = '"__proto__":{"messages":[{"role":"user","content":"x"}]}';
    const text = `{${proto},"messages":[{"role":"__proto__","content":"Hi"}]}`;
    expect(readRequest(JSON.parse(text))).to.deep.equal([message('__proto__', 'Hi')]);
    expect(readRequest({ messages: [{ role: 'constructor', content: [{ type: 'toString' }] }] })).to.deep.equal([
      message('constructor', unknown({ type: 'toString' })),
    ]);
    expect(readResponse(JSON.parse('{"__proto__":{"response":"x"}}'))).to.equal(null);
  });
});
