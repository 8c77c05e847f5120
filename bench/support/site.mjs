// The pages that are compared, and the gateway behind them, on this machine. Files travel compressed, as they do from a
// content delivery network, and nothing is kept by the browser.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { indexedGateway } from './indexed-gateway.mjs';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.html': 'text/html', '.css': 'text/css' };

/** How many logs there are behind each endpoint, other than the reference gateway's. */
export const TOTALS = { few: 1000, many: 10_000_000 };
/** How many the reference gateway holds. */
const HELD = 1000;

/**
 * @param folder of the built files
 * @param made the text of files that were made for the bench, by name: at `/made/…`
 * @param change what to make of the text of a built file, for runs that have to prove that a limit is guarded
 * @returns `address`; `gateway`, the reference gateway, and `add`, which puts one new log on top of it; `seen`, the requests
 *   for lists, each with its `url` and whether it was `aborted`; `delay`, milliseconds that lists take; `close`
 */
export async function openSite(folder, made = new Map(), change = (_name, text) => text) {
  const { ReferenceGateway, generateLog, generateTraffic } = await import(join(folder, '../testing/index.js'));
  // A whole minute in the past, so that what is added later is newer.
  const now = Date.now() - 60_000;
  const logs = generateTraffic({ count: HELD, now });
  const gateway = new ReferenceGateway({ logs });
  const rows = logs.map(({ row }) => row);
  const places = { logs: gateway, ...mapValues(TOTALS, (total) => indexedGateway(rows, total, now)) };
  const site = { seen: [], delay: 0, gateway };
  const files = new Map();

  const read = (place, name) => {
    const key = `${place}/${name}`;
    if (!files.has(key)) {
      const text = place === 'made' ? made.get(name) : readFileSync(join(place === 'cdn' ? folder : PAGES, name), 'utf8');
      if (text === undefined) throw new Error(`There is no file ${name}`);
      files.set(key, brotliCompressSync(place === 'cdn' ? change(name, text) : text));
    }
    return files.get(key);
  };

  async function answer(request, response) {
    const url = new URL(request.url, 'http://localhost');
    const [, place, name] = url.pathname.split('/');
    if (place !== 'api') {
      const headers = { 'content-type': TYPES[extname(name)], 'content-encoding': 'br', 'cache-control': 'no-store' };
      response.writeHead(200, headers).end(read(place, name));
      return;
    }
    if (url.pathname.endsWith('/logs')) {
      const asked = { url, aborted: false };
      site.seen.push(asked);
      response.once('close', () => (asked.aborted = !response.writableFinished));
      if (site.delay > 0) await new Promise((resolve) => setTimeout(resolve, site.delay));
    }
    const path = name === 'logs' ? url.pathname : url.pathname.replace(`/${name}`, '');
    const given = await places[name].handle(new Request(new URL(path + url.search, 'http://localhost')));
    const headers = { 'content-type': given.headers.get('content-type'), 'cache-control': 'no-store' };
    response.writeHead(given.status, headers).end(Buffer.from(await given.arrayBuffer()));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(404);
      response.end(error.message);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  let last = now;
  return Object.assign(site, {
    address: `http://127.0.0.1:${server.address().port}`,
    add: () => gateway.add(generateLog({ now: (last += 1), seed: last })),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}

function mapValues(object, of) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, of(value)]));
}
