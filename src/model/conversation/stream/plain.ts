/**
 * Streams whose chunks have the fields of the answer itself, or its deltas: chat completions of OpenAI and all that are
 * like it (https://platform.openai.com/docs/api-reference/chat-streaming), legacy completions, Workers AI, Ollama
 * (https://docs.ollama.com/api/streaming), Anthropic's text completions, Llama, Titan and Mistral on Bedrock, and
 * LangChain's message chunks. Gateways mix them, so one reading takes all their fields.
 */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { ANSWER, asArray } from '../parts.js';
import { draft, Entries, isDraft, merge, without, type Draft } from './merge.js';
import { objectAt, parsed, type Assembled, type Assembler, type Protocol, type StreamEvent } from './protocol.js';

const TEXTS = ['response', 'completion', 'generation', 'outputText'];
const WORKERS_AI = new Set(['response', 'p', 'usage', 'tool_calls']);
export const LANGCHAIN = 'AIMessageChunk';
const REASONS = ['finish_reason', 'stop_reason', 'completionReason', 'finishReason', 'done_reason', 'stopReason'];

/** A message chunk without LangChain's wrapping of what it serialises. */
function contents(chunk: JsonObject): JsonObject {
  const kwargs = objectAt(chunk, 'kwargs');
  return kwargs && asArray(chunk.id).includes(LANGCHAIN) ? { ...kwargs, type: LANGCHAIN } : chunk;
}

function matches(chunk: JsonObject, sure: boolean): boolean {
  const { choices, outputs, done, message, object, type } = chunk;
  const hasText = TEXTS.some((key) => typeof chunk[key] === 'string');
  if (type === LANGCHAIN || ((sure ? typeof done === 'boolean' : done === false) && (hasText || isObject(message)))) return true;
  if (Array.isArray(choices)) {
    const deltas = choices.some((choice) => isObject(choice) && 'delta' in choice);
    return sure || deltas || (typeof object === 'string' && object.endsWith('.chunk'));
  }
  if (sure) return hasText || asArray(outputs).some((output) => isObject(output) && 'text' in output);
  // What is left are answers that may be whole, and each of them one of its own.
  if (type === 'completion') return hasText && chunk.stop_reason === null;
  if ('outputText' in chunk) return hasText && ('index' in chunk || chunk.completionReason === null);
  if ('prompt_token_count' in chunk) return hasText && chunk.stop_reason === null;
  return typeof chunk.response === 'string' && 'p' in chunk && Object.keys(chunk).every((key) => WORKERS_AI.has(key));
}

class PlainAssembler implements Assembler {
  readonly #body = draft();
  readonly #choices = new Entries<Draft>(draft);
  readonly #outputs = new Entries<Draft>(draft);
  #ended = false;

  add({ chunk: raw }: StreamEvent): boolean {
    const chunk = contents(raw);
    if (!matches(chunk, true) && !isObject(chunk.usage) && !isObject(chunk.message)) return false;
    const { choices, outputs, ...rest } = chunk;
    for (const [list, entries] of [[choices, this.#choices], [outputs, this.#outputs]] as const) {
      for (const [at, choice] of asArray(list).entries()) if (isObject(choice)) addChoice(entries, choice, at);
    }
    merge(this.#body, rest, false);
    // Workers AI ends without a reason, with the usage beside an empty text.
    this.#ended ||= chunk.done === true || chunk.is_finished === true || (chunk.response === '' && isObject(chunk.usage));
    return true;
  }

  end(): Assembled {
    const body = this.#body;
    const answers = [...this.#choices.list(), ...this.#outputs.list()];
    if (this.#choices.size) body.choices = this.#choices.list();
    if (this.#outputs.size) body.outputs = this.#outputs.list();
    if (typeof body.object === 'string') body.object = body.object.replace(/\.chunk$/, '');
    for (const message of [body, ...answers].map((answer) => answer.message)) if (isDraft(message)) finish(message);
    finishLangChain(body);
    const reasons = answers.length ? answers : [body, objectAt(body, 'response_metadata') ?? {}];
    const given = reasons.filter((holder) => REASONS.some((key) => holder[key]));
    const complete = this.#ended || (answers.length ? given.length === answers.length : given.length > 0);
    return { body: 'outputText' in body ? titan(body) : body, complete };
  }
}

function addChoice(entries: Entries<Draft>, choice: JsonObject, at: number): void {
  const { delta, message = delta, logprobs, ...rest } = choice;
  const answer = entries.at(choice.index ?? at);
  merge(answer, rest, false);
  const piece = delta ?? message;
  if (piece) merge(answer, { message: typeof piece === 'string' ? { content: piece } : piece }, true);
  if (logprobs) merge(answer, { logprobs }, true);
}

function finish(message: Draft): void {
  message.role ||= ANSWER;
  // What told the pieces apart is not in the whole.
  for (const call of asArray(message.tool_calls)) if (isDraft(call)) delete call.index;
}

/** Makes one message of its pieces. */
export function finishLangChain(body: Draft): Draft {
  if (body.type !== LANGCHAIN) return body;
  body.type = 'ai';
  const { tool_call_chunks: chunks } = body;
  if (!Array.isArray(chunks) || !chunks.length) return body;
  body.tool_calls = asArray(chunks).map((call) =>
    isObject(call) ? { type: 'tool_call', id: call.id, name: call.name, args: parsed(call.args) } : call,
  );
  delete body.tool_call_chunks;
  delete body.invalid_tool_calls;
  return body;
}

/** https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-text.html */
function titan(body: Draft): Draft {
  const { outputText, completionReason, totalOutputTextTokenCount: tokenCount, ...rest } = without(body, 'index');
  return draft({ ...rest, results: [{ tokenCount, outputText, completionReason }] });
}

export const plain: Protocol = {
  // The states of a graph have any fields, and each says all of them again.
  matches: ({ type, chunk }, sure) => type !== 'values' && matches(contents(chunk), sure),
  create: () => new PlainAssembler(),
};
