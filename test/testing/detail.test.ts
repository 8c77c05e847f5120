import { expect } from '@open-wc/testing';
import { HEAD_BYTES, ReferenceGateway } from '../../src/testing/index.js';
import { ids, isObject, list, log, refusal, send } from './helpers.js';

async function detail(gateway: ReferenceGateway, id: string): Promise<Record<string, unknown>> {
  const response = await send(gateway, `/${id}`);
  const body: unknown = await response.json();
  if (!isObject(body) || !isObject(body.result)) throw new Error(`${response.status} ${JSON.stringify(body)}`);
  return body.result;
}

describe('A single log of the reference gateway', () => {
  it('adds the heads of both bodies to the row', async () => {
    const gateway = new ReferenceGateway({
      logs: [log('a', { model: 'm', feedback: 1 }, { request: { prompt: 'Grüße' }, response: 'data: [DONE]\n\n' })],
    });
    const response = await send(gateway, '/a');
    expect(response.status).to.equal(200);
    expect(await response.json()).to.deep.equal({
      result: {
        id: 'a',
        model: 'm',
        request_head: '{"prompt":"Grüße"}',
        request_head_complete: true,
        request_size: 20,
        response_head: 'data: [DONE]\n\n',
        response_head_complete: true,
        response_size: 14,
      },
      success: true,
      errors: [],
      messages: [],
    });
  });

  it('has no heads when nothing was stored', async () => {
    const result = await detail(new ReferenceGateway({ logs: [log('a')] }), 'a');
    expect(result).to.deep.include({ request_head: null, request_head_complete: false, request_size: 0 });
    expect(result).to.deep.include({ response_head: null, response_head_complete: false, response_size: 0 });
  });

  it('cuts a head after 64 KiB, between characters', async () => {
    const exact = 'x'.repeat(HEAD_BYTES);
    const straddling = `${'x'.repeat(HEAD_BYTES - 2)}😀tail`;
    const result = await detail(
      new ReferenceGateway({ logs: [log('a', {}, { request: exact, response: straddling })] }),
      'a',
    );
    expect(result).to.deep.include({ request_head: exact, request_head_complete: true, request_size: HEAD_BYTES });
    expect(result).to.deep.include({
      response_head: 'x'.repeat(HEAD_BYTES - 2),
      response_head_complete: false,
      response_size: HEAD_BYTES + 6,
    });
  });

  it('has null heads for a while where that is asked for', async () => {
    let now = Date.parse('2026-01-01T00:00:02Z');
    const logs = [log('a', { created_at: '2026-01-01T00:00:00Z' }, { request: 'x', response: 'y' })];
    const gateway = new ReferenceGateway({ logs, now: () => now, headDelay: 3000 });
    expect(await detail(gateway, 'a')).to.deep.include({
      request_head: null,
      request_head_complete: false,
      response_head: null,
    });
    now += 1000;
    expect(await detail(gateway, 'a')).to.deep.include({
      request_head: 'x',
      request_head_complete: true,
      response_head: 'y',
    });
  });

  it('finds ids that have to be encoded', async () => {
    const id = 'a/b?c d%é';
    const gateway = new ReferenceGateway({ logs: [log(id, {}, { request: 'x' })] });
    expect((await detail(gateway, encodeURIComponent(id))).id).to.equal(id);
    expect(await (await send(gateway, `/${encodeURIComponent(id)}/request`)).text()).to.equal('x');
  });

  it('answers under any path that ends with /logs', async () => {
    const gateway = new ReferenceGateway({ logs: [log('a')] });
    for (const path of ['/logs', '/api/logs', '/deep/logs/of/logs', '/logs/a', '/x/logs/a?y=1']) {
      expect((await gateway.handle(new Request(`https://host.test${path}`))).status, path).to.equal(200);
    }
  });

  it('is 404 with error 7002 for what is not there', async () => {
    const gateway = new ReferenceGateway({ logs: [log('a', {}, { request: 'x' })] });
    for (const path of ['/b', '/b/request', '/a/response', '/a/headers', '/a/request/more', '/%E0%A4%A', 's']) {
      const { status, error, body } = await refusal(await send(gateway, path));
      expect(status, path).to.equal(404);
      expect(error, path).to.deep.include({ code: 7002 });
      expect(body, path).to.deep.include({ success: false, result: null });
    }
  });

  it('is 405 for other methods, and names those that are allowed', async () => {
    const gateway = new ReferenceGateway({ logs: [log('a', {}, { request: 'x' })] });
    for (const [method, path, allow] of [
      ['POST', '', 'GET'],
      ['DELETE', '', 'GET'],
      ['PATCH', '', 'GET'],
      ['DELETE', '/a', 'GET, PATCH'],
      ['PUT', '/a', 'GET, PATCH'],
      ['PATCH', '/a/request', 'GET'],
    ] as const) {
      const response = await send(gateway, path, { method });
      expect(response.status, `${method} ${path}`).to.equal(405);
      expect(response.headers.get('Allow'), `${method} ${path}`).to.equal(allow);
    }
    expect(gateway.size).to.equal(1);
  });
});

