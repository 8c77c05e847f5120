import type { GatewayLogs, LogsClient, LogsFilter } from '../../src/index.js';
import type { Random } from '../../src/testing/traffic/random.js';
import { NOW } from './sequences-expected.js';
import { alertOf, filterBar, pager, rows, searchBox, within } from './sequences-page.js';

/** What readers and hosts do to a page of logs. */

/** What a step acts on. */
export interface Scene {
  readonly element: GatewayLogs;
  /** Where the element belongs. */
  readonly place: HTMLElement;
  readonly random: Random;
  /** Clients of the host's that do not heed their signals, by the name of their world. */
  readonly client: (world: string) => LogsClient;
  /** The box may show for so long, in milliseconds, what is not searched for yet. */
  readonly typing: (milliseconds: number) => void;
  /** The element is in a new place, where the pause after typing begins anew. */
  readonly moved: () => void;
  /** What a promise of the element's leads to counts at the end. */
  readonly promised: (promise: Promise<void>) => void;
}

/** Does something, and says what; `null` where there is nothing to do it to. */
export type Step = (scene: Scene) => string | null;

const SEARCHES = ['gpt', 'claude', 'Jane', 'a-1', 'b-0', 'KEY-', 'openai', 'nothing like this', 'id-a-07', 'key-prod'] as const;
const ORDERS = ['model', 'success', 'shoe-size', 'created_at'] as const;
const RANGES = ['', '15m', '1h', '24h', '7d', '30d'] as const;
const FILTERS: readonly [LogsFilter, ...LogsFilter[]] = [
  { key: 'model', operator: 'contains', value: ['gpt', 'claude'] },
  { key: 'model', operator: 'neq', value: ['gpt-4o'] },
  { key: 'provider', operator: 'eq', value: ['openai', 'workers-ai'] },
  { key: 'cost', operator: 'gt', value: [0.004] },
  { key: 'duration', operator: 'lt', value: [1200] },
  { key: 'success', operator: 'eq', value: [true] },
  { key: 'metadata.value', operator: 'eq', value: ['Jane Doe'] },
  { key: 'id', operator: 'eq', value: ['id-a-07', 'id-a-33', 'id-b-02'] },
  { key: 'created_at', operator: 'gt', value: [new Date(NOW - 7.5 * 86_400_000).toISOString()] },
  { key: 'created_at', operator: 'lt', value: [new Date(NOW - 75 * 60_000).toISOString()] },
];

/** Presses one of the controls that match and can be pressed. */
export function press(scene: Scene, root: ParentNode, selector: string): string | null {
  const [first, ...others] = [...root.querySelectorAll<HTMLElement>(selector)].filter((control) => !control.matches(':disabled'));
  if (first === undefined) return null;
  const control = scene.random.pick([first, ...others]);
  control.focus();
  control.click();
  return `press ${control.ariaLabel ?? (control.textContent.trim() || control.getAttribute('value'))}`;
}

export function choose({ random }: Scene, root: ParentNode, selector: string): string | null {
  const select = root.querySelector<HTMLSelectElement>(selector);
  if (select === null) return null;
  select.selectedIndex = random.int(0, select.options.length - 1);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return `choose “${select.value}” in ${select.name || 'rows per page'}`;
}

export function type({ element, random, typing }: Scene, text: string): string {
  const box = searchBox(element);
  box.focus();
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  typing(300);
  if (random.chance(0.5)) return `type “${text}”`;
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
  typing(0);
  return `search “${text}”`;
}

/** The reader's own, as likely as they are often named. */
const READER: readonly [Step, ...Step[]] = [
  (scene) => press(scene, filterBar(scene.element), '[name=status]'),
  (scene) => press(scene, filterBar(scene.element), '[name=status]'),
  (scene) => press(scene, filterBar(scene.element), '[name=source]'),
  (scene) => type(scene, scene.random.pick(SEARCHES)),
  (scene) => type(scene, scene.random.pick(SEARCHES)),
  (scene) => type(scene, ''),
  (scene) => press(scene, filterBar(scene.element), '[aria-label="Clear search"]'),
  (scene) => choose(scene, filterBar(scene.element), '[name=field]'),
  (scene) => choose(scene, filterBar(scene.element), '[name=range]'),
  (scene) => choose(scene, filterBar(scene.element), '[name=sort]'),
  (scene) => press(scene, filterBar(scene.element), '.sort button'),
  (scene) => press(scene, within(scene.element), '[role=columnheader] button'),
  (scene) => press(scene, filterBar(scene.element), '.chip button[aria-label]'),
  (scene) => press(scene, filterBar(scene.element), '.link') ?? press(scene, within(scene.element), '.empty button'),
  (scene) => pressInRow(scene, '.value'),
  (scene) => pressInRow(scene, '.value'),
  (scene) => pressInRow(scene, '[aria-expanded]'),
  (scene) => press(scene, pager(scene.element), 'button'),
  (scene) => press(scene, pager(scene.element), 'button'),
  (scene) => press(scene, pager(scene.element), 'button'),
  (scene) => choose(scene, pager(scene.element), 'select'),
  (scene) => press(scene, within(scene.element), '.refresh'),
  (scene) => press(scene, within(scene.element), '.auto'),
  (scene) => press(scene, alertOf(scene.element) ?? new DocumentFragment(), 'button'),
];

export function pressInRow(scene: Scene, selector: string): string | null {
  const [first, ...others] = rows(scene.element);
  return first === undefined ? null : press(scene, within(scene.random.pick([first, ...others])), selector);
}

export function set({ element }: Scene, changes: Partial<GatewayLogs>): string {
  Object.assign(element, changes);
  const { client, ...told } = changes;
  return `set ${JSON.stringify(told)}${client ? ' and another client' : ''}`;
}

export function put({ element, moved }: Scene, place: HTMLElement | null): string {
  element.remove();
  place?.append(element);
  if (place !== null) moved();
  return place === null ? 'take away' : 'put into the page';
}

const HOST: readonly [Step, ...Step[]] = [
  (scene) => set(scene, { filters: Array.from({ length: scene.random.int(0, 2) }, () => scene.random.pick(FILTERS)) }),
  (scene) => set(scene, { status: scene.random.pick(['all', 'success', 'error']), page: 1 }),
  (scene) => set(scene, { search: scene.random.pick(SEARCHES) }),
  (scene) => set(scene, { page: scene.random.pick([0, 1, 2, 3, 7, 99]) }),
  (scene) => set(scene, { perPage: scene.random.pick([10, 10, 25, 50]) }),
  (scene) => set(scene, { orderBy: scene.random.pick(ORDERS), order: scene.random.pick(['asc', 'desc']) }),
  (scene) => set(scene, { source: scene.random.pick(['all', 'virtual-key']), range: scene.random.pick(RANGES) }),
  (scene) => set(scene, { endpoint: scene.random.pick(['/a/logs', '/b/logs']), client: null }),
  (scene) => set(scene, { client: scene.client(scene.random.pick(['a', 'b'])) }),
  ({ element, promised }) => {
    promised(element.refresh());
    return 'refresh()';
  },
  ({ element }) => {
    element.setAttribute('status', 'unheard-of');
    return 'set a status that there is not';
  },
  (scene) => put(scene, scene.place),
  (scene) => put(scene, scene.element.isConnected ? null : scene.place),
];

export const ACTORS = { reader: READER, host: HOST } as const;
