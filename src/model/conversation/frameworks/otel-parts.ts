/** Parts of messages in OpenTelemetry: https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-input-messages.json */

import type { JsonObject } from '../../../api/guards.js';
import type { ContentPart, MediaPart } from '../message.js';
import { asString, media, reasoning, text, toolCall, toolResult } from '../parts.js';

function mediaPart(part: JsonObject, place: unknown, name: unknown = null): MediaPart {
  const { modality: kind, mime_type: type } = part;
  return media(kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'file', place, type, name);
}

function textOrMedia(part: JsonObject): ContentPart | null {
  const { content, data, uri, file_id: file } = part;
  const bytes = asString(content) ?? asString(data);
  switch (part.type) {
    case 'text':
      return bytes === null ? (typeof part.text === 'string' ? text(part.text) : null) : text(bytes);
    case 'blob':
      return bytes === null ? null : mediaPart(part, bytes);
    case 'uri':
      return typeof uri === 'string' ? mediaPart(part, uri) : null;
    case 'file':
      return typeof file === 'string' ? mediaPart(part, null, file) : null;
    default:
      return null;
  }
}

/** Tools that run at the provider have what they were asked, and what they answered, in an object of their own. */
export function otelPart(part: JsonObject): ContentPart | null {
  const { type, id, name } = part;
  switch (type) {
    case 'reasoning':
    case 'thinking':
      return typeof part.content === 'string' ? reasoning(part.content) : null;
    case 'tool_call':
    case 'server_tool_call':
      return typeof name === 'string' ? toolCall(name, id, part.arguments ?? part.server_tool_call ?? null) : null;
    case 'tool_call_response':
    case 'server_tool_call_response': {
      const result = part.response ?? part.result ?? part.content ?? part.server_tool_call_response;
      return toolResult(id, name, result, textOrMedia);
    }
    default:
      return textOrMedia(part);
  }
}
