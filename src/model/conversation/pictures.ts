/**
 * Images, sounds and films outside messages: OpenAI's images (https://platform.openai.com/docs/api-reference/images), Imagen
 * (https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/imagen-api), Bedrock's image models, Workers AI,
 * Replicate.
 */

import { isObject, type JsonObject } from '../../api/guards.js';
import type { ContentPart, MediaPart } from './message.js';
import { ANSWER, media, text, unknown, type BodyReader } from './parts.js';

const PLACES = ['b64_json', 'bytesBase64Encoded', 'base64', 'url', 'image_url', 'gcsUri', 'file_id'];

/** One of them, with the prompt that the provider made of the given one. */
function readOne(type: MediaPart['type'], value: unknown, format: unknown): readonly ContentPart[] | null {
  if (!isObject(value)) return (typeof value === 'string' && value) || Array.isArray(value) ? [media(type, value, format)] : null;
  const key = PLACES.find((place) => value[place] && typeof value[place] === 'string');
  if (!key) return null;
  const part = media(type, key === 'file_id' ? null : value[key], value.mimeType ?? value.content_type ?? format, value.file_id);
  const { revised_prompt, prompt } = value;
  if (revised_prompt) return [part, unknown({ revised_prompt })];
  return prompt ? [part, unknown({ prompt })] : [part];
}

/** One or several, of which none is lost if one can be read; nothing where none can. */
function readAll(type: MediaPart['type'], value: unknown, format: unknown = null): readonly ContentPart[] {
  const items: readonly unknown[] = Array.isArray(value) && typeof value[0] !== 'number' ? value : [value];
  const found = items.map((item) => readOne(type, item, format));
  return found.some(Boolean) ? found.flatMap((parts, i) => parts ?? unknown(items[i])) : [];
}

/** What goes with a prompt. */
export function inputMedia(fields: JsonObject): readonly ContentPart[] {
  const { image, image_b64, images, audio } = fields;
  return [...readAll('image', image ?? image_b64 ?? images), ...readAll('audio', audio)];
}

/** A list of objects, which have places to be found at: texts and vectors are something else. */
function objects(list: unknown): unknown {
  return Array.isArray(list) && list.some(isObject) ? list : null;
}

export const pictureResponse: BodyReader = ({ data, predictions, artifacts, images, image, audio, video, output_format }) => {
  const parts = [
    ...readAll('image', objects(data) ?? objects(predictions) ?? objects(artifacts) ?? images ?? image, output_format),
    ...readAll('audio', audio),
    ...readAll('video', video),
  ];
  return parts.length ? [{ role: ANSWER, parts }] : null;
};

const KINDS = { image: /\.(png|jpe?g|webp|gif)$/i, audio: /\.(mp3|wav|ogg|flac)$/i, video: /\.(mp4|webm)$/i };

function readOutput(output: string): ContentPart {
  if (!/^https?:\/\/\S{1,2000}$/.test(output)) return text(output);
  const [kind] = Object.entries(KINDS).find(([, ending]) => ending.test(output)) ?? [];
  return media(kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'file', output);
}

/** Replicate: https://replicate.com/docs/reference/http#predictions.get. A text comes in the pieces it was written in. */
export const replicateResponse: BodyReader = ({ output, urls, version }) => {
  if (urls === undefined && version === undefined) return null;
  const outputs = (Array.isArray(output) ? output : [output]).filter((one) => typeof one === 'string');
  if (!outputs.length) return null;
  const parts = outputs.map(readOutput);
  return [{ role: ANSWER, parts: parts.every(({ type }) => type === 'text') ? [text(outputs.join(''))] : parts }];
};
