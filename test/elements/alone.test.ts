import { expect } from '@open-wc/testing';
import { CloudflareClient, type LogEntry } from '../../src/index.js';
import { ReferenceGateway } from '../../src/testing/index.js';
import { QUERY, log } from '../support/logs.js';
import { all, button, one, textOf, until } from '../support/page.js';

const NOON = Date.UTC(2026, 2, 14, 12);
const gateway = new ReferenceGateway({
  logs: [
    log('a', NOON, 0, {}, { request: { prompt: 'Hello?' }, response: { response: 'Hello!' } }),
    log('b', NOON, 1000, { metadata: JSON.stringify({ virtual_key: 'billing-prod' }) }),
  ],
});
const client = new CloudflareClient({
  endpoint: new URL('https://gateway.test/logs'),
  fetch: (input, init) => gateway.handle(new Request(input, init)),
});

async function entries(): Promise<readonly LogEntry[]> {
  return (await client.list(QUERY, { signal: new AbortController().signal })).entries;
}

function place<T extends HTMLElement>(element: T, properties: Partial<T>): T {
  Object.assign(element, properties);
  const table = document.createElement('div');
  table.setAttribute('role', 'table');
  table.setAttribute('aria-label', 'Logs');
  table.className = 'placed';
  table.append(element);
  document.body.append(table);
  return element;
}

describe('the smaller elements work alone', () => {
  afterEach(() => document.querySelectorAll('.placed').forEach((element) => element.remove()));

  it('a row opens and closes by itself, and says so', async () => {
    const [entry] = await entries();
    const row = place(document.createElement('gateway-logs-row'), { entry: entry!, client, timeZone: 'UTC' });
    const states: boolean[] = [];
    row.addEventListener('gateway-logs-row-toggle', (event) => states.push(event.open));
    await row.updateComplete;
    button(row, 'support-assistant, gpt-4o-mini').click();
    await until(() => all(row, '[part=message]').length === 2);
    expect(row.expanded).to.equal(true);
    row.addEventListener('gateway-logs-row-toggle', (event) => event.preventDefault());
    button(row, 'support-assistant, gpt-4o-mini').click();
    await row.updateComplete;
    expect(row.expanded).to.equal(true);
    expect(states).to.deep.equal([true, false]);
  });

  it('a day group shows its rows under its heading', async () => {
    const rows = (await entries()).map((entry) => ({ key: entry.id, entry, open: false, gone: false }));
    const group = place(document.createElement('gateway-logs-day-group'), { label: 'Mar 14', rows, client, timeZone: 'UTC' });
    await group.updateComplete;
    expect(group.getAttribute('role')).to.equal('rowgroup');
    expect(group.getAttribute('aria-label')).to.equal('Mar 14');
    expect(textOf(group)).to.contain('Mar 14').and.contain('billing-prod').and.contain('12:00:00');
    await expect(group.parentElement!).to.be.accessible();
  });

  it('a filter bar says what the reader wants, and takes a no', async () => {
    const bar = place(document.createElement('gateway-logs-filter-bar'), { search: 'gpt' });
    await bar.updateComplete;
    const changes: object[] = [];
    bar.addEventListener('gateway-logs-change', (event) => {
      changes.push((event).changes);
      event.preventDefault();
    });
    bar.capabilities = { ...bar.capabilities, search: [{ id: 'model', label: 'Model', partial: true }, { id: 'id', label: 'Log ID', partial: false }] };
    await bar.updateComplete;
    const field = one<HTMLSelectElement>(bar, 'select');
    field.value = 'id';
    field.dispatchEvent(new Event('change'));
    expect(field.value).to.equal('model');
    changes.length = 0;
    const radios = () => all<HTMLInputElement>(bar, '[type=radio]').filter(({ checked }) => checked).map(({ value }) => value);
    one<HTMLInputElement>(bar, '[value=error]').click();
    button(bar, 'Clear search').click();
    expect(changes).to.deep.equal([{ status: 'error' }, { search: '' }]);
    expect(radios()).to.deep.equal(['all', 'all']);
    expect(one<HTMLInputElement>(bar, '[type=search]').value).to.equal('gpt');
  });

  it('a pager says where the reader wants to go, and takes a no', async () => {
    const pager = place(document.createElement('gateway-logs-pager'), { page: 2, pages: 41, hasNext: true });
    await pager.updateComplete;
    const changes: object[] = [];
    pager.addEventListener('gateway-logs-change', (event) => {
      changes.push((event).changes);
      event.preventDefault();
    });
    for (const name of ['First page', 'Previous page', 'Next page', 'Last page']) button(pager, name).click();
    const select = one<HTMLSelectElement>(pager, 'select');
    select.value = '50';
    select.dispatchEvent(new Event('change'));
    expect(changes).to.deep.equal([{ page: 1 }, { page: 1 }, { page: 3 }, { page: 41 }, { perPage: 50 }]);
    expect(select.value).to.equal('25');
    expect(textOf(pager)).to.contain('Page 2 of 41');
  });
});
