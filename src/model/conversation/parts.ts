/** What the formats share: guards, and the making of parts. */

import { isObject, parseJson, type JsonObject } from '../../api/guards.js';
import type { ContentPart, Message } from './message.js';

export { media } from './media.js';

/** Finds the conversation in a body of one format; `null` where the body is in another. */
export type BodyReader = (body: JsonObject) => readonly Message[] | null;

/** One piece of content as a provider writes it; `null` where it is not in the reader's format. */
export type PartReader = (part: JsonObject) => ContentPart | readonly ContentPart[] | null;

/** Characters of JSON that take no longer to parse than a page may be still. */
const LONG = 2_000_000;

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

/** A text, or the texts of a list of blocks. */
function blocksText(value: unknown): string {
  const blocks = asArray(value).map((block) => (isObject(block) && asString(block.text ?? block.summary)) || '');
  return asString(value) ?? blocks.filter(Boolean).join('\n\n');
}

/** Reasoning from text, from a list of text blocks, or empty where only an encrypted form was sent. */
export function reasoning(value: unknown): ContentPart {
  return { type: 'reasoning', text: blocksText(value) };
}

/** Where an answer comes from, in any provider's names; as it came where it has none of them. */
export function citation(source: JsonObject): ContentPart {
  const first = (...keys: readonly string[]) => keys.map((key) => blocksText(source[key])).find(Boolean) ?? null;
  const title = first('title', 'document_title', 'filename', 'name', 'file_id', 'id');
  const url = first('url', 'uri', 'source');
  const quote = first('cited_text', 'snippet', 'text', 'content', 'sourceContent', 'description', 'data');
  return title ?? url ?? quote ? { type: 'citation', title, url, text: quote } : unknown(source);
}

/** The annotations of a text; those of chat completions are an object deeper. */
export function citations(list: unknown): readonly ContentPart[] {
  return readParts(list, (item) => citation(isObject(item.url_citation) ? item.url_citation : item));
}

export function toolCall(name: unknown, id: unknown, args: unknown): ContentPart {
  // A text too long to be parsed at once is shown as it stands, and so is one where the model wrote no JSON.
  const parsed = typeof args === 'string' ? (args.length < LONG ? parseJson(args) : undefined) : args;
  return { type: 'tool-call', name: asString(name) ?? '', id: asString(id), args: parsed === undefined ? args : parsed };
}

/** @param read knows texts and media only, so that results nested in results are never followed */
export function toolResult(id: unknown, name: unknown, content: unknown, read: PartReader): ContentPart {
  return { type: 'tool-result', id: asString(id), name: asString(name), parts: readParts(content, read) };
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
