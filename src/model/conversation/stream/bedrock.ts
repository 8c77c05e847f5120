/** Bedrock's ConverseStream: https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { ANSWER } from '../parts.js';
import { draft, Entries, isDraft, merge, own, without, type Draft } from './merge.js';
import { objectAt, parsed, type Assembled, type Assembler, type Protocol, type StreamEvent } from './protocol.js';

const KINDS = ['messageStart', 'contentBlockStart', 'contentBlockDelta', 'contentBlockStop', 'messageStop', 'metadata'];

/** What the events have that are not about a block, where they stand bare. */
const BARE = new Set(
  ['p', 'role', 'stopReason', 'additionalModelResponseFields', 'usage', 'metrics', 'trace', 'performanceConfig', 'serviceTier'],
);

/** The event's kind and what it holds, whether that stands under the kind, as in an SDK, or bare, as on the wire. */
function open({ type, chunk }: StreamEvent): readonly [kind: string, event: JsonObject] | null {
  if (KINDS.includes(type)) return [type, objectAt(chunk, type) ?? chunk];
  const keys = Object.keys(chunk).filter((key) => key !== 'p');
  const kind = KINDS.find((key) => key === keys[0]);
  const event = kind && keys.length === 1 && objectAt(chunk, kind);
  if (event) return [kind, event];
  if ('contentBlockIndex' in chunk) {
    return [isObject(chunk.delta) ? 'contentBlockDelta' : isObject(chunk.start) ? 'contentBlockStart' : 'contentBlockStop', chunk];
  }
  if (!keys.every((key) => BARE.has(key))) return null;
  if (typeof chunk.stopReason === 'string') return ['messageStop', chunk];
  if (isObject(chunk.metrics) && isObject(chunk.usage)) return ['metadata', chunk];
  return typeof chunk.role === 'string' && 'p' in chunk ? ['messageStart', chunk] : null;
}

/** Whether an event is Bedrock's for certain: others have `metadata`, too, and a reason to stop. */
function begins(event: StreamEvent): boolean {
  const [kind, fields] = open(event) ?? [];
  if (!kind || !fields) return false;
  if (kind === 'messageStart') return typeof fields.role === 'string';
  if (kind === 'contentBlockStart') return isObject(fields.start);
  return kind === 'contentBlockDelta' && isObject(fields.delta);
}

class BedrockAssembler implements Assembler {
  readonly #body = draft();
  readonly #blocks = new Entries<Draft>(draft);
  #role: unknown = ANSWER;
  #ended = false;

  add(event: StreamEvent): boolean {
    const [kind, fields] = open(event) ?? [];
    if (!kind || !fields) return false;
    const { role, delta, start, contentBlockIndex: index, ...rest } = without(fields, 'p', 'type');
    if (kind === 'messageStart') this.#role = role ?? this.#role;
    else if (kind === 'contentBlockStart') this.#blocks.add(index, own(isObject(start) ? start : {}));
    else if (kind === 'contentBlockDelta') addDelta(this.#blocks.at(index), isObject(delta) ? delta : {});
    else merge(this.#body, rest, false);
    this.#ended ||= kind === 'messageStop';
    return true;
  }

  end(): Assembled {
    const content = this.#blocks.list();
    for (const { toolUse } of content) if (isDraft(toolUse)) toolUse.input = parsed(toolUse.input ?? {});
    return { body: draft({ output: { message: { role: this.#role, content } }, ...this.#body }), complete: this.#ended };
  }
}

function addDelta(block: Draft, delta: JsonObject): void {
  const { reasoningContent, citation, ...fields } = delta;
  if (isObject(reasoningContent)) {
    const { redactedContent, ...reasoningText } = reasoningContent;
    merge(block, { reasoningContent: redactedContent ? { redactedContent } : { reasoningText } }, true);
  }
  if (citation) merge(block, { citations: [citation] }, true);
  merge(block, fields, true);
}

export const bedrock: Protocol = {
  matches: begins,
  create: () => new BedrockAssembler(),
};
