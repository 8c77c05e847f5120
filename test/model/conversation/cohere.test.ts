// Bodies after https://docs.cohere.com/reference/chat and https://docs.cohere.com/v1/reference/chat
import { expect } from '@open-wc/testing';
import { readRequest, readResponse } from '../../../src/model/conversation/index.js';
import { call, message, reasoning, result, unknown } from './parts.js';

describe('Cohere chat v2', () => {
  it('reads a request', () => {
    const body = {
      model: 'command-a-03-2025',
      messages: [
        { role: 'user', content: 'Query daily sales.' },
        {
          role: 'assistant',
          tool_plan: 'I will query the report.',
          tool_calls: [
            { id: 'query_1', type: 'function', function: { name: 'query', arguments: '{"day":"2023-09-29"}' } },
          ],
        },
        {
          role: 'tool',
          tool_call_id: 'query_1',
          content: [
            { type: 'document', document: { id: '1', data: '{"total": 10000}' } },
            { type: 'document', document: { data: { units: 250 } } },
          ],
        },
      ],
    };
    expect(readRequest(body)).to.deep.equal([
      message('user', 'Query daily sales.'),
      message('assistant', reasoning('I will query the report.'), call('query', 'query_1', { day: '2023-09-29' })),
      message('tool', result('query_1', 'query', '{"total": 10000}', unknown({ units: 250 }))),
    ]);
  });

  it('reads a response', () => {
    const body = {
      id: 'c14c80c3-18eb-4519-9460-6c92edd8cfb4',
      finish_reason: 'COMPLETE',
      message: { role: 'assistant', content: [{ type: 'text', text: 'LLMs stand for Large Language Models.' }] },
    };
    expect(readResponse(body)).to.deep.equal([message('assistant', 'LLMs stand for Large Language Models.')]);
  });
});

describe('Cohere chat v1', () => {
  it('reads a request', () => {
    const body = {
      preamble: 'You are an historian.',
      chat_history: [
        { role: 'USER', message: 'Who discovered gravity?' },
        { role: 'CHATBOT', message: 'Sir Isaac Newton' },
        { role: 'USER' },
      ],
      message: 'What year was he born?',
    };
    expect(readRequest(body)).to.deep.equal([
      message('system', 'You are an historian.'),
      message('user', 'Who discovered gravity?'),
      message('assistant', 'Sir Isaac Newton'),
      message('USER', unknown({ role: 'USER' })),
      message('user', 'What year was he born?'),
    ]);
  });

  it('reads results of tools', () => {
    const outputs = [{ total: 10000 }];
    const tool_results = [{ call: { name: 'query', parameters: { day: 'x' } }, outputs }, 5];
    expect(readRequest({ message: '', tool_results })).to.deep.equal([
      message('tool', result(null, 'query', unknown(outputs[0])), unknown(5)),
    ]);
  });

  it('reads a response', () => {
    const body = {
      text: 'Newton was born in 1642.',
      generation_id: '0385c7cf-4247-43a3-a450-b25b547a31e1',
      chat_history: [],
      finish_reason: 'COMPLETE',
      tool_calls: [{ name: 'query', parameters: { day: 'x' } }],
    };
    expect(readResponse(body)).to.deep.equal([
      message('assistant', 'Newton was born in 1642.', call('query', null, { day: 'x' })),
    ]);
  });

  // https://docs.cohere.com/reference/embed and …/rerank
  it('reads what is embedded and ranked', () => {
    expect(readRequest({ texts: ['hello'], input_type: 'classification' })).to.deep.equal([message('user', 'hello')]);
    const documents = ['Carson City', { text: 'Washington' }, { title: 'x' }];
    expect(readRequest({ query: 'capital?', documents })).to.deep.equal([
      message('user', 'capital?', 'Carson City', 'Washington', unknown({ title: 'x' })),
    ]);
  });
});
