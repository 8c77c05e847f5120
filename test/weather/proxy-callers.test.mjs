import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { createLogsProxy, toNodeListener } from '../../dist/proxy/index.js';
import { ReferenceGateway } from '../../dist/testing/index.js';
import { listen, sendRaw, startProxy, TOKEN } from '../support/proxy-servers.mjs';

const UPSTREAM = 'https://gateway.example/v4/gateways/main/logs';
const JSON_TYPE = { 'content-type': 'application/json' };
const SAME = { 'sec-fetch-site': 'same-origin' };

function recordingProxy(options = {}) {
  const seen = [];
  const proxy = createLogsProxy({
    upstream: UPSTREAM,
    token: TOKEN,
    basePath: '/api/logs',
    authorize: () => true,
    fetch: async (url, { headers, method = 'GET', body }) => {
      seen.push({ path: url.slice(UPSTREAM.length), method, body, headers: Object.fromEntries(new Headers(headers)) });
      return Response.json({ success: true, result: {} });
    },
    ...options,
  });
  const send = (path, init) => proxy(new Request(new URL(path, 'https://page.example'), init));
  return { seen, send };
}

/** A body that never ends: a piece, again and again. */
function endless(piece) {
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      controller.enqueue(new TextEncoder().encode(piece));
    },
  });
}

