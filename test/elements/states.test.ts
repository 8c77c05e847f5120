import { expect } from '@open-wc/testing';
import { GatewayLogs } from '../../src/index.js';
import { log } from '../support/logs.js';
import { loadFilterTools } from '../../src/elements/filter-builder/load.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until } from '../support/page.js';

const NOON = new Date().setUTCHours(12, 0, 0, 0);
const LOGS = Array.from({ length: 3 }, (_, index) => log(`log-${index}`, NOON, index * 1000));
const never = () => new Promise<Response>(() => undefined);

describe('the four states', () => {
  afterEach(cleanUp);

  it('loading: rows of the right height, then nothing jumps', async () => {
    let release = () => {};
    const many = Array.from({ length: 25 }, (_, index) => log(`log-${index}`, NOON, index * 1000));
    const page = await openPage(many, {
      wait: false,
      answer: async (_request, next) => {
        await new Promise<void>((resolve) => (release = resolve));
        return next();
      },
    });
    const { element } = page;
    expect(element.loading).to.equal(true);
    const table = one(element, '[role=table]');
    expect(table.getAttribute('aria-busy')).to.equal('true');
    expect(all(element, '.skeleton i:not(.day)')).to.have.length(25);
    const height = element.getBoundingClientRect().height;
    await until(() => page.requests.length === 1);
    release();
    await until(() => page.rows().length === 25);
    await settled(element);
    expect(table.getAttribute('aria-busy')).to.equal('false');
    expect(all(element, '.skeleton')).to.have.length(0);
    expect(Math.abs(element.getBoundingClientRect().height - height)).to.be.lessThan(30);
  });

  it('empty: nothing was ever logged', async () => {
    const { element } = await openPage([]);
    expect(textOf(one(element, '.empty'))).to.contain('No logs yet');
    expect(textOf(one(element, '[part=total]'))).to.equal('0 logs');
    expect(textOf(one(element, 'nav'))).to.contain('Page 1 of 1');
    expect(all(element, '[role=columnheader]')).to.have.length(6);
  });

  it('no match: filters hide them all, and can be cleared', async () => {
    const page = await openPage(LOGS, { search: 'no such thing', status: 'error', source: 'virtual-key' });
    const { element } = page;
    expect(textOf(one(element, '.empty'))).to.contain('No logs match these filters');
    button(element, 'Clear filters').click();
    await until(() => element.total === 3);
    await settled(element);
    expect([element.search, element.status, element.source]).to.deep.equal(['', 'all', 'all']);
    expect(one<HTMLInputElement>(element, 'input[type=search]').value).to.equal('');
  });

  it('failed: a message and a way on', async () => {
    const page = await openPage(LOGS, { answer: async () => Response.json({ success: false, errors: [{ code: 10000, message: 'Authentication error' }] }, { status: 401 }) });
    const { element } = page;
    const alert = one(element, '[role=alert]');
    expect(textOf(alert)).to.contain('did not accept the credentials (401)').and.contain('Authentication error (10000)');
    expect(all(element, '.empty')).to.have.length(0);
    expect(all(element, '.skeleton')).to.have.length(0);
    expect(textOf(one(element, '[part=total]'))).to.equal('');
    page.answer = (_request, next) => next();
    button(element, 'Retry').click();
    await until(() => page.rows().length === 3);
    expect(all(element, '[role=alert]')).to.have.length(0);
  });

  it('says so when the rows are those of an earlier question', async () => {
    const page = await openPage(LOGS);
    page.answer = async () => new Response('', { status: 500 });
    page.element.status = 'error';
    await until(() => all(page.element, '[role=alert]').length === 1);
    expect(textOf(one(page.element, '[role=alert]'))).to.contain('The rows below are from before.');
    expect(page.rows()).to.have.length(3);
    // What they answer was not asked of them.
    expect(all(page.element, '[part=notice]').map(textOf)).to.deep.equal([]);
  });

  it('does not blame the gateway for rows of an earlier question', async () => {
    const page = await openPage(LOGS, { status: 'error' });
    page.answer = async () => new Response('', { status: 500 });
    page.element.status = 'all';
    await until(() => all(page.element, '[role=alert]').length === 1);
    await loadFilterTools();
    await settled(page.element);
    expect(all(page.element, '[part=notice]').map(textOf)).to.deep.equal([]);
  });

  it('lets the host add to or replace messages', async () => {
    const { element } = await openPage([]);
    element.innerHTML = '<p slot="empty">Nothing here</p><button slot="toolbar">Export</button>';
    await settled(element);
    expect(one<HTMLSlotElement>(element, 'slot[name=empty]').assignedElements()).to.have.length(1);
    expect(one<HTMLSlotElement>(element, 'slot[name=toolbar]').assignedElements()).to.have.length(1);
  });

  it('works at 320 px without scrolling sideways', async () => {
    const frame = document.createElement('div');
    frame.style.width = '320px';
    document.body.append(frame);
    const page = await openPage(LOGS, { heading: 'x'.repeat(60), timeZone: 'x'.repeat(90) });
    frame.append(page.element);
    page.element.open('log-0');
    await until(() => all(page.element, '[part=footer]').length === 1);
    await settled(page.element);
    const wide = all(page.element, '*').filter((element) => element.closest('.head') === null && element.getBoundingClientRect().right > frame.getBoundingClientRect().right + 0.5);
    expect(wide.map((element) => `${element.localName}.${element.className}`)).to.deep.equal([]);
    expect(page.element.scrollWidth).to.be.at.most(320);
    const row = one(page.row('log-1'), '[part=row]');
    expect(row.getBoundingClientRect().height).to.be.lessThan(70);
    frame.remove();
  });
});

