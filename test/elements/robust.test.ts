import { expect, aTimeout } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import type { LogEntry, LogsClient, LogsPage } from '../../src/index.js';
import { DAY, log } from '../support/logs.js';
import { all, button, cleanUp, live, one, openPage, settled, textOf, until } from '../support/page.js';

const NOON = new Date().setUTCHours(12, 0, 0, 0) - DAY;
const LOGS = Array.from({ length: 30 }, (_, index) => log(`log-${index}`, NOON, index * 1000));
const box = (element: HTMLElement) => one<HTMLInputElement>(element, 'input[type=search]');
const busy = (element: HTMLElement) => one(element, '[role=table]').getAttribute('aria-busy');

function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function clientOf(list: LogsClient['list']): LogsClient {
  return {
    capabilities: { search: true, status: true, source: true, sorts: ['created_at'], detail: false },
    list,
    detail: () => Promise.reject(new Error('never asked')),
  };
}

describe('what is asked, and when', () => {
  afterEach(cleanUp);

  it('nothing while it is off the page, and all of it once it is back', async () => {
    const page = await openPage(LOGS, { wait: false });
    page.element.remove();
    await aTimeout(20);
    const before = page.requests.length;
    page.element.page = 2;
    await page.element.refresh();
    await aTimeout(50);
    expect(page.requests).to.have.length(before);
    document.body.append(page.element);
    await until(() => page.element.entries[0]?.id === 'log-25');
    expect(busy(page.element)).to.equal('false');
  });

  it('the search too, when a move has interrupted the question whether it is honoured', async () => {
    const page = await openPage(LOGS, { search: 'gpt', wait: false });
    await until(() => page.requests.length === 1);
    const frame = document.createElement('div');
    document.body.append(frame);
    frame.append(page.element);
    await until(() => page.element.total === 30);
    expect(busy(page.element)).to.equal('false');
    frame.remove();
  });

  it('each page on three quick clicks', async () => {
    const { element } = await openPage(LOGS, { perPage: 10 });
    button(element, 'Next page').click();
    await settled(element);
    button(element, 'Next page').click();
    await until(() => element.entries[0]?.id === 'log-20');
    expect(element.page).to.equal(3);
  });

  it('one more time at the most when a page does not exist and nobody counts', async () => {
    const pages: number[] = [];
    const client = clientOf(async ({ page }) => {
      pages.push(page);
      return { entries: [], total: null, maxTokens: null };
    });
    const { element } = await openPage([], { client, page: 60, wait: false });
    await until(() => textOf(element).includes('No logs yet'));
    expect(pages).to.deep.equal([60, 1]);
  });

  it('in an order that the gateway knows', async () => {
    const page = await openPage(LOGS, { orderBy: 'shoe-size' });
    expect(page.lists()[0]?.searchParams.get('order_by')).to.equal('created_at');
    expect(all(page.element, '[part=day]')).to.have.length(1);
  });

  it('not faster than a timer can count', async () => {
    const page = await openPage(LOGS, { refreshInterval: Number.POSITIVE_INFINITY, autoRefresh: true });
    await aTimeout(200);
    expect(page.lists()).to.have.length(1);
  });

  it('after the pause that the gateway asked for', async () => {
    const page = await openPage(LOGS);
    const clock = useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
    try {
      page.answer = async () => new Response('', { status: 429, headers: { 'retry-after': '60' } });
      page.element.autoRefresh = true;
      await live(page.element);
      await clock.tickAsync(10_100);
      // The gateway answers in real time.
      while (page.element.loading) await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(page.lists()).to.have.length(2);
      await clock.tickAsync(59_000);
      expect(page.lists()).to.have.length(2);
      await clock.tickAsync(1500);
      expect(page.lists()).to.have.length(3);
    } finally {
      clock.restore();
    }
  });

  it('after that pause from the first answer on, however long it is', async () => {
    for (const seconds of ['60', '3000000']) {
      const page = await openPage(LOGS, {
        refreshInterval: 1,
        autoRefresh: true,
        answer: async () => new Response('', { status: 429, headers: { 'retry-after': seconds } }),
      });
      await aTimeout(1300);
      expect(page.lists(), seconds).to.have.length(1);
      cleanUp();
    }
  });

  it('anew on refresh() during a poll, and nothing twice during the reader’s own load', async () => {
    const page = await openPage(LOGS, { refreshInterval: 1, autoRefresh: true });
    let release = () => {};
    page.answer = async (_request, next) => {
      const answer = await next();
      await new Promise<void>((resolve) => (release = resolve));
      return answer;
    };
    await until(() => page.lists().length === 2);
    page.gateway.add(log('new', NOON, -1000));
    page.answer = (_request, next) => next();
    await page.element.refresh();
    expect(page.element.total).to.equal(31);
    release();
    page.element.autoRefresh = false;
    const before = page.lists().length;
    page.element.page = 2;
    await page.element.refresh();
    expect(page.lists()).to.have.length(before + 1);
  });
});

