import { isObject, type JsonObject } from '../api/guards.js';
import type { ContentPart, Message } from './conversation/message.js';

/** What a message may have beside its text, and an answer that is a message itself. */
const BESIDE = /^(role|content|name|id|type|model|object|stop_|usage|container|context_management|created)/;

const isUnsaid = (value: unknown) => value == null || (Array.isArray(value) && value.length === 0);

function all<T>(list: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  const items = Array.isArray(list) ? list.map(read) : [];
  return items.length > 0 && items.every((item) => item !== null) ? items : null;
}

/** Whether an object says nothing but what fits. */
export const hasOnly = (object: JsonObject, names: RegExp) => Object.keys(object).every((key) => names.test(key) || isUnsaid(object[key]));

function readText(part: unknown): ContentPart | null {
  return isObject(part) && part.type === 'text' && typeof part.text === 'string' && hasOnly(part, /^(type|text|cache_control)$/)
    ? { type: 'text', text: part.text }
    : null;
}

function readMessage(message: unknown, role = isObject(message) ? message.role : null): Message | null {
  if (!isObject(message) || typeof role !== 'string' || /^(tool|function)?$/.test(role) || !hasOnly(message, BESIDE)) return null;
  const { content } = message;
  const parts = typeof content === 'string' ? (content ? [{ type: 'text', text: content } as const] : []) : all(content, readText);
  return parts && { role, parts };
}

/**
 * A conversation of nothing but text, which is what most bodies hold: `messages` and their answers, as OpenAI, Anthropic,
 * Mistral and all who speak like them write them. `null` for anything more, which is for the readers in `conversation/`;
 * what this reads, they read alike.
 * @param body parsed JSON
 */
export function readPlain(body: unknown, side: 'request' | 'response'): readonly Message[] | null {
  const { messages, system, choices, role, error }: JsonObject = isObject(body) ? body : { messages: body };
  if (side === 'response') {
    // With an error beside it, there is more than text to show.
    return all(error == null && (choices ?? (role && [body])), (choice) =>
      isObject(choice) && choice.error == null ? readMessage(choices ? choice.message : choice, 'assistant') : null,
    );
  }
  const list = system && Array.isArray(messages) && messages.length > 0 ? [{ role: 'system', content: system }, messages].flat() : messages;
  return all(list, (message) => readMessage(message));
}
