import { aTimeout, fixtureCleanup } from '@open-wc/testing';
import '../../src/define.js';
import type { GatewayLogs } from '../../src/index.js';
import { ReferenceGateway, type GatewayLog, type ReferenceGatewayOptions } from '../../src/testing/index.js';

/** Every element below `root` that matches, through all shadow roots, in order. */
export function all<T extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): T[] {
  const found: T[] = [];
  const visit = (node: Element | ShadowRoot): void => {
    for (const child of node.children) {
      if (child.matches(selector)) found.push(child as T);
      visit(child);
    }
    if (node instanceof Element && node.shadowRoot !== null) visit(node.shadowRoot);
  };
  visit(root);
  return found;
}

/** The one element that matches. */
export function one<T extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): T {
  const found = all<T>(root, selector);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} elements match ${selector}`);
  return found[0];
}

/** The text as a reader sees it, through all shadow roots, white space folded. */
export function textOf(root: Element | ShadowRoot): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof HTMLStyleElement) return;
    if (node instanceof Text) parts.push(node.data);
    if (node instanceof Element && node.shadowRoot !== null) visit(node.shadowRoot);
    node.childNodes.forEach(visit);
  };
  visit(root);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

export function button(root: Element | ShadowRoot, name: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(root, 'button').filter(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent.trim()) === name,
  );
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} buttons are named ${name}`);
  return found[0];
}

/** Waits until `check` gives something; fails with its last error or falsy value. */
export async function until<T>(check: () => T, milliseconds = 10_000): Promise<NonNullable<T>> {
  const end = performance.now() + milliseconds;
  for (;;) {
    let last: unknown;
    try {
      const value = check();
      if (value !== null && value !== undefined && value !== false) return value;
      last = new Error(`Waited in vain for ${check.toString()}`);
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) throw last;
    await aTimeout(10);
  }
}

export interface Page {
  readonly element: GatewayLogs;
  readonly gateway: ReferenceGateway;
  /** The addresses asked for so far, in order. */
  readonly requests: URL[];
  /** Stands in front of the gateway; by default it passes everything on. */
  answer: (request: Request, next: () => Promise<Response>) => Promise<Response>;
  /** The addresses of lists asked for, without probes for `search`. */
  lists(): URL[];
  rows(): HTMLElement[];
  row(id: string): HTMLElement;
}

/** The element on a page, over a reference gateway, with its first page loaded unless told otherwise. */
export async function openPage(
  logs: readonly GatewayLog[],
  settings: Partial<GatewayLogs> & { gateway?: ReferenceGatewayOptions; wait?: boolean; answer?: Page['answer'] } = {},
): Promise<Page> {
  const { gateway: options, wait = true, answer, ...properties } = settings;
  const gateway = new ReferenceGateway({ ...options, logs });
  const element = document.createElement('gateway-logs');
  const requests: URL[] = [];
  const page: Page = {
    element,
    gateway,
    requests,
    answer: answer ?? ((_request, next) => next()),
    lists: () => requests.filter(({ pathname, searchParams }) => pathname.endsWith('/logs') && searchParams.get('per_page') !== '1'),
    rows: () => all(element, 'gateway-logs-row'),
    row: (id) => {
      const found = all<HTMLElementTagNameMap['gateway-logs-row']>(element, 'gateway-logs-row').filter(({ entry }) => entry?.id === id);
      if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} rows for ${id}`);
      return found[0];
    },
  };
  Object.assign(element, {
    endpoint: '/api/logs',
    storageKey: '',
    timeZone: 'UTC',
    fetch: async (url: string, init: RequestInit) => {
      requests.push(new URL(url));
      const request = new Request(url, init);
      const response = await page.answer(request, () => gateway.handle(request));
      init.signal?.throwIfAborted();
      return response;
    },
    ...properties,
  });
  document.body.append(element);
  if (wait) await until(() => element.total !== null || element.error !== null);
  if (wait && element.autoRefresh) await live(element);
  await settled(element);
  return page;
}

/** Waits until everything below `element` has drawn. */
export async function settled(element: GatewayLogs): Promise<void> {
  await element.updateComplete;
  for (const child of all(element, '*')) {
    if ('updateComplete' in child) await child.updateComplete;
  }
}

/** Waits until what Auto and refreshes need is loaded; in real time, whatever a test's clock says. */
export async function live({ shadowRoot }: GatewayLogs): Promise<void> {
  const isThere = () => shadowRoot?.adoptedStyleSheets.some((sheet) => [...sheet.cssRules].some(({ cssText }) => cssText.includes('.waiting')));
  for (let frames = 0; frames < 200 && !isThere(); frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Takes everything away that tests have put on the page. */
export function cleanUp(): void {
  fixtureCleanup();
  document.querySelectorAll('gateway-logs').forEach((element) => element.remove());
  getSelection()?.removeAllRanges();
}
