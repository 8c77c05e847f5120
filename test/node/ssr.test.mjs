// The elements on servers that render pages: React's renderers, which know nothing of them, and Lit's own, which draws them.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { createElement } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';

await import('../../dist/define.js');
const classes = await import('../../dist/index.js');
const { CloudflareClient, GatewayLogsBody, GatewayLogsFilterBuilder, GatewayLogsJsonView } = classes;
// These three are registered when they are first needed, which is in a browser.
customElements.define('gateway-logs-filter-builder', GatewayLogsFilterBuilder);
customElements.define('gateway-logs-body', GatewayLogsBody);
customElements.define('gateway-logs-json-view', GatewayLogsJsonView);

const unhandled = [];
process.on('unhandledRejection', (error) => unhandled.push(error));
const { fetch } = globalThis;
const asked = [];
globalThis.fetch = async (url) => {
  asked.push(String(url));
  throw new TypeError('A server that renders has nothing to ask.');
};
after(() => void (globalThis.fetch = fetch));

const ENTRY = {
  id: '4211', createdAt: Date.parse('2026-03-14T10:31:38Z'), endpoint: 'support', provider: 'openai', model: 'gpt-4o', user: 'Jane',
  virtualKey: null, tokensIn: 87, tokensOut: 24, tokensTotal: 111, cost: 0.00002745, statusCode: 200, success: true, cached: false,
  step: null, durationMs: 824, metadata: [{ key: 'user', value: 'Jane' }], raw: {},
};
const CLIENT = new CloudflareClient({ endpoint: new URL('https://gateway.example/logs'), fetch: globalThis.fetch });

/** What Lit's renderer makes of a template, without styles, comments and needless space. */
async function lit(template) {
  const markup = await collectResult(render(template));
  return markup.replaceAll(/<style>[^]*?<\/style>|<!--[^]*?-->/g, '').replaceAll(/\s+/g, ' ');
}

const count = (markup, part) => markup.split(part).length - 1;

describe('React on a server', () => {
  const props = {
    endpoint: '/api/logs',
    'auto-refresh': true,
    'per-page': 10,
    filters: [{ key: 'provider', operator: 'eq', value: ['openai'] }],
    headers: () => ({ 'X-Csrf-Token': 'a secret' }),
    'ongateway-logs-load': () => undefined,
  };
  const expected = '<gateway-logs endpoint="/api/logs" auto-refresh="" per-page="10"></gateway-logs>';

  it('writes the attributes alone, by renderToString', () => {
    assert.equal(renderToString(createElement('gateway-logs', props)), expected);
  });

  it('writes them by renderToPipeableStream, too', async () => {
    const { pipe } = renderToPipeableStream(createElement('gateway-logs', props));
    assert.equal(await text(pipe(new PassThrough())), expected);
  });
});

describe('Lit on a server', () => {
  it('draws the controls and a row of the skeleton for each row of a page', async () => {
    const markup = await lit(html`<gateway-logs endpoint="/api/logs" auto-refresh per-page="10"></gateway-logs>`);
    assert.match(markup, /<template shadowroot="open" shadowrootmode="open">/);
    assert.match(markup, /<h2 part="heading" id="heading">Logs<\/h2>/);
    assert.match(markup, /aria-label="Search logs"/);
    assert.equal(count(markup, '<i></i>'), 10);
    assert.doesNotMatch(markup, /role="alert"/, 'a path on this site is no wrong endpoint');
  });

  it('draws 25 rows where nothing else is said, for an address elsewhere and for links', async () => {
    const templates = [
      html`<gateway-logs endpoint="https://gateway.example/logs" dialect="verifywise"></gateway-logs>`,
      html`<gateway-logs endpoint="/api/logs" url-state="logs"></gateway-logs>`,
    ];
    for (const template of templates) assert.equal(count(await lit(template), '<i></i>'), 25);
  });

  it('says what is wrong with the settings', async () => {
    assert.match(await lit(html`<gateway-logs></gateway-logs>`), /role="alert">.*Set the endpoint attribute/);
    assert.match(await lit(html`<gateway-logs endpoint="javascript:1"></gateway-logs>`), /role="alert">.*is not an HTTP address/);
  });

  it('draws a row', async () => {
    const markup = await lit(html`<gateway-logs-row .entry=${ENTRY} .maxTokens=${1000} time-zone="UTC"></gateway-logs-row>`);
    assert.match(markup, /role="row".*aria-expanded="false".*support.*gpt-4o.*Jane.*111.*200.*10:31/);
  });

  it('draws a row that is open, its panel with skeleton or figures', async () => {
    const markup = await lit(html`<gateway-logs-row .entry=${ENTRY} .client=${CLIENT} .expanded=${true} time-zone="UTC"></gateway-logs-row>`);
    assert.match(markup, /<gateway-logs-panel [^>]*id="panel"[^>]*><template/);
  });

  it('draws a panel', async () => {
    const markup = await lit(html`<gateway-logs-panel .entry=${ENTRY} .client=${CLIENT} time-zone="UTC"></gateway-logs-panel>`);
    assert.match(markup, /824 ms/);
  });

  it('draws the heading of a day', async () => {
    const rows = [{ key: '4211', entry: ENTRY, open: false }];
    assert.match(await lit(html`<gateway-logs-day-group label="Today" .rows=${rows}></gateway-logs-day-group>`), />Today</);
  });

  it('draws the filter bar, the filter builder and the pager', async () => {
    assert.match(await lit(html`<gateway-logs-filter-bar search="cats"></gateway-logs-filter-bar>`), /aria-label="Search logs"/);
    assert.match(await lit(html`<gateway-logs-filter-builder .keys=${['model']}></gateway-logs-filter-builder>`), /Find a filter/);
    assert.match(await lit(html`<gateway-logs-pager .page=${2} .pages=${41}></gateway-logs-pager>`), /Page 2 of 41/);
  });

  it('draws a body and JSON', async () => {
    const message = { role: 'user', parts: [{ type: 'text', text: 'Where is my cat?' }] };
    const body = { kind: 'read', messages: [message], error: null, value: {}, facts: null, bytes: null };
    assert.match(await lit(html`<gateway-logs-body .body=${body} label="Request"></gateway-logs-body>`), /Where is my cat\?/);
    assert.match(await lit(html`<gateway-logs-json-view .value=${{ cat: 1 }} label="Request"></gateway-logs-json-view>`), /role="tree" aria-label="Request"/);
  });

  it('draws each element that nothing was given to', async () => {
    const bare = [
      html`<gateway-logs-row></gateway-logs-row>`,
      html`<gateway-logs-panel></gateway-logs-panel>`,
      html`<gateway-logs-day-group></gateway-logs-day-group>`,
      html`<gateway-logs-filter-bar></gateway-logs-filter-bar>`,
      html`<gateway-logs-filter-builder></gateway-logs-filter-builder>`,
      html`<gateway-logs-pager></gateway-logs-pager>`,
      html`<gateway-logs-body></gateway-logs-body>`,
      html`<gateway-logs-json-view></gateway-logs-json-view>`,
    ];
    for (const template of bare) assert.match(await lit(template), /<template shadowroot="open"/);
  });
});

describe('A server that has rendered', () => {
  it('has asked nothing, left no promise behind and no window', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(asked, []);
    assert.deepEqual(unhandled, []);
    assert.equal(typeof window, 'undefined');
    assert.equal(typeof document, 'undefined');
  });
});
