import { isObject, parseJson, toText } from './guards.js';
import { LogsError, type LogsErrorKind } from './errors.js';

/** Headers for each request: fixed, or asked for each time, such as a token that expires. */
export type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

interface HttpOptions {
  readonly headers?: HeadersSource | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly signal: AbortSignal;
}

interface TextAnswer {
  readonly status: number;
  readonly retryAfter: number | null;
  readonly text: string;
}

/** Milliseconds until a request is given up. */
const TIMEOUT = 30_000;
/** Characters of a gateway's own words that are kept. */
const LONG_DETAIL = 1000;

/**
 * One GET, read to its end, past every cache.
 * @throws {LogsError} `network` or `timeout`; an `AbortError` when `signal` was aborted.
 */
export async function get(url: URL, accept: string, options: HttpOptions): Promise<TextAnswer> {
  const { signal } = options;
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), TIMEOUT);
  const either = AbortSignal.any([signal, timeout.signal]);
  try {
    const headers = await resolveHeaders(options.headers, either);
    if (!headers.has('accept')) headers.set('accept', accept);
    const send = options.fetch ?? globalThis.fetch;
    const response = await send(url.href, { headers, cache: 'no-store', signal: either });
    const text = await response.text();
    signal.throwIfAborted();
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return { status: response.status, retryAfter: Number.isFinite(retryAfter) ? retryAfter : null, text };
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.signal.aborted) throw new LogsError('timeout', `No answer within ${TIMEOUT / 1000} seconds`);
    if (error instanceof LogsError) throw error;
    throw new LogsError('network', 'The request did not get through', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the host for its headers. A failure is told without its cause, which may hold a token. */
async function resolveHeaders(source: HeadersSource | null | undefined, signal: AbortSignal): Promise<Headers> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });
  try {
    const headers = new Headers((await Promise.race([typeof source === 'function' ? source() : source, aborted])) ?? {});
    signal.throwIfAborted();
    return headers;
  } catch {
    throw new LogsError('configuration', 'The headers could not be had, or are not valid.');
  }
}

/** The gateway's own words for a failure: `error` or `errors`, as text, object or list. */
export function failureDetail(body: unknown): string | null {
  if (!isObject(body)) return null;
  const errors = [body['errors'], body['error']].flat();
  for (const error of errors) {
    const message = isObject(error) ? error['message'] : error;
    if (typeof message === 'string' && message !== '') {
      const code = isObject(error) ? toText(error['code']) : null;
      const short = message.slice(0, LONG_DETAIL);
      return code === null ? short : `${short} (${code})`;
    }
  }
  return null;
}

const KINDS: Readonly<Record<number, LogsErrorKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  // A token that has expired, at VerifyWise.
  406: 'unauthorized',
  429: 'rate-limited',
};

/** The error that an HTTP status stands for, or `null` for success. */
export function statusError(answer: TextAnswer): LogsError | null {
  const { status, retryAfter } = answer;
  if (status >= 200 && status < 300) return null;
  const options = { status, retryAfter, detail: failureDetail(parseJson(answer.text)) };
  const kind = KINDS[status] ?? (status < 500 ? 'invalid-request' : 'server');
  return new LogsError(kind, `The gateway answered ${status}`, options);
}
