import { expect } from '@open-wc/testing';
import { CloudflareClient } from '../../src/api/cloudflare.js';
import { LogsError } from '../../src/api/errors.js';
import { QUERY } from '../support/logs.js';

const signal = new AbortController().signal;

type Answer = (url: URL, init: RequestInit) => Response | Promise<Response>;

function clientFor(answer: Answer, endpoint = 'https://gateway.test/v1/logs') {
  const calls: { url: URL; init: RequestInit }[] = [];
  const client = new CloudflareClient({
    endpoint: new URL(endpoint),
    headers: async () => ({ Authorization: 'Bearer t' }),
    fetch: async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : input);
      calls.push({ url, init });
      return answer(url, init);
    },
  });
  return { client, calls };
}

const list = (result: unknown[], info: object = { total_count: result.length }) => Response.json({ result, result_info: info, success: true });

async function failureOf(promise: Promise<unknown>): Promise<LogsError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof LogsError) return error;
    throw error;
  }
  throw new Error('It did not fail');
}

// WIRE: rows seen in the wild.
const ROWS = [
  '{"id":"386e367f5df9fc5f06d759672c80d6601a641236830982985b6895c16d7b7ed6","created_at":"2026-08-05T14:44:36.727Z","model":"openai/gpt-4o-mini","provider":"openai","cost":0.000027449999999999996,"custom_cost":false,"tokens_in":87,"tokens_out":24,"duration":824,"cached":false,"success":true,"status_code":200}',
  '{"id":"a1ce1c8691dd1ace6a8ce1c439505b6938fe5ef823042c70cff5786de351169e","created_at":"2026-08-05T14:44:40.346Z","model":"openai/definitely-not-a-real-model","provider":"unknown","tokens_in":0,"tokens_out":0,"duration":0,"cached":false,"success":false,"status_code":500}',
  '{"id":"01JADMCQQQBWH3NXZ5GCRN98DP","created_at":"not-a-date","provider":"workers-ai","model":"@cf/baai/bge-m3","path":"/ai/run","request_type":"workers-ai","duration":120,"tokens_in":10,"tokens_out":4,"cost":5.5e-7,"status_code":200,"success":true,"cached":false,"metadata":"{\\"workflowId\\":\\"1\\",\\"kind\\":\\"embed\\"}"}',
  '{"id":"4211","created_at":"2026-03-14T10:31:38.000Z","provider":"openai","model":"gpt-4o","path":"chat/completions","duration":123,"tokens_in":7,"tokens_out":null,"cached":true,"success":true,"metadata":"{\\"user\\":\\"123\\"}"}',
].map((row) => JSON.parse(row) as unknown);

