import { intl, language } from './intl.js';

/** What stands where the gateway said nothing. */
export const UNKNOWN = '—';

/** `1,234`. */
export function formatCount(value: number | null): string {
  return value == null ? UNKNOWN : intl.number().format(value);
}

/** US dollars to six decimals: `$0.000123`. An amount that would round to nothing is told as less than the smallest shown. */
export function formatCost(dollars: number | null): string {
  if (dollars == null) return UNKNOWN;
  const isTiny = dollars > 0 && dollars < 0.000_000_5;
  return (isTiny ? '<' : '') + intl.number({ style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', minimumFractionDigits: 6 }).format(isTiny ? 0.000_001 : dollars);
}

/** `824 ms`. */
export function formatDuration(milliseconds: number | null): string {
  return milliseconds == null ? UNKNOWN : intl.number({ style: 'unit', unit: 'millisecond' }).format(milliseconds);
}

/** `1.2 MB`; decimal units. */
export function formatBytes(bytes: number): string {
  const power = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${intl.number({ maximumFractionDigits: 1 }).format(bytes / 1000 ** power)} ${['B', 'kB', 'MB', 'GB'][power]}`;
}

/** Time of day, `14:32:07`. */
export function formatTime(time: number | null, timeZone: string | undefined): string {
  if (time == null) return UNKNOWN;
  const options = { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return intl.date(options).format(time);
}

/** A calendar day such as `2026-03-14`: `Mar 14`, with the year where it is not `today`'s. */
export function formatDay(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return intl.date({ timeZone: 'UTC', month: 'short', day: 'numeric', ...year }).format(Date.parse(`${day}T00:00Z`));
}

/** A calendar day as a heading: `Today` and `Yesterday`, in the words of `Intl`, else as `formatDay` has it. */
export function formatDayHeading(day: string, today: string): string {
  // Days are counted on the calendar, not in hours: a day of a clock change has 23 or 25.
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000;
  if (days !== 0 && days !== -1) return formatDay(day, today);
  const words = new Intl.RelativeTimeFormat(language.locale, { numeric: 'auto' }).format(days, 'day');
  return words.slice(0, 1).toLocaleUpperCase(language.locale) + words.slice(1);
}
