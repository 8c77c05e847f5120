import { expect } from '@open-wc/testing';
import { gateway } from './filter-fixture.js';
import { ids, refusal, send } from './helpers.js';

describe('Other forms of filters', () => {
  const dotted = (...parts: readonly string[]): string => parts.map((part) => `filters.${part}`).join('&');

  const idsOf = async (query: string): Promise<string> => (await ids(gateway, query)).join('');

  it('takes the dotted form for one filter with any number of values', async () => {
    expect(await idsOf(dotted('key=provider', 'operator=eq', 'value=openai', 'value=anthropic'))).to.equal('ab');
    expect(await idsOf(dotted('key=success', 'operator=eq', 'value=false'))).to.equal('b');
    expect(await idsOf(dotted('key=cost', 'operator=gt', 'value=0.2'))).to.equal('a');
    expect(await idsOf(dotted('key=created_at', 'operator=gt', 'value=2026-08-05T11:30:00Z'))).to.equal('a');
  });

  it('takes it for several filters with one value each', async () => {
    const path = dotted('key=success', 'operator=eq', 'value=true', 'key=cost', 'operator=lt', 'value=0.3');
    expect(await idsOf(path)).to.equal('c');
  });

  it('refuses it where nothing tells which value belongs to which filter', async () => {
    const path = dotted('key=model', 'operator=eq', 'value=x', 'value=y', 'key=provider', 'operator=eq', 'value=z');
    const { status, error } = await refusal(await send(gateway, `?${path}`));
    expect(status).to.equal(400);
    expect(error).to.deep.include({ code: 7001, path: ['query', 'filters'] });
  });

  it('checks it like the JSON form', async () => {
    for (const path of [
      dotted('key=cost', 'operator=gt', 'value=much'),
      dotted('key=cost', 'operator=gt'),
      dotted('value=1'),
    ]) {
      expect((await send(gateway, `?${path}`)).status, path).to.equal(400);
    }
  });

  it('ignores the bracket form, as the real API does', async () => {
    const path = 'filters[0][key]=success&filters[0][operator]=eq&filters[0][value][]=false';
    expect(await idsOf(path)).to.equal('abcd');
  });

  const DEPRECATED: readonly (readonly [string, string])[] = [
    ['success=true', 'ac'],
    ['success=false', 'b'],
    ['cached=true', 'c'],
    ['model=claude-haiku', 'b'],
    ['provider=openai', 'a'],
    ['model_type=chat', 'ab'],
    ['request_content_type=text/plain', 'c'],
    ['response_content_type=application/json', 'bc'],
    ['feedback=1', 'a'],
    ['feedback=0', 'b'],
    ['start_date=2026-08-05T11:00:00Z', 'ab'],
    ['end_date=2026-08-05T10:00:00Z', 'cd'],
    ['min_cost=0.1', 'ab'],
    ['max_cost=0.1', 'bc'],
    ['min_duration=100&max_duration=100', 'b'],
    ['min_tokens_in=10', 'ab'],
    ['max_tokens_in=5', 'c'],
    ['min_tokens_out=20', 'a'],
    ['max_tokens_out=5', 'c'],
    ['min_total_tokens=11', 'a'],
    ['max_total_tokens=10', 'bc'],
    ['direction=asc', 'dcba'],
    ['success=true&cached=false', 'a'],
  ];
  for (const [query, expected] of DEPRECATED) {
    it(`still knows the deprecated ${query}`, async () => {
      expect(await idsOf(query)).to.equal(expected);
    });
  }

  for (const query of [
    'success=yes',
    'cached=1',
    'feedback=2',
    'start_date=soon',
    'min_cost=',
    'max_duration=long',
    'direction=up',
  ]) {
    it(`refuses the deprecated ${query}`, async () => {
      const { status, error } = await refusal(await send(gateway, `?${query}`));
      expect(status).to.equal(400);
      expect(error).to.deep.include({ code: 7001, path: ['query', query.split('=')[0]] });
    });
  }
});
