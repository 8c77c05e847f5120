/** Reads the events of a stream, finds whose they are, and keeps what is no part of the answer beside it. */

import { isObject, parseJson, type JsonObject } from '../../../api/guards.js';
import { parseJsonText } from '../../json-text.js';
import type { Slices } from '../../slices.js';
import { anthropic } from './anthropic.js';
import { bedrock } from './bedrock.js';
import { cohereV1, cohereV2 } from './cohere.js';
import { errorOf } from './errors.js';
import type { RawEvent } from './events.js';
import { gemini } from './gemini.js';
import { fromLangGraph, langgraph } from './langgraph.js';
import { media } from './media.js';
import { draft, without, type Draft } from './merge.js';
import { plain } from './plain.js';
import type { Assembler, Protocol, StreamEvent } from './protocol.js';
import { responses } from './responses.js';
import { fromDataStream, vercel } from './vercel.js';

const PROTOCOLS: readonly Protocol[] = [langgraph, anthropic, responses, gemini, bedrock, cohereV1, cohereV2, vercel, media, plain];

/** Characters that are quick enough to parse at once. */
const SHORT = 50_000;

/** Events that may come before one that says whose they are, where it need not be a stream at all. */
const PATIENCE = 16;

export class Assembly {
  #assembler: Assembler | null = null;
  /** Events from before it was known whose they are. */
  readonly #before: StreamEvent[] = [];
  /** The last event, as long as it is no JSON: it may have been cut off. */
  #cut: RawEvent | null = null;
  #errors: unknown[] = [];
  readonly #unreadable: string[] = [];
  readonly #others: unknown[] = [];
  #events = 0;
  #placed = 0;
  #junk = 0;
  #done = false;

  /** @param sure whether it is a stream for certain */
  constructor(readonly sure: boolean) {}

  /** Whether it is no stream, so that there is no need to read on. */
  get isHopeless(): boolean {
    return !this.sure && !this.#assembler && this.#before.length + this.#others.length + this.#junk > PATIENCE;
  }

  async read(event: RawEvent, slices: Slices): Promise<void> {
    const { name, data, junk } = event;
    this.#events += 1;
    if (junk !== undefined) {
      this.#junk += 1;
      this.#unreadable.push(junk);
    } else if (typeof data === 'string' && data.trim() === '[DONE]') this.#done = true;
    else if (typeof data !== 'string') this.#take(name, data);
    else {
      const value = data.length < SHORT ? parseJson(data) : (await whole(data, slices));
      if (this.#cut) this.#giveUp(this.#cut);
      this.#cut = value === undefined ? event : null;
      if (value !== undefined) this.#take(name, value);
    }
  }

  #giveUp({ name, data }: RawEvent): void {
    if (name === 'error') this.#errors.push({ message: data });
    else this.#unreadable.push(String(data));
  }

  #take(name: string, value: unknown): void {
    // LangGraph's last event, which says nothing.
    if (name === 'end' && value === null) this.#done = true;
    else for (const chunk of chunksOf(name, value)) if (!this.#place(name, chunk)) this.#others.push(chunk);
  }

  /** @returns whether it had a place in the answer, or may still find one */
  #place(name: string, chunk: unknown): boolean {
    if (!isObject(chunk)) return false;
    const event = { type: typeOf(chunk, name), chunk };
    const error = errorOf(event);
    if (error !== undefined) {
      this.#errors.push(error);
      this.#assembler?.add({ ...event, chunk: without(chunk, 'error') });
      return true;
    }
    if (this.#assembler) return this.#add(this.#assembler, event);
    this.#before.push(event);
    const assembler = PROTOCOLS.find((protocol) => protocol.matches(event, this.sure))?.create();
    if (!assembler) return true;
    this.#assembler = assembler;
    for (const one of this.#before) if (!this.#add(assembler, one)) this.#others.push(one.chunk);
    return true;
  }

  #add(assembler: Assembler, event: StreamEvent): boolean {
    const placed = assembler.add(event);
    if (placed) this.#placed += 1;
    return placed || event.type === 'ping';
  }

  /**
   * The answer, as far as it goes; `null` if this is no stream.
   * @param least number of events of which one is no stream
   */
  async end(slices: Slices, least: number): Promise<{ body: Draft; incomplete: boolean } | null> {
    const cut = this.#cut;
    if (cut && typeof cut.data === 'string') {
      const { value } = await parseJsonText(cut.data, slices);
      const chunks = this.#assembler || this.sure ? chunksOf(cut.name, value) : [];
      if (!chunks.filter((chunk) => this.#place(cut.name, chunk)).length) this.#giveUp(cut);
    }
    const failed = this.#errors.length > 0;
    const answer = this.#assembler?.end() ?? (failed && (this.sure || !this.#before.length) ? { body: draft(), complete: false } : null);
    if (!answer || this.#junk > this.#placed + this.#errors.length || this.#events < least) return null;
    const { body, complete } = answer;
    const [error, ...errors] = this.#errors;
    if (failed) body.error = error;
    const others = [...errors, ...(this.#assembler ? [] : this.#before.map(({ chunk }) => chunk)), ...this.#others];
    if (others.length) body.otherEvents = others;
    if (this.#unreadable.length) body.unreadable = this.#unreadable;
    const broken = Boolean(cut) || this.#unreadable.length > 0 || Boolean(body.error);
    return { body, incomplete: broken || !(complete || this.#done) };
  }
}

/** The chunks of an event: one, but for LangGraph's, which come with their metadata, and for Gemini's lists. */
function chunksOf(name: string, value: unknown): readonly unknown[] {
  const chunk = name.endsWith(':') ? fromDataStream(name, value) : (fromLangGraph(name, value) ?? value);
  if (!Array.isArray(chunk)) return [chunk ?? value];
  const [first] = chunk as readonly unknown[];
  return isObject(first) && first.type === 'AIMessageChunk' ? [first] : chunk;
}

function typeOf({ type, event_type }: JsonObject, name: string): string {
  return typeof type === 'string' ? type : typeof event_type === 'string' ? event_type : name;
}

async function whole(text: string, slices: Slices): Promise<unknown> {
  const { value, complete } = await parseJsonText(text, slices);
  return complete ? value : undefined;
}
