/** A look at JSON from elsewhere: each guard gives what it was asked for, or `null`. */

import type { MetadataTag } from './client.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object itself has under a key, which may be any text: never what every object has. */
export function own<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** What a text says as JSON; `undefined` when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function toNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  // There is no less than nothing: -0 is 0.
  return typeof number === 'number' && Number.isFinite(number) ? number + 0 : null;
}

/** Text that can be shown; a structure is shown as its JSON. */
export function toText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? null);
}

export function toBoolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** Whether a time can be shown: in the years 1 to 9999, but for the first day, which is how some write "no time". */
export function isTime(time: number): boolean {
  return time > Date.parse('0001-01-02') && time < Date.parse('9999-12-31');
}

/**
 * Milliseconds since the epoch. A time without a zone is taken as UTC, as gateways store it. It begins with a year and a
 * month, or has a time of day: some engines find a date in `gpt-4` as well.
 */
export function toTime(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d|\d:\d\d/.test(value)) return null;
  const zoned = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.]*$/.test(value) ? `${value.replace(' ', 'T')}Z` : value;
  const time = Date.parse(zoned);
  return isTime(time) ? time : null;
}

/** Metadata comes as a JSON text, an object, nothing, or a text that is no JSON, which is then shown as it is. */
export function toMetadata(value: unknown): readonly MetadataTag[] {
  const metadata = typeof value === 'string' ? (parseJson(value) ?? value) : value;
  if (isObject(metadata)) {
    return Object.entries(metadata).map(([key, item]) => ({ key, value: toText(item) ?? '' }));
  }
  const text = toText(metadata);
  return text === null ? [] : [{ key: 'metadata', value: text }];
}
