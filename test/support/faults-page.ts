import type { GatewayLogs } from '../../src/index.js';
import { toldBy } from './faults-world.js';
import { DAY, expectedOf, MONTHS, type Controls, type KnownLog } from './sequences-expected.js';
import { alertOf, dayGroups, filterBar, isBusy, noticeFor, pager, pagesOf, readControls, rows, searchBox, sortedHead, textOf, within } from './sequences-page.js';
import { textOf as allTextOf } from './page.js';

/** What a page has to show of what a gateway says, worked out without any code of the product. */

type Row = ReturnType<typeof rows>[number];

const folded = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, '');
const isGone = (row: Row) => within(row).querySelector('.model .tag:last-child')?.textContent === 'no longer on this page';
const nameOf = (row: Row) => within(row).querySelector('[aria-expanded]')?.ariaLabel?.split(',')[0] ?? '';
export const isOpen = (row: Row): boolean => within(row).querySelector('[aria-expanded]')?.ariaExpanded === 'true';

/** The rows that belong to the page, without those that are said not to any more. */
export const present = (element: GatewayLogs): readonly Row[] => rows(element).filter((row) => !isGone(row));
export const openNames = (element: GatewayLogs): readonly string[] => rows(element).filter(isOpen).map(nameOf);
/** The button behind which new rows wait. */
export const newButton = (element: GatewayLogs): HTMLElement | null => {
  const found = within(element).querySelector<HTMLElement>('[part~=new]');
  return found instanceof HTMLButtonElement ? found : (found?.querySelector('button') ?? null);
};

/** The cells of a row. */
function lineOf(row: Row): string {
  return ['.name', '.model', '.source', '[role=cell]:nth-child(3)', '.cost', '.status', '.time']
    .map((selector) => folded(within(row).querySelector(selector)))
    .join(' | ');
}

/** The cells that a log has to have. */
function lineFor({ name, time, fields, tags }: KnownLog, isFlat: boolean): string {
  const { model, provider, cached, tokens_in: into, tokens_out: out, cost, success, status_code: status } = fields;
  const tokens = into === null && out === null ? '—' : (Number(into) + Number(out)).toLocaleString('en-US');
  return [
    name,
    `${String(model)} · ${String(provider)}${cached === true ? 'cached' : ''}`,
    tags['virtual_key'] ?? tags['user'] ?? '—',
    tokens,
    typeof cost === 'number' ? `$${cost.toFixed(6)}` : '—',
    status ?? (success === null ? '—' : success ? 'Success' : 'Error'),
    (isFlat ? dateOf(time) : '') + new Date(time).toISOString().slice(11, 19),
  ]
    .map((text) => String(text).replace(/\s+/g, ''))
    .join(' | ');
}

function dateOf(time: number): string {
  const date = new Date(time);
  const year = date.getUTCFullYear() === new Date().getUTCFullYear() ? '' : `, ${date.getUTCFullYear()}`;
  return `${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCDate()}${year}`;
}

function dayOf(time: number): string {
  const days = Math.floor(Date.now() / DAY) - Math.floor(time / DAY);
  return ['Today', 'Yesterday'][days] ?? dateOf(time);
}

/** @throws {Error} for two things that differ */
export function same(what: string, shown: unknown, wanted: unknown, beside: unknown = ''): void {
  const [left, right] = [shown, wanted].map((value) => JSON.stringify(value, null, 1));
  if (left !== right) throw new Error(`${what}: shown ${String(left)}\nwanted ${String(right)}\n${JSON.stringify(beside)}`);
}

/** What the controls show, down to the search box. */
export function controlsOf(element: GatewayLogs): Controls {
  return { ...readControls(element), search: searchBox(element).value.trim() };
}

export function expectedLogs(logs: readonly KnownLog[], controls: Controls, now: number): readonly KnownLog[] {
  const { names } = expectedOf(logs, controls, now);
  return names.flatMap((name) => logs.filter((log) => log.name === name));
}

/**
 * Whether the rows and the total are what the gateway had for the controls.
 * @param now when it was asked
 * @param isHeld the rows may be those of before, if each that is still there has the figures of now
 * @throws {Error} for the first thing that differs
 */
export function judgeRows(element: GatewayLogs, logs: readonly KnownLog[], controls: Controls, now: number, isHeld = false): void {
  const isFlat = (controls.sort ?? 'created_at') !== 'created_at';
  const shown = present(element);
  const wanted = expectedLogs(logs, controls, now);
  const isLeft = (row: Row) => !isHeld || wanted.some(({ name }) => name === nameOf(row));
  const names = shown.map(nameOf);
  const lines = isHeld ? wanted.filter(({ name }) => names.includes(name)).sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name)) : wanted;
  same('rows', shown.filter(isLeft).map(lineOf), lines.map((log) => lineFor(log, isFlat)), controls);
  const { total } = expectedOf(logs, controls, now);
  same('total', textOf(within(element).querySelector('[part=total]')), `${total} ${total === 1 ? 'log' : 'logs'}`, controls);
}

