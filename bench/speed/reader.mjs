// What a reader does with the element, and what the page does by itself meanwhile.
import { workBetween } from '../support/trace.mjs';
import { inTrace } from './visits.mjs';

/** Milliseconds that polls are watched for, one a second. */
const WATCHED = 8000;
/** How often what is quick is repeated, to be measured. */
const REPEATED = 100;
/** Milliseconds between two keys; that the gateway takes meanwhile; until all has come to rest. */
const BETWEEN_KEYS = 40;
const SLOW_ANSWER = 1500;
const REST = 900;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Lets Auto poll. @returns how often, and the `changes` of the document in all shadow roots */
export async function poll({ page }, site) {
  await page.evaluate(startPolling);
  await pause(3000);
  const before = site.seen.length;
  await page.evaluate(watchChanges);
  await pause(WATCHED);
  return { changes: await page.evaluate(() => bench.changes), count: site.seen.length - before };
}

/**
 * Milliseconds of script that a refresh without news takes beyond what the browser itself takes to fetch and to parse the same
 * answer, once both are warm.
 */
export async function unchangedScript(browser, { page }) {
  const { events } = await inTrace(browser, () => page.evaluate(refreshAndFetch, REPEATED));
  const { script: ours } = workBetween(events, 'refresh from', 'refresh to');
  const { script: plain } = workBetween(events, 'fetch from', 'fetch to');
  return Math.max(0, ours - plain) / REPEATED;
}

/** Runs in the page. */
async function refreshAndFetch(times) {
  const logs = document.querySelector('gateway-logs');
  const repeat = async (name, act) => {
    for (let time = 0; time < times / 2; time += 1) await act();
    performance.mark(`${name} from`);
    for (let time = 0; time < times; time += 1) await act();
    performance.mark(`${name} to`);
  };
  await repeat('refresh', () => logs.refresh());
  const { name: url } = performance.getEntriesByType('resource').findLast((entry) => entry.name.includes('/logs?'));
  await repeat('fetch', async () => JSON.parse(await (await fetch(url, { cache: 'no-store' })).text()));
}

function startPolling() {
  const logs = document.querySelector('gateway-logs');
  logs.refreshInterval = 1;
  logs.shadowRoot.querySelector('.auto').click();
}

function watchChanges() {
  bench.changes = 0;
  const observer = new MutationObserver((records) => (bench.changes += records.length));
  const watch = (root) => {
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) watch(element.shadowRoot);
  };
  watch(document);
}

/** Opens and closes panels of answers that are typical. @returns for each what it `worked` and took by the `clock`, in milliseconds */
export async function openPanels(browser, { page }, runs) {
  const { result, events } = await inTrace(browser, () => page.evaluate(openTypical, runs));
  return { clock: result, worked: result.map((_time, index) => workBetween(events, `panel ${index} asked`, `panel ${index} painted`).all) };
}

/** Runs in the page. */
async function openTypical(runs) {
  const logs = document.querySelector('gateway-logs');
  const groups = [...logs.shadowRoot.querySelectorAll('gateway-logs-day-group')];
  const rows = groups.flatMap((group) => [...group.shadowRoot.querySelectorAll('gateway-logs-row')]);
  const isTypical = ({ entry: { raw, statusCode } }) =>
    statusCode === 200 && raw.path.endsWith('chat/completions') && raw.response_content_type === 'application/json';
  const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const messagesOf = (row) => row.shadowRoot.querySelector('gateway-logs-panel')?.shadowRoot.querySelector('.message');
  const buttonOf = (row) => row.shadowRoot.querySelector('button[aria-expanded]');
  /** Tells once there are messages in the panel of a row. */
  const opened = (row) => {
    const look = () => {
      const root = row.shadowRoot.querySelector('gateway-logs-panel')?.shadowRoot;
      if (root) observer.observe(root, { childList: true, subtree: true });
      if (!messagesOf(row)) return;
      observer.disconnect();
      bench.drawn();
    };
    const observer = new MutationObserver(look);
    observer.observe(row.shadowRoot, { childList: true, subtree: true });
  };
  // Some bodies were not stored, or are of a rarer kind. This loads what all panels share, too.
  const typical = [];
  for (const row of rows.filter(isTypical).slice(0, 8)) {
    buttonOf(row).click();
    for (let wait = 0; wait < 20 && !messagesOf(row); wait += 1) await sleep(100);
    if (messagesOf(row)) typical.push(row);
    buttonOf(row).click();
    await sleep(50);
  }
  if (typical.length === 0) throw new Error('There is no typical log on the page');
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const row = typical[run % typical.length];
    opened(row);
    const { asked, painted } = await bench.act(`panel ${run}`, () => buttonOf(row).click());
    times.push(painted - asked);
    buttonOf(row).click();
    await sleep(100);
  }
  return times;
}

/** Asks again and again for what has not changed. */
export async function refreshMany({ page }, count) {
  await page.evaluate(async (times) => {
    const logs = document.querySelector('gateway-logs');
    for (let time = 0; time < times; time += 1) await logs.refresh();
    // The browser's own list of requests is nothing that the element holds.
    performance.clearResourceTimings();
  }, count);
}

/** Types into the search, and again before the answer is there. @returns the `requests`, and those `stale` but not aborted */
export async function typeSearch({ page }, site) {
  await page.evaluate(() => {
    const bar = document.querySelector('gateway-logs').shadowRoot.querySelector('gateway-logs-filter-bar');
    bar.shadowRoot.querySelector('[type=search]').focus();
  });
  // Whether there is a search is asked once, with the focus.
  await pause(REST);
  const before = site.seen.length;
  site.delay = SLOW_ANSWER;
  try {
    for (const burst of ['gpt-', '4o-m']) {
      for (const text of burst) {
        await page.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
        await page.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
        await pause(BETWEEN_KEYS);
      }
      await pause(REST);
    }
    await pause(SLOW_ANSWER);
  } finally {
    site.delay = 0;
  }
  const asked = site.seen.slice(before);
  return { requests: asked.length, stale: asked.slice(0, -1).filter(({ aborted }) => !aborted).length };
}
