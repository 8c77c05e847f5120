import { expect, aTimeout } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import type { GatewayLogs } from '../../src/index.js';
import { log } from '../support/logs.js';
import { all, button, cleanUp, live, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

const NOON = new Date().setUTCHours(12, 0, 0, 0);
const logs = (count: number) =>
  Array.from({ length: count }, (_, index) => log(`log-${index}`, NOON, index * 1000, {}, { request: { prompt: 'hi' }, response: { response: 'hello' } }));
const idsOf = (page: Page) => page.rows().map((row) => (row as HTMLElementTagNameMap['gateway-logs-row']).entry?.id);
const waiting = ({ element }: Page) => all(element, '[part=new]').map(textOf);
const alerts = ({ element }: Page) => all(element, '[role=alert]');
const asOf = ({ element }: Page) => getComputedStyle(one(element, '[part=total]'), '::after').content;

function add(page: Page, count: number, from = 0): void {
  for (let index = from; index < from + count; index += 1) page.gateway.add(log(`new-${index}`, NOON, -1000 - index));
}

/** Collects every change of the DOM below an element, through all shadow roots. */
function watch(element: HTMLElement): MutationRecord[] {
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  const options = { childList: true, subtree: true, attributes: true, characterData: true };
  for (const root of [element, ...all(element, '*')]) {
    if (root === element) observer.observe(element, options);
    if (root.shadowRoot !== null) observer.observe(root.shadowRoot, options);
  }
  return changes;
}

/** The next answer of the gateway that was not a failure, drawn. */
async function polled({ element }: Page): Promise<void> {
  await new Promise((resolve) => element.addEventListener('gateway-logs-load', resolve, { once: true }));
  await settled(element);
}

const places = (page: Page) => page.rows().map((row) => Math.round(row.getBoundingClientRect().top));

async function openAuto(count: number, settings: Partial<GatewayLogs> = {}): Promise<Page> {
  return openPage(logs(count), { refreshInterval: 1, autoRefresh: true, ...settings });
}

describe('Auto', () => {
  afterEach(() => {
    cleanUp();
    scrollTo(0, 0);
  });

  it('lets new rows slide in and marks them for a moment, where nobody reads', async () => {
    const page = await openAuto(5);
    add(page, 2);
    await polled(page);
    expect(idsOf(page).slice(0, 3)).to.deep.equal(['new-1', 'new-0', 'log-0']);
    expect(waiting(page)).to.deep.equal([]);
    await until(() => one(page.row('new-1'), '.row').getAnimations().length === 1);
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    expect(page.row('new-1').getAnimations()).to.have.length(isCalm ? 0 : 1);
    expect(page.row('log-0').getAnimations({ subtree: true })).to.have.length(0);
    one(page.row('new-1'), '.row').getAnimations()[0]!.finish();
    expect(one(page.row('new-1'), '.row').getAnimations()).to.have.length(0);
  });

  it('moves nothing while a log is open: what is new waits as a button', async () => {
    const page = await openAuto(30);
    const { element } = page;
    element.open('log-2');
    await until(() => all(page.row('log-2'), '[part=message]').length === 2);
    await settled(element);
    const before = places(page);
    const ids = idsOf(page);
    add(page, 12);
    await polled(page);
    expect(waiting(page)).to.deep.equal(['12 new']);
    expect(places(page)).to.deep.equal(before);
    expect(idsOf(page)).to.deep.equal(ids);
    expect(textOf(one(element, '[part=total]'))).to.equal('42 logs');
    expect(element.entries).to.have.length(25);
    await expect(one(element, '[part=new]')).to.be.accessible();

    // It counts on, and the log stays open when all is shown.
    add(page, 1, 12);
    await until(() => waiting(page)[0] === '13 new');
    one<HTMLButtonElement>(element, '[part=new]').click();
    await settled(element);
    expect(waiting(page)).to.deep.equal([]);
    expect(idsOf(page).slice(0, 14)).to.deep.equal([...Array.from({ length: 13 }, (_, index) => `new-${12 - index}`), 'log-0']);
    expect(page.row('log-2').matches('[expanded]')).to.equal(true);
    await until(() => page.row('new-12').shadowRoot?.activeElement?.matches('button'));
    expect(element.shadowRoot?.querySelector('.frame > [role=status]')?.textContent).to.equal('43 logs');
  });

  it('tells when there is more than a page of new logs', async () => {
    const page = await openAuto(12, { perPage: 10 });
    page.element.open('log-0');
    add(page, 11);
    await polled(page);
    expect(waiting(page)).to.deep.equal(['10+ new']);
  });

  it('shows what has waited by itself, once nobody reads', async () => {
    const page = await openAuto(5);
    page.element.open('log-0');
    add(page, 1);
    await until(() => waiting(page).length === 1);
    page.element.close('log-0');
    await until(() => idsOf(page)[0] === 'new-0');
    expect(waiting(page)).to.deep.equal([]);
  });

  it('moves nothing while the list is scrolled, in a box or on the page', async () => {
    for (const inBox of [true, false]) {
      const page = await openAuto(30);
      const box = document.createElement('div');
      Object.assign(box.style, inBox ? { height: '300px', overflow: 'auto' } : { paddingBottom: '3000px' });
      document.body.append(box);
      box.append(page.element);
      await settled(page.element);
      page.row('log-12').scrollIntoView();
      const before = places(page);
      add(page, 3);
      await polled(page);
      await until(() => waiting(page).length === 1);
      expect(places(page), `${inBox}`).to.deep.equal(before);
      // It stays in sight, and leads to the top.
      const { top } = one(page.element, '[part=new]').getBoundingClientRect();
      expect(top).to.be.within(0, 300);
      one<HTMLButtonElement>(page.element, '[part=new]').click();
      await until(() => idsOf(page)[0] === 'new-2');
      await until(() => one(page.element, 'header').getBoundingClientRect().top >= -1);
      box.remove();
      cleanUp();
      scrollTo(0, 0);
    }
  });

  it('moves nothing while text of a row is selected', async () => {
    const page = await openAuto(5);
    const name = one(page.row('log-1'), '.name');
    getSelection()?.selectAllChildren(name);
    add(page, 1);
    await polled(page);
    expect(waiting(page)).to.deep.equal(['1 new']);
    getSelection()?.removeAllRanges();
    await until(() => idsOf(page)[0] === 'new-0');
  });

  it('does not take a selection elsewhere on the page for reading', async () => {
    const page = await openAuto(5);
    const text = document.createElement('p');
    text.textContent = 'A text of the page';
    document.body.append(text);
    getSelection()?.selectAllChildren(text);
    add(page, 1);
    await polled(page);
    expect(waiting(page)).to.deep.equal([]);
    text.remove();
  });

  it('keeps the rows of another page, and says when the list has moved under them', async () => {
    const page = await openAuto(30, { perPage: 10, page: 2 });
    const ids = idsOf(page);
    expect(ids[0]).to.equal('log-10');
    add(page, 3);
    await polled(page);
    expect(idsOf(page)).to.deep.equal(ids);
    expect(waiting(page)).to.deep.equal(['The list has moved on. Show it as it is now']);
    one<HTMLButtonElement>(page.element, '[part=new]').click();
    await settled(page.element);
    expect(idsOf(page)[0]).to.equal('log-7');
    expect(waiting(page)).to.deep.equal([]);
  });

  it('keeps the rows of a page that is gone, until the reader goes on', async () => {
    const page = await openAuto(15, { perPage: 10, page: 2 });
    page.answer = async (request, next) => {
      if (!new URL(request.url).searchParams.has('page')) return next();
      const { searchParams } = new URL(request.url);
      const result = searchParams.get('page') === '1' ? [] : [];
      return Response.json({ success: true, result, result_info: { total_count: 0, page: 1, per_page: 10, count: 0 } });
    };
    await polled(page);
    expect(page.rows()).to.have.length(5);
    expect(waiting(page)).to.have.length(1);
    expect(all(page.element, '[part=notice]')).to.have.length(0);
    one<HTMLButtonElement>(page.element, '[part=new]').click();
    await until(() => page.element.page === 1 && page.rows().length === 0);
    expect(textOf(page.element)).to.contain('No logs yet');
  });

  it('updates figures that arrive late while new rows wait, and tells of an open log that is pushed off the page', async () => {
    const page = await openAuto(12, { perPage: 10 });
    page.element.open('log-9');
    await settled(page.element);
    add(page, 1);
    page.gateway.add(log('log-3', NOON, 3000, { cost: 0.5 }));
    await polled(page);
    expect(textOf(one(page.row('log-3'), '.cost'))).to.equal('$0.500000');
    expect(waiting(page)).to.deep.equal(['1 new']);
    expect(textOf(one(page.row('log-9'), '.row'))).to.contain('no longer on this page');
    expect(textOf(one(page.row('log-8'), '.row'))).to.not.contain('no longer on this page');
    expect(page.row('log-9').matches('[expanded]')).to.equal(true);
  });

  it('forgets what waits when another question is asked', async () => {
    const page = await openAuto(12, { perPage: 10 });
    page.element.open('log-0');
    add(page, 1);
    await until(() => waiting(page).length === 1);
    button(page.element, 'Next page').click();
    await settled(page.element);
    expect(waiting(page)).to.deep.equal([]);
    await until(() => idsOf(page)[0] === 'log-9');
  });

  it('changes nothing in the DOM with an unchanged poll, rows waiting or not, and yet tells the time of it', async () => {
    const page = await openAuto(30);
    await polled(page);
    for (const isWaiting of [false, true]) {
      if (isWaiting) {
        page.element.open('log-1');
        add(page, 2);
        await until(() => waiting(page).length === 1);
        await until(() => all(page.row('log-1'), '[part=message]').length === 2);
      }
      await settled(page.element);
      const changes = watch(page.element);
      const time = asOf(page);
      expect(time).to.match(/as of \d\d:\d\d:\d\d/);
      await until(() => asOf(page) !== time);
      await polled(page);
      await aTimeout(20);
      expect(changes, `${isWaiting}`).to.have.length(0);
    }
  });

  it('leaves rows in their order while the reader is in them, though another value sorts them otherwise now', async () => {
    const page = await openAuto(5, { orderBy: 'model' });
    page.element.open('log-2');
    const before = idsOf(page);
    page.gateway.add(log('log-3', NOON, 3000, { model: 'zephyr' }));
    await until(() => waiting(page).length === 1);
    expect(waiting(page)).to.deep.equal(['The list has moved on. Show it as it is now']);
    expect(idsOf(page)).to.deep.equal(before);
    expect(textOf(one(page.row('log-3'), '.model'))).to.equal('zephyr · openai');
    page.element.close('log-2');
    await until(() => idsOf(page)[0] === 'log-3');
    expect(waiting(page)).to.deep.equal([]);
  });
});

describe('Auto while the gateway fails', () => {
  let clock: SinonFakeTimers;
  const NOW = Date.UTC(2026, 2, 14, 14, 30);

  beforeEach(() => {
    clock = useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
  });
  afterEach(() => {
    cleanUp();
    Reflect.deleteProperty(document, 'hidden');
    clock.restore();
  });

  const down = async () => new Response('', { status: 401 });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** Lets the clock run, and in real time what it has set off. */
  async function pass(page: Page, milliseconds: number): Promise<void> {
    await clock.tickAsync(milliseconds);
    do await frame();
    while (page.element.loading);
    await clock.tickAsync(0);
    await settled(page.element);
  }

  async function openFailing(settings: Partial<GatewayLogs> = {}): Promise<Page> {
    const page = await openPage(logs(3), { wait: false, autoRefresh: true, refreshInterval: 10, ...settings });
    await live(page.element);
    await pass(page, 0);
    expect(page.rows()).to.have.length(3);
    page.answer = down;
    await pass(page, 10_000);
    expect(alerts(page)).to.have.length(1);
    return page;
  }

  function setHidden(hidden: boolean): void {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  it('slows down from 10 seconds to 5 minutes, keeps the rows, and goes on as before with the first success', async () => {
    const page = await openFailing();
    for (const seconds of [10, 20, 40, 80, 160, 300, 300]) {
      const asked = page.lists().length;
      await pass(page, seconds * 1000 - 500);
      expect(page.lists(), `${seconds}`).to.have.length(asked);
      await pass(page, 500);
      expect(page.lists(), `${seconds}`).to.have.length(asked + 1);
      expect(page.rows()).to.have.length(3);
    }
    page.answer = (_request, next) => next();
    await pass(page, 300_000);
    expect(alerts(page)).to.have.length(0);
    const asked = page.lists().length;
    await pass(page, 10_000);
    await pass(page, 10_000);
    expect(page.lists()).to.have.length(asked + 2);
  });

  it('says when it goes on and when the list was last refreshed', async () => {
    const page = await openFailing();
    expect(textOf(alerts(page)[0]!)).to.contain('Auto goes on at 14:30:20. Last refreshed at 14:30:00.');
    await pass(page, 10_000);
    expect(textOf(alerts(page)[0]!)).to.contain('Auto goes on at 14:30:40. Last refreshed at 14:30:00.');
    expect(asOf(page)).to.contain('as of 14:30:00');
  });

  it('is not slowed down further by the reader’s own tries', async () => {
    const page = await openFailing();
    for (let tries = 0; tries < 5; tries += 1) {
      button(page.element, 'Retry').click();
      await pass(page, 0);
    }
    const asked = page.lists().length;
    await pass(page, 10_000);
    expect(page.lists()).to.have.length(asked + 1);
  });

  for (const [name, comeBack] of [
    ['online', () => dispatchEvent(new Event('online'))],
    ['to the tab', () => (setHidden(true), setHidden(false))],
  ] as const) {
    it(`asks at once when the reader is back ${name}`, async () => {
      const page = await openFailing();
      for (let polls = 0; polls < 4; polls += 1) await pass(page, 10_000 * 2 ** polls);
      const asked = page.lists().length;
      page.answer = (_request, next) => next();
      await pass(page, 1000);
      expect(page.lists()).to.have.length(asked);
      comeBack();
      await pass(page, 10);
      expect(page.lists()).to.have.length(asked + 1);
      expect(alerts(page)).to.have.length(0);
    });
  }

  it('waits as long as the gateway asks, whoever comes back', async () => {
    const page = await openFailing();
    page.answer = async () => new Response('', { status: 429, headers: { 'retry-after': '100' } });
    await pass(page, 10_000);
    const asked = page.lists().length;
    dispatchEvent(new Event('online'));
    setHidden(true);
    setHidden(false);
    await pass(page, 99_000);
    expect(page.lists()).to.have.length(asked);
    expect(textOf(alerts(page)[0]!)).to.contain('Auto goes on at 14:32:00.');
    await pass(page, 1500);
    expect(page.lists()).to.have.length(asked + 1);
  });

  it('shows the rows that wait by asking anew', async () => {
    const page = await openPage(logs(3), { wait: false, autoRefresh: true });
    await live(page.element);
    await pass(page, 0);
    page.element.open('log-0');
    add(page, 1);
    await pass(page, 10_000);
    expect(waiting(page)).to.deep.equal(['1 new']);
    page.answer = down;
    await pass(page, 10_000);
    expect(alerts(page)).to.have.length(1);
    one<HTMLButtonElement>(page.element, '[part=new]').click();
    await pass(page, 0);
    expect(alerts(page)).to.have.length(1);
    expect(page.rows()).to.have.length(3);
    page.answer = (_request, next) => next();
    one<HTMLButtonElement>(page.element, '[part=new]').click();
    await pass(page, 0);
    expect(alerts(page)).to.have.length(0);
    expect(idsOf(page)[0]).to.equal('new-0');
  });

  it('leaves no timer behind while hidden, removed or off', async () => {
    const page = await openFailing();
    const timers = () => clock.countTimers();
    expect(timers()).to.be.greaterThan(0);
    setHidden(true);
    expect(timers()).to.equal(0);
    setHidden(false);
    await pass(page, 10);
    page.element.remove();
    expect(timers()).to.equal(0);
    document.body.append(page.element);
    page.element.autoRefresh = false;
    await pass(page, 400);
    // The day may still turn.
    expect(timers()).to.equal(1);
  });
});
