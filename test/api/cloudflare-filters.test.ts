import { expect } from '@open-wc/testing';
import { CloudflareClient, type LogsFilter, type LogsPage, type LogsQuery } from '../../src/index.js';
import { PAGE_SIZES } from '../../src/controllers/stored-page-size.js';
import { generateTraffic, ReferenceGateway, type GatewayRow } from '../../src/testing/index.js';
import { QUERY } from '../support/logs.js';
import { LOGS_URL } from '../testing/helpers.js';

/** Every key and operator of the list API, on the wire and as the reference gateway answers it. */

const ODD = 'a&b=c+d %41 #x "Zoë" \\ 🙂';

/** Rows in which every filter below finds some and not all; three of them say next to nothing. */
const ROWS: readonly GatewayRow[] = [
  {
    id: 'mini',
    created_at: '2026-08-05T12:00:00.000Z',
    provider: 'openai',
    model: 'GPT-4o-mini',
    model_type: 'chat',
    request_type: 'universal',
    request_content_type: 'application/json',
    response_content_type: 'text/event-stream',
    success: true,
    cached: false,
    cost: 0.5,
    tokens_in: 100,
    tokens_out: 20,
    duration: 900,
    feedback: 1,
    event_id: 'event-1',
    authentication: true,
    wholesale: false,
    compatibilityMode: true,
    dlp_action: 'FLAG',
    metadata: '{"user":"Maya","attempt":2,"beta":true}',
  },
  {
    id: 'haiku',
    created_at: '2026-08-05T11:00:00.000Z',
    provider: 'anthropic',
    model: 'claude-haiku',
    model_type: 'chat',
    request_type: 'provider',
    request_content_type: 'application/json; charset=utf-8',
    response_content_type: 'application/json',
    success: false,
    cached: false,
    cost: 0.01,
    tokens_in: 10,
    tokens_out: null,
    duration: 100,
    feedback: -1,
    event_id: 'event-2',
    authentication: false,
    wholesale: true,
    compatibilityMode: false,
    dlp_action: 'BLOCK',
    metadata: { virtual_key: 'bot', user: 'Jonas', attempt: 1 },
  },
  {
    id: 'bge',
    created_at: '2026-08-05T10:00:00.000Z',
    provider: 'workers-ai',
    model: '@cf/baai/bge-m3',
    model_type: 'embedding',
    request_type: 'workers-ai',
    request_content_type: 'text/plain',
    response_content_type: 'application/json',
    success: true,
    cached: true,
    cost: 0,
    tokens_in: 5,
    tokens_out: 5,
    duration: 5,
    metadata: '',
  },
  {
    id: 'odd',
    // The same instant as the one before.
    created_at: '2026-08-05T10:00:00.000Z',
    provider: 'OpenAI',
    model: ODD,
    success: true,
    cached: true,
    cost: 0.02,
    tokens_in: null,
    tokens_out: 21,
    duration: 100.5,
    metadata: JSON.stringify({ virtual_key: ODD, user: '' }),
  },
  { id: 'undated', created_at: 'not-a-date', provider: 'openai', model: 'gpt-4o', success: false, metadata: '{"user":' },
  {
    id: 'nulls',
    created_at: null,
    provider: null,
    model: null,
    model_type: null,
    request_type: null,
    request_content_type: null,
    response_content_type: null,
    success: null,
    cached: null,
    cost: null,
    tokens_in: null,
    tokens_out: null,
    duration: null,
    feedback: null,
    event_id: null,
    authentication: null,
    wholesale: null,
    compatibilityMode: null,
    dlp_action: null,
    metadata: null,
  },
  { id: 'bare' },
];

const gateway = new ReferenceGateway({ logs: ROWS.map((row) => ({ row })) });
const { signal } = new AbortController();

interface Asked {
  readonly page: LogsPage;
  readonly ids: readonly string[];
  /** The names in the query string as it was sent, in alphabetical order. */
  readonly names: readonly string[];
  /** The values sent under a name, their escapes resolved. */
  readonly values: (name: string) => readonly string[];
}

