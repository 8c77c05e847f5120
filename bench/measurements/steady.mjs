// What the element does while a reader reads, types and opens, and over a long time: held to fixed limits, or to itself.
import { limits } from '../limits.mjs';
import { footprint } from '../speed/footprint.mjs';
import { openPanels, poll, refreshMany, typeSearch, unchangedScript } from '../speed/reader.mjs';
import { act, figuresOf, inTrace, settle } from '../speed/visits.mjs';
import { TOTALS } from '../support/site.mjs';
import { median } from '../support/table.mjs';

export const title = 'While it is read';

export const notes = [
  'without news: script beyond what the browser alone takes to fetch and to parse the same answer; polls are those of Auto, once a second',
  'a typical panel: an answer of chat completions, from the click to the end of the frame with its messages; in brackets throttled',
  'search: eight keys in two bursts, while the gateway takes its time; requests of the first burst are aborted by the second',
];

export const names = ['polls', 'panel', 'totals', 'elements', 'heap', 'search'];

const WARM_UP = 3;

/** @param context `browser`, `site`, `runs`, `throttled`, and `wants`, which tells what of it is asked for */
export async function measure({ browser, site, runs, throttled, wants }) {
  const all = [];
  for (const [name, of] of Object.entries({ polls, panel, totals, elements, heap, search })) {
    if (!wants(name)) continue;
    console.error(`· ${name}`);
    all.push(...(await of({ browser, site, runs, throttled })).map((limit) => ({ name, ...limit })));
  }
  const cell = ({ value, digits = 0, unit, also }) => `${value.toFixed(digits)}${unit}${also === undefined ? '' : ` (${also})`}`;
  const rows = all.map((row) => ({ what: row.what, measured: cell(row), limit: `${row.isExact ? '' : '≤ '}${row.limit}${row.unit}` }));
  return { rows, limits: all, figures: all.map(({ what, value }) => ({ name: what, value })) };
}

async function onPage(browser, site, settings, work) {
  const page = await settle(browser, site, 'element', settings);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

async function polls({ browser, site }) {
  const script = await onPage(browser, site, {}, (page) => unchangedScript(browser, page));
  const { changes, count } = await onPage(browser, site, {}, (page) => poll(page, site));
  return [
    { what: 'changes of the document by polls without news', value: changes, limit: limits.pollChanges, unit: '', isExact: true, also: `${count} polls` },
    { what: 'script of a refresh without news, 50 rows', value: script, digits: 2, limit: limits.pollScript, unit: ' ms' },
  ];
}

async function panel({ browser, site, runs, throttled }) {
  const times = async (slow) => onPage(browser, site, { slow }, (page) => openPanels(browser, page, runs));
  const plain = await times(false);
  const one = ({ worked, clock }, what, limit) => ({
    what,
    value: median(worked),
    digits: 1,
    limit,
    unit: ' ms',
    also: `${median(clock).toFixed(0)} ms by the clock`,
  });
  return [
    one(plain, 'a typical panel opened, until painted', limits.panel),
    ...(throttled ? [one(await times(true), 'a typical panel, throttled', limits.panelThrottled)] : []),
  ];
}

/** The same rows, with few logs behind the page and with many. */
async function totals({ browser, site, runs }) {
  const pages = [];
  try {
    for (const name of Object.keys(TOTALS)) pages.push({ ...(await settle(browser, site, 'element', { endpoint: `/api/${name}/logs` })), total: name });
    // There are only so many pages of the few.
    const { result, events } = await inTrace(browser, async () => {
      const done = { few: [], many: [] };
      for (let run = 0; run < runs + WARM_UP; run += 1) {
        for (const page of pages) {
          const marks = await act(page, run % 2 === 0 ? 'next' : 'first');
          if (run >= WARM_UP) done[page.total].push(marks);
        }
      }
      return done;
    });
    const [few, many] = ['few', 'many'].map((name) => median(result[name].map((marks) => figuresOf(events, marks).worked.all)));
    const also = `${few.toFixed(1)} and ${many.toFixed(1)} ms`;
    return [{ what: 'a page with 10,000,000 logs behind it, beside 1,000', value: many / few, digits: 2, limit: limits.manyLogs, unit: '×', also }];
  } finally {
    for (const { close } of pages) await close();
  }
}

async function elements({ browser, site }) {
  const { elements: value, nodes } = await onPage(browser, site, {}, ({ page }) => footprint(page));
  return [{ what: 'elements with 50 closed rows', value, limit: limits.elements, unit: '', also: `${nodes} with texts and comments` }];
}

async function heap({ browser, site }) {
  return onPage(browser, site, {}, async (page) => {
    const after = async (count) => {
      await refreshMany(page, count);
      return (await footprint(page.page)).heap;
    };
    const first = await after(10);
    const last = await after(990);
    const also = `${(first / 1e6).toFixed(1)} and ${(last / 1e6).toFixed(1)} MB`;
    return [{ what: 'heap after 1,000 refreshes, beside 10', value: last / first, digits: 3, limit: limits.heap, unit: '×', also }];
  });
}

async function search({ browser, site }) {
  const { requests, stale } = await onPage(browser, site, {}, (page) => typeSearch(page, site));
  return [
    { what: 'requests for two bursts of keys in the search', value: requests, limit: 2, unit: '', isExact: true },
    { what: 'requests that were stale and not aborted', value: stale, limit: 0, unit: '', isExact: true },
  ];
}
