/** What the formats share: guards, and the making of parts. */

import { isObject, parseJson, type JsonObject } from '../../api/guards.js';
import { base64Bytes } from '../body.js';
import type { ContentPart, MediaPart, Message } from './message.js';

/** Finds the conversation in a body of one format; `null` where the body is in another. */
export type BodyReader = (body: JsonObject) => readonly Message[] | null;

/** One piece of content as a provider writes it; `null` where it is not in the reader's format. */
export type PartReader = (part: JsonObject) => ContentPart | readonly ContentPart[] | null;

/** The role of every answer. */
export const ANSWER = 'assistant';

/** The value if it is text, empty text included. */
export function asString(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The property if it is an object, otherwise an empty one: for looking two levels down. */
export function child(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isObject(value) ? value : {};
}

/** The role the wire gives, if any. */
export function roleOf(value: unknown): string | null {
  return (isObject(value) && asString(value.role)) || null;
}

export function text(value: string): ContentPart {
  return { type: 'text', text: value };
}

export function unknown(value: unknown): ContentPart {
  return { type: 'unknown', value };
}

/** Reasoning from text, from a list of text blocks, or empty where only an encrypted form was sent. */
export function reasoning(value: unknown): ContentPart {
  const blocks = asArray(value).map((block) => (isObject(block) && asString(block.text)) || '');
  return { type: 'reasoning', text: asString(value) ?? blocks.filter(Boolean).join('\n\n') };
}

export function toolCall(name: unknown, id: unknown, args: unknown): ContentPart {
  const parsed = typeof args === 'string' ? parseJson(args) : args;
  // Where the model wrote no JSON, the reader sees it as it stands.
  return { type: 'tool-call', name: asString(name) ?? '', id: asString(id), args: parsed === undefined ? args : parsed };
}

/** @param read knows texts and media only, so that results nested in results are never followed */
export function toolResult(id: unknown, name: unknown, content: unknown, read: PartReader): ContentPart {
  return { type: 'tool-result', id: asString(id), name: asString(name), parts: readParts(content, read) };
}

/**
 * @param location base64 data, a data URL, or another URL; anything else makes a reference.
 * @param format media type or bare format of the data, where the data does not say it itself
 */
export function media(
  kind: MediaPart['kind'],
  location: unknown,
  format: unknown = null,
  name: unknown = null,
): MediaPart {
  const place = asString(location) ?? '';
  const header = /^data:([^;,]{0,99})[^,]{0,99},/i.exec(place);
  const bare = asString(format);
  const mediaType = header?.[1] || (bare && kind !== 'file' && !bare.includes('/') ? `${kind}/${bare}` : bare);
  const part = { type: 'media', kind, mediaType, name: asString(name), bytes: null, url: null } as const;
  if (!place) return { ...part, source: 'reference' };
  // Base64 has no colon, and every address has one.
  if (/^(?!data:)[^:]{1,40}:/i.test(place)) return { ...part, source: 'url', url: place };
  return { ...part, source: 'inline', bytes: base64Bytes(header ? place.slice(header[0].length) : place) };
}

/** Content as text, as a list of pieces, or as one piece. What no reader knows is kept as an `unknown` part. */
export function readParts(content: unknown, read: PartReader): ContentPart[] {
  if (content === null || content === undefined || content === '') return [];
  return (Array.isArray(content) ? content : [content]).flatMap((part: unknown) =>
    typeof part === 'string' ? text(part) : ((isObject(part) && read(part)) || unknown(part)),
  );
}

/**
 * Every message of a list, or `null` where none can be read. One that cannot be read stands in its place as it came, so
 * that the others still show.
 * @param role of the messages that cannot be read, where they do not say it themselves
 */
export function readMessages(
  list: unknown,
  read: (value: JsonObject) => Message | null,
  role = 'unknown',
): Message[] | null {
  const values = asArray(list);
  const messages = values.map((value) => (isObject(value) ? read(value) : null));
  if (!messages.some(Boolean)) return null;
  return messages.map((message, i) => message ?? { role: roleOf(values[i]) ?? role, parts: [unknown(values[i])] });
}

/** Puts instructions that stand outside the messages before them. */
export function withSystem(
  system: unknown,
  read: PartReader,
  messages: readonly Message[] | null,
): readonly Message[] | null {
  const parts = readParts(system, read);
  return messages && parts.length ? [{ role: 'system', parts }, ...messages] : messages;
}

/** The role of a user's message that only hands over what tools answered is `tool`. */
export function toolRole(role: string, parts: readonly ContentPart[]): string {
  return role === 'user' && parts.length && parts.every((part) => part.type === 'tool-result') ? 'tool' : role;
}
