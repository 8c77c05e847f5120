// npm test: builds if needed, runs the tests in Node and those in the browsers, and counts them all in its last line.
// With `--long` the tests of hard weather run alone, and in full: npm run test:long.
// With `--counts FILE` the counts go to that file as JSON, in place of the line.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lookAgain } from './support/again.mjs';
import { runBrowserTests } from './support/browser-tests.mjs';
import { ensureBuilt } from './support/built.mjs';
import { runNodeTests } from './support/node-tests.mjs';
import { added, report } from './support/report.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function nodeTests(folders) {
  console.log('\n— Node —\n');
  const files = folders.flatMap((folder) => readdirSync(join(ROOT, folder)).sort().map((name) => join(ROOT, folder, name)));
  return runNodeTests(files.filter((name) => name.endsWith('.test.mjs')));
}

async function browserTests(title, environment = {}) {
  console.log(`\n— ${title} —\n`);
  return runBrowserTests(environment);
}

/** Browsers are named in lower case where they are chosen. */
const chosen = (browser) => ({ BROWSERS: browser.toLowerCase() });

/** The tests in Node, which wait more than they work, run beside those in the browsers. */
async function allTests() {
  const [inNode, inBrowsers] = await Promise.all([nodeTests(['test/node', 'test/weather']), browserTests('Browsers')]);
  const results = [
    await lookAgain(inNode, (_, files) => runNodeTests(files.map((file) => join(ROOT, file)))),
    await lookAgain(inBrowsers, (browser, files) => runBrowserTests(chosen(browser), files)),
  ];
  // The script-tag file leaves out what of Lit the elements do not need: in CI their tests tell whether that is so.
  if (process.env.CI) {
    const bundle = { BUNDLE: '1', BROWSERS: 'chromium' };
    const inBundle = await browserTests('Elements in the script-tag file', bundle);
    results.push(await lookAgain(inBundle, (_, files) => runBrowserTests(bundle, files)));
  }
  return results;
}

/** One after the other, so that neither is measured while the other works. */
async function longTests() {
  process.env.LONG = '1';
  return [await nodeTests(['test/weather']), await browserTests('Browsers')];
}

const { values: options } = parseArgs({ options: { counts: { type: 'string' }, long: { type: 'boolean', default: false } } });

if (ensureBuilt()) {
  const results = await (options.long ? longTests() : allTests());
  report(results.reduce(added), options.counts);
} else {
  console.log('\nThe build failed: no test was run.');
  report({ passed: 0, failed: 1, failures: [] }, options.counts);
}
