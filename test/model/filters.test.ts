import { expect } from '@open-wc/testing';
import { CloudflareClient, type LogEntry, type LogsFilter, type LogsQuery } from '../../src/index.js';
import { kindOf } from '../../src/api/filter-keys.js';
import { contradicts } from '../../src/model/filter-doubts.js';
import { describeFilter, formatFilterValue, operatorsOf } from '../../src/model/filter-words.js';
import { RANGES, isLookup, sentFilters, withFilter } from '../../src/model/filters.js';
import { ReferenceGateway, type GatewayRow } from '../../src/testing/index.js';
import { Random } from '../../src/testing/traffic/random.js';
import { QUERY } from '../support/logs.js';
import { LOGS_URL, filters as parameter, ids } from '../testing/helpers.js';

type Operator = LogsFilter['operator'];
type Values = LogsFilter['value'];

/** The 23 keys of the API's page: what their values are, and the operators that make sense. */
const KEYS: readonly (readonly [key: string, kind: string, operators: readonly Operator[]])[] = [
  ['cost', 'number', ['gt', 'lt']],
  ['tokens', 'number', ['gt', 'lt']],
  ['tokens_in', 'number', ['gt', 'lt']],
  ['tokens_out', 'number', ['gt', 'lt']],
  ['duration', 'number', ['gt', 'lt']],
  ['created_at', 'time', ['gt', 'lt']],
  ['feedback', 'feedback', ['eq', 'neq']],
  ['metadata.key', 'whole', ['eq', 'neq']],
  ['metadata.value', 'whole', ['eq', 'neq']],
  ['id', 'whole', ['eq', 'neq']],
  ['event_id', 'whole', ['eq', 'neq']],
  ['provider', 'text', ['eq', 'neq', 'contains']],
  ['model', 'text', ['eq', 'neq', 'contains']],
  ['model_type', 'text', ['eq', 'neq', 'contains']],
  ['request_type', 'text', ['eq', 'neq', 'contains']],
  ['request_content_type', 'text', ['eq', 'neq', 'contains']],
  ['response_content_type', 'text', ['eq', 'neq', 'contains']],
  ['success', 'boolean', ['eq']],
  ['cached', 'boolean', ['eq']],
  ['authentication', 'boolean', ['eq']],
  ['wholesale', 'boolean', ['eq']],
  ['compatibilityMode', 'boolean', ['eq']],
  ['dlp_action', 'action', ['eq']],
];

const filter = (key: string, operator: Operator, ...value: Values): LogsFilter => ({ key, operator, value });

/** What comes from a host's script or a shared link, whatever its type. */
const hostile = (value: unknown): LogsFilter => JSON.parse(JSON.stringify(value)) as LogsFilter;

describe('The keys of filters', () => {
  it('are 23', () => expect(new Set(KEYS.map(([key]) => key)).size).to.equal(23));

  for (const [key, kind, operators] of KEYS) {
    it(`${key} is ${kind} and takes ${operators.join(', ')}`, () => {
      expect(kindOf(key)).to.equal(kind);
      expect(operatorsOf(key)).to.have.members(operators);
      expect(operatorsOf(key)).to.have.length(operators.length);
    });
  }

  it('that the API does not know are of another kind, of which only eq is sure', () => {
    const near = ['status_code', 'metadata', 'Cost', 'costs', 'xcost', 'metadataXkey', 'ids', 'metadata.keys'];
    for (const key of ['team', '', '__proto__', 'constructor', ...near]) {
      expect(kindOf(key), key).to.equal('other');
      expect(operatorsOf(key), key).to.deep.equal(['eq']);
    }
  });
});

