import { expect } from '@open-wc/testing';
import { log } from '../support/logs.js';
import { button, cleanUp, one, openPage, settled, textOf, until } from '../support/page.js';

const NOON = new Date().setUTCHours(12, 0, 0, 0);
const LOGS = Array.from({ length: 103 }, (_, index) => log(`log-${index}`, NOON, index * 1000));
const select = (element: HTMLElement) => one<HTMLSelectElement>(one(element, 'gateway-logs-pager'), 'select');
const pageText = (element: HTMLElement) => textOf(one(element, '.page'));

function choose(element: HTMLElement, size: number): void {
  select(element).value = String(size);
  select(element).dispatchEvent(new Event('change'));
}

describe('the pager', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('goes first, previous, next and last', async () => {
    const { element } = await openPage(LOGS);
    const go = async (name: string, page: number, first: number) => {
      button(element, name).click();
      await until(() => element.entries[0]?.id === `log-${first}`);
      await settled(element);
      expect(pageText(element)).to.equal(`Page ${page} of 5`);
      expect(element.page).to.equal(page);
    };
    expect(one(element, 'nav').getAttribute('aria-label')).to.equal('Pagination');
    expect(pageText(element)).to.equal('Page 1 of 5');
    expect(button(element, 'First page').disabled && button(element, 'Previous page').disabled).to.equal(true);
    await go('Next page', 2, 25);
    await go('Last page', 5, 100);
    expect(button(element, 'Next page').disabled && button(element, 'Last page').disabled).to.equal(true);
    await go('Previous page', 4, 75);
    await go('First page', 1, 0);
  });

  it('keeps the focus when its button can do no more', async () => {
    const { element } = await openPage(LOGS);
    const pager = one(element, 'gateway-logs-pager');
    button(element, 'Last page').focus();
    button(element, 'Last page').click();
    await until(() => element.entries[0]?.id === 'log-100');
    await settled(element);
    expect(pager.shadowRoot?.activeElement).to.equal(button(element, 'Previous page'));
  });

  it('offers 10, 25 and 50 rows, and goes back to page 1', async () => {
    const { element } = await openPage(LOGS, { page: 3 });
    expect(textOf(one(one(element, 'gateway-logs-pager'), 'label'))).to.match(/^Rows per page/);
    expect([...select(element).options].map(({ text }) => text)).to.deep.equal(['10', '25', '50']);
    expect(select(element).value).to.equal('25');
    expect(element.entries[0]?.id).to.equal('log-50');
    choose(element, 50);
    await until(() => element.entries.length === 50);
    await settled(element);
    expect(pageText(element)).to.equal('Page 1 of 3');
  });

  it('remembers the choice under the storage key, and prefers it to the attribute', async () => {
    const first = await openPage(LOGS, { storageKey: 'mine' });
    choose(first.element, 10);
    await until(() => first.element.entries.length === 10);
    expect(localStorage.getItem('mine:per-page')).to.equal('10');
    expect(localStorage.length).to.equal(1);
    const second = await openPage(LOGS, { storageKey: 'mine', perPage: 50 });
    expect(second.element.entries).to.have.length(10);
    expect(second.element.perPage).to.equal(10);
    expect(select(second.element).value).to.equal('10');
    const other = await openPage(LOGS, { storageKey: 'other', perPage: 50 });
    expect(other.element.entries).to.have.length(50);
  });

  it('stores nothing without a key', async () => {
    const { element } = await openPage(LOGS, { storageKey: '' });
    choose(element, 10);
    await until(() => element.entries.length === 10);
    expect(localStorage.length).to.equal(0);
  });

  it('is not harmed by an unusable stored value', async () => {
    for (const value of ['', '0', '33', '-10', 'NaN', '1e9', '{"a":1}', '25 ']) {
      localStorage.setItem('mine:per-page', value);
      const { element } = await openPage(LOGS, { storageKey: 'mine' });
      expect(element.entries, value).to.have.length(25);
      cleanUp();
    }
  });

  it('is not harmed by a blocked storage', async () => {
    const blocked = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      const { element } = await openPage(LOGS, { storageKey: 'mine' });
      choose(element, 10);
      await until(() => element.entries.length === 10);
      expect(select(element).value).to.equal('10');
    } finally {
      if (blocked !== undefined) Object.defineProperty(window, 'localStorage', blocked);
    }
  });

  it('falls back to the last page when a page no longer exists', async () => {
    const { element } = await openPage(LOGS, { page: 99 });
    await until(() => element.entries[0]?.id === 'log-100');
    await settled(element);
    expect(element.page).to.equal(5);
    expect(pageText(element)).to.equal('Page 5 of 5');
  });

  it('takes a page that is none as the first', async () => {
    const { element } = await openPage(LOGS, { page: Number.NaN });
    expect(element.entries[0]?.id).to.equal('log-0');
    element.setAttribute('page', '-3');
    await settled(element);
    expect(pageText(element)).to.equal('Page 1 of 5');
  });
});
