import { isObject } from '../../api/guards.js';
import type { Slices } from '../slices.js';
import type { Messages } from './formats.js';
import { asArray, firstOf } from './parts.js';

/** Messages that are read at once. */
const CHUNK = 500;

/**
 * Reads a body with a long list of messages piece by piece; `null` where it is none. A format is told by the beginning of
 * the list, so each piece is read with that beginning before it, and what that gives is dropped again.
 * @throws the reason with which `slices` was aborted
 */
export async function readLongList(body: unknown, read: (body: unknown) => Messages, slices: Slices): Promise<Messages> {
  const object = isObject(body) ? body : {};
  const key = ['messages', 'input', 'contents'].find((name) => Array.isArray(object[name]));
  const list: unknown = key === undefined ? body : object[key];
  const items = asArray(list);
  if (items.length <= CHUNK) return null;
  const readItems = (some: readonly unknown[]) => read(key === undefined ? some : { ...object, [key]: some });
  const first = firstOf(items);
  const head = readItems(first);
  // Some items are no message of their own.
  if (!head || head.length < first.length) return null;
  const messages = [...head];
  for (let at = first.length; at < items.length; at += CHUNK) {
    if (slices.due) await slices.rest();
    messages.push(...(readItems([...first, ...items.slice(at, at + CHUNK)]) ?? []).slice(head.length));
  }
  return messages;
}
