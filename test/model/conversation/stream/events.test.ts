import { expect } from '@open-wc/testing';
import { assemble, bodyOf, isIncomplete, lines, sse } from './support.js';

const chunk = (content: string, finish_reason: string | null = null) => ({ choices: [{ index: 0, delta: { content }, finish_reason }] });
const data = (content: string) => `data: ${JSON.stringify(chunk(content))}`;

async function said(body: unknown): Promise<unknown> {
  const { choices } = ((await bodyOf(body)) ?? {}) as { choices?: { message: { content: unknown } }[] };
  return choices?.map(({ message }) => message.content).join('|');
}

describe('events of a stream', () => {
  it('by the book', async () => {
    // https://html.spec.whatwg.org/multipage/server-sent-events.html
    const pretty = `data: {"choices": [\ndata:  {"delta": {"content":\ndata: "b"}}\ndata: ]}`;
    for (const end of ['\n', '\r', '\r\n']) {
      const text = `\uFEFF: comment\n\nid: 1\nretry: 5\n${data('a')}\n\n${pretty}\n\n:\n\nevent: message\n${data('c').replace(': ', ':')}\n\ndata\n\ndata: [DONE]`;
      expect(await said(text.replaceAll('\n', end)), JSON.stringify(end)).to.equal('abc');
      expect(await isIncomplete(text.replaceAll('\n', end))).to.equal(false);
    }
    expect(await said(`${data('a')}\r\n\n${data('b')}\r\r\n${data('c')}`)).to.equal('abc');
  });

  it('separated oddly', async () => {
    for (const between of ['\n', '\n\n\n\n', '\n \n', '\n: ping\n', '\nid: 2\n']) {
      expect(await said([data('a'), data('b'), data('c')].join(between)), JSON.stringify(between)).to.equal('abc');
    }
    expect(await said({ streamed_data: [data('a'), data('b')] })).to.equal('ab');
    expect(await said({ streamed_data: [chunk('a'), data('b'), JSON.stringify(chunk('c')), chunk('d')] })).to.equal('abcd');
    expect(await said({ streamed_data: [{ event: 'message', data: chunk('a') }, { data: JSON.stringify(chunk('b')) }] })).to.equal('ab');
    const text = [data('a'), data('b {"choices"'), data('c')].join('\n\n');
    const pieces = Array.from({ length: Math.ceil(text.length / 7) }, (_, i) => text.slice(i * 7, i * 7 + 7));
    expect(await said({ streamed_data: pieces })).to.equal('ab {"choices"c');
  });

  it('from the middle on', async () => {
    for (const [text, content] of [
      [sse(chunk('a'), chunk('b'), chunk('c'), '[DONE]'), 'bc'],
      [lines(chunk('a'), chunk('b'), chunk('c', 'stop')), 'bc'],
    ] as const) {
      const stream = await assemble(text.slice(40));
      expect(await said(text.slice(40))).to.equal(content);
      expect(stream?.incomplete).to.equal(true);
      expect(JSON.stringify(stream?.body)).to.contain('unreadable');
    }
  });

  it('that cannot be read hide nothing and stay', async () => {
    const stream = await assemble(`${data('a')}\n\ndata: {"choices": [{"delta": {"content": "b"\n\n${data('c')}\n\nbroken line\n\n${sse({ odd: 1 }, '[DONE]')}`);
    expect(stream?.incomplete).to.equal(true);
    expect(stream?.body).to.deep.include({ unreadable: ['{"choices": [{"delta": {"content": "b"', 'broken line'], otherEvents: [{ odd: 1 }] });
    expect(stream?.body).to.have.nested.property('choices[0].message.content', 'ac');
    // Pings are no answer, and an unknown event breaks nothing.
    expect(await isIncomplete(sse(chunk('a'), { odd: 1 }, { type: 'ping' }, '[DONE]'))).to.equal(false);
  });

  it('of texts alone are known by their ends', async () => {
    // https://developers.cloudflare.com/workers-ai/features/streaming/
    const pieces = ['Hel', 'lo'].map((response) => ({ response }));
    const usage = { total_tokens: 5 };
    for (const end of [{ response: '', usage }, '[DONE]', 'data: [DONE]\n\n']) {
      expect(await bodyOf([...pieces, end]), JSON.stringify(end)).to.have.property('response', 'Hello');
    }
    expect(await bodyOf([...pieces, { response: '!', p: 'ab' }])).to.have.property('response', 'Hello!');
    expect(await bodyOf(sse(...pieces))).to.have.property('response', 'Hello');
  });

  it('without a word hide nothing', async () => {
    expect(await assemble(sse({ choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] }))).to.equal(null);
    expect(await assemble(sse({ choices: [{ delta: { content: '' }, finish_reason: 'stop' }] }, { odd: 'text' }))).to.equal(null);
    // An answer that says nothing, to its end.
    expect(await isIncomplete(sse({ choices: [{ delta: { content: '' }, finish_reason: 'stop' }] }, '[DONE]'))).to.equal(false);
    expect(await assemble(sse({ choices: [{ delta: { role: 'assistant' } }] }, { error: 'x' }))).to.have.nested.property('body.error', 'x');
  });

  it('cut off say what they can', async () => {
    const text = sse(chunk('Hel'), chunk('lo "x"\n'));
    expect(await said(text.slice(0, text.lastIndexOf('finish')))).to.equal('Hello "x"\n');
    expect(await said(text.slice(0, text.indexOf('lo') + 1))).to.equal('Hell');
    expect(await isIncomplete(sse(chunk('a', 'stop'), chunk('b', 'stop')).slice(0, -5))).to.equal(true);
    expect(await bodyOf('0:"Hel"\n0:"lo')).to.deep.equal({ role: 'assistant', content: [{ type: 'text', text: 'Hello' }] });
    const unknown = await assemble(`${sse(chunk('a'))}data: {"ty`);
    expect(unknown?.body).to.deep.include({ unreadable: ['{"ty'] });
  });

  it('tell of errors', async () => {
    const error = { code: 502, message: 'Provider disconnected' };
    // https://openrouter.ai/docs/api-reference/errors
    const openrouter = { error, choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }] };
    for (const [event, expected] of [
      [sse({ error }), error],
      [sse({ error: 'overloaded' }), 'overloaded'],
      [sse(openrouter), error],
      [`event: error\ndata: ${JSON.stringify(error)}\n\n`, error],
      ['event: error\ndata: Overloaded\n\n', { message: 'Overloaded' }],
      [sse({ success: false, errors: [error] }), [error]],
    ] as const) {
      const stream = await assemble(`${data('Half')}\n\n${event}data: [DONE]\n\n`);
      expect(stream?.body, event).to.deep.include({ error: expected });
      expect(stream?.body).to.have.nested.property('choices[0].message.content', 'Half');
      expect(stream?.incomplete).to.equal(true);
      expect((await assemble(event))?.body).to.deep.include({ error: expected });
    }
    const two = await assemble(sse(chunk('a'), { error }, { error: 'again' }));
    expect(two?.body).to.deep.include({ error, otherEvents: ['again'] });
  });
});

