/** What the formats share: guards, and the making of parts. */

import { isObject, parseJson, type JsonObject } from '../../api/guards.js';
import { isBase64 } from '../base64.js';
import { media } from './media.js';
import type { ContentPart, Message } from './message.js';

export { media };

/** Finds the conversation in a body of one format; `null` where the body is in another. */
export type BodyReader = (body: JsonObject) => readonly Message[] | null;

/** One piece of content as a provider writes it; `null` where it is not in the reader's format. */
export type PartReader = (part: JsonObject) => ContentPart | readonly ContentPart[] | null;

/** Characters of arguments from which they are parsed only when the reader opens them. */
const LONG = 100_000;

/** Of a long list or a large object, marks of a format are looked for at the beginning only. */
const FIRST = 64;

/** The role of every answer. */
export const ANSWER = 'assistant';

/** The value if it is text, empty text included. */
export function asString(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The values at which marks are looked for. */
export function firstOf(list: unknown): readonly unknown[] {
  return asArray(list).slice(0, FIRST);
}

/** The keys at which marks are looked for. */
export function firstKeys(object: JsonObject): readonly string[] {
  const keys: string[] = [];
  // Lists all keys of a large object in a fraction of the time that it takes to collect them.
  for (const key in object) if (keys.push(key) >= FIRST) break;
  return keys;
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

/** A text, or the file that it is in base64: bytes are never text. */
export function text(value: string): ContentPart {
  return isBase64(value) ? media('file', value) : { type: 'text', text: value };
}

export function unknown(value: unknown): ContentPart {
  return { type: 'unknown', value };
}

/** Whether a field says something. */
function says(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** Whether a body says that something went wrong. */
export function failed({ error, errors }: JsonObject): boolean {
  return [error, errors].some((value) => value !== false && says(value));
}

/** What an object says beside what was read of it, or need not be: one `unknown` part, or none. */
export function unread(object: JsonObject, quiet: RegExp, ...read: readonly string[]): readonly ContentPart[] {
  const more = Object.entries(object).filter(([key, value]) => !quiet.test(key) && !read.includes(key) && says(value));
  return more.length ? [unknown(Object.fromEntries(more))] : [];
}

/** A text, or the texts of a list of blocks. */
function blocksText(value: unknown): string {
  const blocks = asArray(value).map((block) => asString(isObject(block) ? (block.text ?? block.summary) : block) ?? '');
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
  // A text too long to be parsed here is kept as it stands, and so is one where the model wrote no JSON.
  const parsed = typeof args === 'string' ? (args.length < LONG ? parseJson(args) : undefined) : args;
  return { type: 'tool-call', name: asString(name) ?? '', id: asString(id), args: parsed === undefined ? args : parsed };
}

/** @param read knows texts and media only, so that results nested in results are never followed */
export function toolResult(id: unknown, name: unknown, content: unknown, read: PartReader, failed: unknown = false): ContentPart {
  const result = { type: 'tool-result', id: asString(id), name: asString(name), parts: readParts(content, read) } as const;
  return failed === true ? { ...result, failed } : result;
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
  const readValue = (value: unknown) => (isObject(value) ? read(value) : null);
  if (!firstOf(values).some(readValue)) return null;
  return values.map((value) => readValue(value) ?? { role: roleOf(value) ?? role, parts: [unknown(value)] });
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
