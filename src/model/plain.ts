import { isObject } from '../api/guards.js';
import type { ContentPart, Message } from './conversation/message.js';

/** What makes a message more than its text. */
const MORE = ['tool_calls', 'function_call', 'refusal', 'audio', 'images', 'reasoning', 'reasoning_content', 'tool_plan'];

/** Where other formats have what they say. */
const ELSEWHERE = ['messages', 'message', 'choices', 'input', 'output', 'contents', 'candidates', 'text'];

const isSaid = (value: unknown) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

function all<T>(list: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  const items = Array.isArray(list) ? list.map(read) : [];
  return items.length > 0 && items.every((item) => item !== null) ? items : null;
}

function readText(part: unknown): ContentPart | null {
  return isObject(part) && part.type === 'text' && typeof part.text === 'string' ? { type: 'text', text: part.text } : null;
}

function readMessage(message: unknown, role = isObject(message) ? message.role : null): Message | null {
  if (!isObject(message) || typeof role !== 'string' || /^(tool|function)?$/.test(role) || MORE.some((key) => isSaid(message[key]))) return null;
  const { content } = message;
  if (content === '') return { role, parts: [] };
  const parts = typeof content === 'string' ? [{ type: 'text', text: content } as const] : all(content, readText);
  return parts && { role, parts };
}

const readAnswer = (message: unknown) => readMessage(message, 'assistant');

/**
 * A conversation of nothing but text, which is what most bodies hold: `messages`, a `prompt`, and the answers to them, as
 * OpenAI, Anthropic, Mistral, Workers AI and all who speak like them write them. `null` for anything more, which is for
 * the readers in `conversation/`; what this reads, they read alike.
 * @param body parsed JSON
 */
export function readPlain(body: unknown, side: 'request' | 'response'): readonly Message[] | null {
  const value = side === 'response' && isObject(body) && isObject(body.result) ? body.result : body;
  if (Array.isArray(value)) return side === 'request' ? all(value, (message) => readMessage(message)) : null;
  if (!isObject(value)) return null;
  const { messages, system, choices, prompt, response } = value;
  const isAlone = !ELSEWHERE.some((key) => isSaid(value[key]));
  if (side === 'response') {
    if (choices) return all(choices, (choice) => (isObject(choice) ? readAnswer(choice.message ?? { content: choice.text }) : null));
    if (!isAlone) return null;
    const answer = readAnswer(typeof response === 'string' ? { ...value, content: response } : value.role ? value : null);
    return answer && [answer];
  }
  if (isAlone && typeof prompt === 'string') return [{ role: 'user', parts: [{ type: 'text', text: prompt }] }];
  const conversation = all(messages, (message) => readMessage(message));
  if (!isSaid(system) || system === '') return conversation;
  const first = readMessage({ content: system }, 'system');
  return first && conversation && [first, ...conversation];
}
