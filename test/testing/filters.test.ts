import { expect } from '@open-wc/testing';
import { gateway } from './filter-fixture.js';
import { filters, ids, refusal, send, type Filter } from './helpers.js';

type Case = readonly [key: string, operator: string, value: readonly unknown[], ids: string];

const CASES: readonly Case[] = [
  ['id', 'eq', ['b'], 'b'],
  ['id', 'eq', ['b', 'd', 'none'], 'bd'],
  ['id', 'neq', ['b'], 'acd'],
  ['event_id', 'eq', ['event-a'], 'a'],
  ['event_id', 'neq', ['event-a'], 'bcd'],
  ['created_at', 'gt', ['2026-08-05T10:00:00Z'], 'ab'],
  ['created_at', 'lt', ['2026-08-05T12:00:00+02:00'], 'd'],
  ['request_content_type', 'eq', ['application/json'], 'a'],
  ['request_content_type', 'neq', ['application/json'], 'bcd'],
  ['request_content_type', 'contains', ['JSON'], 'ab'],
  ['response_content_type', 'eq', ['application/json'], 'bc'],
  ['response_content_type', 'neq', ['application/json'], 'ad'],
  ['response_content_type', 'contains', ['event'], 'a'],
  ['request_type', 'eq', ['universal', 'workers-ai'], 'ac'],
  ['request_type', 'neq', ['universal', 'workers-ai'], 'bd'],
  ['request_type', 'contains', ['pro', 'uni'], 'ab'],
  ['success', 'eq', [true], 'ac'],
  ['success', 'eq', [false], 'b'],
  ['success', 'eq', [true, false], 'abc'],
  ['cached', 'eq', [true], 'c'],
  ['cached', 'eq', [false], 'ab'],
  ['provider', 'eq', ['openai'], 'a'],
  ['provider', 'eq', ['OpenAI'], ''],
  ['provider', 'neq', ['openai'], 'bcd'],
  ['provider', 'contains', ['AI'], 'ac'],
  ['model', 'eq', ['claude-haiku'], 'b'],
  ['model', 'neq', ['claude-haiku', 'GPT-4o-mini'], 'cd'],
  ['model', 'contains', ['gpt'], 'a'],
  ['model_type', 'eq', ['chat'], 'ab'],
  ['model_type', 'neq', ['chat'], 'cd'],
  ['model_type', 'contains', ['BED'], 'c'],
  ['cost', 'gt', [0], 'ab'],
  ['cost', 'lt', [0.1], 'c'],
  ['cost', 'lt', [0.01, 0.2], 'bc'],
  ['cost', 'gt', [0.2, 0.01], 'ab'],
  ['tokens', 'gt', [10], 'a'],
  ['tokens', 'lt', [11], 'bc'],
  ['tokens_in', 'gt', [9], 'ab'],
  ['tokens_in', 'lt', [10], 'c'],
  ['tokens_out', 'gt', [5], 'a'],
  ['tokens_out', 'lt', [20], 'c'],
  ['duration', 'gt', [99], 'ab'],
  ['duration', 'lt', [900], 'bc'],
  ['feedback', 'eq', [1], 'a'],
  ['feedback', 'eq', [-1, 1], 'ab'],
  ['feedback', 'neq', [1], 'bcd'],
  ['metadata.key', 'eq', ['user'], 'ab'],
  ['metadata.key', 'eq', ['virtual_key', 'beta'], 'ab'],
  ['metadata.key', 'neq', ['virtual_key'], 'acd'],
  ['metadata.value', 'eq', ['Maya'], 'a'],
  ['metadata.value', 'eq', [2], 'a'],
  ['metadata.value', 'eq', ['2'], 'a'],
  ['metadata.value', 'eq', [true], 'a'],
  ['metadata.value', 'eq', ['may'], ''],
  ['metadata.value', 'neq', ['Maya', 'bot'], 'cd'],
  ['authentication', 'eq', [true], 'a'],
  ['authentication', 'eq', [false], 'b'],
  ['wholesale', 'eq', [true], 'b'],
  ['compatibilityMode', 'eq', [true], 'a'],
  ['dlp_action', 'eq', ['FLAG'], 'a'],
  ['dlp_action', 'eq', ['BLOCK', 'FLAG'], 'ab'],
];

/** Everything else makes no sense and is refused. */
const OPERATORS: Readonly<Record<string, string>> = {
  cost: 'lt gt',
  tokens: 'lt gt',
  tokens_in: 'lt gt',
  tokens_out: 'lt gt',
  duration: 'lt gt',
  created_at: 'gt lt',
  feedback: 'eq neq',
  'metadata.key': 'eq neq',
  'metadata.value': 'eq neq',
  id: 'eq neq',
  event_id: 'eq neq',
  provider: 'eq neq contains',
  model: 'eq neq contains',
  model_type: 'eq neq contains',
  request_type: 'eq neq contains',
  request_content_type: 'eq neq contains',
  response_content_type: 'eq neq contains',
  success: 'eq',
  cached: 'eq',
  authentication: 'eq',
  wholesale: 'eq',
  compatibilityMode: 'eq',
  dlp_action: 'eq',
};

