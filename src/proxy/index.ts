/** How a {@link createLogsProxy | proxy} is set up. */
export interface LogsProxyOptions {
  /** The gateway's list of logs: an `http:` or `https:` URL that ends in `/logs`. */
  readonly upstream: string;
  /** The gateway's API token. It goes to `upstream` and nowhere else. */
  readonly token: string;
  /** The path on this server that stands for `upstream`, for example `/api/logs`. */
  readonly basePath: string;
  /** Whether the sender of a request may see logs. Without it, everyone who reaches the proxy may. */
  readonly authorize?: (request: Request) => boolean | Promise<boolean>;
  /** What to send requests with, in place of the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Milliseconds that the gateway has for a whole answer: 30,000 by default. */
  readonly timeoutMs?: number;
}

/** Stored bodies are other people's text: none of them may run as a page of this origin. */
const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
};

/** What the browser may know of the gateway's own headers. */
const PASSED_HEADERS = ['content-type', 'retry-after'];

/**
 * A same-origin way to a gateway's logs: it answers `GET` of the list, of one log and of its two bodies, adds the API
 * token on the server, and refuses everything else. It needs nothing but the web's `Request`, `Response` and `fetch`.
 *
 * @throws {TypeError} when an option cannot work; the message never contains the token
 */
export function createLogsProxy(options: LogsProxyOptions): (request: Request) => Promise<Response> {
  const upstream = checkUpstream(options.upstream);
  const basePath = checkBasePath(options.basePath);
  checkToken(options.token);
  const timeoutMs = options.timeoutMs ?? 30_000;

  async function forward(request: Request, url: string): Promise<Response> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const send = options.fetch ?? fetch;
    let answer: Response;
    try {
      answer = await send(url, {
        headers: {
          authorization: `Bearer ${options.token}`,
          accept: request.headers.get('accept') ?? 'application/json',
        },
        // The token must not follow a redirect to anywhere else.
        redirect: 'manual',
        signal: AbortSignal.any([request.signal, timeout]),
      });
    } catch {
      // The error itself may name the upstream URL.
      return timeout.aborted
        ? refuse(504, 'The gateway did not answer in time.')
        : refuse(502, 'The gateway could not be reached.');
    }
    if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400)) {
      await answer.body?.cancel();
      return refuse(502, 'The gateway answered with a redirect.');
    }
    return passOn(answer);
  }

  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const path = logsPath(pathname, basePath);
    if (path === null) return refuse(404, 'Not found.');
    if (request.method !== 'GET') return refuse(405, 'Only GET is allowed.', { allow: 'GET' });
    if (options.authorize && !(await isAuthorized(options.authorize, request))) {
      return refuse(403, 'Not allowed to see logs.');
    }
    return forward(request, `${upstream}${path}${search}`);
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
  return url.href.replace(/\/$/, '');
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
  if (!/^(?:\/[\w.~-]+)+$/.test(path)) throw new TypeError('basePath has to be a path like "/api/logs".');
  return path;
}

/** A character that no header can hold would later make an error with the token in its message. */
function checkToken(token: string): void {
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) throw new TypeError('token has to be one or more visible ASCII characters.');
}

/** The part of an upstream URL after `/logs`, or `null` for a path that is none of the API's. */
function logsPath(pathname: string, basePath: string): string | null {
  if (pathname === basePath) return '';
  if (!pathname.startsWith(`${basePath}/`)) return null;
  const [segment, body, ...rest] = pathname.slice(basePath.length + 1).split('/');
  const id = decodeId(segment ?? '');
  if (id === null || rest.length > 0) return null;
  if (body !== undefined && body !== 'request' && body !== 'response') return null;
  return `/${encodeURIComponent(id)}${body === undefined ? '' : `/${body}`}`;
}

/** An id is one segment whichever way a server reads it: no dots at its start, no slash, nothing encoded twice. */
function decodeId(segment: string): string | null {
  // An encoded dot has no honest use; encoded slashes show once decoded.
  if (/%2e/i.test(segment)) return null;
  try {
    const id = decodeURIComponent(segment);
    return /^[^./\\%\p{Cc}][^/\\%\p{Cc}]*$/u.test(id) ? id : null;
  } catch {
    return null;
  }
}

async function isAuthorized(
  authorize: NonNullable<LogsProxyOptions['authorize']>,
  request: Request,
): Promise<boolean> {
  try {
    return (await authorize(request)) === true;
  } catch {
    return false;
  }
}

function passOn(answer: Response): Response {
  const headers = new Headers(SAFE_HEADERS);
  for (const name of PASSED_HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers });
}

function refuse(status: number, message: string, headers: Record<string, string> = {}): Response {
  const body = { success: false, errors: [{ code: status, message }], result: null };
  return Response.json(body, { status, headers: { ...SAFE_HEADERS, ...headers } });
}