describe('feedback, where it is allowed', () => {
  const patch = (body, headers = {}) => ({ method: 'PATCH', body, headers: { ...JSON_TYPE, ...SAME, ...headers }, duplex: 'half' });
  const send = (init, path = '/api/logs/4211', options = {}) => {
    const { seen, send: sendTo } = recordingProxy({ allowFeedback: true, ...options });
    return sendTo(path, init).then((response) => ({ response, seen }));
  };

  for (const [body, sent] of [
    ['{"feedback":1}', '{"feedback":1}'],
    ['{"feedback":-1,"score":0}', '{"feedback":-1,"score":0}'],
    [' { "score" : 1e2 ,\n"feedback":null } ', '{"score":100,"feedback":null}'],
    ['{"feedback":1,"feedback":0}', '{"feedback":0}'],
    ['{"\\u0073core":12.5}', '{"score":12.5}'],
  ]) {
    it(`is written anew: ${body}`, async () => {
      const { response, seen } = await send(patch(body, { cookie: 'session=1', authorization: 'Bearer x', 'content-encoding': 'x' }));
      assert.equal(response.status, 200);
      const headers = { accept: 'application/json', authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
      assert.deepEqual(seen, [{ path: '/4211', method: 'PATCH', body: sent, headers }]);
    });
  }

  it('reaches the gateway, over Node’s http too', async () => {
    const gateway = new ReferenceGateway({ token: TOKEN, logs: [{ row: { id: '4211', success: true } }] });
    const options = { fetch: (url, init) => gateway.handle(new Request(url, init)) };
    const liked = `/api/logs?filters=${encodeURIComponent('[{"key":"feedback","operator":"eq","value":[1]}]')}`;
    const count = async () => (await (await send({}, liked, options)).response.json()).result_info.total_count;
    assert.equal(await count(), 0);
    await send(patch('{"feedback":1}'), '/api/logs/4211', options);
    assert.equal(await count(), 1);
    const seen = [];
    const { front, close } = await startProxy(
      (req, res) => req.on('data', (chunk) => seen.push(`${req.method} ${req.url} ${chunk}`)).on('end', () => res.end('{}')),
      { allowFeedback: true },
    );
    try {
      const answer = await fetch(`http://127.0.0.1:${front.port}/api/logs/4211`, patch('{"score":5}'));
      assert.equal(answer.status, 200);
      assert.deepEqual(seen, ['PATCH /client/v4/gateways/main/logs/4211 {"score":5}']);
      const long = await fetch(`http://127.0.0.1:${front.port}/api/logs/4211`, patch(`{"score":5}${' '.repeat(200_000)}`));
      assert.equal(long.status, 413);
      assert.equal(seen.length, 1);
    } finally {
      close();
    }
  });

  for (const [what, status, init, path] of [
    ...[
      '', 'null', '1', '"feedback"', '[]', '[{"feedback":1}]', '{}', '{"feedback":1', '{"feedback":2}', '{"feedback":0.5}', '{"feedback":true}',
      '{"feedback":"1"}', '{"feedback":{}}', '{"score":-1}', '{"score":101}', '{"score":1e999}', '{"score":"1"}', '{"score":[1]}',
      '{"metadata":{"user":"other"}}', '{"feedback":1,"metadata":null}', '{"feedback":1,"id":"1"}', '{"feedback":1,"cost":0}', '{"Feedback":1}',
      '{"__proto__":{"feedback":1}}', '{"feedback":1,"__proto__":{}}', '{"constructor":1}', 'feedback=1', '<feedback>1</feedback>', '{"feedback":1}{}',
    ].map((body) => [`the body ${body}`, 400, patch(body)]),
    ['a long body', 413, patch(`{"feedback":1${' '.repeat(1_024)}}`)],
    ['an endless body', 413, patch(endless(' '.repeat(100)))],
    ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx', 'text/plain;application/json', ''].map((type) => [
      `the type ${type}`, 415, patch('{"feedback":1}', { 'content-type': type }),
    ]),
    ...['same-site', 'none'].map((site) => [`a page that is ${site}`, 403, patch('{"feedback":1}', { 'sec-fetch-site': site })]),
    ['a page of another site', 403, patch('{"feedback":1}', { 'sec-fetch-site': 'cross-site', origin: 'https://page.example' })],
    ['nobody knows who', 403, { method: 'PATCH', body: '{"feedback":1}', headers: JSON_TYPE }],
    ...['https://evil.example', 'https://page.example.evil.example', 'https://page.example:8443', 'null', 'page.example', 'https://page.example/'].map((origin) => [
      `the origin ${origin}`, 403, { method: 'PATCH', body: '{"feedback":1}', headers: { ...JSON_TYPE, origin } },
    ]),
    ['the list', 405, patch('{"feedback":1}'), '/api/logs'],
    ['a body', 405, patch('{"feedback":1}'), '/api/logs/4211/request'],
    ['another path', 404, patch('{"feedback":1}'), '/api/logs/%2e%2e%2fkeys'],
    ...['POST', 'PUT', 'DELETE', 'Patch'].map((method) => [`the method ${method}`, 405, { ...patch('{"feedback":1}'), method }]),
  ]) {
    it(`is refused: ${what}`, async () => {
      const { response, seen } = await send(init, path);
      assert.equal(response.status, status);
      assert.deepEqual(seen, []);
      if (status === 405) assert.equal(response.headers.get('allow'), path === undefined ? 'GET, PATCH' : 'GET');
    });
  }

  it('comes from this origin where a browser tells only the origin', async () => {
    const { response } = await send({ method: 'PATCH', body: '{"feedback":1}', headers: { ...JSON_TYPE, origin: 'https://page.example' } });
    assert.equal(response.status, 200);
  });

  it('is refused unless it is allowed, and to those who may not', async () => {
    assert.equal((await send(patch('{"feedback":1}'), undefined, { allowFeedback: false })).response.status, 405);
    const { response, seen } = await send(patch('{"feedback":1}'), undefined, { authorize: ({ method }) => method === 'GET' });
    assert.equal(response.status, 403);
    assert.deepEqual(seen, []);
  });

  it('has a time to arrive', async () => {
    const alive = setTimeout(() => undefined, 5_000);
    const { response, seen } = await send(patch(new ReadableStream()), undefined, { timeoutMs: 30 });
    clearTimeout(alive);
    assert.equal(response.status, 408);
    assert.deepEqual(seen, []);
  });

  it('is not lost when authorize reads it', async () => {
    const { response, seen } = await send(patch('{"feedback":1}'), undefined, { authorize: async (request) => (await request.text()) !== '' });
    assert.equal(response.status, 200);
    assert.equal(seen[0].body, '{"feedback":1}');
  });

  it('is refused when it was read before', async () => {
    const seen = [];
    const proxy = createLogsProxy({
      upstream: UPSTREAM, token: TOKEN, basePath: '/api/logs', authorize: () => true, allowFeedback: true, fetch: () => seen.push(1),
    });
    const request = new Request('https://page.example/api/logs/4211', patch('{"feedback":1}'));
    await request.text();
    assert.equal((await proxy(request)).status, 400);
    assert.deepEqual(seen, []);
  });
});

