import { aTimeout, expect } from '@open-wc/testing';
import { base64Bytes, isBase64 } from '../../src/model/base64.js';
import { parseJsonText } from '../../src/model/json-text.js';
import { Slices } from '../../src/model/slices.js';

/** Longer than what is parsed at once. */
const PADDING = ' '.repeat(200_000);
const parse = (text: string) => parseJsonText(text, new Slices());
/** Goes the long way. */
const parseSlowly = (text: string) => parse(PADDING + text);

/** Counts how often the work stops, which is whenever it could. */
class Watched extends Slices {
  count = 0;

  override get due(): boolean {
    return true;
  }
  override async rest(): Promise<void> {
    this.count++;
  }
}

// The rules of RFC 8259, each at least once.
const VALID = [
  ...['null', 'true', 'false', '0', '-0', '1e400', '-1.5E+3', '1E-2', '123456789012345678901234567890', '""', '{}', '[]', ' [ ] ', '\t{ }\r\n'],
  String.raw`"\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00\ud83d\uFFff"`,
  '"\u007f\u2028é😀\ud800"',
  '{"__proto__":{"a":1},"constructor":2,"toString":{"__proto__":3}}',
  '{"a":1,"b":2,"a":{"c":3}}',
  '{"2":0,"1":1,"":[{"":{}}]}',
  '[1,[2,[3,{"a":[true,false,null,"x"]}]],-0]',
];

const INVALID = [
  ...['nul1', 'undefined', '01,', '-a', '1.,', '1.e5 ', '.5', '+1', '"\n"', '"\\x"', '"\\u12g4"', "'a'", '[1,]', '[,1]', '[1 2]', '{"a" 1}', '{a:1}'],
  ...['{"a":1,}', '{,}', '{1:2}', '[1}', '{"a":1]', ']', '}', ':', '{} {}', '"a" b', '[1]]', '\ufeff[]', '/**/1', '[1e]', '[tru]', '"\u0000"', '[\u00a01]'],
];

/** A generator of numbers from 0 to 1, the same in every run. */
function random(seed: number): () => number {
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}

function randomValue(next: () => number, depth = 0): unknown {
  const kind = Math.floor(next() * (depth > 5 ? 5 : 7));
  const text = () =>
    Array.from({ length: next() * 12 }, () => ['a', '"', '\\', '\n', '\u0001', 'é', '😀', '\ud83d', '/', '{', ' '][Math.floor(next() * 11)]).join('');
  if (kind < 3) return text();
  if (kind === 3) return [null, true, false][Math.floor(next() * 3)];
  if (kind === 4) return (next() - 0.5) * 10 ** Math.floor(next() * 40 - 20);
  if (kind === 5) return Array.from({ length: next() * 5 }, () => randomValue(next, depth + 1));
  return Object.fromEntries(Array.from({ length: next() * 5 }, () => [text(), randomValue(next, depth + 1)]));
}

