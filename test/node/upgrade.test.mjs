// What becomes in a browser of a page that a server rendered: the placeholder until the script has run, and Lit's markup.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html } from 'lit';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../support/browsers.mjs';

await import('../../dist/define.js');
const { toNodeListener } = await import('../../dist/proxy/index.js');
const { ReferenceGateway, generateTraffic } = await import('../../dist/testing/index.js');

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DAY = Date.parse('2026-03-14T00:00:00Z');
/** Logs of one day, so that there is one heading, as in the skeleton. */
const logs = generateTraffic({ count: 60, days: 1, now: DAY }).map(({ row, ...bodies }, index) => ({
  ...bodies,
  row: { ...row, created_at: new Date(DAY + (index + 1) * 60_000).toISOString() },
}));
const gateway = new ReferenceGateway({ logs });
const listener = toNodeListener((request) => gateway.handle(request));

/** The modules of npm in one file, with what a host loads before them. */
async function bundled(first) {
  const contents = `${first}\nimport './dist/define.js';`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: ROOT }, bundle: true, format: 'esm', target: 'es2022', write: false });
  return outputFiles[0].text;
}

const scripts = new Map([
  ['/gateway-logs.js', readFileSync(`${ROOT}dist/cdn/gateway-logs.js`)],
  ['/npm.js', await bundled('')],
  ['/hydrate.js', await bundled("import '@lit-labs/ssr-client/lit-element-hydrate-support.js';")],
]);

const tag = (perPage) => `<gateway-logs endpoint="/api/logs" per-page="${perPage}" storage-key="" time-zone="UTC"></gateway-logs>`;
const drawn = await collectResult(render(html`<gateway-logs endpoint="/api/logs" per-page="10" time-zone="UTC"></gateway-logs>`));
const pageOf = (head, markup, script) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>body { margin: 0; font-family: sans-serif }</style>${head}
<script>
  window.moved = [];
  // What is within the element is not told by name.
  const namesOf = ({ sources }) => sources.flatMap(({ node }) => (node === null ? [] : [node.id || node.nodeName]));
  new PerformanceObserver((list) => window.moved.push(...list.getEntries().flatMap(namesOf))).observe({ type: 'layout-shift', buffered: true });
</script>
<script type="module" src="${script}"></script></head><body><p>Above</p>${markup}<p id="below">Below the logs</p></body></html>`;

/** What the page waits for: its script, and the rows after it. Each test says when they come. */
let gates;
let server, browser;

before(async () => {
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const script = scripts.get(pathname);
    if (pathname.startsWith('/api/logs')) {
      await gates.rows.promise;
      listener(request, response);
    } else if (script) {
      await gates.script.promise;
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    } else {
      const style = searchParams.has('bare') ? '' : readFileSync(`${ROOT}dist/placeholder.css`);
      const markup = searchParams.getAll('rows').map(tag).join('') || drawn;
      const page = pageOf(`<style>${style}</style>`, markup, searchParams.get('script') ?? '/gateway-logs.js');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    }
  }).listen(0, '127.0.0.1');
  const [executablePath] = await Promise.all([ensureChromium(), once(server, 'listening')]);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** Uses a page in a browser of its own, of which nothing may be heard. */
async function withPage({ query, width = 1100, stored }, use) {
  gates = { script: gate(), rows: gate() };
  const context = await browser.newContext({ viewport: { width, height: 3000 } });
  if (stored) await context.addInitScript((size) => localStorage.setItem('gateway-logs:per-page', size), stored);
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/?${query}`, { waitUntil: 'commit' });
  await page.waitForSelector('#below', { state: 'attached' });
  await use(page);
  assert.deepEqual(complaints, []);
  await context.close();
}

function gate() {
  let open;
  const promise = new Promise((resolve) => (open = resolve));
  return { promise, open };
}

