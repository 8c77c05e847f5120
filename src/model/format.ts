import { intl } from './intl.js';

/** What stands where the gateway said nothing. */
export const UNKNOWN = '—';

const LOCALE = 'en-US';

/** `1,234`. */
export function formatCount(value: number | null): string {
  return value == null ? UNKNOWN : intl.number(LOCALE).format(value);
}

/** US dollars to six decimals. An amount that would round to nothing is told as less than the smallest shown. */
export function formatCost(dollars: number | null): string {
  if (dollars == null) return UNKNOWN;
  if (dollars > 0 && dollars < 0.000_000_5) return '<$0.000001';
  return intl.number(LOCALE, { style: 'currency', currency: 'USD', minimumFractionDigits: 6 }).format(dollars);
}

/** `824 ms`. */
export function formatDuration(milliseconds: number | null): string {
  return milliseconds == null ? UNKNOWN : `${formatCount(milliseconds)} ms`;
}

/** `1.2 MB`; decimal units. */
export function formatBytes(bytes: number): string {
  const power = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${intl.number(LOCALE, { maximumFractionDigits: 1 }).format(bytes / 1000 ** power)} ${['B', 'kB', 'MB', 'GB'][power]}`;
}

/** Time of day, `14:32:07`. */
export function formatTime(time: number | null, timeZone: string | undefined): string {
  if (time == null) return UNKNOWN;
  const options = { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return intl.date(LOCALE, options).format(time);
}

/** A calendar day such as `2026-03-14`: `Mar 14`, with the year where it is not `today`'s. */
export function formatDay(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return intl.date(LOCALE, { timeZone: 'UTC', month: 'short', day: 'numeric', ...year }).format(Date.parse(`${day}T00:00Z`));
}
