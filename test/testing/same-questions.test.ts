import { expect } from '@open-wc/testing';
import Cloudflare from 'cloudflare';
import { CloudflareClient, type LogsQuery } from '../../src/index.js';
import { generateTraffic, ReferenceGateway, type GatewayLog } from '../../src/testing/index.js';
import { QUERY } from '../support/logs.js';
import { LOGS_URL } from './helpers.js';

/**
 * The official SDK and the page's own client ask one gateway the same questions. The SDK sends filters in a form of its
 * own, which is clear for one filter, and for several with one value each: those are the questions here.
 */

const NOW = Date.UTC(2026, 7, 5, 15, 30);
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

const NAME = 'Zoë & "Söhne" +1 =2 %41 🙂';

/** What traffic seldom or never has. */
const SPECIAL: readonly GatewayLog[] = [
  {
    row: {
      id: 'special/log',
      created_at: ago(5),
      provider: 'openai',
      model: NAME,
      success: true,
      cached: true,
      event_id: 'the event',
      feedback: 1,
      authentication: true,
      wholesale: true,
      compatibilityMode: true,
      dlp_action: 'FLAG',
      request_type: 'universal',
      request_content_type: 'text/plain; charset=utf-8',
      response_content_type: 'audio/mpeg',
      metadata: { user: NAME, attempt: 9, beta: true },
    },
  },
  {
    row: {
      id: 'other',
      created_at: ago(5),
      feedback: -1,
      authentication: false,
      wholesale: false,
      compatibilityMode: false,
      dlp_action: 'BLOCK',
      metadata: '{"virtual_key":"zoë-key"}',
    },
  },
  { row: { id: 'bare' } },
];

const logs = [...generateTraffic({ count: 150, now: NOW }), ...SPECIAL];
const gateway = new ReferenceGateway({ logs, token: 'test-token' });

const sdk = new Cloudflare({
  apiToken: 'test-token',
  maxRetries: 0,
  fetch: (url, init) => gateway.handle(new Request(url instanceof Request ? url : String(url), init)),
});

const client = new CloudflareClient({
  endpoint: LOGS_URL,
  headers: { Authorization: 'Bearer test-token' },
  fetch: (input, init) => gateway.handle(new Request(input, init)),
});

type SdkQuestion = Omit<Cloudflare.AIGateway.LogListParams, 'account_id'>;
type SdkFilter = NonNullable<SdkQuestion['filters']>[number];

interface Answer {
  readonly ids: readonly string[];
  readonly total: unknown;
}

async function askSdk(question: SdkQuestion): Promise<Answer> {
  const page = await sdk.aiGateway.logs.list('shop', { account_id: 'acc', per_page: 25, ...question });
  // The SDK passes `result_info` on and declares only a part of it.
  const info: object = page.result_info;
  return { ids: page.result.map(({ id }) => id), total: 'total_count' in info ? info.total_count : undefined };
}

async function askClient(question: Partial<LogsQuery>): Promise<Answer> {
  const { entries, total } = await client.list({ ...QUERY, perPage: 25, ...question }, { signal: new AbortController().signal });
  return { ids: entries.map(({ id }) => id), total };
}

/** Both answers, once they are known to be one and to be neither nothing nor everything. */
async function askBoth(forSdk: SdkQuestion, forClient: Partial<LogsQuery>): Promise<Answer> {
  const [theirs, ours] = await Promise.all([askSdk(forSdk), askClient(forClient)]);
  expect(ours).to.deep.equal(theirs);
  return ours;
}

async function expectSome(forSdk: SdkQuestion, forClient: Partial<LogsQuery>): Promise<void> {
  const { ids, total } = await askBoth(forSdk, forClient);
  expect(total, 'a question that finds some and not all').to.be.above(0).and.below(logs.length);
  expect(ids).to.have.length(Math.min(25, Number(total)));
}

