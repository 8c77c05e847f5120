import { expect } from '@open-wc/testing';
import { LogsError } from '../../src/api/errors.js';
import { toPage } from '../../src/model/own-client.js';

describe('a page of a client of the host’s', () => {
  const entryOf = (fields: Record<string, unknown>) => toPage({ entries: [fields] }).entries[0]!;

  it('may leave out what it does not know', () => {
    const { entries, total, maxTokens, nextCursor } = toPage({ entries: [{}] });
    expect([total, maxTokens, nextCursor]).to.deep.equal([null, null, null]);
    const { id, metadata, raw, ...others } = entries[0]!;
    expect([id, metadata, raw]).to.deep.equal(['', [], undefined]);
    expect(new Set(Object.values(others))).to.deep.equal(new Set([null]));
    expect(Object.keys(others)).to.have.length(15);
  });

  it('may give numbers, times and tags in the ways of its language', () => {
    const noon = new Date('2026-03-14T12:00:00Z');
    const entry = entryOf({ id: 7n, createdAt: noon, tokensIn: 12n, cost: '0.25', model: ['a', 1n], metadata: { user: 'Jane', team: 3 }, raw: { tokens: 12n } });
    expect(entry).to.deep.include({ id: '7', createdAt: noon.getTime(), tokensIn: 12, cost: 0.25, model: '["a","1"]', raw: { tokens: '12' } });
    expect(entry.metadata).to.deep.equal([{ key: 'user', value: 'Jane' }, { key: 'team', value: '3' }]);
    expect(toPage({ entries: [], total: 41n, maxTokens: Number.NaN, nextCursor: 'x' })).to.deep.equal({ entries: [], total: 41, maxTokens: null, nextCursor: 'x' });
  });

  it('is unknown where there is nothing to show', () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const entry = entryOf({ id: Symbol('s'), createdAt: new Date(Number.NaN), cost: Infinity, tokensOut: 'many', model: () => 1, success: 'yes', user: circular, metadata: [null, 7, { value: circular }], raw: circular });
    expect(entry).to.deep.include({ id: '', createdAt: null, cost: null, tokensOut: null, model: null, success: null, user: null, raw: null });
    expect(entry.metadata).to.deep.equal([{ key: '', value: '' }]);
    for (const createdAt of [1e17, -1e17, '2026']) expect(entryOf({ createdAt }).createdAt).to.be.oneOf([null, 2026]);
  });

  it('keeps the objects of the host, and what they hold beside', () => {
    const raw = { a: 1 };
    const entry = entryOf({ raw, mine: 'x' });
    expect(entry.raw).to.equal(raw);
    expect(entry).to.include({ mine: 'x' });
    const circular: Record<string, unknown> = { model: 'gpt' };
    circular['self'] = circular;
    expect(JSON.parse(JSON.stringify(entryOf(circular)))).to.include({ model: 'gpt' }).and.not.have.property('self');
  });

  it('is a failure where it is none', () => {
    for (const page of [null, undefined, 7, [], {}, { entries: {} }, { entries: [null] }, { entries: ['log'] }]) {
      expect(() => toPage(page)).to.throw(LogsError).with.property('kind', 'server');
    }
  });
});
