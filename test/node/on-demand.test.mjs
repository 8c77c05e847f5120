import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { launch, withPage } from '../../bench/support/browser.mjs';

const DIST = new URL('../../dist/cdn/', import.meta.url);
const PAGE = '<!doctype html><title>On demand</title><link rel="icon" href="data:,"><script type="module" src="/gateway-logs.js"></script>';

/** In the page: a list over a gateway of three logs, one of them failed. */
const open = async (settings) => {
  await customElements.whenDefined('gateway-logs');
  const row = (id) => ({ id: `log-${id}`, created_at: new Date(Date.now() - id * 1000).toISOString(), model: 'gpt-4o', provider: 'openai', success: id !== 1, status_code: id === 1 ? 500 : 200 });
  const body = { messages: [{ role: 'user', content: [{ type: 'text', text: 'hello' }, { type: 'image_url', image_url: { url: 'https://example.com/a.png' } }] }] };
  const element = Object.assign(document.createElement('gateway-logs'), {
    endpoint: '/api/logs',
    storageKey: '',
    fetch: async (url) => {
      if (/request|response/.test(url)) return new Response(JSON.stringify(body));
      return Response.json({ success: true, result: [0, 1, 2].map(row), result_info: { total_count: 3, page: 1, per_page: 25, count: 3 } });
    },
    ...settings,
  });
  document.body.append(element);
  await new Promise((resolve) => element.addEventListener('gateway-logs-load', resolve, { once: true }));
  await element.updateComplete;
};

/** In the page: what a reader sees, through all shadow roots. */
const text = () => {
  const parts = [];
  const visit = (node) => {
    if (node instanceof Text) parts.push(node.data);
    if (node.shadowRoot) visit(node.shadowRoot);
    node.childNodes.forEach(visit);
  };
  visit(document.body);
  return parts.join(' ').replace(/\s+/g, ' ');
};

const press = (name) => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  all(document).find((element) => element.matches('button, label') && (element.getAttribute('aria-label') ?? element.textContent).trim() === name).click();
};

async function until(page, words) {
  const end = Date.now() + 5000;
  for (;;) {
    const shown = await page.evaluate(text);
    if (words.test(shown)) return shown;
    if (Date.now() > end) assert.match(shown, words);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a file beside the bundle', { timeout: 60_000 }, () => {
  const missing = new Set();
  let asked = [];
  let server;
  let browser;

  before(async () => {
    server = createServer(async ({ url }, response) => {
      const name = url.slice(1);
      if (name.endsWith('.js')) asked.push(name);
      if (name === '') return response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      if (missing.has(name) || !name.endsWith('.js')) return response.writeHead(404).end();
      return response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(await readFile(new URL(name, DIST)));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  const on = async (names, settings, work) => {
    missing.clear();
    for (const name of names) missing.add(`gateway-logs-${name}.js`);
    asked = [];
    await withPage(browser, `http://127.0.0.1:${server.address().port}/`, async (page) => {
      await page.evaluate(open, settings);
      await work(page);
    });
  };

  it('is asked for by nothing but what needs it', () =>
    on([], {}, async (page) => {
      await until(page, /3 logs/);
      assert.deepEqual(asked, ['gateway-logs.js']);
      await page.evaluate(press, 'Refresh');
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.deepEqual(asked, ['gateway-logs.js', 'gateway-logs-live.js']);
    }));

  it('that Auto needs and cannot be had leaves Auto off, and says so, until it can', () =>
    on(['live'], { autoRefresh: true, refreshInterval: 1 }, async (page) => {
      await until(page, /Auto could not be loaded/);
      assert.equal(await page.evaluate(() => document.querySelector('gateway-logs').autoRefresh), false);
      assert.match(await page.evaluate(text), /3 logs/);
      missing.clear();
      await page.evaluate(press, 'Auto');
      const polled = () => new Promise((resolve) => document.querySelector('gateway-logs').addEventListener('gateway-logs-load', () => resolve(true), { once: true }));
      assert.equal(await page.evaluate(polled), true);
      assert.doesNotMatch(await page.evaluate(text), /could not be loaded/);
    }));

  it('that a refresh needs and cannot be had leaves the refresh as it is, and says nothing of Auto', () =>
    on(['live'], {}, async (page) => {
      await page.evaluate(() => document.querySelector('gateway-logs').refresh());
      const shown = await page.evaluate(text);
      assert.ok(asked.includes('gateway-logs-live.js'));
      assert.match(shown, /3 logs/);
      assert.doesNotMatch(shown, /Auto could not|alert/);
    }));

  it('that filters need and cannot be had leaves the filters to be read as they are, and says that nothing was checked', () =>
    on(['filters'], { filters: [{ key: 'model', operator: 'contains', value: ['gpt'] }] }, async (page) => {
      const shown = await until(page, /could not be checked/);
      assert.match(shown, /model contains gpt/);
      await page.evaluate(press, 'Add filter');
      await until(page, /The filter editor could not be loaded/);
    }));

  it('that bodies need and cannot be had is told of, with a way on', () =>
    on(['rich'], {}, async (page) => {
      await page.evaluate(() => document.querySelector('gateway-logs').open('log-0'));
      assert.match(await until(page, /Could not be loaded/), /Retry/);
    }));
});
