/**
 * Pieces of content as OpenAI writes them, in chat completions and in Responses, with what Mistral, Cohere v2 and
 * OpenRouter add: https://platform.openai.com/docs/api-reference/chat/create
 */

import { isObject, type JsonObject } from '../../api/guards.js';
import type { ContentPart } from './message.js';
import { asArray, asString, child, citation, citations, media, reasoning, text, toolCall, unknown, type PartReader } from './parts.js';

/** `{url}` in chat completions, a bare string in Responses and at Mistral. */
function urlOf(value: unknown): unknown {
  return isObject(value) ? value.url : value;
}

/** A spoken answer, or what was spoken to the model, with the words in it. */
export function spoken({ data, format, id, transcript }: JsonObject): ContentPart[] {
  const sound = media('audio', data, format, id);
  return asString(transcript) ? [sound, text(String(transcript))] : [sound];
}

export const openaiPart: PartReader = (part) => {
  switch (part.type) {
    case 'text':
    case 'input_text':
    case 'output_text':
    case 'summary_text':
      // Anthropic's texts carry their citations under that name.
      return typeof part.text === 'string'
        ? [text(part.text), ...citations(part.annotations), ...citations(part.citations)]
        : null;
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
    case 'audio_url':
      return media('audio', urlOf(part.audio_url));
    case 'document_url':
      return media('file', urlOf(part.document_url), null, part.document_name);
    case 'input_audio': {
      const { input_audio: sound } = part;
      return spoken(isObject(sound) ? sound : { data: sound });
    }
    case 'output_audio':
      return spoken(part);
    case 'file':
    case 'input_file': {
      const file = part.type === 'file' ? child(part, 'file') : part;
      return media('file', file.file_data ?? file.file_url, null, file.filename ?? file.file_id);
    }
    // Mistral's, of a search and of a document that the request numbered.
    case 'tool_reference':
      return citation(part);
    case 'reference':
      return citation({ title: asArray(part.reference_ids).join(', ') });
    default:
      return null;
  }
};

/** A call in any spelling: OpenAI's function and custom tools, Cohere v1 (`parameters`), Workers AI (bare). */
export function openaiToolCall(value: unknown): ContentPart {
  if (!isObject(value)) return unknown(value);
  const call = isObject(value.function) ? value.function : isObject(value.custom) ? value.custom : value;
  return asString(call.name) === null
    ? unknown(value)
    : toolCall(call.name, value.id, call.arguments ?? call.input ?? call.parameters ?? null);
}
