// npm run test:storybook: builds the static Storybook, serves it from a folder with an odd name, and opens every story and
// every page of documentation in Chromium. Parts of the IDs of stories run these alone:
// npm run test:storybook -- failures panel--json
// With `--built` it takes the Storybook that is there; with `--pictures` it only compares the chosen pictures, and with
// `--update` it stores them anew. With `--chromium ARGUMENT` Chromium gets one argument more, to see that the pictures survive
// it: npm run test:storybook -- --pictures --chromium=--disable-font-subpixel-positioning
// With `--counts FILE` the counts go to that file as JSON, in place of the last line.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser, openPage } from './browser.mjs';
import { PICTURES, SCHEMES } from './chosen.mjs';
import { axe, brokenLinks, brokenPictures, unplayed } from './checks.mjs';
import { checkMenu, checkWorker } from './folder.mjs';
import { comparePicture } from './pictures.mjs';
import { serveStorybook } from './site.mjs';
import { visit } from './visit.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, 'storybook-static');
/** How many pages are open at the same time. */
const AT_ONCE = 2;
/** How many lines are told of one fault: some have stacks. */
const LINES = 5;

const { values: options, positionals: patterns } = parseArgs({
  allowPositionals: true,
  options: {
    built: { type: 'boolean' },
    chromium: { type: 'string', multiple: true },
    counts: { type: 'string' },
    pictures: { type: 'boolean' },
    update: { type: 'boolean' },
  },
});

const began = Date.now();
const results = [];

function note(name, faults) {
  results.push({ failed: faults.length > 0 });
  const lines = faults.flatMap((fault) => fault.trimEnd().split('\n').slice(0, LINES));
  if (lines.length > 0) console.log(`✖ ${name}\n${lines.map((line) => `    ${line}`).join('\n')}`);
}

function build() {
  if (options.built) return true;
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build-storybook'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) console.log(stdout, stderr);
  return status === 0;
}

/** Works on all of them, some at the same time, each on a page that stays with its worker. */
async function each(browser, items, work, isStill = false) {
  const waiting = [...items];
  const worker = async () => {
    const page = await openPage(browser, isStill);
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(page, item);
    await page.context().close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Opens the entries, and prints a line when the last one of a title is done. */
async function runEntries(browser, site, entries, chosen) {
  const left = new Map();
  for (const { title } of chosen) left.set(title, (left.get(title) ?? 0) + 1);
  const wholes = new Map(left);
  await each(browser, chosen, async (page, entry) => {
    const faults = await visit(page, site, entry, async () => [
      ...(await brokenPictures(page)),
      ...(entry.type === 'docs' ? [...(await unplayed(page, entries, entry)), ...(await brokenLinks(page, site, entries))] : []),
      ...(await axe(page)),
    ]);
    note(`${entry.title}: ${entry.name} (${entry.id})`, faults);
    left.set(entry.title, left.get(entry.title) - 1);
    if (left.get(entry.title) === 0) console.log(`— ${entry.title}: ${wholes.get(entry.title)} opened`);
  });
}

async function runPictures(browser, site, isChosen) {
  const chosen = PICTURES.filter(isChosen).flatMap((picture) => SCHEMES.map((scheme) => ({ picture, scheme })));
  const work = async (page, { picture, scheme }) => {
    const faults = await comparePicture(page, site, picture, scheme, options.update);
    note(`The picture "${picture.name}", ${scheme} (${picture.id})`, faults);
  };
  await each(browser, chosen, work, true);
  if (chosen.length > 0) console.log(`— ${chosen.length} pictures ${options.update ? 'stored' : 'compared'}`);
}

async function runFolder(browser, site) {
  const page = await openPage(browser);
  note('The service worker of the folder', await checkWorker(page, site));
  note('Storybook with its menu', await checkMenu(page, site));
  await page.context().close();
}

if (build()) {
  const { entries } = JSON.parse(readFileSync(join(BUILT, 'index.json'), 'utf8'));
  const isChosen = ({ id }) => patterns.length === 0 || patterns.some((pattern) => id.includes(pattern));
  if (!Object.values(entries).some(isChosen)) {
    console.error(`There is no story with ${patterns.join(' or ')} in its ID.`);
    process.exit(2);
  }
  const site = await serveStorybook(BUILT);
  const browser = await launchBrowser(options.chromium);
  try {
    const isAll = !options.pictures && !options.update;
    if (isAll && patterns.length === 0) await runFolder(browser, site);
    if (isAll) await runEntries(browser, site, entries, Object.values(entries).filter(isChosen));
    await runPictures(browser, site, isChosen);
  } finally {
    await browser.close();
    site.close();
  }
} else {
  note('npm run build-storybook', ['It failed.']);
}

const failed = results.filter((result) => result.failed).length;
const passed = results.length - failed;
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
if (options.counts === undefined) console.log(`${passed} passed, ${failed} failed`);
else writeFileSync(options.counts, JSON.stringify({ passed, failed }));
