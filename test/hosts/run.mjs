// npm run test:hosts: installs, checks and builds the apps in examples/ with the package as it is published, and uses each
// one in a browser, as a person would. Names of apps run these alone: npm run test:hosts -- react vue
// With `--counts FILE` the counts go to that file as JSON, in place of the last line.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lookAgain } from '../support/again.mjs';
import { ensureBuilt } from '../support/built.mjs';
import { added, report } from '../support/report.mjs';
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

const folder = mkdtempSync(join(tmpdir(), 'gateway-logs-hosts-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

async function useHosts(names, atOnce) {
  const waiting = [...names];
  let result = { passed: 0, failed: 0, failures: [] };
  async function work() {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { report: words, steps } = await runApp(name, folder);
      // Whole, so that the words of two apps do not mix.
      console.log(words);
      const failures = steps.filter(({ failed }) => failed).map(({ title }) => ({ browser: 'Hosts', file: name, name: title }));
      result = added(result, { passed: steps.length - failures.length, failed: failures.length, failures });
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return result;
}

if (ensureBuilt()) {
  unpackPackage(folder);
  const first = await useHosts(positionals.length > 0 ? positionals : appNames(), AT_ONCE);
  report(await lookAgain(first, (_, names) => useHosts(names, 1)), options.counts);
  await closeBrowser();
} else {
  console.log('\nThe build failed: no app was made.');
  report({ passed: 0, failed: 1, failures: [] }, options.counts);
}
