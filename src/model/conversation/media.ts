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

function sniff(data: string): string | null {
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
  const place = Array.isArray(location) ? encodeBytes(location) : typeof location === 'string' ? location : '';
  // A data URL without a comma is a broken one: better its bytes than an address that is none.
  const header = /^data:(?:([^;,]{0,99})([^,]{0,99}),)?/i.exec(place);
  const encoded = header ? /;base64$/i.test(header[2] ?? ';base64') : /^[\w+/=\s-]+$/.test(place.slice(0, 100));
  const data = encoded ? place.slice(header?.[0].length) : null;
  const said = header?.[1] || (typeof format === 'string' ? format : '');
  const mediaType = (said && type !== 'file' && !said.includes('/') ? `${type}/${said}` : said) || (data && sniff(data));
  const kind = (['image', 'audio', 'video'] as const).find((known) => type === 'file' && mediaType?.startsWith(`${known}/`));
  return {
    type: kind ?? type,
    mediaType: mediaType || null,
    name: typeof name === 'string' ? name : null,
    bytes: data === null ? null : base64Bytes(data),
    data,
    url: encoded || !place ? null : place,
  };
}
