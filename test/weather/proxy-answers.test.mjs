import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { createLogsProxy, toNodeListener } from '../../dist/proxy/index.js';
import { listen, optionsFor, sendRaw, TOKEN } from '../support/proxy-servers.mjs';

const MB = 1024 * 1024;
const RUNS = process.env.LONG ? 20_000 : 500;
const SEED = 5;
const BOMB = process.env.LONG ? 1_000 : 20;
const STARS = '*'.repeat(TOKEN.length);

/** Runs `use` with the proxy before a gateway that speaks HTTP by itself: `respond` gets each request. */
const withGateway = (respond, options, use) => withServer(createServer(respond), options, use);
/** The same with a gateway that writes bytes: `respond` gets each connection once it was asked something. */
const withSocket = (respond, options, use) =>
  withServer(createSocketServer((socket) => socket.on('error', () => undefined).once('data', () => respond(socket))), options, use);

async function withServer(server, options, use) {
  const gateway = await listen(server);
  const proxy = createLogsProxy(optionsFor(gateway.port, options));
  const front = await listen(createServer(toNodeListener(proxy)));
  try {
    await use({ get: (init) => proxy(new Request('https://page.example/api/logs/1/response', init)), front, gateway });
  } finally {
    front.close();
    gateway.close();
  }
}

