import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define.js';
import type { GatewayLogs, LogsFilter } from '../../src/index.js';
import { amount } from '../support/amount.js';
import { SEED, fuzz } from '../support/fuzz.js';
import { clientCase, clientOf, rowsOf, type ClientCase } from '../support/fuzz-client.js';
import { bodyText, logText } from '../support/fuzz-bodies.js';
import { expectedOf } from '../support/fuzz-expected.js';
import { Complaints, checkLayout, checkList, checkShape, checkWords, shownRows } from '../support/fuzz-page.js';
import { answerText, type Dialect } from '../support/fuzz-wire.js';
import { all, cleanUp, settled, until } from '../support/page.js';
import { alertOf, within } from '../support/sequences-page.js';

const isChromium = navigator.userAgent.includes('Chrome/');
const PAGES = isChromium ? amount(60, 10_000) : amount(25, 1500);
const VERIFYWISE_PAGES = isChromium ? amount(15, 2000) : amount(10, 300);
const CLIENT_PAGES = isChromium ? amount(30, 2000) : amount(15, 300);
/** Milliseconds: a machine may have more to do than this. */
const LIMIT = amount(60_000, 1_200_000);
const NOW = Date.now();

const ZONES = ['UTC', 'UTC', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Mars/Olympus', '__proto__'];

const FILTERS: readonly (readonly LogsFilter[])[] = [
  [],
  [{ key: '__proto__', operator: 'eq', value: ['x'] }],
  [{ key: 'constructor', operator: 'neq', value: [0] }],
  [{ key: 'created_at', operator: 'gt', value: ['no date'] }, { key: 'created_at', operator: 'lt', value: ['2026-03-14T00:00:00Z'] }],
  [{ key: 'cost', operator: 'gt', value: [1e308] }, { key: 'tokens', operator: 'lt', value: ['many'] }],
  [{ key: 'model', operator: 'contains', value: ['', 'gpt', '\u202E'] }, { key: 'metadata.key', operator: 'eq', value: ['toString'] }],
  [{ key: 'feedback', operator: 'eq', value: [7] }, { key: 'success', operator: 'eq', value: [true] }, { key: 'cached', operator: 'eq', value: [] }],
];

const settings = (dialect: Dialect) => fc.record({
  timeZone: fc.constantFrom(...ZONES),
  perPage: fc.constantFrom(10, 25, 50, 7),
  page: fc.constantFrom(1, 1, 1, 2, 7),
  orderBy: fc.constantFrom('created_at', 'created_at', 'model', 'shoe-size', '__proto__'),
  order: fc.constantFrom('asc' as const, 'desc' as const),
  status: fc.constantFrom('all' as const, 'success' as const, 'error' as const),
  source: fc.constantFrom('all' as const, 'playground' as const, 'virtual-key' as const),
  range: fc.constantFrom('' as const, '24h' as const),
  // The other dialect refuses what it has no parameter for.
  filters: fc.constantFrom(...(dialect === 'cloudflare' ? FILTERS : [[]])),
});

const UNTOUCHED: Settings = { timeZone: 'UTC', perPage: 25, page: 1, orderBy: 'created_at', order: 'desc', status: 'all', source: 'all', range: '', filters: [] };

type Settings = ReturnType<typeof settings> extends fc.Arbitrary<infer T> ? T : never;

const bodies = fc.record({ request: fc.option(bodyText, { freq: 4 }), response: fc.option(bodyText, { freq: 4 }), log: logText });

const page = (dialect: Dialect) =>
  fc.record({
    answer: answerText(dialect, NOW),
    settings: fc.oneof({ weight: 2, arbitrary: fc.constant(UNTOUCHED) }, { weight: 1, arbitrary: settings(dialect) }),
    /** The rows that are opened, by their number, and what the gateway says of each. */
    opened: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.nat(12), { maxLength: 3 }) }),
    bodies,
    measured: fc.constantFrom(true, false, false, false),
  });

type Page = ReturnType<typeof page> extends fc.Arbitrary<infer T> ? T : never;

/** One gateway that answers whatever it is told to, and an element that asks it again and again. */
function setUp(dialect: Dialect): { element: GatewayLogs; answerWith: (page: Page) => void } {
  let current: Page | null = null;
  const element = document.createElement('gateway-logs');
  Object.assign(element, {
    endpoint: '/api/logs',
    dialect,
    storageKey: '',
    fetch: async (url: string) => {
      if (current === null) throw new Error('Nobody said what to answer');
      const { pathname } = new URL(url);
      const [, side] = /\/(request|response)$/.exec(pathname) ?? [];
      const body = side === 'request' ? current.bodies.request : side === 'response' ? current.bodies.response : undefined;
      if (body !== undefined) return new Response(body, { status: body === null ? 404 : 200 });
      return new Response(pathname.endsWith('/logs') ? current.answer : current.bodies.log);
    },
  });
  return { element, answerWith: (next) => (current = next) };
}

