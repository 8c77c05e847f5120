/** Recognises which format a body is in. */

import { isObject, type JsonObject } from '../../api/guards.js';
import { chatRequest, chatResponse } from './chat.js';
import { cohereRequest, cohereResponse } from './cohere.js';
import { figuresResponse, readLabels } from './figures.js';
import { frameworkRequests, frameworkResponses } from './frameworks/index.js';
import { geminiRequest, geminiResponse } from './gemini.js';
import type { Message } from './message.js';
import { ANSWER, asArray, firstOf, roleOf, unknown, type BodyReader } from './parts.js';
import { pictureResponse, replicateResponse } from './pictures.js';
import { listResponse, promptRequest, promptResponse, readAnswers, rerankRequest, transcriptResponse } from './prompt.js';
import { responsesRequest, responsesResponse } from './responses.js';

export type Messages = readonly Message[] | null;

/** Those that go by marks of their own come before those that take what is left. */
const REQUESTS: readonly BodyReader[] = [
  ...frameworkRequests,
  chatRequest,
  responsesRequest,
  geminiRequest,
  cohereRequest,
  rerankRequest,
  promptRequest,
];
const RESPONSES: readonly BodyReader[] = [
  ...frameworkResponses,
  chatResponse,
  responsesResponse,
  geminiResponse,
  cohereResponse,
  promptResponse,
  figuresResponse,
  pictureResponse,
  replicateResponse,
  listResponse,
  transcriptResponse,
];

function readWith(readers: readonly BodyReader[], body: JsonObject): Messages {
  for (const read of readers) {
    const messages = read(body);
    if (messages?.length) return messages;
  }
  return null;
}

/** Some gateways store the messages alone: those of a framework, of Gemini, of Responses, or of all others. */
function readMessageList(list: readonly unknown[], frameworks: readonly BodyReader[]): Messages {
  const some = (test: (item: JsonObject) => unknown) => firstOf(list).some((item) => isObject(item) && test(item));
  const found = readWith(frameworks, { messages: list });
  if (found || !some(roleOf)) return found;
  if (some(({ parts }) => Array.isArray(parts))) return geminiRequest({ contents: list });
  const items = some((item) => !roleOf(item) && typeof item.type === 'string');
  return items ? responsesRequest({ input: list }) : chatRequest({ messages: list });
}

/** Requests or answers that were sent together; one that cannot be read stands in its place. */
function readBatch(list: unknown, readers: readonly BodyReader[], role: string): Messages {
  const read = (body: unknown) => (isObject(body) ? readWith(readers, body) : null);
  if (!firstOf(list).some(read)) return null;
  return asArray(list).flatMap((body) => read(body) ?? { role, parts: [unknown(body)] });
}

/** Workers AI and Gemini take batches: https://developers.cloudflare.com/workers-ai/features/batch-api/ */
export function readRequestBody(body: unknown): Messages {
  if (Array.isArray(body)) return readMessageList(body, frameworkRequests);
  return isObject(body) ? (readWith(REQUESTS, body) ?? readBatch(body.requests, REQUESTS, 'user')) : null;
}

export function readAnswerBody(body: unknown): Messages {
  if (Array.isArray(body)) return readMessageList(body, frameworkResponses) ?? readAnswers(body) ?? readLabels(body);
  if (!isObject(body)) return null;
  const found = readWith(RESPONSES, body);
  if (found) return found;
  const batch = asArray(body.responses).map((answer) => (isObject(answer) ? (answer.result ?? answer) : answer));
  return readBatch(batch, RESPONSES, ANSWER);
}