/**
 * Whether the whole page is what the gateway says.
 * @throws {Error} for the first thing that differs
 */
export function judgePage(element: GatewayLogs, logs: readonly KnownLog[], now: number): void {
  const controls = controlsOf(element);
  judgeRows(element, logs, controls, now);
  const expected = expectedOf(logs, controls, now);
  same('pages', textOf(pager(element).querySelector('.page')), `Page ${controls.page} of ${pagesOf(expected, controls)}`);
  same('alert', textOf(alertOf(element)), '');
  same('busy', isBusy(element), false);
  same('new rows that wait', textOf(newButton(element)), '');
  same('words in place of rows', textOf(within(element).querySelector('.empty p')), expected.total === 0 ? 'No logs match these filters' : '');
  const notices = [...within(element).querySelectorAll('.notice')].map(textOf).filter((text) => /ignored|does not|looked up|sent/.test(text));
  same('notices', notices.join(), noticeFor(controls), controls);
  same('sorted column', [...within(element).querySelectorAll('[aria-sort]')].map((head) => `${textOf(head)} ${head.ariaSort}`).join(), sortedHead(controls));
  const shown = rows(element).map(nameOf);
  same('a row twice', shown.length, new Set(shown).size);
  same('rows gone that nobody is in', rows(element).filter((row) => isGone(row) && !isOpen(row) && !row.matches(':focus-within')).map(nameOf), []);
  judgeDays(element, expectedLogs(logs, controls, now), controls);
  for (const row of rows(element).filter(isOpen)) judgePanel(row, logs);
}

function judgeDays(element: GatewayLogs, wanted: readonly KnownLog[], { sort }: Controls): void {
  const label = (log: KnownLog) => ((sort ?? 'created_at') === 'created_at' ? dayOf(log.time) : '');
  const shown = dayGroups(element)
    .map((group) => ({ day: textOf(within(group).querySelector('.day')), names: group.rowElements.filter((row) => !isGone(row)).map(nameOf) }))
    .filter(({ names }) => names.length > 0);
  const days = [...new Set(wanted.map(label))];
  same('days', shown, days.map((day) => ({ day, names: wanted.filter((log) => label(log) === day).map(({ name }) => name) })));
}

export const panelOf = (row: Row): Element | null => within(row).querySelector('gateway-logs-panel');

/** An open log shows its own bodies, and those of no other. */
function judgePanel(row: Row, logs: readonly KnownLog[]): void {
  const name = nameOf(row);
  const panel = panelOf(row);
  if (isGone(row)) return;
  const text = panel === null ? '' : allTextOf(panel);
  const others = [...text.matchAll(/(?:Ask|Answer|Broke) ([\w-]+)\./g)].map(([, whose]) => whose).filter((whose) => whose !== name);
  same(`bodies in the panel of ${name}`, others, [], text);
  const log = logs.find((known) => known.name === name);
  if (log === undefined) throw new Error(`${name} is not in the gateway`);
  const { request, response } = toldBy(log);
  const has = (what: string, holds: boolean) => same(`${what} in the panel of ${name}`, holds, true, text);
  has('request', text.includes(request));
  if (response === null) has('no response', /[Nn]ot stored/.test(text));
  else has('response', text.includes(response));
  const { duration } = log.fields;
  has('latency', text.includes(`Latency ${typeof duration === 'number' ? `${duration.toLocaleString('en-US')} ms` : '—'} `));
  has('log ID', text.includes(`Log ID ${log.id}`));
}

/** What the address need not say, by the ends of its parameters' names. There are no filters and no open logs among it. */
export type Defaults = Readonly<Record<string, string>>;

const saidBy = (element: GatewayLogs): Defaults => {
  const { status, source, search, range, sort, ascending, page, perPage } = controlsOf(element);
  return { status, source, search, range: range === 'custom' ? '' : range, 'order-by': sort ?? 'created_at', order: ascending ? 'asc' : 'desc', page: String(page), 'per-page': String(perPage) };
};

export const defaultsOf = (element: GatewayLogs): Defaults => saidBy(element);

/** Whether the address says what the page shows. */
export function judgeAddress(element: GatewayLogs, prefix: string, defaults: Defaults): void {
  const parameters = new URLSearchParams(location.search);
  const wanted = saidBy(element);
  const shown = Object.fromEntries(Object.keys(wanted).map((name) => [name, parameters.get(`${prefix}-${name}`) ?? defaults[name]]));
  same('address', shown, wanted, location.search);
  const filters: unknown = JSON.parse(parameters.get(`${prefix}-filters`) ?? 'null');
  const chips = filterBar(element).querySelectorAll('.chip').length;
  same('filters in the address', Array.isArray(filters) ? filters.length : 0, chips, location.search);
  const open = parameters.getAll(`${prefix}-open`).filter((id) => id !== '');
  const unsaid = openNames(element).length - open.length;
  same('open logs that the address leaves out', Math.max(0, unsaid), 0, location.search);
}
