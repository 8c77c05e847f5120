/** Streams put together again, whoever sent them. */

import { isObject, own } from '../../../api/guards.js';
import type { Slices } from '../../slices.js';
import { readAnswerBody } from '../formats.js';
import { Assembly } from './assembly.js';
import { eventsOfList, eventsOfText, looksStreamed, unpack, type RawEvent } from './events.js';
import type { Draft } from './merge.js';

/** A stream put together to the body that the provider would have sent in one piece. */
export interface AssembledStream {
  /**
   * In the provider's own format. Beside its fields may stand `error`, which an event told of, `unreadable`, the texts of
   * events that are no JSON, and `otherEvents`, which have no place in an answer.
   */
  readonly body: unknown;
  /** It broke off before its end, or ended with an error. */
  readonly incomplete: boolean;
}

/**
 * @param body text of server-sent events, JSON lines or the AI SDK's lines, or a list of chunks, bare or as `streamed_data`
 * @returns `null` where the body is no stream
 * @throws the slices' abort reason
 */
export async function assembleStream(body: unknown, slices: Slices): Promise<AssembledStream | null> {
  const source = sourceOf(body);
  if (!source) return null;
  const assembly = new Assembly(source.sure);
  for (const event of source.events) {
    if (slices.due) await slices.rest();
    if (event) await assembly.read(unpack(event), slices);
    if (assembly.isHopeless) return null;
  }
  const stream = await assembly.end(slices, source.least);
  if (slices.due) await slices.rest();
  return stream && hides(stream) ? null : stream;
}

/** Whether messages without a word would stand in place of what the events say. An answer may be empty, but comes to its end. */
function hides({ body, incomplete }: { readonly body: Draft; readonly incomplete: boolean }): boolean {
  if (body.error || !(incomplete || body.otherEvents || body.unreadable)) return false;
  return readAnswerBody(body)?.every(({ parts }) => !parts.length) ?? false;
}

/** Whether the last of a list says that it is a stream's: its end in words, or Workers AI's empty text with the usage. */
function isEnd(last: unknown): boolean {
  if (typeof last === 'string') return /^(data:\s*)?\[DONE\]\s*$/.test(last.slice(0, 50));
  return isObject(last) && last.response === '' && isObject(last.usage);
}

interface Source {
  readonly events: Iterable<RawEvent | null>;
  /** Whether only streams are kept in this way; any objects may stand in a list or on lines. */
  readonly sure: boolean;
  /** A text of one line of JSON is no stream. */
  readonly least: number;
}

function sourceOf(body: unknown): Source | null {
  if (typeof body === 'string') {
    // A byte order mark is space, too.
    const text = body.trimStart();
    const lines = text.startsWith('{');
    return looksStreamed(text) ? { events: eventsOfText(text), sure: !lines, least: lines ? 2 : 1 } : null;
  }
  if (Array.isArray(body)) return { events: eventsOfList(body), sure: isEnd(body.at(-1)), least: 1 };
  const data = isObject(body) ? own(body, 'streamed_data') : undefined;
  if (typeof data === 'string') return { events: eventsOfText(data.trimStart()), sure: true, least: 1 };
  return Array.isArray(data) ? { events: eventsOfList(data), sure: true, least: 1 } : null;
}
