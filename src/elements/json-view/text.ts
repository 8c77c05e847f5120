import { escaped } from '../../model/secrets.js';

/** Characters of a string that are drawn before the reader asks for all. */
export const CUT = 500;
/** Characters of a long string that are drawn at a time. */
export const PIECE = 10_000;

/** What would not be seen, or would make text look like another: controls, those that turn its direction, and tags. */
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

/** A string as JSON has it, without its quotes. */
export function escapeText(text: string): string {
  return JSON.stringify(text).slice(1, -1).replace(UNSEEN, escaped);
}

/** The first place from `at` on that does not part the two halves of a character. */
export function edge(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at + 1 : at;
}

/**
 * A string as it is, anything else as formatted JSON; `null` where it is too deep or too long for the engine.
 * @param indent spaces of each level; 0 for all on one line
 */
export function formatted(value: unknown, indent = 2): string | null {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value, null, indent) ?? String(value);
  } catch {
    return null;
  }
}
