import { isBase64 } from './base64.js';
import type { ReadBody } from './body-view.js';
import { MASK, SECRET, mask } from './secrets.js';
import type { Slices } from './slices.js';

/** Characters that are masked at a time. */
const PART = 200_000;
/** Characters in which a secret that has begun can be told from other text; no more of a part than this is left to the next. */
const SEAM = 8000;
/** Characters before a part, so that it does not begin like a text. */
const BEFORE = 8;
/** Values between two looks at the clock. */
const STEPS = 64;
/** Characters of a value that the name of its key may make a secret, as in `{"Authorization": "Basic …"}`. */
const NAMED = 1000;

/**
 * A text of any length with the secrets in it masked, in slices.
 * @throws the slices' abort reason
 */
export async function maskText(text: string, slices: Slices): Promise<string> {
  if (text.length <= PART) return mask(text);
  const pieces: string[] = [];
  let size = PART;
  for (let at = 0; at < text.length; ) {
    const before = Math.min(at, BEFORE);
    const end = Math.min(text.length, at + size);
    const part = text.slice(at - before, end);
    // What ends near the end of the part might go on behind it, or be another thing there.
    const sure = end === text.length ? part.length : part.length - SEAM;
    let done = before;
    let next = sure;
    SECRET.lastIndex = before;
    for (let found = SECRET.exec(part); found !== null; found = SECRET.exec(part)) {
      if (end < text.length && SECRET.lastIndex > sure) {
        next = Math.min(next, found.index);
        break;
      }
      pieces.push(part.slice(done, found.index), ...found.slice(1), MASK);
      done = SECRET.lastIndex;
    }
    pieces.push(part.slice(done, next));
    // A secret may be as long as it likes.
    size = next === before ? size * 2 : PART;
    at += next - before;
    if (slices.due) await slices.rest();
  }
  SECRET.lastIndex = 0;
  return pieces.join('');
}

/** Letters, digits and marks that JSON within a text need not have escaped. */
const ESCAPED = /\\u00([3-7][\da-f]|2[\da-f](?<!22))(?<!5c)/gi;
/** Characters by which a key is known, were it written like bytes. */
const HEAD = 99;

/** A text with such escapes, and those of slashes, taken for what they stand for. */
function unescaped(text: string): string {
  const slashed = text.includes(':\\/') ? text.replaceAll('\\/', '/') : text;
  return slashed.includes('\\u00') ? slashed.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : slashed;
}

/** Whether a text is bytes, which may have the letters of a key among them. */
function isBytes(text: string): boolean {
  const head = text.slice(0, HEAD);
  return isBase64(text) && mask(head) === head;
}

function maskNamed(text: string, key: string): string {
  const name = `${key}: `;
  const masked = mask(name + text);
  return masked !== name + text && masked.startsWith(name) ? masked.slice(name.length) : text;
}

/** An array or object on the way through. */
interface Frame {
  readonly value: object;
  readonly keys: readonly string[] | null;
  readonly from: readonly unknown[];
  readonly to: unknown[];
  changed: boolean;
}

function frameOf(value: object): Frame {
  return Array.isArray(value)
    ? { value, keys: null, from: value, to: [], changed: false }
    : { value, keys: Object.keys(value), from: Object.values(value), to: [], changed: false };
}

/** What a frame has come to; keys that look alike once they are masked stay apart. */
function resultOf({ value, keys, to, changed }: Frame): unknown {
  const names = keys?.map(mask);
  if (!changed && names?.every((name, index) => name === keys?.[index]) !== false) return value;
  const used = new Map<string, unknown>();
  names?.forEach((name, index) => {
    let unique = name;
    while (used.has(unique)) unique += MASK;
    used.set(unique, to[index]);
  });
  // Defines `__proto__` like every other key.
  return names ? Object.fromEntries(used) : to;
}

/**
 * JSON of any size and depth with the secrets in its keys and strings masked, in slices; what holds none stays the same object.
 * @throws the slices' abort reason
 */
export async function maskAll(root: unknown, slices: Slices): Promise<unknown> {
  const done = new Map<object, unknown>();
  const top = frameOf([root]);
  const open = [top];
  let steps = 0;
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    if (++steps % STEPS === 0 && slices.due) await slices.rest();
    const { from, to, keys } = frame;
    if (to.length === from.length) {
      open.pop();
      done.set(frame.value, resultOf(frame));
      continue;
    }
    const value = from[to.length];
    let masked = value;
    if (typeof value === 'string') {
      const plain = unescaped(value);
      const text = plain.length > PART ? await maskText(plain, slices) : mask(plain);
      masked = text !== plain && !isBytes(value) ? text : value.length < NAMED ? maskNamed(value, keys?.[to.length] ?? '') : value;
    } else if (typeof value === 'object' && value !== null) {
      if (!done.has(value)) {
        // A circle, which JSON cannot have, ends here.
        done.set(value, null);
        open.push(frameOf(value));
        continue;
      }
      masked = done.get(value);
    }
    frame.changed ||= masked !== value;
    to.push(masked);
  }
  return top.to[0];
}

/**
 * A body with, beside it, what is shown of it until the reader asks for more, where it holds secrets.
 * @throws the slices' abort reason
 */
export async function withMasked(body: ReadBody, slices: Slices): Promise<ReadBody> {
  const { messages, error, value, facts, rich } = body;
  // Of a conversation, the messages are all that is shown, with how it came.
  const conversation = rich?.conversation && { ...rich.conversation, messages: [], body: null };
  const all = { messages, error, value, facts, ...(rich && { rich: { ...rich, conversation: conversation ?? null } }) };
  // The same with other strings.
  const masked = (await maskAll(all, slices)) as typeof all;
  if (masked === all) return body;
  const said = masked.messages !== messages || masked.error !== error;
  const isStored = masked.value !== value || masked.rich?.text !== rich?.text;
  // A stream, and what is written in another way, may have a secret in pieces, of which none looks like one.
  const hides = said && (!isStored || rich?.conversation?.streamed);
  const stored = hides ? { value: value && MASK, ...(masked.rich && { rich: { ...masked.rich, text: MASK } }) } : null;
  return { ...body, masked: { ...body, ...masked, ...stored, isMasked: true } };
}
