/**
 * Chat messages of Microsoft's kits: Semantic Kernel in .NET (`Items` with a `$type`) and Python (`items` with a
 * `content_type`), Microsoft.Extensions.AI and the Agent Framework (`contents` with a `$type` or `type`).
 * https://learn.microsoft.com/semantic-kernel/concepts/ai-services/chat-completion/chat-history
 * https://learn.microsoft.com/dotnet/api/microsoft.extensions.ai.aicontent
 */

import { isObject, type JsonObject } from '../../../api/guards.js';
import type { ContentPart, Message } from '../message.js';
import {
  asString,
  citation,
  citations,
  firstOf,
  media,
  readParts,
  reasoning,
  text,
  toolCall,
  toolResult,
  withSystem,
  type BodyReader,
  type PartReader,
} from '../parts.js';
import { plainTurn, readMarked, roleName, turns } from './turns.js';

/** The same fields are written `CallId`, `callId` and `call_id`. */
function uniform(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key.replaceAll('_', '').toLowerCase(), value]));
}

/** `TextContent`, `text` and `text_reasoning` alike: one word in lower case. */
function kindOf(item: JsonObject): string {
  const type = asString(item.$type) ?? asString(item.contenttype) ?? asString(item.type) ?? '';
  return type.replace(/Content$/, '').replaceAll('_', '').toLowerCase();
}

function mediaPart(kind: string, item: JsonObject): ContentPart | null {
  const { uri, datauri, data, mimetype, mediatype, name, filename } = item;
  const place = [datauri, data, uri].find((one) => typeof one === 'string' && one !== '');
  if (place === undefined) return null;
  const type = mediatype ?? mimetype;
  return media(kind === 'image' || kind === 'audio' ? kind : 'file', place, type, name ?? filename);
}

function textOrMedia(part: JsonObject): ContentPart | readonly ContentPart[] | null {
  const item = uniform(part);
  const kind = kindOf(item);
  const { text: value, fileid } = item;
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? [text(value), ...citations(item.annotations)] : null;
    case 'reasoning':
    case 'textreasoning':
      // Encrypted where it has no text.
      return typeof value === 'string' || value === undefined || value === null ? reasoning(value) : null;
    case 'image':
    case 'audio':
    case 'binary':
    case 'data':
    case 'uri':
      return mediaPart(kind, item);
    case 'hostedfile':
    case 'filereference':
      return typeof fileid === 'string' ? media('file', null, item.mediatype, fileid) : null;
    case 'annotation':
      return citation({ title: item.title ?? fileid, url: item.url, text: item.quote });
    default:
      return null;
  }
}

/** Tools answer what they like: only what says that it is content is read as such. */
const resultPart: PartReader = (part) => ('$type' in part || 'content_type' in part ? textOrMedia(part) : null);

function itemPart(part: JsonObject): ContentPart | readonly ContentPart[] | null {
  const item = uniform(part);
  const { id, callid, functionname, name, toolname, result, output } = item;
  const bare = asString(functionname) ?? asString(toolname);
  const plugin = asString(item.pluginname);
  const tool = asString(name) ?? (plugin && bare !== null ? `${plugin}-${bare}` : bare);
  switch (kindOf(item)) {
    case 'functioncall':
    case 'mcpservertoolcall':
      return tool === null ? null : toolCall(tool, callid ?? id, item.arguments ?? null);
    case 'functionresult':
    case 'mcpservertoolresult':
      return toolResult(callid ?? id, tool, result ?? output ?? item.exception, resultPart);
    default:
      return textOrMedia(part);
  }
}

/** A bare word, or `{Label}` in .NET, or `{value}` in Python. */
function roleWord(message: JsonObject): string | null {
  const role = message.role ?? message.Role;
  if (!isObject(role)) return asString(role);
  const { label, value } = uniform(role);
  return asString(label) ?? asString(value);
}

function marks(message: JsonObject): boolean {
  // Looked for in anything, however large: without making the names alike.
  const typed = (list: unknown, ...keys: string[]) =>
    firstOf(list).some((item) => isObject(item) && keys.some((key) => key in item));
  return (
    (isObject(message.role ?? message.Role) && roleWord(message) !== null) ||
    typed(message.items ?? message.Items, '$type', 'content_type') ||
    typed(message.contents ?? message.Contents, '$type', 'type')
  );
}

function readMessage(value: JsonObject): readonly Message[] | null {
  const message = uniform(value);
  const role = roleWord(value);
  const content = message.items ?? message.contents;
  if (role === null) return null;
  if (content === undefined || content === null) return plainTurn({ ...message, role });
  return turns(roleName(role), readParts(content, itemPart));
}

export const microsoftRequest: BodyReader = ({ messages, instructions }) =>
  withSystem(instructions, () => null, readMarked(messages, marks, readMessage));

export const microsoftResponse: BodyReader = (body) =>
  readMarked(body.messages, marks, readMessage) ?? readMarked([body], marks, readMessage);
