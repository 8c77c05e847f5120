import { isObject } from '../api/guards.js';
import type { ContentPart, Message } from './conversation/message.js';

/** What makes a message, or what is around it, more than its text. */
const MORE = /^(tool_calls|function_call|refusal|audio|images|reasoning|reasoning_content|tool_plan|message|output|candidates|text)$/;

const isSaid = (value: unknown) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

function all<T>(list: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  const items = Array.isArray(list) ? list.map(read) : [];
  return items.length > 0 && items.every((item) => item !== null) ? items : null;
}

function readText(part: unknown): ContentPart | null {
  return isObject(part) && part.type === 'text' && typeof part.text === 'string' ? { type: 'text', text: part.text } : null;
}

function readMessage(message: unknown, role = isObject(message) ? message.role : null): Message | null {
  if (!isObject(message) || typeof role !== 'string' || /^(tool|function)?$/.test(role)) return null;
  if (Object.keys(message).some((key) => MORE.test(key) && isSaid(message[key]))) return null;
  const { content } = message;
  if (content === '') return { role, parts: [] };
  const parts = typeof content === 'string' ? [{ type: 'text', text: content } as const] : all(content, readText);
  return parts && { role, parts };
}

/**
 * A conversation of nothing but text, which is what most bodies hold: `messages` and their answers, as OpenAI, Anthropic,
 * Mistral, Workers AI and all who speak like them write them. `null` for anything more, which is for the readers in
 * `conversation/`; what this reads, they read alike.
 * @param body parsed JSON
 */
export function readPlain(body: unknown, side: 'request' | 'response'): readonly Message[] | null {
  if (Array.isArray(body)) return side === 'request' ? all(body, (message) => readMessage(message)) : null;
  const value = isObject(body) && isObject(body.result) && side === 'response' ? body.result : body;
  if (!isObject(value)) return null;
  const { messages, system, choices, response } = value;
  if (side === 'response') {
    if (choices) return all(choices, (choice) => (isObject(choice) ? readMessage(choice.message, 'assistant') : null));
    return all([typeof response === 'string' ? { ...value, content: response } : value.role && value], (message) => readMessage(message, 'assistant'));
  }
  const conversation = all(messages, (message) => readMessage(message));
  if (!isSaid(system) || system === '') return conversation;
  const first = readMessage({ content: system }, 'system');
  return first && conversation && [first, ...conversation];
}
