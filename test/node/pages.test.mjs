import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fromReadme, html, launch, openSite, visit, visitSite } from '../support/site.mjs';

const SCRIPT = '/dist/cdn/gateway-logs.js';
const FILE = await readFile(new URL(`../..${SCRIPT}`, import.meta.url), 'utf8');
const LIST = '<gateway-logs endpoint="/api/logs" storage-key=""></gateway-logs>';
const IMPORT_MAP = fromReadme(/(<script type="importmap">[^]*?<\/script>)/);
const tag = (source, more = '') => `<script type="module" src="${source}"${more}></script>`;
const inline = (code) => `<script type="module">${code}</script>`;

/** A client of the page's own, with one log and its conversation. */
const CLIENT = `document.querySelector('gateway-logs').client = {
  capabilities: { search: false, status: false, source: false, sorts: [], total: 'exact', detail: true },
  list: async () => ({ total: 1, maxTokens: null, entries: [{
    id: 'a', createdAt: Date.now(), endpoint: 'own-client', provider: null, model: 'm', user: null, virtualKey: null, tokensIn: null, tokensOut: null,
    tokensTotal: null, cost: null, statusCode: 200, success: true, cached: null, step: null, durationMs: null, metadata: [], raw: {},
  }] }),
  detail: async () => ({
    request: { state: 'stored', content: '{"messages":[{"role":"user","content":"two and two?"}]}' },
    response: { state: 'stored', content: '{"choices":[{"message":{"role":"assistant","content":null,"tool_calls":[{"function":{"name":"add","arguments":"{}"}}]}}]}' },
  }),
};`;
/** An element of the page's own, drawn with the Lit that npm has. */
const OWN_LIT = `import { LitElement, html } from 'lit';
customElements.define('own-element', class extends LitElement { render() { return html\`<p>drawn by \${'its own'} Lit</p>\`; } });`;

const rows = (page) => page.locator('gateway-logs-row');
const button = (page, name) => page.getByRole('button', { name, exact: true });

