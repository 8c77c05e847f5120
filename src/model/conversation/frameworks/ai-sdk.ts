/** What is logged of the Vercel AI SDK: lists of messages, and what `generateText` and the model providers give back. */

import { isObject, type JsonObject } from '../../../api/guards.js';
import type { ContentPart, Message } from '../message.js';
import {
  ANSWER,
  asString,
  firstOf,
  readParts,
  reasoning,
  roleOf,
  text,
  unknown,
  withSystem,
  type BodyReader,
  type PartReader,
} from '../parts.js';
import { aiSdkPart, aiSdkParts, toolInvocation } from './ai-sdk-parts.js';
import { readAll, readMarked, roleName, turns, withText } from './turns.js';

/** Whether a piece of content is of a kind that no provider has. */
function isOwnPart(part: unknown): boolean {
  if (!isObject(part)) return false;
  const { type } = part;
  if (type === 'reasoning') return typeof part.text === 'string';
  if (type === 'image') return 'image' in part;
  if (type === 'file') return 'mediaType' in part || 'mimeType' in part;
  return /^(tool-|source-url$|source-document$|step-start$|dynamic-tool$|redacted-reasoning$)/.test(asString(type) ?? '');
}

/** A UI message's parts have their text under `text`; those of OpenTelemetry, under `content`. */
function isUiPart(part: unknown): boolean {
  return isOwnPart(part) || (isObject(part) && part.type === 'text' && typeof part.text === 'string');
}

function isAiSdkMessage(message: JsonObject): boolean {
  return (
    roleOf(message) !== null &&
    (firstOf(message.content).some(isOwnPart) ||
      firstOf(message.parts).some(isUiPart) ||
      Array.isArray(message.toolInvocations))
  );
}

function uiParts(message: JsonObject): readonly ContentPart[] {
  const { content, parts, reasoning: thought, toolInvocations, experimental_attachments: attachments } = message;
  const own = aiSdkParts(parts);
  if (own.length) return withText(own, content);
  return [
    ...(asString(thought) ? [reasoning(thought)] : []),
    ...aiSdkParts(content),
    ...readParts(toolInvocations, toolInvocation),
    ...readParts(attachments, ({ url, contentType, name }) =>
      aiSdkPart({ type: 'file', url, mediaType: contentType, filename: name }),
    ),
  ];
}

function readAiSdkMessage(message: JsonObject): readonly Message[] | null {
  const role = roleOf(message);
  const ui = 'parts' in message || 'toolInvocations' in message;
  if (role === null || !(ui || typeof message.content === 'object')) return null;
  return turns(roleName(role), ui ? uiParts(message) : aiSdkParts(message.content));
}

/** `messages`, the one `message` that a chat page sends, or the `prompt` that reaches a model provider. */
export const aiSdkRequest: BodyReader = ({ messages, message, prompt, system }) => {
  const read =
    readMarked(messages, isAiSdkMessage, readAiSdkMessage) ??
    readMarked([message], isAiSdkMessage, readAiSdkMessage) ??
    readMarked(prompt, (one) => roleOf(one) !== null, readAiSdkMessage);
  return withSystem(system, aiSdkPart, read);
};

/** A call or a result as it stands beside the text, with or without its type. */
function besideText(type: 'tool-call' | 'tool-result'): PartReader {
  return (value) =>
    value.type === undefined || value.type === 'function' ? aiSdkPart({ ...value, type }) : aiSdkPart(value);
}

/** A step, or a result of only one. */
function stepParts(step: JsonObject): readonly ContentPart[] {
  const own = aiSdkParts(step.content);
  if (own.length) return withText(own, step.text);
  const thought = step.reasoningText ?? step.reasoning;
  return [
    ...(asString(thought) ? [reasoning(thought)] : aiSdkParts(thought)),
    ...readParts(step.text, aiSdkPart),
    ...readParts(step.toolCalls, besideText('tool-call')),
    ...readParts(step.toolResults, besideText('tool-result')),
    ...readParts(step.files, (file) =>
      aiSdkPart({ ...file, data: file.data ?? file.base64Data ?? file.base64, type: 'file' }),
    ),
    ...readParts(step.sources, (source) => aiSdkPart({ ...source, type: 'source' })),
    ...(isObject(step.object) || Array.isArray(step.object) ? [unknown(step.object)] : []),
  ];
}

/** No provider has the reason beside the answer in this spelling. */
function isResult(body: JsonObject): boolean {
  const { finishReason, content, toolCalls, object, steps } = body;
  const reason = typeof finishReason === 'string' || isObject(finishReason);
  return reason && (asString(body.text) !== null || [content, toolCalls, steps].some(Array.isArray) || isObject(object));
}

/** What was generated, in one step or in several. */
export function aiSdkResult(body: JsonObject): readonly Message[] {
  const parts = readParts(body.steps, stepParts);
  return turns(ANSWER, parts.length ? withText(parts, body.text) : stepParts(body));
}

export const aiSdkResponse: BodyReader = (body) =>
  isResult(body)
    ? aiSdkResult(body)
    : (readMarked(body.messages, isAiSdkMessage, readAiSdkMessage) ??
      readMarked([body], isAiSdkMessage, readAiSdkMessage));

/** Of what is known to be the SDK's, whatever its messages look like. */
export const aiSdkPrompt: BodyReader = ({ messages, prompt, system }) => {
  const list = messages ?? prompt;
  const read = typeof list === 'string' ? turns('user', [text(list)]) : readAll(list, readAiSdkMessage);
  return withSystem(system, aiSdkPart, read.length ? read : null);
};
