import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { createLogsProxy } from '../../dist/proxy/index.js';
import { ReferenceGateway, VerifyWiseGateway } from '../../dist/testing/index.js';

const TOKEN = 'token-of-this-test';
const UPSTREAM = 'https://gateway.example/v4/gateways/main/logs';

/** A proxy before a gateway that answers with `response`, and the requests that reached the gateway. */
function proxyBefore(respond = () => Response.json({ success: true, result: [] }), options = {}) {
  const seen = [];
  const proxy = createLogsProxy({
    upstream: UPSTREAM,
    token: TOKEN,
    basePath: '/api/logs',
    authorize: () => true,
    fetch: async (url, init) => {
      seen.push({ url, ...init, headers: new Headers(init.headers) });
      return respond(init);
    },
    ...options,
  });
  return { seen, get: (path, init) => proxy(new Request(new URL(path, 'https://page.example'), init)) };
}

async function assertRefused(response, status) {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.match(response.headers.get('content-type'), /^application\/json/);
  const text = await response.text();
  const { success, errors, result } = JSON.parse(text);
  assert.deepEqual({ success, result, count: errors.length }, { success: false, result: null, count: 1 });
  assert.equal(typeof errors[0].code, 'number');
  assert.equal(typeof errors[0].message, 'string');
  assertSafe(text);
  assertSafe(JSON.stringify([...response.headers]));
}

function assertSafe(text) {
  assert.ok(!text.includes(TOKEN), 'the token is in the answer');
  assert.ok(!text.includes('gateway.example'), 'the upstream URL is in the answer');
}

describe('what the proxy forwards', () => {
  for (const [path, upstream] of [
    ['/api/logs', ''],
    ['/api/logs?page=2&filters=%5B%7B%22key%22%3A%22model%22%7D%5D', null],
    ['/api/logs?limit=10&offset=20&source=playground&endpoint_id=7&end_date=2026-03-14T10%3A31%3A38.000Z', null],
    ['/api/logs?search=a%20%2B%20b', null],
    ['/api/logs?search=a+%2B+b', '?search=a%20%2B%20b'],
    ['/api/logs?_=1712&page=2&tenant=..%2F', '?page=2'],
    ['/api/logs/01JADMCQQQBWH3NXZ5GCRN98DP', '/01JADMCQQQBWH3NXZ5GCRN98DP'],
    ['/api/logs/4211/request', '/4211/request'],
    ['/api/logs/4211/response?page=1', '/4211/response'],
    ['/api/logs/log%20one', '/log%20one'],
  ]) {
    it(path, async () => {
      const { seen, get } = proxyBefore();
      const response = await get(path);
      assert.equal(response.status, 200);
      assert.equal(seen.length, 1);
      assert.equal(seen[0].url, UPSTREAM + (upstream ?? path.slice('/api/logs'.length)));
    });
  }

  it('sends the token and an Accept of its own, and no header of the browser', async () => {
    const { seen, get } = proxyBefore();
    await get('/api/logs/4211/response', {
      headers: {
        accept: 'text/html',
        authorization: 'Bearer of-the-browser',
        cookie: 'session=1',
        'x-forwarded-for': '::1',
        origin: 'https://page.example',
        range: 'bytes=0-1',
      },
    });
    assert.deepEqual([...seen[0].headers], [
      ['accept', '*/*'],
      ['authorization', `Bearer ${TOKEN}`],
    ]);
  });

  it('passes on status, kind of content, retry-after and the body, and no other header', async () => {
    const { get } = proxyBefore(
      () =>
        new Response('later', {
          status: 429,
          headers: {
            'content-type': 'text/html',
            'retry-after': '300',
            'set-cookie': 'upstream=1',
            'access-control-allow-origin': '*',
            'x-token': TOKEN,
            location: UPSTREAM,
          },
        }),
    );
    const response = await get('/api/logs');
    assert.equal(response.status, 429);
    assert.equal(await response.text(), 'later');
    assert.deepEqual(Object.fromEntries(response.headers), {
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'text/plain; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      'retry-after': '300',
      'x-content-type-options': 'nosniff',
    });
  });

  it('streams the body: the beginning arrives while the gateway still writes', async () => {
    let finish;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('first one'));
        finish = () => {
          controller.enqueue(new TextEncoder().encode('last one'));
          controller.close();
        };
      },
    });
    const { get } = proxyBefore(() => new Response(body));
    const reader = (await get('/api/logs/1/response')).body.getReader();
    const decode = async () => new TextDecoder().decode((await reader.read()).value);
    assert.equal(await decode(), 'first one');
    finish();
    assert.equal(await decode(), 'last one');
    assert.equal((await reader.read()).done, true);
  });

  it('passes on an answer without a body', async () => {
    const { get } = proxyBefore(() => new Response(null, { status: 204 }));
    assert.equal((await get('/api/logs')).status, 204);
  });
});

