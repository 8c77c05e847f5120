import { expect } from '@open-wc/testing';
import Cloudflare from 'cloudflare';
import { generateTraffic, ReferenceGateway, type GatewayLog } from '../../src/testing/index.js';

/** The gateway as the official SDK sees it: a client that nobody here wrote. */
const NOW = Date.UTC(2026, 7, 5, 15, 30);
const ACCOUNT = { account_id: '0123456789abcdef' };
const LOG = { ...ACCOUNT, gateway_id: 'shop' };

const logs = generateTraffic({ count: 400, now: NOW });
const special: GatewayLog = {
  row: {
    id: 'special/log',
    created_at: '2026-08-06T00:00:00.000Z',
    provider: 'openai',
    model: 'gpt-4o-mini',
    success: true,
    cached: false,
    duration: 12,
    tokens_in: 3,
    tokens_out: 4,
    event_id: 'the-event',
    feedback: 1,
    dlp_action: 'FLAG',
    metadata: '{"user":"Zoë","attempt":9}',
    response_content_type: 'text/plain',
  },
  request: { messages: [{ role: 'user', content: 'Hi' }] },
  response: 'Plain words',
};
const gateway = new ReferenceGateway({ logs: [...logs, special], token: 'test-token' });
const all = [...logs, special].map(({ row }) => row);

function clientWith(apiToken: string): Cloudflare {
  return new Cloudflare({
    apiToken,
    maxRetries: 0,
    fetch: (url, init) => gateway.handle(new Request(url instanceof Request ? url : String(url), init)),
  });
}

const client = clientWith('test-token');

type Filter = NonNullable<Cloudflare.AIGateway.LogListParams['filters']>[number];

async function total(filters: Filter[]): Promise<unknown> {
  const page = await client.aiGateway.logs.list('shop', { ...ACCOUNT, filters });
  // The SDK passes `result_info` on and declares only a part of it.
  const info: object = page.result_info;
  return 'total_count' in info ? info.total_count : undefined;
}

async function caught(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('Expected a rejection');
}

