/** Short forms of the parts that the tests expect. */

import { expect } from '@open-wc/testing';
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

/** The same result, of a tool that failed. */
export function failed(part: ContentPart): ContentPart {
  return part.type === 'tool-result' ? { ...part, failed: true } : part;
}

export function result(id: string | null, name: string | null, ...parts: (ContentPart | string)[]): ContentPart {
  return { type: 'tool-result', id, name, parts: message('', ...parts).parts };
}

export function unknown(value: unknown): ContentPart {
  return { type: 'unknown', value };
}

export function media(type: MediaPart['type'], part: Partial<MediaPart>): ContentPart {
  return { mediaType: null, name: null, bytes: null, data: null, url: null, ...part, type };
}

export function citation(title: string | null, url: string | null, text: string | null = null): ContentPart {
  return { type: 'citation', title, url, text };
}

/** Six bytes. */
export const BASE64 = 'aGVsbG8h';
export const INLINE = { data: BASE64, bytes: 6 };

export type Case = readonly [name: string, body: unknown, ...expected: readonly Message[]];

/** A test for each body. */
export function each(cases: readonly Case[], read: (body: unknown) => unknown): void {
  for (const [name, body, ...expected] of cases) it(name, () => expect(read(body)).to.deep.equal(expected));
}

/** How a picture begins, and a sound: as long as base64 has to be where nothing else says that it is some. */
export const PNG = `iVBORw0KGgoAAAAN${'A'.repeat(84)}`;
export const png = media('image', { mediaType: 'image/png', data: PNG, bytes: 75 });
export const MP3 = `SUQz${'A'.repeat(96)}`;
export const mp3 = media('audio', { mediaType: 'audio/mpeg', data: MP3, bytes: 75 });
