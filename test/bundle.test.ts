import { expect } from '@open-wc/testing';
import type { GatewayLogs } from '../src/index.js';
import { generateTraffic, ReferenceGateway } from '../src/testing/index.js';
import { log } from './support/logs.js';
import { until } from './support/page.js';

const SCRIPT = '/dist/cdn/gateway-logs.js';
const ELEMENTS = [
  'gateway-logs',
  'gateway-logs-filter-bar',
  'gateway-logs-day-group',
  'gateway-logs-row',
  'gateway-logs-panel',
  'gateway-logs-pager',
];

const TRAFFIC = new ReferenceGateway({ logs: generateTraffic({ count: 60, now: Date.now(), seed: 4 }) });

interface Host {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** What went wrong on the page without anybody catching it. */
  readonly errors: unknown[];
}

/** An empty page of its own, for its own copy of the elements. */
async function openHost(page?: string): Promise<Host> {
  const frame = document.createElement('iframe');
  frame.title = 'A page';
  frame.width = '900';
  // A document of this origin that says nothing: an about:blank of its own would be no place to load modules from.
  if (page === undefined) frame.srcdoc = '<!doctype html><html lang="en"><title>A page</title><body></body></html>';
  else frame.src = page;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  const { contentDocument, contentWindow } = frame;
  if (contentDocument === null || !isGlobal(contentWindow)) throw new Error('The page did not open');
  const errors: unknown[] = [];
  contentWindow.addEventListener('error', (event) => errors.push(event.error ?? event.message));
  contentWindow.addEventListener('unhandledrejection', (event) => errors.push(event.reason));
  return { window: contentWindow, document: contentDocument, errors };
}

function isGlobal(window: Window | null): window is Window & typeof globalThis {
  return window !== null && 'customElements' in window;
}

async function load({ document }: Host, source: string): Promise<void> {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = source;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve, { once: true });
    script.addEventListener('error', () => reject(new Error(`${source} could not be loaded`)), { once: true });
    document.head.append(script);
  });
}

const QUESTION = { messages: [{ role: 'user', content: 'What is two and two?' }] };
const CALL = { role: 'assistant', content: null, tool_calls: [{ function: { name: 'get_weather', arguments: '{}' } }] };
const CONVERSATIONS = new ReferenceGateway({
  logs: [
    log('plain', Date.now(), 100_000, {}, { request: QUESTION, response: { choices: [{ message: { role: 'assistant', content: 'Four.' } }] } }),
    log('rich', Date.now(), 200_000, {}, { request: QUESTION, response: { choices: [{ message: CALL }] } }),
    log('failed', Date.now(), 300_000, { success: false, status_code: 500 }, { request: QUESTION, response: { error: { message: 'No' } } }),
  ],
});

function show({ document }: Host, gateway = TRAFFIC): GatewayLogs {
  const element = document.createElement('gateway-logs');
  element.storageKey = '';
  element.endpoint = `${location.origin}/api/logs`;
  element.fetch = (url, init) => gateway.handle(new Request(url, init));
  document.body.append(element);
  return element;
}

/** Those of another page are no instances of this page's classes, so they are looked up in their own roots. */
function inside<Name extends keyof HTMLElementTagNameMap>(roots: readonly Element[], name: Name) {
  return roots.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll(name) ?? [])]);
}

const rowsOf = (element: GatewayLogs) => inside(inside([element], 'gateway-logs-day-group'), 'gateway-logs-row');
const messagesOf = (element: GatewayLogs) =>
  [...panelsOf(element), ...inside(panelsOf(element), 'gateway-logs-body')].flatMap(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('.parts') ?? [])].map(({ textContent }) => textContent.trim()),
  );
const loadedBy = ({ window }: Host) => window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
const panelsOf = (element: GatewayLogs) => inside(rowsOf(element), 'gateway-logs-panel');

