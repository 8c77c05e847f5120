import type { FilterOperator, LogsFilter } from '../api/client.js';
import { kindOf } from '../api/filter-keys.js';
import { own, toTime } from '../api/guards.js';
import { enBuilder } from '../i18n/en-builder.js';
import { labelOf } from './filters.js';
import { formatCount, formatDuration } from './format.js';
import { intl } from './intl.js';

/** The operators that make sense for a key; the API refuses or ignores any other. Of a key of its own, only `eq` is sure. */
export function operatorsOf(key: string): readonly FilterOperator[] {
  const kind = kindOf(key);
  if (kind === 'number' || kind === 'time') return ['gt', 'lt'];
  if (kind === 'boolean' || kind === 'action' || kind === 'other') return ['eq'];
  return kind === 'text' ? ['contains', 'eq', 'neq'] : ['eq', 'neq'];
}

/** Any key as people call it. */
export function nameOfKey(key: string): string {
  return own(enBuilder.filterNames, key) ?? labelOf(key);
}

/** One value of a filter as people write it: `$0.01`, `824 ms`, `yes`. */
export function formatFilterValue(key: string, value: unknown, zone: string | undefined): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  if (typeof value === 'boolean' && kindOf(key) === 'boolean') return value ? enBuilder.yes : enBuilder.no;
  if (key === 'created_at') return formatDateTime(toTime(value), zone, text);
  if (!Number.isFinite(value) || typeof value !== 'number') return text;
  if (key === 'feedback') return enBuilder.feedback[value] ?? text;
  if (key === 'cost') return formatDollars(value);
  return key === 'duration' ? formatDuration(value) : formatCount(value);
}

/** A filter as a sentence: "Cost > $0.01", "Model contains gpt or claude". */
export function describeFilter({ key, operator, value }: LogsFilter, zone: string | undefined): string {
  const label = nameOfKey(key);
  const values = [value].flat().map((item) => formatFilterValue(key, item, zone)).join(enBuilder.or);
  if (kindOf(key) === 'boolean' && operator === 'eq') return enBuilder.labelled(label, values);
  const verb = own(kindOf(key) === 'time' ? enBuilder.timeOperators : enBuilder.operators, operator);
  return `${label} ${verb ?? operator} ${values}`;
}

/** US dollars as few digits as they need: `$0.01`. */
function formatDollars(dollars: number): string {
  return intl.number({ style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 12 }).format(dollars).replace('\u200f', '');
}

/** `Mar 14, 2026, 14:32:07`; `text` where the time is none. */
function formatDateTime(time: number | null, timeZone: string | undefined, text: string): string {
  if (time === null) return text;
  // Spelt out, as some languages put signs of direction into dates of digits alone.
  const options = { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  return intl.date({ timeZone, ...options, hourCycle: 'h23' }).format(time);
}
