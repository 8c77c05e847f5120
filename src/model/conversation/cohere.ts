/** Cohere chat v1 (https://docs.cohere.com/v1/reference/chat); v2 has the shape of chat completions. */

import { isObject, type JsonObject } from '../../api/guards.js';
import type { ContentPart, Message } from './message.js';
import { openaiToolCall } from './openai.js';
import {
  ANSWER,
  asArray,
  asString,
  child,
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

function readTurn(turn: JsonObject): Message | null {
  const role = roleOf(turn)?.toLowerCase();
  const parts = [
    ...readParts(asString(turn.message), plain),
    ...asArray(turn.tool_calls).map(openaiToolCall),
    ...asArray(turn.tool_results).map(readResult),
  ];
  return role && parts.length ? { role: role === 'chatbot' ? ANSWER : role, parts } : null;
}

export const cohereRequest: BodyReader = ({ message, chat_history, tool_results, preamble }) => {
  if (typeof message !== 'string') return null;
  // An empty message goes with the results of tools.
  const turns = [{ role: 'user', message }, { role: 'tool', tool_results }].filter(readTurn);
  return withSystem(preamble, plain, readMessages([...asArray(chat_history), ...turns], readTurn));
};

/** A transcription is a `text` too, but has neither of the other fields. */
export const cohereResponse: BodyReader = (body) =>
  typeof body.text === 'string' && ('generation_id' in body || 'chat_history' in body)
    ? readMessages([{ role: ANSWER, message: body.text, tool_calls: body.tool_calls }], readTurn)
    : null;
