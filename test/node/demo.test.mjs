import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { freePort, startChild, stopChild } from '../support/children.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START = join(ROOT, 'examples/demo/start.mjs');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
const TOKEN = 'token-of-this-test';

const folder = mkdtempSync(join(tmpdir(), 'gateway-logs-demo-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = [
  '{"id":"4211","created_at":"2026-03-14T10:31:38.000Z","provider":"openai","model":"gpt-4o","success":true}',
  '{"id":"4210","created_at":"2026-03-14T10:31:37.000Z","provider":"anthropic","model":"claude-sonnet-4","success":false,"status_code":500,"request":{"messages":[]}}',
];

function dataFile(name, content) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function environment(extra) {
  const { GATEWAY_LOGS_UPSTREAM, GATEWAY_LOGS_TOKEN, GATEWAY_LOGS_DATA, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', ...extra };
}

/** Runs a demo on a free port while `use` runs, and gives `use` its address. */
async function withDemo({ command = [START], args = [], env = {} }, use) {
  const port = await freePort();
  const child = startChild(process.execPath, [...command, '--port', String(port), ...args], {
    cwd: ROOT,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  try {
    const address = await new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
          output += text;
          const url = /http:\/\/\S+/.exec(output)?.[0];
          if (url) resolve(url);
        });
      }
      child.once('exit', () => reject(new Error(`The demo ended:\n${output}`)));
    });
    await use(address, () => output);
  } finally {
    stopChild(child);
  }
}

