import { expect } from '@open-wc/testing';
import type { GatewayLogs } from '../../src/index.js';
import { log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, until, type Page } from '../support/page.js';

const CALL = { role: 'assistant', content: null, tool_calls: [{ function: { name: 'get_weather', arguments: '{}' } }] };
const BODIES = { request: { messages: [{ role: 'user', content: 'Two?' }] }, response: { choices: [{ message: CALL }] } };
const LOGS = Array.from({ length: 30 }, (_, index) => log(`log-${index}`, Date.now(), index * 1000, {}, BODIES));

const choose = (select: HTMLSelectElement, value: string): void => {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

/** All that a reader can do, and what a gateway can. */
async function useAll(page: Page, element: GatewayLogs): Promise<void> {
  const search = one<HTMLInputElement>(element, '[type=search]');
  search.focus();
  search.value = 'jane';
  search.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await until(() => element.search === 'jane');
  one<HTMLInputElement>(element, 'input[value=success]').click();
  button(element, 'Add filter').click();
  const builder = await until(() => all(element, 'gateway-logs-filter-builder')[0]);
  await until(() => all(builder, 'input').length > 0);
  button(builder, 'Cancel').click();
  choose(one(element, 'select[name=range]'), '24h');
  choose(one(one(element, 'gateway-logs-pager'), 'select'), '10');
  await until(() => !element.loading && element.entries.length === 10);
  button(element, 'Next page').click();
  await until(() => element.entries[0]?.id === 'log-10');
  await settled(element);
  const [row] = page.rows();
  one(row ?? element, '[aria-expanded]').click();
  await until(() => all(element, '[part~=message]').length > 0);
  const panel = one(element, 'gateway-logs-panel');
  const json = await until(() => all(panel, 'button').find(({ textContent }) => textContent.trim() === 'JSON'));
  json.click();
  await until(() => all(element, 'gateway-logs-json-view')[0]);
  (await until(() => all(panel, 'button[aria-label^=Copy]')[0])).click();
  document.dispatchEvent(new ClipboardEvent('copy'));
  button(element, 'Auto').click();
  button(element, 'Refresh').click();
  await element.refresh();
  page.answer = async () => new Response('', { status: 500 });
  await element.refresh();
  await until(() => all(element, '[role=alert]').length > 0);
  button(element, 'Auto').click();
  await settled(element);
}

/** What the page has beside its nodes. */
const state = () => ({
  title: document.title,
  cookie: document.cookie,
  address: location.href,
  steps: history.length,
  state: history.state as unknown,
  sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
  stored: { ...localStorage, ...sessionStorage },
  globals: Object.keys(window).join(),
});

describe('outside of the element', () => {
  afterEach(() => {
    localStorage.clear();
    cleanUp();
  });

  it('nothing is written, whatever is done in it', async () => {
    localStorage.clear();
    const before = state();
    const written: string[] = [];
    const observer = new MutationObserver((records) =>
      written.push(...records.map(({ type, target, attributeName }) => `${type} ${target.nodeName} ${attributeName ?? ''}`)),
    );
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const page = await openPage(LOGS, { storageKey: 'mine' });
    await useAll(page, page.element);
    expect(page.element.attributes).to.have.length(0);
    expect(page.element.childNodes).to.have.length(0);
    page.element.remove();
    await until(() => written.length > 1);
    observer.disconnect();
    // The test's own.
    expect(written).to.deep.equal(['childList BODY ', 'childList BODY ']);
    expect(state()).to.deep.equal({ ...before, stored: { 'mine:per-page': '10' } });
  });

  it('nothing listens any more once it has gone', async () => {
    const heard = new Set<string>();
    const restore = [window, document, document.documentElement, document.body].map((target) => {
      target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
        const name = `${target.constructor.name} ${type}`;
        heard.add(name);
        options?.signal?.addEventListener('abort', () => heard.delete(name));
        EventTarget.prototype.addEventListener.call(target, type, listener, options);
      };
      target.removeEventListener = (type: string, listener: EventListener) => {
        heard.delete(`${target.constructor.name} ${type}`);
        EventTarget.prototype.removeEventListener.call(target, type, listener);
      };
      return () => ['addEventListener', 'removeEventListener'].forEach((name) => Reflect.deleteProperty(target, name));
    });
    try {
      const page = await openPage(LOGS, { urlState: 'l' });
      await useAll(page, page.element);
      expect([...heard]).to.include.members(['HTMLDocument copy', 'Window popstate']);
      page.element.remove();
      expect([...heard]).to.deep.equal([]);
    } finally {
      for (const undo of restore) undo();
      history.replaceState(null, '', location.pathname);
    }
  });
});
