// A gateway of as many logs as there are bodies, and the page that shows them from the built script-tag file.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.html': 'text/html' };

function row(id) {
  return {
    id,
    created_at: '2026-03-14T10:31:38.000Z',
    provider: 'openai',
    model: 'gpt-4o-mini',
    path: 'chat/completions',
    success: true,
    status_code: 200,
    tokens_in: 87,
    tokens_out: 24,
    duration: 824,
  };
}

/**
 * @param folder of the built files
 * @param logs for each id the text of its request and response
 */
export async function serve(folder, logs) {
  const server = createServer((request, response) => {
    answer(request, folder, logs)
      .then(({ type, content }) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content))
      .catch(() => response.writeHead(404).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

async function answer({ url }, folder, logs) {
  const { pathname } = new URL(url, 'http://localhost');
  const [, place, name, id, side] = pathname.split('/');
  if (place === 'cdn' || place === 'pages') {
    return { type: TYPES[extname(name)], content: await readFile(join(place === 'cdn' ? folder : PAGES, name)) };
  }
  if (place !== 'api') throw new Error('There is no such page');
  const json = (value) => ({ type: 'application/json', content: JSON.stringify(value) });
  if (id === undefined) {
    return json({ success: true, result: [...logs.keys()].map(row), result_info: { page: 1, total_count: logs.size } });
  }
  const log = logs.get(decodeURIComponent(id));
  return side === undefined ? json({ success: true, result: row(id) }) : { type: 'application/json', content: log[side]() };
}
