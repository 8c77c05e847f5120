/** OpenAI's transcriptions and images: https://platform.openai.com/docs/api-reference/audio/transcript-text-delta-event */

import { draft, merge, without } from './merge.js';
import type { Assembled, Assembler, Protocol, StreamEvent } from './protocol.js';

const TYPES = /^(transcript\.text\.(delta|segment|done)|image_(generation|edit)\.(partial_image|completed))$/;

class MediaAssembler implements Assembler {
  readonly #body = draft();
  #ended = false;

  add({ type, chunk }: StreamEvent): boolean {
    if (!TYPES.test(type)) return false;
    const { delta, b64_json, ...rest } = without(chunk, 'type', 'partial_image_index');
    if (type.endsWith('.segment')) merge(this.#body, { segments: [rest] }, true);
    else if (type.endsWith('.done')) Object.assign(this.#body, rest);
    else merge(this.#body, delta === undefined ? { ...rest, data: [{ b64_json }] } : { text: delta }, false);
    this.#ended ||= /\.(done|completed)$/.test(type);
    return true;
  }

  end(): Assembled {
    return { body: this.#body, complete: this.#ended };
  }
}

export const media: Protocol = {
  matches: ({ type }) => TYPES.test(type),
  create: () => new MediaAssembler(),
};
