/** Takes a stream apart to its events, from the text of the wire or from the lists that gateways keep. */

import { isObject, type JsonObject } from '../../../api/guards.js';

/** What one event of the wire says. */
export interface RawEvent {
  /** Of a server-sent event, or the code before a line of the AI SDK's older protocol. */
  readonly name: string;
  /** JSON as text or parsed; `null` for a line that belongs to no event. */
  readonly data: unknown;
  readonly junk?: string;
}

/** Where an event may begin: a field of server-sent events, a line of JSON, or the AI SDK's `0:"…"`. */
const START = /^(?:(?:data|event|id|retry)?:|\{\s*"|[0-9a-k]:["{[])/;

/** Lines of one event, which are seldom more than one. */
const MANY = 64;

/** What the head of such a text may be, if it begins in the middle: the end of an event. */
const TAIL = /[\]}]$/;

const PACKING = new Set(['event', 'data', 'id', 'retry']);

/** Whether a text without space before it is worth taking apart. */
export function looksStreamed(text: string): boolean {
  const lines = linesOf(text);
  const first = lines.next().value ?? '';
  if (START.test(first)) return true;
  if (!TAIL.test(first)) return false;
  const second = lines.next().value || lines.next().value;
  return START.test(second ?? '');
}

function* linesOf(text: string): Generator<string, void> {
  let feed = -1;
  let carriage = -1;
  for (let from = 0; from < text.length;) {
    // Looked for again only once it is passed: in a text without the one, each search goes to the end.
    if (feed < from) feed = find(text, '\n', from);
    if (carriage < from) carriage = find(text, '\r', from);
    const end = Math.min(feed, carriage);
    yield text.slice(from, end);
    from = end + (end === carriage && feed === end + 1 ? 2 : 1);
  }
}

function find(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/**
 * By the book (https://html.spec.whatwg.org/multipage/server-sent-events.html), but for a last event without the empty
 * line after it, which counts too. Lines of JSON, as others stream, are events of their own. Lines without an event give
 * `null`, so that the work can rest.
 */
export function* eventsOfText(text: string): Generator<RawEvent | null, void> {
  let name = '';
  let data: string[] = [];
  for (const line of linesOf(text)) {
    const field = /^(?:data|event|id|retry|)(?=:|$)/.exec(line)?.[0];
    if (line && field !== undefined) {
      const value = line.slice(field.length + 1);
      if (field === 'data') data.push(value.startsWith(' ') ? value.slice(1) : value);
      if (field === 'event') name = value.trim();
      if (field !== 'data' || data.length > MANY) yield null;
      continue;
    }
    yield* together(name, data);
    data = [];
    name = '';
    if (line.startsWith('{')) yield { name, data: line };
    else if (START.test(line)) yield { name: line.slice(0, 2), data: line.slice(2) };
    else yield line.trim() ? { name, data: null, junk: line } : null;
  }
  yield* together(name, data);
}

/** Several lines are one event, unless each is an event of its own to which nobody gave an empty line. */
function* together(name: string, lines: readonly string[]): Generator<RawEvent, void> {
  const apart = lines.every((line) => line.startsWith('{') || line.startsWith('[DONE'));
  for (const data of apart ? lines : [lines.join('\n')]) if (data.trim()) yield { name, data };
}

/** The events of a list whose items may be parsed, JSON as text, or pieces of the text of the wire. */
export function* eventsOfList(list: readonly unknown[]): Generator<RawEvent | null, void> {
  let pieces: string[] = [];
  for (const item of list) {
    if (typeof item === 'string' && (pieces.length || !/^\s*(\{|\[DONE\])/.test(item))) {
      if (isApart(pieces.at(-1) ?? '', item)) pieces.push('\n\n');
      pieces.push(item);
      continue;
    }
    if (pieces.length) yield* eventsOfText(pieces.join(''));
    pieces = [];
    yield { name: '', data: item };
  }
  if (pieces.length) yield* eventsOfText(pieces.join(''));
}

/** Whether a piece begins an event although the one before it did not end its line. */
function isApart(before: string, piece: string): boolean {
  return /^(data|event):/.test(piece) ? !/[\r\n]$/.test(before) : piece.startsWith('{') && TAIL.test(before);
}

/** What is packed in an event that was kept as `{event, data}`, or in Bedrock's `{chunk: {bytes}}`. */
export function unpack(event: RawEvent): RawEvent {
  const { data, name } = event;
  if (!isObject(data)) return event;
  const bytes = base64(isObject(data.chunk) ? data.chunk : data);
  if (bytes !== null) return { name, data: bytes };
  if (!('data' in data) || Object.keys(data).some((key) => !PACKING.has(key))) return event;
  return { name: typeof data.event === 'string' ? data.event : name, data: data.data };
}

function base64({ bytes }: JsonObject): string | null {
  if (typeof bytes !== 'string') return null;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0)));
  } catch {
    return null;
  }
}
