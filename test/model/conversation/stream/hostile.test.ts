import { expect } from '@open-wc/testing';
import { assembleStream } from '../../../../src/model/conversation/stream/index.js';
import { Slices } from '../../../../src/model/slices.js';
import { anthropicEvents, anthropicStream, chatStream, chatTexts, responsesEvents, responsesStream } from './fixtures.js';
import { assemble, asText, bodyOf, lines, named, sse } from './support.js';

/** Every text that the events bring, where it stands in the stream as JSON, and what it says. */
function textsOf(stream: string): { readonly end: number; readonly text: string }[] {
  const found = [];
  for (const match of stream.matchAll(/"(?:content|text|thinking|delta|partial_json)":("(?:[^"\\]|\\.)+")/g)) {
    const text = JSON.parse(match[1] ?? '""') as string;
    found.push({ end: match.index + match[0].length, text });
  }
  return found;
}

/** All texts of a body one after another, so that pieces that were put together are found. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.entries(value).flat().map(textIn).join('\u0000') : '';
}

const streams = { chat: chatStream, Anthropic: anthropicStream, Responses: responsesStream.slice(0, responsesStream.lastIndexOf('event:')) };

describe('damaged streams', () => {
  for (const [name, stream] of Object.entries(streams)) {
    it(`every prefix of ${name} says all that it holds`, async () => {
      const texts = textsOf(stream);
      expect(texts.length).to.be.greaterThan(5);
      for (let end = 1; end < stream.length; end += name === 'chat' ? 3 : 29) {
        const body = await assemble(stream.slice(0, end));
        const said = JSON.stringify(body?.body ?? '');
        // Arguments of tools are parsed where they are whole, so their pieces are looked for by letters.
        const bare = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
        const all = bare(textIn(body?.body));
        for (const { text } of texts.filter((one) => one.end < end)) expect(all, `${text} in ${said} of ${end}`).to.contain(bare(text));
      }
    });
  }

  it('put the pieces of every prefix in their order', async () => {
    for (let end = 0; end < chatStream.length; end += 3) {
      const whole = textsOf(chatStream).filter((one) => one.end < end && chatTexts.includes(one.text));
      const body = (await assemble(chatStream.slice(0, end)))?.body as { choices?: { message?: { content?: string } }[] } | undefined;
      expect((body?.choices?.[0]?.message?.content ?? '').startsWith(whole.map(({ text }) => text).join(''))).to.equal(true);
    }
  });

  it('random damage hides nothing that is undamaged', async () => {
    let seed = 42;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    const alphabet = '{}[]":,\\\n\r 0123456789abcdxyz-_é\u0000';
    const words = ['alpha', 'bravo', 'charlie', 'delta9', 'echo', 'foxtrot', 'golf', 'hotel'];
    const make: Record<string, (word: string) => object> = {
      chat: (content) => ({ choices: [{ index: 0, delta: { content } }] }),
      Anthropic: (text) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
      Responses: (delta) => ({ type: 'response.output_text.delta', output_index: 0, content_index: 0, delta }),
      Gemini: (text) => ({ candidates: [{ content: { parts: [{ text }] } }] }),
      Bedrock: (text) => ({ contentBlockDelta: { contentBlockIndex: 0, delta: { text } } }),
      Cohere: (text) => ({ type: 'content-delta', index: 0, delta: { message: { content: { text } } } }),
      'AI SDK': (delta) => ({ type: 'text-delta', id: '0', delta }),
    };
    for (const [name, chunkOf] of Object.entries(make)) {
      for (let round = 0; round < 40; round += 1) {
        const events = words.map((word) => `data: ${JSON.stringify(chunkOf(word))}`);
        const hurt = new Set([random(8), random(8)]);
        for (const index of hurt) {
          const event = events[index] ?? '';
          const at = random(event.length);
          events[index] = event.slice(0, at) + (alphabet[random(alphabet.length)] ?? '') + event.slice(at + random(4));
        }
        const stream = await assemble(events.join('\n\n'));
        // A piece may be joined to its neighbours, or stand apart where the damage changed its place.
        const said = textIn(stream?.body);
        for (const [index, word] of words.entries()) if (!hurt.has(index)) expect(said, `${name} ${events.join('\n')}`).to.contain(word);
      }
    }
  });

  it('values of any kind in any place', async () => {
    const values = [null, 0, -1, 1e9, 1e308, true, '', 'x', '__proto__', [], [[]], [null], {}, { __proto__: null, length: 5 }, [{}], { index: -1 }];
    const chat = { choices: [{ index: 0, delta: { role: 'assistant', content: 'a', tool_calls: [{ index: 0, id: 'i', function: { name: 'f', arguments: '' } }] }, finish_reason: null }], usage: {} };
    const all = [chat, ...anthropicEvents, ...responsesEvents];
    for (const event of all) {
      const text = JSON.stringify(event);
      // Every value of the event, one after the other, becomes each of the others.
      for (const match of text.matchAll(/:("(?:[^"\\]|\\.)*"|-?\d+|null|true|false|\{\}|\[\])/g)) {
        for (const value of values) {
          const changed = JSON.parse(text.slice(0, match.index + 1) + asText(JSON.stringify(value)) + text.slice(match.index + match[0].length)) as object;
          await assemble({ streamed_data: [all[1], event, changed, event] });
        }
      }
    }
  });

  it('indexes make entries and no holes', async () => {
    const chunk = (index: unknown, content: string) => ({ choices: [{ index, delta: { content, tool_calls: [{ index, id: `c${content}`, function: { name: 'f', arguments: '' } }] } }] });
    const indexes = [1e9, -5, 0, '__proto__', 'length', null, 4294967295, 1.5, { a: 1 }];
    const body = (await bodyOf(sse(...indexes.map((index, at) => chunk(index, String(at)))))) as { choices: { message: { content: string } }[] };
    const said = body.choices.map(({ message }) => message.content).join('');
    expect([...said].sort().join('')).to.equal('012345678');
    expect(said.indexOf('1')).to.be.lessThan(said.indexOf('0'));
    const blocks = (await bodyOf(named(...indexes.map((index) => ({ type: 'content_block_delta', index, delta: { type: 'text_delta', text: 'x' } }))))) as { content: unknown[] };
    expect(blocks.content.length).to.equal(indexes.length);
  });

  it('keys that every object has are keys like others', async () => {
    const text = 'data: {"__proto__": {"polluted": 1}, "choices": [{"delta": {"content": "a", "__proto__": {"polluted": 2}, "constructor": {"prototype": {"polluted": 3}}}}]}\n\n';
    const stream = await assemble(text + text);
    expect(JSON.stringify(stream?.body)).to.contain('"__proto__":{"polluted":2}');
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('what came in is never written to', async () => {
    const body = { streamed_data: [...responsesEvents, ...anthropicEvents] };
    const before = JSON.stringify(body);
    await assemble(body);
    await assemble(anthropicEvents);
    const deep = JSON.parse(`${'{"delta":'.repeat(5000)}1${'}'.repeat(5000)}`) as object;
    await assemble({ streamed_data: [{ choices: [{ delta: deep }] }, { choices: [{ delta: deep }] }] });
    expect(JSON.stringify(body)).to.equal(before);
  });
});

describe('large streams', () => {
  /** Slices that are over every few looks at them, whatever the machine is busy with. */
  class Counted extends Slices {
    looks = 0;
    rests = 0;

    override get due(): boolean {
      this.looks += 1;
      return this.looks % 1000 === 0;
    }

    override async rest(): Promise<void> {
      this.rests += 1;
    }
  }

  const EVENTS = 20_000;
  const padding = 'x'.repeat(60);
  const choice = (index: number, delta: object) => sse({ choices: [{ index, delta, finish_reason: null, padding }] });
  const delta = (index: number, text: string) => sse({ type: 'content_block_delta', index, delta: { type: 'text_delta', text: `${text} ${padding}` } });
  const many: Record<string, (index: number) => string> = {
    'one answer': (i) => choice(0, { content: `${i} ${padding}` }),
    'answers and calls': (i) => choice(i, { tool_calls: [{ index: i, id: `call_${i}`, function: { name: 'f', arguments: '{}' } }] }),
    'one block': (i) => delta(0, `${i}`),
    blocks: (i) => delta(i, `${i}`),
    lists: (i) => choice(0, { content: [{ type: i % 2 ? 'text' : 'image', text: `${i}` }], annotations: [{ i }] }),
    comments: (i) => `: ping\n${i % 100 && i < EVENTS - 1 ? ': pong\n' : choice(0, { content: `${i} ` })}`,
  };
  for (const [name, make] of Object.entries(many)) {
    it(`of ${name} are read in linear time, with rests`, async () => {
      const text = Array.from({ length: EVENTS }, (_, i) => make(i)).join('');
      const slices = new Counted();
      const start = performance.now();
      const stream = await assembleStream(text, slices);
      // A third of a second, where the machine has nothing else to do; far more, if it were not linear.
      expect(performance.now() - start).to.be.lessThan(5000);
      expect(slices.looks).to.be.at.least(EVENTS);
      expect(slices.rests).to.be.at.least(EVENTS / 1000);
      expect(textIn(stream?.body)).to.contain(`${EVENTS - 1}`);
    });
  }

  it('of one event are parsed in slices', async () => {
    const text = sse({ choices: [{ delta: { content: 'x'.repeat(100), words: Array.from({ length: 200_000 }, (_, i) => `word ${i}`) } }] });
    const slices = new Counted();
    expect(await assembleStream(text, slices)).to.have.nested.property('body.choices[0].message.words.length', 200_000);
    expect(slices.looks).to.be.greaterThan(20);
  });

  it('end when they are told to', async () => {
    const abort = new AbortController();
    const slices = new Slices(abort.signal);
    abort.abort(new Error('closed'));
    const text = lines(...Array.from({ length: 60_000 }, (_, i) => ({ response: `${i}`, done: false })));
    let error: unknown;
    await assembleStream(text, slices).catch((reason: unknown) => (error = reason));
    expect(error).to.have.property('message', 'closed');
  });
});
