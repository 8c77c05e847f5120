import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { createLogsProxy } from '../../dist/proxy/index.js';
import { ATTACKS, RAW_ATTACKS } from '../support/proxy-attacks.mjs';
import { BASE, sendRaw, startProxy, toBytes, TOKEN } from '../support/proxy-servers.mjs';

const UPSTREAM = `https://gateway.example${BASE}`;
const RUNS = process.env.LONG ? 20_000 : 500;
const SEED = 5;

/** A gateway's answer full of what nobody but the proxy may have. */
const LEAKS = { 'set-cookie': 'upstream=1', 'x-token': TOKEN, location: UPSTREAM, 'access-control-allow-origin': '*', 'www-authenticate': TOKEN };
const LEAKY_BODY = JSON.stringify({ success: true, result: [{ id: TOKEN, text: `Bearer ${TOKEN}` }] });

/** The proxy with a gateway that records what it is asked. */
function recordingProxy(options = {}) {
  const seen = [];
  const proxy = createLogsProxy({
    upstream: UPSTREAM,
    token: TOKEN,
    basePath: '/api/logs',
    authorize: () => true,
    fetch: async (url, { headers, method = 'GET', body, redirect }) => {
      seen.push({ url, method, body, redirect, headers: Object.fromEntries(new Headers(headers)) });
      return new Response(LEAKY_BODY, { headers: { ...LEAKS, 'content-type': 'text/html' } });
    },
    ...options,
  });
  return { seen, proxy };
}

function toRequest({ target, method = 'GET', headers = {} }) {
  const isSafe = method === 'GET' || method === 'HEAD';
  return new Request(`https://page.example${target}`, { method, headers, body: isSafe ? null : '{"feedback":1}' });
}

/** All of an answer as one text. */
async function told(response) {
  return `${response.status}\r\n${[...response.headers].map((header) => header.join(': ')).join('\r\n')}\r\n\r\n${await response.text()}`;
}

function assertSafe(text) {
  for (const secret of [TOKEN, 'gateway.example', 'upstream=1', 'session=1', 'of-the-caller', BASE]) {
    assert.ok(!text.includes(secret), `${secret} is in the answer`);
  }
  assert.doesNotMatch(text, /^(?:set-cookie|location|access-control-[\w-]+|www-authenticate|authorization|x-[\w]+):(?! nosniff)/im);
}

const askedFor = (asks) => ({
  url: UPSTREAM + asks,
  method: 'GET',
  body: undefined,
  redirect: 'manual',
  headers: { accept: /\/.+\/(?:request|response)$/.test(asks) ? '*/*' : 'application/json', authorization: `Bearer ${TOKEN}` },
});

describe(`${ATTACKS.length} requests to the proxy's function`, () => {
  it('are many, and each once', () => {
    const names = ATTACKS.map(({ name, target }) => `${name} ${target}`);
    assert.ok(ATTACKS.filter(({ status }) => status !== undefined).length >= 120, 'there are few refusals');
    assert.ok(ATTACKS.filter(({ asks }) => asks !== undefined).length >= 60, 'there are few that are answered');
    assert.equal(new Set(names).size, names.length);
  });

  for (const attack of ATTACKS) {
    it(attack.name.slice(0, 100), async () => {
      const { seen, proxy } = recordingProxy();
      const response = await proxy(toRequest(attack));
      assert.equal(response.status, attack.status ?? 200);
      assert.equal(response.headers.get('allow'), attack.status === 405 ? 'GET' : null);
      assertSafe(await told(response));
      assert.deepEqual(seen, attack.asks === undefined ? [] : [askedFor(attack.asks)]);
    });
  }

  it('tell nothing to those who may not see logs', async () => {
    const { seen, proxy } = recordingProxy({ authorize: () => false });
    const answers = new Set();
    let inside = 0;
    for (const attack of ATTACKS) {
      const { pathname } = new URL(toRequest(attack).url);
      const isInside = pathname === '/api/logs' || pathname.startsWith('/api/logs/');
      if (isInside) inside += 1;
      const response = await proxy(toRequest(attack));
      assert.equal(response.status, isInside ? 403 : 404, attack.name);
      if (attack.headers?.['sec-fetch-site'] === undefined) answers.add(await told(response));
    }
    assert.deepEqual(seen, []);
    assert.equal(answers.size, 2);
    assert.ok(inside >= 120);
  });
});

