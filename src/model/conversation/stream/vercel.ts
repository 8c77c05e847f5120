/**
 * Vercel's AI SDK: its UI message stream (https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol), the older data stream
 * (https://v4.ai-sdk.dev/docs/ai-sdk-ui/stream-protocol), and the parts of `fullStream`.
 */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { ANSWER } from '../parts.js';
import { draft, merge, without, type Draft } from './merge.js';
import { parsed, type Assembled, type Assembler, type Protocol, type StreamEvent } from './protocol.js';

const TYPES = /^((text|reasoning)-(start|delta|end)|tool-(input|output)-[a-z]+|tool-(call|result|error)|data-.+)$/;
/** Types that others use too. */
const COMMON = /^(start|finish|start-step|finish-step|step-start|step-finish|message-metadata|abort|reasoning|file|source(-.+)?)$/;

/** What the lines of the older protocol are in the newer one: the type, and the field for a value that is no object. */
const CODES: Readonly<Record<string, readonly [type: string, field?: string]>> = {
  '0:': ['text-delta', 'delta'],
  'g:': ['reasoning-delta', 'delta'],
  '3:': ['error', 'errorText'],
  '2:': ['data-list', 'data'],
  '8:': ['data-annotations', 'data'],
  '9:': ['tool-input-available'],
  'a:': ['tool-output-available'],
  'b:': ['tool-input-start'],
  'c:': ['tool-input-delta'],
  'd:': ['finish'],
  'e:': ['finish-step'],
  'f:': ['start-step'],
  'h:': ['source'],
  'k:': ['file'],
};

/** A line of the older protocol as an event of the newer one. */
export function fromDataStream(code: string, value: unknown): JsonObject | null {
  const [type, field] = (Object.hasOwn(CODES, code) && CODES[code]) || [];
  if (!type) return null;
  if (field) return { type, [field]: value };
  return isObject(value) ? { ...value, type } : null;
}

class VercelAssembler implements Assembler {
  readonly #body = draft({ role: ANSWER });
  readonly #content: Draft[] = [];
  readonly #texts = new Map<string, Draft>();
  readonly #calls = new Map<unknown, Draft>();
  #ended = false;

  add({ type, chunk }: StreamEvent): boolean {
    if (!TYPES.test(type) && !COMMON.test(type)) return false;
    if (type === 'finish' || type === 'start' || type.endsWith('metadata')) this.#addMessage(chunk, type);
    else if (/^(text|reasoning)(-|$)/.test(type)) this.#addText(type, chunk);
    else if (/^tool-(input|call)/.test(type)) this.#addCall(type, chunk);
    else if (/^tool-(output|result|error)/.test(type)) this.#addResult(chunk);
    else if (/^(file|source|data-)/.test(type)) this.#content.push(part(chunk));
    else if (type.endsWith('-step') && chunk.usage) merge(this.#body, { usage: chunk.usage }, false);
    return true;
  }

  #addMessage(chunk: JsonObject, type: string): void {
    const { messageId, totalUsage, ...fields } = without(chunk, 'type');
    merge(this.#body, { ...fields, id: messageId, ...(totalUsage ? { usage: totalUsage } : {}) }, false);
    this.#ended ||= type === 'finish';
  }

  #addText(type: string, chunk: JsonObject): void {
    const [kind = 'text', step] = type.split('-');
    const { id } = chunk;
    const key = `${kind} ${typeof id === 'string' ? id : ''}`;
    const last = this.#content.at(-1);
    // Without an id, what goes on is the part before.
    let target = id === undefined ? (last?.type === kind ? last : undefined) : this.#texts.get(key);
    if (!target || step === 'start') {
      target = draft({ type: kind, text: '' });
      this.#content.push(target);
      this.#texts.set(key, target);
    }
    merge(target, { text: chunk.delta ?? chunk.text ?? chunk.textDelta }, true);
    if (chunk.providerMetadata) merge(target, { providerOptions: chunk.providerMetadata }, false);
  }

  #addCall(type: string, chunk: JsonObject): void {
    const { inputTextDelta, argsTextDelta, args, input = args, ...fields } = without(chunk, 'type');
    let call = this.#calls.get(chunk.toolCallId);
    if (!call || type.endsWith('-start')) {
      call = draft({ type: 'tool-call' });
      this.#calls.set(chunk.toolCallId, call);
      this.#content.push(call);
    }
    merge(call, fields, false);
    if (/-delta$/.test(type)) merge(call, { input: inputTextDelta ?? argsTextDelta }, true);
    // What comes again as a whole may have broken off.
    else if (input !== undefined && typeof parsed(call.input ?? '') === 'string') call.input = input;
  }

  #addResult(chunk: JsonObject): void {
    const { toolCallId, error, errorText = error, result, output = result, ...fields } = without(chunk, 'type', 'args', 'input');
    const toolName = this.#calls.get(toolCallId)?.toolName;
    const told = errorText === undefined ? output : { type: 'error-text', value: errorText };
    this.#content.push(draft({ type: 'tool-result', toolCallId, toolName, ...fields, output: told ?? null }));
  }

  end(): Assembled {
    for (const call of this.#calls.values()) call.input = parsed(call.input);
    return { body: draft({ ...this.#body, content: this.#content }), complete: this.#ended };
  }
}

function part(chunk: JsonObject): Draft {
  const { type } = chunk;
  const [, sourceType] = /^source-(.+)$/.exec(String(type)) ?? [];
  return draft(sourceType ? { ...chunk, type: 'source', sourceType } : chunk);
}

export const vercel: Protocol = {
  matches: ({ type, chunk }) => TYPES.test(type) && ('id' in chunk || 'toolCallId' in chunk || 'delta' in chunk || 'textDelta' in chunk),
  create: () => new VercelAssembler(),
};
