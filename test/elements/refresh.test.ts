import { expect, aTimeout } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import type { GatewayLogsLoadEvent } from '../../src/index.js';
import { log } from '../support/logs.js';
import { all, button, cleanUp, live, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

const NOON = new Date().setUTCHours(12, 0, 0, 0);
const logs = (count: number) =>
  Array.from({ length: count }, (_, index) => log(`log-${index}`, NOON, index * 1000, {}, { request: { prompt: 'hi' }, response: { response: 'hello' } }));

/** Collects every change of the DOM below an element, through all shadow roots. */
function watch(element: HTMLElement): string[] {
  const changes: string[] = [];
  const observer = new MutationObserver((records) => {
    changes.push(...records.map(({ type, target, attributeName }) => `${type} ${target.nodeName} ${attributeName ?? ''}`));
  });
  const options = { childList: true, subtree: true, attributes: true, characterData: true };
  observer.observe(element, options);
  for (const child of [element, ...all(element, '*')]) {
    if (child.shadowRoot !== null) observer.observe(child.shadowRoot, options);
  }
  return changes;
}

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** A poll from its request to its last drawing. */
async function poll(page: Page): Promise<void> {
  const loaded = new Promise((resolve) => page.element.addEventListener('gateway-logs-load', resolve, { once: true }));
  await loaded;
  await settled(page.element);
}

describe('refreshing', () => {
  afterEach(() => {
    cleanUp();
    Reflect.deleteProperty(document, 'hidden');
  });

  it('asks again, by button and by method', async () => {
    const page = await openPage(logs(3));
    page.gateway.add(log('new', NOON, -1000));
    button(page.element, 'Refresh').click();
    await until(() => page.element.total === 4);
    expect(page.element.entries[0]?.id).to.equal('new');
    page.gateway.add(log('newer', NOON, -2000));
    await page.element.refresh();
    expect(page.element.entries[0]?.id).to.equal('newer');
    expect(page.element.loading).to.equal(false);
  });

  it('switches Auto by a button that turns green, and says so', async () => {
    const page = await openPage(logs(3));
    const auto = button(page.element, 'Auto');
    const states: boolean[] = [];
    page.element.addEventListener('gateway-logs-auto-refresh-change', (event) => states.push(event.autoRefresh));
    expect(auto.getAttribute('aria-pressed')).to.equal('false');
    auto.click();
    await settled(page.element);
    expect(auto.getAttribute('aria-pressed')).to.equal('true');
    const [red, green, blue] = getComputedStyle(auto).color.match(/\d+/g)!.map(Number);
    expect(green!).to.be.greaterThan(red!).and.greaterThan(blue!);
    auto.click();
    await settled(page.element);
    expect(auto.getAttribute('aria-pressed')).to.equal('false');
    expect(states).to.deep.equal([true, false]);
  });

  it('polls every 10 seconds, goes on while the reader pages, and stops when told', async () => {
    const page = await openPage(logs(60));
    const clock = useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
    try {
      page.element.autoRefresh = true;
      await page.element.updateComplete;
      await live(page.element);
      const after = async (milliseconds: number) => {
        await clock.tickAsync(milliseconds);
        // The gateway answers in real time, and the next pause starts with its answer.
        while (page.element.loading) await new Promise((resolve) => requestAnimationFrame(resolve));
        return page.lists().length;
      };
      expect(await after(9_990)).to.equal(1);
      expect(await after(20)).to.equal(2);
      expect(await after(10_050)).to.equal(3);
      button(page.element, 'Next page').click();
      expect(await after(50)).to.equal(4);
      expect(page.lists().at(-1)?.searchParams.get('page')).to.equal('2');
      expect(await after(10_050)).to.equal(5);
      expect(page.lists().at(-1)?.searchParams.get('page')).to.equal('2');
      page.element.autoRefresh = false;
      expect(await after(60_000)).to.equal(5);
    } finally {
      clock.restore();
    }
  });

  it('pauses while the tab is hidden and catches up when it is back', async () => {
    const page = await openPage(logs(3), { autoRefresh: true });
    const clock = useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
    try {
      // The timer of before was the browser's own.
      page.element.refreshInterval = 20;
      await page.element.updateComplete;
      setHidden(true);
      await clock.tickAsync(300_000);
      expect(page.lists()).to.have.length(1);
      setHidden(false);
      await clock.tickAsync(10);
      expect(page.lists()).to.have.length(2);
    } finally {
      clock.restore();
    }
  });

  it('asks nothing once it is off the page, and goes on when it is back', async () => {
    const page = await openPage(logs(3));
    const clock = useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
    try {
      page.element.autoRefresh = true;
      await page.element.updateComplete;
      await live(page.element);
      page.element.remove();
      await clock.tickAsync(60_000);
      expect(page.lists()).to.have.length(1);
      document.body.append(page.element);
      await clock.tickAsync(10);
      expect(page.lists()).to.have.length(2);
    } finally {
      clock.restore();
    }
  });

  it('changes nothing in the DOM where nothing has changed', async () => {
    const page = await openPage(logs(50), { perPage: 50, refreshInterval: 1 });
    page.element.open('log-3');
    await until(() => all(page.row('log-3'), '[part=message]').length === 2);
    page.element.autoRefresh = true;
    await live(page.element);
    await settled(page.element);
    const { entries } = page.element;
    const changes = watch(page.element);
    await poll(page);
    await aTimeout(50);
    expect(changes).to.deep.equal([]);
    expect(page.element.entries).to.equal(entries);
    // The watch itself works.
    one(page.row('log-3'), 'button[aria-expanded]').click();
    await until(() => changes.length > 0);
  });

  it('updates in place what has changed, and nothing else', async () => {
    const page = await openPage(logs(10), { refreshInterval: 1 });
    const rows = page.rows();
    page.element.autoRefresh = true;
    await live(page.element);
    await settled(page.element);
    page.gateway.add(log('log-4', NOON, 4000, { cost: 0.5 }));
    const others = rows.filter((row) => row !== page.row('log-4')).map((row) => watch(row));
    const changed = watch(page.row('log-4'));
    await until(() => textOf(one(page.row('log-4'), '.cost')) === '$0.500000');
    expect(page.rows()).to.deep.equal(rows);
    await aTimeout(20);
    expect(others.flat()).to.deep.equal([]);
    expect(changed).to.deep.equal(['characterData #text ']);
  });

  it('leaves open rows, focus and selection alone when new logs arrive', async () => {
    const page = await openPage(logs(30), { refreshInterval: 1 });
    const { element } = page;
    element.open('log-2');
    await until(() => all(page.row('log-2'), '[part=message]').length === 2);
    const row = page.row('log-2');
    const text = all(row, '.text')[0]!;
    one(row, 'button[aria-expanded]').focus();
    getSelection()?.setBaseAndExtent(text, 0, text, text.childNodes.length);
    element.autoRefresh = true;
    for (let index = 0; index < 3; index += 1) page.gateway.add(log(`new-${index}`, NOON, -1000 - index));
    await until(() => element.total === 33);
    await settled(element);
    expect(page.row('log-2')).to.equal(row);
    expect(all(row, '.text')[0]).to.equal(text);
    expect(row.shadowRoot?.activeElement).to.equal(one(row, 'button[aria-expanded]'));
    expect(getSelection()?.rangeCount).to.equal(1);
    expect(page.rows().map((item) => one(item, 'button[aria-expanded]').getAttribute('aria-expanded')).filter((value) => value === 'true')).to.have.length(1);
  });

  it('keeps an open row that newer logs have pushed off the page, and says so, until a refresh after it was closed', async () => {
    const page = await openPage(logs(30), { perPage: 10, refreshInterval: 1, autoRefresh: true });
    const { element } = page;
    element.open('log-9');
    for (let index = 0; index < 4; index += 1) page.gateway.add(log(`new-${index}`, NOON, -1000 - index));
    await until(() => element.total === 34);
    await settled(element);
    expect(page.rows()).to.have.length(10);
    expect(element.entries).to.have.length(9);
    expect(textOf(page.row('log-9'))).to.contain('no longer on this page');
    expect(all(page.row('log-9'), 'gateway-logs-panel')).to.have.length(1);
    element.close('log-9');
    await element.refresh();
    await settled(element);
    expect(page.rows()).to.have.length(10);
  });

  it('does not move what the reader is reading', async () => {
    const spacer = document.createElement('div');
    spacer.style.height = '3000px';
    const page = await openPage(logs(25), { refreshInterval: 1 });
    document.body.append(spacer);
    const row = page.row('log-20');
    row.scrollIntoView();
    const before = row.getBoundingClientRect().top;
    page.element.autoRefresh = true;
    for (let index = 0; index < 3; index += 1) page.gateway.add(log(`new-${index}`, NOON, -1000 - index));
    await until(() => page.element.total === 28);
    await settled(page.element);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(Math.abs(page.row('log-20').getBoundingClientRect().top - before)).to.be.lessThan(2);
    spacer.remove();
    scrollTo(0, 0);
  });

  it('never polls while an answer is still out', async () => {
    const page = await openPage(logs(3), { refreshInterval: 1 });
    let waiting = 0;
    let most = 0;
    page.answer = async (_request, next) => {
      most = Math.max(most, (waiting += 1));
      await aTimeout(1500);
      waiting -= 1;
      return next();
    };
    page.element.autoRefresh = true;
    await aTimeout(3800);
    expect(page.lists().length).to.equal(3);
    expect(most).to.equal(1);
  });

  it('keeps the rows and tells of a failure, with a way on', async () => {
    const page = await openPage(logs(3));
    page.answer = async () => new Response('', { status: 503 });
    await page.element.refresh();
    await settled(page.element);
    const alert = one(page.element, '[role=alert]');
    expect(textOf(alert)).to.match(/^The gateway failed to answer \(503\)\. Last refreshed at \d\d:\d\d:\d\d\. Retry$/);
    expect(page.rows()).to.have.length(3);
    page.answer = (_request, next) => next();
    button(page.element, 'Retry').click();
    await until(() => all(page.element, '[role=alert]').length === 0);
    expect(page.element.error).to.equal(null);
  });

  it('tells hosts of each page', async () => {
    const page = await openPage(logs(30));
    const events: GatewayLogsLoadEvent[] = [];
    page.element.addEventListener('gateway-logs-load', (event) => events.push(event));
    await page.element.refresh();
    expect(events).to.have.length(1);
    expect(events[0]).to.include({ total: 30, bubbles: true, composed: true });
    expect(events[0]?.entries).to.have.length(25);
    expect(events[0]?.query.page).to.equal(1);
  });

  it('regroups by itself when the day turns', async () => {
    const clock = useFakeTimers({ now: NOON + 11 * 3_600_000 + 59 * 60_000, toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
    try {
      const page = await openPage(logs(3), { wait: false });
      // The gateway answers in real time, which this clock leaves alone.
      while (page.element.total === null) await new Promise((resolve) => requestAnimationFrame(resolve));
      await settled(page.element);
      const label = () => one(page.element, '[role=rowgroup]').getAttribute('aria-label');
      expect(label()).to.equal('Today');
      await clock.tickAsync(59_000);
      expect(label()).to.equal('Today');
      await clock.tickAsync(1_500);
      await settled(page.element);
      expect(label()).to.equal('Yesterday');
      expect(page.requests).to.have.length(1);
    } finally {
      clock.restore();
    }
  });
});
