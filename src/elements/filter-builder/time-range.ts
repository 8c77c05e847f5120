import type { LogsFilter } from '../../api/client.js';
import { toTime } from '../../api/guards.js';
import { toInstant, toWallTime } from '../../model/zoned-time.js';
import type { Problem } from './draft.js';

/** A side of the time range: `gt` is its start, `lt` its end. */
export type Side = 'gt' | 'lt';

/** What the field of a side starts with: the time as clocks in the zone show it, or nothing. */
export function wallTimeOf(side: Side, filters: readonly LogsFilter[], timeZone: string | undefined): string {
  const time = toTime(timeFilter(side, filters)?.value[0]);
  return time === null ? '' : toWallTime(time, timeZone);
}

function timeFilter(side: Side, filters: readonly LogsFilter[]): LogsFilter | undefined {
  return filters.find(({ key, operator }) => key === 'created_at' && operator === side);
}

/** The filters of a time range. A field that was not changed keeps its time to the millisecond. */
export function finishRange(
  range: Readonly<Record<Side, string>>,
  edited: readonly LogsFilter[],
  timeZone: string | undefined,
): readonly LogsFilter[] | Problem {
  const filters: LogsFilter[] = [];
  const times: number[] = [];
  for (const operator of ['gt', 'lt'] as const) {
    if (range[operator] === '') continue;
    const time = toInstant(range[operator], timeZone);
    if (Number.isNaN(time)) return 'badTime';
    const kept = timeFilter(operator, edited);
    // Fields leave out seconds that are zero, so times are compared, not texts.
    const same = kept !== undefined && toInstant(wallTimeOf(operator, edited, timeZone), timeZone) === time;
    filters.push(same ? kept : { key: 'created_at', operator, value: [new Date(time).toISOString()] });
    times.push(same ? (toTime(kept.value[0]) ?? time) : time);
  }
  const [start, end] = times;
  if (start === undefined) return 'noTime';
  return end !== undefined && end <= start ? 'order' : filters;
}