describe('A stored body', () => {
  const types = { request_content_type: 'text/plain', response_content_type: 'text/event-stream' };

  it('comes raw, not wrapped, in the content type of the row', async () => {
    const gateway = new ReferenceGateway({ logs: [log('a', types, { request: 'Hello', response: 'data: x\n\n' })] });
    const request = await send(gateway, '/a/request');
    expect(request.headers.get('Content-Type')).to.match(/^text\/plain/);
    expect(await request.text()).to.equal('Hello');
    const response = await send(gateway, '/a/response');
    expect(response.headers.get('Content-Type')).to.equal('text/event-stream');
    expect(await response.text()).to.equal('data: x\n\n');
  });

  it('is JSON when it is no string, and by default', async () => {
    const gateway = new ReferenceGateway({ logs: [log('a', {}, { request: [1, null], response: null })] });
    const request = await send(gateway, '/a/request');
    expect(request.headers.get('Content-Type')).to.equal('application/json');
    expect(await request.json()).to.deep.equal([1, null]);
    expect(await (await send(gateway, '/a/response')).text()).to.equal('null');
  });

  it('can be empty, which is not the same as not stored', async () => {
    const gateway = new ReferenceGateway({ logs: [log('a', {}, { request: '' })] });
    expect((await send(gateway, '/a/request')).status).to.equal(200);
    expect(await detail(gateway, 'a')).to.deep.include({
      request_head: '',
      request_head_complete: true,
      request_size: 0,
    });
  });

  it('is made when it is asked for, where it is a function', async () => {
    let made = 0;
    const lazy = (): unknown => ({ made: (made += 1) });
    const gateway = new ReferenceGateway({ logs: [log('a', {}, { request: lazy, response: () => undefined })] });
    await list(gateway, { search: 'x' });
    expect(made).to.equal(0);
    expect(await (await send(gateway, '/a/request')).json()).to.deep.equal({ made: 1 });
    expect((await send(gateway, '/a/response')).status).to.equal(404);
  });

  it('that cannot be made is an internal error, not a rejection', async () => {
    const broken = (): never => {
      throw new Error('disk on fire');
    };
    const gateway = new ReferenceGateway({ logs: [log('a', {}, { request: broken })] });
    const { status, error } = await refusal(await send(gateway, '/a/request'));
    expect(status).to.equal(500);
    expect(error).to.deep.equal({ code: 7000, message: 'disk on fire' });
  });
});

