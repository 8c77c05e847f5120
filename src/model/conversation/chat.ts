/**
 * Messages of `{role, content}`, which OpenAI, Mistral, Anthropic, Bedrock, Cohere v2 and Workers AI share. What
 * differs is how the content is written, and gateways mix that too, so each piece is read for itself.
 */

import { isObject, type JsonObject } from '../../api/guards.js';
import { anthropicPart } from './anthropic.js';
import { bedrockPart } from './bedrock.js';
import type { ContentPart, Message } from './message.js';
import { openaiPart, openaiToolCall } from './openai.js';
import {
  ANSWER,
  asArray,
  asString,
  child,
  media,
  readMessages,
  readParts,
  reasoning,
  roleOf,
  toolResult,
  toolRole,
  withSystem,
  type BodyReader,
  type PartReader,
} from './parts.js';

const blockPart: PartReader = (part) => openaiPart(part) ?? anthropicPart(part) ?? bedrockPart(part);

/** Content of a tool's answer; Cohere v2 writes it as documents. */
const resultPart: PartReader = (part) =>
  openaiPart(part) ?? (part.type === 'document' ? readParts(child(part, 'document').data, () => null) : null);

function chatParts(message: JsonObject, role: string): ContentPart[] | null {
  const { content } = message;
  if (typeof content === 'number' || typeof content === 'boolean') return null;
  if (role === 'tool' || role === 'function') {
    return [toolResult(message.tool_call_id, message.name, content, resultPart)];
  }
  const parts: ContentPart[] = [];
  const thought = message.reasoning_content ?? message.reasoning ?? message.tool_plan;
  if (typeof thought === 'string' && thought) parts.push(reasoning(thought));
  parts.push(...readParts(content, blockPart));
  if (typeof message.refusal === 'string') parts.push({ type: 'refusal', text: message.refusal });
  if (isObject(message.audio)) {
    const { data, format, id, transcript } = message.audio;
    parts.push(media('audio', data, format, id), ...readParts(asString(transcript), blockPart));
  }
  parts.push(...readParts(message.images, openaiPart));
  parts.push(...asArray(message.tool_calls).map(openaiToolCall));
  if (isObject(message.function_call)) parts.push(openaiToolCall(message.function_call));
  // A message that says nothing says so with an empty content; anything else is some other object.
  return parts.length || 'content' in message ? parts : null;
}

/** @param role given to an answer, whatever the wire says */
function readChatMessage(message: JsonObject, role = roleOf(message)): Message | null {
  const parts = role && chatParts(message, role);
  return parts ? { role: toolRole(role, parts), parts } : null;
}

/** Anthropic and Bedrock keep the system prompt beside the messages. */
export const chatRequest: BodyReader = ({ messages, system }) =>
  withSystem(system, blockPart, readMessages(messages, (message) => readChatMessage(message)));

/** `choices[].message`, or `choices[].text` of legacy completions. */
function readChoice(choice: JsonObject): Message | null {
  if (isObject(choice.message)) return readChatMessage(choice.message, ANSWER);
  return typeof choice.text === 'string' ? readChatMessage({ content: choice.text }, ANSWER) : null;
}

/** `choices` (OpenAI), `message` (Cohere v2), `output.message` (Bedrock), or the body itself (Anthropic). */
export const chatResponse: BodyReader = (body) =>
  readMessages(body.choices, readChoice, ANSWER) ??
  readMessages([[body.message, child(body, 'output').message, body].find(roleOf)], (message) =>
    readChatMessage(message, ANSWER),
  );
