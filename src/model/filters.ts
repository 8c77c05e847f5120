import type { FilterOperator, LogEntry, LogsFilter, LogsQuery, TimeRange } from '../api/client.js';
import { kindOf } from '../api/filter-keys.js';
import { isObject, own, toTime } from '../api/guards.js';
import { en } from '../i18n/en.js';
import { formatCount, formatDateTime, formatDollars, formatDuration } from './format.js';

/** The operators that make sense for a key; the API refuses or ignores any other. Of a key of its own, only `eq` is sure. */
export function operatorsOf(key: string): readonly FilterOperator[] {
  const kind = kindOf(key);
  if (kind === 'number' || kind === 'time') return ['gt', 'lt'];
  if (kind === 'boolean' || kind === 'action' || kind === 'other') return ['eq'];
  return kind === 'text' ? ['contains', 'eq', 'neq'] : ['eq', 'neq'];
}

/** A key as people call it. */
export function labelOf(key: string): string {
  return own(en.filterKeys, key) ?? key;
}

/** One value of a filter as people write it: `$0.01`, `824 ms`, `yes`. */
export function formatFilterValue(key: string, value: unknown, zone: string | undefined): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  if (typeof value === 'boolean' && kindOf(key) === 'boolean') return value ? en.yes : en.no;
  if (key === 'created_at') return formatDateTime(toTime(value), zone, text);
  if (!Number.isFinite(value) || typeof value !== 'number') return text;
  if (key === 'feedback') return en.feedback[value] ?? text;
  if (key === 'cost') return formatDollars(value);
  return key === 'duration' ? formatDuration(value) : formatCount(value);
}

/** A filter as a sentence: "Cost > $0.01", "Model contains gpt or claude". */
export function describeFilter({ key, operator, value }: LogsFilter, zone: string | undefined): string {
  const label = labelOf(key);
  const values = [value].flat().map((item) => formatFilterValue(key, item, zone)).join(en.or);
  if (kindOf(key) === 'boolean' && operator === 'eq') return `${label}: ${values}`;
  const verb = own(kindOf(key) === 'time' ? en.timeOperators : en.operators, operator);
  return `${label} ${verb ?? operator} ${values}`;
}

/** The filters after the reader clicked a value: it takes the place of a wider one, but metadata can have several. */
export function withFilter(filters: readonly LogsFilter[], filter: LogsFilter): readonly LogsFilter[] {
  const same = JSON.stringify(filter);
  const others = filters.filter(
    (other) => JSON.stringify(other) !== same && (other.key !== filter.key || other.operator !== 'eq' || filter.key.startsWith('metadata.')),
  );
  return [...others, filter];
}

const MINUTES: Readonly<Record<string, number>> = { '15m': 15, '1h': 60, '24h': 1440, '7d': 10_080, '30d': 43_200 };

/** The ranges to choose from, shortest first. */
export const RANGES = Object.keys(MINUTES) as readonly TimeRange[];

/** Whether the reader looks up a single log, for which no time range counts. */
export function isLookup({ search, searchField, filters }: LogsQuery): boolean {
  return (search !== '' && searchField === 'id') || filters.some(({ key, operator }) => key === 'id' && operator === 'eq');
}

/** The filters as they are sent: with the time range as it is now, and without any time where a log ID is looked up. */
export function sentFilters(query: LogsQuery, now: number): readonly LogsFilter[] {
  const { filters, range } = query;
  if (isLookup(query)) return filters.filter(({ key }) => key !== 'created_at');
  const minutes = MINUTES[range];
  if (minutes === undefined) return filters;
  return [...filters, { key: 'created_at', operator: 'gt', value: [new Date(now - minutes * 60_000).toISOString()] }];
}

/** What a row says about a key; `undefined` for nothing. */
function valuesOf(entry: LogEntry, key: string): readonly unknown[] | undefined {
  const { model, provider, success, cached, cost, tokensIn, tokensOut, durationMs, createdAt, metadata, raw } = entry;
  if (key.startsWith('metadata.')) {
    return metadata.length === 0 ? undefined : metadata.map((tag) => (key === 'metadata.key' ? tag.key : tag.value));
  }
  const known: Readonly<Record<string, unknown>> = {
    id: entry.id || null,
    model,
    provider,
    success,
    cached,
    cost,
    tokens: entry.tokensTotal,
    tokens_in: tokensIn,
    tokens_out: tokensOut,
    duration: durationMs,
    created_at: createdAt,
  };
  const value = Object.hasOwn(known, key) ? known[key] : isObject(raw) ? own(raw, key) : null;
  const isKnown = value !== null && value !== undefined && (kindOf(key) !== 'boolean' || typeof value === 'boolean');
  return isKnown ? [value] : undefined;
}

/** Whether a row shows that the gateway did not apply a filter. In doubt, such as over upper case, it did. */
export function contradicts({ key, operator, value }: LogsFilter, entry: LogEntry): boolean {
  const found = valuesOf(entry, key);
  // A host may forget that the API wants a list.
  const values = [value].flat();
  const isTime = kindOf(key) === 'time';
  if (found === undefined || values.length === 0 || (isTime && !/^[lg]t$/.test(operator))) return false;
  const lower = (item: unknown) => String(item).toLowerCase();
  const holds = (item: unknown, wanted: unknown): boolean => {
    // What is no number is on neither side of one.
    const distance = Number(item) - (isTime ? (toTime(wanted) ?? Number.NaN) : Number(wanted));
    if (operator === 'lt') return !(distance > 0);
    if (operator === 'gt') return !(distance < 0);
    if (operator === 'neq') return String(item) === String(wanted);
    return operator === 'contains' ? lower(item).includes(lower(wanted)) : lower(item) === lower(wanted);
  };
  return found.some((item) => values.some((wanted) => holds(item, wanted))) === (operator === 'neq');
}

/** For each key that is text, the values seen so far. */
export type SeenValues = ReadonlyMap<string, ReadonlySet<string>>;

/** The values kept of each key. */
const MOST_SEEN = 500;

/** What the rows add to the values seen so far. */
export function remember(seen: Map<string, Set<string>>, entries: readonly LogEntry[], keys: readonly string[]): void {
  for (const key of keys) {
    if (!/text|whole|other/.test(kindOf(key))) continue;
    const values = seen.get(key) ?? new Set();
    seen.set(key, values);
    for (const value of entries.flatMap((entry) => valuesOf(entry, key) ?? [])) {
      if (typeof value === 'string' && value !== '' && values.size < MOST_SEEN) values.add(value);
    }
  }
}
