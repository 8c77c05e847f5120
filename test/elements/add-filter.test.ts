import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LogsFilter } from '../../src/index.js';
import { log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

const NOW = Date.now();
const LOGS = Array.from({ length: 30 }, (_, index) =>
  log(`log-${index}`, NOW, index * 60_000, {
    cost: index / 1000,
    model: index % 2 === 0 ? 'gpt-4o-mini' : 'claude-haiku',
    cached: index % 3 === 0,
  }),
);
const builder = (page: Page) => all(page.element, 'gateway-logs-filter-builder')[0];
const chips = (page: Page) => all(one(page.element, 'gateway-logs-filter-bar'), '.chip').map(textOf);
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};
/** Opens the builder by keyboard, at a key that is found by typing. */
async function choose(page: Page, typed: string): Promise<void> {
  button(page.element, 'Add filter').focus();
  await press('Enter');
  await until(() => builder(page)?.matches(':focus-within'));
  await sendKeys({ type: typed });
  await press('Enter');
  await settled(page.element);
}
const changed = (page: Page, total: number) => until(() => page.element.total === total && !page.element.loading);

describe('Add filter, by keyboard', () => {
  afterEach(cleanUp);

  it('makes a filter of a number, and the focus comes back', async () => {
    const page = await openPage(LOGS);
    const queries: unknown[] = [];
    page.element.addEventListener('gateway-logs-query-change', ({ query }) => queries.push(query.filters));
    await choose(page, 'cost');
    await sendKeys({ type: '0.0195' });
    await press('Enter');
    await changed(page, 10);
    await settled(page.element);
    const filter: LogsFilter = { key: 'cost', operator: 'gt', value: [0.0195] };
    expect([page.element.filters, ...queries]).to.deep.equal([[filter], [filter]]);
    expect(chips(page)).to.deep.equal(['Cost > $0.0195']);
    expect(builder(page)).to.equal(undefined);
    expect(button(page.element, 'Add filter').matches(':focus')).to.equal(true);
  });

  it('suggests the values seen so far, and takes several', async () => {
    const page = await openPage(LOGS);
    await choose(page, 'model');
    await sendKeys({ type: 'claude' });
    await until(() => textOf(builder(page) ?? document.body).includes('claude-haiku'));
    await press('Enter');
    await sendKeys({ type: 'gpt' });
    await press('Enter');
    const apply = button(builder(page) ?? document.body, 'Apply');
    while (!apply.matches(':focus')) await press('Tab');
    await press('Enter');
    await until(() => chips(page).length === 1);
    expect(page.element.filters).to.deep.equal([{ key: 'model', operator: 'contains', value: ['claude', 'gpt'] }]);
    expect(chips(page)).to.deep.equal(['Model contains claude or gpt']);
  });

  it('changes a filter in its place', async () => {
    const filters: LogsFilter[] = [
      { key: 'cost', operator: 'gt', value: [0.01] },
      { key: 'cached', operator: 'eq', value: [true] },
    ];
    const page = await openPage(LOGS, { filters });
    button(page.element, 'Cost > $0.01').focus();
    await press('Enter');
    await until(() => builder(page)?.matches(':focus-within'));
    expect(builder(page)?.getAttribute('aria-label')).to.equal('Edit filter');
    const value = one<HTMLInputElement>(builder(page) ?? document.body, 'input:not([type=radio])');
    expect(value.value).to.equal('0.01');
    value.focus();
    value.select();
    await sendKeys({ type: '0.02' });
    await press('Enter');
    await until(() => chips(page)[0] === 'Cost > $0.02');
    expect(chips(page)).to.deep.equal(['Cost > $0.02', 'Cached: yes']);
  });

  it('asks for from and to, which take the place of a range', async () => {
    const page = await openPage(LOGS, { range: '24h' });
    const select = one<HTMLSelectElement>(page.element, 'select[name=range]');
    select.value = 'custom';
    select.dispatchEvent(new Event('change'));
    const form = await until(() => builder(page));
    await settled(page.element);
    expect(select.value, 'as long as nothing is chosen').to.equal('24h');
    const [from] = all<HTMLInputElement>(form, 'input');
    if (from === undefined) throw new Error('There is no From');
    from.value = new Date(NOW - 9.5 * 60_000).toISOString().slice(0, 19);
    from.dispatchEvent(new Event('input', { bubbles: true }));
    from.dispatchEvent(new Event('change', { bubbles: true }));
    button(form, 'Apply').click();
    await changed(page, 10);
    await settled(page.element);
    expect([page.element.range, select.value]).to.deep.equal(['', 'custom']);
    expect(chips(page)[0]).to.match(/^Time after \w{3} \d/);
  });

  it('has one start and one end of time, however it is opened', async () => {
    const start: LogsFilter = { key: 'created_at', operator: 'gt', value: ['2026-01-01T00:00:00.000Z'] };
    const page = await openPage(LOGS, { filters: [start] });
    await choose(page, 'created');
    const [from] = all<HTMLInputElement>(builder(page) ?? document.body, 'input');
    if (from === undefined) throw new Error('There is no From');
    from.value = '2026-02-01T00:00:00';
    from.dispatchEvent(new Event('input', { bubbles: true }));
    from.dispatchEvent(new Event('change', { bubbles: true }));
    button(builder(page) ?? document.body, 'Apply').click();
    await until(() => page.element.filters[0] !== start);
    expect(page.element.filters).to.deep.equal([{ ...start, value: ['2026-02-01T00:00:00.000Z'] }]);
  });

  it('forgets the values of another gateway', async () => {
    const page = await openPage(LOGS);
    page.element.endpoint = '/other/logs';
    page.answer = async () => Response.json({ success: true, result: [], result_info: { total_count: 0 } });
    await changed(page, 0);
    await choose(page, 'model');
    expect(textOf(builder(page) ?? document.body)).not.to.contain('claude');
  });

  it('is left by Escape, which gives the focus back, and by another press on the button', async () => {
    const page = await openPage(LOGS);
    const add = button(page.element, 'Add filter');
    add.focus();
    await press('Enter');
    await until(() => builder(page)?.matches(':focus-within'));
    expect(add.getAttribute('aria-expanded')).to.equal('true');
    await expect(page.element).to.be.accessible();
    await press('Escape');
    await until(() => builder(page) === undefined);
    expect(add.matches(':focus')).to.equal(true);
    expect(page.element.filters).to.deep.equal([]);
    add.click();
    await until(() => builder(page));
    add.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    add.click();
    await settled(page.element);
    expect(builder(page)).to.equal(undefined);
  });
});
