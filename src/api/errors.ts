/** What went wrong, in terms of what a person can do about it. */
export type LogsErrorKind =
  /** A setting of the host's is missing or wrong. */
  | 'configuration'
  /** The request did not get through. */
  | 'network'
  /** It did not get through to another origin: that one may be down, or not allow this page. A page cannot tell. */
  | 'cross-origin'
  /** It did not get through, and the browser knows of no network. */
  | 'offline'
  /** No whole answer within 30 seconds. */
  | 'timeout'
  /** 401. */
  | 'unauthorized'
  /** 406: the session has run out. */
  | 'expired'
  /** 403. */
  | 'forbidden'
  /** 404. */
  | 'not-found'
  /** 429. */
  | 'rate-limited'
  /** Any other status below 500 that is no success. */
  | 'invalid-request'
  /** 5xx, `success: false`, or a client that failed. */
  | 'server'
  /** The gateway answers, but what it gets its logs from does not. */
  | 'outage'
  /** A good answer that lists errors as well. */
  | 'partial'
  /** A web page. */
  | 'html'
  /** JSON, or a connection, that broke off. */
  | 'cut-off'
  /** Nothing, with a status of success. */
  | 'empty'
  /** Anything else that is not what the API sends. */
  | 'bad-response';

export interface LogsErrorOptions {
  /** HTTP status of the answer, when there was one. */
  readonly status?: number | null;
  /** The gateway's own words, with its code and the name of the field that it refused. */
  readonly detail?: string | null;
  /** Seconds that the gateway asked to wait. */
  readonly retryAfter?: number | null;
  readonly cause?: unknown;
}

/** Why logs could not be had. It never holds a header or a token. */
export class LogsError extends Error {
  readonly kind: LogsErrorKind;
  readonly status: number | null;
  readonly detail: string | null;
  readonly retryAfter: number | null;

  /** @param message for developers; without one it names the kind, and the status if there is one */
  constructor(kind: LogsErrorKind, message = '', options: LogsErrorOptions = {}) {
    super(message || ['Logs could not be had:', kind, options.status].join(' ').trim(), { cause: options.cause });
    this.name = 'LogsError';
    this.kind = kind;
    this.status = options.status ?? null;
    this.detail = options.detail ?? null;
    this.retryAfter = options.retryAfter ?? null;
  }
}

/** Whether it is a `LogsError`: of this copy of the package, of another one, or any error that says its `kind`. */
export function isLogsError(error: unknown): error is LogsError {
  return error instanceof Error && 'kind' in error;
}
