import { LogsError, type LogsErrorKind } from './errors.js';
import { isObject, parseJson, toNumber, toText, toTime, type JsonObject } from './guards.js';

/** Headers for each request: fixed, or asked for each time, such as a token that expires. */
export type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

interface HttpOptions {
  readonly headers?: HeadersSource | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly signal: AbortSignal;
}

interface TextAnswer {
  readonly status: number;
  /** Whole seconds. */
  readonly retryAfter: number | null;
  readonly text: string;
  /** What the host's headers hold. A gateway's words may repeat it; ours may not. */
  readonly secrets: readonly string[];
}

/** Milliseconds until a try is given up. */
const TIMEOUT = 30_000;
/** Milliseconds before each further try. */
const PAUSES = [200, 600];
/** Statuses that another try may mend. */
const PASSING: readonly number[] = [500, 502, 503, 504];
/** Characters of a gateway's own words that are kept. */
const LONG_DETAIL = 1000;
/** Characters from which on a word in a header counts as a secret. */
const LONG_SECRET = 8;

/**
 * One GET, read to its end, past every cache. Where another try may help, there are two more, after growing pauses.
 * @throws {LogsError} an `AbortError` when `signal` was aborted, at once
 */
export async function get(url: URL, accept: string, options: HttpOptions): Promise<TextAnswer> {
  for (const pause of PAUSES) {
    try {
      const answer = await getOnce(url, accept, options);
      if (answer.retryAfter !== null || !PASSING.includes(answer.status)) return answer;
    } catch (error) {
      if (!mayPass(error)) throw error;
    }
    await sleep(pause, options.signal);
  }
  return getOnce(url, accept, options);
}

async function getOnce(url: URL, accept: string, options: HttpOptions): Promise<TextAnswer> {
  const { signal } = options;
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), TIMEOUT);
  const either = AbortSignal.any([signal, timeout.signal]);
  // What a host gives, be it headers or a `fetch`, need not heed a signal.
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => (abort = () => reject(new Error('aborted'))));
  aborted.catch(() => undefined);
  either.addEventListener('abort', abort);
  let response: Response | null = null;
  try {
    const headers = await resolveHeaders(options.headers, aborted);
    const secrets = [...headers.values()].flatMap((value) => value.split(/[\s,;=]+/)).filter((word) => word.length >= LONG_SECRET);
    if (!headers.has('accept')) headers.set('accept', accept);
    const send = options.fetch ?? globalThis.fetch;
    response = await Promise.race([send(url.href, { headers, cache: 'no-store', signal: either }), aborted]);
    const text = await Promise.race([response.text(), aborted]);
    signal.throwIfAborted();
    return { status: response.status, retryAfter: readRetryAfter(response.headers), text, secrets };
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.signal.aborted) throw new LogsError('timeout');
    if (error instanceof LogsError) throw error;
    // What a host's own `fetch` says may hold a header; only what kind of failure it is goes on.
    const cause = error instanceof DOMException ? error.name : null;
    throw new LogsError(lostKind(url, response), '', { cause });
  } finally {
    clearTimeout(timer);
    // A browser keeps a signal that has listeners for as long as it may be aborted.
    either.removeEventListener('abort', abort);
  }
}

/** Whether a connection failed that another try may mend. A `fetch` of the host's that gives up by itself has its reasons. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof LogsError)) return false;
  const { kind, cause } = error;
  return kind === 'cut-off' || ((kind === 'network' || kind === 'cross-origin') && !cause);
}

/** @throws the reason of `signal`, as soon as it is aborted */
async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener('abort', wake);
  });
  signal.throwIfAborted();
}

/** `Retry-After` is seconds or a date, which is read by the gateway's own clock where that is known. */
function readRetryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after');
  const until = toTime(value);
  const seconds = toNumber(value) ?? (until === null ? null : (until - (toTime(headers.get('date')) ?? Date.now())) / 1000);
  return seconds === null ? null : Math.max(0, Math.ceil(seconds));
}

function lostKind(url: URL, response: Response | null): LogsErrorKind {
  // Node has no origin, and need not have a navigator.
  const { navigator, origin } = globalThis;
  if (navigator?.onLine === false) return 'offline';
  if (response !== null) return 'cut-off';
  return origin && origin !== url.origin ? 'cross-origin' : 'network';
}

/** Asks the host for its headers. A failure is told without its cause, which may hold a token. */
async function resolveHeaders(source: HeadersSource | null | undefined, aborted: Promise<never>): Promise<Headers> {
  try {
    return new Headers((await Promise.race([typeof source === 'function' ? source() : source, aborted])) ?? {});
  } catch {
    throw new LogsError('configuration', 'The headers could not be had, or are not valid.');
  }
}

/** The gateway's own words for a failure: `error` or `errors`, as text, object or list, but nothing from the host's headers. */
function failureDetail({ text, secrets }: TextAnswer): string | null {
  const body = parseJson(text);
  if (!isObject(body)) return null;
  for (const error of [body['errors'], body['error']].flat()) {
    const { message, code, path } = isObject(error) ? error : { message: error };
    if (typeof message === 'string' && message !== '') {
      const field = toText(Array.isArray(path) ? path.join('.') : path);
      const words = `${field === null ? '' : `${field}: `}${message}`;
      const safe = (text: string) => secrets.reduce((told, secret) => told.replaceAll(secret, '…'), text).slice(0, LONG_DETAIL);
      return toText(code) === null ? safe(words) : `${safe(words)} (${safe(toText(code) ?? '')})`;
    }
  }
  return null;
}

const KINDS: Readonly<Record<number, LogsErrorKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  406: 'expired',
  429: 'rate-limited',
};

/** The error that an HTTP status stands for, or `null` for success. */
export function statusError(answer: TextAnswer): LogsError | null {
  const { status, retryAfter } = answer;
  if (status >= 200 && status < 300) return null;
  const kind = KINDS[status] ?? (status < 500 ? 'invalid-request' : 'server');
  return new LogsError(kind, '', { status, retryAfter, detail: failureDetail(answer) });
}

/**
 * The object that an answer holds, once it has been judged: by its status, by what it is, by `success`, by `errors`.
 * @throws {LogsError}
 */
export function readObject(answer: TextAnswer): JsonObject {
  const error = statusError(answer);
  if (error !== null) throw error;
  const body = parseJson(answer.text);
  const options = { status: answer.status, detail: failureDetail(answer) };
  if (!isObject(body)) throw new LogsError(shapeKind(body, answer.text), '', options);
  if (body['success'] === false) throw new LogsError('server', '', options);
  if ([body['errors']].flat().some((item) => item && JSON.stringify(item) !== '{}')) throw new LogsError('partial', '', options);
  return body;
}

/** What an answer is that is no object. */
function shapeKind(body: unknown, text: string): LogsErrorKind {
  if (text.trim() === '') return 'empty';
  if (/^\s*<[!a-z]/i.test(text)) return 'html';
  return body === undefined && /^\s*[[{]/.test(text) ? 'cut-off' : 'bad-response';
}
