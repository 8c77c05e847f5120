/** Gemini `generateContent`, in camel case and in snake case: https://ai.google.dev/api/generate-content */

import { isObject, type JsonObject } from '../../api/guards.js';
import type { ContentPart, Message } from './message.js';
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
  text,
  toolCall,
  toolResult,
  toolRole,
  withSystem,
  type BodyReader,
} from './parts.js';

function mediaPart(part: JsonObject): ContentPart | null {
  const data = part.inlineData ?? part.inline_data ?? part.fileData ?? part.file_data;
  if (!isObject(data)) return null;
  const type = asString(data.mimeType ?? data.mime_type);
  const kind = (['image', 'audio', 'video'] as const).find((name) => type?.startsWith(name)) ?? 'file';
  return media(kind, data.data ?? data.fileUri ?? data.file_uri, type, data.displayName);
}

function geminiPart(part: JsonObject): ContentPart | null {
  if (typeof part.text === 'string') return part.thought === true ? reasoning(part.text) : text(part.text);
  const call = part.functionCall ?? part.function_call;
  if (isObject(call)) return toolCall(call.name, call.id, call.args ?? {});
  const result = part.functionResponse ?? part.function_response;
  if (isObject(result)) {
    return toolResult(result.id, result.name, [result.response ?? [], asArray(result.parts)].flat(), mediaPart);
  }
  const { executableCode, codeExecutionResult } = part;
  if (isObject(executableCode)) return toolCall('executableCode', null, executableCode);
  if (isObject(codeExecutionResult)) return toolResult(null, 'codeExecutionResult', codeExecutionResult, mediaPart);
  return mediaPart(part);
}

function readContent(content: JsonObject): Message | null {
  if (!Array.isArray(content.parts)) return null;
  const parts = readParts(content.parts, geminiPart);
  const role = roleOf(content) ?? 'user';
  return { role: role === 'model' ? ANSWER : toolRole(role === 'function' ? 'user' : role, parts), parts };
}

export const geminiRequest: BodyReader = ({ contents, systemInstruction, system_instruction }) => {
  const system = systemInstruction ?? system_instruction;
  // The API takes a lone content for a list of one.
  const messages = readMessages(isObject(contents) ? [contents] : contents, readContent);
  return withSystem(isObject(system) && 'parts' in system ? system.parts : system, geminiPart, messages);
};

/** A candidate without content (stopped for safety, say) stands as it came, with its reason. */
export const geminiResponse: BodyReader = ({ candidates }) =>
  readMessages(
    candidates,
    (candidate) => {
      const message = readContent(child(candidate, 'content'));
      return message && { ...message, role: ANSWER };
    },
    ANSWER,
  );