describe('wrong settings get a clear error', () => {
  afterEach(cleanUp);

  const alertOf = async (settings: object) => {
    const { element } = await openPage(LOGS, { wait: false, ...settings });
    await settled(element);
    return textOf(one(element, '[role=alert]'));
  };

  it('endpoint missing', async () => {
    expect(await alertOf({ endpoint: '' })).to.equal('Set the endpoint attribute to the address of a gateway’s logs.');
  });

  it('endpoint not an address', async () => {
    for (const endpoint of ['http://', 'javascript:alert(1)', 'ftp://files.test/logs', 'data:,x']) {
      expect(await alertOf({ endpoint })).to.equal(`The endpoint "${endpoint}" is not an HTTP address or a path on this site.`);
      cleanUp();
    }
  });

  it('endpoint of something else', async () => {
    expect(await alertOf({ answer: async () => new Response('<!doctype html>'), wait: true })).to.contain('The answer is a web page');
  });

  it('dialect unknown', async () => {
    const errors: unknown[] = [];
    const listen = (event: Event) => errors.push(event);
    document.addEventListener('gateway-logs-error', listen);
    expect(await alertOf({ dialect: 'klingon' })).to.contain('Unknown dialect "klingon". Known: cloudflare');
    document.removeEventListener('gateway-logs-error', listen);
    expect(errors).to.have.length(1);
  });

  it('time zone unknown: said, and the browser’s is used', async () => {
    const { element } = await openPage(LOGS, { timeZone: 'Mars/Olympus' });
    expect(textOf(one(element, '[part=notice]'))).to.contain('Unknown time zone “Mars/Olympus”');
    expect(all(element, 'gateway-logs-row')).to.have.length(3);
  });

  it('page size unknown: said, and 25 is used', async () => {
    const page = await openPage(LOGS, { perPage: 33 });
    expect(textOf(one(page.element, '[part=notice]'))).to.equal('per-page is 33, but can only be 10, 25 or 50. 25 is used.');
    expect(page.lists()[0]?.searchParams.get('per_page')).to.equal('25');
    expect(one<HTMLSelectElement>(page.element, 'nav select').value).to.equal('25');
  });

  it('unknown filters are taken as none', async () => {
    const page = await openPage(LOGS, { status: 'broken' as never, source: 'x' as never, order: 'up' as never });
    expect(page.lists()[0]?.searchParams.has('filters')).to.equal(false);
    expect(page.rows()).to.have.length(3);
  });
});

