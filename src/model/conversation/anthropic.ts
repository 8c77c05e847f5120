/** Content blocks of Anthropic Messages: https://docs.anthropic.com/en/api/messages */

import type { JsonObject } from '../../api/guards.js';
import type { ContentPart } from './message.js';
import { openaiPart } from './openai.js';
import { asString, child, citation, media, readParts, reasoning, toolCall, toolResult, type PartReader } from './parts.js';

/** A document as a file, with what can be read of it after it. */
function readDocument(block: JsonObject, source: JsonObject): readonly ContentPart[] {
  const plain = source.type === 'text';
  const place = plain ? null : (source.data ?? source.url);
  const content = plain ? asString(source.data) : source.content;
  return [
    media('file', place, source.media_type, block.title ?? source.file_id),
    ...readParts(asString(block.context), openaiPart),
    ...readParts(content, textOrMedia),
  ];
}

/** What may stand in the answer of a tool too. */
export const textOrMedia: PartReader = (block) => {
  const source = child(block, 'source');
  const { type } = block;
  if (type === 'document') return 'source' in block ? readDocument(block, source) : null;
  // With its data beside the type it is a block of the Model Context Protocol.
  if (type === 'image' || type === 'audio') {
    const place = source.data ?? source.url ?? block.data ?? block.url;
    return place || source.file_id ? media(type, place, source.media_type ?? block.mimeType, source.file_id) : null;
  }
  if (type === 'search_result' || type === 'web_search_result') return citation(block);
  if (type === 'web_fetch_result') return [citation({ url: block.url }), ...readParts(block.content, textOrMedia)];
  if (type === 'container_upload') return media('file', null, null, block.file_id);
  return openaiPart(block);
};

export const anthropicPart: PartReader = (block) => {
  const { type } = block;
  if (type === 'thinking' || type === 'redacted_thinking') return reasoning(block.thinking);
  if (typeof type !== 'string') return null;
  // Also `server_tool_use`, `mcp_tool_use`, `web_search_tool_result` …
  if (type.endsWith('tool_use')) return toolCall(block.name, block.id, block.input);
  if (type.endsWith('tool_result')) return toolResult(block.tool_use_id, null, block.content, textOrMedia, block.is_error);
  return textOrMedia(block);
};