describe('A filter as a sentence', () => {
  const NOON = '2026-03-14T12:00:00.000Z';
  const SENTENCES: readonly (readonly [LogsFilter, string])[] = [
    [filter('cost', 'gt', 0.01), 'Cost > $0.01'],
    [filter('cost', 'lt', 1200), 'Cost < $1,200.00'],
    [filter('cost', 'gt', 0.000_000_55), 'Cost > $0.00000055'],
    [filter('cost', 'gt', 0), 'Cost > $0.00'],
    [filter('tokens', 'gt', 12_345), 'Tokens > 12,345'],
    [filter('tokens_in', 'lt', 10), 'Prompt tokens < 10'],
    [filter('tokens_out', 'gt', 0), 'Completion tokens > 0'],
    [filter('duration', 'gt', 1500), 'Latency > 1,500 ms'],
    [filter('created_at', 'gt', NOON), 'Time after Mar 14, 2026, 12:00:00'],
    [filter('created_at', 'lt', NOON), 'Time before Mar 14, 2026, 12:00:00'],
    [filter('feedback', 'eq', 1), 'Feedback is positive'],
    [filter('feedback', 'neq', -1), 'Feedback is not negative'],
    [filter('feedback', 'eq', 1, -1), 'Feedback is positive or negative'],
    [filter('feedback', 'eq', 0), 'Feedback is 0'],
    [filter('model', 'contains', 'gpt', 'claude'), 'Model contains gpt or claude'],
    [filter('model', 'eq', 'gpt-4o'), 'Model is gpt-4o'],
    [filter('provider', 'neq', 'openai', 'cohere'), 'Provider is not openai or cohere'],
    [filter('model_type', 'eq', 'chat'), 'Model type is chat'],
    [filter('request_type', 'contains', 'uni'), 'Request type contains uni'],
    [filter('request_content_type', 'neq', 'text/plain'), 'Request content type is not text/plain'],
    [filter('response_content_type', 'contains', 'event'), 'Response content type contains event'],
    [filter('cached', 'eq', true), 'Cached: yes'],
    [filter('cached', 'eq', false), 'Cached: no'],
    [filter('success', 'eq', true, false), 'Success: yes or no'],
    [filter('authentication', 'eq', true), 'Authenticated: yes'],
    [filter('wholesale', 'eq', false), 'Wholesale: no'],
    [filter('compatibilityMode', 'eq', true), 'Compatibility mode: yes'],
    [filter('dlp_action', 'eq', 'FLAG'), 'Data loss prevention is FLAG'],
    [filter('metadata.key', 'eq', 'user'), 'Metadata key is user'],
    [filter('metadata.value', 'neq', 'Jane Doe', 7), 'Metadata value is not Jane Doe or 7'],
    [filter('id', 'eq', '01JADM'), 'Log ID is 01JADM'],
    [filter('event_id', 'neq', 'e-1'), 'Event ID is not e-1'],
    // A key of a client's own.
    [filter('team', 'eq', 'support'), 'team is support'],
  ];
  for (const [condition, sentence] of SENTENCES) {
    it(sentence, () => expect(describeFilter(condition, 'UTC')).to.equal(sentence));
  }

  it('has a name of its own for each key', () => {
    const sentences = KEYS.map(([key, , [operator = 'eq']]) => describeFilter(filter(key, operator, 'x'), 'UTC'));
    const names = sentences.map((sentence) => sentence.split(/:| (?:is|>|after)/)[0]);
    expect(new Set(names).size).to.equal(23);
    for (const name of names) expect(name).to.match(/^[A-Z][A-Za-z ]+$/);
  });

  it('tells a time in the zone that the page shows', () => {
    const late = filter('created_at', 'gt', '2026-03-14T23:30:05Z');
    expect(describeFilter(late, 'UTC')).to.equal('Time after Mar 14, 2026, 23:30:05');
    expect(describeFilter(late, 'Asia/Tokyo')).to.equal('Time after Mar 15, 2026, 08:30:05');
    expect(describeFilter(late, 'America/New_York')).to.equal('Time after Mar 14, 2026, 19:30:05');
  });

  it('shows a time that is none as it stands', () => {
    for (const text of ['soon', '', '2026-13-40']) {
      expect(describeFilter(filter('created_at', 'gt', text), 'UTC')).to.equal(`Time after ${text}`);
      expect(formatFilterValue('created_at', text, 'UTC')).to.equal(text);
    }
  });

  it('never says the opposite of a flag that is asked for with another operator', () => {
    expect(describeFilter(filter('success', 'neq', true), 'UTC')).to.not.equal('Success: yes');
  });

  it('leaves text as it is', () => {
    const text = '<b onclick="x()">&amp;\u202e</b>';
    expect(describeFilter(filter('model', 'eq', text), 'UTC')).to.equal(`Model is ${text}`);
    expect(describeFilter(filter(text, 'eq', 'x'), 'UTC')).to.equal(`${text} is x`);
  });

  const BROKEN = /undefined|NaN|\[object|native code|function/;

  it('is readable for values of any type, for every key and operator', () => {
    const lists = [[], [null], [{}], [{ a: 1 }], [[]], [[1]], [''], [true], [0], [-1], [1e21], [-0.5], ['0.01']];
    const values = [...lists, 'x', 7, true, null, {}];
    for (const key of [...KEYS.map(([one]) => one), 'team', '']) {
      for (const operator of ['eq', 'neq', 'contains', 'lt', 'gt', 'gte', '', null]) {
        for (const value of values) {
          const text = describeFilter(hostile({ key, operator, value }), 'UTC');
          expect(text, `${key} ${operator} ${JSON.stringify(value)}`).to.not.match(BROKEN);
        }
      }
      expect(describeFilter(hostile({ key, operator: 'eq' }), 'UTC'), `${key} without a value`).to.not.match(BROKEN);
    }
  });

  it('is readable for numbers that are none', () => {
    for (const key of ['cost', 'duration', 'tokens', 'feedback', 'model']) {
      expect(describeFilter(filter(key, 'gt', Number.NaN), 'UTC'), key).to.not.match(BROKEN);
    }
  });

  it('is readable for keys and operators that every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']) {
      expect(describeFilter(filter(name, 'eq', 'x'), 'UTC'), `key ${name}`).to.equal(`${name} is x`);
      for (const key of ['model', 'created_at']) {
        const text = describeFilter(hostile({ key, operator: name, value: ['x'] }), 'UTC');
        expect(text, `operator ${name}`).to.not.match(BROKEN);
      }
    }
  });
});

