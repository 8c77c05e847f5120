import { expect } from '@open-wc/testing';
import { createClient } from '../../src/api/config.js';
import { LogsError } from '../../src/api/errors.js';
import { VerifyWiseClient } from '../../src/api/verifywise.js';
import type { GatewayLogs, LogEntry, LogsFilter, LogsQuery } from '../../src/index.js';
import { VerifyWiseGateway, type VerifyWiseGatewayOptions, type VerifyWiseRow } from '../../src/testing/index.js';
import { QUERY } from '../support/logs.js';
import { all, button, cleanUp, one, settled, textOf, until } from '../support/page.js';

const { signal } = new AbortController();
const ENDPOINT = 'https://gateway.test/api/ai-gateway/spend/logs';

// As VerifyWise sends it: a decimal text for the cost, objects in place of JSON texts, most of it nullable.
const ROW = JSON.parse(`{
  "id": 4211, "endpoint_id": 7, "endpoint_name": "Support assistant", "endpoint_slug": "support-assistant",
  "model": "gpt-4o-mini", "provider": "openai", "prompt_tokens": 87, "completion_tokens": 24, "total_tokens": 111,
  "cost_usd": "0.00002745", "latency_ms": 824, "status_code": 200, "metadata": {"department": "engineering", "run": 7},
  "request_messages": [{"role": "system", "content": "You are a helpful assistant."}, {"role": "user", "content": "Hello!"}],
  "response_text": "Hello there, how may I assist you today?", "error_message": null,
  "created_at": "2026-03-14T10:31:38.000Z",
  "virtual_key_id": null, "virtual_key_name": null, "virtual_key_prefix": null, "user_name": "Jane Doe"
}`) as VerifyWiseRow;

type Answer = () => Response | Promise<Response>;

function clientFor(answer: Answer, endpoint = ENDPOINT) {
  const calls: { url: URL; init: RequestInit }[] = [];
  const client = new VerifyWiseClient({
    endpoint,
    headers: async () => ({ Authorization: 'Bearer jwt' }),
    fetch: async (input, init = {}) => {
      calls.push({ url: new URL(input instanceof Request ? input.url : input), init });
      return answer();
    },
  });
  return { client, calls };
}

const answerWith = (...rows: unknown[]): Answer => () => Response.json({ message: 'OK', data: { rows, total: rows.length } });

async function failureOf(promise: Promise<unknown>): Promise<LogsError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof LogsError) return error;
    throw error;
  }
  throw new Error('It did not fail');
}

async function entryOf(row: unknown): Promise<LogEntry> {
  const { entries } = await clientFor(answerWith(row)).client.list(QUERY, { signal });
  return entries[0]!;
}

/** The parameters that a query becomes. */
async function sent(query: Partial<LogsQuery>): Promise<Record<string, string>> {
  const { client, calls } = clientFor(answerWith());
  await client.list({ ...QUERY, ...query }, { signal });
  return Object.fromEntries(calls[0]!.url.searchParams);
}

