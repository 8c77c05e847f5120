import { isBase64 } from '../../model/base64.js';
import type { Slices } from '../../model/slices.js';
import { keysOf, sizeOf, valueAt } from './tree.js';

/** Matches after which the search ends. */
export const MATCHES = 10_000;
/** Characters of a long string that are looked through at a time. */
const PART = 100_000;
/** Values between two looks at the clock. */
const STEPS = 64;

/** A value by its index in its parent, up to the top, whose parent is `null`. */
interface Place {
  readonly parent: Place | null;
  readonly index: number;
}

/** Where a text was found: in the key or the value of a place. */
export interface Match extends Place {
  readonly inKey: boolean;
  readonly at: number;
  readonly length: number;
}

interface Frame {
  readonly place: Place | null;
  readonly value: unknown;
  readonly keys: readonly string[] | null;
  readonly size: number;
  next: number;
}

/**
 * Finds a text in all keys and values, upper or lower case, in the order of the page.
 * @throws the slices' abort reason
 */
export async function findMatches(root: unknown, query: string, slices: Slices): Promise<readonly Match[]> {
  const pattern = new RegExp(query.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi');
  const matches: Match[] = [];
  let steps = 0;
  const open: Frame[] = [{ place: null, value: [root], keys: null, size: 1, next: 0 }];
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    if (++steps % STEPS === 0 && slices.due) await slices.rest();
    if (frame.next === frame.size) {
      open.pop();
      continue;
    }
    const index = frame.next++;
    const key = frame.keys?.[index];
    const value = valueAt(frame.value, key ?? index);
    const isParent = typeof value === 'object' && value !== null;
    for (const inKey of [true, false]) {
      const text = inKey ? (key ?? '') : isParent || (typeof value === 'string' && isBase64(value)) ? '' : String(value);
      for (let from = 0; from < text.length; from += PART) {
        const part = text.slice(from, from + PART + query.length - 1);
        pattern.lastIndex = 0;
        for (let found = pattern.exec(part); found !== null; found = pattern.exec(part)) {
          matches.push({ parent: frame.place, index, inKey, at: from + found.index, length: found[0].length });
          if (matches.length === MATCHES) return matches;
        }
        if (text.length > PART && slices.due) await slices.rest();
      }
    }
    if (!isParent) continue;
    const keys = keysOf(value);
    open.push({ place: { parent: frame.place, index }, value, keys, size: sizeOf(value, keys), next: 0 });
  }
  return matches;
}

/** The indices that lead from the top to a place. */
export function pathTo(place: Place): readonly number[] {
  const indices: number[] = [];
  for (let next = place; next.parent !== null; next = next.parent) indices.push(next.index);
  return indices.reverse();
}