describe('the gateways of the two dialects, behind the proxy', () => {
  const before = (gateway, upstream) =>
    proxyBefore(undefined, { upstream, fetch: (url, init) => gateway.handle(new Request(url, init)) }).get;
  const log = { id: 'log one', created_at: '2026-03-14T10:31:38.000Z', provider: 'openai', model: 'gpt-4o', success: true };

  it('cloudflare: list, filters, one log and its bodies', async () => {
    const gateway = new ReferenceGateway({ token: TOKEN, logs: [{ row: log, request: { a: 1 } }, { row: { ...log, id: '2', success: false } }] });
    const get = before(gateway, UPSTREAM);
    const filters = encodeURIComponent('[{"key":"success","operator":"eq","value":[true]}]');
    const list = await (await get(`/api/logs?page=1&per_page=50&meta_info=true&filters=${filters}`)).json();
    assert.deepEqual(list.result.map(({ id }) => id), ['log one']);
    assert.equal((await (await get('/api/logs/log%20one')).json()).result.id, 'log one');
    assert.equal(await (await get('/api/logs/log%20one/request')).text(), '{"a":1}');
    assert.equal((await get('/api/logs/log%20one/response')).status, 404);
    const refused = await get('/api/logs?per_page=51');
    assert.equal(refused.status, 400);
    assert.deepEqual((await refused.json()).errors[0].path, ['query', 'per_page']);
  });

  it('verifywise: list, search and pages', async () => {
    const rows = [1, 2, 3].map((id) => ({ id, model: id === 3 ? 'other' : 'gpt-4o', status_code: 200 }));
    const get = before(new VerifyWiseGateway({ token: TOKEN, rows }), 'https://gateway.example/api/ai-gateway/spend/logs');
    const { data } = await (await get('/api/logs?limit=1&offset=1&search=GPT&status=success')).json();
    assert.equal(data.total, 2);
    assert.deepEqual(data.rows.map(({ id }) => id), [2]);
  });
});

describe('what the proxy refuses', () => {
  for (const path of [
    '/',
    '/api',
    '/api/log',
    '/api/logsx',
    '/api/logs/',
    '/api/logs//',
    '/api/logs//request',
    '/api/logs/../keys',
    '/api/logs/%2e%2e/keys',
    '/api/logs/%2E%2E%2Fkeys',
    '/api/logs/..%2fkeys',
    '/api/logs/..%5ckeys',
    '/api/logs/a%2Fb',
    '/api/logs/a%5Cb',
    '/api/logs/a\\..\\..\\keys',
    '/api/logs/%252e%252e',
    '/api/logs/%252fkeys',
    '/api/logs/a%2eb',
    '/api/logs/.hidden',
    '/api/logs/%00',
    '/api/logs/a%0d%0aHost:%20evil.example',
    '/api/logs/%',
    '/api/logs/%ff',
    '/api/logs/4211/',
    '/api/logs/4211/other',
    '/api/logs/4211/request/',
    '/api/logs/4211/request/more',
    '/api/logs/4211/Request',
    '/api/logs/http://evil.example/',
    '/api/logs/http:%2f%2fevil.example',
    '/api/logs/@evil.example/request/x',
    '/API/LOGS',
    '/api%2flogs',
  ]) {
    it(`the path ${path}`, async () => {
      const { seen, get } = proxyBefore();
      await assertRefused(await get(path), 404);
      assert.deepEqual(seen, []);
    });
  }

  for (const method of ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    it(`the method ${method}`, async () => {
      const { seen, get } = proxyBefore();
      const response = await get('/api/logs/4211', { method });
      assert.equal(response.headers.get('allow'), 'GET');
      await assertRefused(response, 405);
      assert.deepEqual(seen, []);
    });
  }

  for (const [what, authorize] of [
    ['false', () => false],
    ['a promise of false', async () => false],
    ['something that is only like true', () => 'yes'],
    ['an error', () => { throw new Error(TOKEN); }],
    ['a rejection', () => Promise.reject(new Error(TOKEN))],
    ['nothing', () => undefined],
    ['a Boolean', () => new Boolean(true)],
  ]) {
    it(`a request for which authorize gives ${what}`, async () => {
      const { seen, get } = proxyBefore(undefined, { authorize });
      await assertRefused(await get('/api/logs'), 403);
      assert.deepEqual(seen, []);
    });
  }

  it('nothing that authorize allows, and shows it the request', async () => {
    const authorize = async (request) => request.headers.get('cookie') === 'session=1';
    const { get } = proxyBefore(undefined, { authorize });
    assert.equal((await get('/api/logs', { headers: { cookie: 'session=1' } })).status, 200);
    assert.equal((await get('/api/logs', { headers: { cookie: 'session=2' } })).status, 403);
  });
});

