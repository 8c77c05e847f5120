import { aTimeout, expect } from '@open-wc/testing';
import type { GatewayLogs } from '../../src/index.js';
import { amount, isLong } from '../support/amount.js';
import { FAILURES, setOffline } from '../support/failures.js';
import { log } from '../support/logs.js';
import { all, button, cleanUp, openPage, settled, until, type Page } from '../support/page.js';

/** What a host hands over to be sent, and nothing else: it is nowhere to be found, whatever the gateway does with it. */

const TOKEN = 'canary-bearer-5f2c91d07a';
const KEY = 'canary-key-b81e44f6';
const SESSION = 'canary-session-0d9a7c35';
const CANARIES = [TOKEN, KEY, SESSION];
const HEADERS = { authorization: `Bearer ${TOKEN}`, 'x-api-key': KEY, 'x-session': `id=${SESSION}; Path=/` };

/** The ways in which headers can be given. */
const SOURCES: Readonly<Record<string, GatewayLogs['headers']>> = {
  'an object': HEADERS,
  'Headers': new Headers(HEADERS),
  'a list': Object.entries(HEADERS),
  'a function': () => HEADERS,
  'an async function': async () => {
    await aTimeout(0);
    return HEADERS;
  },
};

const EVENTS = ['load', 'error', 'query-change', 'toggle', 'auto-refresh-change', 'filter', 'row-toggle', 'change', 'reveal', 'live'].map(
  (name) => `gateway-logs-${name}`,
);
const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const;

/** Everything in a value that is text, the causes and stacks of its errors and its symbols among it. Calls no getter. */
function textsIn(value: unknown, seen = new Set<object>()): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Node || value instanceof Window || seen.has(value)) return [];
  seen.add(value);
  const own = Reflect.ownKeys(value);
  const items: unknown[] = own.map((name) => Reflect.getOwnPropertyDescriptor(value, name)?.value as unknown);
  if (value instanceof Error) items.push(value.stack, value.cause, value.message);
  if (value instanceof ErrorEvent) items.push(value.error, value.message);
  if (value instanceof PromiseRejectionEvent) items.push(value.reason);
  if (value instanceof CustomEvent) items.push(value.detail);
  if (value instanceof Map || value instanceof Set || value instanceof Headers) items.push(...value.entries());
  return [...own.map(String), ...items.flatMap((item) => textsIn(item, seen))];
}

