import { expect } from '@open-wc/testing';
import { ReferenceGateway } from '../../src/testing/index.js';
import { filters, ids, list, log, refusal, send } from './helpers.js';

/** `n` logs, a minute apart; `log-0` is the oldest. */
function minutes(n: number): ReferenceGateway {
  const logs = Array.from({ length: n }, (_, index) =>
    log(`log-${index}`, {
      created_at: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
      success: index % 2 === 0,
    }),
  );
  return new ReferenceGateway({ logs });
}

describe('The list of the reference gateway', () => {
  it('answers in the envelope of the API', async () => {
    const gateway = new ReferenceGateway({ logs: [log('a', { created_at: '2026-01-01T00:00:00Z', model: 'm' })] });
    const response = await send(gateway);
    expect(response.status).to.equal(200);
    expect(response.headers.get('Content-Type')).to.equal('application/json');
    expect(response.headers.get('Access-Control-Allow-Origin')).to.equal(null);
    expect(await response.json()).to.deep.equal({
      result: [{ id: 'a', created_at: '2026-01-01T00:00:00Z', model: 'm' }],
      result_info: { count: 1, page: 1, per_page: 20, total_count: 1 },
      success: true,
      errors: [],
      messages: [],
    });
  });

  it('carries no bodies, and none of the fields that only filters know', async () => {
    const fields = {
      feedback: 1,
      score: 3,
      authentication: true,
      wholesale: false,
      compatibilityMode: true,
      dlp_action: 'FLAG',
    } as const;
    const gateway = new ReferenceGateway({
      logs: [log('a', { ...fields, event_id: 'e' }, { request: 'x', response: 'y' })],
    });
    expect((await list(gateway)).result).to.deep.equal([{ id: 'a', event_id: 'e' }]);
  });

  it('leaves rows as they came: unknown keys, absent and null fields', async () => {
    const row = { id: 'a', created_at: 'not-a-date', tokens_in: null, timings: { total: 5 } };
    expect((await list(new ReferenceGateway({ logs: [{ row }] }))).result).to.deep.equal([row]);
  });

  it('is empty when there is nothing', async () => {
    const { result, result_info } = await list(new ReferenceGateway(), { meta_info: 'true' });
    expect(result).to.deep.equal([]);
    expect(result_info).to.deep.equal({ count: 0, page: 1, per_page: 20, total_count: 0 });
  });

  it('pages through everything exactly once', async () => {
    const gateway = minutes(43);
    const seen: unknown[] = [];
    for (const [page, count] of [20, 20, 3].entries()) {
      const { result, result_info } = await list(gateway, { page: String(page + 1) });
      expect(result_info).to.deep.equal({ count, page: page + 1, per_page: 20, total_count: 43 });
      seen.push(...result.map((row) => row.id));
    }
    expect(seen).to.deep.equal(Array.from({ length: 43 }, (_, index) => `log-${42 - index}`));
  });

  it('has no rows beyond the last page, and still counts', async () => {
    const { result, result_info } = await list(minutes(43), { page: '9', per_page: '10' });
    expect(result).to.deep.equal([]);
    expect(result_info).to.deep.equal({ count: 0, page: 9, per_page: 10, total_count: 43 });
  });

  it('gives 1 to 50 rows', async () => {
    expect(await ids(minutes(60), { per_page: '1' })).to.deep.equal(['log-59']);
    expect(await ids(minutes(60), { per_page: '50' })).to.have.length(50);
  });

  const REFUSED: readonly (readonly [string, string])[] = [
    ['page', '0'],
    ['page', '-1'],
    ['page', '1.5'],
    ['page', 'two'],
    ['page', ''],
    ['page', '1e400'],
    ['per_page', '0'],
    ['per_page', '51'],
    ['per_page', '10.5'],
    ['per_page', 'all'],
    ['per_page', ''],
    ['order_by', 'cost'],
    ['order_by', ''],
    ['order_by_direction', 'up'],
    ['meta_info', 'yes'],
  ];
  for (const [name, value] of REFUSED) {
    it(`refuses ${name}=${value}`, async () => {
      const { status, error, body } = await refusal(await send(minutes(1), `?${name}=${value}`));
      expect(status).to.equal(400);
      expect(error).to.deep.include({ code: 7001, path: ['query', name] });
      expect(body).to.deep.include({ success: false, result: null, messages: [] });
    });
  }

  it('ignores parameters that it does not know', async () => {
    expect(await ids(minutes(3), { status: 'error', per_pages: '1' })).to.have.length(3);
  });
});

