// One page of the Storybook, opened and waited for, with what went wrong on it.
import { LOADING } from './shown.mjs';
import { Watch } from './watch.mjs';

/** Milliseconds in which nothing happens, after which a page is ready. */
const QUIET = 200;
/** Milliseconds after which a page is taken as it is: some never rest. */
const PATIENCE = 6_000;
/** Milliseconds that the stories of a page of documentation may take, some dozens at once, and played. */
const PLAYS = 180_000;
/** Storybook's own run of axe would be a second one. */
const GLOBALS = 'a11y.manual:!true';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until Storybook says that the entry, with all stories on its page, is drawn and played to the end, or that it cannot be. */
async function waitForStorybook(page, isDocs) {
  const isReady = (isDocs) => {
    const { faults, drawn, ended } = window.storyRun.told;
    if (faults.length > 0 || !isDocs) return faults.length + ended > 0;
    return drawn > 0 && ended >= document.querySelectorAll('[id^="story--"][id$="-inner"]').length;
  };
  await page.waitForFunction(isReady, isDocs, isDocs ? { timeout: PLAYS } : {});
}

/** Waits until nothing has been asked for or drawn for a while, and with `isAwaited` until no list awaits its first rows. */
async function settle(page, watch, isAwaited) {
  const deadline = Date.now() + PATIENCE;
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  let last = '';
  for (let since = Date.now(); Date.now() - since < QUIET && Date.now() < deadline; await pause(50)) {
    const [now, isLoading] = await page.evaluate(() => [window.storyRun.signature(), window.storyRun.isLoading()]);
    if (now !== last || !watch.isQuiet || (isAwaited && isLoading)) since = Date.now();
    last = now;
  }
}

/**
 * Runs `open` on a page, and then `look`, if there is something to look at; with `isAwaited`, when lists have got their rows.
 *
 * @returns {Promise<string[]>} what `look` found, and all else that was wrong
 */
export async function watched(page, site, open, look, isAwaited = false) {
  const watch = new Watch(page, site);
  const faults = [];
  const told = () => page.evaluate(() => window.storyRun.told.faults);
  try {
    await open();
    await settle(page, watch, isAwaited);
    if ((await told()).length === 0) faults.push(...(await look()));
  } catch (error) {
    faults.push(error instanceof Error ? error.message.split('\n')[0] : String(error));
  }
  faults.push(...(await told().catch(() => [])), ...watch.complaints());
  watch.end();
  return [...new Set(faults)].map((fault) => fault.replaceAll(site.base, ''));
}

/**
 * Opens an entry of Storybook's index alone, waits until it is ready, and lets `look` look at it, which returns what it
 * finds fault with. `args` and `globals` are as in the addresses that Storybook makes.
 *
 * @returns {Promise<string[]>} all that is wrong
 */
export function visit(page, site, { id, type }, look, { args = '', globals = '' } = {}) {
  const query = new URLSearchParams({ id, viewMode: type, args, globals: [GLOBALS, globals].filter(Boolean).join(';') });
  const open = async () => {
    await page.goto(`${site.base}iframe.html?${query}`);
    await waitForStorybook(page, type === 'docs');
    // The system's colours, which no page can ask for itself.
    await page.emulateMedia({ forcedColors: await page.evaluate(() => window.storyRun.told.forcedColors) });
  };
  return watched(page, site, open, () => look(page), type === 'story' && !LOADING.includes(id));
}
