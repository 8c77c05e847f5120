import { isObject, parseJson, type JsonObject } from '../../../api/guards.js';
import type { Draft } from './merge.js';

export interface StreamEvent {
  /** What the event calls itself; empty where it does not. */
  readonly type: string;
  readonly chunk: JsonObject;
}

/** How one provider streams. */
export interface Protocol {
  /**
   * Whether the event is in this protocol and in no other.
   * @param sure whether it is a stream for certain; a list of objects may be something else
   */
  matches(event: StreamEvent, sure: boolean): boolean;
  create(): Assembler;
}

/** Puts one answer together. Never throws, whatever the events say, and never writes to them. */
export interface Assembler {
  /** `false` where there is no place for the event in the answer. */
  add(event: StreamEvent): boolean;
  end(): Assembled;
}

export interface Assembled {
  /** What the provider would have sent in one piece. */
  readonly body: Draft;
  /** Whether the stream came to its end, as far as its last events tell. */
  readonly complete: boolean;
}

/** The property if it is an object, otherwise `null`. */
export function objectAt(object: JsonObject, key: string): JsonObject | null {
  const value = object[key];
  return isObject(value) ? value : null;
}

/** Arguments as they stand in an answer of one piece: parsed; as text where they broke off or never were JSON. */
export function parsed(args: unknown): unknown {
  if (typeof args !== 'string') return args;
  const value = parseJson(args);
  return value === undefined ? args : value;
}

/** What the same thing has otherwise when it comes again. */
const CHANGING = new Set(['id', 'status', 'encrypted_content']);

/** How much text a value holds: what comes again as a whole may have broken off, and then says less than its pieces. */
export function weight(value: unknown, depth = 8): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || depth === 0) return 0;
  let sum = 0;
  for (const [key, item] of Object.entries(value)) if (!CHANGING.has(key)) sum += weight(item, depth - 1);
  return sum;
}
