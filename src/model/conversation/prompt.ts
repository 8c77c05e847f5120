/**
 * A bare prompt and its plain answer: Workers AI (https://developers.cloudflare.com/workers-ai/models/), Ollama, Replicate,
 * Hugging Face, Bedrock's `InvokeModel`, legacy completions, transcriptions, images and Anthropic's text completions.
 */

import { isObject, type JsonObject } from '../../api/guards.js';
import type { ContentPart, Message } from './message.js';
import { openaiToolCall } from './openai.js';
import {
  ANSWER,
  asArray,
  asString,
  failed,
  firstOf,
  readMessages,
  readParts,
  reasoning,
  text,
  unknown,
  unread,
  withSystem,
  type BodyReader,
} from './parts.js';
import { inputMedia } from './pictures.js';

const isTokens = (value: unknown) => Array.isArray(value) && typeof value[0] === 'number';

/** Several prompts make several messages; one given as token numbers has no text to show. */
export function readTexts(value: unknown): readonly Message[] | null {
  const list = typeof value === 'string' || isTokens(value) ? [value] : asArray(value);
  if (!firstOf(list).some((one) => typeof one === 'string' || isTokens(one))) return null;
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
    const read = (one: unknown) => (isObject(one) ? readFields(one, [...PROMPTS, 'content']) : []);
    if (!firstOf(instances).some((one) => read(one).length)) return null;
    return instances.flatMap((one) => {
      const said = read(one);
      return said.length ? said : { role: 'user', parts: [unknown(one)] };
    });
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
const ANSWERS = ['response', 'completion', 'generation', 'translated_text'];
const LISTED = ['generated_text', 'summary_text', 'translation_text'];
/** Workers AI's names that anything may have, with what may stand beside them there. */
const COMMON = ['summary', 'description'];
const BESIDE = /^(usage|p)$/;

/** Beside the answer: what other places show, such as finish reason and usage, and what only counts. */
const QUIET = new RegExp(
  '^(id|index|type|object|model|created(_at)?|usage|p|done|stop|log_id|truncated|(finish|stop|done|completion)_?[rR]eason|' +
    '\\w*(_count|_duration|[a-z]Count)|(token_)?likelihoods?)$',
);

/**
 * The first of the names that has an answer, which is structured where the model was told to write JSON, and what is unread.
 * @param lone takes the names only where nothing stands beside them but what is known there
 */
function readAnswer(body: JsonObject, names: readonly string[], lone?: RegExp): readonly ContentPart[] | null {
  const name = names.find((key) => body[key] !== null && body[key] !== undefined);
  if (name === undefined) return null;
  const { [name]: answer } = body;
  const structured = typeof answer === 'object';
  if (!structured && typeof answer !== 'string') return null;
  const context = isTokens(body.context) ? 'context' : name;
  const more = unread(body, lone ?? QUIET, name, context, 'thinking', 'tool_calls');
  if (more.length && (lone || structured)) return null;
  return structured ? [unknown(answer)] : answer ? [text(answer), ...more] : more;
}

export const promptResponse: BodyReader = (body) => {
  if (failed(body)) return null;
  const { thinking, tool_calls } = body;
  const calls = asArray(tool_calls).map(openaiToolCall);
  const thought = asString(thinking) || asArray(thinking).length ? [reasoning(thinking)] : [];
  const answer = readAnswer(body, [...ANSWERS, ...LISTED]) ?? readAnswer(body, COMMON, BESIDE);
  return answer || calls.length ? [{ role: ANSWER, parts: [...thought, ...(answer ?? []), ...calls] }] : null;
};

const answerIn =
  (names: readonly string[], lone?: RegExp) =>
  (item: JsonObject): Message | null => {
    const parts = readAnswer(item, names, lone);
    return parts && { role: ANSWER, parts };
  };

/** Bedrock's `InvokeModel` for Titan, Mistral and Cohere. */
export const listResponse: BodyReader = (body) => {
  if (failed(body)) return null;
  const { results, outputs, generations } = body;
  const titan = readMessages(results, answerIn(['outputText']), ANSWER);
  // Anything has a `text`.
  const messages = titan ?? readMessages(outputs ?? generations, answerIn(['text'], QUIET), ANSWER);
  if (!messages) return null;
  const more = unread(body, /^(id|meta|model|usage|inputTextTokenCount)$/, titan ? 'results' : outputs ? 'outputs' : 'generations');
  return more.length ? [...messages, { role: ANSWER, parts: more }] : messages;
};

/** Hugging Face: https://huggingface.co/docs/inference-providers/tasks/text-generation */
export function readAnswers(list: readonly unknown[]): readonly Message[] | null {
  return readMessages(list, answerIn(LISTED), ANSWER);
}

/** https://platform.openai.com/docs/api-reference/audio, and Whisper of Workers AI, with times and languages if they come. */
export const transcriptResponse: BodyReader = (body) => {
  if (typeof body.text !== 'string' || failed(body)) return null;
  return [{ role: ANSWER, parts: [text(body.text), ...unread(body, /^(text|usage)$/)] }];
};