async function ask(query: Partial<LogsQuery>, answering = gateway): Promise<Asked> {
  const sent: string[] = [];
  const client = new CloudflareClient({
    endpoint: LOGS_URL,
    fetch: (input, init) => {
      const request = new Request(input, init);
      sent.push(request.url);
      return answering.handle(request);
    },
  });
  const page = await client.list({ ...QUERY, ...query }, { signal });
  expect(sent, 'one request').to.have.length(1);
  const parameters = (sent[0]?.split('?')[1] ?? '').split('&').map((parameter) => {
    const [name = '', value = '', ...rest] = parameter.split('=');
    expect(rest, parameter).to.deep.equal([]);
    // As `encodeURIComponent` writes it, which every server reads: a plus is a space to some alone.
    expect(value).not.to.contain('+');
    return { name, value: decodeURIComponent(value) };
  });
  return {
    page,
    ids: page.entries.map(({ id }) => id),
    names: parameters.map(({ name }) => name).sort(),
    values: (name) => parameters.filter((parameter) => parameter.name === name).map(({ value }) => value),
  };
}

/** The names of a request for a page; neither a bracket, nor a dot, nor a deprecated parameter is among them. */
const ALWAYS = ['meta_info', 'order_by', 'order_by_direction', 'page', 'per_page'];
const FILTERED = ['filters', ...ALWAYS];

type Holds = (row: GatewayRow) => boolean;
type Case = readonly [key: string, operator: LogsFilter['operator'], value: LogsFilter['value'], holds: Holds];

const part = (text: string | null | undefined, ...parts: readonly string[]) =>
  parts.some((one) => text?.toLowerCase().includes(one.toLowerCase()) === true);
const noTokens = (row: GatewayRow) => row.tokens_in == null && row.tokens_out == null;
const tokens = (row: GatewayRow) => (row.tokens_in ?? 0) + (row.tokens_out ?? 0);
const time = (row: GatewayRow) => Date.parse(row.created_at ?? '');
const oneOf = (value: unknown, ...wanted: readonly unknown[]) => wanted.includes(value);

/** What a row's metadata holds, all of it as text. */
function tags({ metadata }: GatewayRow): { readonly keys: readonly string[]; readonly values: readonly string[] } {
  let read: unknown = metadata;
  try {
    if (typeof metadata === 'string') read = JSON.parse(metadata);
  } catch {
    read = null;
  }
  const entries = Object.entries(typeof read === 'object' ? { ...read } : {});
  return { keys: entries.map(([key]) => key), values: entries.map(([, value]) => String(value)) };
}

const ELEVEN = Date.UTC(2026, 7, 5, 11);

