/** Content blocks of Anthropic Messages: https://docs.anthropic.com/en/api/messages */

import type { JsonObject } from '../../api/guards.js';
import type { ContentPart } from './message.js';
import { asString, child, media, reasoning, text, toolCall, toolResult } from './parts.js';

function textOrMedia(block: JsonObject): ContentPart | readonly ContentPart[] | null {
  const source = child(block, 'source');
  switch (block.type) {
    case 'text':
      return typeof block.text === 'string' ? text(block.text) : null;
    case 'image':
    case 'document': {
      const plain = source.type === 'text' && asString(source.data);
      const part = media(
        block.type === 'image' ? 'image' : 'file',
        plain ? null : (source.data ?? source.url),
        source.media_type,
        block.title ?? source.file_id,
      );
      if (plain) return [{ ...part, source: 'inline' }, text(plain)];
      // A document made of blocks, and whatever comes next, is better seen whole than as an empty attachment.
      return source.data || source.url || source.file_id ? part : null;
    }
    default:
      return null;
  }
}

export function anthropicPart(block: JsonObject): ContentPart | readonly ContentPart[] | null {
  const { type } = block;
  if (type === 'thinking' || type === 'redacted_thinking') return reasoning(block.thinking);
  if (typeof type !== 'string') return null;
  // Also `server_tool_use`, `mcp_tool_use`, `web_search_tool_result` …
  if (type.endsWith('tool_use')) return toolCall(block.name, block.id, block.input);
  if (type.endsWith('tool_result')) return toolResult(block.tool_use_id, null, block.content, textOrMedia);
  return textOrMedia(block);
}
