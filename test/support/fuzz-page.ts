import type { GatewayLogs, LogEntry } from '../../src/index.js';
import { WRONG_WORDS } from './fuzz-values.js';
import { clockOf, dayLabelOf, type ExpectedList, type ExpectedRow } from './fuzz-expected.js';
import { within } from './sequences-page.js';

/** Looks for what must not be on a page of logs, whatever the logs hold. */

/** What a page reports while nobody looks: exceptions, rejections, and what it writes to the console as a warning or an error. */
export class Complaints {
  readonly #found: string[] = [];
  readonly #stop = new AbortController();
  readonly #console = { error: console.error, warn: console.warn };

  constructor() {
    const { signal } = this.#stop;
    const note = (event: ErrorEvent | PromiseRejectionEvent) => {
      const reason: unknown = 'reason' in event ? event.reason : (event.error ?? event.message);
      this.#found.push(reason instanceof Error ? `${reason.name}: ${reason.message}\n${reason.stack ?? ''}` : String(reason));
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('error', note, { signal, capture: true });
    addEventListener('unhandledrejection', note, { signal, capture: true });
    console.error = (...words: unknown[]) => this.#found.push(`console.error: ${words.map(String).join(' ')}`);
    console.warn = (...words: unknown[]) => this.#found.push(`console.warn: ${words.map(String).join(' ')}`);
  }

  /** @throws {Error} with all that was reported since the last time */
  check(): void {
    const found = this.#found.splice(0);
    if (found.length > 0) throw new Error(`The page complains: ${found.join('\n')}`);
  }

  end(): void {
    this.#stop.abort();
    Object.assign(console, this.#console);
  }
}

/**
 * Looks at every text and attribute, through all shadow roots.
 * @throws {Error} with the first one that holds a word which tells of a mistake
 */
export function checkWords(root: Node): void {
  const fail = (where: Element | null, text: string): never => {
    const at = text.search(WRONG_WORDS);
    throw new Error(`<${where?.localName} class="${where?.className}"> shows “${text.slice(Math.max(0, at - 60), at + 60)}”`);
  };
  const visit = (node: Node): void => {
    if (node instanceof Text && WRONG_WORDS.test(node.data)) fail(node.parentElement, node.data);
    if (node instanceof Element) {
      if (node.localName === 'style') return;
      for (const { name, value } of node.attributes) if (WRONG_WORDS.test(value)) fail(node, `${name}="${value}"`);
      if (node instanceof HTMLInputElement && WRONG_WORDS.test(node.value)) fail(node, node.value);
      if (node.shadowRoot !== null) visit(node.shadowRoot);
    }
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
  };
  visit(root);
}

type Row = HTMLElementTagNameMap['gateway-logs-row'];

interface ShownRow {
  readonly row: Row;
  readonly entry: LogEntry;
  readonly label: string;
  readonly cells: readonly Element[];
}

/** The rows in the order of the page, without those that only the reader keeps there. */
export function shownRows(element: GatewayLogs): ShownRow[] {
  return [...within(element).querySelectorAll('gateway-logs-day-group')].flatMap((group) =>
    [...within(group).querySelectorAll('gateway-logs-row')].flatMap((row) => {
      if (row.gone || row.entry === null) return [];
      const line = within(row).querySelector('[role=row]');
      return { row, entry: row.entry, label: group.getAttribute('aria-label') ?? '', cells: [...(line?.querySelectorAll('[role=cell]') ?? [])] };
    }),
  );
}

const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

function same(what: string, shown: unknown, wanted: unknown): void {
  if (shown !== wanted) throw new Error(`${what}: shown ${JSON.stringify(shown)}, wanted ${JSON.stringify(wanted)}`);
}

/** Texts that stand in a row as they are: other characters may be shown in another way, so that they disguise nothing. */
const PLAIN = /^[\w ./:@{}"[\],—·-]{1,80}$/;

function checkRow({ cells, label, row }: ShownRow, expected: ExpectedRow, zone: string, byDay: boolean): void {
  same('cells', cells.length, 6);
  const [endpoint, source, tokens, cost, status, time] = cells;
  const plain = (what: string, shown: string | null | undefined, wanted: string) => {
    if (PLAIN.test(wanted)) same(what, fold(shown), fold(wanted));
    else if (/\S/.test(wanted) && shown === '') throw new Error(`${what}: nothing is shown of ${JSON.stringify(wanted.slice(0, 99))}`);
  };
  plain('endpoint', endpoint?.querySelector('.name')?.textContent, expected.name);
  plain('model', endpoint?.querySelector('.model > span')?.textContent, expected.model);
  plain('source', source?.textContent, expected.source);
  same('tokens', fold(tokens?.textContent), expected.tokens);
  same('cost', fold(cost?.textContent), expected.cost);
  same('status', fold(status?.textContent), expected.status);
  if (!row.shadowRoot?.querySelector('button')?.ariaLabel) throw new Error('a row without a name');
  const clock = fold(time?.textContent);
  if (expected.time === undefined) {
    if (!/(^|\s)(—|\d\d:\d\d:\d\d)$/.test(clock)) throw new Error(`time: shown ${clock}`);
    return;
  }
  const now = Date.now();
  const heading = dayLabelOf(expected.time, now, zone);
  const shownClock = clockOf(expected.time, zone);
  same('time', clock, byDay || expected.time === null ? shownClock : `${formatFlat(heading, now, zone)} ${shownClock}`);
  if (byDay) same('day', label, heading);
}

/** A list without days has dates in its rows, today's as well. */
function formatFlat(heading: string, now: number, zone: string): string {
  if (heading !== 'Today' && heading !== 'Yesterday') return heading;
  const distant = now + 800 * 86_400_000;
  const dated = dayLabelOf(heading === 'Today' ? now : now - 86_400_000, distant, zone);
  const [year, thisYear] = [dated, dayLabelOf(now, distant, zone)].map((text) => text.slice(-4));
  return year === thisYear ? dated.slice(0, -6) : dated;
}

/** @throws {Error} that tells what does not belong to the answer */
export function checkList(element: GatewayLogs, { rows, raw, total }: ExpectedList): void {
  const shown = shownRows(element);
  same('rows', shown.length, rows.length);
  const entries = [...element.entries];
  same('entries', entries.length, rows.length);
  const zone = element.timeZone || 'UTC';
  const byDay = within(element).querySelector('gateway-logs-day-group')?.label !== '';
  const last = new Map<string, number>();
  for (const item of shown) {
    const index = entries.indexOf(item.entry);
    const expected = rows[index];
    if (expected === undefined) throw new Error('a row that is not in the answer');
    same('the row as it came', JSON.stringify(item.entry.raw), JSON.stringify(raw[index]));
    same('id', item.entry.id, expected.id);
    checkRow(item, expected, isZone(zone) ? zone : 'UTC', byDay);
    if (index <= (last.get(item.label) ?? -1)) throw new Error(`${item.label}: not in the order of the answer`);
    last.set(item.label, index);
  }
  same('keys', new Set(shown.map(({ row }) => row.key)).size, rows.length);
  checkTotal(element, rows.length, total);
}

/** What holds of rows of which nobody knows what they should say. @throws {Error} */
export function checkShape(element: GatewayLogs, count: number): void {
  const shown = shownRows(element);
  same('rows', shown.length, count);
  same('keys', new Set(shown.map(({ row }) => row.key)).size, count);
  for (const { cells } of shown) {
    const texts = cells.map((cell) => fold(cell.textContent));
    const [, , tokens = '', cost = '', status = '', time = ''] = texts;
    if (!/^(—|-?[\d,]+(\.\d+)?)$/.test(tokens)) throw new Error(`tokens: ${tokens}`);
    if (!/^(—|<?-?\$[\d,]+\.\d{6})$/.test(cost)) throw new Error(`cost: ${cost}`);
    if (!/^(—|Success|Error|-?[\d.]+(e[+-]\d+)?)$/.test(status)) throw new Error(`status: ${status}`);
    if (!/^(—|\d\d:\d\d:\d\d)$/.test(time)) throw new Error(`time: ${time}`);
  }
  const total = fold(within(element).querySelector('[part=total]')?.textContent);
  if (!/^(Total unknown|-?[\d,]+(\.\d+)? logs?)$/.test(total)) throw new Error(`total: ${total}`);
}

function isZone(zone: string): boolean {
  try {
    return new Date(0).toLocaleString('sv-SE', { timeZone: zone }) !== '';
  } catch {
    return false;
  }
}

function checkTotal(element: GatewayLogs, count: number, total: number | null): void {
  const first = (element.page - 1) * ([10, 25, 50].includes(element.perPage) ? element.perPage : 25);
  const fits = total !== null && (count === 0 ? total === 0 || element.page > 1 : total >= first + count);
  const wanted = fits ? `${total.toLocaleString('en-US')} ${total === 1 ? 'log' : 'logs'}` : 'Total unknown';
  same('total', fold(within(element).querySelector('[part=total]')?.textContent), wanted);
}

/** @throws {Error} where a row has no height, or lies over another, or its line does */
export function checkLayout(element: GatewayLogs): void {
  // Rows that are new may still be on their way in.
  for (const { row } of shownRows(element)) for (const animation of row.getAnimations()) animation.finish();
  const rows = shownRows(element).map(({ row, cells }) => ({ row, cells, box: row.getBoundingClientRect() }));
  rows.forEach(({ row, cells, box }, index) => {
    if (box.height < 20 || box.width < 100) throw new Error(`row ${index} is ${box.width} × ${box.height}`);
    const above = rows[index - 1]?.box.bottom ?? 0;
    if (index > 0 && box.top < above - 0.5) throw new Error(`row ${index} lies over the one above it`);
    for (const cell of [within(row).querySelector('[role=row]'), ...cells]) {
      const inner = cell?.getBoundingClientRect();
      if (!inner || inner.top < box.top - 1 || inner.bottom > box.bottom + 1 || inner.left < box.left - 1 || inner.right > box.right + 1) {
        throw new Error(`row ${index}: ${cell?.className} is not within it`);
      }
    }
  });
}
