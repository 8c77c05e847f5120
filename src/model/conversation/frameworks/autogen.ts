/**
 * Messages of AutoGen: those that agents send each other, and those of the model clients.
 * https://microsoft.github.io/autogen/stable/reference/python/autogen_agentchat.messages.html
 */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { chatResponse } from '../chat.js';
import type { ContentPart, Message } from '../message.js';
import {
  ANSWER,
  asArray,
  asString,
  media,
  readParts,
  reasoning,
  toolCall,
  toolResult,
  type BodyReader,
} from '../parts.js';
import { readMarked, turns } from './turns.js';

const KINDS = [
  /^(Text|MultiModal|Stop|Handoff|ToolCallSummary|Structured(<?\w*>?)?)Message$/,
  /^(User|Assistant|System|FunctionExecutionResult)Message$/,
  /^(ToolCallRequest|ToolCallExecution|Thought|UserInputRequested|MemoryQuery|CodeGeneration|CodeExecution)Event$/,
  /^(SelectSpeaker|ModelClientStreamingChunk)Event$/,
];

function marks(message: JsonObject): boolean {
  const type = asString(message.type) ?? '';
  return 'content' in message && KINDS.some((kind) => kind.test(type));
}

/** Calls, results and images have no type: their fields tell. */
function contentPart(part: JsonObject): ContentPart | null {
  const { id, name, arguments: args, call_id: call, content, data, url } = part;
  if (typeof name === 'string' && args !== undefined) return toolCall(name, id, args);
  if ('call_id' in part && 'content' in part) return toolResult(call, name, content, () => null, part.is_error);
  if (typeof data === 'string') return media('image', data);
  if (typeof url === 'string') return media('image', url);
  return null;
}

function roleOfMessage({ type, source }: JsonObject): string {
  if (type === 'SystemMessage') return 'system';
  return type === 'UserMessage' || source === 'user' ? 'user' : ANSWER;
}

function readMessage(message: JsonObject): readonly Message[] | null {
  if (!marks(message)) return null;
  const { type, content, thought } = message;
  const before = typeof thought === 'string' && thought ? [reasoning(thought)] : readParts(thought, () => null);
  const thinks = type === 'ThoughtEvent' && typeof content === 'string';
  const parts = thinks ? [reasoning(content)] : readParts(content, contentPart);
  return turns(roleOfMessage(message), [...before, ...parts]);
}

function readList(list: unknown): readonly Message[] | null {
  return readMarked(list, marks, readMessage);
}

export const autogenRequest: BodyReader = ({ messages }) => readList(messages);

/** The result of a task or of one turn, one message, or what the log of model calls says beside the request. */
export const autogenResponse: BodyReader = (body) => {
  const { type, response, chat_message: answer, inner_messages: inner } = body;
  if (type === 'LLMCall' && isObject(response)) return chatResponse(response);
  return readList(body.messages) ?? readList([...asArray(inner), answer]) ?? readList([body]);
};