describe('The official SDK against the reference gateway', () => {
  it('lists a page, newest first', async () => {
    const page = await client.aiGateway.logs.list('shop', ACCOUNT);
    expect(page.result).to.have.length(20);
    expect(page.result[0]?.id).to.equal('special/log');
    expect(page.result_info).to.deep.include({ count: 20, page: 1, per_page: 20, total_count: 401 });
  });

  it('walks through all pages by itself', async () => {
    const seen: string[] = [];
    for await (const log of client.aiGateway.logs.list('shop', { ...ACCOUNT, per_page: 50 })) seen.push(log.id);
    expect(seen).to.deep.equal(['special/log', ...logs.map(({ row }) => row.id)]);
  });

  it('orders', async () => {
    const params = { ...ACCOUNT, order_by: 'model', order_by_direction: 'asc', per_page: 50 } as const;
    const models: string[] = [];
    for await (const log of client.aiGateway.logs.list('shop', params)) models.push(log.model);
    expect(models).to.have.length(401);
    expect(models).to.deep.equal([...models].sort());
  });

  const recent = new Date(NOW - 86_400_000).toISOString();
  const CASES: readonly (readonly [Filter, (row: GatewayLog['row']) => boolean])[] = [
    [{ key: 'success', operator: 'eq', value: [false] }, (row) => row.success === false],
    [{ key: 'cached', operator: 'eq', value: [true] }, (row) => row.cached === true],
    [
      { key: 'provider', operator: 'eq', value: ['openai', 'cohere'] },
      (row) => row.provider === 'openai' || row.provider === 'cohere',
    ],
    [{ key: 'provider', operator: 'neq', value: ['openai'] }, (row) => row.provider !== 'openai'],
    [{ key: 'model', operator: 'contains', value: ['CLAUDE'] }, (row) => row.model?.includes('claude') === true],
    [{ key: 'tokens', operator: 'gt', value: [200] }, (row) => (row.tokens_in ?? 0) + (row.tokens_out ?? 0) > 200],
    [{ key: 'duration', operator: 'lt', value: [100] }, (row) => (row.duration ?? Infinity) < 100],
    [{ key: 'created_at', operator: 'gt', value: [recent] }, (row) => (row.created_at ?? '') > recent],
    [
      { key: 'metadata.key', operator: 'eq', value: ['user'] },
      (row) => typeof row.metadata === 'string' && row.metadata.includes('"user":'),
    ],
    [{ key: 'metadata.value', operator: 'eq', value: [9] }, (row) => row.id === 'special/log'],
    [{ key: 'id', operator: 'eq', value: ['special/log'] }, (row) => row.id === 'special/log'],
    [{ key: 'event_id', operator: 'eq', value: ['the-event'] }, (row) => row.id === 'special/log'],
    [{ key: 'feedback', operator: 'eq', value: [1] }, (row) => row.feedback === 1],
    [{ key: 'dlp_action', operator: 'eq', value: ['FLAG'] }, (row) => row.dlp_action === 'FLAG'],
  ];
  for (const [filter, holds] of CASES) {
    it(`filters ${filter.key} ${filter.operator} ${JSON.stringify(filter.value)}`, async () => {
      const expected = all.filter(holds).length;
      expect(expected, 'a filter that matches some').to.be.above(0).and.below(all.length);
      expect(await total([filter])).to.equal(expected);
    });
  }

  it('sends several filters', async () => {
    const expected = all.filter((row) => row.success === true && row.provider === 'anthropic').length;
    expect(
      await total([
        { key: 'success', operator: 'eq', value: [true] },
        { key: 'provider', operator: 'eq', value: ['anthropic'] },
      ]),
    ).to.equal(expected);
  });

  it('searches, and takes the deprecated parameters', async () => {
    const found = await client.aiGateway.logs.list('shop', { ...ACCOUNT, search: 'zoë' });
    expect(found.result.map(({ id }) => id)).to.deep.equal(['special/log']);
    const failed = await client.aiGateway.logs.list('shop', { ...ACCOUNT, success: false });
    expect(failed.result.every(({ success }) => !success)).to.equal(true);
  });

  it('gets a log with its heads', async () => {
    const log = await client.aiGateway.logs.get('special/log', LOG);
    expect(log).to.deep.include({
      id: 'special/log',
      model: 'gpt-4o-mini',
      request_head: '{"messages":[{"role":"user","content":"Hi"}]}',
      request_head_complete: true,
      request_size: 45,
      response_head: 'Plain words',
    });
  });

  it('gets the stored bodies', async () => {
    expect(await client.aiGateway.logs.request('special/log', LOG)).to.deep.equal(special.request);
    expect(await client.aiGateway.logs.response('special/log', LOG)).to.equal('Plain words');
  });

  it('edits a log', async () => {
    await client.aiGateway.logs.edit('special/log', { ...LOG, feedback: -1 });
    expect(await total([{ key: 'feedback', operator: 'eq', value: [-1] }])).to.equal(
      logs.filter(({ row }) => row.feedback === -1).length + 1,
    );
    await client.aiGateway.logs.edit('special/log', { ...LOG, feedback: 1 });
  });

  it('reports a validation error as a bad request', async () => {
    const error = await caught(client.aiGateway.logs.list('shop', { ...ACCOUNT, per_page: 51 }));
    expect(error).to.be.instanceOf(Cloudflare.BadRequestError);
    expect(error).to.have.nested.property('errors[0].code', 7001);
    const empty = await caught(
      client.aiGateway.logs.list('shop', { ...ACCOUNT, filters: [{ key: 'model', operator: 'gt', value: ['x'] }] }),
    );
    expect(empty).to.be.instanceOf(Cloudflare.BadRequestError);
  });

  it('reports an unknown log and a wrong token', async () => {
    const missing = await caught(client.aiGateway.logs.get('no-such-log', LOG));
    expect(missing).to.be.instanceOf(Cloudflare.NotFoundError);
    expect(missing).to.have.nested.property('errors[0].code', 7002);
    const stranger = await caught(clientWith('wrong').aiGateway.logs.list('shop', ACCOUNT));
    expect(stranger).to.be.instanceOf(Cloudflare.AuthenticationError);
  });
});
