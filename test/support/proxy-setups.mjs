// The set-ups of examples/proxy as they run: those for Node as processes of their own, the others as their host calls them.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { toNodeListener } from '../../dist/proxy/index.js';
import { ReferenceGateway } from '../../dist/testing/index.js';
import { createSession } from '../../examples/proxy/session.mjs';
import { freePort, startChild, stopChild } from './children.mjs';
import { listen } from './proxy-servers.mjs';

export const EXAMPLES = fileURLToPath(new URL('../../examples/proxy/', import.meta.url));
export const TOKEN = 'token-of-the-gateway-1f8e2c';
export const SECRET = 'a-secret-of-forty-characters-for-cookies';
const PATH = '/client/v4/accounts/a/ai-gateway/gateways/main/logs';
const PIECE = 64 * 1024;
/** Characters of the body that `large` has. */
export const LARGE = 100 * PIECE;

const ROW = { created_at: '2026-03-14T10:31:38.000Z', provider: 'openai', model: 'gpt-4o' };
const LOGS = [
  { row: { ...ROW, id: 'one', success: true }, request: { ask: 'what' }, response: { leak: `Bearer ${TOKEN}` } },
  { row: { ...ROW, id: 'two', success: false, created_at: '2026-03-14T10:31:37.000Z' } },
];

/**
 * The reference gateway as a server. It never answers for the log `silent`, and the response of `large` waits in its midst
 * until `goOn` is called. `asked` has what it was asked, and `left` how often its client went away before the end.
 */
export async function startGateway(gateway = new ReferenceGateway({ token: TOKEN, logs: LOGS })) {
  const world = { asked: [], left: 0, goOn: () => undefined };
  const answer = toNodeListener((request) => gateway.handle(request));
  const server = createServer((req, res) => {
    world.asked.push({ method: req.method, url: req.url, headers: req.headers });
    res.on('close', () => (world.left += res.writableFinished ? 0 : 1));
    if (req.url.endsWith('/silent')) return undefined;
    if (!req.url.endsWith('/large/response')) return answer(req, res);
    world.goOn = () => res.end('y'.repeat(LARGE - PIECE));
    return res.write('x'.repeat(PIECE));
  });
  const { port, close } = await listen(server);
  const env = { GATEWAY_LOGS_UPSTREAM: `http://127.0.0.1:${port}${PATH}`, GATEWAY_LOGS_TOKEN: TOKEN, SESSION_SECRET: SECRET };
  return Object.assign(world, { close, env });
}

/** The headers of somebody who is signed in. */
export async function signedIn(user = { name: 'Ada', role: 'admin' }, secret = SECRET) {
  return { cookie: `theme=dark; session=${await createSession(user, secret)}` };
}

/** A set-up for Node, on a port of its own. */
async function startServer(file, env) {
  const port = await freePort();
  const options = { env: { PATH: process.env.PATH, ...env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = startChild(process.execPath, [join(EXAMPLES, file)], options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => assert.fail(`${file} ended:\n${output}`))]);
  const origin = `http://127.0.0.1:${port}`;
  return { origin, send: (path, init) => fetch(origin + path, init), output: () => output, stop: () => stopChild(child) };
}

/** Loads a file as a host's bundler does. */
async function load(file, platform) {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-logs-setup-'));
  const outfile = join(folder, 'bundle.mjs');
  try {
    await build({
      entryPoints: [join(EXAMPLES, file)],
      outfile,
      bundle: true,
      format: 'esm',
      // "browser": a Worker that needs a module of Node's cannot be bundled.
      platform,
      alias: { '@': EXAMPLES.slice(0, -1) },
      tsconfigRaw: {},
      logLevel: 'silent',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const requestOf = (path, init) => new Request(`https://page.example${path}`, init);

async function startWorker(env) {
  const { default: worker } = await load('workers.ts', 'browser');
  return { send: async (path, init) => worker.fetch(requestOf(path, init), env), output: () => '', stop: () => undefined };
}

/** Next.js: its router finds the file, and answers itself where the file has no function for a method. */
async function startNext(env) {
  const routes = [
    [/^\/logs$/, await load('next/app/logs/route.ts', 'node')],
    [/^\/api\/logs(?:\/.*)?$/, await load('next/app/api/logs/[[...path]]/route.ts', 'node')],
  ];
  Object.assign(process.env, env);
  async function send(path, init) {
    const request = requestOf(path, init);
    const { pathname } = new URL(request.url);
    const [, route] = routes.find(([pattern]) => pattern.test(pathname)) ?? [];
    if (!route) return new Response(null, { status: 404 });
    const params = Promise.resolve({ path: pathname.split('/').slice(3) });
    return route[request.method]?.(request, { params }) ?? new Response(null, { status: 405 });
  }
  return { send, output: () => '', stop: () => Object.keys(env).forEach((name) => delete process.env[name]) };
}

/** The command that puts the scripts where the host finds them, as the set-up's files say it. */
const commandIn = (file, pattern) => pattern.exec(readFileSync(join(EXAMPLES, file), 'utf8'))?.[1];

export const SETUPS = [
  ...['node', 'express', 'hono'].map((name) => ({ name, page: '/', start: (env) => startServer(`${name}.mjs`, env) })),
  { name: 'workers', page: '/', start: startWorker, copy: commandIn('wrangler.jsonc', /"command": "(.*?)"/) },
  { name: 'next', page: '/logs', start: startNext, copy: commandIn('next/app/logs/route.ts', /"prebuild": "(.*?)"/) },
];
