// npm run bench: measures the built product in a real browser, prints tables, and fails where a limit is broken.
//
// `--only NAME` for one measurement or one row of it, `--runs N`, `--markdown` for the tables in Markdown, `--dist FOLDER` for
// another build than the one it makes, `--no-peers` without the other libraries, which are installed in bench/peers on demand.
// `--readme` writes the tables into README.md and the charts into docs/.
// `--check` is the quick one: ratios and sizes alone, with some slack, and what fails has a second try; `--counts FILE` as in
// the tests. To see it fail: `--slow N` draws every row N times more, `--pad N` adds as many kilobytes to the built file.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../test/support/built.mjs';
import { report } from '../test/support/report.mjs';
import { checkAll } from './check.mjs';
import * as largeBodies from './measurements/large-bodies.mjs';
import * as size from './measurements/size.mjs';
import * as speed from './measurements/speed.mjs';
import * as steady from './measurements/steady.mjs';
import { writeReadme } from './readme.mjs';
import { litAlone, peers as makePeers } from './speed/made.mjs';
import { worse } from './speed/worse.mjs';
import { launch } from './support/browser.mjs';
import { machine } from './support/machine.mjs';
import { openSite } from './support/site.mjs';
import { table } from './support/table.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Frames are not to be waited for: what is measured is what the page does in them. */
const UNPACED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * Each has a `title`, `notes` on its table, the `names` of its rows, and `measure`, which gives `rows`, and either the limits
 * that are `broken` or all `limits` with their values. `paced`: with frames as readers have them.
 */
const MEASUREMENTS = {
  size,
  speed,
  steady,
  'large-bodies': { ...largeBodies, paced: true, runs: 3 },
};

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string' },
    markdown: { type: 'boolean', default: false },
    dist: { type: 'string' },
    'no-peers': { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    counts: { type: 'string' },
    slow: { type: 'string', default: '0' },
    pad: { type: 'string', default: '0' },
  },
});
const { only, check } = options;
const wanted = Object.entries(MEASUREMENTS).filter(([name, { names }]) => only === undefined || only === name || names.includes(only));

if ((options.runs !== undefined && !(Number(options.runs) > 0)) || wanted.length === 0) {
  const names = Object.entries(MEASUREMENTS).flatMap(([name, { names: rows }]) => [name, ...rows]);
  console.error(`--runs takes a number above 0, --only one of: ${names.join(', ')}`);
  process.exit(2);
}

// What is built is told on the other channel, so that this one has the tables alone.
const build = () => spawnSync('npm', ['run', 'build'], { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;
if (options.dist === undefined && !(check ? ensureBuilt() : build())) process.exit(1);

const folder = resolve(options.dist ?? `${ROOT}dist/cdn`);
const change = worse({ slow: Number(options.slow), pad: Number(options.pad) });
const { made, missing } = check || options['no-peers'] ? { made: new Map(), missing: [] } : await makePeers();
const files = new Map([...[...made].map(([name, code]) => [`${name}.js`, code]), ['lit.js', await litAlone()]]);
const peers = [...made.keys()];
for (const text of missing) console.error(text);

const browsers = new Map();
async function browserFor(paced) {
  if (!browsers.has(paced)) browsers.set(paced, await launch(paced ? [] : UNPACED));
  return browsers.get(paced);
}
const site = await openSite(folder, files, change);
const context = (paced) => browserFor(paced).then((browser) => ({ browser, site, folder, made: files, peers, change }));

try {
  if (check) report(await checkAll({ size, speed, steady }, await context(false), only), options.counts);
  else await measureAll();
} finally {
  for (const browser of browsers.values()) await browser.close();
  site.close();
}

async function measureAll() {
  const results = {};
  for (const [name, { title, notes, measure, paced = false, runs: usual = 15 }] of wanted) {
    const runs = Number(options.runs ?? usual);
    const given = await context(paced);
    const told = await machine(given.browser, runs);
    const wants = (row) => only === undefined || only === name || only === row;
    const result = await measure({ ...given, runs, throttled: true, wants });
    results[name] = { ...result, told };
    console.log(`\n${options.markdown ? '### ' : ''}${title}\n\n${table(result.rows, options.markdown)}\n`);
    for (const note of [told, ...notes, ...missing]) console.log(`- ${note}`);
    tell(result.broken ?? result.limits.filter(({ value, limit }) => value > limit).map(inWords));
  }
  if (options.readme) writeReadme(results);
}

function inWords({ name, what, value, limit, unit, digits = 2 }) {
  return { name, what: `${what}: ${value.toFixed(digits)}${unit}, above ${limit}` };
}

function tell(broken) {
  if (broken.length > 0) process.exitCode = 1;
  console.log(broken.length === 0 ? '\nEvery limit is kept.' : '\nLimits broken:');
  for (const { name, what, details = [] } of broken) console.log([`- ${name}: ${what}`, ...details].join('\n    '));
}
