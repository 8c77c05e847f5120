// The code in the guides of Storybook, as a reader would use it: type-checked, opened in a browser, asked.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { CDN, fences, FOLDER, read, ROOT } from '../support/guides.mjs';
import { html, launch, visitSite } from '../support/site.mjs';

describe('code of the guides', { timeout: 60_000 }, () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gateway-logs-guides-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(fileURLToPath(ROOT), join(folder, 'node_modules/gateway-logs'));
    const client = read('client/calls-client.ts', FOLDER).replace('../../../src/index.js', 'gateway-logs');
    writeFileSync(join(folder, 'calls-client.ts'), client);
    // Each is a module of its own. What they leave to the reader is declared.
    fences('ts', 'tsx', 'js').forEach(({ code, name }, index) => {
      const declared = code.includes('sessionOf') ? 'declare const request: Request; declare const process: { env: { GATEWAY_LOGS_TOKEN: string } };\ndeclare function sessionOf(request: Request): Promise<{ role: string } | null>;\n' : '';
      writeFileSync(join(folder, `${name.replace('.mdx', '')}-${index}.ts`), `${declared}${code}\nexport {};\n`);
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('fits the types of the package', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    assert.ok(files.length > 4);
    const program = ts.createProgram(files.map((name) => join(folder, name)), {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
    });
    const wrong = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    assert.deepEqual(wrong, []);
  });
});

describe('pages of the guides, in a browser', { timeout: 60_000 }, () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser?.close());

  /** The content network has what was built, and nothing else. */
  const opened = (body, work) =>
    visitSite(browser, { pages: { '/': body.includes('<html') ? body : html(body), '/favicon.ico': '' } }, async (visited, errors, site) => {
      await visited.route(/cdn\.jsdelivr\.net/, async (route) => {
        const [[, , path]] = [...route.request().url().matchAll(CDN)];
        const found = path.startsWith('dist/') ? await readFile(new URL(path, ROOT)).catch(() => null) : null;
        await route.fulfill(found ? { body: found, contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' } } : { status: 404 });
      });
      // It was opened before the content network was there.
      errors.length = 0;
      await visited.reload();
      await visited.locator('gateway-logs-row').nth(24).waitFor();
      assert.deepEqual(errors, []);
      return work?.(visited, site);
    });

  it('the one to save and open shows traffic of its own', () => {
    const [{ code }] = fences('html').filter(({ code }) => code.includes('<!doctype html>'));
    return opened(code, async (visited, site) => {
      await visited.getByText('2,500 logs').waitFor();
      assert.deepEqual(site.asked.filter((path) => path.startsWith('/api')), []);
    });
  });

  it('the two lines show the logs of the site', () => {
    const [{ code }] = fences('html').filter(({ code }) => code.startsWith('<script') && code.includes('<gateway-logs '));
    return opened(code, (visited) => visited.getByText('60 logs').waitFor());
  });
});

describe('the client of the guide', () => {
  let CallsClient;
  let LogsError;
  const asked = [];
  let answer;
  const query = { search: '', searchField: null, status: 'all', source: 'all', filters: [], range: '', page: 1, perPage: 25, orderBy: 'created_at', order: 'desc', cursor: null };
  const options = () => ({ signal: new AbortController().signal });
  const client = () => new CallsClient('/api', async (url, init) => (asked.push(url), init.signal.throwIfAborted(), answer()));
  const failing = (kind, more = {}) => (error) => error instanceof LogsError && error.kind === kind && Object.entries(more).every(([key, value]) => error[key] === value);

  before(async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export * from './calls-client.ts'; export { LogsError } from '../../../src/index.js';", resolveDir: fileURLToPath(new URL('client/', FOLDER)) },
      bundle: true,
      write: false,
      format: 'esm',
      plugins: [{ name: 'built', setup: ({ onResolve }) => onResolve({ filter: /src\/index\.js$/ }, () => ({ path: fileURLToPath(new URL('dist/api/errors.js', ROOT)) })) }],
    });
    ({ CallsClient, LogsError } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`));
  });

  it('asks what the guide says', async () => {
    answer = () => Response.json({ calls: [{ id: 'a', at: '2026-03-14T12:00:00Z', route: 'chat', vendor: 'openai', model: 'gpt', microdollars: 27, code: 429, tags: { team: 'x' } }], next: '25' });
    const filters = [{ key: 'model', operator: 'contains', value: ['gpt', 'claude'] }, { key: 'created_at', operator: 'gt', value: ['2026-03-01T00:00:00Z'] }];
    const page = await client().list({ ...query, search: 'a b', status: 'error', cursor: '50', filters }, options());
    assert.equal(asked.pop(), '/api/calls?size=25&text=a+b&failed=true&after=50&model.contains=gpt&model.contains=claude&created_at.gt=2026-03-01T00%3A00%3A00Z');
    assert.equal(page.nextCursor, '25');
    const [{ raw, ...entry }] = page.entries;
    assert.equal(raw.id, 'a');
    assert.deepEqual(entry, {
      id: 'a', createdAt: Date.parse('2026-03-14T12:00:00Z'), endpoint: 'chat', provider: 'openai', model: 'gpt', user: null, virtualKey: null, tokensIn: null,
      tokensOut: null, tokensTotal: null, cost: 0.000027, statusCode: 429, success: false, cached: null, step: null, durationMs: null, metadata: [{ key: 'team', value: 'x' }],
    });
  });

  it('has bodies, and says which one was not stored', async () => {
    answer = () => Response.json({ asked: '{"messages":[]}', answered: null });
    const detail = await client().detail({ id: 'a/b' }, options());
    assert.equal(asked.pop(), '/api/calls/a%2Fb');
    assert.deepEqual(detail, { request: { state: 'stored', content: '{"messages":[]}' }, response: { state: 'not-stored' } });
  });

  it('refuses a filter that it cannot apply', () =>
    assert.rejects(client().list({ ...query, filters: [{ key: 'cost', operator: 'gt', value: [1] }] }, options()), failing('invalid-request')));

  it('fails in words', async () => {
    for (const [status, kind] of [[400, 'invalid-request'], [401, 'unauthorized'], [403, 'forbidden'], [404, 'not-found'], [500, 'server'], [503, 'server']]) {
      answer = () => new Response('', { status });
      await assert.rejects(client().list(query, options()), failing(kind, { status }));
    }
    answer = () => new Response('', { status: 429, headers: { 'retry-after': '20' } });
    await assert.rejects(client().list(query, options()), failing('rate-limited', { retryAfter: 20 }));
    answer = () => Response.json({ nothing: true });
    await assert.rejects(client().list(query, options()), failing('bad-response'));
    answer = () => new Response('<!doctype html><title>Sign in</title>');
    await assert.rejects(client().list(query, options()), (error) => failing('bad-response')(error) && error.cause instanceof SyntaxError);
    const brokenOff = new TypeError('network error');
    answer = () => new Response(new ReadableStream({ start: (body) => body.error(brokenOff) }));
    await assert.rejects(client().list(query, options()), failing('bad-response', { cause: brokenOff }));
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await assert.rejects(client().list(query, options()), failing('network'));
  });

  it('ends when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    await assert.rejects(client().list(query, { signal: stop.signal }), { name: 'AbortError' });
    const later = new AbortController();
    answer = () => new Response(new ReadableStream({ pull: (body) => (later.abort(), body.error(later.signal.reason)) }, { highWaterMark: 0 }));
    await assert.rejects(client().list(query, { signal: later.signal }), { name: 'AbortError' });
  });
});
