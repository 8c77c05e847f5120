// npm test: builds if needed, runs the tests in Node and those in the browsers, and counts them all in its last line.
// With `--long` the tests of hard weather run alone, and in full: npm run test:long.
// With `--counts FILE` the counts go to that file as JSON, in place of the line.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './support/built.mjs';
import { runNodeTests } from './support/node-tests.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function nodeTests(folders) {
  console.log('\n— Node —\n');
  const files = folders.flatMap((folder) => readdirSync(join(ROOT, folder)).sort().map((name) => join(ROOT, folder, name)));
  return runNodeTests(files.filter((name) => name.endsWith('.test.mjs')));
}

async function browserTests(title, environment = {}) {
  console.log(`\n— ${title} —\n`);
  const folder = mkdtempSync(join(tmpdir(), 'gateway-logs-'));
  const file = join(folder, 'counts.json');
  try {
    const runner = join(ROOT, 'node_modules/@web/test-runner/dist/bin.js');
    const child = spawn(process.execPath, [runner], {
      cwd: ROOT,
      env: { ...process.env, ...environment, TEST_COUNTS_FILE: file },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [status] = await once(child, 'exit');
    const counts = statSync(file, { throwIfNoEntry: false })
      ? JSON.parse(readFileSync(file, 'utf8'))
      : { passed: 0, failed: 0 };
    // A runner that broke counts as one failed test.
    if (status !== 0 && counts.failed === 0) counts.failed = 1;
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tests in Node, which wait more than they work, run beside those in the browsers. */
async function allTests() {
  const counts = await Promise.all([nodeTests(['test/node', 'test/weather']), browserTests('Browsers')]);
  // The script-tag file leaves out what of Lit the elements do not need: in CI their tests tell whether that is so.
  if (process.env.CI) counts.push(await browserTests('Elements in the script-tag file', { BUNDLE: '1', BROWSERS: 'chromium' }));
  return counts;
}

/** One after the other, so that neither is measured while the other works. */
async function longTests() {
  process.env.LONG = '1';
  return [await nodeTests(['test/weather']), await browserTests('Browsers')];
}

const { values: options } = parseArgs({ options: { counts: { type: 'string' }, long: { type: 'boolean', default: false } } });
const total = { passed: 0, failed: 0 };

if (ensureBuilt()) {
  for (const { passed, failed } of await (options.long ? longTests() : allTests())) {
    total.passed += passed;
    total.failed += failed;
  }
} else {
  console.log('\nThe build failed: no test was run.');
  total.failed += 1;
}
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
if (options.counts === undefined) console.log(`\n${total.passed} passed, ${total.failed} failed`);
else writeFileSync(options.counts, JSON.stringify(total));
