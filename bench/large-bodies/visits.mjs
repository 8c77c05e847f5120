// What is done with a large body in the browser, and measured meanwhile.
import { withPage } from '../support/browser.mjs';
import { functionsIn, startProfile } from '../support/profile.mjs';
import { longestTask, traced } from '../support/trace.mjs';

/** What the browser itself takes for the same body, in milliseconds: for its text, and for one plain `JSON.parse`. */
export async function withoutUs(browser, address, { name, side }) {
  return withPage(browser, `${address}/pages/blank.html`, async (page) => {
    const { result: parse, events } = await traced(browser, () => page.evaluate(readPlainly, `/api/logs/${name}/${side}`));
    return { parse, text: longestTask(events, 'text from', 'text to').cpu };
  });
}

/** Runs in the page. @returns the median of three; `null` where the body is no JSON */
async function readPlainly(url) {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  const response = await fetch(url);
  performance.mark('text from');
  const text = await response.text();
  await pause();
  performance.mark('text to');
  const times = [];
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    try {
      JSON.parse(text);
    } catch {
      return null;
    }
    times.push(performance.now() - start);
    await pause();
  }
  return times.sort((a, b) => a - b)[1];
}

/**
 * Opens a body (`first`), asks for `more` of it, closes it; opens it once more and closes it while it is read.
 * @param folder where given, the functions that the longest tasks were in are told, at some cost to the figures
 * @returns for each phase its `time`, the longest `task`, the longest `wait` of a key, the `heap` and its `peak`; in bytes
 *   what is held once `closed`, and once closed `early`
 */
export async function visit(browser, address, { name, shown, more, width }, folder = null) {
  return withPage(browser, `${address}/pages/large-bodies.html`, async (page) => {
    // What all bodies share is loaded once, with the first.
    await page.evaluate(async () => {
      await bench.ready();
      await bench.open('small', 'text');
      await bench.close('small');
    });
    const before = await page.heap();
    const held = async () => {
      const { inside, outside } = await page.heap();
      return inside - before.inside + (outside - before.outside) * width;
    };
    const stopProfile = folder === null ? null : await startProfile(page);
    const { result, events } = await traced(
      browser,
      async () => {
        const stopPressing = page.keepPressing();
        const phases = { first: await page.evaluate((id, what) => bench.open(id, what), name, shown) };
        phases.first.heap = await held();
        if (more) {
          phases.more = await page.evaluate((id, what) => bench.more(id, ...what), name, more);
          phases.more.heap = await held();
        }
        await stopPressing();
        await page.evaluate((id) => bench.close(id), name);
        const closed = await held();
        await page.evaluate((id) => bench.glance(id), name);
        return { phases, closed, early: await held() };
      },
      folder !== null,
    );
    const profile = await stopProfile?.();
    for (const [phase, figures] of Object.entries(result.phases)) {
      figures.task = longestTask(events, `${phase} from`, `${phase} to`);
      if (profile) figures.task.functions = functionsIn(profile, figures.task, folder);
    }
    return result;
  });
}
