// npm run bench: measures the built product in a real browser, prints a table, and fails where a limit is broken.
// `--only NAME` for one measurement or one row of it, `--runs N`, `--markdown` for the tables in Markdown, `--dist FOLDER` for
// another build than the one it makes.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as largeBodies from './measurements/large-bodies.mjs';
import { launch } from './support/browser.mjs';
import { table } from './support/table.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Each has a `title`, `notes` on its table, the `names` of its rows, and `measure`, which gives `rows` and the limits `broken`. */
const MEASUREMENTS = { 'large-bodies': largeBodies };

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
    markdown: { type: 'boolean', default: false },
    dist: { type: 'string' },
  },
});
const runs = Number(options.runs);
const { only } = options;
const wanted = Object.entries(MEASUREMENTS).filter(([name, { names }]) => only === undefined || only === name || names.includes(only));

if (!(runs > 0) || wanted.length === 0) {
  const names = Object.entries(MEASUREMENTS).flatMap(([name, { names: rows }]) => [name, ...rows]);
  console.error(`--runs takes a number above 0, --only one of: ${names.join(', ')}`);
  process.exit(2);
}
// What is built is told on the other channel, so that this one has the tables alone.
if (options.dist === undefined && spawnSync('npm', ['run', 'build'], { cwd: ROOT, stdio: ['ignore', 2, 2] }).status !== 0) process.exit(1);

const folder = options.dist ?? `${ROOT}dist/cdn`;
const browser = await launch();
try {
  const { product } = await browser.send('Browser.getVersion');
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${product}, medians of ${runs}`;
  for (const [name, { title, notes, measure }] of wanted) {
    const wants = (row) => only === undefined || only === name || only === row;
    const { rows, broken } = await measure({ browser, folder, runs, wants });
    console.log(`\n${options.markdown ? '### ' : ''}${title}\n\n${table(rows, options.markdown)}\n`);
    for (const note of [machine, ...notes]) console.log(`- ${note}`);
    if (broken.length > 0) process.exitCode = 1;
    console.log(broken.length === 0 ? '\nEvery limit is kept.' : '\nLimits broken:');
    for (const { name: row, what, details = [] } of broken) console.log([`- ${row}: ${what}`, ...details].join('\n    '));
  }
} finally {
  await browser.close();
}