describe('authorize', () => {
  it('that hangs is a no, also when it says yes later', async () => {
    let allow;
    const { seen, send } = recordingProxy({ timeoutMs: 30, authorize: () => new Promise((resolve) => (allow = resolve)) });
    const alive = setTimeout(() => undefined, 5_000);
    assert.equal((await send('/api/logs')).status, 403);
    clearTimeout(alive);
    allow(true);
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(seen, []);
  });

  it('that says yes once its client has left asks nothing', async () => {
    const client = new AbortController();
    const { seen, send } = recordingProxy({ authorize: async () => (client.abort(), true) });
    await send('/api/logs', { signal: client.signal });
    assert.deepEqual(seen, []);
  });

  it('and the gateway are not waited for when the client had left before', async () => {
    const { seen, send } = recordingProxy({ authorize: () => new Promise(() => undefined) });
    assert.equal((await send('/api/logs', { signal: AbortSignal.abort() })).status, 403);
    assert.deepEqual(seen, []);
  });

  for (const [what, value] of Object.entries({ one: 1, text: 'true', object: {}, list: [true], response: Response.json(true), function: () => true })) {
    it(`that gives a ${what} is a no`, async () => {
      const { seen, send } = recordingProxy({ authorize: () => value });
      assert.equal((await send('/api/logs')).status, 403);
      assert.deepEqual(seen, []);
    });
  }

  it('sees the request itself, and nothing of the gateway', async () => {
    let shown;
    const options = { upstream: UPSTREAM, token: TOKEN, basePath: '/api/logs', fetch: async () => Response.json({}) };
    const proxy = createLogsProxy({ ...options, authorize: (...given) => ((shown = given), true) });
    const request = new Request('https://page.example/api/logs?page=2', { headers: { cookie: 'session=1' } });
    await proxy(request);
    assert.equal(shown.length, 1);
    assert.equal(shown[0], request);
    assert.equal(request.headers.get('authorization'), null);
  });
});

describe('the listener for Node', () => {
  for (const [what, asked, url] of [
    ['the path', { url: '/api/logs/4211' }, 'http://localhost/api/logs/4211'],
    ['the whole path, where Express has cut it', { url: '/4211', originalUrl: '/api/logs/4211' }, 'http://localhost/api/logs/4211'],
    ['no host of a path', { url: '//evil.example/api/logs' }, 'http://localhost//evil.example/api/logs'],
    ['no whole URL', { url: 'http://evil.example/api/logs' }, 'http://localhost/'],
    ['nothing that continues the host', { url: '.evil.example/api/logs' }, 'http://localhost/'],
    ['nothing that makes the host a password', { url: '@evil.example/api/logs' }, 'http://localhost/'],
    ['no path', {}, 'http://localhost/'],
  ]) {
    it(`takes ${what} from the request line`, async () => {
      const urls = [];
      const listener = toNodeListener(async (request) => (urls.push(request.url), new Response(null)));
      await new Promise((resolve) => {
        const req = { method: 'GET', headers: {}, readableEnded: true, on: () => undefined, ...asked };
        listener(req, { destroyed: false, writableFinished: true, once: () => undefined, writeHead: () => undefined, end: resolve });
      });
      assert.deepEqual(urls, [url]);
    });
  }

  it('answers a body that is too long before its end', async () => {
    const { front, close } = await startProxy((_req, res) => res.end('{}'), { allowFeedback: true });
    const socket = connect(front.port, '127.0.0.1');
    try {
      const head = 'PATCH /api/logs/4211 HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n';
      socket.write(`${head}Content-Length: 1000000000\r\n\r\n${' '.repeat(100_000)}`);
      const [answer] = await once(socket, 'data', { signal: AbortSignal.timeout(3_000) });
      assert.match(String(answer), /^HTTP\/1\.1 413 /);
    } finally {
      socket.destroy();
      close();
    }
  });

  it('ends the question when its client leaves', async () => {
    let asked;
    const arrived = new Promise((resolve) => (asked = resolve));
    const { front, close } = await startProxy((_req, res) => asked(res));
    const socket = connect(front.port, '127.0.0.1');
    try {
      socket.write('GET /api/logs HTTP/1.1\r\nHost: x\r\n\r\n');
      const closed = once(await arrived, 'close', { signal: AbortSignal.timeout(3_000) });
      socket.destroy();
      await closed;
    } finally {
      close();
    }
  });

  it('lives on when what it calls fails', async () => {
    const server = await listen(createServer(toNodeListener(() => Promise.reject(new Error(TOKEN)))));
    try {
      for (let time = 0; time < 2; time += 1) assert.equal(await sendRaw(server.port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'), '');
    } finally {
      server.close();
    }
  });
});
