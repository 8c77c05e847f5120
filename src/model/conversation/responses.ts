/** OpenAI Responses: https://platform.openai.com/docs/api-reference/responses */

import { isObject, type JsonObject } from '../../api/guards.js';
import type { ContentPart, Message } from './message.js';
import { openaiPart } from './openai.js';
import {
  ANSWER,
  asArray,
  asString,
  citation,
  firstOf,
  media,
  readMessages,
  readParts,
  reasoning,
  roleOf,
  text,
  toolCall,
  toolResult,
  unknown,
  withSystem,
  type BodyReader,
  type PartReader,
} from './parts.js';
import { readTexts } from './prompt.js';

const CALL = /^(.+)_call$/;
const CALL_OUTPUT = /_call_output$/;

/** What the code interpreter and the file search give, beside what any tool may. */
const resultPart: PartReader = (part) => {
  if (part.type === 'logs' && typeof part.logs === 'string') return text(part.logs);
  if (part.type === 'image') return media('image', part.url);
  return openaiPart(part) ?? ('filename' in part ? citation(part) : null);
};

function itemParts(item: JsonObject): readonly ContentPart[] | null {
  const type = asString(item.type) ?? 'message';
  if (type === 'message') return 'content' in item ? readParts(item.content, openaiPart) : null;
  if (type === 'reasoning') return [reasoning(asArray(item.content).length ? item.content : item.summary)];
  if (type === 'mcp_list_tools' || type === 'mcp_approval_request') return [unknown(item)];
  const id = item.call_id ?? item.id;
  if (CALL_OUTPUT.test(type)) return [toolResult(id, item.name, item.output, resultPart)];
  const tool = CALL.exec(type)?.[1];
  if (!tool) return null;
  const { queries, revised_prompt } = item;
  if (tool === 'image_generation') {
    const image = media('image', item.result, item.output_format ?? 'png');
    return revised_prompt ? [image, unknown({ revised_prompt })] : [image];
  }
  const args = item.arguments ?? item.input ?? item.action ?? item.operation ?? item.code ?? (queries ? { queries } : item);
  const call = toolCall(item.name ?? tool, id, args);
  // Tools that run at the provider answer in the item of the call.
  const answer = item.output ?? item.outputs ?? item.results ?? item.error;
  return answer ? [call, toolResult(id, item.name ?? tool, answer, resultPart)] : [call];
}

function readItem(item: JsonObject): Message | null {
  const parts = itemParts(item);
  const role = roleOf(item) ?? (CALL_OUTPUT.test(asString(item.type) ?? '') ? 'tool' : item.type ? ANSWER : null);
  return parts && role ? { role, parts } : null;
}

/** Embeddings, moderations and speech take an `input` too: one text or several, or pieces of content without a role. */
function readInput(input: unknown): readonly Message[] | null {
  const first = firstOf(input);
  const pieces = first.some((item) => isObject(item) && openaiPart(item)) && !first.some(roleOf);
  return readTexts(input) ?? (pieces ? [{ role: 'user', parts: readParts(input, openaiPart) }] : readMessages(input, readItem));
}

export const responsesRequest: BodyReader = ({ input, instructions }) => withSystem(instructions, openaiPart, readInput(input));

/** One answer, however many items it came in. */
export const responsesResponse: BodyReader = ({ output }) => {
  const parts = readMessages(output, readItem)?.flatMap((message) => message.parts);
  return parts ? [{ role: ANSWER, parts }] : null;
};
