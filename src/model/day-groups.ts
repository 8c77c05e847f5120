import type { LogEntry } from '../api/client.js';
import { intl } from './intl.js';

/** What belongs to one calendar day. */
export interface DayGroup<Item> {
  /** `2026-03-14` in the chosen time zone, empty where there is no usable time, `null` where days do not count. */
  readonly day: string | null;
  readonly items: readonly Item[];
}

/** The calendar day of a time, as `2026-03-14`. */
export function dayOf(time: number, timeZone: string | undefined): string {
  const parts = intl.date({ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-US').formatToParts(time);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Groups in the order in which their days first appear; a day appears once. */
export function groupByDay<Item extends { readonly entry: LogEntry }>(
  items: readonly Item[],
  timeZone: string | undefined,
): readonly DayGroup<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const { createdAt } = item.entry;
    const day = createdAt === null ? '' : dayOf(createdAt, timeZone);
    const group = groups.get(day);
    if (group === undefined) groups.set(day, [item]);
    else group.push(item);
  }
  return Array.from(groups, ([day, members]) => ({ day, items: members }));
}
