/** Short forms of the parts that the tests expect. */

import type { ContentPart, MediaPart, Message } from '../../../src/model/conversation/index.js';

export function message(role: string, ...parts: (ContentPart | string)[]): Message {
  return { role, parts: parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)) };
}

export function reasoning(text: string): ContentPart {
  return { type: 'reasoning', text };
}

export function refusal(text: string): ContentPart {
  return { type: 'refusal', text };
}

export function call(name: string, id: string | null, args: unknown): ContentPart {
  return { type: 'tool-call', name, id, args };
}

export function result(id: string | null, name: string | null, ...parts: (ContentPart | string)[]): ContentPart {
  return { type: 'tool-result', id, name, parts: message('', ...parts).parts };
}

export function unknown(value: unknown): ContentPart {
  return { type: 'unknown', value };
}

export function media(part: Partial<MediaPart> & Pick<MediaPart, 'kind' | 'source'>): ContentPart {
  return { type: 'media', mediaType: null, name: null, bytes: null, url: null, ...part };
}

/** Six bytes. */
export const BASE64 = 'aGVsbG8h';