/** The heights of the elements in containers of some widths. */
const heightsOf = (page, widths = [1100]) =>
  page.evaluate((each) => {
    const all = [...document.querySelectorAll('gateway-logs')];
    return each.map((width) => {
      document.body.style.inlineSize = `${width}px`;
      return all.map((element) => element.getBoundingClientRect().height);
    });
  }, widths);

/** What of the page has moved. */
const movedOf = async (page) => {
  // An entry comes after the frame in which something moved.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)))));
  return page.evaluate(() => window.moved);
};

const drawnInside = (page, selector) =>
  page.waitForFunction((name) => [...document.querySelectorAll('gateway-logs')].every((logs) => logs.shadowRoot?.querySelector(name)), selector);

describe('the placeholder', () => {
  it('has the height of the element that loads, whatever the width and the rows', async () => {
    const widths = [1100, 800, 640, 500, 420, 390, 320];
    await withPage({ query: 'rows=10&rows=25&rows=50' }, async (page) => {
      const reserved = await heightsOf(page, widths);
      assert.ok(reserved.flat().every((height) => height > 500), String(reserved));
      gates.script.open();
      await drawnInside(page, '.skeleton');
      assert.deepEqual(reserved, await heightsOf(page, widths));
    });
  });

  for (const width of [1100, 320]) {
    it(`keeps the text below where it is, ${width} px wide`, async () => {
      await withPage({ query: 'rows=25', width }, async (page) => {
        // The script is on its way for a second.
        await page.waitForTimeout(1_000);
        gates.script.open();
        await drawnInside(page, '.skeleton');
        assert.deepEqual(await movedOf(page), []);
        gates.rows.open();
        await drawnInside(page, 'gateway-logs-day-group');
        // Narrow rows are a little lower than those of the skeleton.
        if (width > 560) assert.deepEqual(await movedOf(page), [], 'once the rows are there');
      });
    });
  }

  it('is what keeps it there', async () => {
    await withPage({ query: 'rows=25&bare' }, async (page) => {
      await page.waitForTimeout(200);
      gates.script.open();
      await drawnInside(page, '.skeleton');
      assert.deepEqual(await movedOf(page), ['below']);
    });
  });

  it('shows nothing of what is hidden, and is there for a class, too', async () => {
    await withPage({ query: 'rows=25' }, async (page) => {
      const heights = await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<div class="gateway-logs-placeholder" data-per-page="10"></div>');
        const logs = document.querySelector('gateway-logs');
        logs.hidden = true;
        return [logs, document.body.lastElementChild].map((element) => element.getBoundingClientRect().height);
      });
      assert.deepEqual(heights, [0, 728]);
    });
  });
});

describe('what Lit has drawn on a server', () => {
  for (const [script, stored] of [['/gateway-logs.js', '25'], ['/npm.js', '25'], ['/hydrate.js', '25'], ['/hydrate.js', undefined]]) {
    it(`is drawn once and works: ${script}${stored ? ', where the reader has chosen other pages' : ''}`, async () => {
      await withPage({ query: `bare&script=${script}`, stored }, async (page) => {
        assert.deepEqual(await heightsOf(page), [[728]]);
        gates.script.open();
        gates.rows.open();
        await drawnInside(page, 'gateway-logs-day-group');
        const count = (selector) => page.locator(selector).count();
        assert.equal(await count('gateway-logs-row'), Number(stored ?? 10));
        for (const one of ['gateway-logs .frame', 'gateway-logs-filter-bar', 'input[type=search]', 'gateway-logs-pager nav']) {
          assert.equal(await count(one), 1, one);
        }
        assert.equal(await page.getByRole('combobox', { name: 'Rows per page' }).inputValue(), stored ?? '10');
        assert.equal(await page.getByRole('radio', { name: 'All' }).first().isChecked(), true);
        await page.getByRole('button', { name: 'Next page' }).click();
        await page.getByText('Page 2 of').waitFor();
      });
    });
  }
});
