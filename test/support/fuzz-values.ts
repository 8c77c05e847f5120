import fc from 'fast-check';

/** What gateways and attackers put into logs, and what neither should, for fast-check to draw from. */

/** What stands on a page where code went wrong. Nothing that is drawn here holds any of it. */
export const WRONG_WORDS = /undefined|NaN|\[object |Invalid (?:Date|time)/;

/** JSON as text, which can say what `JSON.stringify` never writes: `1e999`, `-0`, the same key twice. */
export type Json = string;

/** Ids and keys that every object has, or that a list of keys may be taken for. */
export const NASTY_KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'length', 'then', '0', '#1', 'a#1'];

const WORDS = ['openai', 'gpt-4o-mini', 'chat/completions', '@cf/baai/bge-m3', 'support-assistant', 'Jane Doe', 'a', 'unknown', 'dynamic/route'];

const ODD_TEXTS = [
  '👩‍👩‍👧‍👦🏳️‍🌈🇨🇭', 'مرحبا بالعالم', 'שלום עולם', '\u202Eexe.gpj\u202C', '\u2066x\u2069', '\u200B\u200D\uFEFF', 'Z͑͗̓a̷̢l̸g̵o̶', '\uD800', 'x\uDC00y', '\u0000',
  'line\nline\r\nline\u2028line', '\t', ' ', '  lead and trail  ', '<img src=x onerror=alert(1)>', '</script>', '${x}', '{{x}}', '%', '%00', '../..', '"', "'",
  '=1+1', 'null', 'true', '—', '{"a":', '[]', 'ﷺ', '𝕳𝖊𝖑𝖑𝖔', 'İ', 'ß',
];

/** As long as the longest text that a row is asked to hold. */
const LONG = 100_000;

const longText = fc.constantFrom('word ', 'x', '👩‍👩‍👧', 'שלום ', 'long-word-without-end', '\n').map((piece) => piece.repeat(Math.ceil(LONG / piece.length)));

/** Any text; one in a few hundred is 100 kB. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 120, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 60, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 20, arbitrary: fc.constantFrom(...NASTY_KEYS) },
  { weight: 40, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 20, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: longText },
).filter((value) => !WRONG_WORDS.test(value));

const toJson = (value: unknown): Json => JSON.stringify(value);

/** Any JSON that a row's field may hold by mistake. */
export const anyJson: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('null', 'true', 'false', '""', '[]', '{}', '0', '7', '[null]', '[[]]', '{"__proto__":{"a":1}}', '{"toString":null}') },
  { weight: 2, arbitrary: text.map(toJson) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }).map(toJson).filter((value) => !WRONG_WORDS.test(value)) },
);

/** Numbers as a gateway may write them, those beyond what a program can hold among them. */
export const numberJson: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(5000).map(toJson) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(toJson) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map(toJson) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '1e999', '-1e999', '-0', '1e-320', '5e-324', '1.7976931348623157e308', '-1.7976931348623157e308', '9007199254740993',
      '123456789012345678901234567890', '4.9e-7', '5e-7', '-1', '-0.5', '1e21', '"0.25"', '"1e999"', '" 12 "', '"many"', '"0x10"', '"1,000"',
    ),
  },
);

const isoDate = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const recentDate = (now: number) => fc.nat(10 * 86_400_000).map((age) => new Date(now - age).toISOString());

/** Dates in the forms that gateways use, and dates that are none. What they say, `timeOf` of fuzz-expected.ts knows. */
export const dateText = (now: number): fc.Arbitrary<string> => fc.oneof(
  { weight: 6, arbitrary: recentDate(now) },
  { weight: 4, arbitrary: isoDate },
  { weight: 2, arbitrary: isoDate.map((iso) => iso.slice(0, 19).replace('T', ' ')) },
  { weight: 1, arbitrary: isoDate.map((iso) => iso.slice(0, 19)) },
  { weight: 1, arbitrary: isoDate.map((iso) => iso.replace('Z', '+05:30')) },
  { weight: 1, arbitrary: isoDate.map((iso) => iso.slice(0, 10)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'not-a-date', 'yesterday', 'soon', '2026-13-45T00:00:00Z', '2026-03-14T99:00:00Z', '0000-00-00 00:00:00', '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z', '+275760-09-13T00:00:00.000Z', '-000044-03-15T00:00:00Z', '0099-05-05T00:00:00Z', 'gpt-4', '5', '12', 'a 1', 'Mar', '1e9',
    ),
  },
  { weight: 1, arbitrary: text },
);

/** An object as JSON: its fields, those that are `undefined` left out, in any order, and then others, which may repeat a key. */
export function objectJson(fields: Readonly<Record<string, fc.Arbitrary<Json>>>): fc.Arbitrary<Json> {
  const entries = Object.entries(fields).map(([key, good]) =>
    fc.oneof(
      { weight: 14, arbitrary: good },
      { weight: 2, arbitrary: anyJson },
      { weight: 1, arbitrary: fc.constant('null') },
      { weight: 2, arbitrary: fc.constant(null) },
    ).map((value) => (value === null ? null : `${toJson(key)}:${value}`)),
  );
  const keys = fc.constantFrom(...NASTY_KEYS, ...Object.keys(fields));
  const others = fc.tuple(keys, anyJson).map(([key, value]) => `${toJson(key)}:${value}`);
  return fc
    .tuple(fc.tuple(...entries), fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(others, { maxLength: 4 }) }))
    .map(([known, more]) => `{${[...known.filter((part) => part !== null), ...more].join(',')}}`);
}

/** Ids that are good, equal, empty, no text, or called like what every object has. */
export const idJson: fc.Arbitrary<Json> = fc.oneof(
  { weight: 10, arbitrary: fc.bigInt({ min: 0n, max: 2n ** 128n }).map((id) => toJson(id.toString(16))) },
  { weight: 3, arbitrary: fc.constantFrom('a', 'a#1', '#1', '', '.', '..', 'a/b', '?x', '%2e', '\uD800').map(toJson) },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY_KEYS).map(toJson) },
  { weight: 1, arbitrary: fc.constantFrom('7', '{}', '{"id":1}', '[]', 'true') },
  { weight: 1, arbitrary: text.map(toJson) },
);

/** Tags of a caller: as JSON text, object, list, or nonsense. */
export const metadataJson: fc.Arbitrary<Json> = fc
  .oneof(
    { weight: 4, arbitrary: objectJson({ endpoint: text.map(toJson), user: text.map(toJson) }) },
    { weight: 2, arbitrary: objectJson({ virtual_key: text.map(toJson), team: anyJson, ['__proto__']: anyJson }) },
    { weight: 1, arbitrary: fc.array(anyJson, { maxLength: 3 }).map((items) => `[${items.join(',')}]`) },
    { weight: 1, arbitrary: fc.constantFrom('{"user":', '{}', '[]', 'null', '7', '"text"', 'not JSON', '') },
  )
  .chain((json) => fc.constantFrom(json, toJson(json)))
  .map((json) => (isJson(json) ? json : toJson(json)));

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
