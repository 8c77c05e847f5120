/** Images, sounds, films and documents, of which bodies hold the bytes, an address, or the provider's id. */

import { base64Bytes } from '../base64.js';
import type { MediaPart } from './message.js';

/** How the base64 of a format begins: its magic number, encoded. */
const SIGNATURES = [
  ['iVBORw0KGg', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGOD', 'image/gif'],
  ['JVBERi0', 'application/pdf'],
  ['SUQz', 'audio/mpeg'],
  ['T2dnUw', 'audio/ogg'],
  // The bits with which a frame of MP3 begins.
  ['//', 'audio/mpeg'],
] as const;

/** The kinds of RIFF, which stand after its length. */
const RIFF = new Map([
  ['XRUJQ', 'image/webp'],
  ['XQVZF', 'audio/wav'],
]);

/** The type that the bytes in base64 say themselves. */
export function sniff(data: string): string | null {
  if (data.startsWith('UklGR')) return RIFF.get(data.slice(11, 16)) ?? null;
  return SIGNATURES.find(([start]) => data.startsWith(start))?.[1] ?? null;
}

/** Workers AI takes and gives bytes as a list of numbers. */
function encodeBytes(bytes: readonly unknown[]): string {
  if (!bytes.every((byte) => typeof byte === 'number' && byte >= 0 && byte < 256)) return '';
  let binary = '';
  // As many as a call takes as its arguments.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.slice(at, at + 8192).map(Number));
  return btoa(binary);
}

/** Characters of a text from which it is not made base64. */
const LONG = 200_000;

/** Base64 of the text of a data URL, whose bytes may be written `%3C`; nothing where it is too long, or broken. */
function encodeText(text: string): string | null {
  if (text.length >= LONG) return null;
  try {
    const ascii = text.replace(/[\u0080-\uffff]+/g, encodeURIComponent);
    return btoa(ascii.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
  } catch {
    return null;
  }
}

/**
 * @param location base64, a data URL, another URL, or bytes as numbers; anything else makes a reference
 * @param format media type or bare format of the data, where the data does not say it itself
 * @param name of the file, or its id
 */
export function media(
  type: MediaPart['type'],
  location: unknown,
  format: unknown = null,
  name: unknown = null,
): MediaPart {
  const place = Array.isArray(location) ? encodeBytes(location) : typeof location === 'string' ? location.trimStart() : '';
  // A data URL without a comma is a broken one: better its bytes than an address that is none.
  const header = /^data:(?:([^;,]{0,99})([^,]{0,99}),)?/i.exec(place);
  const encoded = header ? /;base64$/i.test(header[2] ?? ';base64') : /^[\w+/=\s-]+$/.test(place.slice(0, 100));
  const content = place.slice(header?.[0].length);
  const data = encoded ? content : header && encodeText(content);
  const said = header?.[1] || (typeof format === 'string' ? format : '');
  const mediaType = (said && type !== 'file' && !said.includes('/') ? `${type}/${said}` : said) || (data && sniff(data));
  const kind = (['image', 'audio', 'video'] as const).find((known) => type === 'file' && mediaType?.startsWith(`${known}/`));
  return {
    type: kind ?? type,
    mediaType: mediaType || null,
    name: typeof name === 'string' ? name : null,
    bytes: data === null ? null : base64Bytes(data),
    data,
    url: encoded || header || !place ? null : place,
  };
}
