/** How a {@link createLogsProxy | proxy} is set up. */
export interface LogsProxyOptions {
  /** The gateway's list of logs: an `http:` or `https:` URL that ends in `/logs`. */
  readonly upstream: string;
  /** The gateway's API token. It goes to `upstream` and nowhere else. */
  readonly token: string;
  /** The path on this server that stands for `upstream`, for example `/api/logs`. */
  readonly basePath: string;
  /**
   * Whether the sender of a request may see logs (`GET`), or give feedback (`PATCH`, where that is allowed). Only `true`
   * lets it through: anything else refuses it, as does an error, or no answer within `timeoutMs`.
   */
  readonly authorize: (request: Request) => boolean | Promise<boolean>;
  /** `true` lets pages of this origin set `feedback` and `score` of a log; the token has to be one that may. */
  readonly allowFeedback?: boolean;
  /** What to send requests with, in place of the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Milliseconds for a whole answer, from the question to the last byte: 30,000 by default. */
  readonly timeoutMs?: number;
  /** Bytes that an answer may have, decompressed: 64 MiB by default. What is longer breaks off. */
  readonly maxBytes?: number;
}

/** Options that can work. */
export interface CheckedOptions extends LogsProxyOptions {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

const TIMEOUT = 30_000;
/** A body of 10 MB, the most that gateways store, takes up to six times as much as escaped JSON. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Beyond it, timers fire at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** @throws {TypeError} when an option cannot work; the message never contains the token */
export function checkOptions(options: LogsProxyOptions): CheckedOptions {
  if (typeof options.authorize !== 'function') {
    throw new TypeError(
      'authorize has to be a function that gives true for those who may see logs, such as (request) => isAdmin(request).',
    );
  }
  checkToken(options.token);
  return {
    ...options,
    upstream: checkUpstream(options.upstream),
    basePath: checkBasePath(options.basePath),
    allowFeedback: checkSwitch(options.allowFeedback ?? false, 'allowFeedback'),
    timeoutMs: checkNumber(options.timeoutMs ?? TIMEOUT, 'timeoutMs', LONGEST_TIMEOUT),
    maxBytes: checkNumber(options.maxBytes ?? MAX_BYTES, 'maxBytes', Number.MAX_SAFE_INTEGER),
  };
}

function checkUpstream(upstream: string): string {
  const url = parseUrl(upstream);
  const isLogs = url && /^https?:$/.test(url.protocol) && /\/logs\/?$/.test(url.pathname);
  if (!isLogs || url.search || url.hash || url.username || url.password) {
    throw new TypeError(
      'upstream has to be an http: or https: URL that ends in /logs, without query, fragment or password.',
    );
  }
  return `${url.origin}${url.pathname.replace(/\/$/, '')}`;
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function checkBasePath(basePath: string): string {
  const path = String(basePath).replace(/\/$/, '');
  const isPath = /^(?:\/[\w.~-]+)+$/.test(path) && !/\/\.{1,2}(?:\/|$)/.test(path);
  if (!isPath) throw new TypeError('basePath has to be a path like "/api/logs".');
  return path;
}

/** A character that no header can hold would later make an error with the token in its message. */
function checkToken(token: string): void {
  const isToken = typeof token === 'string' && /^[\x21-\x7e]+$/.test(token);
  if (!isToken) throw new TypeError('token has to be one or more visible ASCII characters.');
}

/** A switch that is on for the text "false" would be no switch. */
function checkSwitch(value: boolean, name: string): boolean {
  if (typeof value !== 'boolean') throw new TypeError(`${name} has to be true or false.`);
  return value;
}

function checkNumber(value: number, name: string, max: number): number {
  if (!Number.isInteger(value) || value < 1 || value > max) throw new TypeError(`${name} has to be a whole number from 1 to ${max}.`);
  return value;
}
