import fc from 'fast-check';
import type { LogDetail, LogsClient, LogsPage } from '../../src/index.js';
import { NASTY_KEYS, anyJson, text } from './fuzz-values.js';

/** What a client that a host wrote in JavaScript may answer, where no compiler has looked. */

const circular: Record<string, unknown> = {};
circular['self'] = circular;

/** Values that no JSON holds, and JSON. Each is made anew, so that nothing is passed on from one page to another. */
const ODD_VALUES: readonly (() => unknown)[] = [
  () => undefined, () => null, () => Number.NaN, () => Infinity, () => -Infinity, () => -0, () => 12n, () => Symbol('s'), () => () => 1, () => [], () => ({}),
  () => new Date(Number.NaN), () => new Date(), () => Object.create(null) as unknown, () => circular, () => new Map([[1, 2]]), () => Promise.resolve(1),
  () => document.createElement('b'), () => document.createDocumentFragment(), () => ({ nodeType: 1 }), () => ({ strings: ['<b>'], values: [], _$litType$: 1 }),
  () => ({ toString: () => { throw new Error('toString'); } }), () => ({ toJSON: () => { throw new Error('toJSON'); } }), () => new Proxy({}, {}),
  () => [undefined, null, 1n], () => '12', () => '', () => 'text', () => true, () => false, () => 7, () => -1, () => 1e308, () => new Uint8Array(3), () => [[]],
];

const odd = fc.constantFrom(...ODD_VALUES).map((make) => make());
const mostly = <T>(good: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 4, arbitrary: good }, { weight: 1, arbitrary: odd });

const TIMES = [Date.parse('2026-03-14T10:31:38Z'), Date.now(), 0, -1, 8.64e15, 1e17, 1.5];
const number = mostly(fc.oneof(fc.nat(9999), fc.double({ noNaN: true, noDefaultInfinity: true })));
const word = mostly(text);
const tag = mostly(fc.record({ key: mostly(fc.oneof(text, fc.constantFrom(...NASTY_KEYS))), value: word }, { requiredKeys: [] }));

const fields = fc.record(
  {
    id: mostly(fc.oneof(fc.uuid(), fc.constantFrom('a', 'a', '', ...NASTY_KEYS))),
    createdAt: mostly(fc.constantFrom(...TIMES)),
    endpoint: word,
    provider: word,
    model: word,
    user: word,
    virtualKey: word,
    tokensIn: number,
    tokensOut: number,
    tokensTotal: number,
    cost: number,
    statusCode: mostly(fc.constantFrom(200, 404, 500)),
    success: mostly(fc.boolean()),
    cached: mostly(fc.boolean()),
    step: number,
    durationMs: number,
    metadata: mostly(fc.array(tag, { maxLength: 3 })),
    raw: mostly(fc.record({ ttft_ms: number })),
  },
  { requiredKeys: [] },
);

/** Reading one field throws, as on an object whose connection is gone. */
const trap = fc.tuple(fields, fc.constantFrom('id', 'model', 'cost', 'metadata', 'raw')).map(([entry, name]) =>
  Object.defineProperty({ ...entry }, name, { enumerable: true, get: () => { throw new Error('The cursor is closed'); } }),
);

const entry = fc.oneof({ weight: 60, arbitrary: fields }, { weight: 1, arbitrary: trap }, { weight: 1, arbitrary: odd });

export interface ClientCase {
  /** What `list` resolves to. */
  readonly page: unknown;
  /** In place of it, what it rejects with. */
  readonly failure: { readonly reason: unknown } | null;
  readonly opened: readonly number[];
}

/** A page of a client, or what it throws. */
export const clientCase: fc.Arbitrary<ClientCase> = fc.record({
  page: fc.oneof(
    { weight: 30, arbitrary: fc.record({ entries: fc.array(entry, { maxLength: 6 }), total: number, maxTokens: number, nextCursor: word }, { requiredKeys: ['entries'] }) },
    { weight: 1, arbitrary: fc.record({ entries: odd, total: number }) },
    { weight: 1, arbitrary: odd },
  ),
  failure: fc.oneof(
    { weight: 15, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ reason: fc.oneof(anyJson.filter((json) => json !== 'null').map((json): unknown => JSON.parse(json)), text.map((message) => new Error(message))) }) },
  ),
  opened: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.nat(6), { maxLength: 2 }) }),
});

const isThing = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many rows a page has to have; `null` where there is no telling, so that it has to be a failure. */
export function rowsOf({ page, failure }: ClientCase): number | null {
  if (failure !== null || !isThing(page) || !Array.isArray(page['entries'])) return null;
  const entries: unknown[] = page['entries'];
  const isReadable = (item: unknown) => {
    try {
      return isThing(item) && Object.values(item).length >= 0;
    } catch {
      return false;
    }
  };
  return entries.every(isReadable) ? entries.length : null;
}

/** A client of a host's that answers each case as it comes, and has no doubts about it. */
export function clientOf(current: () => ClientCase): LogsClient {
  return {
    capabilities: { search: true, status: true, source: true, sorts: ['created_at', 'model'], filters: ['model', 'metadata.key', 'metadata.value', 'id'], detail: true },
    list: async (): Promise<LogsPage> => {
      const { page, failure } = current();
      if (failure !== null) throw failure.reason;
      return page as LogsPage;
    },
    detail: async (): Promise<LogDetail> => ({ request: { state: 'not-stored' }, response: { state: 'stored', content: '{"choices":[]}' } }),
  };
}
