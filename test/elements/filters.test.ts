import { expect } from '@open-wc/testing';
import type { GatewayLogsQueryChangeEvent } from '../../src/index.js';
import { log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until } from '../support/page.js';

const NOON = new Date().setUTCHours(12, 0, 0, 0);
const LOGS = Array.from({ length: 60 }, (_, index) =>
  log(`log-${index}`, NOON, index * 1000, {
    success: index % 3 !== 0,
    status_code: index % 3 === 0 ? 500 : 200,
    metadata: JSON.stringify(index % 2 === 0 ? { user: 'Jane Doe' } : { virtual_key: 'billing-prod' }),
  }),
);

const radio = (element: HTMLElement, group: string, name: string) => {
  const label = all(one(element, `[role=radiogroup][aria-label="${group}"]`), 'label').find((item) => textOf(item) === name);
  return one<HTMLInputElement>(label ?? document.body, 'input');
};
const total = (element: HTMLElement) => textOf(one(element, '[part=total]'));

describe('filters', () => {
  afterEach(cleanUp);

  it('are radio groups', async () => {
    const { element } = await openPage(LOGS);
    const names = (group: string) => all(one(element, `[role=radiogroup][aria-label="${group}"]`), 'label').map(textOf);
    expect(names('Status')).to.deep.equal(['All', 'Success', 'Error']);
    expect(names('Source')).to.deep.equal(['All', 'Playground', 'Virtual key']);
    expect(radio(element, 'Status', 'All').checked && radio(element, 'Source', 'All').checked).to.equal(true);
  });

  it('filter on the server; total and pages follow, from page 1', async () => {
    const page = await openPage(LOGS, { perPage: 10 });
    const { element } = page;
    button(element, 'Next page').click();
    await until(() => element.entries[0]?.id === 'log-10');
    radio(element, 'Status', 'Error').click();
    await until(() => element.total === 20);
    await settled(element);
    expect(element.page).to.equal(1);
    expect(total(element)).to.equal('20 logs');
    expect(textOf(one(element, 'nav'))).to.contain('Page 1 of 2');
    expect(element.entries.every(({ statusCode }) => statusCode === 500)).to.equal(true);
    radio(element, 'Source', 'Virtual key').click();
    await until(() => element.total === 10);
    expect(element.entries.every(({ virtualKey }) => virtualKey === 'billing-prod')).to.equal(true);
    radio(element, 'Status', 'Success').click();
    await until(() => element.total === 20);
    radio(element, 'Source', 'Playground').click();
    await until(() => element.entries.every(({ user }) => user === 'Jane Doe'));
    radio(element, 'Source', 'All').click();
    radio(element, 'Status', 'All').click();
    await until(() => element.total === 60);
  });

  it('take the host’s own conditions beside the reader’s', async () => {
    const { element } = await openPage(LOGS, { filters: [{ key: 'created_at', operator: 'gt', value: [new Date(NOON - 9500).toISOString()] }], status: 'error' });
    expect(element.entries.map(({ id }) => id)).to.deep.equal(['log-0', 'log-3', 'log-6', 'log-9']);
    element.filters = [];
    await until(() => element.total === 20);
  });

  it('are announced before the request, and a host can say no', async () => {
    const page = await openPage(LOGS);
    const { element } = page;
    const events: GatewayLogsQueryChangeEvent[] = [];
    element.addEventListener('gateway-logs-query-change', (event) => {
      events.push(event);
      if (event.query.status === 'error') event.preventDefault();
    });
    radio(element, 'Status', 'Error').click();
    await settled(element);
    expect(page.lists()).to.have.length(1);
    expect(element.status).to.equal('all');
    expect(radio(element, 'Status', 'All').checked).to.equal(true);
    expect(radio(element, 'Status', 'Error').checked).to.equal(false);
    radio(element, 'Status', 'Success').click();
    await until(() => element.total === 40);
    expect(events.map(({ query, previous }) => [previous.status, query.status])).to.deep.equal([
      ['all', 'error'],
      ['all', 'success'],
    ]);
  });

  it('tell the new total to assistive technology after a change, not after a poll', async () => {
    const page = await openPage(LOGS);
    const { element } = page;
    const status = one(element, '[role=status]');
    expect(textOf(status)).to.equal('');
    radio(element, 'Status', 'Error').click();
    await until(() => textOf(status) === '20 logs');
    page.gateway.add(log('new', NOON, -1000, { success: false, status_code: 500 }));
    const { autoRefresh } = element;
    expect(autoRefresh).to.equal(false);
    element.refreshInterval = 1;
    element.autoRefresh = true;
    await until(() => element.total === 21);
    await settled(element);
    expect(textOf(status)).to.equal('20 logs');
  });

  it('say so when the gateway ignored them, instead of showing other rows as if they matched', async () => {
    const page = await openPage(LOGS, {
      answer: (request, next) => {
        const url = new URL(request.url);
        if (!url.searchParams.has('filters')) return next();
        return Response.json({ success: true, result: LOGS.map(({ row }) => row).slice(0, 25), result_info: { total_count: 60 } }) as unknown as Promise<Response>;
      },
    });
    const { element } = page;
    expect(all(element, '[part=notice]')).to.have.length(0);
    radio(element, 'Status', 'Error').click();
    await until(() => all(element, '[part=notice]').length === 1);
    expect(textOf(one(element, '[part=notice]'))).to.contain('ignored the Status filter');
    radio(element, 'Source', 'Virtual key').click();
    await until(() => all(element, '[part=notice]').length === 2);
  });

  it('keep the rows of before visible but set back while the new ones are on their way', async () => {
    const page = await openPage(LOGS);
    const { element } = page;
    let release = () => {};
    page.answer = async (_request, next) => {
      await new Promise<void>((resolve) => (release = resolve));
      return next();
    };
    radio(element, 'Status', 'Error').click();
    await settled(element);
    const table = one(element, '[role=table]');
    expect(table.getAttribute('aria-busy')).to.equal('true');
    expect(table.matches('.stale')).to.equal(true);
    expect(page.rows()).to.have.length(25);
    await until(() => page.lists().length === 2);
    release();
    await until(() => table.getAttribute('aria-busy') === 'false');
    expect(table.matches('.stale')).to.equal(false);
  });

  it('never show a late answer to an earlier question', async () => {
    const page = await openPage(LOGS);
    const { element } = page;
    page.answer = async (request, next) => {
      // The earlier question is answered long after the later one, by a gateway that cannot be stopped.
      const slow = new URL(request.url).searchParams.get('filters')?.includes('false') ?? false;
      await new Promise((resolve) => setTimeout(resolve, slow ? 150 : 10));
      return next();
    };
    radio(element, 'Status', 'Error').click();
    await until(() => page.lists().length === 2);
    radio(element, 'Status', 'Success').click();
    await until(() => element.total === 40);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(element.total).to.equal(40);
    expect(element.entries.every(({ success }) => success)).to.equal(true);
  });
});