describe('A filter that is added by a click', () => {
  const contains = filter('model', 'contains', 'gpt');
  const cost = filter('cost', 'gt', 0.01);

  it('comes last, and takes the place of another value of its key', () => {
    const before = Object.freeze([filter('model', 'eq', 'gpt-4o', 'gpt-4'), contains, cost]);
    const clicked = filter('model', 'eq', 'claude-haiku');
    expect(withFilter(before, clicked)).to.deep.equal([contains, cost, clicked]);
    expect(withFilter([], clicked)).to.deep.equal([clicked]);
  });

  it('is there once, however often it is clicked', () => {
    for (const clicked of [filter('metadata.value', 'eq', 'Maya'), filter('provider', 'eq', 'openai'), contains]) {
      expect(withFilter(withFilter([cost], clicked), { ...clicked })).to.deep.equal([cost, clicked]);
    }
  });

  it('stands beside other metadata values', () => {
    const maya = filter('metadata.value', 'eq', 'Maya');
    const beta = filter('metadata.value', 'eq', true);
    expect(withFilter([maya], beta)).to.deep.equal([maya, beta]);
  });
});

describe('A lookup of a log ID', () => {
  const LOOKUPS: readonly (readonly [boolean, Partial<LogsQuery>, string])[] = [
    [true, { search: 'abc', searchField: 'id' }, 'a search in log IDs'],
    [true, { filters: [filter('cost', 'gt', 1), filter('id', 'eq', 'abc')] }, 'a filter on the ID'],
    [false, { search: '', searchField: 'id' }, 'nothing searched for yet'],
    [false, { search: 'abc', searchField: 'model' }, 'a search in models'],
    [false, { search: 'abc' }, 'a search everywhere'],
    [false, { filters: [filter('id', 'neq', 'abc')] }, 'all but one ID'],
    [false, { filters: [filter('event_id', 'eq', 'abc')] }, 'an event ID'],
  ];
  for (const [expected, query, name] of LOOKUPS) {
    it(`is ${expected ? '' : 'not '}${name}`, () => expect(isLookup({ ...QUERY, ...query })).to.equal(expected));
  }
});

