import { expect } from '@open-wc/testing';
import { readRequest, readResponse } from '../../../src/model/conversation/index.js';
import { call, message, unknown } from './parts.js';

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
    expect(readRequest([{ query: { odd: 'x' } }, openai], 0)).to.equal(null);
  });

  it('takes the first entry that can be read where no step is known', () => {
    for (const step of [undefined, null, 9, -1, 0.5, NaN]) {
      expect(readRequest([{ query: { odd: 'x' } }, 5, workers, openai], step)).to.deep.equal([message('user', 'First')]);
    }
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
    // An error is not an answer: https://platform.openai.com/docs/guides/error-codes and what a failed route leaves.
    const errors = [
      { error: { message: 'Incorrect API key provided.', type: 'invalid_request_error' } },
      { state: 'Failed', error: 'Model execution failed (timeout)' },
      { success: false, result: null, errors: [{ code: 7001, message: 'Bad' }] },
    ];
    for (const body of errors) expect(readResponse(body), JSON.stringify(body)).to.equal(null);
  });
});