async function refused(filter: unknown): Promise<{ status: number; error: unknown }> {
  const { status, error } = await refusal(
    await send(gateway, `?filters=${encodeURIComponent(JSON.stringify([filter]))}`),
  );
  return { status, error };
}

async function expectRefused(filter: unknown, path: readonly unknown[]): Promise<void> {
  const { status, error } = await refused(filter);
  expect(status).to.equal(400);
  expect(error).to.deep.include({ code: 7001, path: ['query', 'filters', 0, ...path] });
  expect(error).to.have.property('message').that.is.a('string').and.is.not.empty;
}

describe('Filters of the reference gateway', () => {
  for (const [key, operator, value, expected] of CASES) {
    it(`${key} ${operator} ${JSON.stringify(value)}`, async () => {
      expect((await ids(gateway, filters({ key, operator, value }))).join('')).to.equal(expected);
    });
  }

  it('has a case for each of the 23 keys and its operators', () => {
    expect(Object.keys(OPERATORS)).to.have.length(23);
    const covered = new Set(CASES.map(([key, operator]) => `${key} ${operator}`));
    for (const [key, operators] of Object.entries(OPERATORS)) {
      for (const operator of operators.split(' ')) expect([...covered]).to.include(`${key} ${operator}`);
    }
  });

  for (const [key, operators] of Object.entries(OPERATORS)) {
    it(`${key} refuses the other operators`, async () => {
      for (const operator of ['eq', 'neq', 'contains', 'lt', 'gt']) {
        if (!operators.split(' ').includes(operator))
          await expectRefused({ key, operator, value: ['x'] }, ['operator']);
      }
    });
  }

  it('ANDs filters, on one key too', async () => {
    const success: Filter = { key: 'success', operator: 'eq', value: [true] };
    const cheap: Filter = { key: 'cost', operator: 'lt', value: [0.3] };
    const notFree: Filter = { key: 'cost', operator: 'gt', value: [0] };
    expect(await ids(gateway, filters(success, cheap))).to.deep.equal(['c']);
    expect(await ids(gateway, filters(cheap, notFree))).to.deep.equal(['b']);
    expect(await ids(gateway, filters(success, cheap, notFree))).to.deep.equal([]);
  });

  it('does not pair metadata.key with metadata.value', async () => {
    const key: Filter = { key: 'metadata.key', operator: 'eq', value: ['virtual_key'] };
    const value: Filter = { key: 'metadata.value', operator: 'eq', value: ['Jonas'] };
    expect(await ids(gateway, filters(key, value))).to.deep.equal(['b']);
  });

  it('takes no filters for none', async () => {
    expect(await ids(gateway, filters())).to.have.length(4);
  });

  it('refuses an unknown key, an unknown operator and what is no filter', async () => {
    await expectRefused({ key: 'status_code', operator: 'eq', value: [200] }, ['key']);
    await expectRefused({ operator: 'eq', value: [200] }, ['key']);
    await expectRefused({ key: 'model', operator: 'gte', value: ['x'] }, ['operator']);
    await expectRefused({ key: 'model', value: ['x'] }, ['operator']);
    await expectRefused('model=x', []);
    await expectRefused(null, []);
  });

  it('refuses a value that is no array, or empty', async () => {
    await expectRefused({ key: 'model', operator: 'eq', value: 'x' }, ['value']);
    await expectRefused({ key: 'model', operator: 'eq' }, ['value']);
    await expectRefused({ key: 'model', operator: 'eq', value: { 0: 'x' } }, ['value']);
    await expectRefused({ key: 'model', operator: 'eq', value: [] }, ['value']);
  });

  const WRONG: readonly (readonly [string, string, unknown])[] = [
    ['cost', 'gt', '0.5'],
    ['duration', 'lt', null],
    ['tokens', 'gt', true],
    ['created_at', 'gt', 'yesterday'],
    ['created_at', 'gt', 1_700_000_000],
    ['success', 'eq', 'true'],
    ['cached', 'eq', 1],
    ['model', 'eq', 4],
    ['id', 'eq', 4211],
    ['feedback', 'eq', '1'],
    ['metadata.key', 'eq', 1],
    ['metadata.value', 'eq', null],
    ['metadata.value', 'eq', ['Maya']],
    ['dlp_action', 'eq', 'ALLOW'],
  ];
  for (const [key, operator, wrong] of WRONG) {
    it(`${key} refuses ${JSON.stringify(wrong)}, wherever it stands`, async () => {
      await expectRefused({ key, operator, value: [wrong] }, ['value', 0]);
    });
  }

  it('names the filter and the value that it refuses', async () => {
    const good = { key: 'model', operator: 'eq', value: ['x'] };
    const bad = { key: 'model', operator: 'eq', value: ['x', 5] };
    const { error } = await refusal(await send(gateway, `?${new URLSearchParams(filters(good, bad))}`));
    expect(error).to.deep.include({ code: 7001, path: ['query', 'filters', 1, 'value', 1] });
  });

  for (const text of ['', 'model', '{"key":"model","operator":"eq","value":["x"]}', '[{"key":']) {
    it(`refuses filters=${text}`, async () => {
      const { status, error } = await refusal(await send(gateway, `?filters=${encodeURIComponent(text)}`));
      expect(status).to.equal(400);
      expect(error).to.deep.include({ code: 7001, path: ['query', 'filters'] });
    });
  }
});