for (const scheme of ['light', 'dark'] as const) {
  describe(`accessible in ${scheme}`, () => {
    before(() => {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.style.background = 'Canvas';
    });
    after(() => {
      document.documentElement.style.colorScheme = '';
    });
    afterEach(cleanUp);

    it('loading', async () => {
      const { element } = await openPage(LOGS, { wait: false, answer: never });
      await expect(element).to.be.accessible();
    });
    it('empty', async () => {
      const { element } = await openPage([]);
      await expect(element).to.be.accessible();
    });
    it('no match', async () => {
      const { element } = await openPage(LOGS, { search: 'nothing' });
      await expect(element).to.be.accessible();
    });
    it('failed', async () => {
      const { element } = await openPage(LOGS, { answer: async () => new Response('', { status: 500 }) });
      await expect(element).to.be.accessible();
    });
    it('with rows, panels, Auto and a search by field', async () => {
      const request = { messages: ['system', 'user', 'assistant', 'tool', 'other'].map((role) => ({ role, content: 'text' })) };
      const failure = { error: { message: 'Rate limit reached', type: 'requests' } };
      const page = await openPage(
        [
          log('chat', NOON, 0, { cached: true }, { request, response: { choices: [{ message: { role: 'assistant', content: 'Hi' } }] } }),
          log('failed', NOON, 1000, { success: false, status_code: 429, metadata: JSON.stringify({ virtual_key: 'k' }) }, { request: { input: 'x' }, response: failure }),
          log('bare', NOON, 2000, { status_code: undefined, success: null, cost: null }),
        ],
        { gateway: { search: false }, search: 'gpt', autoRefresh: true },
      );
      for (const { id } of page.element.entries) page.element.open(id);
      await until(() => all(page.element, 'gateway-logs-panel').length === 3 && all(page.element, '.skeleton').length === 0);
      await settled(page.element);
      await expect(page.element).to.be.accessible();
    });
  });
}

describe('as a host sets it', () => {
  afterEach(cleanUp);

  it('takes an attribute that is taken away as the default', async () => {
    const page = await openPage(LOGS, { search: 'gpt', orderBy: 'model', timeZone: 'UTC' });
    const { element } = page;
    for (const name of ['search', 'order-by', 'time-zone', 'page', 'per-page', 'status', 'source', 'storage-key', 'refresh-interval']) {
      element.setAttribute(name, 'x');
      element.removeAttribute(name);
    }
    await until(() => page.lists().length === 2 && !element.loading);
    await settled(element);
    const { searchParams } = page.lists()[1]!;
    expect([searchParams.get('search'), searchParams.get('order_by'), searchParams.get('page'), searchParams.get('per_page')]).to.deep.equal([
      null,
      'created_at',
      '1',
      '25',
    ]);
    expect(all(element, '[part=notice]')).to.have.length(0);
    element.removeAttribute('endpoint');
    element.setAttribute('endpoint', '/x/logs');
    element.removeAttribute('endpoint');
    await settled(element);
    expect(textOf(one(element, '[role=alert]'))).to.contain('Set the endpoint');
    expect(one(element, '[role=table]').getAttribute('aria-busy')).to.equal('false');
  });

  it('keeps properties that were set before it was defined', async () => {
    const early = document.createElement('late-logs');
    Object.assign(early, { endpoint: '/api/logs', headers: { 'X-Early': 'yes' }, filters: [{ key: 'cached', operator: 'eq', value: [true] }], storageKey: '' });
    const sent: Headers[] = [];
    const fetch = async (_url: string, init: RequestInit) => {
      sent.push(new Headers(init.headers));
      return Response.json({ success: true, result: [], result_info: { total_count: 0 } });
    };
    Object.assign(early, { fetch });
    document.body.append(early);
    customElements.define('late-logs', class extends GatewayLogs {});
    await until(() => sent.length === 1);
    expect(sent[0]?.get('x-early')).to.equal('yes');
    early.remove();
  });

  it('does not ask again when only its headers change, and uses the new ones next time', async () => {
    const sent: (string | null)[] = [];
    const page = await openPage(LOGS, { headers: { 'X-Token': 'one' } });
    page.answer = (request, next) => {
      sent.push(request.headers.get('x-token'));
      return next();
    };
    page.element.headers = async () => ({ 'X-Token': 'two' });
    await settled(page.element);
    expect(page.lists()).to.have.length(1);
    await page.element.refresh();
    expect(sent).to.deep.equal(['two']);
  });

  it('goes on where it was when it is moved', async () => {
    const page = await openPage(LOGS);
    page.element.open('log-1');
    await until(() => all(page.element, 'gateway-logs-panel').length === 1);
    const frame = document.createElement('div');
    document.body.append(frame);
    frame.append(page.element);
    await settled(page.element);
    expect(page.lists()).to.have.length(1);
    expect(all(page.element, 'gateway-logs-panel')).to.have.length(1);
    expect(page.rows()).to.have.length(3);
    frame.remove();
  });

  it('finishes a load that a move has interrupted', async () => {
    const page = await openPage(LOGS, { wait: false });
    const frame = document.createElement('div');
    document.body.append(frame);
    frame.append(page.element);
    await until(() => page.rows().length === 3);
    expect(one(page.element, '[role=table]').getAttribute('aria-busy')).to.equal('false');
    frame.remove();
  });
});