const CASES: readonly Case[] = [
  ['cost', 'gt', [0.01], (row) => (row.cost ?? -1) > 0.01],
  ['cost', 'lt', [0.01], (row) => (row.cost ?? 9) < 0.01],
  ['tokens', 'gt', [20], (row) => tokens(row) > 20],
  ['tokens', 'lt', [21], (row) => !noTokens(row) && tokens(row) < 21],
  ['tokens_in', 'gt', [5], (row) => (row.tokens_in ?? -1) > 5],
  ['tokens_in', 'lt', [10], (row) => (row.tokens_in ?? 99) < 10],
  ['tokens_out', 'gt', [5], (row) => (row.tokens_out ?? -1) > 5],
  ['tokens_out', 'lt', [20], (row) => (row.tokens_out ?? 99) < 20],
  ['duration', 'gt', [100], (row) => (row.duration ?? -1) > 100],
  ['duration', 'lt', [100.5], (row) => (row.duration ?? 999) < 100.5],
  ['created_at', 'gt', ['2026-08-05T11:00:00.000Z'], (row) => time(row) > ELEVEN],
  ['created_at', 'lt', ['2026-08-05T13:00:00+02:00'], (row) => time(row) < ELEVEN],
  ['feedback', 'eq', [-1], (row) => row.feedback === -1],
  ['feedback', 'neq', [1], (row) => row.feedback !== 1],
  ['metadata.key', 'eq', ['user'], (row) => tags(row).keys.includes('user')],
  ['metadata.key', 'neq', ['virtual_key'], (row) => !tags(row).keys.includes('virtual_key')],
  ['metadata.value', 'eq', ['Maya'], (row) => tags(row).values.includes('Maya')],
  ['metadata.value', 'neq', [ODD], (row) => !tags(row).values.includes(ODD)],
  ['id', 'eq', ['bge'], (row) => row.id === 'bge'],
  ['id', 'neq', ['bge'], (row) => row.id !== 'bge'],
  ['event_id', 'eq', ['event-1'], (row) => row.event_id === 'event-1'],
  ['event_id', 'neq', ['event-1'], (row) => row.event_id !== 'event-1'],
  ['provider', 'eq', ['openai'], (row) => row.provider === 'openai'],
  ['provider', 'neq', ['openai'], (row) => row.provider !== 'openai'],
  ['provider', 'contains', ['AI'], (row) => part(row.provider, 'ai')],
  ['model', 'eq', [ODD], (row) => row.model === ODD],
  ['model', 'neq', ['gpt-4o'], (row) => row.model !== 'gpt-4o'],
  ['model', 'contains', ['gpt'], (row) => part(row.model, 'gpt')],
  ['model_type', 'eq', ['chat'], (row) => row.model_type === 'chat'],
  ['model_type', 'neq', ['chat'], (row) => row.model_type !== 'chat'],
  ['model_type', 'contains', ['bed'], (row) => part(row.model_type, 'bed')],
  ['request_type', 'eq', ['provider'], (row) => row.request_type === 'provider'],
  ['request_type', 'neq', ['provider'], (row) => row.request_type !== 'provider'],
  ['request_type', 'contains', ['r'], (row) => part(row.request_type, 'r')],
  ['request_content_type', 'eq', ['application/json'], (row) => row.request_content_type === 'application/json'],
  ['request_content_type', 'neq', ['application/json'], (row) => row.request_content_type !== 'application/json'],
  ['request_content_type', 'contains', ['json; CHARSET'], (row) => part(row.request_content_type, 'json; charset')],
  ['response_content_type', 'eq', ['application/json'], (row) => row.response_content_type === 'application/json'],
  ['response_content_type', 'neq', ['application/json'], (row) => row.response_content_type !== 'application/json'],
  ['response_content_type', 'contains', ['stream'], (row) => part(row.response_content_type, 'stream')],
  ['success', 'eq', [true], (row) => row.success === true],
  ['success', 'eq', [false], (row) => row.success === false],
  ['cached', 'eq', [true], (row) => row.cached === true],
  ['cached', 'eq', [false], (row) => row.cached === false],
  ['authentication', 'eq', [true], (row) => row.authentication === true],
  ['authentication', 'eq', [false], (row) => row.authentication === false],
  ['wholesale', 'eq', [true], (row) => row.wholesale === true],
  ['wholesale', 'eq', [false], (row) => row.wholesale === false],
  ['compatibilityMode', 'eq', [true], (row) => row.compatibilityMode === true],
  ['compatibilityMode', 'eq', [false], (row) => row.compatibilityMode === false],
  ['dlp_action', 'eq', ['FLAG'], (row) => row.dlp_action === 'FLAG'],
  ['dlp_action', 'eq', ['BLOCK'], (row) => row.dlp_action === 'BLOCK'],

  // Several values are alternatives.
  ['cost', 'lt', [0.001, 0.02], (row) => (row.cost ?? 9) < 0.02],
  ['duration', 'gt', [500, 99], (row) => (row.duration ?? -1) > 99],
  ['feedback', 'eq', [1, -1], (row) => oneOf(row.feedback, 1, -1)],
  ['metadata.key', 'eq', ['beta', 'virtual_key'], (row) => tags(row).keys.some((key) => oneOf(key, 'beta', 'virtual_key'))],
  ['metadata.value', 'eq', [1, true], (row) => tags(row).values.some((value) => oneOf(value, '1', 'true'))],
  ['metadata.value', 'neq', ['Jonas', '2'], (row) => !tags(row).values.some((value) => oneOf(value, 'Jonas', '2'))],
  ['id', 'eq', ['bare', 'mini', 'no-such-log'], (row) => oneOf(row.id, 'bare', 'mini')],
  ['provider', 'neq', ['openai', 'anthropic'], (row) => !oneOf(row.provider, 'openai', 'anthropic')],
  ['model', 'contains', ['gpt', 'CLAUDE'], (row) => part(row.model, 'gpt', 'claude')],
  ['success', 'eq', [true, false], (row) => oneOf(row.success, true, false)],
  ['dlp_action', 'eq', ['BLOCK', 'FLAG'], (row) => oneOf(row.dlp_action, 'BLOCK', 'FLAG')],
];

/** The 23 keys of the API's page, each with the operators that make sense. */
const OPERATORS: Readonly<Record<string, string>> = {
  id: 'eq neq',
  created_at: 'gt lt',
  request_content_type: 'eq neq contains',
  response_content_type: 'eq neq contains',
  request_type: 'eq neq contains',
  success: 'eq',
  cached: 'eq',
  provider: 'eq neq contains',
  model: 'eq neq contains',
  model_type: 'eq neq contains',
  cost: 'lt gt',
  tokens: 'lt gt',
  tokens_in: 'lt gt',
  tokens_out: 'lt gt',
  duration: 'lt gt',
  feedback: 'eq neq',
  event_id: 'eq neq',
  'metadata.key': 'eq neq',
  'metadata.value': 'eq neq',
  authentication: 'eq',
  wholesale: 'eq',
  compatibilityMode: 'eq',
  dlp_action: 'eq',
};

