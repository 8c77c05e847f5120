// What there is to look at, as the jobs of pool.mjs.
import { axe, brokenLinks, brokenPictures, unplayed } from './checks.mjs';
import { SCHEMES } from './chosen.mjs';
import { checkMenu, checkWorker } from './folder.mjs';
import { comparePicture } from './pictures.mjs';
import { visit } from './visit.mjs';

/** Milliseconds: those of a story, and those of a page of documentation, which may play some dozens. */
const LIMIT = 120_000;
const LONG = 240_000;

export function folderJobs(site) {
  const job = (id, name, check) => ({ id, group: 'The folder', name, limit: LIMIT, isStill: false, work: (page) => check(page, site) });
  return [job('service-worker', 'The service worker', checkWorker), job('menu', 'Storybook with its menu', checkMenu)];
}

/** The `chosen` entries of Storybook's index, opened alone. */
export function entryJobs(site, entries, chosen) {
  const look = async (page, entry) => [
    ...(await brokenPictures(page)),
    ...(entry.type === 'docs' ? [...(await unplayed(page, entries, entry)), ...(await brokenLinks(page, site, entries))] : []),
    ...(await axe(page)),
  ];
  return chosen.map((entry) => ({
    id: entry.id,
    group: entry.title,
    name: entry.name,
    limit: entry.type === 'docs' ? LONG : LIMIT,
    isStill: false,
    work: (page) => visit(page, site, entry, () => look(page, entry)),
  }));
}

/** Each of the pictures, in light and in dark. */
export function pictureJobs(site, pictures, isUpdate) {
  const job = (picture, scheme) => ({
    id: `pictures/${picture.name}.${scheme}`,
    group: 'Pictures',
    name: picture.id,
    limit: LIMIT,
    isStill: true,
    work: (page) => comparePicture(page, site, picture, scheme, isUpdate),
  });
  return pictures.flatMap((picture) => SCHEMES.map((scheme) => job(picture, scheme)));
}