describe('VerifyWiseClient', () => {
  it('asks for a page by limit and offset, past every cache, with the host’s headers, and leaves “All” out', async () => {
    const { client, calls } = clientFor(answerWith(), `${ENDPOINT}?tenant=7`);
    await client.list({ ...QUERY, page: 3, perPage: 50 }, { signal });
    const { url, init } = calls[0]!;
    expect(url.pathname).to.equal('/api/ai-gateway/spend/logs');
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({ tenant: '7', limit: '50', offset: '100' });
    expect(init.cache).to.equal('no-store');
    expect(new Headers(init.headers).get('authorization')).to.equal('Bearer jwt');
  });

  it('sends search, status and source, wildcards as they are', async () => {
    expect(await sent({ search: '50%_off & more', status: 'error', source: 'virtual-key' })).to.deep.equal({
      limit: '25',
      offset: '0',
      search: '50%_off & more',
      status: 'error',
      source: 'virtual-key',
    });
    expect(await sent({ status: 'success', source: 'playground' })).to.include({ status: 'success', source: 'playground' });
  });

  it('sends times and an endpoint, of several times the narrowest', async () => {
    const time = (operator: 'gt' | 'lt', ...value: string[]): LogsFilter => ({ key: 'created_at', operator, value });
    const filters: LogsFilter[] = [
      time('gt', '2026-03-14T10:00:00Z'),
      time('gt', '2026-03-14T09:00:00Z'),
      time('lt', '2026-03-15T02:00:00+02:00'),
      time('lt', '2026-03-16'),
      { key: 'endpoint_id', operator: 'eq', value: [7] },
      { key: 'endpoint_id', operator: 'eq', value: ['7'] },
    ];
    for (const order of [filters, filters.toReversed()]) {
      expect(await sent({ filters: order })).to.deep.equal({
        limit: '25',
        offset: '0',
        start_date: '2026-03-14T10:00:00.000Z',
        end_date: '2026-03-15T00:00:00.000Z',
        endpoint_id: '7',
      });
    }
  });

  it('refuses filters that it cannot send, and asks nothing', async () => {
    const cases: LogsFilter[][] = [
      [{ key: 'model', operator: 'eq', value: ['gpt-4o'] }],
      [{ key: 'endpoint_id', operator: 'neq', value: [7] }],
      [{ key: 'endpoint_id', operator: 'eq', value: [7, 8] }],
      [{ key: 'endpoint_id', operator: 'eq', value: [7] }, { key: 'endpoint_id', operator: 'eq', value: [8] }],
      [{ key: 'endpoint_id', operator: 'eq', value: [''] }],
      [{ key: 'endpoint_id', operator: 'eq', value: [] }],
      [{ key: 'created_at', operator: 'gt', value: ['yesterday'] }],
      [{ key: 'created_at', operator: 'eq', value: ['2026-03-14T10:00:00Z'] }],
      [{ key: 'created_at', operator: 'lt', value: ['2026-03-14T10:00:00Z', '2026-03-15T10:00:00Z'] }],
    ];
    for (const filters of cases) {
      const { client, calls } = clientFor(answerWith());
      const error = await failureOf(client.list({ ...QUERY, filters }, { signal }));
      expect(error.kind, JSON.stringify(filters)).to.equal('configuration');
      expect(calls).to.have.length(0);
    }
    const error = await failureOf(clientFor(answerWith()).client.list({ ...QUERY, filters: cases[0]! }, { signal }));
    expect(error.message).to.contain('cannot filter by “model eq gpt-4o”').and.to.contain('endpoint_id');
  });

  it('says what it can do, as does the one that is loaded on demand', async () => {
    const { client } = clientFor(answerWith());
    expect(client.capabilities).to.deep.equal({
      search: true,
      status: true,
      source: true,
      sorts: [],
      filters: ['created_at', 'endpoint_id'],
      total: 'exact',
      detail: true,
    });
    const calls: string[] = [];
    const onDemand = createClient({
      endpoint: '/api/ai-gateway/spend/logs',
      dialect: 'verifywise',
      headers: {},
      fetch: async (input) => {
        calls.push(input instanceof Request ? input.url : String(input));
        return answerWith(ROW)();
      },
      metadataKeys: { endpoint: 'endpoint', user: 'user', virtualKey: 'virtual_key' },
    });
    expect(onDemand.capabilities).to.deep.equal(client.capabilities);
    const { entries } = await onDemand.list(QUERY, { signal });
    expect(entries[0]?.id).to.equal('4211');
    expect((await onDemand.detail(entries[0]!, { signal })).request.state).to.equal('stored');
    expect(calls).to.deep.equal([`${location.origin}/api/ai-gateway/spend/logs?limit=25&offset=0`]);
  });

  it('reads both envelopes', async () => {
    const page = { rows: [ROW], total: 1284 };
    for (const body of [{ message: 'OK', data: page }, page]) {
      const { entries, total, maxTokens } = await clientFor(() => Response.json(body)).client.list(QUERY, { signal });
      expect([entries.map(({ id }) => id), total, maxTokens]).to.deep.equal([['4211'], 1284, null]);
    }
  });

  it('reads a row', async () => {
    const { raw, ...entry } = await entryOf(ROW);
    expect(entry).to.deep.equal({
      id: '4211',
      createdAt: Date.UTC(2026, 2, 14, 10, 31, 38),
      endpoint: 'Support assistant',
      provider: 'openai',
      model: 'gpt-4o-mini',
      user: 'Jane Doe',
      virtualKey: null,
      tokensIn: 87,
      tokensOut: 24,
      tokensTotal: 111,
      cost: 0.00002745,
      statusCode: 200,
      success: true,
      cached: null,
      step: null,
      durationMs: 824,
      metadata: [{ key: 'department', value: 'engineering' }, { key: 'run', value: '7' }],
    });
    expect(raw).to.deep.equal(ROW);
  });

  it('reads rows of later versions, and takes the next best name', async () => {
    expect(await entryOf({ ...ROW, cost_usd: undefined, cost: 0.5, created_at: '2026-03-14T10:31:38.123456+00:00' })).to.include({
      cost: 0.5,
      createdAt: Date.UTC(2026, 2, 14, 10, 31, 38, 123),
    });
    expect(await entryOf({ ...ROW, endpoint_name: null, user_name: '', user_email: 'jane@example.com' })).to.include({
      endpoint: 'support-assistant',
      user: 'jane@example.com',
    });
    expect((await entryOf({ ...ROW, endpoint_name: null, endpoint_slug: null })).endpoint).to.equal('openai');
    expect((await entryOf({ ...ROW, total_tokens: null, completion_tokens: null })).tokensTotal).to.equal(87);
  });

  it('names the virtual key by its name, its prefix or its id', async () => {
    const key = { ...ROW, virtual_key_id: 3, virtual_key_name: 'CI', virtual_key_prefix: 'sk-vw-1a2b', user_name: 'unknown' };
    expect(await entryOf(key)).to.include({ virtualKey: 'CI', user: null });
    expect((await entryOf({ ...key, virtual_key_name: null })).virtualKey).to.equal('sk-vw-1a2b');
    expect((await entryOf({ ...key, virtual_key_name: null, virtual_key_prefix: null })).virtualKey).to.equal('3');
    expect((await entryOf({ ...ROW, user_name: 'unknown' })).user).to.equal('unknown');
  });

  it('knows success by the status, and without one by the error', async () => {
    const outcome = async (row: object) => {
      const { statusCode, success } = await entryOf({ ...ROW, ...row });
      return [statusCode, success];
    };
    expect(await outcome({ status_code: 201 })).to.deep.equal([201, false]);
    expect(await outcome({ status_code: 500 })).to.deep.equal([500, false]);
    expect(await outcome({ status_code: 0 })).to.deep.equal([null, null]);
    expect(await outcome({ status_code: null })).to.deep.equal([null, null]);
    expect(await outcome({ status_code: 0, error_message: 'Connection reset' })).to.deep.equal([null, false]);
  });

  it('never invents a value: wrong types are unknown', async () => {
    for (const row of [{ id: null, created_at: 7, prompt_tokens: 'many', cost_usd: '', metadata: null, latency_ms: [] }, null, 'row', []]) {
      const { raw, metadata, id, ...fields } = await entryOf(row);
      expect(Object.values(fields).every((value) => value === null), JSON.stringify(raw)).to.equal(true);
      expect([metadata, id]).to.deep.equal([[], '']);
    }
  });

  it('knows no sum beyond all numbers', async () => {
    const row = { prompt_tokens: 1.7e308, completion_tokens: 1.7e308, total_tokens: null };
    expect(await entryOf(row)).to.include({ tokensIn: 1.7e308, tokensTotal: null });
  });

  describe('failures', () => {
    const cases: [string, Answer, string][] = [
      ['a bad token', () => new Response('', { status: 401 }), 'unauthorized'],
      ['an expired token', () => new Response('', { status: 406 }), 'expired'],
      ['a wrong role', () => new Response('', { status: 403 }), 'forbidden'],
      ['an outage that looks like an empty list', () => Response.json({ data: [] }), 'outage'],
      ['a list of something else', () => Response.json({ data: [ROW] }), 'bad-response'],
      ['no rows', () => Response.json({ message: 'OK', data: null }), 'bad-response'],
      ['a bare list', () => Response.json([]), 'bad-response'],
      ['cut-off JSON', () => new Response('{"rows":['), 'cut-off'],
    ];
    for (const [name, answer, kind] of cases) {
      it(`tells ${name}`, async () => {
        expect((await failureOf(clientFor(answer).client.list(QUERY, { signal }))).kind).to.equal(kind);
      });
    }

    it('takes an empty list for what it is', async () => {
      expect(await clientFor(answerWith()).client.list(QUERY, { signal })).to.include({ total: 0 });
    });
  });

  describe('bodies', () => {
    const NOT_STORED = { state: 'not-stored' };
    const detailOf = async (row: object) => {
      const { client, calls } = clientFor(answerWith({ ...ROW, ...row }));
      const { entries } = await client.list(QUERY, { signal });
      const detail = await client.detail(entries[0]!, { signal });
      expect(calls, 'asks nothing for them').to.have.length(1);
      return detail;
    };

    it('come with the row', async () => {
      expect(await detailOf({})).to.deep.equal({
        request: { state: 'stored', content: ROW.request_messages },
        response: { state: 'stored', content: { role: 'assistant', content: 'Hello there, how may I assist you today?' } },
      });
    });

    it('are not stored where they are null, absent or empty', async () => {
      for (const [messages, text] of [[null, null], [undefined, undefined], [[], ''], [{}, ''], ['', '']]) {
        const detail = await detailOf({ request_messages: messages, response_text: text, error_message: text });
        expect(detail).to.deep.equal({ request: NOT_STORED, response: NOT_STORED });
      }
    });

    it('are truncated where a text within says so', async () => {
      const cut = `${'a'.repeat(9)} ... (truncated 1952 chars) ... ${'b'.repeat(9)}`;
      const truncated = { stored: null, total: null };
      const { request, response } = await detailOf({ request_messages: [{ role: 'user', content: [{ type: 'text', text: cut }] }], response_text: cut });
      expect(request).to.deep.include({ state: 'stored', truncated });
      expect(response).to.deep.include({ state: 'stored', truncated });
      const whole = await detailOf({ request_messages: [{ role: 'user', content: '... (truncated) ...' }], response_text: null });
      expect(whole.request).to.not.have.property('truncated');
    });

    it('are given up where nobody waits any more', async () => {
      const controller = new AbortController();
      controller.abort();
      const { client } = clientFor(answerWith());
      const name = await client.detail(await entryOf(ROW), controller).then(() => 'resolved', (error: Error) => error.name);
      expect(name).to.equal('AbortError');
    });
  });
});

