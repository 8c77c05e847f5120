import type { LogsFilter, LogsQuery, TimeRange } from '../api/client.js';
import { kindOf } from '../api/filter-keys.js';
import { own } from '../api/guards.js';
import { en } from '../i18n/en.js';

/** A key to sort by or to search in, as people call it. */
export function labelOf(key: string): string {
  const words = own(en.filterKeys, key);
  // Most are their own words.
  return words ?? (kindOf(key) === 'other' ? key : key.slice(0, 1).toUpperCase() + key.slice(1).replace(/[._]/g, ' '));
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
