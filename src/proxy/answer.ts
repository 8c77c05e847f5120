import type { Deadline } from './deadline.js';
import type { CheckedOptions } from './options.js';
import { Redactor } from './redact.js';
import { refuse, SAFE_HEADERS } from './refuse.js';

type Limits = Pick<CheckedOptions, 'token' | 'maxBytes'>;

/** The gateway's answer as its reader may have it: its status, its body, what it is, and when to come back. */
export function passOn(answer: Response, deadline: Deadline, limits: Limits): Response {
  const { status, body, headers } = answer;
  const problem = refusal(answer, limits);
  if (problem !== null) {
    deadline.end();
    body?.cancel().catch(() => undefined);
    return refuse(502, problem);
  }
  const passed = new Headers({ ...SAFE_HEADERS, 'content-type': safeType(headers.get('content-type') ?? '') });
  const retryAfter = headers.get('retry-after') ?? '';
  // Seconds or a date, and no other words.
  if (/^(?:\d{1,9}|\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT)$/.test(retryAfter)) passed.set('retry-after', retryAfter);
  if (body === null) deadline.end();
  return new Response(body && limited(body, deadline, limits), { status, headers: passed });
}

function refusal({ type, status, headers }: Response, { maxBytes }: Limits): string | null {
  // The token must not follow a redirect, nor the browser.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'The gateway answered with a redirect.';
  if (status < 200 || status > 599) return 'The gateway answered with no status of HTTP.';
  return Number(headers.get('content-length')) > maxBytes ? 'The answer of the gateway is too large.' : null;
}

/** A stored body may say that it is a page or a script. Here it is data. */
function safeType(type: string): string {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type) ? 'application/json' : 'text/plain; charset=utf-8';
}

/** The body as it comes in. Too long, too slow or cut off, it ends with an error, so that nobody takes a part for the whole. */
function limited(body: ReadableStream<Uint8Array>, deadline: Deadline, { token, maxBytes }: Limits): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const redactor = new Redactor(token);
  let bytes = 0;

  /** The next piece that is not empty; `null` at the end. */
  async function next(): Promise<Uint8Array | null> {
    for (;;) {
      const { done, value } = await deadline.wait(reader.read());
      if (done) return null;
      bytes += value.byteLength;
      if (bytes > maxBytes) throw new RangeError('The answer is too large');
      const piece = redactor.push(value);
      if (piece.length > 0) return piece;
    }
  }

  return new ReadableStream({
    async pull(controller) {
      try {
        const piece = await next();
        if (piece !== null) {
          controller.enqueue(piece);
          return;
        }
        deadline.end();
        const rest = redactor.end();
        if (rest.length > 0) controller.enqueue(rest);
        controller.close();
      } catch {
        deadline.end();
        // Not awaited: a body that does not listen would never be given up. The error itself may name the upstream URL.
        reader.cancel().catch(() => undefined);
        controller.error(new Error('The answer of the gateway broke off.'));
      }
    },
    async cancel() {
      deadline.end();
      await reader.cancel();
    },
  });
}
