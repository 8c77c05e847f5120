/** Gemini `generateContent`, in camel case and in snake case: https://ai.google.dev/api/generate-content */

import { isObject, type JsonObject } from '../../api/guards.js';
import type { ContentPart, Message } from './message.js';
import {
  ANSWER,
  asArray,
  asString,
  child,
  citation,
  media,
  readMessages,
  readParts,
  reasoning,
  roleOf,
  text,
  toolCall,
  toolResult,
  toolRole,
  unknown,
  withSystem,
  type BodyReader,
} from './parts.js';

/** Reasons to end an answer, or to refuse a prompt, that lie in what was said. */
const BLOCKED = /SAFETY|RECITATION|BLOCK|PROHIBITED|SPII/;

function mediaPart(part: JsonObject): ContentPart | null {
  const data = part.inlineData ?? part.inline_data ?? part.fileData ?? part.file_data;
  if (!isObject(data)) return null;
  return media('file', data.data ?? data.fileUri ?? data.file_uri, data.mimeType ?? data.mime_type, data.displayName);
}

function geminiPart(part: JsonObject): ContentPart | null {
  if (typeof part.text === 'string') return part.thought === true ? reasoning(part.text) : text(part.text);
  const call = part.functionCall ?? part.function_call;
  if (isObject(call)) return toolCall(call.name, call.id, call.args ?? {});
  const result = part.functionResponse ?? part.function_response;
  if (isObject(result)) {
    return toolResult(result.id, result.name, [result.response ?? [], asArray(result.parts)].flat(), mediaPart);
  }
  const code = part.executableCode ?? part.executable_code;
  if (isObject(code)) return toolCall('executableCode', null, code);
  const output = part.codeExecutionResult ?? part.code_execution_result;
  if (isObject(output)) return toolResult(null, 'codeExecutionResult', output, mediaPart);
  return mediaPart(part);
}

function readContent(content: JsonObject): Message | null {
  if (!Array.isArray(content.parts)) return null;
  const parts = readParts(content.parts, geminiPart);
  const role = roleOf(content) ?? 'user';
  return { role: role === 'model' ? ANSWER : toolRole(role === 'function' ? 'user' : role, parts), parts };
}

/** Also `embedContent`, which has one `content`. */
export const geminiRequest: BodyReader = ({ contents, content, systemInstruction, system_instruction }) => {
  const system = systemInstruction ?? system_instruction;
  const said = contents ?? content;
  // The API takes a lone content for a list of one.
  const messages = readMessages(isObject(said) ? [said] : said, readContent);
  return withSystem(isObject(system) && 'parts' in system ? system.parts : system, geminiPart, messages);
};

/** What a search found for an answer: `{web: {uri, title}}` and the like. */
function grounding(candidate: JsonObject): readonly ContentPart[] {
  const found = child(candidate, 'groundingMetadata' in candidate ? 'groundingMetadata' : 'grounding_metadata');
  return readParts(found.groundingChunks ?? found.grounding_chunks, (chunk) =>
    citation(Object.values(chunk).find(isObject) ?? chunk),
  );
}

function readCandidate(candidate: JsonObject): Message | null {
  const content = child(candidate, 'content');
  const reason = asString(candidate.finishReason ?? candidate.finish_reason);
  const said = readContent(content)?.parts;
  const parts = [...(said ?? []), ...grounding(candidate)];
  if (reason && BLOCKED.test(reason)) {
    parts.push({ type: 'refusal', text: asString(candidate.finishMessage) || reason });
    // With the ratings that say why.
    if (!said) parts.push(unknown(candidate));
  }
  // An answer without any parts is an empty one if it says how it ended.
  return said || parts.length || (reason && roleOf(content)) ? { role: ANSWER, parts } : null;
}

/** A blocked prompt has no candidates, but a reason. */
export const geminiResponse: BodyReader = ({ candidates, promptFeedback, prompt_feedback }) => {
  const feedback = promptFeedback ?? prompt_feedback;
  const reason = isObject(feedback) && asString(feedback.blockReasonMessage ?? feedback.blockReason ?? feedback.block_reason);
  const blocked = reason ? [{ role: ANSWER, parts: [{ type: 'refusal', text: reason } as const, unknown(feedback)] }] : null;
  return readMessages(candidates, readCandidate, ANSWER) ?? blocked;
};
