// @ts-check
// Hono, on Node. Copy it with page.mjs, session.mjs and sign-in.mjs, then:
//   npm install gateway-logs hono @hono/node-server
//   GATEWAY_LOGS_UPSTREAM=https://…/logs GATEWAY_LOGS_TOKEN=… SESSION_SECRET=… node hono.mjs
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createLogsProxy } from 'gateway-logs/proxy';
import { Hono } from 'hono';
import { HEADERS, PAGE, PAGE_HEADERS } from './page.mjs';
import { readSession } from './session.mjs';

const { GATEWAY_LOGS_UPSTREAM = '', GATEWAY_LOGS_TOKEN = '', SESSION_SECRET = '', PORT = '3000' } = process.env;

const proxy = createLogsProxy({
  upstream: GATEWAY_LOGS_UPSTREAM,
  token: GATEWAY_LOGS_TOKEN,
  basePath: '/api/logs',
  authorize: async (request) => (await readSession(request, SESSION_SECRET))?.role === 'admin',
});

const scripts = fileURLToPath(new URL('.', import.meta.resolve('gateway-logs/dist/cdn/gateway-logs.js')));
const app = new Hono();

// The list, too: the star stands for nothing as well.
app.all('/api/logs/*', (c) => proxy(c.req.raw));
app.get('/', (c) => c.body(PAGE, 200, PAGE_HEADERS));
app.use('/gateway-logs/*', async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
});
app.use('/gateway-logs/*', serveStatic({ root: scripts, rewriteRequestPath: (path) => path.replace('/gateway-logs', '') }));

serve({ fetch: app.fetch, port: Number(PORT) }, () => console.log(`http://localhost:${PORT}/`));
