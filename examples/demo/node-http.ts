import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** Answers a request of Node's HTTP server with a handler of the web's kind; aborts it when the client leaves. */
export async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  handle: (request: Request) => Promise<Response>,
): Promise<void> {
  const left = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) left.abort();
  });
  try {
    const response = await handle(toRequest(req, left.signal));
    res.writeHead(response.status, Object.fromEntries(response.headers));
    if (!response.body) {
      res.end();
      return;
    }
    // Node and the DOM describe the same streams in two unrelated types: hence the casts here and below.
    await pipeline(Readable.fromWeb(response.body as ReadableStream<Uint8Array>), res);
  } catch {
    // The client left, or the body broke off: what was begun cannot be taken back.
    res.destroy();
  }
}

/** Only the path is taken from the request line: a client may write another host or a whole URL there. */
function toRequest(req: IncomingMessage, signal: AbortSignal): Request {
  const path = req.url?.startsWith('/') ? req.url : '/';
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = req.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`http://localhost${path}`, {
    method,
    headers,
    signal,
    ...(hasBody ? { body: Readable.toWeb(req) as BodyInit, duplex: 'half' } : {}),
  });
}