describe('when the gateway fails', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it(`answers 502 to a redirect with ${status}, which it does not follow`, async () => {
      const { seen, get } = proxyBefore(
        () => new Response(null, { status, headers: { location: 'https://evil.example/' } }),
      );
      await assertRefused(await get('/api/logs'), 502);
      assert.equal(seen.length, 1);
      assert.equal(seen[0].redirect, 'manual');
    });
  }

  it('answers 502 when it cannot be reached, without a word of the error', async () => {
    const { get } = proxyBefore(() => {
      throw new TypeError(`fetch failed: ${UPSTREAM} ${TOKEN}`);
    });
    await assertRefused(await get('/api/logs'), 502);
  });

  it('answers 504 when it takes too long', async () => {
    const hang = ({ signal }) =>
      new Promise((_resolve, reject) => {
        // The timer of a timeout signal alone does not keep Node running.
        const alive = setTimeout(() => undefined, 10_000);
        signal.addEventListener('abort', () => {
          clearTimeout(alive);
          reject(signal.reason);
        });
      });
    const { get } = proxyBefore(hang, { timeoutMs: 20 });
    await assertRefused(await get('/api/logs'), 504);
  });

  it('gives the gateway up when the client leaves', async () => {
    const client = new AbortController();
    const { seen, get } = proxyBefore(({ signal }) => {
      client.abort();
      return Promise.reject(signal.reason);
    });
    await get('/api/logs', { signal: client.signal });
    assert.equal(seen[0].signal.aborted, true);
  });
});

describe('options that cannot work are refused at once', () => {
  const good = { upstream: UPSTREAM, token: TOKEN, basePath: '/api/logs', authorize: () => true };
  for (const [what, option] of [
    ['a relative upstream', { upstream: '/logs' }],
    ['an upstream that is no HTTP', { upstream: 'file:///logs' }],
    ['an upstream that does not end in /logs', { upstream: 'https://gateway.example/v4' }],
    ['an upstream with a query', { upstream: `${UPSTREAM}?x=1` }],
    ['an upstream with a password', { upstream: 'https://user:pass@gateway.example/logs' }],
    ['an empty token', { token: '' }],
    ['no token', { token: undefined }],
    ['no base path', { basePath: undefined }],
    ['a token with a line break', { token: `${TOKEN}\n` }],
    ['an empty basePath', { basePath: '' }],
    ['a basePath that is no path', { basePath: 'api/logs' }],
    ['a basePath that leads elsewhere', { basePath: '/api/../logs' }],
    ['no authorize', { authorize: undefined }],
    ['an authorize that is no function', { authorize: true }],
    ['an allowFeedback that is no switch', { allowFeedback: 'false' }],
    ['no time', { timeoutMs: 0 }],
    ['more time than timers have', { timeoutMs: 2 ** 31 }],
    ['no size', { maxBytes: 0 }],
    ['a size that is no number', { maxBytes: '1 MB' }],
  ]) {
    it(what, () => {
      assert.throws(
        () => createLogsProxy({ ...good, ...option }),
        (error) => error instanceof TypeError && !error.message.includes(TOKEN),
      );
    });
  }

  it('the message about authorize says what to write', () => {
    assert.throws(() => createLogsProxy({ ...good, authorize: undefined }), /authorize has to be a function .*isAdmin\(request\)/);
  });

  it('a slash at the end of upstream and basePath does not matter', async () => {
    const { seen, get } = proxyBefore(undefined, { upstream: `${UPSTREAM}/`, basePath: '/api/logs/' });
    await get('/api/logs/4211');
    assert.equal(seen[0].url, `${UPSTREAM}/4211`);
  });
});

describe('the demo before a real gateway', () => {
  // Port 9 answers nobody: who is let through gets a 502.
  const env = { GATEWAY_LOGS_UPSTREAM: 'http://127.0.0.1:9/logs', GATEWAY_LOGS_TOKEN: TOKEN };
  let handle;
  let peerHeader;
  before(async () => {
    const { module } = await runnerImport(fileURLToPath(new URL('../../examples/demo/gateway.ts', import.meta.url)));
    ({ handle } = await module.createDemoGateway(env, '/api/logs'));
    peerHeader = module.PEER_HEADER;
  });

  for (const [peer, status] of [
    ['127.0.0.1', 502],
    ['::1', 502],
    ['::ffff:127.0.0.1', 502],
    [undefined, 403],
    ['', 403],
    ['192.168.1.7', 403],
    ['::ffff:192.168.1.7', 403],
    ['127.0.0.1.evil.example', 403],
    ['127.0.0.1, 192.168.1.7', 403],
    ['fe80::1', 403],
  ]) {
    it(`${status === 403 ? 'refuses' : 'lets in'} ${peer ?? 'who comes from nowhere'}`, async () => {
      const headers = peer === undefined ? {} : { [peerHeader]: peer };
      await assertRefused(await handle(new Request('http://localhost/api/logs', { headers })), status);
    });
  }
});
