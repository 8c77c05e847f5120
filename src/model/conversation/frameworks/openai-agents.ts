/**
 * What OpenAI's Agents SDK logs around the items of Responses: spans of its traces, and items in the camel case of its
 * JavaScript. https://openai.github.io/openai-agents-python/tracing/
 * https://github.com/openai/openai-agents-js/blob/main/packages/agents-core/src/types/protocol.ts
 */

import { isObject, type JsonObject } from '../../../api/guards.js';
import type { Message } from '../message.js';
import { openaiPart } from '../openai.js';
import {
  ANSWER,
  asString,
  child,
  firstOf,
  media,
  readParts,
  reasoning,
  roleOf,
  text,
  toolCall,
  toolResult,
  withSystem,
  type BodyReader,
  type PartReader,
} from '../parts.js';
import { responsesRequest, responsesResponse } from '../responses.js';
import { plainTurn, readAll, readMarked, roleName, turns } from './turns.js';

const CALL = /^(.+)_call$/;
const RESULT = /_(result|output)$/;

/** An item as it is, or in the wrapper that says which agent made it. */
function unwrapped(item: JsonObject): JsonObject {
  const raw = item.rawItem ?? item.raw_item;
  return isObject(raw) ? raw : item;
}

/** `image`, `file` and `audio` hold the data, an address or the id themselves. */
function contentPart(part: JsonObject): ReturnType<PartReader> {
  const key = /^(?:input_)?(image|file|audio)$/.exec(asString(part.type) ?? '')?.[1];
  const value = key === undefined ? undefined : part[key];
  const kind = key === 'image' || key === 'audio' ? key : 'file';
  if (typeof value === 'string') return media(kind, value, part.format, part.filename);
  if (!isObject(value)) return openaiPart(part);
  const { data, url, id, fileId, mediaType, filename } = value;
  const known = [data, url, id, fileId].some((place) => typeof place === 'string');
  return known ? media(kind, data ?? url, mediaType, filename ?? part.filename ?? id ?? fileId) : openaiPart(part);
}

/** Screenshots and shells answer in objects of their own. */
function outputPart(part: JsonObject): ReturnType<PartReader> {
  return part.type === 'computer_screenshot' ? media('image', part.data ?? part.image_url) : contentPart(part);
}

function marks(value: JsonObject): boolean {
  const item = unwrapped(value);
  return (
    item !== value ||
    ('callId' in item && typeof item.type === 'string') ||
    item.type === 'hosted_tool_call' ||
    (roleOf(item) !== null &&
      firstOf(item.content).some(
        (part) =>
          isObject(part) &&
          ((part.type === 'input_image' && 'image' in part) || (part.type === 'input_file' && typeof part.file === 'string')),
      ))
  );
}

function readItem(value: JsonObject): readonly Message[] | null {
  const item = unwrapped(value);
  const type = asString(item.type) ?? 'message';
  const role = roleOf(item);
  if (type === 'message' && role && typeof item.content === 'object') {
    return turns(roleName(role), readParts(item.content, contentPart));
  }
  const { name, output, arguments: args, action, operation, providerData } = item;
  const id = item.callId ?? item.call_id ?? item.id;
  if (RESULT.test(type) && 'output' in item) return turns('tool', [toolResult(id, name, output, outputPart)]);
  const tool = CALL.exec(type)?.[1];
  if (tool && ('callId' in item || tool === 'hosted_tool')) {
    const call = toolCall(asString(name) ?? tool, id, args ?? action ?? operation ?? providerData ?? null);
    return turns(ANSWER, output ? [call, toolResult(id, name, output, outputPart)] : [call]);
  }
  if (type === 'reasoning') {
    const parts = readParts(item.content, (block) => (typeof block.text === 'string' ? reasoning(block.text) : null));
    if (parts.length) return turns(ANSWER, parts);
  }
  // Other items are as in Responses.
  return plainTurn(item) ?? responsesRequest({ input: [item] });
}

/** The data of a span, if the body is one. */
function spanData(body: JsonObject): JsonObject | null {
  const data = child(body, 'span_data');
  const type = asString(data.type);
  return body.object === 'trace.span' || type === 'generation' || type === 'response' || type === 'function' ? data : null;
}

/** What went in or out of a span: items, messages, or text. */
function spanMessages(value: unknown, role: string): readonly Message[] | null {
  if (typeof value === 'string') return value ? [{ role, parts: [text(value)] }] : null;
  const messages = readAll(isObject(value) ? [value] : value, readItem);
  return messages.length ? messages : null;
}

export const openaiAgentsRequest: BodyReader = (body) => {
  const data = spanData(body);
  if (data?.type === 'function') {
    const { name, input } = data;
    return typeof name === 'string' ? turns(ANSWER, [toolCall(name, null, input ?? null)]) : null;
  }
  if (data) return spanMessages(data.input ?? data._input, 'user');
  const { systemInstructions: system, input, history, messages } = body;
  // How a model is asked in JavaScript, which may be with bare text.
  if ('modelSettings' in body) return withSystem(system, () => null, spanMessages(input, 'user'));
  const read = [input, history, messages].reduce<readonly Message[] | null>(
    (found, list) => found ?? readMarked(list, marks, readItem),
    null,
  );
  return withSystem(system, () => null, read);
};

export const openaiAgentsResponse: BodyReader = (body) => {
  const data = spanData(body);
  if (data?.type === 'function') {
    const { name, output } = data;
    return output === undefined || output === null ? null : turns('tool', [toolResult(null, name, output, outputPart)]);
  }
  const response = data?.response ?? data?._response;
  if (isObject(response)) return responsesResponse(response);
  if (data) return spanMessages(data.output, ANSWER);
  return [body.output, body.newItems, body.new_items, body.messages].reduce<readonly Message[] | null>(
    (found, list) => found ?? readMarked(list, marks, readItem),
    null,
  );
};
