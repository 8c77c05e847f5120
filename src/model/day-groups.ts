import type { LogEntry } from '../api/client.js';
import { intl } from './intl.js';

/** The logs of one calendar day. */
export interface DayGroup {
  /** `2026-03-14` in the chosen time zone; empty for logs without a usable time. */
  readonly day: string;
  readonly entries: readonly LogEntry[];
}

/** The calendar day of a time, as `2026-03-14`. */
export function dayOf(time: number, timeZone: string | undefined): string {
  const parts = intl.date('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(time);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The calendar day before. Days are counted on the calendar, not in hours: a day of a clock change has 23 or 25. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Groups in the order in which their days first appear; a day appears once. */
export function groupByDay(entries: readonly LogEntry[], timeZone: string | undefined): readonly DayGroup[] {
  const groups = new Map<string, LogEntry[]>();
  for (const entry of entries) {
    const day = entry.createdAt === null ? '' : dayOf(entry.createdAt, timeZone);
    const group = groups.get(day);
    if (group === undefined) groups.set(day, [entry]);
    else group.push(entry);
  }
  return Array.from(groups, ([day, members]) => ({ day, entries: members }));
}
