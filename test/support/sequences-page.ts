import type { GatewayLogs } from '../../src/index.js';
import { expectedOf, type Controls, type Expected, type KnownLog } from './sequences-expected.js';

/** Reads a page of logs as a reader does, and judges whether its rows belong to its controls. */

/** What is within an element's shadow root. */
export function within(element: Element): ShadowRoot {
  if (element.shadowRoot === null) throw new Error(`${element.localName} has not drawn`);
  return element.shadowRoot;
}

function the<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`There is no ${selector}`);
  return found;
}

export const filterBar = (element: GatewayLogs) => within(the(within(element), 'gateway-logs-filter-bar'));
export const pager = (element: GatewayLogs) => within(the(within(element), 'gateway-logs-pager'));
export const searchBox = (element: GatewayLogs) => the<HTMLInputElement>(filterBar(element), 'input[type=search]');
export const dayGroups = (element: GatewayLogs) => [...within(element).querySelectorAll('gateway-logs-day-group')];
export const rows = (element: GatewayLogs) =>
  dayGroups(element).flatMap((group) => [...within(group).querySelectorAll('gateway-logs-row')]);
export const alertOf = (element: GatewayLogs) => within(element).querySelector('[role=alert]');
export const isBusy = (element: GatewayLogs) => the(within(element), '[role=table]').ariaBusy === 'true';

export const textOf = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const chosen = (root: ShadowRoot, name: string) => root.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? null;

/** What the controls show. What is typed and not yet asked for is left to the caller. */
export function readControls(element: GatewayLogs): Controls {
  const bar = filterBar(element);
  const choice = (name: string) => the<HTMLInputElement>(bar, `[name=${name}]:checked`).value;
  const [, page] = /^Page ([\d,]+)/.exec(textOf(pager(element).querySelector('.page'))) ?? [];
  return {
    status: choice('status'),
    source: choice('source'),
    search: element.search,
    field: chosen(bar, 'field'),
    range: chosen(bar, 'range') ?? '',
    chips: [...bar.querySelectorAll('.chip button:first-child')].map(textOf),
    sort: chosen(bar, 'sort'),
    ascending: bar.querySelector('.sort button')?.ariaPressed === 'true',
    page: Number(page),
    perPage: Number(the<HTMLSelectElement>(pager(element), 'select').value),
  };
}

/** What stands on the page in place of an answer. */
export type Verdict = 'exact' | 'waiting' | 'from before' | 'nothing known';

/**
 * Whether what is shown belongs to the controls that are shown, or is said not to.
 * @param isTyping whether the box may show what is not searched for yet
 * @throws {Error} that tells what is stale
 */
export function judge(element: GatewayLogs, logs: readonly KnownLog[], isTyping: boolean): Verdict {
  if (isBusy(element)) return 'waiting';
  const alert = textOf(alertOf(element));
  if (alert.includes('The rows below are from before.')) return 'from before';
  const names = rows(element).map((row) => within(row).querySelector('[aria-expanded]')?.ariaLabel?.split(',')[0] ?? '');
  const total = textOf(within(element).querySelector('[part=total]'));
  const empty = textOf(within(element).querySelector('.empty p'));
  if (alert !== '' && names.length === 0 && ['', '—'].includes(total) && empty === '') return 'nothing known';

  const controls = readControls(element);
  const expected = expectedOf(logs, controls, Date.now());
  const same = (what: string, shown: unknown, wanted: unknown) => {
    if (String(shown) === String(wanted)) return;
    throw new Error(`${what}: shown ${String(shown)}, wanted ${String(wanted)}\ncontrols: ${JSON.stringify(controls)}\nalert: ${alert}`);
  };
  same('rows', names, expected.names);
  same('total', total, `${expected.total} ${expected.total === 1 ? 'log' : 'logs'}`);
  same('pages', textOf(pager(element).querySelector('.page')), `Page ${controls.page} of ${pagesOf(expected, controls)}`);
  same('words in place of rows', empty, expected.total === 0 ? 'No logs match these filters' : '');
  same('notices', textOf(within(element).querySelector('.notice')), noticeFor(controls));
  if (!isTyping) same('search box', searchBox(element).value.trim(), controls.search);
  const heads = [...within(element).querySelectorAll('[aria-sort]')].map((head) => `${textOf(head)} ${head.ariaSort}`);
  same('sorted column', heads, sortedHead(controls));
  return 'exact';
}

export function pagesOf({ total }: Expected, { perPage }: Controls): number {
  return Math.max(1, Math.ceil(total / perPage));
}

export function noticeFor({ range, chips, search, field }: Controls): string {
  const isLookup = (search !== '' && field === 'id') || chips.some((chip) => chip.startsWith('Log ID is '));
  const hasTime = range !== '' || chips.some((chip) => chip.startsWith('Time '));
  return isLookup && hasTime ? 'A log ID is looked up at any time: the time range does not count.' : '';
}

const HEADS: Readonly<Record<string, string>> = { model: 'Endpoint', success: 'Status', created_at: 'Time' };

export function sortedHead({ sort, ascending }: Controls): string {
  const head = HEADS[sort ?? ''];
  return head === undefined ? '' : `${head} ${ascending ? 'ascending' : 'descending'}`;
}
