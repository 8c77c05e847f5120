import { expect } from '@open-wc/testing';
import { readRequest, readResponse } from '../../src/model/conversation/index.js';
import { readPlain } from '../../src/model/plain.js';
import { generateTraffic } from '../../src/testing/index.js';

const text = (role: string, ...texts: string[]) => ({ role, parts: texts.map((value) => ({ type: 'text', text: value })) });
const HI = { role: 'user', content: 'Hi' };

describe('plain conversations', () => {
  it('are read from the requests and answers of those who speak like OpenAI and Anthropic', () => {
    const system = { role: 'system', content: [{ type: 'text', text: 'Be kind.', cache_control: { type: 'ephemeral' } }] };
    expect(readPlain(
      { model: 'gpt-4o', messages: [system, HI], tools: [] },
      'request',
    )).to.deep.equal([text('system', 'Be kind.'), text('user', 'Hi')]);
    expect(readPlain({ system: 'Be kind.', messages: [HI] }, 'request')).to.deep.equal([text('system', 'Be kind.'), text('user', 'Hi')]);
    expect(readPlain([HI], 'request')).to.deep.equal([text('user', 'Hi')]);
    const message = { role: 'assistant', content: 'Hello', refusal: null, annotations: [] };
    expect(readPlain({ choices: [{ index: 0, message }] }, 'response')).to.deep.equal([text('assistant', 'Hello')]);
    expect(readPlain({ choices: [{ index: 0, message, error: null }], error: null }, 'response')).to.deep.equal([text('assistant', 'Hello')]);
    const answer = { type: 'message', role: 'assistant', content: [{ type: 'text', text: 'Hello' }, { type: 'text', text: 'you' }] };
    expect(readPlain(answer, 'response')).to.deep.equal([text('assistant', 'Hello', 'you')]);
  });

  it('are nothing that is more than text', () => {
    const requests: readonly unknown[] = [
      { messages: [HI, { role: 'assistant', content: 'Wait', tool_calls: [{ function: { name: 'f', arguments: '{}' } }] }] },
      { messages: [HI, { role: 'tool', content: '4', tool_call_id: '1' }] },
      { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'data:,' } }] }] },
      { messages: [HI], system: [{ type: 'image' }] },
      { messages: [HI, 'odd'] },
      { messages: [] },
      { input: 'Hi', model: 'gpt-5' },
      { prompt: 'Hi' },
      { prompt: 'Hi', contents: [{ parts: [{ text: 'Hi' }] }] },
      { prompt: ['Hi', 'Ho'] },
      { system: 'Be kind.' },
      [{ provider: 'openai', query: { messages: [HI] } }],
    ];
    for (const body of requests) expect(readPlain(body, 'request'), JSON.stringify(body)).to.equal(null);
    const responses: readonly unknown[] = [
      { choices: [{ message: { role: 'assistant', content: 'Hm', reasoning_content: 'Let me think' } }] },
      { choices: [{ message: { role: 'assistant', content: null, refusal: 'No' } }] },
      { choices: [] },
      { choices: [{ text: 'Hello' }] },
      { choices: [{ delta: { content: 'H' } }] },
      { choices: [{ message: { role: 'assistant', content: 'Hal' }, error: { message: 'Boom' } }] },
      { choices: [{ message: { role: 'assistant', content: 'Hal' } }], error: { message: 'Boom' } },
      { role: 'assistant', content: 'Hal', error: { message: 'Boom' } },
      { response: 'Hello' },
      { response: 'Hello', tool_calls: [{ name: 'f', arguments: {} }] },
      { response: { a: 1 } },
      { text: 'A transcription' },
      { error: { message: 'No' } },
      { data: [{ embedding: [1, 2] }] },
      null,
      'Hello',
      7,
    ];
    for (const body of responses) expect(readPlain(body, 'response'), JSON.stringify(body)).to.equal(null);
  });

  it('read just as the readers of all formats read them', () => {
    let plain = 0;
    let rich = 0;
    const compare = (body: unknown, side: 'request' | 'response'): void => {
      const found = readPlain(body, side);
      const full = side === 'request' ? readRequest(body) : readResponse(body);
      // Chai compares some fifty thousand pairs too slowly.
      if (found !== null && JSON.stringify(found) !== JSON.stringify(full)) expect(found, JSON.stringify(body)).to.deep.equal(full);
      if (found !== null) plain += 1;
      else if (full !== null) rich += 1;
    };
    for (const { request, response } of generateTraffic({ count: 400, now: Date.now() })) {
      compare(request, 'request');
      compare(response, 'response');
    }
    // Every mixture of what such a body can hold.
    const contents = [
      undefined,
      null,
      '',
      'Hi',
      [],
      ['Hi'],
      [{ type: 'text', text: 'Hi' }],
      [{ type: 'text', text: 'Hi', citations: [{ title: 'x' }] }],
      [{ type: 'text', text: 'Hi', annotations: [] }],
      [{ type: 'text', text: 1 }],
      [{ type: 'thinking', thinking: 'x' }],
      3,
      true,
    ];
    const extras = [
      {},
      { tool_calls: [] },
      { tool_calls: [{ function: { name: 'f' } }] },
      { refusal: null },
      { refusal: '' },
      { reasoning: 'x' },
      { thinking: 'x' },
      { reasoning_details: [{ text: 'x' }] },
      { annotations: [{ url: 'x' }] },
      { citations: [{ sources: [{ id: 'x' }] }] },
      { images: [{}] },
      { name: 'n' },
    ];
    const fields = [
      {},
      { system: '' },
      { system: 'S' },
      { system: [{ type: 'text', text: 'S' }] },
      { prompt: 'P' },
      { input: 'I', model: 'm' },
      { contents: [{ parts: [{ text: 'C' }] }] },
      { message: 'M' },
    ];
    for (const content of contents) {
      for (const role of ['system', 'user', 'assistant', 'tool', 'function', '', undefined]) {
        for (const extra of extras) {
          const message = { ...(role === undefined ? {} : { role }), ...(content === undefined ? {} : { content }), ...extra };
          for (const field of fields) {
            compare({ messages: [HI, message], ...field }, 'request');
            compare({ messages: content, ...field }, 'request');
            compare({ choices: [{ message }], ...field }, 'response');
            compare({ ...message, ...field }, 'response');
            compare({ response: content, ...extra, ...field }, 'response');
          }
          compare([message], 'request');
        }
      }
    }
    expect(plain).to.be.above(1000);
    expect(rich).to.be.above(1000);
  });
});
