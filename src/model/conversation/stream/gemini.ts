/** Gemini's `streamGenerateContent`: https://ai.google.dev/api/generate-content#method:-models.streamgeneratecontent */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { asArray } from '../parts.js';
import { draft, Entries, isDraft, merge, own, type Draft } from './merge.js';
import { objectAt, type Assembled, type Assembler, type Protocol, type StreamEvent } from './protocol.js';

/** What a part may have that is nothing but text. */
const TEXT_PART = new Set(['text', 'thought', 'thoughtSignature', 'thought_signature']);

class GeminiAssembler implements Assembler {
  readonly #body = draft();
  readonly #candidates = new Entries<Draft>(draft);

  add({ chunk }: StreamEvent): boolean {
    if (!matches(chunk) && !isObject(chunk.usageMetadata)) return false;
    const { candidates, ...rest } = chunk;
    for (const [at, candidate] of asArray(candidates).entries()) {
      if (isObject(candidate)) addCandidate(this.#candidates.at(candidate.index ?? at), candidate);
    }
    merge(this.#body, rest, false);
    return true;
  }

  end(): Assembled {
    const candidates = this.#candidates.list();
    const finished = candidates.every((candidate) => candidate.finishReason ?? candidate.finish_reason);
    const blocked = objectAt(this.#body, 'promptFeedback')?.blockReason;
    return {
      body: draft(candidates.length ? { candidates, ...this.#body } : this.#body),
      complete: Boolean(blocked) || (candidates.length > 0 && finished),
    };
  }
}

function addCandidate(target: Draft, { content, ...rest }: JsonObject): void {
  merge(target, rest, false);
  if (!isObject(content)) return;
  const { parts, ...fields } = content;
  merge(target, { content: fields }, false);
  if (!isDraft(target.content)) return;
  const list = (target.content.parts ??= []);
  if (!Array.isArray(list)) return;
  for (const part of asArray(parts)) {
    const last: unknown = list.at(-1);
    if (isObject(part) && isDraft(last) && isText(part) && isText(last) && Boolean(part.thought) === Boolean(last.thought)) {
      merge(last, part, true);
    } else list.push(isObject(part) ? own(part) : part);
  }
}

function isText(part: JsonObject): boolean {
  return typeof part.text === 'string' && Object.keys(part).every((key) => TEXT_PART.has(key));
}

function matches(chunk: JsonObject): boolean {
  return Array.isArray(chunk.candidates) || isObject(chunk.promptFeedback);
}

export const gemini: Protocol = {
  matches: ({ chunk }) => matches(chunk),
  create: () => new GeminiAssembler(),
};
