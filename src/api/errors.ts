/** What went wrong, in terms of what a person can do about it. */
export type LogsErrorKind =
  | 'configuration'
  | 'network'
  | 'timeout'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'invalid-request'
  | 'server'
  | 'bad-response';

export interface LogsErrorOptions {
  /** HTTP status of the answer, when there was one. */
  readonly status?: number | null;
  /** The gateway's own words. */
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

  constructor(kind: LogsErrorKind, message: string, options: LogsErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'LogsError';
    this.kind = kind;
    this.status = options.status ?? null;
    this.detail = options.detail ?? null;
    this.retryAfter = options.retryAfter ?? null;
  }
}
