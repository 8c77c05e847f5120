/**
 * Messages of `{role, content}`, which OpenAI, Mistral, Anthropic, Bedrock, Cohere v2, Ollama and Workers AI share. What
 * differs is how the content is written, and gateways mix that too, so each piece is read for itself.
 */

import { isObject, type JsonObject } from '../../api/guards.js';
import { anthropicPart, textOrMedia } from './anthropic.js';
import { bedrockPart } from './bedrock.js';
import { cohereSources } from './cohere.js';
import type { ContentPart, Message } from './message.js';
import { openaiPart, openaiToolCall, spoken } from './openai.js';
import {
  ANSWER,
  asArray,
  asString,
  child,
  citations,
  firstOf,
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

const blockPart: PartReader = (part) => anthropicPart(part) ?? bedrockPart(part);

/** Content of a tool's answer; Cohere v2 writes it as documents. */
const resultPart: PartReader = (part) =>
  textOrMedia(part) ?? (part.type === 'document' ? readParts(child(part, 'document').data, () => null) : null);

function chatParts(message: JsonObject, role: string): ContentPart[] | null {
  const { content } = message;
  if (typeof content === 'number' || typeof content === 'boolean') return null;
  if (role === 'tool' || role === 'function') {
    return [toolResult(message.tool_call_id, message.name ?? message.tool_name, content, resultPart)];
  }
  const { refusal, audio, reasoning_details: details } = message;
  const thought = [message.reasoning_content, message.reasoning, message.thinking, message.tool_plan].find(asString);
  const parts = [
    // OpenRouter gives the same thoughts in pieces once more, or only there.
    ...(thought ?? asArray(details).length ? [reasoning(thought ?? details)] : []),
    ...readParts(content, blockPart),
    ...(typeof refusal === 'string' ? [{ type: 'refusal', text: refusal } as const] : []),
    ...(isObject(audio) ? spoken(audio) : []),
    // Ollama's images are bare base64.
    ...asArray(message.images).flatMap((image) =>
      typeof image === 'string' ? media('image', image) : readParts([image], openaiPart),
    ),
    ...citations(message.annotations),
    ...cohereSources(message.citations),
    ...asArray(message.tool_calls).map(openaiToolCall),
    ...(isObject(message.function_call) ? [openaiToolCall(message.function_call)] : []),
  ];
  // A message that says nothing says so with an empty content; anything else is some other object.
  return parts.length || 'content' in message ? parts : null;
}

/** @param role given to an answer, whatever the wire says */
function readChatMessage(message: JsonObject, role = roleOf(message)): Message | null {
  const parts = role && chatParts(message, role);
  return parts ? { role: toolRole(role, parts), parts } : null;
}

/** Anthropic and Bedrock keep the system prompt beside the messages; Mistral's conversations call those `inputs`. */
export const chatRequest: BodyReader = ({ messages, inputs, system }) =>
  withSystem(system, blockPart, readMessages(messages ?? inputs, (message) => readChatMessage(message)));

/** `choices[].message`, or `choices[].text` of legacy completions. */
function readChoice(choice: JsonObject): Message | null {
  if (isObject(choice.message)) return readChatMessage(choice.message, ANSWER);
  return typeof choice.text === 'string' ? readChatMessage({ content: choice.text }, ANSWER) : null;
}

/**
 * `choices` (OpenAI), `outputs` (Mistral's conversations), `message` (Cohere v2), `output.message` (Bedrock), or the body
 * itself (Anthropic).
 */
export const chatResponse: BodyReader = (body) => {
  const read = (message: JsonObject) => readChatMessage(message, ANSWER);
  return (
    readMessages(body.choices, readChoice, ANSWER) ??
    readMessages(firstOf(body.outputs).some(roleOf) ? body.outputs : null, read, ANSWER) ??
    readMessages([[body.message, child(body, 'output').message, body].find(roleOf)], read)
  );
};
