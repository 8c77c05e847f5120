import { expect } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { CloudflareClient } from '../../src/api/cloudflare.js';
import { LogsError } from '../../src/api/errors.js';
import { failureText } from '../../src/elements/gateway-logs/states.js';
import { FAILURES, setOffline } from '../support/failures.js';
import { QUERY } from '../support/logs.js';

const SECRET = 'sk-test-0123456789';
const FINE = () => Response.json({ success: true, result: [], result_info: { total_count: 0 } });
const unreachable = (): never => {
  throw new TypeError('Failed to fetch');
};

interface Call {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly init: RequestInit;
}

function clientFor(answer: (init: RequestInit, call: number) => Response | Promise<Response>, endpoint = '/api/logs') {
  const calls: Call[] = [];
  const client = new CloudflareClient({
    endpoint: new URL(endpoint, location.href),
    headers: async () => ({ Authorization: `Bearer ${SECRET}`, 'X-Call': String(calls.length + 1) }),
    fetch: async (_input, init = {}) => {
      calls.push({ at: Date.now(), init });
      return answer(init, calls.length);
    },
  });
  return { client, calls };
}

describe('failures of the API', () => {
  let clock: SinonFakeTimers;
  let controller: AbortController;

  beforeEach(() => {
    clock = useFakeTimers({ now: Date.UTC(2026, 2, 14, 14, 30), toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
    controller = new AbortController();
  });
  afterEach(() => {
    clock.restore();
    setOffline(false);
  });

  /** How a list ends, while the clock runs on in steps of so many milliseconds. */
  async function outcome(client: CloudflareClient, step = 50): Promise<unknown> {
    let result: { value: unknown } | null = null;
    const end = (value: unknown) => (result = { value });
    client.list(QUERY, { signal: controller.signal }).then(end, end);
    for (;;) {
      await clock.tickAsync(step);
      if (result !== null) return (result as { value: unknown }).value;
    }
  }

  async function failureOf(client: CloudflareClient, step?: number): Promise<LogsError> {
    const error = await outcome(client, step);
    if (!(error instanceof LogsError)) throw new Error(`It did not fail, or otherwise: ${String(error)}`);
    return error;
  }

  for (const { name, answer, kind, words, tries, isOffline = false, endpoint } of FAILURES) {
    it(`${name}: ${kind}, asked ${tries === 1 ? 'once' : `${tries} times`}`, async () => {
      setOffline(isOffline);
      const { client, calls } = clientFor(answer, endpoint);
      const error = await failureOf(client, kind === 'timeout' ? 15_000 : 50);
      expect(error.kind).to.equal(kind);
      expect(failureText(error)).to.equal(words);
      expect(calls).to.have.length(tries);
      expect(clock.countTimers()).to.equal(0);
      await clock.tickAsync(60_000);
      expect(calls).to.have.length(tries);
    });
  }

  it('are asked again after 200 and 600 ms, past every cache and with headers looked up anew', async () => {
    const { client, calls } = clientFor(unreachable);
    await failureOf(client);
    const [first = 0, second = 0, third = 0] = calls.map(({ at }) => at);
    expect([second - first, third - second]).to.deep.equal([200, 600]);
    expect(calls.map(({ init }) => init.cache)).to.deep.equal(['no-store', 'no-store', 'no-store']);
    expect(calls.map(({ init }) => new Headers(init.headers).get('x-call'))).to.deep.equal(['1', '2', '3']);
  });

  it('are none where a later try is answered', async () => {
    for (const failures of [1, 2]) {
      const { client, calls } = clientFor((_init, call) => (call > failures ? FINE() : call === 1 ? new Response('', { status: 502 }) : unreachable()));
      expect(await outcome(client)).to.deep.include({ total: 0 });
      expect(calls).to.have.length(failures + 1);
    }
  });

  it('end the tries where a later one cannot help', async () => {
    const { client, calls } = clientFor((_init, call) => new Response('', { status: call === 1 ? 500 : 401 }));
    expect((await failureOf(client)).kind).to.equal('unauthorized');
    expect(calls).to.have.length(2);
  });

  it('of headers and of a fetch that gives up by itself are final', async () => {
    const { client, calls } = clientFor(() => Promise.reject(new DOMException('mine', 'AbortError')));
    expect((await failureOf(client)).kind).to.equal('network');
    expect(calls).to.have.length(1);
    let asked = 0;
    const headers = () => {
      asked += 1;
      throw new Error(SECRET);
    };
    const error = await failureOf(new CloudflareClient({ endpoint: new URL('/logs', location.href), headers }));
    expect(error.kind).to.equal('configuration');
    expect(asked).to.equal(1);
  });

  it('are not waited for once nobody listens: a pause ends at once and leaves no timer', async () => {
    for (const milliseconds of [100, 500]) {
      controller = new AbortController();
      const { client, calls } = clientFor(unreachable);
      const list = client.list(QUERY, { signal: controller.signal }).then(
        () => null,
        (error: unknown) => error,
      );
      await clock.tickAsync(milliseconds);
      const asked = calls.length;
      expect(asked).to.equal(milliseconds === 100 ? 1 : 2);
      expect(clock.countTimers()).to.equal(1);
      controller.abort();
      expect(await list).to.equal(controller.signal.reason);
      expect(clock.countTimers()).to.equal(0);
      await clock.tickAsync(60_000);
      expect(calls).to.have.length(asked);
    }
  });

  describe('Retry-After', () => {
    const waits: [string, Record<string, string>, number | null][] = [
      ['seconds', { 'retry-after': '42' }, 42],
      ['a date', { 'retry-after': 'Sat, 14 Mar 2026 14:32:07 GMT' }, 127],
      ['a date by the gateway’s clock', { 'retry-after': 'Sat, 14 Mar 2026 20:00:30 GMT', date: 'Sat, 14 Mar 2026 20:00:00 GMT' }, 30],
      ['a date that has passed', { 'retry-after': 'Sat, 14 Mar 2026 14:00:00 GMT' }, 0],
      ['less than nothing', { 'retry-after': '-5' }, 0],
      ['a part of a second', { 'retry-after': '0.2' }, 1],
      ['nothing that can be read', { 'retry-after': 'soon' }, null],
      ['nothing', { 'retry-after': '' }, null],
    ];
    for (const [name, headers, seconds] of waits) {
      it(`as ${name}`, async () => {
        const { client } = clientFor(() => new Response('', { status: 429, headers }));
        expect((await failureOf(client)).retryAfter).to.equal(seconds);
      });
    }
  });

  it('never hold what the headers held, even where the gateway repeats it', async () => {
    const message = `Incorrect API key provided: ${SECRET}${'x'.repeat(2000)}. Not a Bearer ${SECRET}`;
    const { client } = clientFor(() => Response.json({ error: { message, path: [SECRET, 'x'] } }, { status: 401 }));
    const error = await failureOf(client);
    expect(error.detail).to.match(/^….x: Incorrect API key provided: …x+$/).and.have.length(1000);
    expect([error.message, error.stack, error.detail, String(error.cause), failureText(error)].join()).to.not.contain(SECRET);
  });

  it('of a call that a browser really blocks are told as those of another site', async () => {
    clock.restore();
    const endpoint = new URL('/api/logs', location.href);
    endpoint.hostname = endpoint.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const error: unknown = await new CloudflareClient({ endpoint }).list(QUERY, { signal: controller.signal }).catch((reason: unknown) => reason);
    expect(error).to.include({ kind: 'cross-origin', status: null });
  });
});