/** A filter that both take. The SDK knows the 23 keys by name, so that one misspelt here does not compile. */
interface Filter {
  key: SdkFilter['key'];
  operator: SdkFilter['operator'];
  value: (string | number | boolean)[];
}

const filter = (key: Filter['key'], operator: Filter['operator'], ...value: Filter['value']): Filter => ({ key, operator, value });

const QUESTIONS: readonly Filter[] = [
  filter('id', 'eq', 'special/log'),
  filter('id', 'eq', 'bare', 'other', 'none'),
  filter('id', 'neq', 'special/log'),
  filter('created_at', 'gt', ago(600)),
  filter('created_at', 'lt', ago(600)),
  filter('request_content_type', 'eq', 'application/json'),
  filter('request_content_type', 'neq', 'text/plain; charset=utf-8'),
  filter('request_content_type', 'contains', 'CHARSET'),
  filter('response_content_type', 'eq', 'application/json'),
  filter('response_content_type', 'neq', 'application/json'),
  filter('response_content_type', 'contains', 'audio/', 'event-stream'),
  filter('request_type', 'eq', 'universal'),
  filter('request_type', 'neq', 'universal'),
  filter('request_type', 'contains', 'VERS'),
  filter('success', 'eq', true),
  filter('success', 'eq', false),
  filter('cached', 'eq', true),
  filter('cached', 'eq', false),
  filter('provider', 'eq', 'openai', 'cohere'),
  filter('provider', 'neq', 'openai'),
  filter('provider', 'contains', 'AI'),
  filter('model', 'eq', NAME),
  filter('model', 'neq', NAME),
  filter('model', 'contains', 'CLAUDE', 'söhne'),
  filter('model_type', 'eq', 'chat'),
  filter('model_type', 'neq', 'chat'),
  filter('model_type', 'contains', 'emb'),
  filter('cost', 'gt', 0.0001),
  filter('cost', 'lt', 0.0001),
  filter('cost', 'lt', 5.5e-7, 1e-5),
  filter('tokens', 'gt', 200),
  filter('tokens', 'lt', 200),
  filter('tokens_in', 'gt', 100),
  filter('tokens_in', 'lt', 100),
  filter('tokens_out', 'gt', 50),
  filter('tokens_out', 'lt', 50),
  filter('duration', 'gt', 1000),
  filter('duration', 'lt', 1000),
  filter('feedback', 'eq', 1),
  filter('feedback', 'eq', 1, -1),
  filter('feedback', 'neq', -1),
  filter('event_id', 'eq', 'the event'),
  filter('event_id', 'neq', 'the event'),
  filter('metadata.key', 'eq', 'user'),
  filter('metadata.key', 'neq', 'user'),
  filter('metadata.value', 'eq', NAME),
  filter('metadata.value', 'eq', 9, true),
  filter('metadata.value', 'neq', NAME),
  filter('authentication', 'eq', true),
  filter('authentication', 'eq', false),
  filter('wholesale', 'eq', true),
  filter('wholesale', 'eq', false),
  filter('compatibilityMode', 'eq', true),
  filter('compatibilityMode', 'eq', false),
  filter('dlp_action', 'eq', 'FLAG'),
  filter('dlp_action', 'eq', 'FLAG', 'BLOCK'),
];

const SORTS = ['created_at', 'provider', 'model', 'model_type', 'success', 'cached'] as const;

