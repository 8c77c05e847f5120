import type { Deadline } from './deadline.js';
import { refuse } from './refuse.js';

/** Bytes of a PATCH, at the most. */
const MAX_BYTES = 1_024;

/**
 * What a `PATCH` sets, as JSON written anew, or the answer that refuses it. `metadata`, which the API would take too, tells
 * who sent a request: it is not the reader's to change.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/edit/
 */
export async function readFeedback(request: Request, deadline: Deadline): Promise<string | Response> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return refuse(415, 'Feedback has to be application/json.');
  }
  const text = await readText(request, deadline);
  if (text instanceof Response) return text;
  return toFeedback(text) ?? refuse(400, 'Feedback has to be an object of feedback (1, 0, -1 or null) and score (0 to 100, or null).');
}

async function readText(request: Request, deadline: Deadline): Promise<string | Response> {
  if (request.bodyUsed) return refuse(400, 'The request did not arrive.');
  const reader = request.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = reader ? await deadline.wait(reader.read()) : { done: true };
      if (value === undefined || done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > MAX_BYTES) return refuse(413, `Feedback has to be ${MAX_BYTES} bytes at the most.`);
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return refuse(deadline.isOver ? 408 : 400, 'The request did not arrive.');
  } finally {
    // Not awaited: of a copy of a body, both have to be given up.
    reader?.cancel().catch(() => undefined);
  }
}

function toFeedback(text: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = Object.entries(value);
  return fields.length > 0 && fields.every(isFeedback) ? JSON.stringify(value) : null;
}

function isFeedback([name, value]: [string, unknown]): boolean {
  if (name === 'feedback') return value === null || value === 1 || value === 0 || value === -1;
  return name === 'score' && (value === null || (typeof value === 'number' && value >= 0 && value <= 100));
}