describe('PATCH', () => {
  const original = log('a', { metadata: '{"user":"Maya"}', feedback: 1 }, { request: 'x' });
  const patch = (gateway: ReferenceGateway, body: unknown): Promise<Response> =>
    send(gateway, '/a', { method: 'PATCH', body: typeof body === 'string' ? body : JSON.stringify(body) });

  it('sets feedback, score and metadata, and keeps the rest', async () => {
    const gateway = new ReferenceGateway({ logs: [original] });
    const response = await patch(gateway, {
      feedback: -1,
      score: 4.5,
      metadata: { user: 'Jonas', beta: true, attempt: 2 },
    });
    expect(response.status).to.equal(200);
    expect(await response.json()).to.deep.include({
      success: true,
      result: { id: 'a', metadata: '{"user":"Jonas","beta":true,"attempt":2}' },
    });
    expect(await ids(gateway, { feedback: '0' })).to.deep.equal(['a']);
    expect(await ids(gateway, { search: 'jonas' })).to.deep.equal(['a']);
    expect(await ids(gateway, { search: 'maya' })).to.deep.equal([]);
    expect(await (await send(gateway, '/a/request')).text()).to.equal('x');
    expect(original.row.feedback, 'the log that was given').to.equal(1);
  });

  it('takes one away with null, and leaves what is not named', async () => {
    const gateway = new ReferenceGateway({ logs: [original] });
    await patch(gateway, { metadata: null });
    expect((await list(gateway)).result).to.deep.equal([{ id: 'a', metadata: null }]);
    expect(await ids(gateway, { feedback: '1' })).to.deep.equal(['a']);
    await patch(gateway, { feedback: null, score: null });
    expect(await ids(gateway, { feedback: '1' })).to.deep.equal([]);
  });

  it('keeps the first five entries of metadata', async () => {
    const gateway = new ReferenceGateway({ logs: [original] });
    await patch(gateway, { metadata: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 } });
    expect((await detail(gateway, 'a')).metadata).to.equal('{"a":1,"b":2,"c":3,"d":4,"e":5}');
  });

  const REFUSED: readonly (readonly [unknown, readonly string[]])[] = [
    ['not json', ['body']],
    ['', ['body']],
    [[], ['body']],
    [{ feedback: 0 }, ['body', 'feedback']],
    [{ feedback: '1' }, ['body', 'feedback']],
    [{ score: 'high' }, ['body', 'score']],
    [{ metadata: 'user' }, ['body', 'metadata']],
    [{ metadata: { user: { name: 'Maya' } } }, ['body', 'metadata', 'user']],
    [{ metadata: { user: null } }, ['body', 'metadata', 'user']],
  ];
  for (const [body, path] of REFUSED) {
    it(`refuses ${JSON.stringify(body)}`, async () => {
      const { status, error } = await refusal(await patch(new ReferenceGateway({ logs: [original] }), body));
      expect(status).to.equal(400);
      expect(error).to.deep.include({ code: 7001, path });
    });
  }

  it('is 404 for an unknown log', async () => {
    const response = await send(new ReferenceGateway(), '/a', { method: 'PATCH', body: '{}' });
    expect(response.status).to.equal(404);
  });
});

describe('A token', () => {
  const gateway = new ReferenceGateway({ logs: [log('a')], token: 'let-me-in' });
  const withToken = (value: string): RequestInit => ({ headers: { Authorization: value } });

  it('is needed for everything when it is set', async () => {
    for (const path of ['', '/a', '/a/request', '/nowhere/else']) {
      const { status, error } = await refusal(await send(gateway, path));
      expect(status, path).to.equal(401);
      expect(error, path).to.deep.include({ code: 10000 });
    }
    for (const value of ['Bearer wrong', 'let-me-in', 'Bearer ', 'Basic let-me-in']) {
      expect((await send(gateway, '', withToken(value))).status, value).to.equal(401);
    }
  });

  it('lets in', async () => {
    expect((await send(gateway, '', withToken('Bearer let-me-in'))).status).to.equal(200);
    expect((await send(gateway, '/a', withToken('Bearer let-me-in'))).status).to.equal(200);
  });
});
