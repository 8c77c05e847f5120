// @ts-check
// Node's own http. Copy it with page.mjs, session.mjs and sign-in.mjs, then:
//   npm install gateway-logs
//   GATEWAY_LOGS_UPSTREAM=https://…/logs GATEWAY_LOGS_TOKEN=… SESSION_SECRET=… node node.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createLogsProxy, toNodeListener } from 'gateway-logs/proxy';
import { HEADERS, PAGE, PAGE_HEADERS } from './page.mjs';
import { readSession } from './session.mjs';

const { GATEWAY_LOGS_UPSTREAM = '', GATEWAY_LOGS_TOKEN = '', SESSION_SECRET = '', PORT = '3000' } = process.env;

const logs = toNodeListener(
  createLogsProxy({
    upstream: GATEWAY_LOGS_UPSTREAM,
    token: GATEWAY_LOGS_TOKEN,
    basePath: '/api/logs',
    authorize: async (request) => (await readSession(request, SESSION_SECRET))?.role === 'admin',
  }),
);

// The script and the files beside it, which it loads when it needs them.
const folder = new URL('.', import.meta.resolve('gateway-logs/dist/cdn/gateway-logs.js'));
const scripts = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [`/gateway-logs/${name}`, readFileSync(new URL(name, folder))]),
);

const server = createServer((req, res) => {
  const [path = ''] = (req.url ?? '').split('?');
  const script = scripts.get(path);
  if (path === '/api/logs' || path.startsWith('/api/logs/')) logs(req, res);
  else if (path === '/') res.writeHead(200, PAGE_HEADERS).end(PAGE);
  else if (script) res.writeHead(200, { ...HEADERS, 'content-type': 'text/javascript; charset=utf-8' }).end(script);
  else res.writeHead(404, HEADERS).end();
});

server.listen(Number(PORT), () => console.log(`http://localhost:${PORT}/`));
