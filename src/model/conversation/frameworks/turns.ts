/** What the frameworks share: their messages hold calls and results side by side, and their lists hold plain messages too. */

import { isObject, parseJson, type JsonObject } from '../../../api/guards.js';
import { chatRequest } from '../chat.js';
import type { ContentPart, Message } from '../message.js';
import { asArray, firstOf, readParts, roleOf } from '../parts.js';

/** The messages that one value of a list stands for; `null` where it is not in the reader's format. */
export type TurnReader = (value: JsonObject) => readonly Message[] | null;

const ROLES = new Map([
  ['human', 'user'],
  ['ai', 'assistant'],
  ['model', 'assistant'],
]);

/** A role in lower case, and in the words of the chat APIs. */
export function roleName(role: string): string {
  const name = role.toLowerCase();
  return ROLES.get(name) ?? name;
}

/** One message, or several where results of tools stand between its other parts: those have a role of their own. */
export function turns(role: string, parts: readonly ContentPart[]): readonly Message[] {
  const messages: { role: string; parts: ContentPart[] }[] = [];
  for (const part of parts) {
    const speaker = part.type === 'tool-result' ? 'tool' : role;
    const last = messages.at(-1);
    if (last?.role === speaker) last.parts.push(part);
    else messages.push({ role: speaker, parts: [part] });
  }
  return messages.length ? messages : [{ role, parts: [] }];
}

/** A message as chat APIs write it. */
export function plainTurn(message: JsonObject): readonly Message[] | null {
  const [plain] = chatRequest({ messages: [message] }) ?? [];
  return plain ? turns(roleName(plain.role), plain.parts) : null;
}

/** Every value of a list of messages; one that cannot be read stands in its place as it came. */
export function readAll(list: unknown, read: TurnReader): readonly Message[] {
  return asArray(list).flatMap(
    (value) =>
      (isObject(value) && (read(value) ?? plainTurn(value))) || [
        { role: roleName(roleOf(value) ?? 'unknown'), parts: readParts([value], () => null) },
      ],
  );
}

/** The messages of a list of which at least one bears the marks of a framework; `null` for any other value. */
export function readMarked(
  list: unknown,
  marks: (value: JsonObject) => boolean,
  read: TurnReader,
): readonly Message[] | null {
  return firstOf(list).some((value) => isObject(value) && marks(value)) ? readAll(list, read) : null;
}

/** Adds a text that the body repeats outside the parts, where they do not have it after all. */
export function withText(parts: readonly ContentPart[], value: unknown): readonly ContentPart[] {
  const told = parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
  return typeof value === 'string' && told.includes(value) ? parts : [...parts, ...readParts(value, () => null)];
}

/** A structure that may have been written as JSON text; other text stays as it is. */
export function opened(value: unknown): unknown {
  const parsed = typeof value === 'string' && /^\s*[[{]/.test(value) ? parseJson(value) : undefined;
  return parsed ?? value;
}

/** Content that was written as JSON text, which is told from a text that only looks like it. */
export function openedContent(value: unknown): unknown {
  const list = opened(value);
  return Array.isArray(list) && list.length && list.every((part) => isObject(part) && 'type' in part) ? list : value;
}
