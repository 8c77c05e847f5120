import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { LogEntry, LogsFilter } from '../../src/index.js';
import { isTime, toBoolean, toMetadata, toNumber, toText, toTime } from '../../src/api/guards.js';
import { dayOf, groupByDay } from '../../src/model/day-groups.js';
import { contradicts } from '../../src/model/filter-doubts.js';
import { describeFilter } from '../../src/model/filter-words.js';
import { sentFilters, withFilter } from '../../src/model/filters.js';
import { formatBytes, formatCost, formatCount, formatDayHeading, formatDuration, formatTime } from '../../src/model/format.js';
import { keysOf } from '../../src/model/log-entry.js';
import { readUrl, writeUrl, type UrlView } from '../../src/model/url-query.js';
import { toInstant, toWallTime } from '../../src/model/zoned-time.js';
import { amount } from '../support/amount.js';
import { SEED, fuzz } from '../support/fuzz.js';
import { clockOf, dayLabelOf, timeOf } from '../support/fuzz-expected.js';
import { NASTY_KEYS, WRONG_WORDS, anyJson, dateText, idJson, metadataJson, numberJson, text } from '../support/fuzz-values.js';
import { QUERY, VIEW } from '../support/logs.js';

const RUNS = amount(200, 4000);
const NOW = Date.now();

const ZONES = [
  'UTC', 'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Kiritimati',
  'Pacific/Pago_Pago', 'Pacific/Apia', 'Africa/Casablanca', 'America/Sao_Paulo', 'Africa/Monrovia',
];

const zone = fc.constantFrom(...ZONES);
const finite = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), numberJson.map(Number).filter(Number.isFinite));
/** Since all zones of the world count from UTC in whole minutes. */
const time = fc.integer({ min: Date.UTC(1973, 0), max: Date.UTC(2099, 0) });
const anyTime = fc.integer({ min: Date.UTC(1800, 0), max: Date.UTC(9999, 11, 30) });
const json = fc.oneof(anyJson, idJson, metadataJson, numberJson.filter((value) => /[\d.]/.test(value))).map((value): unknown => JSON.parse(value));
const entryOf = (fields: Partial<LogEntry>): LogEntry => ({
  id: '', createdAt: null, endpoint: null, provider: null, model: null, user: null, virtualKey: null, tokensIn: null, tokensOut: null, tokensTotal: null,
  cost: null, statusCode: null, success: null, cached: null, step: null, durationMs: null, metadata: [], raw: null, ...fields,
});

/** Date and time in a zone, as another locale writes them. */
const swedish = (at: number, timeZone: string) => new Date(at).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');

const filter: fc.Arbitrary<LogsFilter> = fc.record({
  key: fc.oneof(fc.constantFrom('model', 'cost', 'tokens', 'created_at', 'success', 'feedback', 'metadata.key', 'metadata.value', 'id', 'dlp_action'), fc.constantFrom(...NASTY_KEYS), text),
  operator: fc.constantFrom('eq', 'neq', 'contains', 'lt', 'gt'),
  value: fc.array(fc.oneof(text, finite, fc.boolean(), dateText(NOW)), { maxLength: 3 }),
});

async function holds<T>(values: fc.Arbitrary<T>, check: (value: T) => void): Promise<void> {
  expect(await fuzz(values, RUNS, check)).to.equal(RUNS);
}

