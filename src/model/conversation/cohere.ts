/** Cohere chat v1 (https://docs.cohere.com/v1/reference/chat); v2 has the shape of chat completions. */

import { isObject, toText, type JsonObject } from '../../api/guards.js';
import type { ContentPart, Message } from './message.js';
import { openaiToolCall } from './openai.js';
import {
  ANSWER,
  asArray,
  asString,
  child,
  citation,
  readMessages,
  readParts,
  roleOf,
  toolResult,
  unknown,
  withSystem,
  type BodyReader,
  type PartReader,
} from './parts.js';

const plain: PartReader = () => null;

function readResult(result: unknown): ContentPart {
  return isObject(result) ? toolResult(null, child(result, 'call').name, result.outputs, plain) : unknown(result);
}

/** Each source once, in the order in which v2 cites them. */
export function cohereSources(list: unknown): readonly ContentPart[] {
  const sources = asArray(list).flatMap((item) => (isObject(item) ? asArray(item.sources) : []));
  const byId = new Map(sources.map((source) => [isObject(source) ? source.id : source, source]));
  return readParts([...byId.values()], (source) =>
    citation({ id: source.id, data: toText(source.tool_output), ...child(source, 'document') }),
  );
}

function readTurn(turn: JsonObject): Message | null {
  const role = roleOf(turn)?.toLowerCase();
  const parts = [
    ...readParts(asString(turn.message), plain),
    ...readParts(turn.documents, citation),
    ...asArray(turn.tool_calls).map(openaiToolCall),
    ...asArray(turn.tool_results).map(readResult),
  ];
  return role && parts.length ? { role: role === 'chatbot' ? ANSWER : role, parts } : null;
}

export const cohereRequest: BodyReader = ({ message, chat_history, tool_results, documents, preamble }) => {
  if (typeof message !== 'string') return null;
  // An empty message goes with the results of tools.
  const turns = [{ role: 'user', message, documents }, { role: 'tool', tool_results }].filter(readTurn);
  return withSystem(preamble, plain, readMessages([...asArray(chat_history), ...turns], readTurn));
};

/** A transcription is a `text` too, but has neither of the other fields. */
export const cohereResponse: BodyReader = (body) =>
  typeof body.text === 'string' && ('generation_id' in body || 'chat_history' in body)
    ? readMessages([{ ...body, role: ANSWER, message: body.text }], readTurn)
    : null;
