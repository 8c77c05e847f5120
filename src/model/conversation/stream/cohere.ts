/** Cohere's chat: https://docs.cohere.com/docs/streaming (v2), https://docs.cohere.com/v1/docs/streaming (v1) */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { ANSWER, asArray } from '../parts.js';
import { draft, Entries, merge, own, without, type Draft } from './merge.js';
import { objectAt, parsed, weight, type Assembled, type Assembler, type Protocol, type StreamEvent } from './protocol.js';

const V1 = /^(stream-(start|end)|text-generation|tool-calls-(chunk|generation)|citation-generation|search-(queries-generation|results))$/;
const V2 = /^(message-(start|end)|content-(start|delta|end)|tool-plan-delta|tool-call-(start|delta|end)|citation-(start|end))$/;

class CohereV1 implements Assembler {
  readonly #body = draft();
  readonly #calls = new Entries<Draft>(draft);
  #ended = false;

  add({ type, chunk }: StreamEvent): boolean {
    if (!V1.test(type)) return false;
    const { tool_call_delta, text, response, ...rest } = without(chunk, 'event_type', 'is_finished');
    if (type === 'stream-end') {
      if (isObject(response) && weight(response) >= weight(this.#body)) Object.assign(this.#body, response);
      this.#ended = true;
    } else if (type === 'tool-calls-generation') {
      // Says again what came in pieces.
      if (typeof text === 'string') this.#body.text = text;
    } else merge(this.#body, { text }, true);
    if (isObject(tool_call_delta)) merge(this.#calls.at(tool_call_delta.index), tool_call_delta, true);
    merge(this.#body, rest, true);
    return true;
  }

  end(): Assembled {
    const body = draft({ generation_id: null, ...this.#body, text: this.#body.text ?? '' });
    if (this.#calls.size && !body.tool_calls) {
      body.tool_calls = this.#calls.list().map((call) => ({ ...without(call, 'index'), parameters: parsed(call.parameters) }));
    }
    return { body, complete: this.#ended };
  }
}

class CohereV2 implements Assembler {
  readonly #body = draft();
  readonly #message = draft({ role: ANSWER });
  readonly #content = new Entries<Draft>(draft);
  readonly #calls = new Entries<Draft>(draft);
  readonly #citations = new Entries<Draft>(draft);

  add({ type, chunk }: StreamEvent): boolean {
    if (!V2.test(type)) return false;
    const { index, delta, ...rest } = without(chunk, 'type');
    const { message, ...end } = isObject(delta) ? delta : {};
    const { content, tool_calls, citations, ...fields } = isObject(message) ? message : {};
    merge(this.#body, { ...rest, ...end }, false);
    merge(this.#message, fields, true);
    const starts = type.endsWith('-start');
    if (type !== 'message-start') {
      addEach(this.#content, index, content, starts);
      addEach(this.#calls, index, tool_calls, starts);
      addEach(this.#citations, index, citations, starts);
    }
    return true;
  }

  end(): Assembled {
    const message = this.#message;
    const lists = { content: this.#content, tool_calls: this.#calls, citations: this.#citations };
    for (const [key, entries] of Object.entries(lists)) if (entries.size) message[key] = entries.list();
    for (const block of this.#content.list()) block.type ??= 'thinking' in block ? 'thinking' : 'text';
    return { body: draft({ ...this.#body, message }), complete: Boolean(this.#body.finish_reason) };
  }
}

/** What an event tells of one entry, as an object or in a list. */
function addEach(entries: Entries<Draft>, index: unknown, value: unknown, starts: boolean): void {
  for (const one of isObject(value) ? [value] : asArray(value)) {
    if (!isObject(one)) continue;
    if (starts) entries.add(index, own(one));
    else merge(entries.at(index), one, true);
  }
}

const isV1 = ({ chunk }: { readonly chunk: JsonObject }) => 'event_type' in chunk;

export const cohereV1: Protocol = {
  matches: (event) => isV1(event) && V1.test(event.type),
  create: () => new CohereV1(),
};

export const cohereV2: Protocol = {
  matches: ({ type, chunk }) => V2.test(type) && (type === 'message-start' || type === 'message-end' || objectAt(chunk, 'delta') !== null),
  create: () => new CohereV2(),
};
