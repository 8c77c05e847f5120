// Pages that work on one thing after the other. One that hangs or breaks is given up, at the cost of what it worked on alone.

/** Milliseconds that a page that hangs may take to close. */
const CLOSING = 5_000;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** As `work`, unless the page crashes first, or `limit` milliseconds pass. */
async function inTime(page, limit, work) {
  let giveUp;
  const broken = new Promise((_, reject) => (giveUp = (words) => reject(new Error(words))));
  const onCrash = () => giveUp('the page crashed');
  const late = setTimeout(() => giveUp(`it was not done within ${limit / 1000} s`), limit);
  page.on('crash', onCrash);
  try {
    return await Promise.race([work(), broken]);
  } finally {
    clearTimeout(late);
    page.off('crash', onCrash);
  }
}

/** What is still going on there must not be taken for the next one's. */
async function clear(page) {
  await page.evaluate(() => localStorage.clear()).catch(() => undefined);
  await page.goto('about:blank');
}

/**
 * Works on all jobs, `atOnce` at the same time: each has a `limit` in milliseconds, says with `isStill` on which kind of page
 * it works, and with `work(page)` finds faults.
 *
 * @param open opens a page of a kind
 * @param done gets each job with its faults
 */
export async function workOn(jobs, atOnce, open, done) {
  const waiting = [...jobs];
  const worker = async () => {
    let page = null;
    let isStill = false;
    const leave = async () => {
      if (page !== null) await Promise.race([page.context().close(), pause(CLOSING)]);
      page = null;
    };
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const faults = [];
      try {
        if (job.isStill !== isStill) await leave();
        page ??= await open(job.isStill);
        isStill = job.isStill;
        await inTime(page, job.limit, async () => {
          faults.push(...(await job.work(page)));
          await clear(page);
        });
      } catch (error) {
        faults.push(error instanceof Error ? error.message.split('\n')[0] : String(error));
        await leave();
      }
      done(job, faults);
    }
    await leave();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
