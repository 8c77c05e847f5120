import type { LogsErrorKind } from '../../src/index.js';

/** A way in which a list can fail, and what the page says of it. */
export interface Failure {
  readonly name: string;
  readonly answer: (init: RequestInit) => Promise<Response>;
  readonly kind: LogsErrorKind;
  readonly words: string;
  /** How often the gateway is asked; 1 where another try cannot help. */
  readonly tries: number;
  readonly isOffline?: boolean;
  /** On this page's own site when missing. */
  readonly endpoint?: string;
}

const text = (body: string, status = 200, headers: Record<string, string> = {}) => async () => new Response(body, { status, headers });
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => text(JSON.stringify(body), status, headers);
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

/** Never answers, and gives up when told, as `fetch` does. */
const hang = ({ signal }: RequestInit) =>
  new Promise<Response>((_resolve, reject) => signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))));

/** A connection that breaks after the answer has begun. */
const broken = async () =>
  new Response(
    new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"success":true,"result":['));
        stream.error(new TypeError('network error'));
      },
    }),
  );

const REFUSED = { code: 7001, message: 'Expected array, received string', path: ['filters', 0, 'value'] };

export const FAILURES: readonly Failure[] = [
  {
    name: '400 with 7001',
    answer: json({ success: false, errors: [REFUSED] }, 400),
    kind: 'invalid-request',
    words:
      'The gateway refused the request (400). Change what is asked for, such as the filters. ' +
      'It says: “filters.0.value: Expected array, received string (7001)”.',
    tries: 1,
  },
  {
    name: '401',
    answer: json({ success: false, errors: [{ code: 10000, message: 'Authentication error' }] }, 401),
    kind: 'unauthorized',
    words: 'The gateway did not accept the credentials (401). Sign in again, or check them. It says: “Authentication error (10000)”.',
    tries: 1,
  },
  {
    name: '403',
    answer: json({ error: 'no' }, 403),
    kind: 'forbidden',
    words: 'These credentials may not read logs (403). Ask for access, or sign in with others. It says: “no”.',
    tries: 1,
  },
  {
    name: '404',
    answer: json({ success: true, errors: [{ code: 7002, message: 'Gateway not found' }] }, 404),
    kind: 'not-found',
    words: 'There are no logs at this endpoint (404). Check its address. It says: “Gateway not found (7002)”.',
    tries: 1,
  },
  { name: '406', answer: text('', 406), kind: 'expired', words: 'The session has expired (406). Sign in again.', tries: 1 },
  {
    name: '429 without Retry-After',
    answer: text('', 429),
    kind: 'rate-limited',
    words: 'Too many requests to the gateway (429). Wait a moment before the next try.',
    tries: 1,
  },
  {
    name: '429 with Retry-After',
    answer: text('', 429, { 'retry-after': '300' }),
    kind: 'rate-limited',
    words: 'Too many requests to the gateway (429). It asks to wait 300 seconds.',
    tries: 1,
  },
  ...[500, 502, 503, 504].map((status): Failure => ({
    name: String(status),
    answer: text('<h1>Bad gateway</h1>', status),
    kind: 'server',
    words: `The gateway failed to answer (${status}).`,
    tries: 3,
  })),
  {
    name: '500 with success: true',
    answer: json({ success: true, errors: [{ code: 7000, message: 'Internal error' }] }, 500),
    kind: 'server',
    words: 'The gateway failed to answer (500). It says: “Internal error (7000)”.',
    tries: 3,
  },
  { name: '501', answer: text('', 501), kind: 'server', words: 'The gateway failed to answer (501).', tries: 1 },
  {
    name: '503 with Retry-After',
    answer: text('', 503, { 'retry-after': '1' }),
    kind: 'server',
    words: 'The gateway failed to answer (503). It asks to wait 1 second.',
    tries: 1,
  },
  {
    name: 'HTML instead of JSON',
    answer: text('\n<!DOCTYPE html><title>Sign in</title>', 200, { 'content-type': 'text/html' }),
    kind: 'html',
    words: 'The answer is a web page. Sign in again, or check the endpoint.',
    tries: 1,
  },
  { name: 'cut-off JSON', answer: text('{"success":true,"result":[{"id":"1"}'), kind: 'cut-off', words: 'The answer broke off before its end. Try again.', tries: 1 },
  { name: 'a connection that breaks off', answer: broken, kind: 'cut-off', words: 'The answer broke off before its end. Try again.', tries: 3 },
  { name: 'an empty answer', answer: text(' \n'), kind: 'empty', words: 'The answer is empty. Check the endpoint.', tries: 1 },
  ...[['an object without a list', '{"success":true,"result":{}}'], ['a list', '[{"id":"1"}]'], ['plain text', 'OK']].map(
    ([name = '', body = '']): Failure => ({
      name: `another shape: ${name}`,
      answer: text(body),
      kind: 'bad-response',
      words: 'The answer is not what the logs API sends. Check the endpoint and the dialect.',
      tries: 1,
    }),
  ),
  {
    name: 'success: false',
    answer: json({ success: false, result: null, errors: [{ code: 7000, message: 'Internal error' }] }),
    kind: 'server',
    words: 'The gateway reports a failure. It says: “Internal error (7000)”.',
    tries: 1,
  },
  {
    name: 'success: true with errors',
    answer: json({ success: true, result: [], errors: [{ message: 'Shard 3 is missing' }] }),
    kind: 'partial',
    words: 'The gateway lists errors beside its rows, so they are not shown. Try again in a moment. It says: “Shard 3 is missing”.',
    tries: 1,
  },
  { name: 'a hang', answer: hang, kind: 'timeout', words: 'The gateway did not answer within 30 seconds. Try again in a moment.', tries: 1 },
  {
    name: 'offline',
    answer: unreachable,
    kind: 'offline',
    words: 'This device is offline. Try again once it is connected.',
    tries: 1,
    isOffline: true,
  },
  {
    name: 'no network',
    answer: unreachable,
    kind: 'network',
    words: 'The gateway could not be reached. Check the connection, the endpoint, and that you are signed in.',
    tries: 3,
  },
  {
    name: 'a blocked cross-origin call',
    answer: unreachable,
    kind: 'cross-origin',
    words:
      'The gateway could not be reached. It is on another site, which may be down or not allow this page: use a proxy on your own site.',
    tries: 3,
    endpoint: 'https://gateway.test/v1/logs',
  },
];

/** What the browser says of its network. */
export function setOffline(isOffline: boolean): void {
  if (isOffline) Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  else Reflect.deleteProperty(navigator, 'onLine');
}
