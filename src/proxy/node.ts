import { refuse } from './refuse.js';

/** What is used of Node's `IncomingMessage`. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** The whole path, which Express cuts off `url` up to where a handler is mounted. */
  readonly originalUrl?: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Whether the body was read to its end. */
  readonly readableEnded: boolean;
  /** What was read before, by `express.json()` for one. */
  readonly body?: unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
}

/** What is used of Node's `ServerResponse`. */
export interface NodeResponse {
  readonly destroyed: boolean;
  readonly writableFinished: boolean;
  writeHead(status: number, headers: Record<string, string>): unknown;
  write(chunk: Uint8Array): boolean;
  end(): unknown;
  destroy(): unknown;
  once(event: 'close' | 'drain', listener: () => void): unknown;
  off(event: 'close' | 'drain', listener: () => void): unknown;
}

/** Milliseconds in which a request's body has to be there. */
const MAX_TIME = 30_000;
/** Bytes from which on a request's body is not kept. */
const MAX_BYTES = 65_536;

/**
 * A handler of the web's kind as a listener of Node's HTTP servers, for `createServer` or Express. It aborts the request
 * when the client leaves, and never throws.
 */
export function toNodeListener(handle: (request: Request) => Promise<Response>): (req: NodeRequest, res: NodeResponse) => void {
  return (req, res) => {
    const left = new AbortController();
    res.once('close', () => {
      if (!res.writableFinished) left.abort();
    });
    void answer(req, left.signal, handle)
      .then((response) => write(response, res))
      // The client left, or the body broke off: what was begun cannot be taken back.
      .catch(() => res.destroy());
  };
}

async function answer(req: NodeRequest, signal: AbortSignal, handle: (request: Request) => Promise<Response>): Promise<Response> {
  const { method = 'GET' } = req;
  // The web knows no requests of these methods.
  if (/^(?:connect|trace|track)$/i.test(method)) return refuse(405, 'Allowed here: GET.', { allow: 'GET' });
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    // HTTP/2 has its method and path among them.
    if (value !== undefined && !name.startsWith(':')) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await (req.readableEnded ? bodyReadBefore(req) : readBody(req)) : null;
  return handle(new Request(`http://localhost${pathOf(req)}`, { method, headers, signal, body }));
}

/** Only the path is taken from the request line: a client may write another host or a whole URL there. */
function pathOf({ url, originalUrl }: NodeRequest): string {
  const path = typeof originalUrl === 'string' ? originalUrl : url;
  return path?.startsWith('/') ? path : '/';
}

/** The body, written anew where it was parsed. */
function bodyReadBefore({ body = '' }: NodeRequest): Blob {
  return new Blob([typeof body === 'string' ? body : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)]);
}

/** The body, which ends early where it is too long to be of use. What follows is read and forgotten. */
function readBody(req: NodeRequest): Promise<Blob> {
  return new Promise((resolve) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    const finish = () => {
      clearTimeout(timer);
      resolve(new Blob(chunks));
    };
    const timer = setTimeout(finish, MAX_TIME);
    req.on('data', (chunk) => {
      if (bytes > MAX_BYTES) return;
      chunks.push(new Uint8Array(chunk));
      bytes += chunk.length;
      if (bytes > MAX_BYTES) finish();
    });
    req.on('end', finish);
    req.on('close', finish);
  });
}

async function write(response: Response, res: NodeResponse): Promise<void> {
  res.writeHead(response.status, Object.fromEntries(response.headers));
  const reader = response.body?.getReader();
  while (reader && !res.destroyed) {
    const { done, value } = await reader.read();
    if (done) break;
    if (!res.write(value) && !res.destroyed) await drained(res);
  }
  if (res.destroyed) await reader?.cancel();
  else res.end();
}

function drained(res: NodeResponse): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      res.off('drain', finish);
      res.off('close', finish);
      resolve();
    };
    res.once('drain', finish);
    res.once('close', finish);
  });
}