/** Runs a demo that is expected to end by itself. */
async function failingDemo({ args = [], env = {} }) {
  const child = spawn(process.execPath, [START, ...args], { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const deadline = setTimeout(() => child.kill(), 30_000);
  const [code] = await once(child, 'close');
  clearTimeout(deadline);
  assert.equal(code, 1, output);
  assert.doesNotMatch(output, /^\s+at /m, 'there is a stack trace');
  return output;
}

const getJson = async (url) => (await fetch(url)).json();

describe('npm start', () => {
  it('serves the page, its sources and generated logs', () =>
    withDemo({}, async (address) => {
      const page = await fetch(address);
      assert.equal(page.status, 200);
      const html = await page.text();
      assert.match(html, /<gateway-logs endpoint="\/api\/logs"/);
      const source = /src="(\/src\/define\.ts[^"]*)"/.exec(html)?.[1];
      assert.ok(source, 'the page does not load the sources');
      assert.match((await fetch(new URL(source, address))).headers.get('content-type'), /javascript/);

      const { success, result, result_info } = await getJson(new URL('/api/logs?per_page=50', address));
      assert.equal(success, true);
      assert.equal(result.length, 50);
      assert.ok(result_info.total_count >= 2_000, `${result_info.total_count} logs`);

      const { id } = result[0];
      assert.equal((await getJson(new URL(`/api/logs/${id}`, address))).result.id, id);
      assert.equal((await fetch(new URL('/api/logs/none', address))).status, 404);
    }));

  it('adds a log every few seconds', () =>
    withDemo({}, async (address) => {
      const count = async () => (await getJson(new URL('/api/logs?per_page=1', address))).result_info.total_count;
      const before = await count();
      const deadline = Date.now() + 15_000;
      while ((await count()) === before) {
        assert.ok(Date.now() < deadline, 'no log came in');
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }));

  it('needs nothing from another host', () =>
    withDemo({}, async (address) => {
      const html = await (await fetch(address)).text();
      assert.deepEqual(html.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g), null);
      const css = await (await fetch(new URL('/examples/demo/page.css', address))).text();
      assert.doesNotMatch(css, /url\(\s*["']?(?:https?:)?\/\//);
    }));
});

describe('npm start -- --data FILE', () => {
  for (const [name, content] of [
    ['logs.ndjson', `${ROWS.join('\n')}\n`],
    ['logs.ndjson.gz', gzipSync(ROWS.join('\n'))],
    ['gzip-without-the-name.ndjson', gzipSync(ROWS.join('\n'))],
  ]) {
    it(`shows the logs of ${name}`, () =>
      withDemo({ args: ['--data', dataFile(name, content)] }, async (address) => {
        const { result, result_info } = await getJson(new URL('/api/logs', address));
        assert.equal(result_info.total_count, 2);
        assert.deepEqual(
          result.map(({ id }) => id),
          ['4211', '4210'],
        );
        assert.deepEqual(await getJson(new URL('/api/logs/4210/request', address)), { messages: [] });
      }));
  }

  it('finds a relative path from where npm was called', () => {
    dataFile('relative.ndjson', ROWS[0]);
    return withDemo({ args: ['--data', 'relative.ndjson'], env: { INIT_CWD: folder } }, async (address) => {
      assert.equal((await getJson(new URL('/api/logs', address))).result_info.total_count, 1);
    });
  });

  it('names a file that is not there', async () => {
    const output = await failingDemo({ args: ['--data', join(folder, 'none.ndjson')] });
    assert.match(output, /none\.ndjson cannot be read/);
  });

  it('names a folder', async () => {
    assert.match(await failingDemo({ args: ['--data', folder] }), /cannot be read/);
  });

  it('names the file and the line that is not JSON', async () => {
    const output = await failingDemo({ args: ['--data', dataFile('bad.ndjson', `${ROWS[0]}\nnot json\n`)] });
    assert.match(output, /bad\.ndjson is not NDJSON of logs\. Line 2:/);
  });

  it('names a broken gzip file', async () => {
    const whole = gzipSync(ROWS.join('\n'));
    const output = await failingDemo({ args: ['--data', dataFile('cut.ndjson.gz', whole.subarray(0, 40))] });
    assert.match(output, /cut\.ndjson\.gz cannot be read/);
  });
});

describe('npm start with options that cannot work', () => {
  for (const [args, message] of [
    [['--unknown'], /--unknown[^]*Usage: npm start/],
    [['extra'], /extra[^]*Usage: npm start/],
    [['--data'], /--data[^]*Usage: npm start/],
    [['--data='], /--data needs the path of a file/],
    [['--port', 'abc'], /--port has to be a number/],
    [['--port', '70000'], /--port has to be a number/],
  ]) {
    it(args.join(' '), async () => assert.match(await failingDemo({ args }), message));
  }

  it('a port that is taken', async () => {
    const server = createServer().listen(0, 'localhost');
    await once(server, 'listening');
    try {
      const port = String(server.address().port);
      assert.match(await failingDemo({ args: ['--port', port] }), new RegExp(`[Pp]ort ${port} is already in use`));
    } finally {
      server.close();
    }
  });

  for (const [what, env, message] of [
    ['an upstream without a token', { GATEWAY_LOGS_UPSTREAM: 'http://127.0.0.1:9/logs' }, /GATEWAY_LOGS_TOKEN is not/],
    ['a token without an upstream', { GATEWAY_LOGS_TOKEN: TOKEN }, /GATEWAY_LOGS_UPSTREAM is not/],
    [
      'an upstream that is no list of logs',
      { GATEWAY_LOGS_UPSTREAM: 'http://127.0.0.1:9/', GATEWAY_LOGS_TOKEN: TOKEN },
      /ends in \/logs/,
    ],
  ]) {
    it(what, async () => {
      const output = await failingDemo({ env });
      assert.match(output, message);
      assert.ok(!output.includes(TOKEN), 'the token was printed');
    });
  }
});

describe('npm start before a real gateway', () => {
  it('sends the token to the gateway, and to nobody else', async () => {
    const seen = [];
    const gateway = createServer((req, res) => {
      const { authorization, cookie } = req.headers;
      seen.push({ url: req.url, method: req.method, authorization, cookie });
      const isAllowed = authorization === `Bearer ${TOKEN}`;
      res.writeHead(isAllowed ? 200 : 401, { 'content-type': 'application/json', 'x-upstream': 'secret' });
      res.end(JSON.stringify({ success: isAllowed, result: [JSON.parse(ROWS[0])], result_info: { total_count: 1 } }));
    }).listen(0, '127.0.0.1');
    await once(gateway, 'listening');
    const env = {
      GATEWAY_LOGS_UPSTREAM: `http://127.0.0.1:${gateway.address().port}/v4/gateways/main/logs`,
      GATEWAY_LOGS_TOKEN: TOKEN,
    };
    try {
      await withDemo({ env }, async (address, output) => {
        const list = await fetch(new URL('/api/logs?page=2', address), { headers: { cookie: 'session=1' } });
        assert.equal(list.status, 200);
        assert.equal(list.headers.get('x-upstream'), null);
        const text = await list.text();
        assert.equal(JSON.parse(text).result[0].id, '4211');
        assert.deepEqual(seen, [
          { url: '/v4/gateways/main/logs?page=2', method: 'GET', authorization: `Bearer ${TOKEN}`, cookie: undefined },
        ]);
        assert.equal((await fetch(new URL('/api/logs/4211', address), { method: 'PATCH', body: '{}' })).status, 405);
        assert.equal(seen.length, 1);

        const page = await (await fetch(address)).text();
        for (const shown of [text, JSON.stringify([...list.headers]), page, output()]) {
          assert.ok(!shown.includes(TOKEN), 'the token leaked');
        }
      });
    } finally {
      gateway.closeAllConnections();
      gateway.close();
    }
  });

  it('gives the gateway up when the browser leaves', async () => {
    const gateway = createServer().listen(0, '127.0.0.1');
    await once(gateway, 'listening');
    const env = {
      GATEWAY_LOGS_UPSTREAM: `http://127.0.0.1:${gateway.address().port}/logs`,
      GATEWAY_LOGS_TOKEN: TOKEN,
    };
    try {
      await withDemo({ env }, async (address) => {
        const leave = new AbortController();
        const asked = once(gateway, 'request');
        const left = assert.rejects(fetch(new URL('/api/logs', address), { signal: leave.signal }));
        const [, pending] = await asked;
        leave.abort();
        await left;
        await once(pending, 'close', { signal: AbortSignal.timeout(5_000) });
        assert.equal(pending.writableEnded, false);
      });
    } finally {
      gateway.closeAllConnections();
      gateway.close();
    }
  });
});

describe('npm run preview', () => {
  it('serves the page with the script-tag bundle as it is, and the same logs', () => {
    const outDir = join(folder, 'built');
    execFileSync(process.execPath, [VITE, 'build', '--mode', 'demo', '--outDir', outDir, '--logLevel', 'error'], {
      cwd: ROOT,
    });
    const command = [VITE, 'preview', '--mode', 'demo', '--outDir', outDir];
    return withDemo({ command }, async (address) => {
      const html = await (await fetch(address)).text();
      assert.match(html, /<script type="module" src="\/gateway-logs\.js">/);
      const bundle = await (await fetch(new URL('/gateway-logs.js', address))).text();
      assert.equal(bundle, readFileSync(join(ROOT, 'dist/cdn/gateway-logs.js'), 'utf8'));
      assert.equal((await getJson(new URL('/api/logs', address))).success, true);
    });
  });
});
