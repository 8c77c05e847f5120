import type { Random } from './random.js';

const HOUR = 3_600_000;

/** How busy each hour of a working day (UTC) is, compared with the busiest. */
const BUSY = [
  0.06, 0.05, 0.04, 0.04, 0.06, 0.12, 0.25, 0.5, 0.8, 0.95, 1, 0.95, 0.75, 0.85, 1, 0.95, 0.8, 0.6, 0.4, 0.3, 0.25, 0.2,
  0.14, 0.09,
] as const;
const WEEKEND = 0.28;

/** Moments up to `now`, in milliseconds since the epoch, that come as densely as people and programs work. Not sorted. */
export function busyMoments(count: number, now: number, days: number, random: Random): number[] {
  const hours = Math.max(1, Math.ceil(days * 24));
  const length = (days * 24 * HOUR) / hours;
  const start = now - hours * length;
  let total = 0;
  const upTo = Array.from({ length: hours }, (_, index) => (total += busyness(start + (index + 0.5) * length)));
  return Array.from({ length: count }, () => {
    const hour = firstAbove(upTo, random.next() * total);
    return Math.floor(start + (hour + random.next()) * length);
  });
}

function busyness(time: number): number {
  const date = new Date(time);
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  return (BUSY[date.getUTCHours()] ?? 0) * (weekend ? WEEKEND : 1);
}

/** The index of the first of the rising values that is above `value`. */
function firstAbove(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? Infinity) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
