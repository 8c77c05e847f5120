// What drawing rows takes, beside the same cells by hand and in other libraries: always in one run, one after the other.
import { limits } from '../limits.mjs';
import { contenders } from '../speed/contenders.mjs';
import { checkTexts } from '../speed/texts.mjs';
import { act, figuresOf, inTrace, load, settle, THROTTLE } from '../speed/visits.mjs';
import { footprint } from '../speed/footprint.mjs';
import { median } from '../support/table.mjs';

export const title = 'Speed beside the same cells by hand, and beside others';

export const notes = [
  'ms; "painted" is by the clock from the last byte of the answer to the end of the frame with the rows in it, all else processor time of the',
  `page's main thread, which other programs do not lengthen; the last column in brackets with the processor throttled ${THROTTLE}×`,
  'by hand: templates that are cloned, one style sheet, no shadow roots, no framework, texts from the same formatters',
  'a change counts script, style and layout, from the click on; a new row is drawn by hand by drawing all anew',
  'first rows: 25, from the navigation, everything brotli-compressed and nothing cached, beside a page with Lit alone',
];

const sum = ({ script, style, layout }) => script + style + layout;

/** What is read off the samples of each kind, what it is held to, and beside whom. */
const ROWS = [
  { name: 'painted', what: 'answer → 50 rows painted', of: 'rows', read: ({ answer }) => answer, limit: limits.painted, byClock: true },
  { name: 'painted-cpu', what: 'answer → 50 rows painted, processor time', of: 'rows', read: ({ worked }) => worked.all, limit: limits.painted },
  { name: 'page', what: 'page changed', of: 'next', read: ({ worked }) => sum(worked), limit: limits.changed },
  { name: 'filter', what: 'filter changed', of: 'filter', read: ({ worked }) => sum(worked), limit: limits.changed },
  { name: 'new-row', what: 'refreshed, one new row', of: 'refresh', read: ({ worked }) => sum(worked), limit: limits.newRow },
  { name: 'first-rows', what: 'navigation → first rows', of: 'first', read: ({ painted }) => painted, limit: limits.firstRows, beside: 'lit', byClock: true },
  {
    name: 'first-rows-cpu',
    what: 'navigation → first rows, processor time',
    of: 'first',
    read: ({ workedInAll }) => workedInAll.all,
    limit: limits.firstRows,
    beside: 'lit',
  },
  { name: 'elements', what: 'elements with 50 rows', of: 'footprint', read: ({ elements }) => elements },
  { name: 'nodes', what: '… and texts and comments', of: 'footprint', read: ({ nodes }) => nodes },
  { name: 'heap-50', what: 'heap with 50 rows, MB', of: 'footprint', read: ({ heap }) => heap / 1e6, digits: 1 },
];

export const names = ROWS.map(({ name }) => name);

/** Times that everything is done before it counts. */
const WARM_UP = 3;

/**
 * @param context `browser`, `site`, `runs`, `names` of the contenders, `throttled`, whether all is done throttled as well,
 *   and `wants`, which tells what of it is asked for
 */
export async function measure({ browser, site, runs, peers, throttled, wants }) {
  const wanted = ROWS.filter(({ name }) => wants(name));
  await checkTexts(browser, site);
  const kinds = new Set(wanted.map(({ of }) => of));
  const plain = await samples(browser, site, { kinds, peers, runs, slow: false });
  const slow = throttled ? await samples(browser, site, { kinds, peers, runs, slow: true }) : null;
  const figures = wanted.map((row) => ({ row, plain: medians(plain, row), slow: slow && medians(slow, row) }));
  return {
    rows: figures.map((figure) => cells(figure, peers)),
    limits: figures.filter(({ row }) => row.limit !== undefined).flatMap(checks),
    figures: figures.map(({ row: { name }, plain: own }) => ({ name, ...own })),
  };
}

async function samples(browser, site, { kinds, peers, runs, slow }) {
  const all = { rows: {}, first: {}, next: {}, filter: {}, refresh: {}, footprint: {} };
  const keep = (kind, name, sample) => (all[kind][name] ??= []).push(sample);
  const told = slow ? ', throttled' : '';
  if (kinds.has('rows')) {
    console.error(`· first drawing${told}`);
    for (let run = 0; run < runs; run += 1) {
      for (const name of ['element', 'floor', ...peers]) keep('rows', name, await load(browser, site, name, { slow, perPage: 50 }));
    }
  }
  if (kinds.has('first')) {
    console.error(`· first rows${told}`);
    for (let run = 0; run < runs; run += 1) {
      for (const name of ['element', 'lit', ...peers]) keep('first', name, await load(browser, site, name, { slow, perPage: 25 }));
    }
  }
  const actions = ['next', 'filter', 'refresh'].filter((kind) => kinds.has(kind));
  if (actions.length === 0 && !kinds.has('footprint')) return all;
  const pages = [];
  try {
    for (const name of ['element', 'floor', ...peers]) {
      const page = await settle(browser, site, name, { slow });
      pages.push(page);
      if (!slow) keep('footprint', name, await footprint(page.page));
    }
    for (const what of actions) {
      console.error(`· ${what}${told}`);
      const { result, events } = await inTrace(browser, async () => {
        const done = [];
        for (let run = 0; run < runs + WARM_UP; run += 1) {
          if (what === 'refresh') site.add();
          for (const page of pages) {
            const marks = await act(page, what, run % 2 === 0);
            if (run >= WARM_UP) done.push([page.name, marks]);
          }
        }
        return done;
      });
      for (const [name, marks] of result) keep(what, name, figuresOf(events, marks));
      // Back to where all began, from where it is not there already.
      if (what === 'next') for (const page of pages) await act(page, 'first');
      if (what === 'filter' && (runs + WARM_UP) % 2 === 1) for (const page of pages) await act(page, 'filter', false);
    }
  } finally {
    for (const { close } of pages) await close();
  }
  return all;
}

function medians(kinds, { of, read }) {
  return Object.fromEntries(Object.entries(kinds[of]).map(([name, list]) => [name, median(list.map(read))]));
}

const ratio = (figures, { beside = 'floor' }) => figures.element / figures[beside];

function cells({ row, plain, slow }, peers) {
  const { what, limit, beside = 'floor', digits = row.of === 'footprint' ? 0 : 1 } = row;
  const show = (value) => (value === undefined ? '' : value.toFixed(digits));
  const times = (figures) => `${ratio(figures, row).toFixed(2)}×`;
  const isLimited = limit !== undefined;
  return {
    what,
    'gateway-logs': show(plain.element),
    'by hand': show(plain.floor),
    'Lit alone': show(plain.lit),
    ratio: isLimited ? `${times(plain)}${slow ? ` (${times(slow)})` : ''}` : '',
    limit: isLimited ? `${limit}× of ${beside === 'lit' ? 'Lit alone' : 'by hand'}` : row.name === 'elements' ? `${limits.elements}` : '',
    ...Object.fromEntries(peers.map((name) => [contenders[name].title, show(plain[name])])),
  };
}

function checks({ row, plain, slow }) {
  const one = (figures, when) => ({
    name: row.name,
    what: `${row.what}${when}`,
    value: ratio(figures, row),
    limit: row.limit,
    unit: `× of ${contenders[row.beside ?? 'floor'].title}`,
    byClock: row.byClock ?? false,
  });
  return [one(plain, ''), ...(slow ? [one(slow, ', throttled')] : [])];
}
