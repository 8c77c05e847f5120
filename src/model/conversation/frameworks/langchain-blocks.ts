/**
 * Blocks of content of LangChain's messages, beside those of the providers, which it passes on as they are.
 * https://docs.langchain.com/oss/python/langchain/messages#standard-content-blocks
 */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { anthropicPart, textOrMedia } from '../anthropic.js';
import { bedrockPart } from '../bedrock.js';
import type { ContentPart } from '../message.js';
import { asString, media, reasoning, text, toolCall, toolResult, unknown, type PartReader } from '../parts.js';

/** `base64` or `url` since version 1; before, `data` or `url` with a `source_type`. */
function standardMedia(block: JsonObject): ContentPart | null {
  const { type, file_id: file } = block;
  if (type !== 'image' && type !== 'audio' && type !== 'video' && type !== 'file') return null;
  const place = asString(block.base64) ?? asString(block.data) ?? asString(block.url);
  if (place === null && asString(file) === null) return null;
  return media(type, place, block.mime_type, file ?? block.filename ?? block.title);
}

/** The content of a tool's message: never calls or results. */
export const langchainResultPart: PartReader = (block) => {
  // Documents as text, whose own type is told from a plain text's.
  if (block.type === 'text-plain' && typeof block.text === 'string') return text(block.text);
  const own = standardMedia(block);
  if (own) return own;
  return block.type === 'file' && !isObject(block.file) ? null : textOrMedia(block);
};

/** A call as LangChain writes it, wherever it stands; one that the model got wrong has the error beside it. */
export function langchainCall(call: JsonObject): ContentPart | readonly ContentPart[] | null {
  if (typeof call.name !== 'string' || !('args' in call)) return null;
  const part = toolCall(call.name, call.id, call.args);
  return call.error ? [part, unknown({ error: call.error })] : part;
}

export const langchainPart: PartReader = (block) => {
  switch (block.type) {
    case 'reasoning': {
      const thought = block.reasoning ?? block.text ?? block.summary;
      const whole = Array.isArray(thought) && thought.every((one) => isObject(one) && typeof one.text === 'string');
      return typeof thought === 'string' || whole ? reasoning(thought) : null;
    }
    case 'reasoning_content':
      return isObject(block.reasoning_content) && typeof block.reasoning_content.text === 'string'
        ? reasoning(block.reasoning_content.text)
        : null;
    case 'tool_call':
    case 'tool_call_chunk':
    case 'invalid_tool_call':
    case 'server_tool_call':
      return langchainCall(block);
    case 'server_tool_result':
      return toolResult(block.tool_call_id, null, block.output, langchainResultPart);
    case 'non_standard':
      return unknown(block.value);
    default:
      return langchainResultPart(block) ?? anthropicPart(block) ?? bedrockPart(block);
  }
};