describe('The filters that are sent', () => {
  const NOW = Date.UTC(2026, 2, 14, 12, 0, 0, 123);
  const cost = filter('cost', 'gt', 0.01);
  const SINCE: readonly (readonly [LogsQuery['range'], string])[] = [
    ['15m', '2026-03-14T11:45:00.123Z'],
    ['1h', '2026-03-14T11:00:00.123Z'],
    ['24h', '2026-03-13T12:00:00.123Z'],
    ['7d', '2026-03-07T12:00:00.123Z'],
    ['30d', '2026-02-12T12:00:00.123Z'],
  ];

  it('know every range to choose from', () => expect(RANGES).to.deep.equal(SINCE.map(([range]) => range)));

  for (const [range, since] of SINCE) {
    it(`begin ${range} before now, to the millisecond`, () => {
      const filters = Object.freeze([Object.freeze(cost)]);
      const query = Object.freeze({ ...QUERY, filters, range });
      expect(sentFilters(query, NOW)).to.deep.equal([cost, filter('created_at', 'gt', since)]);
      // A minute later, a minute later.
      const later = sentFilters(query, NOW + 60_000)[1]?.value[0];
      expect(Date.parse(String(later)) - Date.parse(since)).to.equal(60_000);
      expect(filters).to.deep.equal([cost]);
    });
  }

  it('are those of the reader where there is no range', () => {
    const filters = Object.freeze([cost, filter('created_at', 'lt', '2026-03-14T00:00:00Z')]);
    expect(sentFilters({ ...QUERY, filters }, NOW)).to.deep.equal(filters);
  });

  it('have no time at all where a log ID is looked up', () => {
    const id = filter('id', 'eq', 'abc');
    const from = filter('created_at', 'gt', '2026-03-14T00:00:00Z');
    const filters = Object.freeze([from, id, cost]);
    for (const range of ['', ...RANGES] as const) {
      expect(sentFilters({ ...QUERY, filters, range }, NOW), range).to.deep.equal([id, cost]);
      const searched = { ...QUERY, filters: [from, cost], range, search: 'abc', searchField: 'id' };
      expect(sentFilters(searched, NOW), range).to.deep.equal([cost]);
    }
    expect(filters).to.deep.equal([from, id, cost]);
  });
});

const BLANK: LogEntry = {
  id: '',
  createdAt: null,
  endpoint: null,
  provider: null,
  model: null,
  user: null,
  virtualKey: null,
  tokensIn: null,
  tokensOut: null,
  tokensTotal: null,
  cost: null,
  statusCode: null,
  success: null,
  cached: null,
  step: null,
  durationMs: null,
  metadata: [],
  raw: {},
};

const MAYA = { key: 'user', value: 'Maya' };
const TEAM = { key: 'team', value: 'support' };
const TEN = Date.UTC(2026, 7, 5, 10);

type Part = Partial<LogEntry>;
type Verdict = readonly [key: string, operator: Operator, value: Values, holds: Part, contradicts: Part];

