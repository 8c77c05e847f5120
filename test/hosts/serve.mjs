// Serves a built app on an origin that has /api/logs: by the gateway's proxy beside the app's files, or in the app's server.
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort, stopChild } from '../support/children.mjs';
import { startCommand } from './command.mjs';

/** Milliseconds that an app's own server may take to answer. */
const PATIENCE = 60_000;
const TOKEN = 'token-of-the-host-tests';
const LOGS = 400;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
};

/**
 * Serves the app in `cwd` with the proxy and the reference gateway of the package in `folder`.
 * `requests` has what arrives there. `made` is the folder of the build, where it is another than the app's own.
 */
export async function serveApp(cwd, folder, made) {
  const { createLogsProxy, toNodeListener } = await import(pathToFileURL(join(folder, 'dist/proxy/index.js')).href);
  const { generateLog, generateTraffic, ReferenceGateway } = await import(pathToFileURL(join(folder, 'dist/testing/index.js')).href);

  const logs = generateTraffic({ count: LOGS, days: 3, now: Date.now() });
  const gateway = new ReferenceGateway({ logs, token: TOKEN });
  const requests = [];
  const upstream = await listen(
    toNodeListener((request) => {
      requests.push(request.url);
      return gateway.handle(request);
    }),
  );
  const upstreamUrl = `http://127.0.0.1:${upstream.address().port}/gateways/main/logs`;

  const { scripts, config = {} } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
  const proxy = toNodeListener(createLogsProxy({ upstream: upstreamUrl, token: TOKEN, basePath: '/api/logs', authorize: () => true }));
  const app = await (scripts.start === undefined
    ? serveFiles(join(cwd, made ?? config.folder ?? 'dist'), proxy)
    : startServer(cwd, { GATEWAY_LOGS_UPSTREAM: upstreamUrl, GATEWAY_LOGS_TOKEN: TOKEN }).catch((error) => {
        end(upstream);
        throw error;
      }));
  return {
    address: app.address,
    requests,
    /** How many logs match, of all or of one provider. */
    count: (provider) => logs.filter(({ row }) => provider === undefined || row.provider === provider).length,
    addLog() {
      const log = generateLog({ now: Date.now() });
      logs.push(log);
      gateway.add(log);
    },
    close() {
      app.close();
      end(upstream);
    },
  };
}

async function listen(listener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function end(server) {
  server.closeAllConnections();
  server.close();
}

async function serveFiles(folder, proxy) {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`The build made no ${join(folder, 'index.html')}.`);
  const server = await listen((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/api/logs' || pathname.startsWith('/api/logs/')) return proxy(request, response);
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!path.startsWith(folder) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(readFileSync(path));
  });
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => end(server) };
}

async function startServer(cwd, env) {
  const port = await freePort();
  const { child, output } = startCommand('npm', ['run', 'start'], cwd, { ...env, PORT: String(port), HOST: '127.0.0.1' });
  const address = `http://127.0.0.1:${port}/`;
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return { address, close: () => stopChild(child) };
    if (child.exitCode !== null || Date.now() > deadline) {
      stopChild(child);
      throw new Error(`npm run start gave no page${answer ? `, but ${answer.status}` : ''}:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
