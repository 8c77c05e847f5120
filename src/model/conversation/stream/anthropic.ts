/** Anthropic Messages: https://platform.claude.com/docs/en/build-with-claude/streaming */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { ANSWER, asArray } from '../parts.js';
import { draft, Entries, merge, own, without, type Draft } from './merge.js';
import { objectAt, parsed, type Assembled, type Assembler, type Protocol, type StreamEvent } from './protocol.js';

const TYPES = /^(message_(start|delta|stop)|content_block_(start|delta|stop))$/;

class AnthropicAssembler implements Assembler {
  readonly #message = draft();
  readonly #blocks = new Entries<Draft>(draft);
  #ended = false;

  add({ type, chunk }: StreamEvent): boolean {
    if (!TYPES.test(type)) return false;
    const block = objectAt(chunk, 'content_block');
    const delta = objectAt(chunk, 'delta');
    if (type === 'message_start') {
      const { content, ...message } = objectAt(chunk, 'message') ?? {};
      merge(this.#message, message, false);
      for (const [index, one] of asArray(content).entries()) if (isObject(one)) this.#blocks.add(index, own(one));
    } else if (type === 'content_block_start') {
      if (block) this.#blocks.add(chunk.index, own(block));
    } else if (type === 'content_block_delta') {
      if (delta) addDelta(this.#blocks.at(chunk.index), delta);
    } else if (type.startsWith('message')) {
      merge(this.#message, { ...without(chunk, 'type', 'delta'), ...delta }, false);
      this.#ended ||= type === 'message_stop' || Boolean(delta?.stop_reason);
    }
    return true;
  }

  end(): Assembled {
    const content = this.#blocks.list();
    for (const block of content) {
      const { partial_json } = block;
      delete block.partial_json;
      if (partial_json) block.input = parsed(partial_json);
    }
    return { body: draft({ type: 'message', role: ANSWER, ...this.#message, content }), complete: this.#ended };
  }
}

function addDelta(block: Draft, delta: JsonObject): void {
  const { citation, ...fields } = without(delta, 'type');
  // Where the start of the block is missing.
  block.type ??= 'partial_json' in fields ? 'tool_use' : 'thinking' in fields || 'signature' in fields ? 'thinking' : 'text';
  if (citation) merge(block, { citations: [citation] }, true);
  merge(block, fields, true);
}

export const anthropic: Protocol = {
  matches: ({ type }) => TYPES.test(type),
  create: () => new AnthropicAssembler(),
};