/** Asks, and holds the answer to what the rows themselves say. */
async function expectRows(query: Partial<LogsQuery>, sent: readonly LogsFilter[], holds: Holds): Promise<Asked> {
  const asked = await ask(query);
  const expected = ROWS.filter(holds).map(({ id }) => id);
  expect(asked.names).to.deep.equal('search' in query && query.searchField == null ? [...FILTERED, 'search'].sort() : FILTERED);
  const filters: unknown = JSON.parse(asked.values('filters')[0] ?? '');
  expect(filters).to.be.an('array').with.length(sent.length);
  expect(filters).to.have.deep.members([...sent]);
  expect([...asked.ids].sort()).to.deep.equal(expected.sort());
  expect(asked.page.total).to.equal(expected.length);
  return asked;
}

describe('Filters on the wire and at the reference gateway', () => {
  it('are tried for each of the 23 keys with each of its operators', () => {
    expect(Object.keys(OPERATORS)).to.have.length(23);
    const wanted = Object.entries(OPERATORS).flatMap(([key, operators]) => operators.split(' ').map((one) => `${key} ${one}`));
    expect([...new Set(CASES.map(([key, operator]) => `${key} ${operator}`))]).to.have.members(wanted);
  });

  for (const [key, operator, value, holds] of CASES) {
    it(`${key} ${operator} ${JSON.stringify(value)}`, async () => {
      const filter = { key, operator, value };
      expect(ROWS.filter(holds).length, 'a filter that finds some and not all').to.be.above(0).and.below(ROWS.length);
      await expectRows({ filters: [filter] }, [filter], holds);
    });
  }

  it('are left out when there are none', async () => {
    const { names, ids } = await ask({});
    expect(names).to.deep.equal(ALWAYS);
    expect(ids).to.have.length(ROWS.length);
  });

  it('stand in one parameter when there are several, on one key too', async () => {
    const filters: readonly LogsFilter[] = [
      { key: 'cost', operator: 'gt', value: [0] },
      { key: 'cost', operator: 'lt', value: [0.5] },
      { key: 'model', operator: 'contains', value: ['claude', 'zoë', 'gpt'] },
      { key: 'metadata.key', operator: 'eq', value: ['virtual_key'] },
      { key: 'success', operator: 'eq', value: [true] },
    ];
    const { ids } = await expectRows({ filters }, filters, (row) => row.id === 'odd');
    expect(ids).to.deep.equal(['odd']);
  });

  it('do not pair a metadata key with a metadata value', async () => {
    const filters: readonly LogsFilter[] = [
      { key: 'metadata.key', operator: 'eq', value: ['virtual_key'] },
      { key: 'metadata.value', operator: 'eq', value: ['Jonas'] },
    ];
    await expectRows({ filters }, filters, (row) => row.id === 'haiku');
  });

  it('keep every character of a value', async () => {
    const { values } = await ask({ filters: [{ key: 'model', operator: 'eq', value: [ODD, '\0\n\u2028', '[]{}'] }] });
    expect(JSON.parse(values('filters')[0] ?? '')).to.deep.equal([
      { key: 'model', operator: 'eq', value: [ODD, '\0\n\u2028', '[]{}'] },
    ]);
  });

  it('are joined by status, source and the field that is searched', async () => {
    const cheap: LogsFilter = { key: 'cost', operator: 'lt', value: [0.1] };
    const filters = [cheap];
    const failed: LogsFilter = { key: 'success', operator: 'eq', value: [false] };
    await expectRows({ filters, status: 'error' }, [cheap, failed], (row) => (row.cost ?? 9) < 0.1 && row.success === false);
    const fine: LogsFilter = { key: 'success', operator: 'eq', value: [true] };
    await expectRows({ filters, status: 'success' }, [cheap, fine], (row) => (row.cost ?? 9) < 0.1 && row.success === true);
    const byKey: LogsFilter = { key: 'metadata.key', operator: 'eq', value: ['virtual_key'] };
    await expectRows({ filters, source: 'virtual-key' }, [cheap, byKey], (row) => oneOf(row.id, 'haiku', 'odd'));
    const byUser: LogsFilter = { key: 'metadata.key', operator: 'eq', value: ['user'] };
    await expectRows({ status: 'success', source: 'playground' }, [fine, byUser], (row) => oneOf(row.id, 'mini', 'odd'));
    const named: LogsFilter = { key: 'model', operator: 'contains', value: ['HAIKU'] };
    await expectRows(
      { filters, status: 'error', source: 'virtual-key', search: 'HAIKU', searchField: 'model' },
      [cheap, failed, byKey, named],
      (row) => row.id === 'haiku',
    );
  });

  const FIELDS: readonly (readonly [field: string, operator: LogsFilter['operator'], search: string, holds: Holds])[] = [
    ['model', 'contains', 'gpt', (row) => part(row.model, 'gpt')],
    ['provider', 'contains', 'openai', (row) => part(row.provider, 'openai')],
    ['metadata.value', 'eq', 'Jonas', (row) => row.id === 'haiku'],
    ['id', 'eq', 'undated', (row) => row.id === 'undated'],
  ];
  for (const [searchField, operator, search, holds] of FIELDS) {
    it(`are how ${searchField} is searched`, async () => {
      await expectRows({ search, searchField }, [{ key: searchField, operator, value: [search] }], holds);
    });
  }

  it('stand beside the search that the gateway honours', async () => {
    const filters: readonly LogsFilter[] = [{ key: 'success', operator: 'eq', value: [false] }];
    const { values } = await expectRows({ filters, search: 'gpt' }, filters, (row) => row.id === 'undated');
    expect(values('search')).to.deep.equal(['gpt']);
  });
});

