// What there is to look at, as the jobs of pool.mjs.
import { axe, brokenLinks, brokenPictures, idleExclusions, unplayed } from './checks.mjs';
import { checkMenu, checkWorker } from './folder.mjs';
import { comparePicture, orphans } from './pictures.mjs';
import { notAsMeant } from './shown.mjs';
import { visit } from './visit.mjs';

/** Milliseconds: those of a story, and those of a page of documentation, which may play some dozens. */
const LIMIT = 120_000;
const LONG = 240_000;

export function folderJobs(site) {
  const job = (id, name, check) => ({ id, group: 'The folder', name, limit: LIMIT, isStill: false, work: (page) => check(page, site) });
  return [job('service-worker', 'The service worker', checkWorker), job('menu', 'Storybook with its menu', checkMenu)];
}

/** Whether what is kept from axe still has to be, on a page that has all of it. */
export function exclusionJob(site) {
  const work = (page) => visit(page, site, { id: 'gateway-logs-filter-bar--docs', type: 'docs' }, idleExclusions);
  return { id: 'exclusions', group: 'axe', name: 'What it is kept from', limit: LONG, isStill: false, work };
}

/** The `chosen` entries of Storybook's index, opened alone; the guides on a dark system as well. */
export function entryJobs(site, entries, chosen) {
  const look = async (page, entry) => [
    ...(await brokenPictures(page)),
    ...(entry.type === 'docs' ? [...(await unplayed(page, entries, entry)), ...(await brokenLinks(page, site, entries))] : []),
    ...(entry.type === 'story' ? await notAsMeant(page, entry.id) : []),
    ...(await axe(page)),
  ];
  const job = (entry, colorScheme) => ({
    id: colorScheme === 'dark' ? `${entry.id}.dark` : entry.id,
    group: entry.title,
    name: entry.name,
    limit: entry.type === 'docs' ? LONG : LIMIT,
    isStill: false,
    work: async (page) => {
      await page.emulateMedia({ colorScheme });
      return visit(page, site, entry, () => look(page, entry));
    },
  });
  const isGuide = ({ type, title }) => type === 'docs' && title.startsWith('Guides/');
  return chosen.flatMap((entry) => (isGuide(entry) ? ['light', 'dark'] : ['light']).map((scheme) => job(entry, scheme)));
}

export function pictureJobs(site, pictures, isUpdate) {
  return pictures.map((picture) => ({
    id: `pictures/${picture.name}.${picture.scheme}`,
    group: 'Pictures',
    name: picture.id,
    limit: LIMIT,
    isStill: true,
    work: (page) => comparePicture(page, site, picture, isUpdate),
  }));
}

/** Whether all that is stored is of a picture that is still chosen. */
export function orphanJob() {
  const work = async () => orphans().map((file) => `${file} is of no picture that is chosen`);
  return { id: 'pictures', group: 'Pictures', name: 'Files', limit: LIMIT, isStill: true, work };
}
