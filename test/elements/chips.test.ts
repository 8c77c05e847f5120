import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { CloudflareClient, type LogsClient, type LogsFilter } from '../../src/index.js';
import { DAY, log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

const NOW = Date.now();
const LOGS = Array.from({ length: 40 }, (_, index) =>
  log(`log-${index}`, NOW, index * 3_600_000 + 1000, {
    model: index % 2 === 0 ? 'gpt-4o-mini' : 'claude-haiku',
    provider: index % 2 === 0 ? 'openai' : 'anthropic',
    cost: index / 1000,
    success: index % 4 !== 0,
    status_code: index % 4 === 0 ? 500 : 200,
    metadata: JSON.stringify({ user: index % 5 === 0 ? 'Jane Doe' : 'Ali', department: 'engineering' }),
  }),
);
const COST: LogsFilter = { key: 'cost', operator: 'gt', value: [0.01] };
const MODEL: LogsFilter = { key: 'model', operator: 'contains', value: ['gpt', 'claude'] };

/** The filters of the last list that was asked for. */
const sentFilters = (page: Page): LogsFilter[] => JSON.parse(page.lists().at(-1)?.searchParams.get('filters') ?? '[]') as LogsFilter[];
const chips = (element: HTMLElement) => all(one(element, 'gateway-logs-filter-bar'), '.chip').map(textOf);
const select = (element: HTMLElement, name: string) =>
  one<HTMLSelectElement>(element, 'gateway-logs-filter-bar').shadowRoot?.querySelector<HTMLSelectElement>(`select[name=${name}]`);
const choose = (element: HTMLElement, name: string, value: string): void => {
  const found = select(element, name);
  if (!found) throw new Error(`There is no select ${name}`);
  found.value = value;
  found.dispatchEvent(new Event('change', { bubbles: true }));
};
const next = async (page: Page, act: () => void): Promise<void> => {
  const before = page.lists().length;
  act();
  await until(() => page.lists().length > before && !page.element.loading);
  await settled(page.element);
};

describe('chips', () => {
  afterEach(cleanUp);

  it('read as sentences, and are removed one by one', async () => {
    const page = await openPage(LOGS, { filters: [COST, MODEL] });
    const { element } = page;
    expect(chips(element)).to.deep.equal(['Cost > $0.01', 'Model contains gpt or claude']);
    expect(element.total).to.equal(29);
    await next(page, () => button(element, 'Remove filter Cost > $0.01').click());
    expect(element.filters).to.deep.equal([MODEL]);
    expect(element.total).to.equal(40);
    expect(sentFilters(page)).to.deep.equal([MODEL]);
    await expect(one(element, 'gateway-logs-filter-bar')).to.be.accessible();
  });

  it('keep the focus when one goes', async () => {
    const page = await openPage(LOGS, { filters: [COST] });
    const remove = button(page.element, 'Remove filter Cost > $0.01');
    remove.focus();
    await next(page, () => remove.click());
    expect(button(page.element, 'Add filter').matches(':focus')).to.equal(true);
  });

  it('are all taken back by Clear filters', async () => {
    const page = await openPage(LOGS, { filters: [COST, MODEL], status: 'success', search: 'gpt', range: '24h', order: 'asc' });
    const { element } = page;
    await next(page, () => button(element, 'Clear filters').click());
    expect([element.filters, element.status, element.search, element.range]).to.deep.equal([[], 'all', '', '']);
    expect(sentFilters(page)).to.deep.equal([]);
    expect(element.order).to.equal('asc');
    expect(element.total).to.equal(40);
  });

  it('leave one button Clear filters where nothing matches', async () => {
    const { element } = await openPage(LOGS, { filters: [{ key: 'model', operator: 'eq', value: ['none'] }] });
    expect(textOf(element)).to.contain('No logs match these filters');
    button(element, 'Clear filters').click();
    await until(() => element.total === 40);
  });

  it('stay as they are when the host objects', async () => {
    const { element } = await openPage(LOGS, { filters: [COST], range: '' });
    element.addEventListener('gateway-logs-query-change', (event) => event.preventDefault());
    button(element, 'Remove filter Cost > $0.01').click();
    choose(element, 'range', '1h');
    choose(element, 'sort', 'model');
    await settled(element);
    expect(element.filters).to.deep.equal([COST]);
    expect([element.range, element.orderBy]).to.deep.equal(['', 'created_at']);
    expect([select(element, 'range')?.value, select(element, 'sort')?.value]).to.deep.equal(['', 'created_at']);
  });

  it('show what cannot be read as it is, and nothing runs', async () => {
    const odd = [{ key: '<b>key', operator: 'matches', value: [null, { a: 1 }, '<img src=x onerror=alert(1)>'] }] as unknown as LogsFilter[];
    const { element } = await openPage(LOGS, { filters: odd, wait: false });
    await until(() => element.error !== null);
    expect(chips(element)).to.deep.equal(['<b>key matches null or {"a":1} or <img src=x onerror=alert(1)>']);
    expect(all(element, 'img')).to.deep.equal([]);
  });
});

describe('the time range', () => {
  afterEach(cleanUp);

  it('is sent as created_at, and moves on with each refresh', async () => {
    const page = await openPage(LOGS);
    const { element } = page;
    const before = Date.now();
    await next(page, () => choose(element, 'range', '24h'));
    const [first] = sentFilters(page);
    expect(first).to.deep.include({ key: 'created_at', operator: 'gt' });
    expect(Date.parse(String(first?.value[0]))).to.be.within(before - DAY, Date.now() - DAY);
    expect(element.total).to.equal(24);
    expect(element.filters, 'the range is no filter of the host').to.deep.equal([]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await next(page, () => button(element, 'Refresh').click());
    expect(Date.parse(String(sentFilters(page)[0]?.value[0]))).to.be.above(Date.parse(String(first?.value[0])));
  });

  it('has the ranges of the field, all time first', async () => {
    const { element } = await openPage(LOGS);
    const options = [...(select(element, 'range')?.options ?? [])].map(({ text }) => text);
    expect(options).to.deep.equal(['All time', 'Last 15 minutes', 'Last hour', 'Last 24 hours', 'Last 7 days', 'Last 30 days', 'From – to…']);
  });

  it('gives way to from and to, and these to it', async () => {
    const from: LogsFilter = { key: 'created_at', operator: 'gt', value: ['2026-03-14T10:00:00.000Z'] };
    const page = await openPage(LOGS, { filters: [from, COST] });
    const { element } = page;
    expect(select(element, 'range')?.value).to.equal('custom');
    expect(chips(element)[0]).to.equal('Time after Mar 14, 2026, 10:00:00');
    await next(page, () => choose(element, 'range', '7d'));
    expect(element.filters).to.deep.equal([COST]);
    expect(sentFilters(page)).to.have.length(2);
  });

  it('does not count where a log ID is looked up, and the page says so', async () => {
    const page = await openPage(LOGS, { range: '15m', filters: [{ key: 'id', operator: 'eq', value: ['log-30'] }] });
    expect(sentFilters(page)).to.deep.equal([{ key: 'id', operator: 'eq', value: ['log-30'] }]);
    expect(page.element.entries.map(({ id }) => id)).to.deep.equal(['log-30']);
    expect(all(page.element, '[part=notice]').map(textOf)).to.deep.equal(['A log ID is looked up at any time: the time range does not count.']);
  });
});

describe('one click', () => {
  afterEach(cleanUp);

  it('on model, provider and user filters, without opening the row', async () => {
    const page = await openPage(LOGS);
    const { element } = page;
    await next(page, () => button(page.row('log-0'), 'gpt-4o-mini').click());
    expect(element.filters).to.deep.equal([{ key: 'model', operator: 'eq', value: ['gpt-4o-mini'] }]);
    await next(page, () => button(page.row('log-0'), 'openai').click());
    await next(page, () => button(page.row('log-0'), 'Jane Doe').click());
    expect(sentFilters(page)).to.deep.equal([
      { key: 'model', operator: 'eq', value: ['gpt-4o-mini'] },
      { key: 'provider', operator: 'eq', value: ['openai'] },
      { key: 'metadata.value', operator: 'eq', value: ['Jane Doe'] },
    ]);
    expect(chips(element)).to.deep.equal(['Model is gpt-4o-mini', 'Provider is openai', 'Metadata value is Jane Doe']);
    expect(all(element, '[aria-expanded=true]')).to.deep.equal([]);
    expect(element.total).to.equal(4);
  });

  it('on the provider in an endpoint that is made of it', async () => {
    const page = await openPage([log('a', NOW, 0, { metadata: null })]);
    expect(textOf(one(page.row('a'), '.name'))).to.equal('openai · chat/completions');
    await next(page, () => button(page.row('a'), 'openai').click());
    expect(page.element.filters).to.deep.equal([{ key: 'provider', operator: 'eq', value: ['openai'] }]);
  });

  it('on a metadata tag filters by its key or its value, which do not belong together', async () => {
    const page = await openPage(LOGS);
    const tag = async () => {
      page.element.open('log-1');
      return until(() => all(page.row('log-1'), '[part=tag]').find((found) => textOf(found) === 'department engineering'));
    };
    const value = button(await tag(), 'engineering');
    await next(page, () => value.click());
    const key = button(await tag(), 'department');
    await next(page, () => key.click());
    expect(sentFilters(page)).to.deep.equal([
      { key: 'metadata.value', operator: 'eq', value: ['engineering'] },
      { key: 'metadata.key', operator: 'eq', value: ['department'] },
    ]);
    expect(chips(page.element)).to.deep.equal(['Metadata value is engineering', 'Metadata key is department']);
  });

  it('can be made by keyboard: one stop of Tab per row, arrows within it', async () => {
    const page = await openPage(LOGS);
    one(page.row('log-0'), '[aria-expanded]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(textOf(page.row('log-0').shadowRoot?.activeElement ?? document.body)).to.equal('gpt-4o-mini');
    await sendKeys({ press: 'ArrowLeft' });
    await next(page, () => void sendKeys({ press: 'Enter' }));
    expect(page.element.filters).to.deep.equal([{ key: 'provider', operator: 'eq', value: ['openai'] }]);
    expect(all(page.row('log-0'), 'button').filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  it('leaves the log open that it was made in, and the focus where it is', async () => {
    const page = await openPage(LOGS);
    page.element.open('log-1');
    const tag = await until(() => all<HTMLButtonElement>(page.row('log-1'), '[part=tag] button').find((found) => textOf(found) === 'engineering'));
    tag.focus();
    await next(page, () => tag.click());
    expect(page.element.filters).to.have.length(1);
    expect(all(page.row('log-1'), '[part=tag] button').some((found) => found.matches(':focus'))).to.equal(true);
  });

  it('takes several metadata keys and values, and one model', async () => {
    const filters: LogsFilter[] = [
      { key: 'metadata.key', operator: 'eq', value: ['user'] },
      { key: 'model', operator: 'eq', value: ['gpt-4o-mini', 'claude-haiku'] },
    ];
    const page = await openPage(LOGS, { filters });
    await next(page, () => button(page.row('log-0'), 'gpt-4o-mini').click());
    page.element.open('log-0');
    const key = await until(() => all<HTMLButtonElement>(page.row('log-0'), '[part=tag] button').find((found) => textOf(found) === 'department'));
    await next(page, () => key.click());
    expect(chips(page.element)).to.deep.equal(['Metadata key is user', 'Model is gpt-4o-mini', 'Metadata key is department']);
  });

  it('does not take an endpoint apart that is only named like its provider', async () => {
    const page = await openPage([log('a', NOW, 0, { metadata: '{"endpoint":"openai-prod"}' })]);
    expect(all(one(page.row('a'), '.name'), 'button')).to.deep.equal([]);
    expect(textOf(one(page.row('a'), '.model'))).to.equal('gpt-4o-mini · openai');
  });

  it('is not there where the gateway has no such filter', async () => {
    const cloudflare = new CloudflareClient({ endpoint: 'http://localhost/logs', fetch: async () => Response.json({ result: [LOGS[0]?.row], success: true }) });
    const client: LogsClient = {
      capabilities: { search: true, status: true, source: true, sorts: [], detail: true },
      list: (...asked) => cloudflare.list(...asked),
      detail: (...asked) => cloudflare.detail(...asked),
    };
    const page = await openPage([], { client, wait: false });
    await until(() => page.element.entries.length === 1);
    await settled(page.element);
    expect(all(page.row('log-0'), 'button')).to.have.length(1);
    expect(all(page.element, 'select').map(({ ariaLabel }) => ariaLabel)).to.deep.equal([null]);
    expect(all(page.element, 'button').map(textOf)).not.to.contain('Add filter');
    expect(all(page.element, '[aria-sort], [role=columnheader] button')).to.deep.equal([]);
  });
});

describe('the sort', () => {
  afterEach(cleanUp);
  const asked = (page: Page) => {
    const parameters = page.lists().at(-1)?.searchParams;
    return `${parameters?.get('order_by')} ${parameters?.get('order_by_direction')}`;
  };
  const sorted = (element: HTMLElement) => all(element, '[aria-sort]').map((head) => `${textOf(head)} ${head.getAttribute('aria-sort')}`);

  it('is chosen by column header, and turned round by another click', async () => {
    const page = await openPage(LOGS);
    const { element } = page;
    expect(sorted(element)).to.deep.equal(['Time descending']);
    await next(page, () => button(element, 'Time').click());
    expect([asked(page), ...sorted(element)]).to.deep.equal(['created_at asc', 'Time ascending']);
    expect(element.entries[0]?.id).to.equal('log-39');
    await next(page, () => button(element, 'Status').click());
    expect([asked(page), ...sorted(element)]).to.deep.equal(['success asc', 'Status ascending']);
    await next(page, () => button(element, 'Endpoint').click());
    expect([asked(page), ...sorted(element)]).to.deep.equal(['model asc', 'Endpoint ascending']);
    expect(element.entries[0]?.model).to.equal('claude-haiku');
    await next(page, () => button(element, 'Endpoint').click());
    expect(asked(page)).to.equal('model desc');
    await expect(element).to.be.accessible();
  });

  it('is chosen by key where there is no column, and is flat with dates', async () => {
    const page = await openPage(LOGS);
    const { element } = page;
    const options = [...(select(element, 'sort')?.options ?? [])].map(({ text }) => text);
    expect(options).to.deep.equal(['Time', 'Provider', 'Model', 'Model type', 'Success', 'Cached']);
    await next(page, () => choose(element, 'sort', 'provider'));
    expect([asked(page), ...sorted(element)]).to.deep.equal(['provider asc']);
    expect(all(element, '[part=day]')).to.deep.equal([]);
    expect(textOf(one(page.rows()[0] ?? element, '.time'))).to.match(/^\w{3} \d/);
    await next(page, () => button(element, 'Ascending').click());
    expect(asked(page)).to.equal('provider desc');
    expect(button(element, 'Ascending').getAttribute('aria-pressed')).to.equal('false');
  });
});