describe('The official SDK and the client, asked the same', () => {
  it('are asked for every key with every operator that makes sense', () => {
    const asked = new Set(QUESTIONS.map(({ key, operator }) => `${key} ${operator}`));
    expect(new Set(QUESTIONS.map(({ key }) => key)).size).to.equal(23);
    // 6 keys compare text in three ways, 11 keys in two, and 6 in one.
    expect(asked.size).to.equal(6 * 3 + 11 * 2 + 6);
  });

  for (const question of QUESTIONS) {
    it(`${question.key} ${question.operator} ${JSON.stringify(question.value)}`, async () => {
      await expectSome({ filters: [question] }, { filters: [question] });
    });
  }

  it('several filters', async () => {
    const filters = [filter('success', 'eq', true), filter('cost', 'gt', 0.00001), filter('created_at', 'gt', ago(6000))];
    await expectSome({ filters }, { filters });
    const between = [filter('duration', 'gt', 500), filter('duration', 'lt', 2000), filter('metadata.key', 'eq', 'user')];
    await expectSome({ filters: between }, { filters: between });
  });

  it('status and source, which are filters', async () => {
    const failed = filter('success', 'eq', false);
    const fine = filter('success', 'eq', true);
    await expectSome({ filters: [failed] }, { status: 'error' });
    await expectSome({ filters: [fine] }, { status: 'success' });
    await expectSome({ filters: [filter('metadata.key', 'eq', 'user')] }, { source: 'playground' });
    await expectSome({ filters: [filter('metadata.key', 'eq', 'virtual_key')] }, { source: 'virtual-key' });
    const slow = filter('duration', 'gt', 300);
    await expectSome({ filters: [slow, fine] }, { status: 'success', filters: [slow] });
  });

  for (const search of ['openai', 'CLAUDE', 'zoë', NAME, 'special/log']) {
    it(`search for ${search}`, async () => {
      await expectSome({ search }, { search });
      const filters = [filter('success', 'eq', true)];
      await expectSome({ search, filters }, { search, status: 'success' });
    });
  }

  it('search for nothing that there is', async () => {
    expect(await askBoth({ search: 'no such thing' }, { search: 'no such thing' })).to.deep.equal({ ids: [], total: 0 });
  });

  for (const [searchField, operator, search] of [
    ['model', 'contains', 'GPT'],
    ['provider', 'contains', 'anthropic'],
    ['metadata.value', 'eq', 'zoë-key'],
    ['id', 'eq', 'special/log'],
  ] as const) {
    it(`search in ${searchField}`, async () => {
      await expectSome({ filters: [filter(searchField, operator, search)] }, { search, searchField });
    });
  }

  for (const orderBy of SORTS) {
    for (const order of ['asc', 'desc'] as const) {
      it(`sorted by ${orderBy}, ${order}`, async () => {
        const { ids } = await askBoth({ order_by: orderBy, order_by_direction: order }, { orderBy, order });
        expect(ids).to.have.length(25);
      });
    }
  }

  it('and sorts differ', async () => {
    const orders = SORTS.flatMap((orderBy) => [askClient({ orderBy, order: 'asc' }), askClient({ orderBy, order: 'desc' })]);
    const first = (await Promise.all(orders)).map(({ ids }) => ids.join());
    expect(new Set(first).size).to.equal(SORTS.length * 2);
  });

  for (const perPage of [10, 25, 50]) {
    it(`every page of ${perPage}, of all logs and of some`, async () => {
      for (const filters of [[], [filter('provider', 'neq', 'openai')]]) {
        const theirs: string[] = [];
        const sorted = { order_by: 'model', order_by_direction: 'asc' } as const;
        for await (const { id } of sdk.aiGateway.logs.list('shop', { account_id: 'acc', per_page: perPage, filters, ...sorted })) {
          theirs.push(id);
        }
        const ours: string[] = [];
        for (let page = 1, last = 1; page <= last; page += 1) {
          const answer = await askClient({ page, perPage, filters, orderBy: 'model', order: 'asc' });
          last = Math.ceil(Number(answer.total) / perPage);
          ours.push(...answer.ids);
        }
        expect(ours).to.deep.equal(theirs);
        expect(new Set(ours).size).to.equal(ours.length);
        expect(ours.length > 50 && (filters.length === 0) === (ours.length === logs.length)).to.equal(true);
      }
    });
  }

  it('a page beyond the last', async () => {
    expect(await askBoth({ page: 99 }, { page: 99 })).to.deep.equal({ ids: [], total: logs.length });
  });
});
