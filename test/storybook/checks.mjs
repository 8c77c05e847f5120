// What is asked of every story and every page of documentation.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The rules that Storybook itself shows the stories by. */
const WCAG = JSON.parse(readFileSync(new URL('../../.storybook/wcag.json', import.meta.url), 'utf8'));
/** Storybook's controls on its pages of documentation: objects are lists without a list, and the switch is of a pale grey. */
const CONTROLS = ['.docblock-argstable .rejt-tree', '.docblock-argstable label[for^="control-"] > span[aria-hidden]'];
/** Stories that are not played on their pages: journeys are long, and the others take the focus. */
const UNPLAYED = ['gateway-logs/Journeys', 'gateway-logs-filter-bar', 'gateway-logs-filter-builder'];
/** Places that are told of one violation. */
const MOST = 3;

/** What axe finds against WCAG 2.2 A and AA in a part of the page, which stands still meanwhile. */
async function violationsIn(page, part) {
  await page.evaluate(() => window.storyRun.hold());
  for (const frame of page.frames()) await frame.evaluate(AXE);
  const violations = await page.evaluate(
    async ({ tags, part }) => {
      const results = await window.axe.run(part, { runOnly: tags, resultTypes: ['violations'] });
      return results.violations.map(({ id, help, nodes }) => ({ id, help, places: nodes.map(({ target }) => target.flat().join(' ')) }));
    },
    { tags: WCAG, part },
  );
  await page.evaluate(() => window.storyRun.letGo());
  return violations;
}

/** What axe finds on the page. */
export async function axe(page) {
  const violations = await violationsIn(page, { include: ['html'], exclude: CONTROLS });
  return violations.map(({ id, help, places }) => {
    const more = places.length > MOST ? `, and ${places.length - MOST} more` : '';
    return `axe ${id}: ${help}: ${places.slice(0, MOST).join(', ')}${more}`;
  });
}

/** Those of the controls that axe need not be kept from any more; on a page that has all of them. */
export async function idleExclusions(page) {
  const faults = [];
  for (const selector of CONTROLS) {
    const isThere = (await page.locator(selector).count()) > 0;
    const violations = isThere ? await violationsIn(page, { include: [selector] }) : [];
    if (violations.length === 0) faults.push(`axe has nothing against ${selector}`);
  }
  return faults;
}

export async function brokenPictures(page) {
  const broken = await page.evaluate(() => window.storyRun.brokenPictures());
  return broken.map((address) => `a broken picture: ${address}`);
}

/** Links into the Storybook that lead nowhere; `entries` are those of its index. */
export async function brokenLinks(page, site, entries) {
  const { links, anchors } = await page.evaluate(() => ({ links: window.storyRun.links(), anchors: window.storyRun.anchors() }));
  const here = new URL(page.url());
  const isBroken = async (link) => {
    const url = new URL(link);
    if (url.origin !== site.origin) return !/^(?:https?|mailto):$/.test(url.protocol);
    const [, id] = /^\/(?:docs|story)\/([^/]+)$/.exec(url.searchParams.get('path') ?? '') ?? [];
    if (url.searchParams.has('path')) return !Object.hasOwn(entries, id ?? '');
    if (url.pathname === here.pathname && url.hash !== '') return !anchors.includes(decodeURIComponent(url.hash.slice(1)));
    return !(await fetch(url)).ok;
  };
  const unique = [...new Set(links)];
  const states = await Promise.all(unique.map(isBroken));
  return unique.filter((_, index) => states[index]).map((link) => `a link that leads nowhere: ${link}`);
}

/** Whether the stories on a page of documentation have been played there; `entries` are those of Storybook's index. */
export async function unplayed(page, entries, { title }) {
  const isPlayed = ({ type, tags, ...entry }) =>
    type === 'story' && entry.title === title && tags.includes('play-fn') && tags.includes('autodocs');
  const meant = UNPLAYED.includes(title) ? 0 : Object.values(entries).filter(isPlayed).length;
  const played = await page.evaluate(() => window.storyRun.told.played);
  return played < meant ? [`${played} of its stories are played, not ${meant}`] : [];
}
