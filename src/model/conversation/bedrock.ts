/**
 * Content blocks of Bedrock Converse:
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */

import { isObject, type JsonObject } from '../../api/guards.js';
import type { ContentPart } from './message.js';
import { child, media, reasoning, text, toolCall, toolResult, unknown } from './parts.js';

const KINDS = { image: 'image', audio: 'audio', video: 'video', document: 'file' } as const;

function textOrMedia(block: JsonObject): ContentPart | null {
  if (typeof block.text === 'string') return text(block.text);
  if (isObject(block.json)) return unknown(block.json);
  for (const [key, kind] of Object.entries(KINDS)) {
    const value = child(block, key);
    const source = child(value, 'source');
    const location = source.bytes ?? child(source, 's3Location').uri;
    if (location) return media(kind, location, value.format, value.name);
  }
  return null;
}

export function bedrockPart(block: JsonObject): ContentPart | null {
  // Blocks here are told apart by their key alone; with a type they are somebody else's.
  if ('type' in block) return null;
  const { toolUse, toolResult: result, reasoningContent } = block;
  if (isObject(toolUse)) return toolCall(toolUse.name, toolUse.toolUseId, toolUse.input);
  if (isObject(result)) return toolResult(result.toolUseId, null, result.content, textOrMedia);
  if (isObject(reasoningContent)) return reasoning(child(reasoningContent, 'reasoningText').text);
  return textOrMedia(block);
}
