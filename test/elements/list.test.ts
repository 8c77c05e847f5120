import { expect } from '@open-wc/testing';
import { DAY, log } from '../support/logs.js';
import { all, cleanUp, one, openPage, settled, textOf } from '../support/page.js';

const NOON = new Date().setUTCHours(12, 0, 0, 0);
const cells = (row: Element) => all(row, '[role=cell]').map((cell) => textOf(cell));

describe('the list', () => {
  afterEach(cleanUp);

  it('shows a log from left to right', async () => {
    const time = Date.UTC(2026, 2, 14, 10, 31, 38);
    const page = await openPage([
      log('a', time, 0),
      log('b', time, 1000, { metadata: JSON.stringify({ virtual_key: 'billing-prod' }), status_code: 429, success: false, tokens_in: null, tokens_out: null, cost: null }),
      log('c', time, 2000, { metadata: null, status_code: undefined, provider: '', path: '', model: null, tokens_out: 1200, created_at: 'not-a-date' }),
    ]);
    expect(cells(page.row('a'))).to.deep.equal(['support-assistant gpt-4o-mini · openai', 'Jane Doe', '111', '$0.000027', '200', '10:31:38']);
    expect(cells(page.row('b'))).to.deep.equal(['openai · chat/completions gpt-4o-mini', 'billing-prod', '—', '—', '429', '10:31:37']);
    expect(cells(page.row('c'))).to.deep.equal(['— —', '—', '1,287', '$0.000027', 'Success', '—']);
    expect(one(page.row('b'), '.source svg').getAttribute('aria-label')).to.equal('Virtual key');
    expect(all(page.row('a'), '.source svg')).to.have.length(0);
    const chip = (id: string) => getComputedStyle(one(page.row(id), '[part=status]')).color;
    expect(chip('a')).to.equal(chip('c'));
    expect(chip('a')).to.not.equal(chip('b'));
  });

  it('is a table with named columns, days and rows', async () => {
    const page = await openPage([log('a', NOON, 0)], { heading: 'Requests' });
    const { element } = page;
    const table = one(element, '[role=table]');
    expect(one(element, `#${table.getAttribute('aria-labelledby')}`).textContent).to.equal('Requests');
    expect(one(element, 'h2').textContent).to.equal('Requests');
    expect(all(element, '[role=columnheader]').map(textOf)).to.deep.equal(['Endpoint', 'Source', 'Tokens', 'Cost', 'Status', 'Time']);
    const button = one(page.row('a'), '[aria-expanded]');
    expect(button.getAttribute('aria-label')).to.equal('support-assistant, gpt-4o-mini');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(all(element, '[role=row] button[aria-expanded]')).to.have.length(1);
  });

  it('groups by day: today, yesterday, then dates with the year of another one', async () => {
    const old = Date.UTC(new Date().getUTCFullYear() - 1, 2, 14, 12);
    const page = await openPage([
      log('a', NOON, 0),
      log('b', NOON, DAY),
      log('c', NOON, DAY, { created_at: new Date(NOON - DAY - 60_000).toISOString() }),
      log('d', old, 0),
      log('e', NOON, 0, { created_at: 'not-a-date' }),
    ]);
    const groups = all(page.element, '[role=rowgroup]');
    expect(groups.map((group) => group.getAttribute('aria-label'))).to.deep.equal([
      'Today',
      'Yesterday',
      `Mar 14, ${new Date().getUTCFullYear() - 1}`,
      'Unknown date',
    ]);
    expect(groups.map((group) => all(group, 'gateway-logs-row').length)).to.deep.equal([1, 2, 1, 1]);
    expect(groups.map((group) => textOf(one(group, '[part=day]')))).to.deep.equal(groups.map((group) => group.getAttribute('aria-label')));
  });

  it('follows the time zone', async () => {
    const late = new Date().setUTCHours(23, 30, 0, 0) - DAY;
    const page = await openPage([log('a', late, 0)]);
    expect(one(page.element, '[role=rowgroup]').getAttribute('aria-label')).to.equal('Yesterday');
    page.element.timeZone = 'Pacific/Kiritimati';
    await settled(page.element);
    expect(textOf(one(page.row('a'), '.time'))).to.equal('13:30:00');
    expect(page.requests).to.have.length(1);
  });

  it('keeps every row even where ids repeat or are missing', async () => {
    const rows = ['x', 'x', '', ''].map((id) => ({ ...log(id, NOON, 0).row, id: id || null }));
    const page = await openPage([], { answer: async () => Response.json({ success: true, result: rows, result_info: { total_count: 4 } }) });
    expect(page.rows()).to.have.length(4);
  });

  it('scales the quiet bar to the largest count that matches', async () => {
    const tokens = (tokens_in: number, tokens_out: number) => ({ tokens_in, tokens_out });
    const page = await openPage([log('a', NOON, 0, tokens(100, 100)), log('b', NOON, 1, tokens(50, 0)), log('c', NOON, 2, tokens(4, 5))]);
    const share = (id: string) => {
      const cell = one(page.row(id), '.tokens');
      return Number.parseFloat(getComputedStyle(cell, '::after').inlineSize) / cell.getBoundingClientRect().width;
    };
    page.element.style.inlineSize = '900px';
    expect(share('a')).to.be.closeTo(1, 0.02);
    expect(share('b')).to.be.closeTo(0.25, 0.02);
    // What would be a dot is left out.
    expect(share('c')).to.equal(0);
  });

  it('is flat, with dates, when sorted by anything but time', async () => {
    const page = await openPage([log('a', Date.UTC(2025, 2, 14, 9), 0), log('b', Date.UTC(2025, 2, 10, 9), 0)], { orderBy: 'model' });
    expect(all(page.element, '[part=day]')).to.have.length(0);
    expect(textOf(one(page.row('a'), '.time'))).to.equal('Mar 14, 2025 09:00:00');
  });

  it('shows the total of all that match at the top, as text', async () => {
    const logs = Array.from({ length: 1234 }, (_, index) => log(`log-${index}`, NOON, index));
    const page = await openPage(logs);
    expect(textOf(one(page.element, '[part=total]'))).to.equal('1,234 logs');
    expect(page.rows()).to.have.length(25);
    const single = await openPage([log('a', NOON, 0)]);
    expect(textOf(one(single.element, '[part=total]'))).to.equal('1 log');
  });

  it('says when the gateway does not count', async () => {
    const row = log('a', NOON, 0).row;
    const page = await openPage([], { wait: false, answer: async () => Response.json({ success: true, result: [row] }) });
    await new Promise((resolve) => page.element.addEventListener('gateway-logs-load', resolve));
    await settled(page.element);
    expect(textOf(one(page.element, '[part=total]'))).to.equal('Total unknown');
    expect(textOf(one(page.element, 'nav'))).to.contain('Page 1').and.not.contain('of');
  });
});