describe('what goes wrong is told', () => {
  afterEach(cleanUp);

  it('an answer of a host’s client that is no page', async () => {
    const { element } = await openPage([], { client: clientOf(async () => ({}) as LogsPage) });
    expect(textOf(one(element, '[role=alert]'))).to.contain('The gateway failed to answer');
    expect(busy(element)).to.equal('false');
  });

  it('a host’s fetch that gives up by itself', async () => {
    const { element } = await openPage(LOGS, { answer: async () => Promise.reject(new DOMException('mine', 'AbortError')) });
    expect(textOf(one(element, '[role=alert]'))).to.contain('could not be reached');
    expect(busy(element)).to.equal('false');
  });

  it('headers that fail, without what they hold', async () => {
    const secret = 'Bearer sk-test\nx';
    for (const headers of [{ Authorization: secret }, () => Promise.reject(new Error(secret))]) {
      const { element } = await openPage(LOGS, { headers });
      expect(textOf(one(element, '[role=alert]'))).to.contain('headers could not be had');
      const { error } = element;
      expect(error instanceof Error && `${error.message} ${error.stack} ${String(error.cause)}`).to.not.contain('sk-test');
      cleanUp();
    }
  });

  it('nothing once the element is gone', async () => {
    const client = clientOf((_query, { signal }) => new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('cancelled')));
    }));
    const page = await openPage([], { client, wait: false });
    const errors: unknown[] = [];
    page.element.addEventListener('gateway-logs-error', (event) => errors.push(event.error));
    await aTimeout(20);
    page.element.remove();
    await aTimeout(20);
    expect(errors).to.deep.equal([]);
  });

  it('the total of another question is not shown as that of this one', async () => {
    const page = await openPage(LOGS);
    page.answer = async () => new Response('', { status: 500 });
    page.element.status = 'error';
    await until(() => all(page.element, '[role=alert]').length === 1);
    expect(textOf(one(page.element, '[part=total]'))).to.equal('—');
  });
});

describe('what a log holds never breaks the list', () => {
  afterEach(cleanUp);

  it('dates at the edges of time', async () => {
    const dates = ['0001-01-01T00:00:00Z', '12345-01-01', '-000044-03-15T00:00:00Z', '', '9999-12-31T23:59:59Z', '0099-05-05T00:00:00Z'];
    const rows = dates.map((created_at, index) => ({ ...log(`log-${index}`, NOON, 0).row, created_at }));
    const { element } = await openPage([], { answer: async () => Response.json({ success: true, result: rows, result_info: { total_count: 6 } }) });
    expect(all(element, 'gateway-logs-row')).to.have.length(6);
    const labels = all(element, '[role=rowgroup]').map((group) => group.getAttribute('aria-label'));
    expect(labels).to.include('Unknown date');
    expect(textOf(element)).to.not.match(/Invalid|NaN|undefined/);
  });

  it('times of a host’s client that are none', async () => {
    const entry = (await openPage(LOGS.slice(0, 1))).element.entries[0]!;
    cleanUp();
    const entries = [Number.NaN, Number.POSITIVE_INFINITY, 1e17, -1e17].map((createdAt, index): LogEntry => ({ ...entry, id: String(index), createdAt }));
    const { element } = await openPage([], { client: clientOf(async () => ({ entries, total: 4, maxTokens: null })) });
    expect(all(element, 'gateway-logs-row')).to.have.length(4);
  });
});