describe(`${ATTACKS.length + RAW_ATTACKS.length} requests as bytes to a Node server with the proxy`, () => {
  const seen = [];
  let servers;
  let usual;

  before(async () => {
    servers = await startProxy((req, res) => {
      const chunks = [];
      req.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
        seen.push({ url: req.url, method: req.method, headers: req.headers, body: Buffer.concat(chunks).toString() });
        res.writeHead(200, { ...LEAKS, 'content-type': 'text/html' });
        res.end(LEAKY_BODY);
      });
    });
    await fetch(`http://127.0.0.1:${servers.front.port}/api/logs`);
    [{ headers: usual }] = seen.splice(0);
    assert.equal(usual.authorization, `Bearer ${TOKEN}`);
    // Beside what every fetch sends, there is nothing.
    const known = ['accept', 'accept-encoding', 'accept-language', 'authorization', 'connection', 'host', 'sec-fetch-mode', 'user-agent'];
    assert.deepEqual(Object.keys(usual).sort(), known);
  });
  after(() => servers.close());

  async function send(bytes) {
    const text = await sendRaw(servers.front.port, bytes);
    assertSafe(text);
    assert.ok(!text.includes(`:${servers.gateway.port}`), 'the upstream URL is in the answer');
    return { status: text === '' ? null : Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1]), asked: seen.splice(0) };
  }

  /** That the gateway was asked as `asks` says, and by no header of the caller's. */
  function assertAsked(asked, asks) {
    const accept = askedFor(asks).headers.accept;
    assert.deepEqual(asked, [{ url: BASE + asks, method: 'GET', headers: { ...usual, accept }, body: '' }]);
  }

  for (const attack of ATTACKS) {
    it(attack.name.slice(0, 100), async () => {
      const { status, asked } = await send(toBytes(attack));
      // Node refuses some before the proxy sees them.
      if (attack.asks === undefined || status !== 200) {
        assert.ok([attack.status, 400].includes(status), `${status}`);
        assert.deepEqual(asked, []);
      } else {
        assertAsked(asked, attack.asks);
      }
    });
  }

  for (const { name, raw, status: refusals, mayAsk } of RAW_ATTACKS) {
    it(`bytes: ${name}`, async () => {
      const { status, asked } = await send(raw);
      if (refusals) assert.ok(refusals.includes(status), `${status}`);
      if (refusals || (mayAsk.includes(null) && asked.length === 0)) assert.deepEqual(asked, []);
      else assertAsked(asked, mayAsk[0]);
    });
  }

  it('several in one connection: each is judged by itself', async () => {
    const get = (path, more = '') => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
    const bytes = get('/api/logs/1') + get('/api/logs/../keys') + get('/api/logs/2', 'Connection: close\r\n');
    const text = await sendRaw(servers.front.port, bytes);
    assert.deepEqual(text.match(/^HTTP\/1\.1 \d+/gm), ['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200']);
    assert.deepEqual(seen.splice(0).map(({ url }) => url).sort(), [`${BASE}/1`, `${BASE}/2`]);
  });

  it('the server still answers', async () => {
    assert.equal((await fetch(`http://127.0.0.1:${servers.front.port}/api/logs`)).status, 200);
  });
});

describe(`${RUNS} random requests, seed ${SEED}`, () => {
  const piece = fc.oneof(
    fc.constantFrom('..', '.', '%2e', '%2E%2e', '%2f', '%5c', '\\', '/', '//', ';', '%3b', '%', '%25', '%00', '%0d%0a', '?', '#', '@', ':', '%c0%ae', '／', '．'),
    fc.constantFrom('4211', 'request', 'response', 'logs', 'keys', 'api', 'api/logs', '/api/logs', '/request', 'http://evil.example', 'a', 'log%20one', '-', '~'),
    fc.constantFrom('page=1', '&page=2', '?search=x', '&filters=[]', '&x=y', '%26', '+', '='),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.webSegment(),
  );
  const target = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(''));
  const prefix = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('/api/logs/', '/api/logs', '/api/logs/4211/', '/api/logs?') },
    { weight: 1, arbitrary: fc.constantFrom('/', '//', '/api/', '/API/logs/', '/api/logs/../') },
  );
  const method = fc.oneof({ weight: 9, arbitrary: fc.constant('GET') }, { weight: 1, arbitrary: fc.constantFrom('HEAD', 'POST', 'PATCH', 'DELETE') });

  it('lead to no path of the gateway but the API’s', async () => {
    let answered = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(prefix, target, method, async (start, rest, verb) => {
        const { seen, proxy } = recordingProxy();
        const response = await proxy(toRequest({ target: start + rest, method: verb }));
        assertSafe(await told(response));
        if (response.status !== 200) {
          assert.ok([400, 403, 404, 405, 414].includes(response.status), `${response.status}`);
          assert.deepEqual(seen, []);
          refused += 1;
          return;
        }
        assert.equal(verb, 'GET');
        assert.equal(seen.length, 1);
        const { url } = seen[0];
        assert.deepEqual(seen[0], askedFor(url.slice(UPSTREAM.length)));
        assert.ok(url.startsWith(UPSTREAM), url);
        // A log's path is one segment that no decoding changes into more; only a list has a query.
        assert.match(url.slice(UPSTREAM.length), /^(?:(?:\?[\w=&%.~!'()*-]*)?|\/(?:[\w.~-]|%(?:20|2B|2C|3A|3D|40))+(?:\/(?:request|response))?)$/);
        // Of what the proxy wrote, a URL changes nothing but this one character.
        assert.equal(new URL(url).href.replaceAll('%27', "'"), url);
        assert.ok(decodeURIComponent(new URL(url).pathname).startsWith(BASE));
        answered += 1;
      }),
      { seed: SEED, numRuns: RUNS },
    );
    assert.ok(answered > RUNS / 20 && refused > RUNS / 20, `${answered} answered, ${refused} refused`);
    if (process.env.LONG) console.log(`  ${answered} random requests were answered, ${refused} refused, seed ${SEED}`);
  });

  it('go no further as bytes either', async () => {
    const seen = [];
    const { front, close } = await startProxy((req, res) => {
      seen.push(req.url);
      res.end('{}');
    });
    let answered = 0;
    const sent = Math.ceil(RUNS / 10);
    try {
      await fc.assert(
        fc.asyncProperty(prefix, target, async (start, rest) => {
          const line = toBytes({ target: (start + rest).replace(/[\r\n]/g, '%0a') });
          assertSafe(await sendRaw(front.port, line));
          for (const url of seen.splice(0)) {
            answered += 1;
            assert.match(url.slice(BASE.length), /^(?:(?:\?[^/]*)?|\/(?:[\w.~-]|%(?:20|2B|2C|3A|3D|40))+(?:\/(?:request|response))?)$/);
            assert.ok(url.startsWith(BASE), url);
          }
        }),
        { seed: SEED, numRuns: sent },
      );
    } finally {
      close();
    }
    assert.ok(answered > 0, 'none was answered');
    if (process.env.LONG) console.log(`  ${answered} of ${sent} random requests as bytes were answered, seed ${SEED}`);
  });
});