/** For each key and operator a row for which it holds and one for which it does not. */
const VERDICTS: readonly Verdict[] = [
  ['cost', 'gt', [0.01], { cost: 0.02 }, { cost: 0.009 }],
  ['cost', 'lt', [0.01], { cost: 0 }, { cost: 0.011 }],
  ['cost', 'lt', [0.01, 1], { cost: 0.5 }, { cost: 1.5 }],
  ['tokens', 'gt', [10], { tokensTotal: 11 }, { tokensTotal: 9 }],
  ['tokens', 'lt', [10], { tokensTotal: 0 }, { tokensTotal: 11 }],
  ['tokens_in', 'gt', [10], { tokensIn: 11 }, { tokensIn: 0 }],
  ['tokens_in', 'lt', [10], { tokensIn: 0 }, { tokensIn: 11 }],
  ['tokens_out', 'gt', [1], { tokensOut: 2 }, { tokensOut: 0 }],
  ['tokens_out', 'lt', [10], { tokensOut: 9 }, { tokensOut: 100 }],
  ['duration', 'gt', [1000], { durationMs: 1000.5 }, { durationMs: 999 }],
  ['duration', 'lt', [1000], { durationMs: 9 }, { durationMs: 1000.5 }],
  ['created_at', 'gt', ['2026-08-05T10:00:00Z'], { createdAt: TEN + 1 }, { createdAt: TEN - 1 }],
  ['created_at', 'lt', ['2026-08-05T12:00:00+02:00'], { createdAt: TEN - 1 }, { createdAt: TEN + 1 }],
  ['feedback', 'eq', [1], { raw: { feedback: 1 } }, { raw: { feedback: -1 } }],
  ['feedback', 'neq', [1], { raw: { feedback: -1 } }, { raw: { feedback: 1 } }],
  ['metadata.key', 'eq', ['user'], { metadata: [TEAM, MAYA] }, { metadata: [TEAM] }],
  ['metadata.key', 'neq', ['user'], { metadata: [TEAM] }, { metadata: [TEAM, MAYA] }],
  ['metadata.value', 'eq', ['Maya'], { metadata: [TEAM, MAYA] }, { metadata: [TEAM] }],
  ['metadata.value', 'eq', [7, true], { metadata: [{ key: 'beta', value: 'true' }] }, { metadata: [{ key: 'beta', value: 'false' }] }],
  ['metadata.value', 'neq', ['Maya'], { metadata: [TEAM] }, { metadata: [TEAM, MAYA] }],
  ['id', 'eq', ['abc'], { id: 'abc' }, { id: 'abcd' }],
  ['id', 'neq', ['abc'], { id: 'abcd' }, { id: 'abc' }],
  ['event_id', 'eq', ['e'], { raw: { event_id: 'e' } }, { raw: { event_id: 'f' } }],
  ['event_id', 'neq', ['e'], { raw: { event_id: 'f' } }, { raw: { event_id: 'e' } }],
  ['provider', 'eq', ['openai', 'cohere'], { provider: 'cohere' }, { provider: 'open' }],
  ['provider', 'neq', ['openai', 'cohere'], { provider: 'mistral' }, { provider: 'cohere' }],
  ['provider', 'contains', ['ai', 'co'], { provider: 'cohere' }, { provider: 'mistral' }],
  ['model', 'eq', ['gpt-4o'], { model: 'gpt-4o' }, { model: 'gpt-4o-mini' }],
  ['model', 'neq', ['gpt-4o'], { model: 'gpt-4o-mini' }, { model: 'gpt-4o' }],
  ['model', 'contains', ['gpt'], { model: 'openai/gpt-4o' }, { model: 'g-p-t' }],
  ['model_type', 'eq', ['chat'], { raw: { model_type: 'chat' } }, { raw: { model_type: 'image' } }],
  ['model_type', 'neq', ['chat'], { raw: { model_type: 'image' } }, { raw: { model_type: 'chat' } }],
  ['model_type', 'contains', ['ha'], { raw: { model_type: 'chat' } }, { raw: { model_type: 'image' } }],
  ['request_type', 'eq', ['universal'], { raw: { request_type: 'universal' } }, { raw: { request_type: 'provider' } }],
  ['request_type', 'neq', ['universal'], { raw: { request_type: 'provider' } }, { raw: { request_type: 'universal' } }],
  ['request_type', 'contains', ['uni'], { raw: { request_type: 'universal' } }, { raw: { request_type: 'provider' } }],
  ['request_content_type', 'eq', ['a/b'], { raw: { request_content_type: 'a/b' } }, { raw: { request_content_type: 'a/b; c' } }],
  ['request_content_type', 'neq', ['a/b'], { raw: { request_content_type: 'a/b; c' } }, { raw: { request_content_type: 'a/b' } }],
  ['request_content_type', 'contains', ['b'], { raw: { request_content_type: 'a/b' } }, { raw: { request_content_type: 'a/c' } }],
  ['response_content_type', 'eq', ['a/b'], { raw: { response_content_type: 'a/b' } }, { raw: { response_content_type: 'a' } }],
  ['response_content_type', 'neq', ['a/b'], { raw: { response_content_type: 'a' } }, { raw: { response_content_type: 'a/b' } }],
  ['response_content_type', 'contains', ['b'], { raw: { response_content_type: 'a/b' } }, { raw: { response_content_type: 'a' } }],
  ['success', 'eq', [false], { success: false }, { success: true }],
  ['success', 'eq', [true], { success: true }, { success: false }],
  ['cached', 'eq', [true], { cached: true }, { cached: false }],
  ['authentication', 'eq', [true], { raw: { authentication: true } }, { raw: { authentication: false } }],
  ['wholesale', 'eq', [false], { raw: { wholesale: false } }, { raw: { wholesale: true } }],
  ['compatibilityMode', 'eq', [true], { raw: { compatibilityMode: true } }, { raw: { compatibilityMode: false } }],
  ['dlp_action', 'eq', ['FLAG'], { raw: { dlp_action: 'FLAG' } }, { raw: { dlp_action: 'BLOCK' } }],
  ['dlp_action', 'eq', ['FLAG', 'BLOCK'], { raw: { dlp_action: 'BLOCK' } }, { raw: { dlp_action: 'ALLOW' } }],
  // A key of a client's own.
  ['team', 'eq', ['support'], { raw: { team: 'support' } }, { raw: { team: 'sales' } }],
];