describe('<gateway-logs dialect="verifywise">', () => {
  afterEach(cleanUp);

  // Yesterday, so that none of these is only seconds old.
  const NOON = new Date().setUTCHours(12, 0, 0, 0) - 86_400_000;
  const at = (id: number, fields: Partial<VerifyWiseRow> = {}): VerifyWiseRow => ({
    ...ROW,
    created_at: new Date(NOON - id * 1000).toISOString(),
    ...fields,
    id,
  });

  interface Page {
    readonly element: GatewayLogs;
    readonly gateway: VerifyWiseGateway;
    /** The query strings asked for. */
    readonly asked: string[];
  }

  async function open(rows: readonly VerifyWiseRow[], options: VerifyWiseGatewayOptions = {}): Promise<Page> {
    const gateway = new VerifyWiseGateway({ rows, ...options });
    const element = document.createElement('gateway-logs');
    const asked: string[] = [];
    element.setAttribute('dialect', 'verifywise');
    element.setAttribute('endpoint', '/api/ai-gateway/spend/logs');
    element.setAttribute('storage-key', '');
    element.setAttribute('time-zone', 'UTC');
    element.fetch = async (input, init) => {
      const request = new Request(input, init);
      asked.push(new URL(request.url).search);
      return gateway.handle(request);
    };
    document.body.append(element);
    await until(() => element.total !== null || element.error !== null);
    await settled(element);
    return { element, gateway, asked };
  }

  const rowsOf = ({ element }: Page) => all(element, 'gateway-logs-row');

  /** Waits for the answer to what was asked last, which ends with `query`. */
  async function askedFor(page: Page, query: string): Promise<void> {
    await until(() => page.asked.at(-1) === query && !page.element.loading);
    await settled(page.element);
  }

  async function openPanel(page: Page, index = 0): Promise<HTMLElement> {
    const row = rowsOf(page)[index]!;
    one(row, '[role=row] button[aria-expanded]').click();
    await until(() => all(row, 'gateway-logs-panel').length === 1 && all(row, '.skeleton').length === 0);
    await settled(page.element);
    return one(row, 'gateway-logs-panel');
  }

  /** What stands under each heading. */
  const sections = (panel: Element) =>
    Object.fromEntries(
      all(panel, 'section').map((section) => [textOf(one(section, '.head > h3')), textOf(section).slice(textOf(one(section, '.head')).length + 1)]),
    );

  it('lists rows in both envelopes, with their names, tokens and costs', async () => {
    for (const envelope of ['message', 'bare'] as const) {
      const key = { virtual_key_id: 3, virtual_key_name: 'CI key', user_name: 'unknown', status_code: 429 };
      const page = await open([at(1), at(2, key)], { envelope });
      expect(textOf(one(page.element, '[part=total]'))).to.equal('2 logs');
      const [first, second] = rowsOf(page).map(textOf);
      expect(first).to.match(/^Support assistant gpt-4o-mini\b.* Jane Doe 111 \$0\.000027 200 11:59:59$/);
      expect(second).to.contain('CI key').and.to.contain('429');
      cleanUp();
    }
  });

  it('pages by offset', async () => {
    const page = await open(Array.from({ length: 60 }, (_, index) => at(index)));
    expect(page.asked).to.deep.equal(['?limit=25&offset=0']);
    button(page.element, 'Next page').click();
    await askedFor(page, '?limit=25&offset=25');
    button(page.element, 'Last page').click();
    await askedFor(page, '?limit=25&offset=50');
    expect(rowsOf(page)).to.have.length(10);
    expect(textOf(one(page.element, 'nav'))).to.contain('Page 3 of 3');
  });

  it('filters and searches at the gateway', async () => {
    const page = await open([at(1), at(2, { status_code: 500 }), at(3, { virtual_key_id: 3, virtual_key_name: 'CI key' })]);
    page.element.status = 'error';
    await askedFor(page, '?limit=25&offset=0&status=error');
    expect(textOf(one(page.element, '[part=total]'))).to.equal('1 log');
    Object.assign(page.element, { status: 'all', source: 'virtual-key', search: 'ci_k' });
    await askedFor(page, '?limit=25&offset=0&search=ci_k&source=virtual-key');
    expect(rowsOf(page).map(textOf).join()).to.contain('CI key');
    Object.assign(page.element, { source: 'all', search: '', filters: [{ key: 'created_at', operator: 'lt', value: [at(2).created_at] }] });
    await askedFor(page, `?limit=25&offset=0&end_date=${encodeURIComponent(at(2).created_at!)}`);
    expect(rowsOf(page)).to.have.length(2);
    expect(all(page.element, '[part=notice]')).to.have.length(0);
  });

  it('says which filter it cannot send, and asks nothing', async () => {
    const page = await open([at(1)]);
    page.element.filters = [{ key: 'model', operator: 'eq', value: ['gpt-4o'] }];
    await until(() => page.element.error !== null);
    await settled(page.element);
    expect(textOf(one(page.element, '[role=alert]'))).to.contain('cannot filter by “model eq gpt-4o”');
    expect(page.asked).to.have.length(1);
  });

  it('shows the conversation and the answer without another request', async () => {
    const page = await open([at(1)]);
    expect(sections(await openPanel(page))).to.deep.equal({
      Request: 'system You are a helpful assistant. user Hello!',
      Response: 'assistant Hello there, how may I assist you today?',
      Metadata: 'department engineering run 7',
    });
    expect(textOf(one(page.element, '[part=footer]'))).to.match(/^Latency 824 ms · Prompt 87 tokens · Completion 24 tokens · /);
    expect(page.asked).to.have.length(1);
  });

  it('shows an answer to the letter, even where it looks like JSON, a stream or a page', async () => {
    for (const answer of ['{"error":{"message":"a joke"}}', '["a"]', 'data: {"choices":[]}\n\n', '<!doctype html>', '"quoted"', '**a**\n  b']) {
      const page = await open([at(1, { response_text: answer })]);
      const panel = await openPanel(page);
      expect(all(panel, 'section')[1]!.querySelector('[part=message] .text')?.textContent).to.equal(answer);
      expect(Object.keys(sections(panel))).to.deep.equal(['Request', 'Response', 'Metadata']);
      cleanUp();
    }
  });

  it('shows what is no conversation as JSON', async () => {
    const page = await open([at(1, { request_messages: [{ odd: ['a', 7] }] })]);
    expect(textOf(one(await openPanel(page), '[role=tree]')).replace(/\s/g, '')).to.equal('[{"odd":["a",7]}]');
  });

  it('shows the error of a failed request, whatever its form', async () => {
    const guardrail = 'Request blocked by guardrail: PII detected (EMAIL_ADDRESS)';
    const provider = JSON.stringify({ error: { message: 'Rate limit reached', type: 'requests', code: 'rate_limit_exceeded' } });
    const broken = '{"error": {"message": "Rate lim';
    const long = `Traceback: ${'at a '.repeat(300)}end`;
    for (const [error, shown] of [[guardrail, guardrail], [provider, 'Rate limit reached requests · rate_limit_exceeded'], [broken, broken], [long, long]] as const) {
      const page = await open([at(1, { status_code: 429, response_text: null, error_message: error })]);
      const panel = await openPanel(page);
      expect(Object.keys(sections(panel))).to.deep.equal(['Request', 'Error', 'Metadata']);
      expect(textOf(one(panel, '[part=error]'))).to.equal(shown);
      cleanUp();
    }
  });

  it('shows both where the answer broke off, and an error without a status', async () => {
    const page = await open([
      at(1, { status_code: 502, response_text: 'Once upon', error_message: 'Stream ended early' }),
      at(2, { status_code: 0, response_text: null, error_message: 'Connection reset' }),
      at(3, { status_code: 500, response_text: null, error_message: null }),
    ]);
    expect(sections(await openPanel(page))).to.include({ Response: 'assistant Once upon Error Stream ended early' });
    expect(sections(await openPanel(page, 1))).to.include({ Error: 'Connection reset' });
    expect(sections(await openPanel(page, 2))).to.include({ Error: 'The error message was not stored by the gateway.' });
  });

  it('says what was truncated and what was not stored', async () => {
    const messages = [0, 1, 2, 3].map((index) => ({ role: 'user', content: `${index}${'x'.repeat(3000)}` }));
    const page = await open([at(1, { request_messages: messages }), at(2, { request_messages: null, response_text: null })]);
    const cut = sections(await openPanel(page));
    expect(cut['Request']).to.match(/^Truncated by the gateway\. user 1x+ \.\.\. \(truncated 953 chars\) \.\.\. x+ /);
    expect(cut['Response']).to.not.contain('Truncated');
    expect(sections(await openPanel(page, 1))).to.include({ Request: 'Not stored by the gateway.', Response: 'Not stored by the gateway.' });
  });

  it('tells an outage for what it is, keeps the rows, and recovers with Retry', async () => {
    const page = await open([at(1), at(2)]);
    page.gateway.outage = true;
    await page.element.refresh();
    await settled(page.element);
    expect(page.element.error).to.be.instanceOf(LogsError).and.to.have.property('kind', 'outage');
    expect(textOf(one(page.element, '[role=alert]'))).to.contain('Retry');
    expect(textOf(page.element)).to.not.contain('No logs');
    expect(rowsOf(page)).to.have.length(2);
    page.gateway.outage = false;
    button(page.element, 'Retry').click();
    await until(() => page.element.error === null && !page.element.loading);
    await settled(page.element);
    expect(all(page.element, '[role=alert]')).to.have.length(0);
    expect(rowsOf(page)).to.have.length(2);
  });

  it('tells an outage at the start', async () => {
    const page = await open([at(1)], { outage: true });
    expect(textOf(one(page.element, '[role=alert]'))).to.contain('Retry');
    expect(textOf(page.element)).to.not.contain('No logs');
  });

  it('tells a token that is missing', async () => {
    const page = await open([at(1)], { token: 'jwt' });
    expect(page.element.error).to.have.property('kind', 'unauthorized');
    page.element.headers = { Authorization: 'Bearer jwt' };
    button(page.element, 'Retry').click();
    await until(() => page.element.total === 1);
  });
});