describe('Order', () => {
  const at = (hour: number): string => `2026-01-01T0${hour}:00:00.000Z`;
  const gateway = new ReferenceGateway({
    logs: [
      log('a', {
        created_at: at(1),
        provider: 'openai',
        model: 'm2',
        model_type: 'chat',
        success: true,
        cached: false,
      }),
      log('b', {
        created_at: at(4),
        provider: 'cohere',
        model: 'm1',
        model_type: 'image',
        success: false,
        cached: true,
      }),
      log('c', {
        created_at: at(3),
        provider: 'openai',
        model: 'm3',
        model_type: 'chat',
        success: true,
        cached: false,
      }),
      log('d', {
        created_at: at(3),
        provider: 'openai',
        model: 'm3',
        model_type: 'chat',
        success: true,
        cached: false,
      }),
      log('e', { created_at: 'not-a-date' }),
    ],
  });
  const order = async (params: Record<string, string>): Promise<string> => (await ids(gateway, params)).join('');

  it('is newest first by default; the undated come last', async () => {
    expect(await order({})).to.equal('bcdae');
    expect(await order({ order_by: 'created_at' })).to.equal('bcdae');
    expect(await order({ order_by_direction: 'asc' })).to.equal('acdbe');
  });

  it('knows the other five keys; ties are newest first, then as they came', async () => {
    expect(await order({ order_by: 'provider', order_by_direction: 'asc' })).to.equal('bcdae');
    expect(await order({ order_by: 'provider', order_by_direction: 'desc' })).to.equal('cdabe');
    expect(await order({ order_by: 'model', order_by_direction: 'asc' })).to.equal('bacde');
    expect(await order({ order_by: 'model' })).to.equal('cdabe');
    expect(await order({ order_by: 'model_type', order_by_direction: 'asc' })).to.equal('cdabe');
    expect(await order({ order_by: 'success', order_by_direction: 'asc' })).to.equal('bcdae');
    expect(await order({ order_by: 'success' })).to.equal('cdabe');
    expect(await order({ order_by: 'cached' })).to.equal('bcdae');
  });

  it('stays the same from page to page', async () => {
    const pages = await Promise.all(
      ['1', '2', '3', '4', '5'].map((page) => order({ order_by: 'model_type', per_page: '1', page })),
    );
    expect(pages.join('')).to.equal('bcdae');
  });

  it('has a place for a log that is added, and one for each id', async () => {
    const growing = minutes(3);
    growing.add(log('late', { created_at: '2026-01-01T00:00:30.000Z' }));
    growing.add(log('new', { created_at: '2026-01-02T00:00:00.000Z' }));
    growing.add(log('undated'));
    expect(await ids(growing)).to.deep.equal(['new', 'log-2', 'log-1', 'late', 'log-0', 'undated']);
    growing.add(log('log-1', { created_at: '2026-01-03T00:00:00.000Z', model: 'again' }));
    expect(await ids(growing)).to.deep.equal(['log-1', 'new', 'log-2', 'late', 'log-0', 'undated']);
    expect(growing.size).to.equal(6);
  });

  it('puts a log that is added behind those of the same instant', async () => {
    const growing = minutes(3);
    const created_at = '2026-01-01T00:01:00.000Z';
    growing.add(log('twin', { created_at }));
    growing.add(log('triplet', { created_at }));
    expect(await ids(growing)).to.deep.equal(['log-2', 'log-1', 'twin', 'triplet', 'log-0']);
  });

  it('answers anew after a log was added', async () => {
    const growing = minutes(3);
    const failed = filters({ key: 'success', operator: 'eq', value: [false] });
    expect(await ids(growing, failed)).to.deep.equal(['log-1']);
    growing.add(log('new', { created_at: '2026-01-02T00:00:00.000Z', success: false }));
    expect(await ids(growing, failed)).to.deep.equal(['new', 'log-1']);
  });
});