describe('Sorts on the wire and at the reference gateway', () => {
  const newestFirst = [...ROWS].sort((a, b) => (time(b) || 0) - (time(a) || 0));
  const SORTS: readonly (readonly [orderBy: string, read: (row: GatewayRow) => string | number | null | undefined])[] = [
    ['created_at', (row) => time(row) || null],
    ['provider', (row) => row.provider],
    ['model', (row) => row.model],
    ['model_type', (row) => row.model_type],
    ['success', (row) => row.success?.toString()],
    ['cached', (row) => row.cached?.toString()],
  ];
  for (const [orderBy, read] of SORTS) {
    for (const order of ['asc', 'desc'] as const) {
      it(`${orderBy} ${order}; ties are newest first, rows without it last`, async () => {
        const { names, values, ids } = await ask({ orderBy, order });
        expect(names).to.deep.equal(ALWAYS);
        expect([values('order_by'), values('order_by_direction')]).to.deep.equal([[orderBy], [order]]);
        const known = newestFirst.filter((row) => read(row) != null);
        const sorted = [...new Set(known.map(read))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
        if (order === 'desc') sorted.reverse();
        const rows = sorted.flatMap((value) => known.filter((row) => read(row) === value));
        const unknown = newestFirst.filter((row) => read(row) == null);
        expect(rows.length).to.be.above(1);
        expect(ids).to.deep.equal([...rows, ...unknown].map(({ id }) => id));
      });
    }
  }

  it('are the six that the client says it can', () => {
    expect(new CloudflareClient({ endpoint: LOGS_URL }).capabilities.sorts).to.have.members(SORTS.map(([key]) => key));
  });
});

describe('Pages on the wire and at the reference gateway', () => {
  const logs = generateTraffic({ count: 120, now: Date.UTC(2026, 7, 5) });
  const many = new ReferenceGateway({ logs });

  it('are never longer than the API allows', () => {
    expect(Math.max(...PAGE_SIZES)).to.be.at.most(50);
    expect(Math.min(...PAGE_SIZES)).to.be.at.least(1);
  });

  for (const perPage of PAGE_SIZES) {
    it(`of ${perPage} rows go from 1 to the last, each log once`, async () => {
      const seen: string[] = [];
      const last = Math.ceil(120 / perPage);
      for (let page = 1; page <= last; page += 1) {
        const { values, ids, page: answer } = await ask({ page, perPage }, many);
        expect([values('page'), values('per_page')]).to.deep.equal([[String(page)], [String(perPage)]]);
        expect(answer.total).to.equal(120);
        expect(ids).to.have.length(page < last ? perPage : 120 - (last - 1) * perPage);
        seen.push(...ids);
      }
      expect(seen).to.deep.equal(logs.map(({ row }) => row.id));
    });
  }
});
