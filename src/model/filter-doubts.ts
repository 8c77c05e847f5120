import type { LogEntry, LogsFilter } from '../api/client.js';
import { kindOf } from '../api/filter-keys.js';
import { isObject, own, toText, toTime } from '../api/guards.js';

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
  // What has parts counts as its JSON: a `toString` of its own may be anything.
  return isKnown ? [typeof value === 'object' ? toText(value) : value] : undefined;
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

/** The values suggested of each key, and the characters of the longest. */
const MOST_SEEN = 500;
const LONG_SEEN = 500;

/** What these logs say under each of these keys that is text, for the builder to suggest; none that `isSecret`. */
export function seenValues(entries: Iterable<LogEntry>, keys: readonly string[], isSecret: (value: string) => boolean): SeenValues {
  const seen = new Map<string, Set<string>>();
  for (const key of keys) {
    if (!/text|whole|other/.test(kindOf(key))) continue;
    const values = new Set<string>();
    seen.set(key, values);
    for (const entry of entries) {
      for (const value of valuesOf(entry, key) ?? []) {
        if (typeof value === 'string' && value !== '' && value.length <= LONG_SEEN && !isSecret(value) && values.size < MOST_SEEN) values.add(value);
      }
    }
  }
  return seen;
}
