import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import express from 'express';
import { createLogsProxy, toNodeListener } from '../../dist/proxy/index.js';
import { VerifyWiseGateway } from '../../dist/testing/index.js';
import { createSession } from '../../examples/proxy/session.mjs';
import { listen } from '../support/proxy-servers.mjs';
import { EXAMPLES, SECRET, SETUPS, signedIn, startGateway, TOKEN } from '../support/proxy-setups.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('what hosts of the proxy do otherwise', { timeout: 60_000 }, () => {
  const env = { GATEWAY_LOGS_UPSTREAM: 'http://127.0.0.1:9/logs', GATEWAY_LOGS_TOKEN: TOKEN, SESSION_SECRET: SECRET };

  it('a Worker without a signal for clients that leave', async () => {
    const proxy = createLogsProxy({
      upstream: 'https://gateway.example/logs',
      token: TOKEN,
      basePath: '/api/logs',
      authorize: () => true,
      fetch: async () => Response.json({ success: true }),
    });
    for (const value of [null, undefined]) {
      const request = Object.defineProperty(new Request('https://page.example/api/logs'), 'signal', { value });
      assert.equal((await proxy(request)).status, 200);
    }
  });

  it('a request that nobody keeps: its client can still leave', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc');
    let asked;
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(3)) });
    const fetch = async (_url, { signal }) => ((asked = signal), new Response(body));
    const proxy = createLogsProxy({ upstream: 'https://gateway.example/logs', token: TOKEN, basePath: '/api/logs', authorize: () => true, fetch });
    const client = new AbortController();
    const response = await proxy(new Request('https://page.example/api/logs', { signal: client.signal }));
    const reader = response.body.getReader();
    await reader.read();
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      collect();
    }
    client.abort();
    assert.equal(asked.aborted, true);
    await assert.rejects(reader.read(), /broke off/);
  });

  it('Next.js loads the file for a build, where there is no token', async () => {
    const { start } = SETUPS.find(({ name }) => name === 'next');
    (await start({})).stop();
  });

  it('no cookie is accepted where the secret is missing or short', async () => {
    const { start } = SETUPS.find(({ name }) => name === 'workers');
    const headers = await signedIn();
    for (const secret of ['', 'short', 'x'.repeat(31)]) {
      const { send } = await start({ ...env, SESSION_SECRET: secret });
      assert.equal((await send('/api/logs', { headers })).status, 403);
      await assert.rejects(createSession({ name: 'Ada', role: 'admin' }, secret), /32 characters/);
    }
  });

  it('Express: below another path, and after what has read the body', async (t) => {
    const gateway = await startGateway();
    t.after(gateway.close);
    const asked = [];
    const proxy = createLogsProxy({
      upstream: gateway.env.GATEWAY_LOGS_UPSTREAM,
      token: TOKEN,
      basePath: '/admin/api/logs',
      authorize: () => true,
      allowFeedback: true,
      fetch: (url, init) => (asked.push(init.body), fetch(url, init)),
    });
    for (const parse of [express.json(), express.text({ type: () => true }), express.raw({ type: () => true })]) {
      const admin = express.Router().use('/api/logs', toNodeListener(proxy));
      const front = await listen(createServer(express().use(parse).use('/admin', admin)));
      try {
        const address = `http://127.0.0.1:${front.port}/admin/api/logs`;
        const before = asked.length;
        assert.equal((await (await fetch(address)).json()).result.length, 2);
        const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
        const patch = (body) => fetch(`${address}/one`, { method: 'PATCH', headers, body });
        assert.equal((await patch('{ "feedback": 1 }')).status, 200);
        assert.equal(asked.at(-1), '{"feedback":1}');
        assert.equal((await patch('{"metadata":{}}')).status, 400);
        assert.equal((await patch(`{"feedback":1,"x":"${'x'.repeat(2_000)}"}`)).status, 413);
        assert.equal((await patch('')).status, 400);
        assert.equal(asked.length, before + 2);
      } finally {
        front.close();
      }
    }
  });

  it('VerifyWise: its list', async () => {
    const rows = [1, 2].map((id) => ({ id, model: 'gpt-4o', status_code: 200, created_at: '2026-03-14T10:31:38.000Z' }));
    const gateway = await startGateway(new VerifyWiseGateway({ token: TOKEN, rows }));
    const upstream = gateway.env.GATEWAY_LOGS_UPSTREAM.replace(/\/client.*/, '/api/ai-gateway/spend/logs');
    const setup = await SETUPS[0].start({ ...gateway.env, GATEWAY_LOGS_UPSTREAM: upstream });
    try {
      const { data } = await (await setup.send('/api/logs?limit=1&offset=1', { headers: await signedIn() })).json();
      assert.deepEqual([data.total, data.rows.length], [2, 1]);
      assert.equal(gateway.asked[0].url, '/api/ai-gateway/spend/logs?limit=1&offset=1');
    } finally {
      setup.stop();
      gateway.close();
    }
  });

  it('the steps of the README name addresses that work, and change the page for VerifyWise', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const upstreams = [...readme.matchAll(/^export GATEWAY_LOGS_UPSTREAM=(\S+)$/gm)].map(([, upstream]) => upstream);
    assert.equal(upstreams.length, 2);
    for (const upstream of upstreams) createLogsProxy({ upstream, token: TOKEN, basePath: '/api/logs', authorize: () => true });
    const [command] = /^sed .*page\.mjs$/m.exec(readme);
    const folder = mkdtempSync(join(tmpdir(), 'gateway-logs-steps-'));
    try {
      copyFileSync(join(EXAMPLES, 'page.mjs'), join(folder, 'page.mjs'));
      execFileSync('sh', ['-c', command], { cwd: folder });
      assert.match(readFileSync(join(folder, 'page.mjs'), 'utf8'), /^ *<gateway-logs endpoint="\/api\/logs" dialect="verifywise"><\/gateway-logs>$/m);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('Next.js finds the functions and settings that it asks of a route file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gateway-logs-types-'));
    // What Next.js 15 and 16 check of a route file in a build.
    const check = `
      import * as logs from ${JSON.stringify(join(EXAMPLES, 'next/app/api/logs/[[...path]]/route'))};
      import * as page from ${JSON.stringify(join(EXAMPLES, 'next/app/logs/route'))};
      type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
      type Handler = (request: Request, context: { params: Promise<{ path?: string[] }> }) => Response | Promise<Response>;
      type Route = { [method in Method]?: Handler } & { dynamic?: 'auto' | 'force-dynamic' | 'error' | 'force-static' };
      type Only<T> = { [name in Exclude<keyof T, keyof Route>]: never };
      export const routes: Route[] = [logs, page];
      export const dynamic: 'force-dynamic' = logs.dynamic;
      export const nothingElse: [Only<typeof logs>, Only<typeof page>] = [logs, page];`;
    try {
      writeFileSync(join(folder, 'check.ts'), check);
      const compilerOptions = { typeRoots: [join(ROOT, 'node_modules/@types')] };
      const config = { extends: join(EXAMPLES, 'tsconfig.json'), compilerOptions, include: ['check.ts'] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
      execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      assert.fail(String(error.stdout ?? error));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
