import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createSession } from '../../examples/proxy/session.mjs';
import { LARGE, SECRET, SETUPS, signedIn, startGateway, TOKEN } from '../support/proxy-setups.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [POLICY] = /(?<=^Content-Security-Policy: ).*$/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'));
const cdn = (name) => readFileSync(join(ROOT, 'dist/cdn', name), 'utf8');

async function until(isTrue) {
  for (const end = Date.now() + 10_000; !isTrue(); ) {
    assert.ok(Date.now() < end, `not in time: ${isTrue}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

for (const { name, page, start, copy } of SETUPS) {
  describe(`the set-up ${name}`, { timeout: 30_000 }, () => {
    let gateway;
    let setup;
    let admin;
    before(async () => {
      gateway = await startGateway();
      setup = await start(gateway.env);
      admin = await signedIn();
    });
    after(() => {
      setup?.stop();
      gateway.close();
    });

    /** An answer with its text, in which nothing is of the token or the gateway's address. */
    async function ask(path, init = {}) {
      const response = await setup.send(path, { redirect: 'manual', ...init, headers: init.headers ?? admin });
      const text = await response.text();
      const told = JSON.stringify([...response.headers]) + text;
      const { host } = new URL(gateway.env.GATEWAY_LOGS_UPSTREAM);
      for (const secret of [TOKEN, SECRET, host]) assert.ok(!told.includes(secret), `${path} tells ${secret}`);
      return { status: response.status, headers: response.headers, text };
    }

    async function refuses(status, path, init) {
      const { length } = gateway.asked;
      const answer = await ask(path, init);
      assert.equal(answer.status, status, path);
      assert.equal(gateway.asked.length, length, `the gateway was asked for ${path}`);
      return answer;
    }

    it('answers the list, one log and its bodies', async () => {
      const list = await ask('/api/logs?page=1&per_page=1&order_by_direction=desc');
      assert.equal(list.status, 200);
      const { result, result_info } = JSON.parse(list.text);
      assert.deepEqual([result.map(({ id }) => id), result_info.total_count], [['one'], 2]);
      assert.equal(JSON.parse((await ask('/api/logs/two')).text).result.success, false);
      assert.equal((await ask('/api/logs/one/request')).text, '{"ask":"what"}');
      assert.equal((await ask('/api/logs/one/response')).text, `{"leak":"Bearer ${'*'.repeat(TOKEN.length)}"}`);
      assert.equal((await ask('/api/logs/two/request')).status, 404);
      for (const { headers } of gateway.asked) {
        assert.equal(headers.authorization, `Bearer ${TOKEN}`);
        assert.equal(headers.cookie, undefined);
      }
    });

    it('tells nobody else anything, and does not ask for them', async (t) => {
      const nineHoursAgo = Date.now() - 9 * 3_600_000;
      t.mock.method(Date, 'now', () => nineHoursAgo);
      const old = await signedIn();
      t.mock.restoreAll();
      const [content, signature] = (await createSession({ name: 'Eve', role: 'reader' }, SECRET)).split('.');
      const forged = Buffer.from(JSON.stringify({ name: 'Eve', role: 'admin', until: 4e12 })).toString('base64url');
      for (const headers of [
        {},
        old,
        await signedIn({ name: 'Eve', role: 'reader' }),
        await signedIn(undefined, 'another-secret-of-forty-characters-here.'),
        { cookie: `session=${forged}.${signature}` },
        { cookie: `session=${content}.` },
        { cookie: 'session=a.b' },
        { authorization: `Bearer ${SECRET}` },
        { ...admin, 'sec-fetch-site': 'cross-site' },
      ]) {
        for (const path of ['/api/logs', '/api/logs/one/response', '/api/logs/keys/of/others']) {
          const { text } = await refuses(403, path, { headers });
          assert.equal(JSON.parse(text).success, false);
        }
      }
    });

    it('answers 404 to other paths', async () => {
      for (const path of ['/', '/one/other', '/a/b/c', '/..%2Fkeys', 'x']) await refuses(404, `/api/logs${path}`);
      for (const path of ['/api', '/session.mjs', '/gateway-logs/..%2Findex.js', '/%', '//x']) await refuses(404, path);
    });

    it('reads logs alone', async () => {
      for (const method of ['HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        for (const path of ['/api/logs', '/api/logs/one']) {
          const body = ['POST', 'PUT', 'PATCH'].includes(method) ? '{"feedback":1}' : undefined;
          const headers = { ...admin, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
          assert.equal((await refuses(405, path, { method, body, headers })).headers.get('allow'), 'GET');
        }
      }
    });

    it('passes a large body on while the gateway still writes it', async () => {
      const reader = (await setup.send('/api/logs/large/response', { headers: admin })).body.getReader();
      const decoder = new TextDecoder();
      let text = decoder.decode((await reader.read()).value);
      assert.match(text, /^x+$/);
      gateway.goOn();
      for (let next = await reader.read(); !next.done; next = await reader.read()) text += decoder.decode(next.value);
      assert.equal(text.length, LARGE);
      assert.match(text, /^x{65536}y+$/);
    });

    for (const [when, path] of [
      ['before the answer', '/api/logs/silent'],
      ['amid the answer', '/api/logs/large/response'],
    ]) {
      it(`ends its question when the client leaves ${when}`, async () => {
        const client = new AbortController();
        const { left, asked: { length } } = gateway;
        const answer = setup.send(path, { headers: admin, signal: client.signal });
        // In a host that only calls a function, leaving ends the answer with an error of the proxy's, or of fetch.
        answer.catch(() => undefined);
        if (when === 'amid the answer') await (await answer).body.getReader().read();
        await until(() => gateway.asked.length === length + 1);
        assert.equal(gateway.left, left);
        client.abort();
        await until(() => gateway.left === left + 1);
      });
    }

    it('serves the page, with the policy of the README', async () => {
      const { status, headers, text } = await ask(page, { headers: {} });
      assert.equal(status, 200);
      assert.equal(headers.get('content-security-policy'), POLICY);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-type'), /^text\/html; ?charset=utf-8$/i);
      assert.match(text, /<script type="module" src="\/gateway-logs\/gateway-logs\.js">/);
      assert.match(text, /<gateway-logs endpoint="\/api\/logs">/);
    });

    const scripts = readdirSync(join(ROOT, 'dist/cdn')).filter((file) => file.endsWith('.js'));
    if (copy === undefined) {
      it('serves the script and the files beside it', async () => {
        for (const file of scripts) {
          const { status, headers, text } = await ask(`/gateway-logs/${file}`, { headers: {} });
          assert.equal(status, 200);
          assert.match(headers.get('content-type'), /^text\/javascript/);
          assert.equal(headers.get('content-security-policy'), POLICY);
          assert.equal(text, cdn(file));
        }
      });
    } else {
      it('has the script put where the host serves files from', () => {
        const folder = mkdtempSync(join(tmpdir(), 'gateway-logs-copy-'));
        try {
          mkdirSync(join(folder, 'node_modules'));
          symlinkSync(ROOT, join(folder, 'node_modules/gateway-logs'));
          for (let time = 0; time < 2; time += 1) execFileSync('sh', ['-c', copy], { cwd: folder });
          const copied = (file) => readFileSync(join(folder, 'public/gateway-logs', file), 'utf8');
          for (const file of scripts) assert.equal(copied(file), cdn(file));
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      });
    }

    it('says so where the gateway is down', async () => {
      gateway.close();
      const { status, headers, text } = await ask('/api/logs');
      assert.equal(status, 502);
      assert.match(headers.get('content-type'), /^application\/json/);
      assert.deepEqual(JSON.parse(text).errors, [{ code: 502, message: 'The gateway could not be reached.' }]);
    });

    it('has printed no secret', () => {
      for (const secret of [TOKEN, SECRET]) assert.ok(!setup.output().includes(secret));
    });
  });
}
