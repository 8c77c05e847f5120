import { expect } from '@open-wc/testing';
import type { LogEntry, LogsQuery } from '../../src/api/client.js';
import { ignoredControls, type ListAnswer } from '../../src/model/list-view.js';
import { hasFailed, keysOf, nameOf, outcomeOf } from '../../src/model/log-entry.js';

const entry = (fields: Partial<LogEntry>) =>
  ({ id: '', endpoint: null, model: null, user: null, virtualKey: null, statusCode: null, success: null, ...fields }) as LogEntry;
const query = (fields: Partial<LogsQuery>) => ({ status: 'all', source: 'all', range: '', ...fields }) as LogsQuery;
const ignored = (asked: LogsQuery, entries: readonly LogEntry[], settings = asked) => ignoredControls(settings, { query: asked, page: { entries } } as ListAnswer);

describe('log entries', () => {
  it('succeed with 200 alone, and by the verdict where there is no status', () => {
    expect(outcomeOf(entry({ statusCode: 200 }))).to.equal('success');
    expect(outcomeOf(entry({ statusCode: 201 }))).to.equal('error');
    expect(outcomeOf(entry({ statusCode: 429, success: true }))).to.equal('error');
    expect(outcomeOf(entry({ success: true }))).to.equal('success');
    expect(outcomeOf(entry({ success: false }))).to.equal('error');
    expect(outcomeOf(entry({}))).to.equal('unknown');
  });

  it('have failed when the gateway or the status says so', () => {
    expect(hasFailed(entry({ success: false, statusCode: 200 }))).to.equal(true);
    expect(hasFailed(entry({ success: true, statusCode: 500 }))).to.equal(true);
    expect(hasFailed(entry({ success: true, statusCode: 201 }))).to.equal(false);
    expect(hasFailed(entry({ statusCode: 302 }))).to.equal(true);
    expect(hasFailed(entry({}))).to.equal(false);
  });

  it('are named by endpoint and model, or what there is of them', () => {
    expect(nameOf(entry({ endpoint: 'chat', model: 'gpt-4o' }))).to.equal('chat, gpt-4o');
    expect(nameOf(entry({ model: 'gpt-4o' }))).to.equal('gpt-4o');
    expect(nameOf(entry({}))).to.equal(null);
  });

  it('get a key each, even when ids repeat or are missing', () => {
    const keys = keysOf(['a', 'b', 'a', '', '', 'a'].map((id) => entry({ id })));
    expect(new Set(keys).size).to.equal(6);
    expect(keys.slice(0, 2)).to.deep.equal(['a', 'b']);
  });

  it('give away a gateway that ignored a filter', () => {
    const failed = entry({ success: false, user: 'Jane', metadata: [] });
    const fine = entry({ success: true, virtualKey: 'key', metadata: [] });
    expect(ignored(query({ status: 'error' }), [failed])).to.deep.equal([]);
    expect(ignored(query({ status: 'error' }), [failed, fine])).to.deep.equal(['status']);
    expect(ignored(query({ status: 'success' }), [failed])).to.deep.equal(['status']);
    expect(ignored(query({ source: 'playground' }), [failed, fine])).to.deep.equal(['source']);
    const unnamed = { ...failed, user: 'Ann', virtualKey: null, metadata: [{ key: 'virtual_key', value: '' }] };
    expect(ignored(query({ source: 'virtual-key' }), [unnamed])).to.deep.equal([]);
    expect(ignored(query({ source: 'virtual-key' }), [fine])).to.deep.equal([]);
    expect(ignored(query({ status: 'error' }), [entry({})])).to.deep.equal([]);
    expect(ignored(query({}), [failed, fine])).to.deep.equal([]);
    // What the gateway has no control for is not asked.
    expect(ignored(query({}), [], query({ status: 'error', range: '1h' }))).to.deep.equal(['status', 'range']);
  });
});
