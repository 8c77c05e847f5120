import { expect } from '@open-wc/testing';
import { readUrl, writeUrl, type UrlView } from '../../src/model/url-query.js';
import { VIEW as DEFAULTS } from '../support/logs.js';

/** Says something else than the defaults in every respect. */
const OTHER: UrlView = {
  search: 'rate limit',
  searchField: 'model',
  status: 'error',
  source: 'virtual-key',
  filters: [
    { key: 'model', operator: 'contains', value: ['gpt', '@cf/meta'] },
    { key: 'cost', operator: 'gt', value: [0.01] },
    { key: 'cached', operator: 'eq', value: [true] },
  ],
  range: '24h',
  page: 3,
  perPage: 50,
  orderBy: 'model_type',
  order: 'asc',
  open: ['386e367f', '01JADMCQ'],
};

const write = (changes: Partial<UrlView>, search = '', defaults = DEFAULTS) =>
  writeUrl(search, 'gl', { ...defaults, ...changes }, defaults);

/** The query string as `location.search` gives it back. */
function inBrowser(search: string): string {
  const url = new URL('https://host.example/page');
  url.search = search;
  return url.search;
}

describe('a view written to the query string', () => {
  it('has every parameter in a fixed order', () => {
    expect(write(OTHER)).to.equal(
      '?gl-search=rate+limit&gl-field=model&gl-status=error&gl-source=virtual-key' +
        '&gl-filters=%5B%7B%22key%22:%22model%22,%22operator%22:%22contains%22,%22value%22:%5B%22gpt%22,%22@cf/meta%22%5D%7D,' +
        '%7B%22key%22:%22cost%22,%22operator%22:%22gt%22,%22value%22:%5B0.01%5D%7D,' +
        '%7B%22key%22:%22cached%22,%22operator%22:%22eq%22,%22value%22:%5Btrue%5D%7D%5D' +
        '&gl-range=24h&gl-page=3&gl-per-page=50&gl-order-by=model_type&gl-order=asc&gl-open=386e367f&gl-open=01JADMCQ',
    );
  });

  it('leaves out what the host set, and only that', () => {
    expect(write({})).to.equal('');
    expect(write({}, '', OTHER)).to.equal('?gl-per-page=50');
    expect(write({ status: 'all', page: 1 }, '', { ...DEFAULTS, status: 'error', page: 2 })).to.equal('?gl-status=all&gl-page=1');
    expect(write({ order: 'asc' })).to.equal('?gl-order=asc');
  });

  it('tells the page size beside a page, so that a link opens the same rows', () => {
    expect(write({ page: 2 })).to.equal('?gl-page=2&gl-per-page=25');
    expect(write({ perPage: 10 })).to.equal('?gl-per-page=10');
  });

  it('is what a browser leaves as it is', () => {
    const awkward = `100% & "it's" = #1 + <é> 日本 \\ ^ | \` [{}] ~!()*;?$ \u{1f600} \u0000\n`;
    for (const view of [OTHER, { search: awkward }, { filters: [{ key: 'model', operator: 'eq', value: [awkward] }] }] as const) {
      const search = write(view);
      expect(inBrowser(search)).to.equal(search);
      // Some servers refuse what is not of RFC 3986.
      expect(search).to.match(/^\?[\w.~!$&'()*+,;=:@/?%-]*$/);
      expect(readUrl(search, 'gl')).to.deep.equal(view);
    }
  });

  it('can be half of a character', () => {
    expect(write({ search: 'a\ud83d' })).to.equal('?gl-search=a%EF%BF%BD');
  });
});

describe('a view read from the query string', () => {
  it('is the one that was written', () => {
    expect(readUrl(write(OTHER), 'gl')).to.deep.equal(OTHER);
    // All the way back to nothing.
    const back = write(DEFAULTS, '', { ...OTHER, page: 1 });
    expect({ ...OTHER, page: 1, ...readUrl(back, 'gl') }).to.deep.equal(DEFAULTS);
  });

  it('is nothing without parameters', () => {
    for (const search of ['', '?', '?a=1', '?gl', '?gl-=1', '?page=2', '?-page=2', '?gl-page', '?xgl-page=2', '?gl-page-x=2', '?gl-cursor=x']) {
      expect(readUrl(search, 'gl'), search).to.deep.equal({});
    }
  });

  it('takes other ways to encode the same', () => {
    expect(readUrl('?gl%2Dsearch=a%20b&gl-filters=[{"key":"model","operator":"eq","value":["x y"]}]', 'gl')).to.deep.equal({
      search: 'a b',
      filters: [{ key: 'model', operator: 'eq', value: ['x y'] }],
    });
  });

  it('is without what cannot be used, one by one', () => {
    const bad = {
      status: ['', 'Error', 'success ', 'toString', '__proto__'],
      source: ['', 'nobody'],
      range: ['1y', 'toString', '24H'],
      page: ['', '0', '-1', '1.5', '1e3', '0x10', ' 2', '02', 'NaN', 'Infinity', '9'.repeat(400), '10000000000'],
      'per-page': ['', '0', '24', '25.0', '1000'],
      'order-by': [''],
      order: ['', 'up', 'DESC'],
      filters: ['', '{', 'null', '1', '"x"', '{}', '{"length":1}', '['.repeat(5000)],
    };
    for (const [name, texts] of Object.entries(bad)) {
      for (const text of texts) {
        const search = `?gl-search=x&gl-${name}=${encodeURIComponent(text)}&gl-open=id`;
        expect(readUrl(search, 'gl'), search).to.deep.equal({ search: 'x', open: ['id'] });
      }
    }
    expect(readUrl('?gl-search=%E0%A4%A&gl-page=2', 'gl')).to.deep.equal({ search: '\ufffd%A', page: 2 });
  });

  it('is without filters that are none', () => {
    const good = { key: 'cost', operator: 'gt', value: [1] };
    const bad = [
      'null', '1', '"cost"', '[]', '[{}]', '{}',
      '{"operator":"eq","value":["x"]}', '{"key":1,"operator":"eq","value":["x"]}', '{"key":["model"],"operator":"eq","value":["x"]}',
      '{"key":"__proto__","operator":"eq","value":["x"]}', '{"key":"constructor","operator":"eq","value":["x"]}',
      '{"key":"model","value":["x"]}', '{"key":"model","operator":"gte","value":["x"]}', '{"key":"model","operator":["eq"],"value":["x"]}',
      '{"key":"model","operator":"eq"}', '{"key":"model","operator":"eq","value":"x"}', '{"key":"model","operator":"eq","value":[]}',
      '{"key":"model","operator":"eq","value":["x",null]}', '{"key":"model","operator":"eq","value":[["x"]]}',
      '{"key":"model","operator":"eq","value":[{}]}', '{"key":"cost","operator":"gt","value":[1e999]}',
      '{"key":"model","operator":"eq","value":{"0":"x","length":1}}', '{"__proto__":{"key":"model","operator":"eq","value":["x"]}}',
    ];
    for (const text of bad) {
      const search = `?gl-filters=${encodeURIComponent(`[${text},${JSON.stringify(good)}]`)}`;
      expect(readUrl(search, 'gl'), text).to.deep.equal({ filters: [good] });
    }
  });

  it('has of a filter only what belongs to it', () => {
    const text = '[{"key":"model","operator":"eq","value":["x"],"more":1,"__proto__":{"polluted":1}}]';
    const { filters } = readUrl(`?gl-filters=${encodeURIComponent(text)}`, 'gl');
    expect(JSON.stringify(filters)).to.equal('[{"key":"model","operator":"eq","value":["x"]}]');
    expect({}).not.to.have.property('polluted');
  });

  it('goes by the first of repeated parameters, but has every open log', () => {
    expect(readUrl('?gl-page=2&gl-page=3&gl-open=a&gl-open=&gl-open=b,c', 'gl')).to.deep.equal({ page: 2, open: ['a', 'b,c'] });
  });
});

describe("the host's own parameters", () => {
  const odd = '?a&a=&=b&&c=+&c=%20&a=1&a=1&%zz&gl=1&gl-pages=2&?gl-page=9&x=[1]&é=%e9&';

  it('stay to the letter, before ours', () => {
    expect(write({ order: 'asc' }, odd)).to.equal(`${odd}&gl-order=asc`);
    expect(write({}, `${odd}&gl-order=asc`)).to.equal(odd);
    expect(write({ order: 'asc' }, '??gl-order=asc')).to.equal('??gl-order=asc&gl-order=asc');
  });

  it('stay where they are around ours, which then are at the end', () => {
    expect(write({ page: 3 }, '?gl-page=2&a=1&gl-per-page=25&b=2')).to.equal('?a=1&b=2&gl-page=3&gl-per-page=25');
    expect(write({}, '?gl-page=2&a=1&gl%2Dper-page=25')).to.equal('?a=1');
    expect(write({}, '?gl-page=2')).to.equal('');
  });

  it('are not moved when there is nothing new', () => {
    for (const search of ['', odd, '?gl-page=2&a=1&gl-per-page=25&b=2']) {
      const view = { ...DEFAULTS, ...readUrl(search, 'gl') };
      expect(writeUrl(search, 'gl', view, DEFAULTS)).to.equal(search);
    }
  });

  it('can be those of another list', () => {
    const first = writeUrl('', 'a', OTHER, DEFAULTS);
    const both = writeUrl(first, 'a-b', { ...OTHER, page: 7, search: 'b' }, DEFAULTS);
    expect(both.startsWith(`${first}&a-b-search=b`)).to.equal(true);
    expect(readUrl(both, 'a')).to.deep.equal(OTHER);
    expect(readUrl(both, 'a-b')).to.deep.equal({ ...OTHER, page: 7, search: 'b' });
    // Neither one wants to be last.
    expect(writeUrl(both, 'a', OTHER, DEFAULTS)).to.equal(both);
    expect(writeUrl(both, 'a-b', DEFAULTS, DEFAULTS)).to.equal(first);
  });

  it('can have names like a prefix that needs encoding', () => {
    const search = writeUrl('?l%20o-pages=1', 'l o', { ...DEFAULTS, order: 'asc' }, DEFAULTS);
    expect(search).to.equal('?l%20o-pages=1&l+o-order=asc');
    expect(readUrl(search, 'l o')).to.deep.equal({ order: 'asc' });
  });
});
