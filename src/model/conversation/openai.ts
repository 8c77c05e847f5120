/**
 * Pieces of content as OpenAI writes them, in chat completions and in Responses, with what Mistral, Cohere v2 and
 * OpenRouter add: https://platform.openai.com/docs/api-reference/chat/create
 */

import { isObject, type JsonObject } from '../../api/guards.js';
import type { ContentPart } from './message.js';
import { asString, child, media, reasoning, text, toolCall, unknown } from './parts.js';

/** `{url}` in chat completions, a bare string in Responses and at Mistral. */
function urlOf(value: unknown): unknown {
  return isObject(value) ? value.url : value;
}

export function openaiPart(part: JsonObject): ContentPart | null {
  switch (part.type) {
    case 'text':
    case 'input_text':
    case 'output_text':
    case 'summary_text':
      return typeof part.text === 'string' ? text(part.text) : null;
    case 'reasoning_text':
      return reasoning(part.text);
    case 'refusal':
      return typeof part.refusal === 'string' ? { type: 'refusal', text: part.refusal } : null;
    case 'image_url':
    case 'input_image':
    case 'computer_screenshot':
      return media('image', urlOf(part.image_url), null, part.file_id);
    case 'video_url':
      return media('video', urlOf(part.video_url));
    case 'document_url':
      return media('file', urlOf(part.document_url), null, part.document_name);
    case 'input_audio': {
      const audio = child(part, 'input_audio');
      return media('audio', audio.data ?? part.input_audio, audio.format);
    }
    case 'file':
    case 'input_file': {
      const file = part.type === 'file' ? child(part, 'file') : part;
      return media('file', file.file_data ?? file.file_url, null, file.filename ?? file.file_id);
    }
    default:
      return null;
  }
}

/** A call in any spelling: OpenAI's function and custom tools, Cohere v1 (`parameters`), Workers AI (bare). */
export function openaiToolCall(value: unknown): ContentPart {
  if (!isObject(value)) return unknown(value);
  const call = isObject(value.function) ? value.function : isObject(value.custom) ? value.custom : value;
  return asString(call.name) === null
    ? unknown(value)
    : toolCall(call.name, value.id, call.arguments ?? call.input ?? call.parameters ?? null);
}