/** Whether `part` is what may be left of `whole` after a cut. */
function isBeginning(part: unknown, whole: unknown): boolean {
  if (typeof part === 'string' && typeof whole === 'string') return whole.startsWith(part);
  if (typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null) return Object.is(part, whole);
  const parts = Object.entries(part);
  const wholes = Object.entries(whole);
  return parts.every(([key, value], index) => {
    const [wholeKey, wholeValue] = wholes[index] ?? [];
    // All but the last are whole.
    return key === wholeKey && (index < parts.length - 1 ? JSON.stringify(value) === JSON.stringify(wholeValue) : isBeginning(value, wholeValue));
  });
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

// https://platform.openai.com/docs/guides/function-calling and https://docs.anthropic.com/en/api/messages
const BODIES = [
  {
    model: 'gpt-4o',
    messages: [{ role: 'user', content: 'What is the weather like in Paris today? 🌤\n"°C"' }],
    tools: [{ type: 'function', function: { name: 'get_weather', parameters: { type: 'object', required: ['location'], strict: true } } }],
  },
  {
    id: 'msg_013Zva2CMHLNnjNjJJKqJ2EF',
    content: [{ type: 'text', text: 'Hi! My name is \\ Claude.\t' }, [], {}, null],
    stop_reason: null,
    usage: { input_tokens: 2095, output_tokens: -503.5e-2 },
  },
];

describe('parseJsonText', () => {
  it('reads whole texts as JSON.parse does, at once and in slices', async () => {
    for (const text of VALID) {
      for (const [way, read] of [['quick', parse], ['slow', parseSlowly]] as const) {
        const { value, complete } = await read(text);
        expect(complete, `${way} ${text}`).to.equal(true);
        // Objects that differ in `__proto__` alone are alike to `deep.equal`.
        expect(JSON.stringify(value), `${way} ${text}`).to.equal(JSON.stringify(JSON.parse(text)));
        expect(value, `${way} ${text}`).to.deep.equal(JSON.parse(text));
      }
    }
    const { value } = await parseSlowly('[-0,1e400,{"__proto__":[]}]');
    expect(value).to.be.an('array');
    const [zero, huge, object] = value as [unknown, unknown, object];
    expect(Object.is(zero, -0)).to.equal(true);
    expect(huge).to.equal(Infinity);
    expect(Object.hasOwn(object, '__proto__')).to.equal(true);
    expect(object).not.to.be.an.instanceOf(Array);
  });

  it('gives nothing for what is malformed before its end', async () => {
    for (const text of INVALID) {
      expect(() => JSON.parse(text) as unknown, text).to.throw();
      expect(await parse(text), text).to.include({ value: undefined, complete: false }).and.property('end').below(text.length);
    }
    expect(await parse('[1, x]')).to.have.property('end', 4);
  });

  it('closes what was cut off', async () => {
    for (const [text, value] of [
      ['', undefined],
      [' ', undefined],
      ['tr', undefined],
      ['-', undefined],
      ['"ab', 'ab'],
      ['{"a":[1,{"b":"c', { a: [1, { b: 'c' }] }],
      ['{"a":1,"b', { a: 1 }],
      ['{"a":1,"b"', { a: 1 }],
      ['{"a":1,"b":', { a: 1 }],
      ['{"a":1,', { a: 1 }],
      ['[1,12', [1]],
      ['[1,-', [1]],
      ['[1,1.', [1]],
      ['[1,1e+', [1]],
      ['[true', [true]],
      ['[1,fals', [1]],
      ['["a\\', ['a']],
      ['["a\\u', ['a']],
      ['["a\\u00e', ['a']],
      ['["a\\n\\u00e9', ['a\né']],
      ['["a\\ud83d', ['a']],
      ['["a\\ud83d\\ude0', ['a']],
      ['["a\ud83d', ['a']],
      ['[[[', [[[]]]],
      ['{"a":{}', { a: {} }],
    ] as const) {
      for (const read of [parse, parseSlowly]) {
        const result = await read(text);
        expect(result.complete, text).to.equal(false);
        expect(result.value, text).to.deep.equal(value);
      }
    }
    expect(await parse('{"a":"b')).to.have.property('end', 7);
  });

  it('has for every prefix of a body the beginning of its value', async () => {
    for (const body of BODIES) {
      for (const text of [JSON.stringify(body), JSON.stringify(body, null, 2).replace(/[^\u0020-\u007f\n]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)]) {
        for (let length = 1; length < text.length; length++) {
          const prefix = text.slice(0, length);
          const { value, complete } = await parse(prefix);
          expect(complete).to.equal(false);
          expect(isBeginning(value, body), prefix).to.equal(true);
          // Every string that ended as a value is there.
          const ended = strings(body).filter((string) => prefix.includes(`: ${JSON.stringify(string)},`));
          expect(strings(value), prefix).to.include.members(ended);
          // So is what there is of the string that was cut.
          const cut = /: ?"([\w ?!]+)$/.exec(prefix)?.[1];
          if (cut !== undefined) expect(strings(value).at(-1), prefix).to.equal(cut);
        }
      }
    }
  });

  it('agrees with JSON.parse on random values and random damage, and never throws', async () => {
    const next = random(7);
    let broken = 0;
    for (let round = 0; round < 400; round++) {
      const text = JSON.stringify(randomValue(next), null, round % 3);
      const at = Math.floor(next() * text.length);
      const damaged = text.slice(0, at) + (['"', '\\', ',', '}', ']', '0', '', '\u0000'][round % 8] ?? '') + text.slice(at + (round % 2));
      for (const [index, sample] of [text, damaged].entries()) {
        let expected: unknown;
        let valid = true;
        try {
          expected = JSON.parse(sample);
        } catch {
          valid = false;
          broken++;
        }
        const { value, complete, end } = await parseJsonText(sample.padStart(index === 0 ? 200_000 : 0), new Slices());
        expect(complete, sample).to.equal(valid);
        if (valid) expect(JSON.stringify(value), sample).to.equal(JSON.stringify(expected));
        expect(end).to.be.at.least(0);
      }
    }
    expect(broken).to.be.above(80);
  });

  it('reads any depth', async () => {
    const depth = 100_000;
    const { value, complete } = await parseSlowly('[{"a":'.repeat(depth) + '1' + '}]'.repeat(depth));
    expect(complete).to.equal(true);
    let levels = 0;
    for (let inner = value; Array.isArray(inner); levels++) inner = (inner[0] as { a: unknown }).a;
    expect(levels).to.equal(depth);
    expect(await parse('['.repeat(depth))).to.have.property('complete', false);
  });

  it('reads long strings in slices, with and without escapes', async () => {
    const plain = 'x'.repeat(1_000_000);
    const escaped = '"\n\u00e9\\😀 '.repeat(150_000);
    const ascii = JSON.stringify(escaped).replace(/[^\u0020-\u007f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const slices = new Watched();
    const text = `["${plain}",${JSON.stringify(escaped)},${ascii}]`;
    const { value, complete } = await parseJsonText(text, slices);
    expect(complete).to.equal(true);
    expect(value).to.be.an('array').with.length(3);
    const [first, second, third] = value as string[];
    expect(first === plain && second === escaped && third === escaped).to.equal(true);
    // No more than some milliseconds of work are between two stops.
    expect(slices.count).to.be.above(text.length / 300_000);
  });

  it('stops when it is no longer wanted', async () => {
    const controller = new AbortController();
    const slices = new Slices(controller.signal);
    const reading = parseJsonText(`[${'1,'.repeat(1_000_000)}1]`, slices);
    controller.abort(new Error('Closed'));
    expect(await reading.then(() => null, (error: unknown) => error)).to.have.property('message', 'Closed');
  });
});

describe('base64', () => {
  const bytes = 'aGVsbG8gV29ybGQ0'.repeat(20);

  it('is known by data URLs and by length and alphabet', () => {
    for (const text of [bytes, `${bytes}==`, `${bytes.slice(0, 76)}\r\n${bytes}`, 'data:image/png;base64,iVBORw0KGgo=', 'data:;base64,', 'data:text/plain;charset=utf-8;base64,aGk']) {
      expect(isBase64(text), text).to.equal(true);
    }
    const others = [
      ...['', 'Hello', bytes.slice(0, 200), `${bytes} .`, `${bytes}= =`, 'a'.repeat(400), 'deadbeef01'.repeat(40), 'data:image/png,abc', 'data:text/plain;base64,hello world'],
      ...['See data:image/png;base64,iVBORw0KGgo=', `data:${';'.repeat(400)}`, 'Hello World 4 '.repeat(30)],
    ];
    for (const text of others) expect(isBase64(text), text).to.equal(false);
  });

  it('has lines of one length, and no words', () => {
    const random = (length: number, seed = 7) => {
      let state = seed;
      const next = () => (state = (state * 48271) % 2147483647) & 255;
      return btoa(String.fromCharCode(...Array.from({ length }, next)));
    };
    const encoded = random(3000);
    for (let seed = 1; seed < 200; seed++) expect(isBase64(random(300, seed)), String(seed)).to.equal(true);
    expect(isBase64(btoa('The quick brown fox jumps over 13 lazy dogs. '.repeat(20)))).to.equal(true);
    for (const [width, end] of [[64, '\n'], [76, '\r\n'], [76, '\n']] as const) {
      expect(isBase64(encoded.replace(new RegExp(`.{${width}}`, 'g'), `$&${end}`)), `${width}`).to.equal(true);
      expect(isBase64(encoded.replace(new RegExp(`.{${width}}`, 'g'), `$&${end}`) + end), `${width}`).to.equal(true);
    }
    expect(isBase64(encoded.replaceAll('+', '-').replaceAll('/', '_'))).to.equal(true);
    const lists = ['Item-Name12\n', 'src/Model/x12\n', 'Item-Name12-', 'src/Model/x12/', 'Some_Name_1_', 'HelloWorld12', 'CustomerNumber7'];
    for (const word of lists) expect(isBase64(word.repeat(60)), word).to.equal(false);
    expect(isBase64(`${'/src/components/JsonView1'.repeat(3)}\n`.repeat(9))).to.equal(false);
    expect(isBase64(encoded.replace(/.{30}/g, '$&\n'))).to.equal(false);
    expect(isBase64(`${encoded.slice(0, 70)}\n${encoded.slice(0, 80)}\n${encoded}`)).to.equal(false);
    expect(isBase64(`${encoded}-${encoded}+`)).to.equal(false);
  });

  it('is recognised in linear time', async () => {
    // The quickest of some, as others use the machine too.
    const times: number[] = [];
    for (let tries = 0; tries < 10 && !(Math.min(...times) < 500); tries += 1) {
      const start = performance.now();
      expect(isBase64(`${'aB1'.repeat(1_000_000)}!`)).to.equal(false);
      expect(isBase64(`data:${';a'.repeat(1_000_000)}`)).to.equal(false);
      expect(isBase64('aB1'.repeat(1_000_000))).to.equal(true);
      expect(isBase64(`${'aB1'.repeat(100)}${'\n'.repeat(1_000_000)}!`)).to.equal(false);
      expect(isBase64(`${'aB1'.repeat(100)}${'\n\r'.repeat(500_000)}`)).to.equal(false);
      times.push(performance.now() - start);
      await aTimeout(50);
    }
    expect(Math.min(...times)).to.be.below(500);
  });

  it('has the size of what it encodes', () => {
    for (const text of ['', 'a', 'ab', 'abc', 'abcd']) expect(base64Bytes(btoa(text)), text).to.equal(text.length);
    expect(base64Bytes('YQ')).to.equal(1);
  });
});
