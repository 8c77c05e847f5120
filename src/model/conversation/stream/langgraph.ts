/**
 * LangGraph's server: `messages` brings pieces with their metadata, `messages/partial` and `messages/complete` bring all that
 * there is of a message so far.
 * https://github.com/langchain-ai/langgraph/blob/main/docs/docs/cloud/how-tos/stream_messages.md
 */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { asArray } from '../parts.js';
import { draft, isDraft, merge, own } from './merge.js';
import { finishLangChain, LANGCHAIN } from './plain.js';
import { objectAt, type Assembled, type Assembler, type Protocol, type StreamEvent } from './protocol.js';

/** Behind the bar stands the graph within the graph. */
const TYPE = /^messages(\/partial|\/complete)?(\||$)/;

/** An event's list as an object, which says what the list is; `null` where it is no event of LangGraph's. */
export function fromLangGraph(type: string, value: unknown): JsonObject | null {
  if (!TYPE.test(type) || !Array.isArray(value) || !value.length || !value.every(isObject)) return null;
  return { type, messages: /\//.test(type) ? value : value.slice(0, 1) };
}

const matches = ({ type, chunk }: StreamEvent) => TYPE.test(type) && asArray(chunk.messages).some(isObject);

class LangGraphAssembler implements Assembler {
  /** By their ids. Those that came in pieces are drafts. */
  readonly #messages = new Map<unknown, JsonObject>();
  #key: unknown;

  add(event: StreamEvent): boolean {
    if (!matches(event)) return false;
    for (const message of asArray(event.chunk.messages)) if (isObject(message)) this.#put(message, event.type.includes('/'));
    return true;
  }

  #put(message: JsonObject, whole: boolean): void {
    const last = this.#messages.get(this.#key);
    // Without an id, what goes on is the message before.
    this.#key = message.id ?? (last && last.type === message.type ? this.#key : this.#messages.size);
    const before = this.#messages.get(this.#key);
    if (whole || message.type !== LANGCHAIN) this.#messages.set(this.#key, message);
    else if (isDraft(before)) merge(before, message, true);
    else {
      const entry = own(before ?? {});
      merge(entry, message, true);
      this.#messages.set(this.#key, entry);
    }
  }

  end(): Assembled {
    const messages = [...this.#messages.values()].map((message) => finishLangChain(draft(message)));
    const [only] = messages;
    const meta = objectAt(messages.at(-1) ?? {}, 'response_metadata') ?? {};
    const body = only && messages.length === 1 ? only : draft({ messages });
    return { body, complete: Boolean(meta.finish_reason ?? meta.stop_reason ?? meta.done_reason) };
  }
}

export const langgraph: Protocol = { matches, create: () => new LangGraphAssembler() };
