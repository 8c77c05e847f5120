// A page on the built script-tag file, played in by what the tests in the browsers play in, and what it takes of memory.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { launch, withPage } from '../../bench/support/browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.html': 'text/html' };
const OPTIONS = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, useDefineForClassFields: false };

async function read(path) {
  if (path === '/src/define.js') return "import '/dist/cdn/gateway-logs.js';";
  if (path.startsWith('/src/')) return readFile(ROOT + path.replace('/src/', 'dist/'));
  if (path.startsWith('/test/') && path.endsWith('.js')) {
    const source = await readFile(ROOT + path.slice(1).replace(/js$/, 'ts'), 'utf8');
    return ts.transpileModule(source, { compilerOptions: OPTIONS }).outputText;
  }
  return readFile(ROOT + path.slice(1));
}

async function serve() {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    read(pathname)
      .then((content) => response.writeHead(200, { 'content-type': TYPES[extname(pathname)], 'cache-control': 'no-store' }).end(content))
      .catch(() => response.writeHead(404).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Does the work on a page of its own, in a browser of its own. */
export async function onPage(work) {
  const server = await serve();
  const browser = await launch();
  try {
    return await withPage(browser, `http://127.0.0.1:${server.address().port}/test/support/weeks.html`, async (page) => {
      await page.send('Performance.enable');
      return work(page);
    });
  } finally {
    await browser.close();
    server.close();
  }
}

/** What the page holds once all is let go that can be: bytes of the heap, DOM nodes, listeners. */
export async function held(page) {
  // What is freed by the first may hold more.
  for (let round = 0; round < 3; round += 1) await page.send('HeapProfiler.collectGarbage');
  const { metrics } = await page.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
