/** Messages of Pydantic AI: https://ai.pydantic.dev/api/messages/ */

import { isObject, type JsonObject } from '../../../api/guards.js';
import type { ContentPart, Message } from '../message.js';
import { ANSWER, asArray, asString, firstOf, media, readParts, reasoning, text, toolCall, toolResult, type BodyReader } from '../parts.js';
import { readAll, turns } from './turns.js';

const LINK = /^(image|audio|video|document)-url$/;

/** Pydantic writes bytes in the alphabet of base64 that is safe in addresses. */
function base64(data: string): string {
  return data.replaceAll('-', '+').replaceAll('_', '/');
}

/** What stands in a list of content beside bare text. */
function contentPart(part: JsonObject): ContentPart | null {
  const kind = asString(part.kind) ?? '';
  const { url, data, content, file_id: file, media_type: type, identifier } = part;
  const link = LINK.exec(kind)?.[1];
  if (link && typeof url === 'string') {
    return media(link === 'image' || link === 'audio' || link === 'video' ? link : 'file', url, type);
  }
  if (kind === 'binary' && typeof data === 'string') return media('file', base64(data), type, identifier);
  if (kind === 'uploaded-file' && typeof file === 'string') return media('file', null, type, file);
  return kind.startsWith('text') && typeof content === 'string' ? text(content) : null;
}

/** The role of a part of a request; parts of responses are the model's own. */
const ROLES = new Map([
  ['system-prompt', 'system'],
  ['user-prompt', 'user'],
  ['tool-return', 'tool'],
]);

function roleOfPart(part: unknown, kind: unknown): string {
  const name = isObject(part) ? asString(part.part_kind) : null;
  // What the model is asked to do again: a tool's complaint, or a plain answer's.
  if (isObject(part) && name === 'retry-prompt') return part.tool_name ? 'tool' : 'user';
  return ROLES.get(name ?? '') ?? (kind === 'request' ? 'user' : ANSWER);
}

function readPart(part: JsonObject): ContentPart | readonly ContentPart[] | null {
  const { content, tool_name: name, tool_call_id: id } = part;
  switch (part.part_kind) {
    case 'system-prompt':
    case 'user-prompt':
    case 'text':
      return readParts(content, contentPart);
    case 'thinking':
      return typeof content === 'string' ? reasoning(content) : null;
    case 'tool-call':
    case 'builtin-tool-call':
      return typeof name === 'string' ? toolCall(name, id, part.args ?? null) : null;
    case 'tool-return':
    case 'builtin-tool-return':
      return toolResult(id, name, content, contentPart);
    case 'retry-prompt':
      return name ? toolResult(id, name, content, contentPart) : readParts(content, contentPart);
    case 'file':
      return isObject(content) ? contentPart(content) : null;
    default:
      return null;
  }
}

function marks(message: JsonObject): boolean {
  return firstOf(message.parts).some((part) => isObject(part) && typeof part.part_kind === 'string');
}

/** A request holds what the system, the user and the tools say; each speaks for itself. */
function readMessage(message: JsonObject): readonly Message[] | null {
  const { parts, kind, instructions } = message;
  if (parts === undefined || parts === null) return null;
  const read = (Array.isArray(parts) ? parts : [parts]).flatMap((part: unknown) =>
    turns(roleOfPart(part, kind), readParts([part], readPart)),
  );
  const system = typeof instructions === 'string' && instructions ? turns('system', [text(instructions)]) : [];
  return [...system, ...joined(read)];
}

/** Neighbours of one role are one message. */
function joined(messages: readonly Message[]): readonly Message[] {
  return messages.reduce<Message[]>((done, message) => {
    const last = done.at(-1);
    if (last?.role === message.role) done[done.length - 1] = { ...last, parts: [...last.parts, ...message.parts] };
    else done.push(message);
    return done;
  }, []);
}

/** Instructions are written with every request; they are told once, and again when they change. */
function withoutRepeats(list: readonly unknown[]): readonly unknown[] {
  let told: unknown = null;
  return list.map((message) => {
    if (!isObject(message) || typeof message.instructions !== 'string') return message;
    const again = message.instructions === told;
    told = message.instructions;
    return again ? { ...message, instructions: null } : message;
  });
}

function readList(list: unknown): readonly Message[] | null {
  return firstOf(list).some((value) => isObject(value) && marks(value)) ? readAll(withoutRepeats(asArray(list)), readMessage) : null;
}

export const pydanticAiRequest: BodyReader = ({ messages, message_history }) => readList(messages) ?? readList(message_history);

export const pydanticAiResponse: BodyReader = (body) => readList(body.messages) ?? readList([body]);
