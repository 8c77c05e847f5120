import type { GatewayLogs, LogsFilter } from '../../src/index.js';
import type { HeadersSource } from '../../src/api/http.js';
import type { Browser } from './faults-browser.js';
import { isOpen, newButton, panelOf } from './faults-page.js';
import type { Proxy } from './faults-proxy.js';
import type { World } from './faults-world.js';
import { NOW } from './sequences-expected.js';
import { alertOf, filterBar, pager, rows, within } from './sequences-page.js';
import { choose, press, pressInRow, put, set, type, type Scene } from './sequences-steps.js';

/** What a reader, a browser and a host do in the long life of a page of logs. */

export interface Stage extends Scene {
  readonly proxy: Proxy;
  readonly world: World;
  readonly browser: Browser;
}

type Step = (stage: Stage) => string | null | Promise<string | null>;

const SEARCHES = ['gpt', 'claude', 'Jane', 'w-1', 'live-', 'KEY-', 'openai', 'nothing like this', 'id-w-07', 'id-live-3', 'key-prod'] as const;
const ORDERS = ['model', 'success', 'cached', 'created_at', 'created_at'] as const;
const RANGES = ['', '', '15m', '1h', '24h', '7d', '30d'] as const;
const FILTERS: readonly [LogsFilter, ...LogsFilter[]] = [
  { key: 'model', operator: 'contains', value: ['gpt', 'claude'] },
  { key: 'model', operator: 'neq', value: ['gpt-4o'] },
  { key: 'provider', operator: 'eq', value: ['openai', 'workers-ai'] },
  { key: 'cost', operator: 'gt', value: [0.004] },
  { key: 'duration', operator: 'lt', value: [1200] },
  { key: 'success', operator: 'eq', value: [true] },
  { key: 'metadata.value', operator: 'eq', value: ['Jane Doe'] },
  { key: 'id', operator: 'eq', value: ['id-w-07', 'id-w-33', 'id-live-2'] },
  { key: 'created_at', operator: 'gt', value: [new Date(NOW - 7.5 * 86_400_000).toISOString()] },
];

const aRow = ({ element, random }: Stage) => {
  const [first, ...others] = rows(element);
  return first === undefined ? null : random.pick([first, ...others]);
};

/** Switches a thing of the browser's, and tells the page. */
function switchTo(target: EventTarget, type: string, change: () => void): string {
  change();
  target.dispatchEvent(new Event(type));
  return type;
}

function pressInPanel(stage: Stage, selector: string): string | null {
  const panels = rows(stage.element).flatMap((row) => panelOf(row) ?? []);
  const [first, ...others] = panels.filter((panel) => panel.shadowRoot?.querySelector(selector));
  return first === undefined ? null : press(stage, within(stage.random.pick([first, ...others])), selector);
}

/** Opens or closes by the host's hand. */
function byHost(stage: Stage, open: boolean): string | null {
  const row = aRow(stage);
  const id = row?.entry?.id;
  if (id === undefined) return null;
  stage.element[open ? 'open' : 'close'](id);
  return `${open ? 'open' : 'close'}(${id})`;
}

function newHeaders({ element, proxy, random }: Stage): string {
  const token = `t${random.int(0, 999)}`;
  const headers = { 'x-token': token };
  element.headers = random.pick<HeadersSource>([headers, () => headers, async () => headers]);
  proxy.token = token;
  return `set headers ${token}`;
}

const searchFor = (stage: Stage) => type(stage, stage.random.chance(0.3) ? '' : stage.random.pick(SEARCHES));

