import { isObject, parseJson } from '../../api/guards.js';
import type { Slices } from '../slices.js';
import { readAnswerBody, readRequestBody, type Messages } from './formats.js';
import { readLongList } from './long-list.js';
import type { Conversation } from './message.js';
import { asString, firstOf, roleOf } from './parts.js';
import { assembleStream } from './stream/index.js';
import { withToolNames } from './tool-names.js';

export type { ContentPart, Conversation, MediaPart, Message } from './message.js';

/** Gateways wrap a body in a string and in an envelope; more layers than this are content. */
const MAX_LAYERS = 6;

/** Characters of a text that is not looked into again: whoever read it in slices found no JSON. */
const LONG = 200_000;

type Found = Pick<Conversation, 'messages' | 'body' | 'route'>;

/** Opens JSON in strings, and the envelope around a result, until something can be read. */
function open(content: unknown, read: (body: unknown) => Messages): Found | null {
  let body = content;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    if (typeof body === 'string') body = body.length < LONG && /^\s*["[{]/.test(body) ? parseJson(body) : null;
    const messages = read(body);
    if (messages) return { messages: withToolNames(messages), body };
    if (isObject(body)) body = body.result;
    else if (typeof body !== 'string') return null;
  }
  return null;
}

/**
 * The universal request: one entry for each provider to try in turn. Where the step is not known, or is none of several,
 * the first that can be read, and no claim which one answered.
 * https://developers.cloudflare.com/ai-gateway/usage/universal/
 */
function readUniversal(entries: readonly unknown[], step: number | null): Found | null {
  const valid = step !== null && step in entries ? step : entries.length === 1 ? 0 : null;
  const providers = entries.map((entry) => (isObject(entry) && asString(entry.provider)) || '');
  for (const entry of valid === null ? entries : [entries[valid]]) {
    const found = isObject(entry) ? open(entry.query, readRequestBody) : null;
    if (found) return { ...found, route: { providers, step: valid } };
  }
  return null;
}

function findRequest(content: unknown, step: number | null): Found | null {
  const body = typeof content === 'string' && content.length < LONG && /^\s*\[/.test(content) ? parseJson(content) : content;
  const universal = Array.isArray(body) && firstOf(body).some((entry) => isObject(entry) && 'query' in entry && !roleOf(entry));
  return universal ? readUniversal(body, step) : open(body, readRequestBody);
}

/**
 * The conversation that a request's body holds, in any provider's format; `null` where there is none and the body is
 * better shown as JSON. Never throws.
 * @param body parsed JSON
 * @param step which entry of a universal request was answered, from 0
 */
export function readRequest(body: unknown, step: number | null = null): Messages {
  return findRequest(body, step)?.messages ?? null;
}

/**
 * The answers that a response's body holds, one `assistant` message each, figures and images included; `null` where it
 * holds something else, such as an error. Never throws.
 * @param body parsed JSON, in the envelope of Cloudflare's API or without
 */
export function readResponse(body: unknown): Messages {
  return open(body, readAnswerBody)?.messages ?? null;
}

/**
 * The conversation in a body of any format, streams put together again; `null` where there is none. A stream without anything to
 * read, such as a mere error, gives no messages, but its body.
 * @param body parsed JSON, or text
 * @param step which entry of a universal request was answered, from 0
 * @throws only the reason with which `slices` was aborted
 */
export async function readConversation(
  body: unknown,
  side: 'request' | 'response',
  step: number | null,
  slices: Slices,
): Promise<Conversation | null> {
  // Before all else: a piece of a stream has marks of a whole answer.
  const stream = side === 'response' ? await assembleStream(body, slices) : null;
  // What was said before a stream broke was said all the same: its error is told from the body.
  const whole = !stream ? body : isObject(stream.body) ? { ...stream.body, error: undefined } : stream.body;
  const request = side === 'request';
  const long = await readLongList(whole, request ? readRequestBody : readAnswerBody, slices);
  const short = request ? () => findRequest(whole, step) : () => open(whole, readAnswerBody);
  const found = long ? { messages: withToolNames(long), body: whole } : short();
  if (!stream) return found && { ...found, streamed: false, incomplete: false };
  const given = found && found.body !== whole ? found.body : stream.body;
  return { messages: found?.messages ?? [], body: given, streamed: true, incomplete: stream.incomplete };
}
