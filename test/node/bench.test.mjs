import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { limits } from '../../bench/limits.mjs';
import * as size from '../../bench/measurements/size.mjs';
import { worse } from '../../bench/speed/worse.mjs';
import { workBetween } from '../../bench/support/trace.mjs';

const FOLDER = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const NAME = 'gateway-logs.js';
const built = readFileSync(`${FOLDER}${NAME}`, 'utf8');

const bytesWith = async (change) => {
  const { limits: held } = await size.measure({ folder: FOLDER, made: new Map(), peers: [], change });
  return held.find(({ what }) => what === NAME).value;
};

describe('the benchmark', () => {
  it('holds the size to its limit, and would find three kilobytes more', async () => {
    assert.ok((await bytesWith(worse({}))) <= limits.size);
    assert.ok((await bytesWith(worse({ pad: 3 }))) > limits.size);
  });

  it('finds the row in the built file, to draw it slower', () => {
    assert.equal(worse({})(NAME, built), built);
    assert.ok(worse({ slow: 3 })(NAME, built).includes('n<300;n++)this.render()'));
    assert.throws(() => worse({ slow: 3 })(NAME, 'export {}'), /no row/);
  });

  it('counts work between two marks, the inner of what is nested, and of what lies across a mark its share', () => {
    const at = { pid: 1, tid: 1 };
    const mark = (name, ts) => ({ ...at, name, ts, ph: 'R', cat: 'blink.user_timing' });
    const event = (name, ts, dur, more = {}) => ({ ...at, name, ts, dur, tdur: dur, ph: 'X', cat: 'devtools.timeline', ...more });
    const events = [
      mark('from', 10_000),
      mark('to', 20_000),
      event('RunTask', 8000, 4000),
      event('RunTask', 12_000, 6000),
      event('RunTask', 13_000, 6000, { tid: 2 }),
      event('Layout', 13_000, 3000),
      event('UpdateLayoutTree', 14_000, 1000),
      event('Paint', 21_000, 1000),
    ];
    assert.deepEqual(workBetween(events, 'from', 'to'), { style: 1, layout: 2, paint: 0, all: 8, script: 5 });
  });
});