/** Everything that the page shows, says or keeps in elements. */
function textsOnPage(): string[] {
  const elements = [document.documentElement, ...all(document.documentElement, '*')];
  const roots = elements.flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [
    document.title,
    ...[document.documentElement, ...roots].map(({ innerHTML }) => innerHTML),
    ...[document.documentElement, ...roots].map(({ textContent }) => textContent ?? ''),
    ...elements.flatMap((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`)),
    ...elements.flatMap((element) => (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [element.value, element.defaultValue] : [])),
    ...roots.flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))),
  ];
}

const storage = (store: Storage) => Object.entries(store).flat().map(String);

/** What is in the window's own fields beside what it has from the start and from the test runner. */
const fieldsOf = (names: ReadonlySet<string>) =>
  Object.getOwnPropertyNames(window).filter((name) => !names.has(name)).flatMap((name) => [name, ...textsIn(Reflect.getOwnPropertyDescriptor(window, name)?.value)]);

describe('what a host hands over to be sent', () => {
  const told: unknown[] = [];
  const originals = { ...console };
  const fields = new Set(Object.getOwnPropertyNames(window));
  const record = (event: Event): void => void told.push(event, ...textsIn(event));
  let sent = 0;
  let looks = 0;

  beforeEach(() => {
    told.length = 0;
    sent = 0;
    looks = 0;
    for (const name of METHODS) console[name] = (...words: unknown[]) => void told.push(...words);
    for (const name of [...EVENTS, 'error', 'unhandledrejection']) window.addEventListener(name, record, true);
  });
  afterEach(() => {
    Object.assign(console, originals);
    for (const name of [...EVENTS, 'error', 'unhandledrejection']) window.removeEventListener(name, record, true);
    cleanUp();
    setOffline(false);
    localStorage.removeItem('secrets:per-page');
    // Browsers limit how often a page changes its address.
    if (location.search.includes('secrets-')) history.replaceState(null, '', location.pathname);
  });

  /** Looks for it everywhere. @returns the places where it is */
  function search(element: GatewayLogs): string[] {
    looks += 1;
    const places: Readonly<Record<string, readonly string[]>> = {
      page: textsOnPage(),
      storage: [...storage(localStorage), ...storage(sessionStorage), document.cookie, window.name],
      address: [location.href, ...textsIn(history.state)],
      'events, errors and console': told.flatMap((item) => textsIn(item)),
      'the element’s state': textsIn([element.error, element.entries]),
      requests: performance.getEntriesByType('resource').map(({ name }) => name),
      globals: fieldsOf(fields),
    };
    // A test runner keeps what it is told of failures, where the next look would find it.
    const around = (text: string) => CANARIES.flatMap((canary) => (text.includes(canary) ? `…${text.slice(0, text.indexOf(canary)).slice(-60)}⟨it⟩` : []));
    return Object.entries(places).flatMap(([place, texts]) => texts.flatMap(around).map((text) => `${place}: ${text}`));
  }

  const NOW = Date.now();
  const LOGS = Array.from({ length: 12 }, (_, index) =>
    log(`log-${index}`, NOW, (index + 10) * 60_000, index % 4 === 0 ? { success: false, status_code: 500 } : {}, {
      request: { model: 'm', messages: [{ role: 'user', content: `Question ${index}` }] },
      response: index % 4 === 0 ? { error: { message: 'No' } } : { choices: [{ message: { role: 'assistant', content: `Answer ${index}` } }] },
    }),
  );

  async function open(headers: GatewayLogs['headers'], answer?: Page['answer'], settings: Partial<GatewayLogs> = {}): Promise<Page> {
    return openPage(LOGS, {
      headers,
      storageKey: 'secrets',
      urlState: 'secrets',
      refreshInterval: 1,
      ...settings,
      answer: async (request, next) => {
        if (request.headers.get('x-api-key') === KEY && request.headers.get('authorization') === HEADERS.authorization) sent += 1;
        return answer ? answer(request, next) : next();
      },
    });
  }

  for (const [name, headers] of Object.entries(SOURCES)) {
    it(`is nowhere while the list is used: headers from ${name}`, async () => {
      const page = await open(headers);
      const { element } = page;
      expect(search(element)).to.deep.equal([]);
      element.open('log-0');
      element.open('log-1');
      await until(() => all(element, 'section').length >= 4);
      await settled(element);
      element.status = 'error';
      await element.updateComplete;
      await until(() => !element.loading);
      button(element, 'Auto').click();
      button(element, 'Refresh').click();
      const [box] = all<HTMLInputElement>(element, 'input[type=search]');
      if (box === undefined) throw new Error('no search box');
      box.focus();
      box.value = 'Question';
      box.dispatchEvent(new Event('input'));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
      await until(() => element.search === 'Question' && !element.loading);
      const [size] = all(element, 'gateway-logs-pager').flatMap((pager) => all<HTMLSelectElement>(pager, 'select'));
      if (size === undefined) throw new Error('no page size');
      size.value = '10';
      size.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => element.perPage === 10 && !element.loading);
      await settled(element);
      element.remove();
      document.body.append(element);
      await until(() => !element.loading);
      expect(search(element)).to.deep.equal([]);
      expect(new URLSearchParams(location.search).get('secrets-search')).to.equal('Question');
      expect(localStorage.getItem('secrets:per-page')).to.equal('10');
      expect(told.filter((item) => item instanceof Event)).to.have.length.above(4);
      expect(sent).to.be.greaterThan(6);
    });
  }

  /** What gateways and proxies say who repeat what they were sent. */
  const ECHOES: Readonly<Record<string, (headers: Headers) => Response>> = {
    'a message': (headers) => refuse(401, [{ code: 10000, message: `Bad header ${said(headers)}` }]),
    'a message in quotes': (headers) => refuse(403, [{ code: 1, message: `Not valid: "${headers.get('authorization') ?? ''}", '${headers.get('x-api-key') ?? ''}'` }]),
    'a field and a code': (headers) => refuse(400, [{ code: headers.get('x-api-key'), message: said(headers), path: [headers.get('authorization')] }]),
    'a text': (headers) => refuse(404, said(headers)),
    'a list of texts': (headers) => refuse(429, [said(headers)]),
    'a failure with 200': (headers) => Response.json({ success: false, errors: [{ message: said(headers) }] }),
    'errors beside rows': (headers) => Response.json({ success: true, result: [], errors: [{ message: said(headers) }] }),
    'a web page': (headers) => new Response(`<!doctype html><title>${said(headers)}</title>`, { headers: { 'content-type': 'text/html' } }),
    'a web page with 403': (headers) => new Response(`<h1>${said(headers)}</h1>`, { status: 403 }),
    'plain text': (headers) => new Response(said(headers)),
    'cut-off JSON': (headers) => new Response(`{"success":false,"errors":[{"message":${JSON.stringify(said(headers))}`),
    'headers of its own': (headers) => new Response('{}', { status: 400, headers: { 'x-echo': headers.get('x-api-key') ?? '', 'retry-after': '1' } }),
    'a word in capitals': (headers) => refuse(401, [{ message: `AUTHORIZATION: ${headers.get('authorization') ?? ''}.` }]),
    'a word in an address': (headers) => refuse(401, [{ message: `https://x.test/?token=${headers.get('x-api-key') ?? ''}&more` }]),
  };
  const said = (headers: Headers) => [...headers].map(([name, value]) => `${name}: ${value}`).join(', ');
  const refuse = (status: number, errors: unknown) => Response.json({ success: false, errors }, { status });

  for (const [name, echo] of Object.entries(ECHOES)) {
    it(`is nowhere where a gateway repeats it, in ${name}`, async () => {
      const echoed = (request: Request) => {
        const response = echo(request.headers);
        return response;
      };
      const page = await open(HEADERS, async (request) => echoed(request));
      await until(() => page.element.error !== null);
      expect(search(page.element)).to.deep.equal([]);
      // The same of bodies, in a panel.
      page.answer = async (request, next) => (/\/(request|response|log-\d+)$/.test(new URL(request.url).pathname) ? echoed(request) : next());
      await page.element.refresh();
      page.element.open('log-1');
      page.element.open('log-4');
      await until(() => all(page.element, 'gateway-logs-panel').length === 2 && all(page.element, '.skeleton').length === 0);
      await settled(page.element);
      const failed = all(page.element, '.failed').length;
      const found = search(page.element).filter((place) => !place.startsWith('page') || failed > 0);
      expect(found).to.deep.equal([]);
      expect(sent).to.be.greaterThan(0);
    });
  }

  const failures = FAILURES.filter(({ kind, tries }) => kind !== 'timeout' && (isLong || tries === 1));
  it(`is nowhere after ${failures.length} kinds of failures, aborts and retries`, async () => {
    const page = await open(HEADERS);
    for (const { answer, isOffline = false } of failures) {
      setOffline(isOffline);
      page.answer = async (request) => answer({ signal: request.signal });
      await page.element.refresh();
      setOffline(false);
      page.element.page = 2;
      await page.element.updateComplete;
      page.element.page = 1;
      await page.element.updateComplete;
      expect(search(page.element)).to.deep.equal([]);
    }
    expect(told.filter((item) => item instanceof Event && item.type === 'gateway-logs-error')).to.have.length.above(failures.length - 1);
    expect(looks).to.equal(failures.length);
  });

  it('is nowhere where it cannot be had, or is no header', async () => {
    const sources: readonly GatewayLogs['headers'][] = [
      () => {
        throw new Error(`no session for ${TOKEN}`);
      },
      () => Promise.reject(new Error(`refused ${TOKEN}`)),
      { authorization: `Bearer ${TOKEN}\n${KEY}` },
      { [`x ${KEY}`]: 'x' },
      [[TOKEN]] as unknown as [string, string][],
    ];
    for (const headers of sources) {
      const page = await open(headers);
      await until(() => page.element.error !== null);
      expect(search(page.element)).to.deep.equal([]);
      cleanUp();
    }
    expect(looks).to.equal(sources.length);
  });

  it('is nowhere where the host’s own fetch fails with it', async () => {
    const fetches: readonly (typeof globalThis.fetch)[] = [
      (_url, init) => Promise.reject(new TypeError(`Failed to fetch with ${new Headers(init?.headers).get('x-api-key') ?? ''}`)),
      (_url, init) => Promise.reject(Object.assign(new Error('failed'), { config: init, request: { headers: init?.headers } })),
    ];
    for (const fetch of fetches) {
      const page = await open(HEADERS, undefined, { fetch, wait: false } as Partial<GatewayLogs>);
      await until(() => page.element.error !== null);
      expect(search(page.element)).to.deep.equal([]);
      cleanUp();
    }
    expect(looks).to.equal(amount(2, 2));
  });
});
