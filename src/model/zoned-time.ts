import { isTime } from '../api/guards.js';
import { intl } from './intl.js';

const DAY = 86_400_000;
const WALL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/;

/** What clocks in a zone show at a time, to the second: `2026-03-14T10:30:00`. `undefined` is the browser's zone. */
export function toWallTime(time: number, timeZone: string | undefined): string {
  const two = '2-digit';
  const options = { timeZone, hourCycle: 'h23', year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
  const parts = intl.date(options, 'en-US').formatToParts(time);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return `${date}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/** How far clocks are ahead of UTC at a time, in milliseconds. */
function offsetAt(time: number, timeZone: string | undefined): number {
  return Date.parse(`${toWallTime(time, timeZone)}Z`) - Math.floor(time / 1000) * 1000;
}

/**
 * When clocks in a zone show what a `datetime-local` field says, in milliseconds since the epoch; `NaN` for what is no
 * time. What they skip when they are put forward is as much later; of what they show twice it is the earlier.
 */
export function toInstant(wallTime: string, timeZone: string | undefined): number {
  const guess = WALL_TIME.test(wallTime) ? Date.parse(`${wallTime}Z`) : Number.NaN;
  if (!isTime(guess)) return Number.NaN;
  // No zone is further than 14 hours from UTC, so these are the offsets on either side of a change that may be near.
  const before = offsetAt(guess - DAY, timeZone);
  const after = offsetAt(guess + DAY, timeZone);
  const isBefore = offsetAt(guess - before, timeZone) === before;
  return !isBefore && offsetAt(guess - after, timeZone) === after ? guess - after : guess - before;
}
