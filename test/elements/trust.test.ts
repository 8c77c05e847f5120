import { expect } from '@open-wc/testing';
import { CloudflareClient, type LogsClient, type LogsFilter, type LogsPage, type LogsQuery } from '../../src/index.js';
import { ReferenceGateway } from '../../src/testing/index.js';
import { log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

const NOW = Date.now();
const LOGS = Array.from({ length: 30 }, (_, index) =>
  log(`log-${index}`, NOW, index * 60_000, { cost: index / 1000, model: index % 2 === 0 ? 'gpt-4o-mini' : 'claude-haiku' }),
);
const GATEWAY = new ReferenceGateway({ logs: LOGS });

const notices = (page: Page) => all(page.element, '[part=notice]').map(textOf);

/** A gateway that leaves a parameter out of account, as gateways do with what they do not know. */
const ignoring = (name: string) => (request: Request) => {
  const url = new URL(request.url);
  url.searchParams.delete(name);
  return GATEWAY.handle(new Request(url));
};
/** A gateway whose answers are changed on their way. */
const changing = (change: (body: { result: unknown[]; result_info: Record<string, unknown> }) => void) => async (request: Request) => {
  const answer = await GATEWAY.handle(request);
  const body = (await answer.json()) as { result: unknown[]; result_info: Record<string, unknown> };
  change(body);
  return Response.json(body);
};

describe('trust, but check', () => {
  afterEach(cleanUp);

  it('tells of every filter that the rows contradict, by its own sentence, and of no other', async () => {
    const filters = [
      { key: 'cost', operator: 'gt', value: [0.01] },
      { key: 'model', operator: 'contains', value: ['claude'] },
      { key: 'provider', operator: 'eq', value: ['openai'] },
      { key: 'duration', operator: 'lt', value: [5000] },
      { key: 'event_id', operator: 'eq', value: ['unknown to the rows'] },
    ] as const;
    const page = await openPage([], { filters, answer: ignoring('filters') });
    expect(page.element.entries).to.have.length(25);
    expect(notices(page)).to.deep.equal([
      'The gateway ignored the “Cost > $0.01” filter: the rows below are not filtered by it.',
      'The gateway ignored the “Model contains claude” filter: the rows below are not filtered by it.',
    ]);
  });

  it('tells of a time range that was ignored', async () => {
    const page = await openPage([], { range: '15m', answer: ignoring('filters') });
    expect(notices(page)).to.have.length(1);
    expect(notices(page)[0]).to.match(/^The gateway ignored the “Time after .+” filter/);
  });

  it('tells of a search in one field that was ignored', async () => {
    const gateway = new ReferenceGateway({ logs: LOGS, search: false });
    const page = await openPage([], { search: 'claude', answer: (request) => gateway.handle(request) });
    expect(page.element.entries).to.have.length(15);
    expect(notices(page)).to.deep.equal([]);
    page.answer = ignoring('filters');
    await page.element.refresh();
    await settled(page.element);
    expect(notices(page)).to.deep.equal(['The gateway ignored the “Model contains claude” filter: the rows below are not filtered by it.']);
  });

  it('says nothing where all is well', async () => {
    const page = await openPage(LOGS, { range: '1h', status: 'success', filters: [{ key: 'cost', operator: 'lt', value: [0.02] }] });
    expect(page.element.total).to.equal(20);
    expect(notices(page)).to.deep.equal([]);
  });

  it('does not show a total that is smaller than the rows', async () => {
    const page = await openPage([], { perPage: 10, wait: false, answer: changing(({ result_info: info }) => (info['total_count'] = 7)) });
    const { element } = page;
    await until(() => element.entries.length === 10);
    await settled(element);
    expect(notices(page)).to.deep.equal(['The gateway’s count of 7 does not fit its rows, and is not shown.']);
    expect(element.total).to.equal(null);
    expect(textOf(one(element, '[part=total]'))).to.equal('Total unknown');
    expect(textOf(one(element, 'nav'))).to.contain('Page 1').and.not.to.contain('of');
    button(element, 'Next page').click();
    await until(() => element.entries[0]?.id === 'log-10');
  });

  it('does not show a total without any rows', async () => {
    const page = await openPage([], { wait: false, answer: changing((body) => (body.result = [])) });
    await until(() => notices(page).length > 0);
    expect(notices(page)).to.deep.equal(['The gateway’s count of 30 does not fit its rows, and is not shown.']);
  });

  it('tells of the filters that the client cannot apply, and does not send them', async () => {
    const client = new CursorClient();
    const page = await openPage([], { client, status: 'error', source: 'playground', range: '1h', wait: false });
    await until(() => page.element.entries.length === 25);
    await settled(page.element);
    expect(notices(page)).to.deep.equal(['Status', 'Source', 'Time range'].map((name) => `The gateway ignored the ${name} filter: the rows below are not filtered by it.`));
    expect(client.queries[0]).to.deep.include({ status: 'all', source: 'all', range: '', filters: [] });
  });

  it('says so to those who cannot see it, after their own changes', async () => {
    const page = await openPage([], { answer: ignoring('filters') });
    one<HTMLInputElement>(page.element, '[value=error]').click();
    await until(() => textOf(one(page.element, '[role=status]')) !== '');
    expect(textOf(one(page.element, '[role=status]'))).to.equal('30 logs. The gateway ignored the Status filter: the rows below are not filtered by it.');
  });

  it('draws rows beside a filter of the host’s that the API would refuse', async () => {
    const filters = [{ key: 'model', operator: 'eq', value: 'x' }] as unknown as LogsFilter[];
    const page = await openPage([], { filters, answer: ignoring('filters') });
    expect(page.rows()).to.have.length(25);
    expect(notices(page)[0]).to.contain('“Model is x”');
  });

  it('shows a page longer than asked, and says so', async () => {
    const page = await openPage([], { perPage: 10, answer: ignoring('per_page') });
    expect(page.rows()).to.have.length(20);
    expect(notices(page)).to.deep.equal(['The gateway sent 20 logs for a page of 10.']);
  });
});

/** A back end that pages by cursor and counts nothing. */
class CursorClient implements LogsClient {
  readonly asked: string[] = [];
  readonly queries: LogsQuery[] = [];
  readonly capabilities = { search: true, status: false, source: false, sorts: [], total: 'none', paging: 'cursor', detail: false } as const;
  readonly #gateway = new CloudflareClient({ endpoint: 'http://localhost/logs', fetch: (url, init) => GATEWAY.handle(new Request(url, init)) });

  async list(query: LogsQuery, options: { signal: AbortSignal }): Promise<LogsPage> {
    this.asked.push(`${query.page} ${query.cursor}`);
    this.queries.push(query);
    const page = query.cursor === null ? 1 : Number(query.cursor.slice(1));
    const answer = await this.#gateway.list({ ...query, page }, options);
    return { ...answer, total: null, nextCursor: page * query.perPage < (answer.total ?? 0) ? `c${page + 1}` : null };
  }

  detail(): never {
    throw new Error('There are no bodies');
  }
}

describe('a client that pages by cursor', () => {
  afterEach(cleanUp);

  it('is asked with the cursor of the page before, there and back', async () => {
    const client = new CursorClient();
    const { element } = await openPage([], { client, perPage: 10, wait: false });
    await until(() => element.entries.length === 10);
    await settled(element);
    expect(textOf(one(element, '[part=total]')), 'it counts nothing').to.equal('');
    for (const first of ['log-10', 'log-20']) {
      button(element, 'Next page').click();
      await until(() => element.entries[0]?.id === first);
    }
    await settled(element);
    expect(button(element, 'Next page').disabled && button(element, 'Last page').disabled).to.equal(true);
    button(element, 'Previous page').click();
    await until(() => element.entries[0]?.id === 'log-10');
    await element.refresh();
    expect(client.asked).to.deep.equal(['1 null', '2 c2', '3 c3', '2 c2', '2 c2']);
    expect(textOf(one(element, '[role=status]'))).to.equal('Page 2');
  });

  it('has no next page before the way to it is known', async () => {
    const client = new CursorClient();
    const { element } = await openPage([], { client, perPage: 10, wait: false });
    await until(() => element.entries.length === 10);
    const next = button(element, 'Next page');
    next.click();
    await element.updateComplete;
    await until(() => next.disabled);
    next.click();
    await until(() => element.entries[0]?.id === 'log-10');
    expect(client.asked).to.deep.equal(['1 null', '2 c2']);
  });

  it('is not asked with the cursors of another client', async () => {
    const { element } = await openPage([], { client: new CursorClient(), perPage: 10, wait: false });
    await until(() => element.entries.length === 10);
    button(element, 'Next page').click();
    await until(() => element.entries[0]?.id === 'log-10');
    const other = new CursorClient();
    element.client = other;
    await until(() => element.entries[0]?.id === 'log-0');
    expect([element.page, ...other.asked]).to.deep.equal([1, '1 null']);
  });

  it('is at its end where it gives no cursor', async () => {
    const client = new CursorClient();
    const list = client.list.bind(client);
    client.list = async (...asked) => {
      const { entries, total, maxTokens } = await list(...asked);
      return { entries, total, maxTokens };
    };
    const { element } = await openPage([], { client, perPage: 10, wait: false });
    await until(() => element.entries.length === 10);
    await settled(element);
    expect(button(element, 'Next page').disabled).to.equal(true);
  });

  it('begins at page 1 where the way to a page is not known', async () => {
    const client = new CursorClient();
    const { element } = await openPage([], { client, perPage: 10, page: 3, wait: false });
    await until(() => element.entries.length === 10);
    expect([element.page, ...client.asked]).to.deep.equal([1, '1 null']);
    button(element, 'Next page').click();
    await until(() => element.entries[0]?.id === 'log-10');
    element.search = 'claude';
    await until(() => element.entries[0]?.id === 'log-1');
    expect(client.asked.at(-1), 'another question has other cursors').to.equal('1 null');
  });
});
