// npm run test:hosts: installs, checks and builds the apps in examples/ with the package as it is published, and uses each
// one in a browser, as a person would. Names of apps run these alone: npm run test:hosts -- react vue
// With `--counts FILE` the counts go to that file as JSON, in place of the last line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../support/built.mjs';
import { closeBrowser } from './browser.mjs';
import { appNames, runApp } from './app.mjs';
import { unpackPackage } from './package.mjs';

/** How many apps are worked on at the same time. */
const AT_ONCE = 2;

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { counts: { type: 'string' } } });
const unknown = positionals.filter((name) => !appNames().includes(name));
if (unknown.length > 0) {
  console.error(`There is no app ${unknown.join(', ')}. There are: ${appNames().join(', ')}`);
  process.exit(2);
}

const results = [];
const waiting = positionals.length > 0 ? positionals : appNames();
const folder = mkdtempSync(join(tmpdir(), 'gateway-logs-hosts-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const { report, steps } = await runApp(name, folder);
    results.push(...steps);
    // Whole, so that the words of two apps do not mix.
    console.log(report);
  }
}

if (ensureBuilt()) {
  unpackPackage(folder);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await closeBrowser();
} else {
  console.log('\nThe build failed: no app was made.');
  results.push({ failed: true });
}

const failed = results.filter((result) => result.failed).length;
const passed = results.length - failed;
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
if (options.counts === undefined) console.log(`\n${passed} passed, ${failed} failed`);
else writeFileSync(options.counts, JSON.stringify({ passed, failed }));