async function assertRefused(response, status, { gateway }) {
  assert.equal(response.status, status);
  const text = (await response.text()) + JSON.stringify([...response.headers]);
  assert.ok(!text.includes(TOKEN) && !text.includes(`${gateway.port}`), text);
  assert.match(text, /^\{"success":false/);
}

/** That a body breaks off with an error that names nothing, in the function and in what a browser gets; its bytes so far. */
async function assertBreaksOff({ get, front }) {
  let bytes = 0;
  const response = await get();
  await assert.rejects(
    async () => {
      for await (const chunk of response.body) bytes += chunk.length;
    },
    (error) => error.message === 'The answer of the gateway broke off.' && error.cause === undefined,
  );
  const raw = await sendRaw(front.port, 'GET /api/logs/1/response HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  assert.match(raw, /^HTTP\/1\.1 200 /);
  assert.ok(!raw.endsWith('0\r\n\r\n'), 'the body ends as if it were whole');
  return bytes;
}

describe('an answer of the gateway that is no answer', () => {
  for (const status of [300, 301, 302, 303, 304, 307, 308]) {
    it(`${status} is neither followed nor passed on`, async () => {
      let followed = 0;
      const elsewhere = await listen(createServer((_req, res) => ((followed += 1), res.end())));
      const respond = (_req, res) => res.writeHead(status, { location: `http://127.0.0.1:${elsewhere.port}/` }).end();
      await withGateway(respond, {}, async (world) => {
        const response = await world.get();
        assert.equal(response.headers.get('location'), null);
        await assertRefused(response, 502, world);
      });
      elsewhere.close();
      assert.equal(followed, 0);
    });
  }

  for (const [what, bytes] of [
    ['not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['an unknown status', 'HTTP/1.1 999 What\r\ncontent-length: 0\r\n\r\n'],
    ['headers that are none', `HTTP/1.1 200 OK\r\n${TOKEN}\r\n\r\n`],
    ['a connection that ends', ''],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n12'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(20_000)}`],
    ['an upgrade', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'],
  ]) {
    it(what, () => withSocket((socket) => socket.end(bytes), { timeoutMs: 2_000 }, async (world) => assertRefused(await world.get(), 502, world)));
  }

  it('a status that HTTP does not have, of a fetch of the host’s', async () => {
    const odd = new Proxy(new Response('x'), { get: (target, name) => (name === 'status' ? 999 : Reflect.get(target, name, target)) });
    const proxy = createLogsProxy(optionsFor(1, { fetch: async () => odd }));
    assert.equal((await proxy(new Request('https://page.example/api/logs'))).status, 502);
  });

  it('silence', () => withSocket(() => undefined, { timeoutMs: 100 }, async (world) => assertRefused(await world.get(), 504, world)));

  it('headers that trickle', () =>
    withSocket(
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const timer = setInterval(() => socket.write('x: y\r\n'), 20);
        socket.on('close', () => clearInterval(timer));
      },
      { timeoutMs: 150 },
      async (world) => assertRefused(await world.get(), 504, world),
    ));

  it('a fetch of the host’s that listens to no signal', async () => {
    const proxy = createLogsProxy(optionsFor(1, { timeoutMs: 30, fetch: () => new Promise(() => undefined) }));
    const alive = setTimeout(() => undefined, 5_000);
    assert.equal((await proxy(new Request('https://page.example/api/logs'))).status, 504);
    clearTimeout(alive);
  });

  for (const status of [204, 205]) {
    it(`${status}, which has no body`, () =>
      withGateway((_req, res) => res.writeHead(status).end(), {}, async ({ get }) => {
        const response = await get();
        assert.equal(response.status, status);
        assert.equal(await response.text(), '');
      }));
  }

  it('answers before the answer', () =>
    withSocket(
      (socket) => socket.end(`${'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'.repeat(50)}HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}`),
      {},
      async ({ get }) => assert.equal(await (await get()).text(), '{}'),
    ));
});

describe('what an answer may not bring along', () => {
  for (const [type, passed] of [
    ['application/json', 'application/json'],
    ['application/problem+json; charset=utf-8', 'application/json'],
    ['text/html', 'text/plain; charset=utf-8'],
    ['text/javascript', 'text/plain; charset=utf-8'],
    ['image/svg+xml', 'text/plain; charset=utf-8'],
    ['application/json, text/html', 'text/plain; charset=utf-8'],
    ['application/jsonp', 'text/plain; charset=utf-8'],
    ['multipart/x-mixed-replace', 'text/plain; charset=utf-8'],
    ['text/plain; charset=utf-7', 'text/plain; charset=utf-8'],
    [`text/${TOKEN}`, 'text/plain; charset=utf-8'],
    [undefined, 'text/plain; charset=utf-8'],
  ]) {
    it(`the type ${type}`, () =>
      withGateway((_req, res) => res.writeHead(200, type ? { 'content-type': type } : {}).end('<script>'), {}, async ({ get }) => {
        assert.equal((await get()).headers.get('content-type'), passed);
      }));
  }

  it('headers, whichever', () =>
    withGateway(
      (_req, res) =>
        res
          .writeHead(401, `Bearer ${TOKEN}`, {
            'set-cookie': ['a=1', 'b=2'], authorization: TOKEN, 'www-authenticate': `Bearer realm="${TOKEN}"`, link: '</x>; rel=preload', refresh: '0; url=/',
            'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true', 'clear-site-data': '"*"', 'content-disposition': 'inline',
            'content-security-policy': "default-src *", 'cache-control': 'public', 'x-content-type-options': '', 'strict-transport-security': 'max-age=0',
            'service-worker-allowed': '/', 'retry-after': `3 ${TOKEN}`, 'content-location': '/', server: 'x', 'x-any': TOKEN, trailer: 'x-late', etag: TOKEN,
          })
          .end('{}'),
      {},
      async ({ get, front }) => {
        const response = await get();
        assert.equal(response.statusText, '');
        assert.deepEqual(Object.fromEntries(response.headers), {
          'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'; sandbox",
          'content-type': 'text/plain; charset=utf-8',
          'cross-origin-resource-policy': 'same-origin',
          'x-content-type-options': 'nosniff',
        });
        const raw = await sendRaw(front.port, 'GET /api/logs HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
        assert.ok(!raw.includes(TOKEN));
      },
    ));

  for (const retryAfter of ['300', 'Sat, 14 Mar 2026 10:31:38 GMT']) {
    it(`but when to come back: ${retryAfter}`, () =>
      withGateway((_req, res) => res.writeHead(429, { 'retry-after': retryAfter }).end(), {}, async ({ get }) => {
        assert.equal((await get()).headers.get('retry-after'), retryAfter);
      }));
  }

  for (const status of [200, 400, 401, 500]) {
    it(`the token in a body with ${status}, in pieces`, () =>
      withGateway(
        async (_req, res) => {
          res.writeHead(status, { 'content-type': 'application/json' });
          for (const piece of [`{"a":"Bearer ${TOKEN}","b":"`, TOKEN.slice(0, 5), TOKEN.slice(5), `","c":"${TOKEN.slice(0, 9)}`]) {
            res.write(piece);
            await new Promise((resolve) => setTimeout(resolve, 10));
          }
          res.end('"}');
        },
        {},
        async ({ get }) => {
          const response = await get();
          assert.equal(response.status, status);
          assert.equal(await response.text(), `{"a":"Bearer ${STARS}","b":"${STARS}","c":"${TOKEN.slice(0, 9)}"}`);
        },
      ));
  }

  it(`the token in ${RUNS} random bodies cut at random, seed ${SEED}`, async () => {
    let hidden = 0;
    const token = 'aabaabaab';
    const piece = fc.oneof(fc.constantFrom(token, 'aab', 'a', 'b', 'aabaabaa', 'baab'), fc.string({ maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), fc.array(fc.nat(12), { maxLength: 40 }), async (pieces, cuts) => {
        const text = pieces.join('');
        let rest = new TextEncoder().encode(text);
        const chunks = cuts.map((length) => {
          const chunk = rest.subarray(0, length);
          rest = rest.subarray(length);
          return chunk;
        });
        const fetch = async () => new Response(ReadableStream.from([...chunks, rest]));
        const answer = await createLogsProxy(optionsFor(1, { token, fetch }))(new Request('https://page.example/api/logs'));
        const expected = text.replaceAll(token, '*'.repeat(token.length));
        assert.equal(await answer.text(), expected);
        if (expected !== text) hidden += 1;
      }),
      { seed: SEED, numRuns: RUNS },
    );
    assert.ok(hidden > RUNS / 10, `${hidden} bodies held the token`);
    if (process.env.LONG) console.log(`  the token was struck out of ${hidden} random bodies of ${RUNS}, seed ${SEED}`);
  });
});

describe('an answer that is too long or takes too long', () => {
  it('that says so itself is refused at once', () =>
    withGateway((_req, res) => res.writeHead(200, { 'content-length': 10 * 1024 * MB }).write('x'), { maxBytes: MB }, async (world) =>
      assertRefused(await world.get(), 502, world),
    ));

  it('10 GB are cut at the limit, and the gateway is told to stop', async () => {
    let written = 0;
    const closed = [];
    const respond = (_req, res) => {
      closed.push(once(res, 'close', { signal: AbortSignal.timeout(5_000) }));
      const more = () => {
        while (written < 10 * 1024 * MB && !res.destroyed && res.write(Buffer.alloc(64 * 1024, 'x'))) written += 64 * 1024;
        res.once('drain', more);
      };
      more();
    };
    await withGateway(respond, { maxBytes: MB }, async (world) => {
      const bytes = await assertBreaksOff(world);
      assert.ok(bytes <= MB && bytes > MB / 2, `${bytes} bytes`);
      await Promise.all(closed);
      assert.equal(closed.length, 2);
      assert.ok(written < 100 * MB, `${written} bytes were written`);
    });
  });

  it(`${BOMB} MB that are ${BOMB} kB compressed are cut`, async () => {
    const bomb = gzipSync(Buffer.alloc(BOMB * MB));
    assert.ok(bomb.length < BOMB * 1_024);
    const respond = (_req, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    await withGateway(respond, { maxBytes: 2 * MB }, async (world) => assert.ok((await assertBreaksOff(world)) <= 2 * MB));
  });

  it('exactly the limit is whole', () =>
    withGateway((_req, res) => res.end('x'.repeat(MB)), { maxBytes: MB }, async ({ get }) => assert.equal((await (await get()).text()).length, MB)));

  it('a body of 10 MB passes by default, also where JSON escapes each character', async () => {
    const million = new TextEncoder().encode('\\u0001'.repeat(1_000_000));
    const fetch = async () => new Response(ReadableStream.from(Array(10).fill(million)));
    const response = await createLogsProxy(optionsFor(1, { fetch }))(new Request('https://page.example/api/logs'));
    let bytes = 0;
    for await (const chunk of response.body) bytes += chunk.length;
    assert.equal(bytes, 60_000_000);
  });

  it('a body that trickles breaks off', () =>
    withGateway(
      (_req, res) => {
        res.write('x');
        const timer = setInterval(() => res.write('x'), 10);
        res.on('close', () => clearInterval(timer));
      },
      { timeoutMs: 1500 },
      async (world) => assert.ok((await assertBreaksOff(world)) < 1000),
    ));

  it('a body that stops breaks off, also where nothing listens', async () => {
    const fetch = async () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(3)), cancel: () => new Promise(() => undefined) }));
    const alive = setTimeout(() => undefined, 5_000);
    const response = await createLogsProxy(optionsFor(1, { timeoutMs: 50, fetch }))(new Request('https://page.example/api/logs'));
    await assert.rejects(response.text(), /broke off/);
    clearTimeout(alive);
  });

  for (const [what, bytes] of [
    ['that is shorter than it said', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly this'],
    ['whose chunks end early', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nonly this\r\n'],
    ['whose chunks are nonsense', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nonly this\r\nzz\r\n'],
  ]) {
    it(`a body ${what} breaks off`, () => withSocket((socket) => socket.end(bytes), {}, (world) => assertBreaksOff(world)));
  }

  it('a body that is longer than it said ends where it said', () =>
    withSocket((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\n\r\n'), {}, async ({ get }) =>
      assert.equal(await (await get()).text(), '{}'),
    ));
});

describe('a caller who leaves', () => {
  it('ends the question to the gateway, before and amid the answer', async () => {
    const asked = [];
    await withGateway((_req, res) => asked.push(res), {}, async ({ get, gateway }) => {
      assert.ok(gateway.port > 0);
      for (const begun of [false, true]) {
        const caller = new AbortController();
        const answer = get({ signal: caller.signal });
        while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        const res = asked.pop();
        const closed = once(res, 'close', { signal: AbortSignal.timeout(2_000) });
        if (begun) res.write('x');
        const response = begun ? await answer : null;
        caller.abort();
        await closed;
        if (response) await assert.rejects(response.text(), /broke off/);
        else assert.equal((await answer).status, 502);
      }
    });
  });

  it('who reads no further ends it, too', async () => {
    let cancelled = 0;
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(3)), cancel: () => void (cancelled += 1) });
    const proxy = createLogsProxy(optionsFor(1, { fetch: async () => new Response(body) }));
    const reader = (await proxy(new Request('https://page.example/api/logs'))).body.getReader();
    await reader.read();
    await reader.cancel();
    assert.equal(cancelled, 1);
  });
});
