// @ts-check
// Express. Copy it with page.mjs, session.mjs and sign-in.mjs, then:
//   npm install gateway-logs express
//   GATEWAY_LOGS_UPSTREAM=https://…/logs GATEWAY_LOGS_TOKEN=… SESSION_SECRET=… node express.mjs
import { fileURLToPath } from 'node:url';
import express from 'express';
import { createLogsProxy, toNodeListener } from 'gateway-logs/proxy';
import { HEADERS, PAGE, PAGE_HEADERS } from './page.mjs';
import { readSession } from './session.mjs';

const { GATEWAY_LOGS_UPSTREAM = '', GATEWAY_LOGS_TOKEN = '', SESSION_SECRET = '', PORT = '3000' } = process.env;

const proxy = createLogsProxy({
  upstream: GATEWAY_LOGS_UPSTREAM,
  token: GATEWAY_LOGS_TOKEN,
  // The whole path: of a router that is mounted at /admin it would be /admin/api/logs.
  basePath: '/api/logs',
  authorize: async (request) => (await readSession(request, SESSION_SECRET))?.role === 'admin',
});

const scripts = fileURLToPath(new URL('.', import.meta.resolve('gateway-logs/dist/cdn/gateway-logs.js')));
const app = express();

app.disable('x-powered-by');
app.use(express.json());
app.use('/api/logs', toNodeListener(proxy));
app.use('/gateway-logs', express.static(scripts, { index: false, setHeaders: (res) => void res.set(HEADERS) }));
app.get('/', (_req, res) => void res.set(PAGE_HEADERS).send(PAGE));

app.listen(Number(PORT), () => console.log(`http://localhost:${PORT}/`));
