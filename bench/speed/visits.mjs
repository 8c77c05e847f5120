// Pages of the contenders, each in a process of its own, and what is measured in them.
import { openPage } from '../support/browser.mjs';
import { traced, workBetween } from '../support/trace.mjs';
import { contenders } from './contenders.mjs';
import { probe } from './probe.mjs';

/** How much slower the browser is where it is throttled. */
export const THROTTLE = 4;

const WORK = ['disabled-by-default-devtools.timeline', 'blink.user_timing', 'blink', 'devtools.timeline', 'v8', 'disabled-by-default-v8.gc'];

/** A page of a contender that is not yet asked for. */
export async function blankPage(browser, { slow = false } = {}) {
  const { page, close } = await openPage(browser, 'about:blank');
  await page.send('Network.enable');
  await page.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.send('Page.enable');
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${probe})()` });
  // Requests of the page are not to be looked at while it is measured.
  await page.send('Network.disable');
  if (slow) await page.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  return { page, close };
}

/** The address of a contender's page. */
export function addressOf(site, name, { perPage = 50, endpoint = '/api/logs' } = {}) {
  return `${site.address}${contenders[name].page}?${new URLSearchParams({ perPage, endpoint })}`;
}

/**
 * Loads a page anew, and does nothing more.
 * @returns in milliseconds until the first rows were painted: `painted` since the navigation, `answer` since the answer was
 *   there, and what the page `worked` since then
 */
export async function load(browser, site, name, { slow, ...settings }) {
  const { page, close } = await blankPage(browser, { slow });
  try {
    const { result, events } = await traced(
      browser,
      async () => {
        await page.send('Page.navigate', { url: addressOf(site, name, settings) });
        await page.loaded();
        return page.evaluate((mark) => bench.loaded(mark), name);
      },
      WORK,
    );
    const { answered, painted } = result;
    const start = (which) => `${name} ${which}`;
    return {
      painted,
      answer: painted - answered,
      worked: workBetween(events, start('answered'), start('painted')),
      workedInAll: workBetween(events, start('asked'), start('painted')),
    };
  } finally {
    await close();
  }
}

/** Opens a page of a contender, to do more with it. @returns the page, its `name`, and `close` */
export async function settle(browser, site, name, { slow, ...settings } = {}) {
  const { page, close } = await blankPage(browser, { slow });
  await page.send('Page.navigate', { url: addressOf(site, name, settings) });
  await page.loaded();
  await page.evaluate(() => bench.loaded('first'));
  return { page, name, close };
}

let marks = 0;

/** Does one thing in a page that is open, within a trace. @returns what `figuresOf` makes figures of */
export async function act({ page, name }, what, ...values) {
  const mark = `${name} ${what} ${(marks += 1)}`;
  const task = contenders[name].acts[what];
  const expression = `bench.act(${JSON.stringify(mark)}, () => (${task})(${values.map((value) => JSON.stringify(value)).join()}))`;
  const { result, exceptionDetails } = await page.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return { mark, ...result.value };
}

/** @returns milliseconds since the `answer` was there, and what the page `worked` since it was asked */
export function figuresOf(events, { mark, asked, answered, painted }) {
  return { answer: painted - answered, click: painted - asked, worked: workBetween(events, `${mark} asked`, `${mark} painted`) };
}

export const inTrace = (browser, work) => traced(browser, work, WORK);
