import { expect } from '@open-wc/testing';
import { log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

const NOW = Date.now();
const LOGS = Array.from({ length: 60 }, (_, index) =>
  log(`log-${index}`, NOW, index * 1000 + 1, { model: index % 2 === 0 ? 'gpt-4o-mini' : 'claude-haiku', cost: index / 1000 }),
);
const ADDRESS = location.href;

/** The address with more parameters. */
const go = (parameters: string): void => history.replaceState(null, '', `${ADDRESS}${ADDRESS.includes('?') ? '&' : '?'}${parameters}`);
const ours = (prefix = 'l') => [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith(`${prefix}-`)).map((pair) => pair.join('='));
const open = (page: Page) => all<HTMLElementTagNameMap['gateway-logs-row']>(page.element, 'gateway-logs-row[expanded]').map(({ entry }) => entry?.id);
const ids = (page: Page) => page.element.entries.map(({ id }) => id);
const back = () =>
  new Promise<void>((resolve) => {
    addEventListener('popstate', () => resolve(), { once: true });
    history.back();
  });

describe('url-state', () => {
  // A step back too many stays on this page, where a test can tell.
  before(() => Array.from({ length: 12 }).forEach(() => history.pushState(null, '', ADDRESS)));
  afterEach(() => {
    cleanUp();
    history.replaceState(null, '', ADDRESS);
  });

  it('is off by default: nothing is read and nothing written', async () => {
    go('l-status=error');
    const page = await openPage(LOGS);
    button(page.element, 'Next page').click();
    await until(() => ids(page)[0] === 'log-25');
    expect(page.element.status).to.equal('all');
    expect(ours()).to.deep.equal(['l-status=error']);
  });

  it('opens a shared link as it was: one question, the same rows, the same open log', async () => {
    const filters = JSON.stringify([{ key: 'cost', operator: 'lt', value: [0.04] }]);
    go(`l-search=gpt&l-filters=${encodeURIComponent(filters)}&l-page=2&l-per-page=10&l-order=asc&l-open=log-14&own=1`);
    const page = await openPage(LOGS, { urlState: 'l' });
    expect(page.lists()).to.have.length(1);
    expect(ids(page)).to.deep.equal([18, 16, 14, 12, 10, 8, 6, 4, 2, 0].map((index) => `log-${index}`));
    expect(open(page)).to.deep.equal(['log-14']);
    expect(all(page.element, 'gateway-logs-filter-bar').length).to.equal(1);
    expect(one<HTMLInputElement>(page.element, '[type=search]').value).to.equal('gpt');
    expect(textOf(one(page.element, 'nav'))).to.contain('Page 2 of 2');
    expect(new URLSearchParams(location.search).get('own')).to.equal('1');
  });

  it('follows the reader, with a step back for each change', async () => {
    const page = await openPage(LOGS, { urlState: 'l', perPage: 10 });
    const { element } = page;
    button(page.row('log-0'), 'gpt-4o-mini').click();
    await until(() => element.total === 30);
    await settled(element);
    button(element, 'Next page').click();
    await until(() => ids(page)[0] === 'log-20');
    await settled(element);
    one(page.row('log-22'), '[aria-expanded]').click();
    await settled(element);
    const filter = 'l-filters=[{"key":"model","operator":"eq","value":["gpt-4o-mini"]}]';
    await until(() => ours().length === 4);
    expect(ours()).to.deep.equal([filter, 'l-page=2', 'l-per-page=10', 'l-open=log-22']);
    await back();
    await until(() => open(page).length === 0);
    expect(ids(page)[0], 'the page is as it was').to.equal('log-20');
    await back();
    await until(() => ids(page)[0] === 'log-0' && element.page === 1);
    expect(element.total).to.equal(30);
    await back();
    await until(() => element.total === 60);
    expect([element.filters, ours()]).to.deep.equal([[], []]);
  });

  it('wins over the stored page size without changing it', async () => {
    const key = `test-${Math.random()}`;
    localStorage.setItem(`${key}:per-page`, '50');
    go('l-page=3&l-per-page=10');
    const page = await openPage(LOGS, { urlState: 'l', storageKey: key });
    expect(ids(page)[0]).to.equal('log-20');
    expect(page.element.perPage).to.equal(10);
    page.element.heading = 'Again';
    await page.element.updateComplete;
    expect(page.element.perPage).to.equal(10);
    expect(localStorage.getItem(`${key}:per-page`)).to.equal('50');
    localStorage.removeItem(`${key}:per-page`);
  });

  it('says that an open log is not on the page any more, and finds it', async () => {
    go('l-open=log-40');
    const page = await openPage(LOGS, { urlState: 'l', perPage: 10 });
    const { element } = page;
    expect(all(element, '[part=notice]').map(textOf)).to.deep.equal(['A log of this link is not on this page. Find it']);
    expect(ours()).to.deep.equal(['l-per-page=10', 'l-open=log-40']);
    button(element, 'Find it').click();
    await until(() => open(page)[0] === 'log-40');
    expect(ids(page)).to.deep.equal(['log-40']);
    expect(all(element, '[part=notice]')).to.deep.equal([]);
  });

  it('opens and closes logs with back and forward, and leaves the next click alone', async () => {
    const page = await openPage(LOGS, { urlState: 'l' });
    one(page.row('log-2'), '[aria-expanded]').click();
    await until(() => ours().includes('l-open=log-2'));
    await back();
    await until(() => open(page).length === 0);
    one(page.row('log-3'), '[aria-expanded]').click();
    await until(() => open(page)[0] === 'log-3' && ours().includes('l-open=log-3'));
    one(page.row('log-3'), '[aria-expanded]').click();
    await until(() => ours().length === 0);
    await back();
    await until(() => open(page)[0] === 'log-3');
    expect(page.lists()).to.have.length(1);
  });

  it('can be switched on later, and leaves nothing busy', async () => {
    const page = await openPage(LOGS);
    page.element.urlState = 'l';
    await until(() => 'l' === page.element.urlState && !page.element.loading);
    button(page.element, 'Next page').click();
    await until(() => ours().includes('l-page=2'));
    await until(() => ids(page)[0] === 'log-25');
    await settled(page.element);
    page.element.urlState = '';
    await settled(page.element);
    expect(one(page.element, '[role=table]').getAttribute('aria-busy')).to.equal('false');
  });

  it('says how long the page is that an open log is on', async () => {
    const key = `test-${Math.random()}`;
    localStorage.setItem(`${key}:per-page`, '50');
    const page = await openPage(LOGS, { urlState: 'l', storageKey: key });
    localStorage.removeItem(`${key}:per-page`);
    one(page.row('log-40'), '[aria-expanded]').click();
    await until(() => ours().length === 2);
    expect(ours()).to.deep.equal(['l-per-page=50', 'l-open=log-40']);
  });

  it('keeps what is open where the host does not let it find a log', async () => {
    go('l-open=log-40&l-open=log-2');
    const page = await openPage(LOGS, { urlState: 'l', perPage: 10 });
    page.element.addEventListener('gateway-logs-query-change', (event) => event.preventDefault());
    button(page.element, 'Find it').click();
    page.element.heading = 'Again';
    await settled(page.element);
    expect(open(page)).to.deep.equal(['log-2']);
  });

  it('says that a log is gone for good', async () => {
    go('l-open=nowhere');
    const page = await openPage(LOGS, { urlState: 'l' });
    button(page.element, 'Find it').click();
    await until(() => page.element.total === 0);
    await settled(page.element);
    expect(all(page.element, '[part=notice]').map(textOf)).to.deep.equal(['A log of this link is not there any more.']);
  });

  it('forgets the logs of a link with the reader’s next question', async () => {
    go('l-open=log-1');
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const page = await openPage(LOGS, { urlState: 'l', wait: false, answer: async (_request, next) => (await held, next()) });
    await until(() => page.lists().length === 1);
    one<HTMLInputElement>(page.element, 'input[value=success]').click();
    answer();
    await until(() => page.element.total === 60);
    await settled(page.element);
    expect([open(page), all(page.element, '[part=notice]')]).to.deep.equal([[], []]);
  });

  it('keeps two lists apart', async () => {
    go('a-status=error&b-page=2');
    const a = await openPage(LOGS, { urlState: 'a', perPage: 10, wait: false });
    const b = await openPage(LOGS, { urlState: 'b', perPage: 10, wait: false });
    await until(() => a.element.total === 0 && b.element.total === 60);
    expect([a.element.status, a.element.page, b.element.status, b.element.page]).to.deep.equal(['error', 1, 'all', 2]);
    await settled(b.element);
    button(b.element, 'Next page').click();
    await until(() => ids(b)[0] === 'log-20');
    await until(() => ours('b').includes('b-page=3'));
    expect(ours('a')).to.deep.equal(['a-status=error']);
    expect(a.lists()).to.have.length(1);
  });

  it('ignores what makes no sense in a link', async () => {
    go('l-status=maybe&l-page=-1&l-filters=%7Bbad&l-range=forever&l-order=up&l-order-by=weight&l-per-page=7&l-open=');
    const page = await openPage(LOGS, { urlState: 'l' });
    expect(page.lists()[0]?.search).to.equal(page.lists().at(-1)?.search);
    expect(ids(page)[0]).to.equal('log-0');
    expect(page.element.total).to.equal(60);
  });
});