/** Opens rows by a click on each and waits until their panels have drawn what there is. */
async function openRows(element: GatewayLogs, numbers: readonly number[]): Promise<number> {
  const rows = shownRows(element);
  const chosen = new Set(numbers.flatMap((number) => (rows.length === 0 ? [] : (rows[number % rows.length] ?? []))));
  for (const { cells } of chosen) cells[5]?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await element.updateComplete;
  for (const { row } of chosen) {
    if (!row.expanded) throw new Error('a row did not open');
    const panel = await until(() => within(row).querySelector('gateway-logs-panel'));
    await until(() => panel.shadowRoot?.querySelector('[part=footer]') && !panel.shadowRoot.querySelector('.skeleton'));
  }
  if (chosen.size > 0) await settled(element);
  return chosen.size;
}

/** Lists and rows there must be; a handful of pages need not hold one of everything else. */
function expectSome(done: Readonly<Record<string, number>>, runs: number): void {
  for (const [what, count] of Object.entries(done)) {
    if (runs >= 50 || what === 'lists' || what === 'rows') expect(count, what).to.be.greaterThan(0);
  }
}

for (const [dialect, runs] of [['cloudflare', PAGES], ['verifywise', VERIFYWISE_PAGES]] as const) {
  describe(`${runs} fuzzed pages of the ${dialect} dialect, seed ${SEED}`, () => {
    let complaints: Complaints;
    before(() => (complaints = new Complaints()));
    after(() => {
      complaints.end();
      cleanUp();
    });

    it('are shown, whatever they hold', async () => {
      let { element, answerWith } = setUp(dialect);
      const startAgain = () => {
        element.remove();
        ({ element, answerWith } = setUp(dialect));
      };
      const done = { lists: 0, rows: 0, failures: 0, opened: 0, measured: 0 };
      const check = async (drawn: Page): Promise<void> => {
        answerWith(drawn);
        Object.assign(element, drawn.settings);
        if (!element.isConnected) document.body.append(element);
        await element.refresh();
        await element.updateComplete;
        const list = expectedOf(dialect, drawn.answer);
        if ((list === null) !== (alertOf(element) !== null)) throw new Error(list === null ? 'a failure is not told' : `it failed: ${String(element.error)}`);
        if (list !== null) {
          checkList(element, list);
          done.lists += 1;
          done.rows += list.rows.length;
        } else done.failures += 1;
        checkWords(element);
        if (drawn.measured) {
          checkLayout(element);
          done.measured += 1;
        }
        done.opened += await openRows(element, drawn.opened);
        if (drawn.opened.length > 0) {
          checkWords(element);
          if (drawn.measured) checkLayout(element);
        }
        for (const row of all<HTMLElementTagNameMap['gateway-logs-row']>(element, 'gateway-logs-row[expanded]')) element.close(row.key);
        await element.updateComplete;
        complaints.check();
      };
      // What is left of a page that failed must not spoil the smaller ones that are tried next.
      const checked = await fuzz(page(dialect), runs, check, startAgain);
      if (amount(0, 1) > 0) console.log(`${dialect}, seed ${SEED}: ${checked} pages, ${JSON.stringify(done)}`);
      expect(checked).to.be.at.least(runs);
      expectSome(done, runs);
    }).timeout(LIMIT);
  });
}

describe(`${CLIENT_PAGES} fuzzed pages of a client of the host’s, seed ${SEED}`, () => {
  let complaints: Complaints;
  before(() => (complaints = new Complaints()));
  after(() => {
    complaints.end();
    cleanUp();
  });

  it('are shown, or told as a failure', async () => {
    let current: ClientCase | null = null;
    const setUpClient = () =>
      Object.assign(document.createElement('gateway-logs'), {
        storageKey: '',
        timeZone: 'UTC',
        client: clientOf(() => current ?? { page: null, failure: null, opened: [] }),
      });
    let element = setUpClient();
    const done = { lists: 0, rows: 0, failures: 0, opened: 0 };
    const check = async (drawn: ClientCase): Promise<void> => {
      current = drawn;
      if (!element.isConnected) document.body.append(element);
      const rows = rowsOf(drawn);
      // The second time is a poll, which may find that nothing has changed.
      for (const time of ['first', 'second']) {
        await element.refresh();
        await element.updateComplete;
        complaints.check();
        if ((rows === null) !== (alertOf(element) !== null)) throw new Error(`${time} time: ${rows === null ? 'a failure is not told' : `it failed: ${String(element.error)}`}`);
        checkWords(element);
      }
      if (rows === null) done.failures += 1;
      else {
        checkShape(element, rows);
        done.lists += 1;
        done.rows += rows;
        done.opened += await openRows(element, drawn.opened);
        checkWords(element);
      }
      for (const row of all<HTMLElementTagNameMap['gateway-logs-row']>(element, 'gateway-logs-row[expanded]')) element.close(row.key);
      await element.updateComplete;
      complaints.check();
    };
    const checked = await fuzz(clientCase, CLIENT_PAGES, check, () => {
      element.remove();
      element = setUpClient();
    });
    if (amount(0, 1) > 0) console.log(`client, seed ${SEED}: ${checked} pages, ${JSON.stringify(done)}`);
    expectSome(done, CLIENT_PAGES);
  }).timeout(LIMIT);
});
