import { isObject } from '../../api/guards.js';
import type { ReadConversation } from '../body-view.js';
import { chatRequest, chatResponse } from './chat.js';
import { cohereRequest, cohereResponse } from './cohere.js';
import { geminiRequest, geminiResponse } from './gemini.js';
import type { Message } from './message.js';
import { roleOf, type BodyReader } from './parts.js';
import { promptRequest, promptResponse } from './prompt.js';
import { responsesRequest, responsesResponse } from './responses.js';
import { readStream } from './stream.js';

export type { ContentPart, MediaPart, Message } from './message.js';

const REQUESTS: readonly BodyReader[] = [chatRequest, responsesRequest, geminiRequest, cohereRequest, promptRequest];
const RESPONSES: readonly BodyReader[] = [
  chatResponse,
  responsesResponse,
  geminiResponse,
  cohereResponse,
  promptResponse,
];

function readWith(readers: readonly BodyReader[], body: unknown): readonly Message[] | null {
  if (!isObject(body)) return null;
  for (const read of readers) {
    const messages = read(body);
    if (messages?.length) return messages;
  }
  return null;
}

/**
 * The universal request: one entry for each provider to try in turn.
 * https://developers.cloudflare.com/ai-gateway/usage/universal/
 */
function readUniversal(entries: readonly unknown[], step: number | null): readonly Message[] | null {
  const queries = entries.map((entry) => (isObject(entry) ? entry.query : null));
  if (step !== null && step in queries) return readWith(REQUESTS, queries[step]);
  return queries.reduceRight<readonly Message[] | null>((found, query) => found ?? readWith(REQUESTS, query), null);
}

/**
 * The conversation that a request's body holds, in any provider's format; `null` where there is none and the body is
 * better shown as JSON. Never throws.
 * @param body parsed JSON
 * @param step which entry of a universal request was answered, from 0
 */
export function readRequest(body: unknown, step: number | null = null): readonly Message[] | null {
  if (!Array.isArray(body)) return readWith(REQUESTS, body);
  // Some gateways store the messages alone.
  return body.some(roleOf) ? readWith(REQUESTS, { messages: body }) : readUniversal(body, step);
}

/**
 * The answers that a response's body holds, one `assistant` message each; `null` where it holds something else, such as
 * embeddings, an image or an error. Never throws.
 * @param body parsed JSON, in the envelope of Cloudflare's API or without
 */
export function readResponse(body: unknown): readonly Message[] | null {
  return readWith(RESPONSES, isObject(body) && isObject(body.result) ? body.result : body);
}

/** The conversation in a body of any format, streams put together again; `null` where there is none. Never throws. */
export const readConversation: ReadConversation = (body, side, step) => {
  const messages = side === 'request' ? readRequest(body, step) : readResponse(body);
  if (messages !== null) return { messages, streamed: false };
  const streamed = side === 'response' ? readStream(body) : null;
  return streamed && { messages: streamed, streamed: true };
};