describe('on a page', { timeout: 110_000, concurrency: 3 }, () => {
  let browser;
  /** Serves the files with the header that other origins need. */
  let open;

  before(async () => {
    [browser, open] = await Promise.all([launch(), openSite({ headers: { 'access-control-allow-origin': '*' } })]);
  });
  after(async () => {
    await browser?.close();
    open?.close();
  });

  const on = (body, head, work) => visitSite(browser, { pages: { '/': html(body, head) } }, work);
  const scripts = (site) => site.asked.filter((path) => path.endsWith('.js'));

  it('is one script tag and one request, for the list, its pages and panels of text', () =>
    on(LIST, tag(SCRIPT), async (page, errors, site) => {
      await rows(page).nth(24).waitFor();
      await button(page, 'Next page').click();
      await page.getByText('Page 2 of 3').waitFor();
      assert.deepEqual(scripts(site), [SCRIPT]);
      assert.deepEqual(errors, []);
    }));

  it('keeps what the page set before it came, and leaves no name behind', () =>
    on(
      `${LIST}<script>
        globalThis.loads = 0;
        globalThis.token = globalThis.names = '';
        names = Object.getOwnPropertyNames(globalThis);
        document.querySelector('gateway-logs').addEventListener('gateway-logs-load', () => (loads += 1));
        Object.assign(document.querySelector('gateway-logs'), {
          heading: 'Set before',
          perPage: 10,
          fetch: async (url, init) => (globalThis.token = init.headers.get('X-Token'), fetch(url, init)),
          headers: async () => ({ 'X-Token': 'early' }),
          filters: [{ key: 'tokens', operator: 'gt', value: [0] }],
        });
      </script>`,
      tag(SCRIPT),
      async (page, errors) => {
        await rows(page).nth(9).waitFor();
        await page.getByRole('heading', { name: 'Set before' }).waitFor();
        const found = await page.evaluate(() => ({
          filters: document.querySelector('gateway-logs').filters.length,
          loads,
          token,
          more: Object.getOwnPropertyNames(globalThis).filter((name) => !names.includes(name)),
        }));
        assert.deepEqual(found, { filters: 1, loads: 1, token: 'early', more: [] });
        assert.deepEqual(errors, []);
      },
    ));

  it('comes from another origin, with what lies beside it, where that origin allows it', () =>
    on(LIST, tag(open.origin + SCRIPT), async (page, errors, site) => {
      await rows(page).nth(24).waitFor();
      await button(page, 'Refresh').click();
      await button(page, 'Add filter').click();
      await page.locator('gateway-logs-filter-builder').waitFor();
      assert.ok(scripts(open).includes(SCRIPT.replace('.js', '-live.js')));
      assert.deepEqual([scripts(site), errors], [[], []]);
    }));

  it('does not come from an origin that does not allow it', async () => {
    const closed = await openSite();
    await on(LIST, tag(closed.origin + SCRIPT), async (page, errors) => {
      assert.equal(await page.evaluate(() => customElements.get('gateway-logs')), undefined);
      assert.match(errors.join(), /CORS/);
    }).finally(closed.close);
  });

  it('is held to its integrity', async () => {
    const hash = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
    const more = (text) => ` crossorigin integrity="${hash(text)}"`;
    await on(LIST, tag(open.origin + SCRIPT, more(FILE)), (page) => rows(page).nth(24).waitFor());
    await on(LIST, tag(open.origin + SCRIPT, more(`${FILE} `)), async (page) => {
      assert.equal(await page.evaluate(() => customElements.get('gateway-logs')), undefined);
    });
  });

  it('comes from npm through the README’s import map, without a bundler', () =>
    on(
      LIST,
      IMPORT_MAP +
        inline(`import 'gateway-logs/define';
          import { GatewayLogs, CloudflareClient } from 'gateway-logs';
          globalThis.isIt = document.querySelector('gateway-logs') instanceof GatewayLogs && typeof CloudflareClient === 'function';`),
      async (page, errors) => {
        await rows(page).nth(24).waitFor();
        assert.equal(await page.evaluate(() => globalThis.isIt), true);
        // All that is loaded on demand.
        await button(page, 'Refresh').click();
        await button(page, 'Add filter').click();
        await page.locator('gateway-logs-filter-builder').waitFor();
        await page.keyboard.press('Escape');
        await rows(page).first().getByRole('button').first().click();
        await button(page, 'JSON').first().click();
        await page.locator('gateway-logs-json-view').first().waitFor();
        assert.deepEqual(errors, []);
      },
    ));

  describe('of its own, opened as a file', () => {
    let folder;
    before(async () => (folder = await mkdtemp(join(tmpdir(), 'gateway-logs-'))));
    after(() => rm(folder, { recursive: true, force: true }));

    const opened = async (head, work) => {
      const path = join(await mkdtemp(join(folder, '/')), 'page.html');
      await writeFile(path, html('<gateway-logs storage-key=""></gateway-logs>', head));
      await visit(browser, pathToFileURL(path).href, work);
    };

    it('cannot load the script as a file', () =>
      opened(tag(new URL(`../..${SCRIPT}`, import.meta.url).href), async (page) => {
        assert.equal(await page.evaluate(() => customElements.get('gateway-logs')), undefined);
      }));

    it('works with a client, and the script from a server', () =>
      opened(tag(open.origin + SCRIPT) + inline(CLIENT), async (page, errors) => {
        await page.getByText('own-client').click();
        await page.getByText('two and two?').waitFor();
        await page.getByText('add', { exact: true }).waitFor();
        assert.deepEqual(errors, []);
      }));

    it('works with a client, and the script within it; what would lie beside it is told of', () =>
      opened(inline(FILE) + inline(CLIENT), async (page) => {
        await page.getByText('own-client').click();
        await page.getByText('two and two?').waitFor();
        await page.getByText('Could not be loaded').waitFor();
      }));
  });

  describe('twice', () => {
    const both = async (page, errors) => {
      await rows(page).nth(24).waitFor();
      await page.evaluate(() => document.body.append(document.querySelector('gateway-logs').cloneNode()));
      await rows(page).nth(49).waitFor();
      assert.deepEqual(errors, []);
    };

    it('under two addresses it does no harm', () => on(LIST, tag(SCRIPT) + tag(`${SCRIPT}?v=2`), both));

    it('from a server and from npm it does no harm', () =>
      on(LIST, IMPORT_MAP + tag(SCRIPT) + inline("import 'gateway-logs/define';"), both));

    it('in two versions, the first is there, and loads what lies beside it', async () => {
      const other = await openSite({
        files: { '/other/gateway-logs.js': FILE.replaceAll('Previous page', 'Page before') },
        headers: { 'access-control-allow-origin': '*' },
      });
      try {
        await on(LIST, tag(SCRIPT) + tag(`${other.origin}/other/gateway-logs.js`), async (page, errors, site) => {
          await both(page, errors);
          await button(page, 'Refresh').first().click();
          await button(page, 'Add filter').first().click();
          await page.locator('gateway-logs-filter-builder').waitFor();
          assert.equal(await button(page, 'Previous page').count(), 2);
          assert.deepEqual(scripts(other), ['/other/gateway-logs.js']);
          assert.ok(scripts(site).includes(SCRIPT.replace('.js', '-live.js')));
        });
      } finally {
        other.close();
      }
    });
  });

  for (const [order, head] of [
    ['before', inline(OWN_LIT) + tag(SCRIPT)],
    ['after', tag(SCRIPT) + inline(OWN_LIT)],
  ]) {
    it(`stands beside a Lit of the page’s own that comes ${order} it`, () =>
      on(`<own-element></own-element>${LIST}`, IMPORT_MAP + head, async (page, errors) => {
        await rows(page).nth(24).waitFor();
        await page.getByText('drawn by its own Lit').waitFor();
        assert.deepEqual(errors, []);
      }));
  }
});