describe('Whether a row contradicts a filter', () => {
  it('is tried for every key and operator', () => {
    const tried = new Set(VERDICTS.map(([key, operator]) => `${key} ${operator}`));
    for (const [key, , operators] of KEYS) for (const operator of operators) expect([...tried]).to.include(`${key} ${operator}`);
  });

  for (const [key, operator, value, holds, fails] of VERDICTS) {
    it(`${key} ${operator} ${JSON.stringify(value)}`, () => {
      const condition = { key, operator, value };
      expect(contradicts(condition, { ...BLANK, ...holds }), 'a row for which it holds').to.equal(false);
      expect(contradicts(condition, { ...BLANK, ...fails }), 'a row for which it does not').to.equal(true);
      for (const raw of [{}, { [key]: null }, null, 'row', [], 7]) {
        expect(contradicts(condition, { ...BLANK, raw }), `a row that does not say: ${JSON.stringify(raw)}`).to.equal(false);
      }
    });
  }

  /** How gateways compare upper with lower case is not established. */
  it('is never told from upper and lower case alone', () => {
    const entry = {
      ...BLANK,
      id: 'AbC',
      provider: 'OpenAI',
      model: 'GPT-4o',
      metadata: [{ key: 'User', value: 'Maya' }],
      raw: { model_type: 'Chat', request_type: 'Chat', request_content_type: 'Chat', response_content_type: 'Chat', event_id: 'Chat' },
    };
    const TEXTS: Readonly<Record<string, string>> = {
      id: 'AbC',
      provider: 'OpenAI',
      model: 'GPT-4o',
      'metadata.key': 'User',
      'metadata.value': 'Maya',
    };
    for (const [key, kind, operators] of KEYS) {
      if (kind !== 'text' && kind !== 'whole') continue;
      const text = TEXTS[key] ?? 'Chat';
      for (const other of [text.toLowerCase(), text.toUpperCase()]) {
        for (const operator of operators) {
          expect(contradicts(filter(key, operator, other), entry), `${key} ${operator} ${other}`).to.equal(false);
        }
      }
    }
  });

  /** A gateway may hold a number or a time less exactly than it sends it. */
  it('is not told from the limit itself', () => {
    const ten = { ...BLANK, cost: 10, tokensTotal: 10, tokensIn: 10, tokensOut: 10, durationMs: 10, createdAt: TEN };
    for (const [key, kind, operators] of KEYS) {
      if (kind !== 'number' && kind !== 'time') continue;
      const limit = kind === 'time' ? '2026-08-05T10:00:00.000Z' : 10;
      for (const operator of operators) expect(contradicts(filter(key, operator, limit), ten), `${key} ${operator}`).to.equal(false);
    }
  });

  it('is not told from a value that cannot be compared', () => {
    const entry = { ...BLANK, createdAt: TEN, cost: 0.5 };
    // After the last day that pages show, and yet after every log.
    for (const text of ['9999-12-31T23:59:59.999Z', 'soon', '']) {
      expect(contradicts(filter('created_at', 'lt', text), entry), `lt ${text}`).to.equal(false);
      if (!text.startsWith('9999')) expect(contradicts(filter('created_at', 'gt', text), entry), `gt ${text}`).to.equal(false);
    }
    for (const operator of ['lt', 'gt'] as const) {
      expect(contradicts(filter('cost', operator, 'much'), entry), operator).to.equal(false);
    }
  });

  it('is told from a time without a zone as gateways store it, in UTC', () => {
    const entry = { ...BLANK, createdAt: Date.UTC(2026, 2, 14, 12) };
    expect(contradicts(filter('created_at', 'gt', '2026-03-14T10:30:00'), entry)).to.equal(false);
    expect(contradicts(filter('created_at', 'gt', '2026-03-14T12:30:00'), entry)).to.equal(true);
    expect(contradicts(filter('created_at', 'eq', '2026-03-14T12:00:00Z'), entry), 'whole times are not compared').to.equal(false);
  });

  it('is not told from a flag that is no flag', () => {
    expect(contradicts(filter('cached', 'eq', true), { ...BLANK, raw: { cached: 1 } })).to.equal(false);
    expect(contradicts(filter('wholesale', 'eq', true), { ...BLANK, raw: { wholesale: 0 } })).to.equal(false);
    expect(contradicts(filter('wholesale', 'eq', true), { ...BLANK, raw: { wholesale: false } })).to.equal(true);
  });

  it('is not told from a filter without values', () => {
    const entry = { ...BLANK, model: 'gpt-4o', cost: 0.5, success: true };
    for (const [key, operator] of [['model', 'eq'], ['model', 'contains'], ['cost', 'gt'], ['success', 'eq']] as const) {
      expect(contradicts({ key, operator, value: [] }, entry), `${key} ${operator}`).to.equal(false);
    }
  });

  it('is told of a structure by its JSON, whatever its own toString is', () => {
    const row = { ...BLANK, raw: { dlp_action: { toString: null } } };
    expect(contradicts(filter('dlp_action', 'eq', 'FLAG'), row)).to.equal(true);
    expect(contradicts(filter('dlp_action', 'eq', '{"toString":null}'), row)).to.equal(false);
  });

  it('is not told from what every object has', () => {
    for (const key of ['constructor', 'toString', '__proto__']) {
      expect(contradicts(filter(key, 'eq', 'x'), BLANK), key).to.equal(false);
    }
  });
});

