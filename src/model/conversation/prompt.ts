/**
 * A bare prompt and its plain answer: Workers AI (https://developers.cloudflare.com/workers-ai/models/), Ollama, Replicate,
 * Hugging Face, Bedrock's `InvokeModel`, legacy completions, transcriptions, images and Anthropic's text completions.
 */

import { isObject, type JsonObject } from '../../api/guards.js';
import type { ContentPart, Message } from './message.js';
import { openaiToolCall } from './openai.js';
import { ANSWER, asArray, asString, readMessages, readParts, reasoning, text, unknown, withSystem, type BodyReader } from './parts.js';
import { inputMedia } from './pictures.js';

const isTokens = (value: unknown) => Array.isArray(value) && typeof value[0] === 'number';

/** Several prompts make several messages; one given as token numbers has no text to show. */
export function readTexts(value: unknown): readonly Message[] | null {
  const list = typeof value === 'string' || isTokens(value) ? [value] : asArray(value);
  if (!list.some((one) => typeof one === 'string' || isTokens(one))) return null;
  return list.map((one) => ({ role: 'user', parts: [typeof one === 'string' ? text(one) : unknown(one)] }));
}

const PROMPTS = ['prompt', 'inputText', 'input_text', 'inputs', 'texts', 'text'];

function readFields(fields: JsonObject, names: readonly string[]): readonly Message[] {
  const said = names.map((key) => readTexts(fields[key])).find(Boolean) ?? [];
  const parts = inputMedia(fields);
  return parts.length ? [...said, { role: 'user', parts }] : said;
}

/** Replicate has what the model is asked under `input`; Vertex AI in `instances`, whose text may be their `content`. */
export const promptRequest: BodyReader = (body) => {
  const { input, instances, system, system_prompt } = body;
  if (Array.isArray(instances)) {
    return instances.flatMap((one) => (isObject(one) ? readFields(one, [...PROMPTS, 'content']) : []));
  }
  const asked = isObject(input) ? input : body;
  const messages = readFields(asked, PROMPTS);
  return withSystem(asString(asked.system_prompt ?? system ?? system_prompt), () => null, messages.length ? messages : null);
};

/** To put in order of relevance: what is asked for, and what it is looked for in. */
export const rerankRequest: BodyReader = ({ query, documents, contexts }) => {
  const places = documents ?? contexts;
  if (typeof query !== 'string' || !Array.isArray(places)) return null;
  return [{ role: 'user', parts: [text(query), ...readParts(places, ({ text: said }) => (typeof said === 'string' ? text(said) : null))] }];
};

/** Names of the answer; the last are Hugging Face's, which stand in a list too. */
const ANSWERS = ['response', 'completion', 'generation', 'translated_text', 'summary', 'description'];
const LISTED = ['generated_text', 'summary_text', 'translation_text'];

function readAnswer(body: JsonObject, names: readonly string[]): readonly ContentPart[] | null {
  const answer = names.map((key) => body[key]).find((value) => value !== null && value !== undefined);
  if (typeof answer === 'string') return answer ? [text(answer)] : [];
  // What the model was told to write as JSON.
  return isObject(answer) || Array.isArray(answer) ? [unknown(answer)] : null;
}

export const promptResponse: BodyReader = (body) => {
  const { thinking, tool_calls } = body;
  const answer = readAnswer(body, [...ANSWERS, ...LISTED]);
  const calls = asArray(tool_calls).map(openaiToolCall);
  const thought = asString(thinking) ? [reasoning(thinking)] : [];
  return answer || calls.length ? [{ role: ANSWER, parts: [...thought, ...(answer ?? []), ...calls] }] : null;
};

const answerIn =
  (names: readonly string[]) =>
  (item: JsonObject): Message | null => {
    const parts = readAnswer(item, names);
    return parts && { role: ANSWER, parts };
  };

/** Bedrock's `InvokeModel` for Titan, Mistral and Cohere. */
export const listResponse: BodyReader = ({ results, outputs, generations }) =>
  readMessages(results ?? outputs ?? generations, answerIn(['outputText', 'text']), ANSWER);

/** Hugging Face: https://huggingface.co/docs/inference-providers/tasks/text-generation */
export function readAnswers(list: readonly unknown[]): readonly Message[] | null {
  return readMessages(list, answerIn(LISTED), ANSWER);
}

/** https://platform.openai.com/docs/api-reference/audio, and Whisper of Workers AI, with times and languages if they come. */
export const transcriptResponse: BodyReader = (body) => {
  if (typeof body.text !== 'string' || body.error) return null;
  const more = Object.entries(body).filter(([key]) => key !== 'text' && key !== 'usage');
  return [{ role: ANSWER, parts: [text(body.text), ...(more.length ? [unknown(Object.fromEntries(more))] : [])] }];
};
