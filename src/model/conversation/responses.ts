/** OpenAI Responses: https://platform.openai.com/docs/api-reference/responses */

import type { JsonObject } from '../../api/guards.js';
import type { ContentPart, Message } from './message.js';
import { openaiPart } from './openai.js';
import {
  ANSWER,
  asArray,
  asString,
  media,
  readMessages,
  readParts,
  reasoning,
  roleOf,
  text,
  toolCall,
  toolResult,
  withSystem,
  type BodyReader,
} from './parts.js';

const CALL = /^(.+)_call$/;
const CALL_OUTPUT = /_call_output$/;

/** Other APIs take an `input` text too: embeddings, moderation, speech. */
const OTHER_MODELS = /embed|moderation|tts|bge-|voyage|minilm/i;

function itemParts(item: JsonObject): readonly ContentPart[] | null {
  const type = asString(item.type) ?? 'message';
  if (type === 'message') return 'content' in item ? readParts(item.content, openaiPart) : null;
  if (type === 'reasoning') return [reasoning(asArray(item.content).length ? item.content : item.summary)];
  if (CALL_OUTPUT.test(type)) return [toolResult(item.call_id, item.name, item.output, openaiPart)];
  const tool = CALL.exec(type)?.[1];
  if (!tool) return null;
  if (tool === 'image_generation') return [media('image', item.result, item.output_format ?? 'png')];
  const id = item.call_id ?? item.id;
  const call = toolCall(item.name ?? tool, id, item.arguments ?? item.input ?? item.action ?? item);
  // Tools that run at the provider answer in the item of the call.
  return item.output ? [call, toolResult(id, item.name, item.output, openaiPart)] : [call];
}

function readItem(item: JsonObject): Message | null {
  const parts = itemParts(item);
  const role = roleOf(item) ?? (CALL_OUTPUT.test(asString(item.type) ?? '') ? 'tool' : item.type ? ANSWER : null);
  return parts && role ? { role, parts } : null;
}

export const responsesRequest: BodyReader = (body) => {
  const { input, instructions, model } = body;
  let messages = readMessages(input, readItem);
  if (typeof input === 'string' && typeof model === 'string') {
    if (OTHER_MODELS.test(model) || 'voice' in body || 'encoding_format' in body) return null;
    messages = [{ role: 'user', parts: [text(input)] }];
  }
  return withSystem(instructions, openaiPart, messages);
};

/** One answer, however many items it came in. */
export const responsesResponse: BodyReader = ({ output }) => {
  const parts = readMessages(output, readItem)?.flatMap((message) => message.parts);
  return parts ? [{ role: ANSWER, parts }] : null;
};