describe('The rows that the reference gateway answers', () => {
  const random = new Random(20_260_805);
  const PROVIDERS = ['openai', 'OpenAI', 'anthropic', 'workers-ai', 'İstanbul'] as const;
  const MODELS = ['gpt-4o', 'GPT-4o-mini', 'claude-haiku', '@cf/baai/bge-m3', 'ẞ-1'] as const;
  const TYPES = ['chat', 'Chat', 'embedding', 'text/plain', 'application/json'] as const;
  const NAMES = ['user', 'User', 'virtual_key', 'attempt', 'beta'] as const;
  const TAGS = ['Maya', 'maya', 'Jonas', 'bot', '7', 'true', ''] as const;
  const TEN_TOO = '2026-08-05T12:00:00+02:00';
  const DATES = ['2026-08-05T09:00:00Z', '2026-08-05T10:00:00.000Z', TEN_TOO, '2026-08-05T10:00:00.001Z'] as const;
  const CREATED = [...DATES, 'not-a-date'] as const;
  const TIMES = [
    ...DATES,
    '2026-08-05',
    '1969-12-31T23:59:59Z',
    '9999-12-31T23:59:59.999Z',
  ] as const;
  const NUMBERS = [0, 1e-6, 0.01, 1, 7, 10, 100.5, 1000] as const;
  const maybe = <T>(value: () => T): T | null | undefined => {
    if (random.chance(0.15)) return null;
    return random.chance(0.15) ? undefined : value();
  };
  const flag = () => maybe(() => random.chance(0.5));
  const number = () => maybe(() => random.pick(NUMBERS));
  const type = () => maybe(() => random.pick(TYPES));

  const metadata = (): GatewayRow['metadata'] => {
    if (random.chance(0.2)) return random.pick([null, '', '{"user":']);
    const values = [...TAGS, 7, true, 0.5, 1] as const;
    const names = NAMES.filter(() => random.chance(0.4));
    const object = Object.fromEntries(names.map((name) => [name, random.pick<string | number | boolean>(values)]));
    return random.chance(0.5) ? JSON.stringify(object) : object;
  };

  const row = (id: number): GatewayRow => {
    const fields = {
      created_at: maybe(() => random.pick(CREATED)),
      provider: maybe(() => random.pick(PROVIDERS)),
      model: maybe(() => random.pick(MODELS)),
      model_type: type(),
      request_type: type(),
      request_content_type: type(),
      response_content_type: type(),
      success: flag(),
      cached: flag(),
      cost: number(),
      tokens_in: number(),
      tokens_out: number(),
      duration: number(),
      feedback: maybe(() => random.pick([1, -1])),
      event_id: type(),
      authentication: flag(),
      wholesale: flag(),
      compatibilityMode: flag(),
      dlp_action: maybe(() => random.pick(['FLAG', 'BLOCK'])),
      metadata: metadata(),
    };
    const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    return { id: `log-${id}`, ...known };
  };

  const POOLS: Readonly<Record<string, readonly [LogsFilter['value'][number], ...LogsFilter['value']]>> = {
    number: NUMBERS,
    time: TIMES,
    feedback: [1, -1, 0],
    boolean: [true, false],
    action: ['FLAG', 'BLOCK'],
    provider: [...PROVIDERS, 'OPENAI', 'AI'],
    model: [...MODELS, 'GPT', 'gpt-4O'],
    'metadata.key': [...NAMES, 'USER', 'none'],
    'metadata.value': [...TAGS, 'MAYA', 7, true, 0.5],
    id: ['log-1', 'LOG-2', 'log-3', 'none'],
    text: [...TYPES, 'CHAT', 'json'],
    whole: [...TYPES, 'none'],
  };

  const anyFilter = (): LogsFilter => {
    const [key, kind, operators] = random.pick(KEYS as [(typeof KEYS)[number]]);
    const pool = POOLS[key] ?? POOLS[kind] ?? ['x'];
    const value = Array.from({ length: random.chance(0.7) ? 1 : random.int(2, 3) }, () => random.pick(pool));
    return { key, operator: random.pick(operators as [Operator]), value };
  };

  const ROWS = Array.from({ length: 30 }, (_, index) => row(index));
  const gateway = new ReferenceGateway({ logs: ROWS.map((one) => ({ row: one })) });
  const client = new CloudflareClient({ endpoint: LOGS_URL, fetch: (input, init) => gateway.handle(new Request(input, init)) });
  const { signal } = new AbortController();

  it('never contradict what was asked, and those that it leaves out often would', async () => {
    const all = (await client.list({ ...QUERY, perPage: 50 }, { signal })).entries;
    expect(all).to.have.length(ROWS.length);
    const wrong = new Set<string>();
    const seen = new Set<string>();
    const caught = new Set<string>();
    let answered = 0;
    const questions = Array.from({ length: 2000 }, () => Array.from({ length: random.chance(0.7) ? 1 : 2 }, anyFilter));
    const answers = await Promise.all(questions.map((asked) => ids(gateway, { per_page: '50', ...parameter(...asked) })));
    for (const [index, asked] of questions.entries()) {
      const found = new Set(answers[index]);
      const entries = all.filter(({ id }) => found.has(id));
      expect(entries).to.have.length(found.size);
      answered += entries.length;
      for (const one of asked) {
        const name = `${one.key} ${one.operator}`;
        if (entries.length > 0) seen.add(name);
        for (const { id, raw } of entries.filter((entry) => contradicts(one, entry))) {
          const said: unknown = typeof raw === 'object' ? { ...raw }[one.key.replace(/\..*/, '')] : raw;
          wrong.add(`${JSON.stringify(one)} ${id} ${JSON.stringify(said)}`);
        }
        if (!caught.has(name) && all.some((entry) => !found.has(entry.id) && contradicts(one, entry))) caught.add(name);
      }
    }
    expect([...wrong].slice(0, 10), `${wrong.size} rows that contradict`).to.deep.equal([]);
    expect(answered).to.be.above(5000);
    const names = KEYS.flatMap(([key, , operators]) => operators.map((operator) => `${key} ${operator}`));
    expect([...seen]).to.have.members(names);
    // A filter on what rows do not carry can be neither confirmed nor contradicted.
    const silent = /^(feedback|authentication|wholesale|compatibilityMode|dlp_action) /;
    expect([...caught]).to.have.members(names.filter((name) => !silent.test(name)));
  });
});
