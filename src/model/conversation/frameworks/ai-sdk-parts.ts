/**
 * Pieces of content of the Vercel AI SDK: of model messages and of UI messages, in the spellings of version 4 and later.
 * https://ai-sdk.dev/docs/reference/ai-sdk-core/model-message and …/ai-sdk-ui/use-chat
 */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { anthropicPart } from '../anthropic.js';
import type { ContentPart } from '../message.js';
import { asString, child, citation, media, readParts, reasoning, text, toolCall, toolResult, unknown } from '../parts.js';

/** Bytes that were not made base64 before they were written, `{"0": 137, …}` or a Node buffer, or tell what they are. */
function placeOf(source: unknown): unknown {
  if (!isObject(source)) return source;
  return typeof source[0] === 'number' ? Object.values(source) : (source.data ?? source.url);
}

function filePart(part: JsonObject): ContentPart | null {
  const place = placeOf(part.image ?? part.data ?? part.url);
  if (typeof place !== 'string' && !Array.isArray(place)) return null;
  const kind = /^image\b/.test(asString(part.type) ?? '') ? 'image' : 'file';
  return media(kind, place, part.mediaType ?? part.mimeType, part.filename);
}

/** Texts, media and sources, which is also what a tool may answer. */
function textOrMedia(part: JsonObject): ContentPart | null {
  switch (part.type) {
    case 'text':
      return typeof part.text === 'string' ? text(part.text) : null;
    case 'image':
    case 'file':
    case 'media':
    case 'reasoning-file':
    case 'image-data':
    case 'image-url':
    case 'file-data':
    case 'file-url':
      return filePart(part);
    case 'image-file-id':
    case 'file-id':
      return asString(part.fileId) === null
        ? null
        : media(part.type === 'file-id' ? 'file' : 'image', null, null, part.fileId);
    case 'source-url':
    case 'source-document':
    case 'source':
      return citation(isObject(part.source) ? part.source : part);
    default:
      return null;
  }
}

/** `{type, value}` since version 5, the bare value before. */
function outputParts(id: unknown, name: unknown, output: unknown): ContentPart {
  const typed = isObject(output) && /^(text|json|error-text|error-json|content)$/.test(asString(output.type) ?? '');
  return toolResult(id, name, typed && 'value' in output ? output.value : output, textOrMedia, typed && /^error/.test(asString(output.type) ?? ''));
}

/** A call in a UI message, which holds its result as well. */
function invocation(part: JsonObject, name: unknown): readonly ContentPart[] | null {
  const { toolCallId: id } = part;
  if (typeof name !== 'string') return null;
  const result = part.output ?? part.result ?? part.errorText ?? null;
  const done = result !== null || part.state === 'output-available' || part.state === 'result';
  const parts = [toolCall(name, id, part.input ?? part.args ?? part.rawInput ?? null)];
  if (isObject(part.approval) && part.approval.reason) parts.push(unknown({ approval: part.approval }));
  return done ? [...parts, outputParts(id, name, result)] : parts;
}

export function aiSdkPart(part: JsonObject): ContentPart | readonly ContentPart[] | null {
  const type = asString(part.type) ?? '';
  const { toolCallId: id, toolName: name } = part;
  switch (type) {
    case 'step-start':
      return [];
    case 'reasoning':
    case 'redacted-reasoning': {
      // Version 4 wrote the text of a UI message's reasoning under the key of the type.
      const thought = part.text ?? part.reasoning ?? (type === 'reasoning' ? undefined : '');
      return typeof thought === 'string' ? reasoning(thought) : null;
    }
    case 'tool-call':
      return typeof name === 'string' ? toolCall(name, id, part.input ?? part.args ?? null) : null;
    case 'tool-result':
      return 'output' in part || 'result' in part ? outputParts(id, name, part.output ?? part.result) : null;
    case 'tool-error':
      return toolResult(id, name, part.error, textOrMedia, true);
    case 'tool-invocation':
      return toolInvocation(child(part, 'toolInvocation'));
    case 'dynamic-tool':
      return invocation(part, name);
    default:
      // Results that are no results: what the user answered when asked for leave.
      if (type.startsWith('tool-approval')) return null;
      if (type.startsWith('tool-')) return invocation(part, type.slice('tool-'.length));
      return textOrMedia(part) ?? (type === 'file' && !isObject(part.file) ? null : anthropicPart(part));
  }
}

/** Of version 4: beside the parts, or in a part of its own. */
export function toolInvocation(value: JsonObject): readonly ContentPart[] | null {
  return invocation(value, value.toolName);
}

/** Content as text, or as a list. */
export function aiSdkParts(content: unknown): readonly ContentPart[] {
  return readParts(content, aiSdkPart);
}