describe('the reader’s place', () => {
  afterEach(cleanUp);

  it('what is typed stays while the box learns that it can only search by field', async () => {
    const page = await openPage(LOGS, { gateway: { search: false } });
    const input = box(page.element);
    input.focus();
    type(input, 'gpt ');
    await until(() => all(page.element, 'select[aria-label="Search in"]').length === 1);
    expect(box(page.element)).to.equal(input);
    expect(one(page.element, 'gateway-logs-filter-bar').shadowRoot?.activeElement).to.equal(input);
    await until(() => page.element.search === 'gpt');
    await settled(page.element);
    expect(input.value).to.equal('gpt ');
  });

  it('the focus stays near when its button goes', async () => {
    const page = await openPage(LOGS, { search: 'nothing like this' });
    const { element } = page;
    const focused = () => element.shadowRoot?.activeElement?.shadowRoot?.activeElement ?? element.shadowRoot?.activeElement;
    button(element, 'Clear filters').focus();
    button(element, 'Clear filters').click();
    await until(() => element.total === 30);
    expect(focused()).to.equal(box(element));
    page.answer = async () => new Response('', { status: 500 });
    await element.refresh();
    await settled(element);
    page.answer = (_request, next) => next();
    button(element, 'Retry').focus();
    button(element, 'Retry').click();
    await until(() => all(element, '[role=alert]').length === 0);
    expect(focused()).to.equal(button(element, 'Refresh'));
  });

  it('holds when a failure is told above the rows, in the page and in a box of the host’s', async () => {
    for (const boxed of [false, true]) {
      const frame = document.createElement('div');
      frame.style.cssText = boxed ? 'height: 400px; overflow: auto; margin-top: 100px' : 'padding-bottom: 3000px';
      document.body.append(frame);
      const page = await openPage(LOGS);
      frame.append(page.element);
      await settled(page.element);
      const row = page.row('log-10');
      row.scrollIntoView();
      const { top } = row.getBoundingClientRect();
      page.answer = async () => new Response('', { status: 500 });
      await page.element.refresh();
      await settled(page.element);
      await aTimeout(30);
      expect(all(page.element, '[role=alert]')).to.have.length(1);
      expect(Math.abs(row.getBoundingClientRect().top - top), `boxed: ${boxed}`).to.be.lessThan(2);
      page.answer = (_request, next) => next();
      page.gateway.add(log('new', NOON, -1000));
      await page.element.refresh();
      await settled(page.element);
      await aTimeout(30);
      expect(page.element.total).to.equal(31);
      expect(Math.abs(row.getBoundingClientRect().top - top), `boxed: ${boxed}`).to.be.lessThan(2);
      frame.remove();
    }
    scrollTo(0, 0);
  });

  it('the focus stays in a row that a poll has pushed off the page, open or closed', async () => {
    const page = await openPage(LOGS, { perPage: 10 });
    const { element, gateway } = page;
    const toggle = () => button(page.row('log-9'), 'support-assistant, gpt-4o-mini');
    const isFocused = () => page.row('log-9').shadowRoot?.activeElement === toggle();
    toggle().focus();
    gateway.add(log('new', NOON, -1000));
    await element.refresh();
    await settled(element);
    expect(isFocused()).to.equal(true);
    toggle().click();
    gateway.add(log('newer', NOON, -2000));
    await element.refresh();
    toggle().click();
    await settled(element);
    expect(isFocused()).to.equal(true);
    toggle().blur();
    await element.refresh();
    await settled(element);
    expect(all(element, 'gateway-logs-row')).to.have.length(10);
  });

  it('an open log that vanishes from the middle stays where it was', async () => {
    const rows = LOGS.slice(0, 5).map(({ row }) => row);
    const page = await openPage([], { answer: async () => Response.json({ success: true, result: rows, result_info: { total_count: rows.length } }) });
    page.element.open('log-2');
    rows.splice(2, 1);
    await page.element.refresh();
    await settled(page.element);
    expect(page.rows().indexOf(page.row('log-2'))).to.equal(2);
    expect(page.element.entries).to.have.length(4);
  });

  it('closing is told when another page takes the place of an open log', async () => {
    const { element } = await openPage(LOGS);
    const events: [string, boolean][] = [];
    element.addEventListener('gateway-logs-toggle', ({ entry, open }) => events.push([entry.id, open]));
    element.open('log-3');
    element.page = 2;
    await until(() => element.entries[0]?.id === 'log-25');
    expect(events).to.deep.equal([['log-3', true], ['log-3', false]]);
  });

  it('takes errors of a client of the host’s by their kind, with the words for it', async () => {
    const capabilities = { search: false, status: true, source: true, sorts: [], detail: false } as const;
    const failure = Object.assign(new Error('Signed out'), { kind: 'unauthorized', status: 401 });
    const client: LogsClient = { capabilities, list: () => Promise.reject(failure), detail: () => Promise.reject(failure) };
    const { element } = await openPage([], { client });
    expect(textOf(one(element, '[role=alert]'))).to.contain('did not accept the credentials (401). Sign in again');
    expect(all(element, 'input[type=search]'), 'search: false').to.deep.equal([]);
  });

  it('shows the message of an error whose kind nobody knows', async () => {
    const failure = Object.assign(new Error('The moon is in the way'), { kind: 'eclipse' });
    const capabilities = { search: false, status: true, source: true, sorts: [], detail: false } as const;
    const client: LogsClient = { capabilities, list: () => Promise.reject(failure), detail: () => Promise.reject(failure) };
    const { element } = await openPage([], { client });
    expect(textOf(one(element, '[role=alert]'))).to.equal('The moon is in the way Retry');
  });

  it('asks for no bodies of a log whose id would be another address', async () => {
    const page = await openPage([]);
    page.answer = async () => Response.json({ success: true, result: ['.', '..'].map((id) => ({ ...log('x', NOON, 0).row, id })), result_info: { total_count: 2 } });
    await page.element.refresh();
    const asked = page.requests.length;
    page.element.open('..');
    page.element.open('.');
    await until(() => all(page.element, 'gateway-logs-panel').filter((panel) => textOf(panel).includes('Not stored')).length === 2);
    expect(page.requests).to.have.length(asked);
  });

  it('loading is over when its event comes', async () => {
    const { element } = await openPage(LOGS);
    const states: boolean[] = [];
    element.addEventListener('gateway-logs-load', () => states.push(element.loading));
    await element.refresh();
    expect(states).to.deep.equal([false]);
  });

  it('lets a host style the parts of panels', async () => {
    const style = document.createElement('style');
    style.textContent = 'gateway-logs::part(role), gateway-logs::part(footer) { color: rgb(1, 2, 3) }';
    document.head.append(style);
    const page = await openPage([log('a', NOON, 0, {}, { request: { prompt: 'hi' } })]);
    page.element.open('a');
    const role = await until(() => all(page.element, '[part=role]')[0]);
    expect(getComputedStyle(role).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(one(page.row('a'), '[part=footer]')).color).to.equal('rgb(1, 2, 3)');
    style.remove();
  });
});