/** What they do, each as likely as its weight says. */
export const ACTIONS = {
  'search typing': [6, searchFor],
  'clear search': [1, (stage) => press(stage, filterBar(stage.element), '[aria-label="Clear search"]')],
  'search field': [3, (stage) => choose(stage, filterBar(stage.element), '[name=field]')],
  status: [3, (stage) => press(stage, filterBar(stage.element), '[name=status]')],
  source: [2, (stage) => press(stage, filterBar(stage.element), '[name=source]')],
  range: [2, (stage) => choose(stage, filterBar(stage.element), '[name=range]')],
  'filter by click': [3, (stage) => pressInRow(stage, '.value')],
  'chip off': [3, (stage) => press(stage, filterBar(stage.element), '.chip button[aria-label]')],
  'clear filters': [6, (stage) => press(stage, filterBar(stage.element), '.link') ?? press(stage, within(stage.element), '.empty button')],
  'sort by': [2, (stage) => choose(stage, filterBar(stage.element), '[name=sort]')],
  'sort direction': [1, (stage) => press(stage, filterBar(stage.element), '.sort button')],
  'column head': [2, (stage) => press(stage, within(stage.element), '[role=columnheader] button')],
  'next page': [7, (stage) => press(stage, pager(stage.element), '[aria-label="Next page"]')],
  'previous page': [6, (stage) => press(stage, pager(stage.element), '[aria-label="Previous page"]')],
  'first page': [4, (stage) => press(stage, pager(stage.element), '[aria-label="First page"]')],
  'last page': [3, (stage) => press(stage, pager(stage.element), '[aria-label="Last page"]')],
  'page size': [1, (stage) => choose(stage, pager(stage.element), 'select')],
  refresh: [5, (stage) => press(stage, within(stage.element), '.refresh')],
  retry: [4, (stage) => press(stage, alertOf(stage.element) ?? new DocumentFragment(), 'button')],
  auto: [3, (stage) => press(stage, within(stage.element), '.auto')],
  'new rows': [8, ({ element }) => (newButton(element) === null ? null : (newButton(element)?.click(), 'press the new rows'))],
  'open or close': [9, (stage) => pressInRow(stage, '[aria-expanded]')],
  'JSON switch': [6, (stage) => pressInPanel(stage, '.tools [aria-pressed=false]')],
  'retry of a body': [3, (stage) => pressInPanel(stage, '.failed button')],
  scroll: [4, ({ random }) => (scrollTo({ top: random.pick([0, 0, 60, 300, 2000]), behavior: 'instant' }), 'scroll')],
  'select text': [2, selectText],
  'select nothing': [3, () => (getSelection()?.removeAllRanges(), 'select nothing')],
  'hide or show the tab': [3, ({ browser }) => switchTo(document, 'visibilitychange', () => (browser.hidden = !browser.hidden))],
  offline: [1, ({ browser }) => (browser.onLine ? switchTo(window, 'offline', () => (browser.onLine = false)) : null)],
  online: [4, ({ browser }) => (browser.onLine ? null : switchTo(window, 'online', () => (browser.onLine = true)))],
  back: [6, async ({ browser }) => ((await browser.go(-1)) ? 'go back' : null)],
  forward: [6, async ({ browser }) => ((await browser.go(1)) ? 'go forward' : null)],
  'host: take away': [1, (stage) => (stage.element.isConnected ? put(stage, null) : null)],
  'host: put back': [9, (stage) => (stage.element.isConnected ? null : put(stage, stage.place))],
  'host: move': [1, (stage) => put(stage, stage.place)],
  'host: filters': [1, (stage) => set(stage, { filters: Array.from({ length: stage.random.int(0, 2) }, () => stage.random.pick(FILTERS)) })],
  'host: status': [1, (stage) => set(stage, { status: stage.random.pick(['all', 'success', 'error']), page: 1 })],
  'host: search': [1, (stage) => set(stage, { search: stage.random.pick(['', ...SEARCHES]) })],
  'host: page': [1, (stage) => set(stage, { page: stage.random.pick([0, 1, 2, 3, 7, 99]), perPage: stage.random.pick([10, 10, 25]) })],
  'host: order': [1, (stage) => set(stage, { orderBy: stage.random.pick(ORDERS), order: stage.random.pick(['asc', 'desc']) })],
  'host: source and range': [1, (stage) => set(stage, { source: stage.random.pick(['all', 'virtual-key']), range: stage.random.pick(RANGES) })],
  'host: refresh pace': [1, (stage) => set(stage, { refreshInterval: stage.random.pick([1, 3, 10, 10]) })],
  'host: endpoint': [1, (stage) => set(stage, { endpoint: stage.random.pick(['/one/logs', '/one/logs', '/other/logs']) })],
  'host: headers': [2, newHeaders],
  'host: refresh()': [2, ({ element, promised }) => (promised(element.refresh()), 'refresh()')],
  'host: open()': [2, (stage) => byHost(stage, true)],
  'host: close()': [2, (stage) => byHost(stage, false)],
} satisfies Readonly<Record<string, readonly [weight: number, step: Step]>>;

export type Action = keyof typeof ACTIONS;

export const ALL_ACTIONS = Object.keys(ACTIONS) as Action[];

function selectText(stage: Stage): string | null {
  const row = aRow(stage);
  const name = row && within(row).querySelector('.name');
  if (!name) return null;
  getSelection()?.selectAllChildren(name);
  return 'select text';
}

/** Whether only a page that is there can be acted on so. */
export function needsPage(action: Action): boolean {
  return !action.startsWith('host: ');
}

/** What a reader who stays with one question does not do, beside what the host does to it. */
const ASKING: readonly Action[] = ALL_ACTIONS.slice(0, ALL_ACTIONS.indexOf('next page')).concat(
  ['first page', 'last page', 'page size', 'auto', 'back', 'forward'],
  ['host: filters', 'host: status', 'host: search', 'host: page', 'host: order', 'host: source and range', 'host: endpoint'],
);

/** Whether another question is asked, or Auto switched. */
export function asks(action: Action): boolean {
  return ASKING.includes(action);
}

export function closeAll(element: GatewayLogs): void {
  for (const row of rows(element).filter(isOpen)) within(row).querySelector<HTMLElement>('[aria-expanded]')?.click();
}