describe('the script-tag bundle on a page', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('defines every element', async () => {
    const host = await openHost();
    expect(host.window.customElements.get('gateway-logs')).to.equal(undefined);
    await load(host, SCRIPT);
    expect(ELEMENTS.filter((name) => host.window.customElements.get(name) === undefined)).to.deep.equal([]);
  });

  it('is one request: list, search, status, source and panels need nothing more, and chips one file beside it', async () => {
    const host = await openHost();
    await load(host, SCRIPT);
    const element = show(host, CONVERSATIONS);
    await until(() => rowsOf(element).length === 3);
    element.orderBy = 'model';
    await element.updateComplete;
    await until(() => !element.loading);
    element.open('plain');
    element.open('failed');
    await until(() => messagesOf(element).includes('Four.') && panelsOf(element).some(({ shadowRoot }) => shadowRoot?.querySelector('[part=error]')));
    element.status = 'error';
    await until(() => element.total === 1);
    element.status = 'all';
    element.source = 'virtual-key';
    await until(() => element.total === 0);
    element.source = 'all';
    element.search = 'gpt';
    await until(() => !element.loading && element.total !== 0);
    expect(loadedBy(host)).to.deep.equal([SCRIPT]);
    element.search = '';
    element.filters = [{ key: 'cost', operator: 'lt', value: [1] }];
    element.range = '24h';
    element.status = 'error';
    await until(() => element.total === 1);
    expect(loadedBy(host)).to.deep.equal([SCRIPT, SCRIPT.replace('.js', '-filters.js')]);
    expect(host.errors).to.deep.equal([]);
  });

  it('loads what is rarely used from beside itself, once it is needed', async () => {
    const host = await openHost();
    await load(host, SCRIPT);
    const element = show(host, CONVERSATIONS);
    await until(() => rowsOf(element).length === 3);
    element.open('rich');
    await until(() => messagesOf(element).some((text) => text.includes('get_weather')));
    const beside = (name: string) => SCRIPT.replace('.js', `-${name}.js`);
    expect(loadedBy(host)).to.deep.equal([SCRIPT, beside('rich')]);
    const bar = inside([element], 'gateway-logs-filter-bar')[0];
    bar?.shadowRoot?.querySelector<HTMLElement>('.add')?.click();
    const [builder] = await until(() => {
      const found = bar === undefined ? [] : inside([bar], 'gateway-logs-filter-builder');
      return found[0]?.shadowRoot?.querySelector('input') ? found : null;
    });
    expect(builder?.shadowRoot?.textContent).to.contain('Metadata value');
    expect(loadedBy(host)).to.deep.equal([SCRIPT, beside('rich'), beside('filters')]);
    expect(host.errors).to.deep.equal([]);
  });

  it('speaks the language of the page, and one that the page brings', async () => {
    const host = await openHost();
    await load(host, SCRIPT);
    const element = show(host, CONVERSATIONS);
    const text = (selector: string) => element.shadowRoot?.querySelector(selector)?.textContent;
    await until(() => rowsOf(element).length === 3);
    host.document.documentElement.lang = 'de-CH';
    await until(() => text('.refresh') === 'Aktualisieren');
    await until(() => text('[part=total]') === '3 Logs');
    const beside = (name: string) => SCRIPT.replace('.js', `-${name}.js`);
    expect(loadedBy(host)).to.deep.equal([SCRIPT, beside('languages'), beside('de')]);
    const elementClass = element.constructor as typeof GatewayLogs;
    const { addLanguage } = await elementClass.loadLanguages();
    // What is loaded on demand is made once.
    expect((await elementClass.loadLanguages()).addLanguage).to.equal(addLanguage);
    addLanguage('nl', ({ count, plural }) => ({ refresh: 'Vernieuwen', logs: (n) => plural(n, { one: `${count(n)} log`, other: `${count(n)} logboeken` }) }));
    element.lang = 'nl';
    await until(() => text('.refresh') === 'Vernieuwen' && text('[part=total]') === '3 logboeken');
    // What it leaves out.
    expect(text('.auto')).to.equal('Auto');
    expect(loadedBy(host)).to.deep.equal([SCRIPT, beside('languages'), beside('de')]);
    expect(host.errors).to.deep.equal([]);
  });

  it('loads it once, under whatever name it was loaded itself', async () => {
    const host = await openHost();
    await load(host, `${SCRIPT}?v=2`);
    const element = show(host, CONVERSATIONS);
    await until(() => rowsOf(element).length === 3);
    element.open('rich');
    element.open('plain');
    await until(() => messagesOf(element).some((text) => text.includes('get_weather')) && messagesOf(element).includes('Four.'));
    expect(messagesOf(element).join()).not.to.contain('[object');
    expect(loadedBy(host)).to.deep.equal([SCRIPT, SCRIPT.replace('.js', '-rich.js')]);
  });

  it('breaks no strict policy, with rows, panels and filters', async () => {
    const host = await openHost('/test/support/strict-page.html');
    const violations: string[] = [];
    host.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      violations.push(`${violatedDirective} ${blockedURI}`);
    });
    await until(() => host.window.customElements.get('gateway-logs'));
    const element = show(host);
    await until(() => rowsOf(element).length === 25);
    for (const { id } of element.entries.slice(0, 5)) element.open(id);
    await until(() => panelsOf(element).filter(({ shadowRoot }) => shadowRoot?.querySelector('section')).length === 5);
    element.status = 'error';
    await until(() => element.total !== null && element.total < 60);
    expect(violations).to.deep.equal([]);
    // The policy is in force.
    const image = host.document.createElement('img');
    image.src = '/no-such-picture.png';
    host.document.body.append(image);
    await until(() => violations.length > 0);
  });

  it('upgrades what the page had in its markup', async () => {
    const host = await openHost();
    host.document.body.innerHTML = '<gateway-logs heading="Requests"></gateway-logs>';
    await load(host, SCRIPT);
    const element = host.document.querySelector('gateway-logs');
    await until(() => element?.shadowRoot?.querySelector('h2')?.textContent === 'Requests');
    expect(element?.shadowRoot?.querySelector('[role=alert]')?.textContent).to.contain('Set the endpoint attribute');
  });

  it('loaded twice, neither throws nor breaks the elements already there', async () => {
    const host = await openHost();
    await load(host, `${SCRIPT}?copy=1`);
    const defined = ELEMENTS.map((name) => host.window.customElements.get(name));
    const before = show(host);
    await until(() => rowsOf(before).length === 25);
    await load(host, `${SCRIPT}?copy=2`);
    expect(ELEMENTS.map((name) => host.window.customElements.get(name))).to.deep.equal(defined);
    const after = show(host);
    await until(() => rowsOf(after).length === 25);
    before.perPage = 10;
    await until(() => rowsOf(before).length === 10);
    expect(host.errors).to.deep.equal([]);
  });
});
