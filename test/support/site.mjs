// Real pages on real servers: a browser, sites of different origins, and what a page shows.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { generateTraffic, ReferenceGateway } from '../../dist/testing/index.js';
import { ensureChromium } from './browsers.mjs';

const ROOT = new URL('../../', import.meta.url);
const README = await readFile(new URL('README.md', ROOT), 'utf8');

/** The first group of a pattern in the README. @throws when it is not there */
export function fromReadme(pattern) {
  const found = pattern.exec(README)?.[1];
  if (found === undefined) throw new Error(`The README has no ${pattern}`);
  return found;
}

export async function launch() {
  return chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
}

/**
 * A site: its pages by their paths, the package's files and node_modules under theirs, and a gateway at `/api/logs` with
 * `logs` and sixty more. `headers` go with everything but the gateway's answers; `files` stand in for the package's.
 */
export async function openSite({ pages = {}, headers = {}, files = {}, logs = [] } = {}) {
  const gateway = new ReferenceGateway({ logs: [...logs, ...generateTraffic({ count: 60, now: Date.now(), seed: 4 })] });
  /** The paths asked for so far. */
  const asked = [];
  const answer = async (url, response) => {
    asked.push(url.pathname);
    if (url.pathname.startsWith('/api/logs')) {
      const given = await gateway.handle(new Request(url));
      return response.writeHead(given.status, { 'content-type': given.headers.get('content-type') ?? 'text/plain' }).end(await given.text());
    }
    const type = url.pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    // The package as npm installs it, in its own place.
    const path = url.pathname.replace('/node_modules/gateway-logs/', '/');
    const body = pages[path] ?? files[path] ?? (type === 'text/javascript' ? await readFile(new URL(`.${path}`, ROOT)) : null);
    if (body === null) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
  };
  const server = createServer((request, response) => {
    answer(new URL(request.url, origin), response).catch(() => response.writeHead(404).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, pages, headers, asked, close: () => server.close(() => undefined).closeAllConnections() };
}

/** Opens a page in a context of its own. `errors` holds what went wrong there unseen, or was refused by its policy. */
export async function visit(browser, url, work) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.setDefaultTimeout(15_000);
    await page.goto(url);
    return await work(page, errors);
  } finally {
    await context.close();
  }
}

/** Opens the page `/` of a site that is there for it alone. */
export async function visitSite(browser, options, work) {
  const site = await openSite(options);
  try {
    return await visit(browser, `${site.origin}/`, (page, errors) => work(page, errors, site));
  } finally {
    site.close();
  }
}

export const html = (body, head = '') =>
  `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
