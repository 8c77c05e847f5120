/**
 * Content blocks of Bedrock Converse, which Nova takes in `InvokeModel` too:
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ContentBlock.html
 */

import { isObject } from '../../api/guards.js';
import { child, citation, media, readParts, reasoning, text, toolCall, toolResult, unknown, type PartReader } from './parts.js';

const KINDS = { image: 'image', audio: 'audio', video: 'video', document: 'file' } as const;

const textOrMedia: PartReader = (block) => {
  if (typeof block.text === 'string') return text(block.text);
  if (isObject(block.json)) return unknown(block.json);
  if (isObject(block.searchResult)) return citation(block.searchResult);
  for (const [key, kind] of Object.entries(KINDS)) {
    const value = child(block, key);
    const source = child(value, 'source');
    const location = source.bytes ?? child(source, 's3Location').uri;
    const content = source.text ?? source.content;
    if (location || content) return [media(kind, location, value.format, value.name), ...readParts(content, textOrMedia)];
  }
  return null;
};

export const bedrockPart: PartReader = (block) => {
  // Blocks here are told apart by their key alone; with a type they are somebody else's.
  if ('type' in block) return null;
  const { toolUse, toolResult: result, reasoningContent, citationsContent: cited, guardContent, cachePoint } = block;
  if (isObject(toolUse)) return toolCall(toolUse.name, toolUse.toolUseId, toolUse.input);
  if (isObject(result)) return toolResult(result.toolUseId, null, result.content, textOrMedia, result.status === 'error');
  if (isObject(reasoningContent)) return reasoning(child(reasoningContent, 'reasoningText').text);
  if (isObject(cited)) {
    const sources = readParts(cited.citations, (source) =>
      citation({ ...source, url: child(child(source, 'location'), 'web').url }),
    );
    return [...readParts(cited.content, textOrMedia), ...sources];
  }
  // What a guardrail is to look at is said all the same.
  if (isObject(guardContent)) {
    const { text: guarded } = guardContent;
    return textOrMedia(isObject(guarded) ? guarded : guardContent);
  }
  return cachePoint ? [] : textOrMedia(block);
};