describe('CloudflareClient', () => {
  it('asks for a page, its order and the figures, past every cache and with the host’s headers', async () => {
    const { client, calls } = clientFor(() => list([]));
    await client.list({ ...QUERY, page: 3, perPage: 50, orderBy: 'model', order: 'asc' }, { signal });
    const { url, init } = calls[0]!;
    expect(url.pathname).to.equal('/v1/logs');
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      page: '3',
      per_page: '50',
      order_by: 'model',
      order_by_direction: 'asc',
      meta_info: 'true',
    });
    expect(init.cache).to.equal('no-store');
    expect(new Headers(init.headers).get('authorization')).to.equal('Bearer t');
  });

  it('sends all filters as one JSON text', async () => {
    const { client, calls } = clientFor(() => list([]));
    const filters = [{ key: 'cost', operator: 'gt', value: [0.01] }] as const;
    await client.list({ ...QUERY, status: 'error', source: 'virtual-key', filters, search: 'gpt' }, { signal });
    const { searchParams } = calls[0]!.url;
    expect(JSON.parse(searchParams.get('filters') ?? '')).to.deep.equal([
      { key: 'cost', operator: 'gt', value: [0.01] },
      { key: 'success', operator: 'eq', value: [false] },
      { key: 'metadata.key', operator: 'eq', value: ['virtual_key'] },
    ]);
    expect(searchParams.get('search')).to.equal('gpt');
  });

  it('keeps a query of the endpoint’s own, and asks for bodies below the path', async () => {
    const { client, calls } = clientFor((url) => (url.pathname.endsWith('/logs/') || url.pathname.endsWith('/logs') ? list(ROWS) : new Response('{}')), 'https://gateway.test/v1/logs/?tenant=7');
    const page = await client.list(QUERY, { signal });
    await client.detail({ ...page.entries[0]!, id: 'a/b?c' }, { signal });
    expect(calls.map(({ url }) => url.pathname + (url.searchParams.get('tenant') ?? ''))).to.deep.equal([
      '/v1/logs7',
      '/v1/logs/a%2Fb%3Fc/request7',
      '/v1/logs/a%2Fb%3Fc/response7',
    ]);
  });

  it('reads rows as gateways send them', async () => {
    const { client } = clientFor(() => list(ROWS, { total_count: 1284, max_total_tokens: 8940 }));
    const page = await client.list(QUERY, { signal });
    expect(page.total).to.equal(1284);
    expect(page.maxTokens).to.equal(8940);
    const [fine, failed, embedding, cached] = page.entries;
    expect(fine).to.include({ endpoint: 'openai', model: 'openai/gpt-4o-mini', tokensTotal: 111, cost: 0.000027449999999999996, user: null, virtualKey: null });
    expect(fine!.createdAt).to.equal(Date.UTC(2026, 7, 5, 14, 44, 36, 727));
    expect(failed).to.include({ cost: null, tokensTotal: 0, statusCode: 500, success: false });
    expect(embedding).to.include({ createdAt: null, endpoint: 'workers-ai · /ai/run', model: '@cf/baai/bge-m3' });
    expect(embedding!.metadata).to.deep.equal([{ key: 'workflowId', value: '1' }, { key: 'kind', value: 'embed' }]);
    expect(cached).to.include({ user: '123', tokensIn: 7, tokensOut: null, tokensTotal: 7, cached: true, statusCode: null });
  });

  it('takes metadata as text, object, nothing, or what is no JSON', async () => {
    const metadata = ['{"endpoint":"a","n":1,"b":true,"o":{"x":1}}', { endpoint: 'b', __proto__: null }, '', null, 'plain', '[1]', '{"user":""}'];
    const { client } = clientFor(() => list(metadata.map((value, id) => ({ id: String(id), metadata: value }))));
    const { entries } = await client.list(QUERY, { signal });
    expect(entries.map((entry) => entry.endpoint)).to.deep.equal(['a', 'b', null, null, null, null, null]);
    expect(entries[0]!.metadata.map(({ value }) => value)).to.deep.equal(['a', '1', 'true', '{"x":1}']);
    expect(entries[4]!.metadata).to.deep.equal([{ key: 'metadata', value: 'plain' }]);
    expect(entries[5]!.metadata).to.deep.equal([{ key: 'metadata', value: '[1]' }]);
    expect(entries[6]!.user).to.equal(null);
  });

  it('never invents a value: wrong types are unknown', async () => {
    const bad = { id: null, created_at: 7, tokens_in: 'many', tokens_out: Number.NaN, cost: {}, status_code: 0, success: 'yes', model: '', duration: [], cached: null };
    const { client } = clientFor(() => list([bad, null, 'row', 7, []], {}));
    const { entries, total, maxTokens } = await client.list(QUERY, { signal });
    expect(entries).to.have.length(5);
    expect([total, maxTokens]).to.deep.equal([null, null]);
    for (const entry of entries) {
      const { raw, metadata, id, ...fields } = entry;
      expect(Object.values(fields).every((value) => value === null), JSON.stringify(raw)).to.equal(true);
      expect([metadata, id]).to.deep.equal([[], '']);
    }
  });

  it('takes for a date what looks like one, whatever an engine finds in other text', async () => {
    const dates = ['gpt-4', '5', 'a 1', 'May 1', '2026-08-05 11:00:00', '2026-08-05', 'Wed, 05 Aug 2026 11:00:00 GMT'];
    const { client } = clientFor(() => list(dates.map((created_at) => ({ created_at }))));
    const { entries } = await client.list(QUERY, { signal });
    const eleven = Date.UTC(2026, 7, 5, 11);
    expect(entries.map(({ createdAt }) => createdAt)).to.deep.equal([null, null, null, null, eleven, Date.UTC(2026, 7, 5), eleven]);
  });

  it('knows no sum beyond all numbers, and nothing less than zero that is zero', async () => {
    const { client } = clientFor(() => list([{ tokens_in: 1.7e308, tokens_out: 1.7e308, cost: '-0' }], { total_count: '-0' }));
    const { entries, total } = await client.list(QUERY, { signal });
    expect(entries[0]).to.deep.include({ tokensIn: 1.7e308, tokensOut: 1.7e308, tokensTotal: null, cost: 0 });
    expect(total).to.deep.equal(0);
  });

  describe('search', () => {
    it('is found to be honoured where a word that nothing contains finds nothing', async () => {
      const { client, calls } = clientFor((url) => (url.searchParams.has('search') ? list([], { total_count: 0 }) : list(ROWS)));
      await client.list(QUERY, { signal });
      await client.detectSearch({ signal });
      expect(client.capabilities.search).to.equal(true);
      const probe = calls[1]!.url.searchParams;
      expect(probe.get('per_page')).to.equal('1');
      expect(probe.get('search')).to.match(/^[a-z0-9]{20,}$/);
      await client.detectSearch({ signal });
      expect(calls).to.have.length(2);
    });

    it('is found to be ignored where everything comes back, and fields take its place', async () => {
      for (const info of [{ total_count: 4 }, {}]) {
        const { client, calls } = clientFor(() => list(ROWS, info));
        await client.detectSearch({ signal });
        const { search } = client.capabilities;
        expect(typeof search === 'boolean' ? [] : search.map(({ id, partial }) => `${id} ${partial}`)).to.deep.equal([
          'model true',
          'provider true',
          'metadata.value false',
          'id false',
        ]);
        await client.list({ ...QUERY, search: 'gpt', searchField: 'model' }, { signal });
        await client.list({ ...QUERY, search: '4211', searchField: 'id' }, { signal });
        const asked = calls.slice(1).map(({ url }) => url.searchParams);
        expect(asked.map((parameters) => parameters.get('search'))).to.deep.equal([null, null]);
        expect(asked.map((parameters): unknown => JSON.parse(parameters.get('filters') ?? ''))).to.deep.equal([
          [{ key: 'model', operator: 'contains', value: ['gpt'] }],
          [{ key: 'id', operator: 'eq', value: ['4211'] }],
        ]);
      }
    });

    it('stays open while the gateway is empty, and is asked again once there are logs', async () => {
      let rows: unknown[] = [];
      const { client, calls } = clientFor(() => list(rows));
      await client.detectSearch({ signal });
      await client.detectSearch({ signal });
      expect(calls).to.have.length(1);
      rows = ROWS;
      await client.list(QUERY, { signal });
      await client.detectSearch({ signal });
      expect(client.capabilities.search).to.not.equal(true);
    });
  });

  describe('bodies', () => {
    const entry = { id: '7' } as never;

    it('come as they were stored', async () => {
      const { client } = clientFor((url) => new Response(url.pathname.endsWith('request') ? '{"a":1}' : 'data: {}\n\n'));
      expect(await client.detail(entry, { signal })).to.deep.equal({
        request: { state: 'stored', content: '{"a":1}' },
        response: { state: 'stored', content: 'data: {}\n\n' },
      });
    });

    it('are not stored where the gateway has none, or only their beginning', async () => {
      const heads: Record<string, unknown> = { request_head: 'grüß', request_head_complete: false, request_size: 1_200_000, response_head: null };
      const { client } = clientFor((url) => (/request|response/.test(url.pathname) ? new Response('', { status: 404 }) : Response.json({ success: true, result: heads })));
      expect(await client.detail(entry, { signal })).to.deep.equal({
        request: { state: 'stored', content: 'grüß', truncated: { stored: 6, total: 1_200_000 } },
        response: { state: 'not-stored', size: null },
      });
      heads['request_head_complete'] = true;
      expect((await client.detail(entry, { signal })).request).to.deep.equal({ state: 'stored', content: 'grüß' });
    });

    it('fail one by one', async () => {
      const { client } = clientFor((url) => (url.pathname.endsWith('request') ? new Response('', { status: 500 }) : new Response('fine')));
      const { request, response } = await client.detail(entry, { signal });
      expect(request.state === 'failed' && request.error).to.be.instanceOf(LogsError);
      expect(response).to.deep.equal({ state: 'stored', content: 'fine' });
    });

    it('are given up when nobody waits any more', async () => {
      const controller = new AbortController();
      const { client } = clientFor((_url, init) => new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      }));
      const detail = client.detail(entry, { signal: controller.signal });
      controller.abort();
      const name = await detail.then(() => 'resolved', (error: Error) => error.name);
      expect(name).to.equal('AbortError');
    });
  });

  describe('failures', () => {
    const cases: [string, () => Response, Partial<LogsError>][] = [
      ['400 with 7001', () => Response.json({ success: false, errors: [{ code: 7001, message: 'per_page too large' }] }, { status: 400 }), { kind: 'invalid-request', status: 400, detail: 'per_page too large (7001)' }],
      ['401', () => Response.json({ error: 'bad token' }, { status: 401 }), { kind: 'unauthorized', detail: 'bad token' }],
      ['403', () => new Response('', { status: 403 }), { kind: 'forbidden', detail: null }],
      ['404', () => Response.json({ success: true, error: { message: 'no such gateway' } }, { status: 404 }), { kind: 'not-found', detail: 'no such gateway' }],
      ['429', () => new Response('', { status: 429, headers: { 'retry-after': '42' } }), { kind: 'rate-limited', retryAfter: 42 }],
      ['503', () => new Response('<h1>down</h1>', { status: 503 }), { kind: 'server', status: 503 }],
      ['success: false', () => Response.json({ success: false, errors: [{ code: 7000, message: 'internal' }] }), { kind: 'server', detail: 'internal (7000)' }],
      ['success: true with an error that is a text', () => Response.json({ success: true, result: [], errors: 'half' }), { kind: 'partial' }],
      ['success: true with errors', () => Response.json({ success: true, result: [], errors: [{ message: 'half' }] }), { kind: 'partial', detail: 'half' }],
      ['HTML', () => new Response('<!doctype html>'), { kind: 'html' }],
      ['cut-off JSON', () => new Response('{"result":[{"id":'), { kind: 'cut-off' }],
      ['nothing', () => new Response(''), { kind: 'empty' }],
      ['no list', () => Response.json({ success: true, result: null }), { kind: 'bad-response' }],
    ];
    for (const [name, answer, expected] of cases) {
      it(`tells ${name}`, async () => {
        const error = await failureOf(clientFor(answer).client.list(QUERY, { signal }));
        expect(error).to.include(expected);
      });
    }

    it('is not read into a list of errors that holds none', async () => {
      for (const errors of [null, [], {}, '', 0, false, [null]]) {
        const { client } = clientFor(() => Response.json({ success: true, result: ROWS, errors }));
        expect((await client.list(QUERY, { signal })).entries, JSON.stringify(errors)).to.have.length(ROWS.length);
      }
    });

    it('tells an endpoint that cannot be reached, without its headers', async () => {
      const error = await failureOf(clientFor(() => Promise.reject(new TypeError('Failed to fetch'))).client.list(QUERY, { signal }));
      expect(error.kind).to.equal('cross-origin');
      expect(JSON.stringify([error.message, error.detail])).to.not.contain('Bearer');
    });
  });
});
