/**
 * Images, sounds and films outside messages: OpenAI's images (https://platform.openai.com/docs/api-reference/images), Imagen
 * (https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/imagen-api), Bedrock's image models, Workers AI,
 * Replicate.
 */

import { isObject, type JsonObject } from '../../api/guards.js';
import { sniff } from './media.js';
import type { ContentPart, MediaPart } from './message.js';
import { ANSWER, failed, firstOf, media, text, unknown, unread, type BodyReader } from './parts.js';

const BYTES = ['b64_json', 'bytesBase64Encoded', 'base64'];
const PLACES = ['url', 'image_url', 'gcsUri', 'file_id'];

/** Of an image: what its part tells, and what only measures. */
const READ = /^(mimeType|content_type|file_id|file_name|file_size|width|height|size|index|type|object)$/;
/** What else the providers say of an image; whatever has an address and other fields is something else. */
const SAID = /^((revised_)?prompt|seed|detail|nsfw|finish_?reason|rai\w*|safety\w*)$/i;

/** Characters of the shortest base64 that is taken for a medium where nothing says that it is one. */
const SHORTEST = 100;

/** Whether a text can only be a medium: a data URL, an address, or bytes of a format that is known. */
function isPlace(value: string, format: unknown): boolean {
  if (/^\s*(data:|https?:\/\/\S+$|gs:\/\/\S+$)/i.test(value.slice(0, 4000))) return true;
  const ends = [value.slice(0, SHORTEST), value.slice(-SHORTEST)];
  if (value.length < SHORTEST || !ends.every((end) => /^[\w+/=\s-]+$/.test(end))) return false;
  return typeof format === 'string' || sniff(value) !== null;
}

/** One of them, with the prompt that the provider made of the given one. */
function readOne(type: MediaPart['type'], value: unknown, format: unknown): readonly ContentPart[] | null {
  if (typeof value === 'string') return isPlace(value, format) ? [media(type, value, format)] : null;
  if (Array.isArray(value)) return [media(type, value, format)];
  if (!isObject(value)) return null;
  const key = [...BYTES, ...PLACES].find((place) => value[place] && typeof value[place] === 'string');
  if (!key) return null;
  const { [key]: place } = value;
  if (PLACES.includes(key)) {
    const foreign = Object.keys(value).some((other) => other !== key && !READ.test(other) && !SAID.test(other));
    if (foreign || (key !== 'file_id' && !isPlace(String(place), null))) return null;
  }
  const part = media(type, key === 'file_id' ? null : place, value.mimeType ?? value.content_type ?? format, value.file_id);
  return [part, ...unread(value, READ, key)];
}

/** One or several, of which none is lost if one can be read; nothing where none can. */
function readAll(type: MediaPart['type'], value: unknown, format: unknown = null): readonly ContentPart[] {
  const items: readonly unknown[] = Array.isArray(value) && typeof value[0] !== 'number' ? value : [value];
  if (!firstOf(items).some((item) => readOne(type, item, format))) return [];
  return items.flatMap((item) => readOne(type, item, format) ?? unknown(item));
}

/** What goes with a prompt. */
export function inputMedia(fields: JsonObject): readonly ContentPart[] {
  const { image, image_b64, images, audio } = fields;
  return [...readAll('image', image ?? image_b64 ?? images), ...readAll('audio', audio)];
}

/** A list of objects, which have places to be found at: texts and vectors are something else. */
function objects(list: unknown): unknown {
  return firstOf(list).some(isObject) ? list : null;
}

/** Beside images: what they were made with, which other places show, or which says nothing. */
const QUIET = new RegExp(
  '^(output_format|id|object|created(_at)?|model|usage|background|quality|size|seeds|finish_reasons|' +
    'deployedModelId|model(DisplayName|VersionId))$',
);

export const pictureResponse: BodyReader = (body) => {
  if (failed(body)) return null;
  const { data, predictions, artifacts, images, image, audio, video, output_format } = body;
  const pictures = objects(data) ?? objects(predictions) ?? objects(artifacts) ?? images ?? image;
  const parts = [
    ...readAll('image', pictures, output_format),
    ...readAll('audio', audio),
    ...readAll('video', video),
  ];
  if (!parts.length) return null;
  const said = new Set([pictures, audio, video]);
  const names = Object.keys(body).filter((key) => said.has(body[key]));
  return [{ role: ANSWER, parts: [...parts, ...unread(body, QUIET, ...names)] }];
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
