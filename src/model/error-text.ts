/** Errors within texts: JSON in a message, pages, XML, and the end of a stream. All in linear time. */

import { isObject, parseJson } from '../api/guards.js';

/** Longer texts hold no error that is worth the time. */
const MAX_SEARCHED = 200_000;
/** What a page says of itself is at its beginning. */
const MAX_HEAD = 20_000;
/** Events from the end of a stream among which its error is looked for. */
const MAX_EVENTS = 20;

/** Single or double quotes, and Python's words; a string without its end goes on to the end of the text. */
const PYTHON = /'((?:[^'\\]|\\.?)*)(?:'|$)|"((?:[^"\\]|\\.?)*)(?:"|$)|\b(?:None|True|False)\b/gs;
const PYTHON_WORDS: ReadonlyMap<string, string> = new Map([
  ['None', 'null'],
  ['True', 'true'],
  ['False', 'false'],
]);

/** The JSON that means what a Python program printed. */
function fromPython(text: string): string {
  return text.replace(PYTHON, (token, single?: string, double?: string) => {
    const inner = single ?? double;
    if (inner === undefined) return PYTHON_WORDS.get(token) ?? token;
    return JSON.stringify(inner.replace(/\\(.)/gs, (_, char: string) => (char === 'n' ? '\n' : char)));
  });
}

/** What a text says that is kept as a JSON string, in another one perhaps, without space around it. */
export function unquoted(content: string): string {
  let text = content.trim();
  while (text.startsWith('"') && text.length <= MAX_SEARCHED) {
    const inner = parseJson(text);
    if (typeof inner !== 'string') break;
    text = inner.trim();
  }
  return text;
}

/** A text that is JSON, or has some in it: `401 {"error": …}`, `Error code: 429 - {'error': …}`. */
export interface JsonWithin {
  readonly value: unknown;
  /** The words before and behind it; empty where it is all there is. */
  readonly around: string;
}

export function jsonWithin(text: string): JsonWithin | null {
  if (text.length > MAX_SEARCHED) return null;
  const start = text.search(/(?:\[\s*)?\{/);
  const brace = text.lastIndexOf('}');
  const end = text[start] === '[' ? text.indexOf(']', brace) : brace;
  if (start < 0 || end < start) return null;
  const json = text.slice(start, end + 1);
  const value = parseJson(json) ?? parseJson(fromPython(json));
  if (!isObject(value) && !Array.isArray(value)) return null;
  const around = [text.slice(0, start), text.slice(end + 1)].map((part) => part.trim()).filter(Boolean);
  return { value, around: around.join(' … ') };
}

/** What a page or an XML body says of itself. */
export interface PageError {
  readonly message: string;
  readonly code: string | null;
  readonly requestId: string | null;
}

function textOf(markup: string, element: RegExp): string | null {
  return element.exec(markup)?.[1]?.replace(/\s+/g, ' ').trim() || null;
}

/** The title of a web page, or the message of XML as AWS sends it; `null` where there is none. Never read as markup. */
export function readPage(text: string): PageError | null {
  const head = text.slice(0, MAX_HEAD);
  if (!head.startsWith('<')) return null;
  const message = textOf(head, /<Message>([^<]{1,2000})</i);
  if (message) return { message, code: textOf(head, /<Code>([^<]{1,200})</i), requestId: textOf(head, /<RequestId>([^<]{1,200})</i) };
  const title = textOf(head, /<(?:title|h1)(?:\s[^<>]{0,200})?>\s*([^<\s][^<]{0,300})</i) ?? textOf(head, /<Code>([^<]{1,200})</i);
  return title ? { message: title, code: null, requestId: null } : null;
}

/** Whether a text is a stream of server-sent events, or goes on as one after comments. */
export function isStream(text: string): boolean {
  return /^(data|event|id|retry)?:/.test(text);
}

/** The JSON of a stream's last events, the last one first: an error ends a stream. */
export function lastEvents(text: string): readonly unknown[] {
  const events: unknown[] = [];
  const stream = text.slice(-MAX_SEARCHED);
  let end = stream.length;
  for (let start = end; start > 0 && events.length < MAX_EVENTS; ) {
    start = stream.lastIndexOf('data:', start - 1);
    // Only at the beginning of a line: texts may have the same word.
    if (start < 0 || (start > 0 && !/[\r\n]/.test(stream[start - 1] ?? ''))) continue;
    events.push(parseJson(stream.slice(start + 'data:'.length, end).split(/[\r\n]/, 1)[0] ?? ''));
    end = start;
  }
  return events;
}
