import { expect } from '@open-wc/testing';
import { parseJson } from '../../../src/api/guards.js';
import { readRequest, readResponse, type Message } from '../../../src/model/conversation/index.js';
import { readErrorInfo } from '../../../src/model/error-info.js';
import { BASE64, message, unknown } from './parts.js';

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
  { prompt: 'Hi', images: [BASE64], system: 'S' },
  { query: 'Hi', documents: ['A', { text: 'B' }] },
  { input: ['Hi', 'A', [1, 2]], model: 'e' },
  { requests: [{ prompt: 'Hi' }, { messages: [{ role: 'user', content: 'A' }] }] },
  { responses: [{ result: { response: 'Hi' } }, { result: { text: 'A', words: ['B'] } }] },
  { data: [{ b64_json: BASE64, revised_prompt: 'A' }, { url: 'https://a' }] },
  { data: [{ embedding: [1, 2] }] },
  { version: 'v', urls: {}, output: ['Hi', 'A'] },
  [{ generated_text: 'Hi' }, { generated_text: 'A' }],
  {
    choices: [
      {
        message: {
          role: 'assistant',
          reasoning_details: [{ text: 'T' }, { summary: 'S' }],
          content: [{ type: 'text', text: 'Hi', citations: [{ title: 'A', cited_text: 'B' }] }],
          annotations: [{ url_citation: { title: 'I', url: 'https://a' } }],
        },
      },
    ],
  },
  {
    output: [
      { type: 'file_search_call', id: 'x', queries: ['A'], results: [{ filename: 'B', text: 'Hi' }] },
      { type: 'code_interpreter_call', id: 'x', code: 'A', outputs: [{ type: 'logs', logs: 'ok' }] },
    ],
  },
  {
    candidates: [
      { content: { parts: [{ text: 'Hi' }] }, groundingMetadata: { groundingChunks: [{ web: { uri: 'https://a', title: 'A' } }] } },
      { finishReason: 'SAFETY', finishMessage: 'B' },
    ],
  },
  {
    output: {
      message: {
        role: 'assistant',
        content: [{ citationsContent: { content: [{ text: 'Hi' }], citations: [{ title: 'A', sourceContent: [{ text: 'B' }] }] } }],
      },
    },
  },
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
      if ('text' in part && part.text !== null) {
        expect(part.text).to.be.a('string');
        expect(part.text).not.to.contain(BASE64);
      }
    }
  }
}

function readAll(body: unknown): void {
  for (const step of [undefined, null, 0, -1, NaN]) expectSound(readRequest(body, step));
  expectSound(readResponse(body));
  expect(readErrorInfo(body)?.message ?? '').to.be.a('string');
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
        const cut = text.slice(0, end);
        readAll(parseJson(cut) ?? cut);
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

  it('lose no text but what the damage took', () => {
    let texts = 0;
    for (const source of BODIES) {
      let count = 0;
      // What people and models say in the fixtures begins with a capital, or is `ok`: each gets a word of its own.
      const text = JSON.stringify(source, (_key, value: unknown) =>
        typeof value === 'string' && /^([A-Z]\w?|ok)$/.test(value) ? `say-${count++}-` : value,
      );
      const request = readRequest(JSON.parse(text)) !== null;
      for (let hit = 1, at = 0; hit === 1 || hit < at; hit++) {
        for (const odd of [null, 5, {}, [], 'x', [[7]], { a: 1 }]) {
          at = 0;
          const value: unknown = JSON.parse(text, (_key, item: unknown) => (at++ === hit - 1 ? odd : item));
          const messages = request ? readRequest(value) : readResponse(value);
          // Without a conversation, all is shown as JSON.
          if (!messages) continue;
          for (const said of JSON.stringify(value).match(/say-\d+-/g) ?? []) {
            texts += 1;
            expect(JSON.stringify(messages), `${said} of ${JSON.stringify(value)}`).to.contain(said);
          }
        }
      }
    }
    expect(texts).to.be.above(2000);
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
