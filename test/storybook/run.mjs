// npm run test:storybook: builds the static Storybook, serves it from a folder with an odd name, and opens every story and
// every page of documentation in Chromium. Parts of the IDs of stories run these alone:
// npm run test:storybook -- failures panel--json
// With `--built` it takes the Storybook that is there; with `--pictures` it only compares the chosen pictures, and with
// `--update` it stores them anew. With `--chromium ARGUMENT` Chromium gets one argument more, to see that the pictures survive
// it: npm run test:storybook -- --pictures --chromium=--disable-font-subpixel-positioning
// With `--counts FILE` the counts go to that file as JSON, in place of the last line.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lookAgain } from '../support/again.mjs';
import { report } from '../support/report.mjs';
import { launchBrowser, openPage } from './browser.mjs';
import { PICTURES } from './chosen.mjs';
import { entryJobs, exclusionJob, folderJobs, orphanJob, pictureJobs } from './jobs.mjs';
import { workOn } from './pool.mjs';
import { serveStorybook } from './site.mjs';

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

function build() {
  return options.built || spawnSync('npm', ['run', 'build-storybook'], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** Works on the jobs, tells of what each finds, and prints a line when the last one of a group is done. */
async function run(browser, jobs, atOnce) {
  const left = new Map();
  for (const { group } of jobs) left.set(group, (left.get(group) ?? 0) + 1);
  const wholes = new Map(left);
  const failures = [];
  await workOn(jobs, atOnce, (isStill) => openPage(browser, isStill), ({ id, group, name }, faults) => {
    if (faults.length > 0) failures.push({ browser: 'Chromium', file: id, name });
    const lines = faults.flatMap((fault) => fault.trimEnd().split('\n').slice(0, LINES));
    if (lines.length > 0) console.log(`✖ ${group}: ${name} (${id})\n${lines.map((line) => `    ${line}`).join('\n')}`);
    left.set(group, left.get(group) - 1);
    if (left.get(group) === 0) console.log(`— ${group}: ${wholes.get(group)} looked at`);
  });
  return { passed: jobs.length - failures.length, failed: failures.length, failures };
}

/** Which of the jobs are asked for. */
function chosenJobs(site, entries) {
  const isChosen = ({ id }) => patterns.length === 0 || patterns.some((pattern) => id.includes(pattern));
  const chosen = Object.values(entries).filter(isChosen);
  if (chosen.length === 0) {
    console.error(`There is no story with ${patterns.join(' or ')} in its ID.`);
    process.exit(2);
  }
  const isAll = !options.pictures && !options.update;
  return [
    ...(isAll && patterns.length === 0 ? [...folderJobs(site), exclusionJob(site)] : []),
    ...(isAll ? entryJobs(site, entries, chosen) : []),
    ...(patterns.length === 0 ? [orphanJob()] : []),
    ...pictureJobs(site, PICTURES.filter(isChosen), options.update),
  ];
}

async function look() {
  const { entries } = JSON.parse(readFileSync(join(BUILT, 'index.json'), 'utf8'));
  const site = await serveStorybook(BUILT);
  const jobs = chosenJobs(site, entries);
  const browser = await launchBrowser(options.chromium);
  try {
    const first = await run(browser, jobs, AT_ONCE);
    return await lookAgain(first, (_, ids) => run(browser, jobs.filter(({ id }) => ids.includes(id)), 1));
  } finally {
    await browser.close();
    site.close();
  }
}

const unbuilt = { passed: 0, failed: 1, failures: [{ browser: 'Storybook', file: 'package.json', name: 'build-storybook' }] };
const result = build() ? await look() : unbuilt;
console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
report(result, options.counts);