describe('what is no stream', () => {
  const bodies: Readonly<Record<string, unknown>> = {
    nothing: null,
    number: 7,
    'plain text': 'data is what we need',
    'text that begins with a field': 'data: nothing\n\nevent: none\n',
    'text with an example': `As an example:\n${data('hello')}\n\nis an event.`,
    'text that ends with an example': `As an example:\n${data('hello')}`,
    'text that begins with an example': `${data('hello')}\n\nis an event.\nIt has a delta.`,
    'a page': '<html>\n<body>\ndata: 1\n</body></html>',
    'an empty text': '',
    'chat completion': { choices: [{ index: 0, message: { role: 'assistant', content: 'Hi' }, finish_reason: 'stop' }] },
    'chat completion as text': JSON.stringify({ choices: [{ delta: {}, message: { content: 'Hi' } }] }),
    'indented JSON that broke off': JSON.stringify({ candidates: [{ content: { parts: [{ text: 'x' }] } }] }, null, 2).slice(0, -9),
    'JSON on one line that broke off': '{"candidates":[{"content":{"parts":[{"text":"Hel',
    Gemini: { candidates: [{ content: { parts: [{ text: 'Hi' }] } }] },
    Anthropic: { type: 'message', role: 'assistant', content: [{ type: 'text', text: 'Hi' }] },
    'messages in a list': [{ role: 'user', content: 'Hi' }, { role: 'assistant', content: 'Hello' }],
    'messages with types': [{ type: 'message', role: 'user', content: 'Hi' }, { type: 'function_call', name: 'f', arguments: '{}' }],
    'LangChain messages': [{ type: 'human', content: 'Hi' }, { type: 'ai', content: 'Hello' }],
    embeddings: { data: [{ object: 'embedding', embedding: [0.1], index: 0 }] },
    'lists of embeddings': [[0.1, 0.2], [0.3]],
    'embeddings in a list': [{ object: 'embedding', embedding: [0.1], index: 0 }],
    classification: [{ text: 'Paris', score: 0.9 }, { text: 'London', score: 0.1 }],
    'whole answers in a list': [{ choices: [{ message: { content: 'a' } }] }, { choices: [{ message: { content: 'b' } }] }],
    'universal request': [{ provider: 'openai', endpoint: 'chat/completions', headers: {}, query: { messages: [] } }],
    'batch as lines': lines({ custom_id: 'a', response: { status_code: 200, body: { choices: [] } } }, { custom_id: 'b', response: { body: {} } }),
    'logs as lines': lines({ level: 'info', message: 'a' }, { level: 'info', message: 'b' }),
    'content parts': [{ type: 'text', text: 'a' }, { type: 'image', source: {} }],
    'an empty list': [],
    'a list of anything': [1, null, 'x', [2]],
    'an empty stream': { streamed_data: [] },
    'a list under another name': { data: [chunk('a')] },
    'lists of what others call metadata': [{ metadata: { a: 1 } }],
    'a mere index of a block': [{ contentBlockIndex: 0 }],
    'usage and metrics': [{ usage: {}, metrics: {} }],
    'a reason to stop': [{ stopReason: 'x' }],
    'events of others with metadata': 'event: metadata\ndata: {"run_id":"1"}\n\nevent: metadata\ndata: {"run_id":"2"}\n\n',
    'the blocks of nothing': [{ messageStart: { role: 'assistant' } }, { metadata: { a: 1 } }, { odd: 'text' }],
    'whole answers of Workers AI': [{ response: 'Yes' }, { response: 'No' }],
    'whole text completions': Array.from({ length: 3 }, () => ({ type: 'completion', completion: 'x' })),
    'whole answers of Claude 2': Array.from({ length: 2 }, () => ({ type: 'completion', completion: 'x', stop_reason: 'stop_sequence' })),
    'whole answers of Ollama': Array.from({ length: 2 }, () => ({ model: 'm', response: 'x', done: true })),
    'whole answers of Llama': Array.from({ length: 2 }, () => ({ generation: 'x', prompt_token_count: 3, stop_reason: 'stop' })),
    'whole answers of Workers AI as lines': lines({ response: 'Yes' }, { response: 'No' }),
  };
  for (const [name, body] of Object.entries(bodies)) {
    it(name, async () => {
      expect(await assemble(body)).to.equal(null);
    });
  }
});