describe('meta_info', () => {
  const gateway = new ReferenceGateway({
    logs: [
      log('a', { cost: 0.5, duration: 900, tokens_in: 100, tokens_out: 20, success: true }),
      log('b', { cost: 0.1, duration: 100, tokens_in: 10, tokens_out: null, success: true }),
      log('c', { duration: 3, tokens_in: null, tokens_out: null, success: false }),
    ],
  });

  it('gives all 14 figures, over every page', async () => {
    const { result_info } = await list(gateway, { meta_info: 'true', per_page: '1', page: '2' });
    expect(result_info).to.deep.equal({
      count: 1,
      page: 2,
      per_page: 1,
      total_count: 3,
      min_cost: 0.1,
      max_cost: 0.5,
      min_duration: 3,
      max_duration: 900,
      min_tokens_in: 10,
      max_tokens_in: 100,
      min_tokens_out: 20,
      max_tokens_out: 20,
      min_total_tokens: 10,
      max_total_tokens: 120,
    });
  });

  it('looks only at logs that match, and leaves out what none of them has', async () => {
    const { result_info } = await list(gateway, { meta_info: 'true', success: 'false' });
    expect(result_info).to.deep.equal({
      count: 1,
      page: 1,
      per_page: 20,
      total_count: 1,
      min_duration: 3,
      max_duration: 3,
    });
  });

  it('is off by default', async () => {
    expect(Object.keys((await list(gateway, { meta_info: 'false' })).result_info)).to.have.members([
      'count',
      'page',
      'per_page',
      'total_count',
    ]);
    expect(Object.keys((await list(gateway)).result_info)).to.have.length(4);
  });
});

describe('search', () => {
  const logs = [
    log('0123abcd', {
      created_at: '2026-01-03T00:00:00Z',
      provider: 'openai',
      model: 'GPT-4o',
      path: 'chat/completions',
      metadata: '{"user":"Maya Lindqvist"}',
    }),
    log('ffff0000', {
      created_at: '2026-01-02T00:00:00Z',
      provider: 'mistral',
      model: 'codestral',
      metadata: { endpoint: 'Übersetzung', attempt: 42 },
    }),
    log('eeee1111', { created_at: '2026-01-01T00:00:00Z', metadata: 'not json' }),
  ];
  const found = async (search: string, honoured = true): Promise<unknown[]> =>
    ids(new ReferenceGateway({ logs, search: honoured }), { search });

  it('finds parts of provider, model, path and metadata values in any case', async () => {
    for (const text of ['OPENAI', 'gpt-4', 'Completions', 'lindq'])
      expect(await found(text), text).to.deep.equal(['0123abcd']);
    for (const text of ['strAL', 'übersetz', '42']) expect(await found(text), text).to.deep.equal(['ffff0000']);
  });

  it('finds a whole id, but no part of one, and no metadata key', async () => {
    expect(await found('eeee1111')).to.deep.equal(['eeee1111']);
    expect(await found('eeee')).to.deep.equal([]);
    expect(await found('endpoint')).to.deep.equal([]);
  });

  it('does not match across two fields', async () => {
    expect(await found('openaigpt')).to.deep.equal([]);
    expect(await found('openai\0gpt-5')).to.deep.equal([]);
  });

  it('matches everything when empty, and can be ignored', async () => {
    expect(await found('')).to.have.length(3);
    expect(await found('no such thing')).to.deep.equal([]);
    expect(await found('no such thing', false)).to.have.length(3);
  });

  it('is one condition among others', async () => {
    const gateway = new ReferenceGateway({ logs });
    const model = filters({ key: 'model', operator: 'contains', value: ['4o'] });
    expect(await ids(gateway, { search: 'maya', ...model })).to.deep.equal(['0123abcd']);
    expect(await ids(gateway, { search: 'mistral', ...model })).to.deep.equal([]);
  });
});