describe(`${RUNS} values for each function, seed ${SEED}`, () => {
  it('numbers are written as another way to Intl writes them', () =>
    holds(finite, (value) => {
      expect(formatCount(value)).to.equal(value.toLocaleString('en-US'));
      expect(formatDuration(value)).to.equal(`${value.toLocaleString('en-US')} ms`);
      const digits = Math.abs(value).toLocaleString('en-US', { minimumFractionDigits: 6, maximumFractionDigits: 6 });
      const isTiny = value > 0 && value < 5e-7;
      expect(formatCost(value)).to.equal(isTiny ? '<$0.000001' : `${value < 0 || Object.is(value, -0) ? '-' : ''}$${digits}`);
    }));

  it('sizes have a number and a unit', () =>
    holds(finite, (value) => {
      const [, digits = '', unit = ''] = /^(-?[\d,.]+) (B|kB|MB|GB)$/.exec(formatBytes(value)) ?? [];
      const written = Number(digits.replaceAll(',', '')) * 1000 ** ['B', 'kB', 'MB', 'GB'].indexOf(unit);
      expect(unit, formatBytes(value)).to.not.equal('');
      expect(Math.abs(written - value)).to.be.at.most(0.051 * 1000 ** ['B', 'kB', 'MB', 'GB'].indexOf(unit) + Math.abs(value) / 1e12);
    }));

  it('times and days are those of the clocks in a zone', () =>
    holds(fc.tuple(anyTime, anyTime, zone), ([at, now, timeZone]) => {
      expect(formatTime(at, timeZone)).to.equal(clockOf(at, timeZone));
      const day = dayOf(at, timeZone);
      expect(day).to.equal(swedish(at, timeZone).slice(0, 10));
      const label = dayLabelOf(at, now, timeZone);
      expect(formatDayHeading(day, dayOf(now, timeZone))).to.equal(label);
    }));

  it('guards give what they promise, or null', () =>
    holds(json, (value) => {
      expect(toNumber(value)).to.satisfy((number: unknown) => number === null || Number.isFinite(number));
      expect(toText(value)).to.satisfy((words: unknown) => words === null || (typeof words === 'string' && words !== '' && !WRONG_WORDS.test(words)));
      expect(toBoolean(value)).to.equal(value === true ? true : value === false ? false : null);
      expect(toTime(value)).to.satisfy((at: number | null) => at === null || isTime(at));
      for (const { key, value: item } of toMetadata(value)) expect(`${typeof key} ${typeof item}`).to.equal('string string');
    }));

  it('dates are read as they were written', () =>
    holds(dateText(NOW), (value) => {
      const wanted = timeOf(value);
      if (wanted !== undefined) expect(toTime(value)).to.equal(wanted);
    }));

  it('tags keep every key and value', () =>
    holds(fc.dictionary(fc.oneof(text, fc.constantFrom(...NASTY_KEYS)), text), (tags) => {
      const wanted = Object.entries(tags).map(([key, value]) => ({ key, value }));
      expect(toMetadata(tags)).to.deep.equal(wanted);
      expect(toMetadata(JSON.stringify(tags))).to.deep.equal(wanted);
    }));

  it('keys are unique, and those of the rows above do not depend on the rows below', () =>
    holds(fc.array(fc.oneof(fc.constantFrom('', 'a', 'a#1', 'a#2', '#1', ...NASTY_KEYS), text)), (ids) => {
      const keys = keysOf(ids.map((id) => entryOf({ id })));
      expect(new Set(keys).size).to.equal(ids.length);
      const half = ids.slice(0, ids.length / 2);
      expect(keysOf(half.map((id) => entryOf({ id })))).to.deep.equal(keys.slice(0, half.length));
      if (new Set(ids).size === ids.length && !ids.includes('')) expect(keys).to.deep.equal(ids);
    }));

  it('days hold every row once, in order', () =>
    holds(fc.tuple(fc.array(fc.option(anyTime)), zone), ([times, timeZone]) => {
      const items = times.map((createdAt, index) => ({ index, entry: entryOf({ createdAt }) }));
      const groups = groupByDay(items, timeZone);
      expect(new Set(groups.map(({ day }) => day)).size).to.equal(groups.length);
      for (const { day, items: members } of groups) {
        const dayOfAll = members.map(({ entry }) => (entry.createdAt === null ? '' : swedish(entry.createdAt, timeZone).slice(0, 10)));
        expect(new Set(dayOfAll)).to.deep.equal(new Set([day]));
        const order = members.map(({ index }) => index);
        expect(order).to.deep.equal([...order].sort((a, b) => a - b));
      }
      expect(groups.flatMap(({ items: members }) => members.map(({ index }) => index)).sort((a, b) => a - b)).to.deep.equal(items.map(({ index }) => index));
      const firsts = groups.map(({ items: members }) => members[0]?.index ?? -1);
      expect(firsts).to.deep.equal([...firsts].sort((a, b) => a - b));
    }));

  it('there is a way from a time to the clocks of a zone, and back', () =>
    holds(fc.tuple(time, zone), ([at, timeZone]) => {
      const wall = toWallTime(at, timeZone);
      expect(wall).to.equal(swedish(at, timeZone));
      const back = toInstant(wall, timeZone);
      expect(toWallTime(back, timeZone)).to.equal(wall);
      // Of what clocks show twice, it is the earlier.
      expect(back).to.be.at.most(at);
    }));

  it('there is a time for whatever a field says', () =>
    holds(fc.tuple(time, zone), ([at, timeZone]) => {
      const wall = new Date(at).toISOString().slice(0, 19);
      const shown = toWallTime(toInstant(wall, timeZone), timeZone);
      // What clocks skip is later, by as much as they are put forward: at most a day, where an island changed sides.
      const skipped = Date.parse(`${shown}Z`) - Date.parse(`${wall}Z`);
      expect(skipped).to.be.within(0, 86_400_000);
      for (const other of [`${wall}Z`, `${wall} `, 'no time', '', wall.slice(0, 10)]) expect(toInstant(other, timeZone)).to.satisfy(Number.isNaN);
    }));

  it('a link says what the list shows', () => {
    const wellFormed = text.filter((value) => !/\p{Surrogate}/u.test(value));
    const scalar = fc.oneof(wellFormed, fc.integer(), fc.boolean());
    const key = wellFormed.filter((name) => !(name in {}));
    const view: fc.Arbitrary<UrlView> = fc.record({
      search: wellFormed,
      searchField: fc.option(wellFormed.filter((name) => name !== '')),
      status: fc.constantFrom('all', 'success', 'error'),
      source: fc.constantFrom('all', 'playground', 'virtual-key'),
      filters: fc.array(fc.record({ key, operator: fc.constantFrom('eq', 'neq', 'contains', 'lt', 'gt'), value: fc.array(scalar, { minLength: 1, maxLength: 3 }) }), { maxLength: 3 }),
      range: fc.constantFrom('', '15m', '30d'),
      page: fc.integer({ min: 1, max: 999_999_999 }),
      perPage: fc.constantFrom(10, 25, 50),
      orderBy: wellFormed.filter((name) => name !== ''),
      order: fc.constantFrom('asc', 'desc'),
      open: fc.array(wellFormed.filter((id) => id !== ''), { maxLength: 3 }),
    });
    const prefix = fc.constantFrom('logs', 'a', 'ü', 'a b', '__proto__', 'x[0]');
    const others = fc.array(fc.tuple(wellFormed, wellFormed), { maxLength: 3 });
    return holds(fc.tuple(view, prefix, others), ([shown, name, rest]) => {
      const before = rest.length === 0 ? '' : `?${String(new URLSearchParams(rest))}`;
      const link = writeUrl(before, name, shown, VIEW);
      expect({ ...VIEW, ...readUrl(link, name) }).to.deep.equal(shown);
      expect([...new URLSearchParams(link)].slice(0, rest.length)).to.deep.equal([...new URLSearchParams(before)]);
      expect(writeUrl(link, name, shown, VIEW)).to.equal(link);
      expect([...new URLSearchParams(writeUrl(link, name, VIEW, VIEW))]).to.deep.equal([...new URLSearchParams(before)]);
    });
  });

  it('a link that says anything gives a view that can be used', () =>
    holds(fc.array(fc.tuple(fc.constantFrom(...Object.keys(VIEW), 'field', 'per-page', 'order-by'), fc.oneof(text, anyJson, fc.array(filter).map((list) => JSON.stringify(list)))), { maxLength: 6 }), (parameters) => {
      const view = readUrl(`?${String(new URLSearchParams(parameters.map(([name, value]) => [`logs-${name}`, value])))}`, 'logs');
      for (const [name, value] of Object.entries(view)) {
        const wanted: unknown = VIEW[name as keyof UrlView] ?? '';
        expect(typeof (value ?? '')).to.equal(typeof wanted);
        expect(Array.isArray(value)).to.equal(Array.isArray(wanted));
      }
      for (const item of view.filters ?? []) expect(describeFilter(item, 'UTC')).to.be.a('string');
    }));

  it('filters are told in words', () =>
    holds(fc.tuple(filter, zone), ([condition, timeZone]) => {
      expect(describeFilter(condition, timeZone)).to.not.match(WRONG_WORDS);
    }));

  it('a filter of one number is contradicted by the rows on its other side alone', () =>
    holds(fc.tuple(fc.constantFrom('lt' as const, 'gt' as const), finite, finite), ([operator, limit, cost]) => {
      const isWrong = operator === 'lt' ? cost > limit : cost < limit;
      expect(contradicts({ key: 'cost', operator, value: [limit] }, entryOf({ cost }))).to.equal(isWrong);
    }));

  it('no filter fails over a row, and none is contradicted by a row that says nothing', () =>
    holds(fc.tuple(filter, json), ([condition, raw]) => {
      expect(contradicts(condition, entryOf({ raw }))).to.be.a('boolean');
      expect(contradicts(condition, entryOf({ raw: { [condition.key]: raw } }))).to.be.a('boolean');
      expect(contradicts(condition, entryOf({ raw: {} }))).to.equal(false);
    }));

  it('a clicked value is among the filters once, and the same click changes nothing more', () =>
    holds(fc.tuple(fc.array(filter, { maxLength: 4 }), filter), ([filters, clicked]) => {
      const once = withFilter(filters, clicked);
      expect(once.filter((item) => JSON.stringify(item) === JSON.stringify(clicked))).to.have.length(1);
      expect(withFilter(once, clicked)).to.deep.equal(once);
      expect(sentFilters({ ...QUERY, filters: once, range: '24h' }, NOW)).to.be.an('array');
    }));
});
