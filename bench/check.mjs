// npm run bench:check: what is kept from slipping with every change. Ratios within one run alone, as other programs disturb
// whatever is told by the clock.
import { reached } from './reached.mjs';

/** Times that each thing is done. */
const RUNS = 9;
/** By how much a median of so few runs may be off. */
const SLACK = 1.15;

/**
 * @param only the name of one limit, or nothing
 * @returns a result as of tests, in which each limit counts as one
 */
export async function checkAll(measurements, context, only) {
  const told = new Map();
  const wants = (name) => only === undefined || only === name;
  for (const measurement of Object.values(measurements)) keep(told, await look(measurement, context, wants));
  const failed = new Set([...told.values()].filter(isBroken).map(({ name }) => name));
  if (failed.size > 0) {
    console.log(`\n— Once more: ${[...failed].join(', ')} —\n`);
    const again = new Map();
    for (const measurement of Object.values(measurements)) keep(again, await look(measurement, context, (name) => failed.has(name)));
    for (const [key, value] of again) if (!isBroken(value)) told.set(key, { ...value, isUnsteady: told.has(key) && isBroken(told.get(key)) });
  }
  const all = [...told.values()];
  for (const one of all) console.log(`${isBroken(one) ? '✗' : '✓'} ${inWords(one)}`);
  const nameOf = (one) => ({ browser: 'Chromium', file: `bench, ${one.name}`, name: inWords(one) });
  const broken = all.filter(isBroken);
  return {
    passed: all.length - broken.length,
    failed: broken.length,
    failures: broken.map(nameOf),
    unsteady: all.filter(({ isUnsteady }) => isUnsteady).map(nameOf),
  };
}

async function look({ measure, names }, context, wants) {
  if (!names.some(wants)) return [];
  const { limits: found } = await measure({ ...context, runs: RUNS, throttled: false, wants });
  return found.filter(({ byClock }) => !byClock);
}

function keep(told, found) {
  for (const one of found) told.set(one.what, one);
}

/** Sizes and counts are exact; what is measured is held to the limit, or to where it stands while that is above. */
function limitOf({ name, limit }) {
  const allowed = Math.max(limit, reached[name] ?? 0);
  return Number.isInteger(limit) && (limit === 0 || name === 'bytes' || name === 'elements' || name === 'search') ? limit : allowed * SLACK;
}

function isBroken(one) {
  return !(one.value <= limitOf(one));
}

function inWords(one) {
  const { what, value, unit, digits = 2 } = one;
  return `${what}: ${Number.isInteger(value) ? value : value.toFixed(digits)}${unit}, held to ${Number(limitOf(one).toFixed(2))}`;
}

