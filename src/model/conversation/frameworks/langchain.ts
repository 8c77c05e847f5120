/**
 * Messages of LangChain and LangGraph: as `dumps` writes them (`{lc, type: 'constructor', id, kwargs}`), as
 * `messages_to_dict` does (`{type, data}`), and plain (`{type: 'human', content}`).
 * https://docs.langchain.com/oss/python/langchain/messages
 */

import { isObject, type JsonObject } from '../../../api/guards.js';
import { chatRequest } from '../chat.js';
import type { ContentPart, Message } from '../message.js';
import {
  ANSWER,
  asArray,
  asString,
  child,
  firstOf,
  readParts,
  reasoning,
  toolResult,
  unknown,
  withSystem,
  type BodyReader,
} from '../parts.js';
import { langchainCall, langchainPart, langchainResultPart } from './langchain-blocks.js';
import { readMarked, roleName, turns, withText } from './turns.js';

/** What the name of the class, or the type, makes of the role. */
const CLASS = /^(Human|AI|System|Tool|Function|Chat|Remove)Message(Chunk)?$/;
const TYPE = /^(human|ai|system|tool|function|chat|remove|developer)$/;

/** The message in its envelope, with the word that names its kind. */
function open(message: JsonObject): { readonly kind: string; readonly fields: JsonObject } | null {
  const { id, kwargs, data, type } = message;
  const built = Array.isArray(id) && isObject(kwargs);
  const fields = built ? kwargs : isObject(data) ? data : message;
  const last: unknown = built ? id.at(-1) : type;
  const name = asString(last) ?? '';
  // Pieces of a stream have the name of their class for a type.
  const kind = (built || name.endsWith('Chunk') ? CLASS : TYPE).exec(name)?.[1]?.toLowerCase();
  return kind !== undefined && ('content' in fields || kind === 'remove') ? { kind, fields } : null;
}

/** What the provider's own message had beside its content, without the calls that LangChain has read itself. */
function additionalParts(fields: JsonObject, calls: readonly ContentPart[]): readonly ContentPart[] {
  const { tool_calls, function_call, reasoning: thought, ...rest } = child(fields, 'additional_kwargs');
  const message = { ...rest, role: ANSWER, content: null, ...(calls.length ? {} : { tool_calls, function_call }) };
  return [
    // An item of OpenAI's Responses.
    ...(isObject(thought) && Array.isArray(thought.summary) ? [reasoning(thought.summary)] : []),
    ...(chatRequest({ messages: [message] })?.flatMap(({ parts }) => parts) ?? []),
  ];
}

function aiParts(fields: JsonObject): readonly ContentPart[] {
  const calls = [fields.tool_calls, fields.invalid_tool_calls].flatMap((list) => readParts(list, langchainCall));
  const ids = new Set(calls.map((call) => call.type === 'tool-call' && call.id));
  // Anthropic's blocks hold the calls too; those that LangChain read are whole where a stream was put together.
  const content = readParts(fields.content, langchainPart).filter(
    (part) => part.type !== 'tool-call' || part.id === null || !ids.has(part.id),
  );
  const additional = additionalParts(fields, calls);
  const thoughts = additional.filter((part) => part.type === 'reasoning');
  const others = additional.filter((part) => part.type !== 'reasoning');
  return [...(content.some((part) => part.type === 'reasoning') ? [] : thoughts), ...content, ...others, ...calls];
}

function readMessage(message: JsonObject): readonly Message[] | null {
  const opened = open(message);
  if (!opened) return null;
  const { kind, fields } = opened;
  if (kind === 'tool' || kind === 'function') {
    return turns(kind, [toolResult(fields.tool_call_id, fields.name, fields.content, langchainResultPart, fields.status === 'error')]);
  }
  if (kind === 'ai') return turns(ANSWER, aiParts(fields));
  const role = roleName(kind === 'chat' ? (asString(fields.role) ?? kind) : kind);
  return [{ role, parts: kind === 'remove' ? [unknown(message)] : readParts(fields.content, langchainPart) }];
}

/** A list of messages, or a list of such lists: one for each prompt of a batch. */
function readList(list: unknown): readonly Message[] | null {
  const messages = firstOf(list).some(Array.isArray) ? asArray(list).flat() : list;
  return readMarked(messages, (message) => open(message) !== null, readMessage);
}

/** The object itself, or what it was constructed from: `ChatPromptValue`, `LLMResult` …. */
function constructed(value: unknown): JsonObject {
  if (!isObject(value)) return {};
  return Array.isArray(value.id) && isObject(value.kwargs) && !('content' in value.kwargs) ? value.kwargs : value;
}

/** Messages, a prompt made of them, or the inputs of a traced run. */
export const langchainRequest: BodyReader = (body) => {
  for (const state of [body, body.inputs, body.input]) {
    const messages = readList(constructed(state).messages) ?? readList(state);
    if (messages) return withSystem(body.system, langchainPart, messages);
  }
  return null;
};

/** A generation has the text of its message once more. */
function readGeneration(generation: unknown): readonly Message[] {
  const { message, text } = constructed(generation);
  const [first, ...others] = isObject(message) ? (readMessage(message) ?? []) : [];
  if (first) return [{ ...first, parts: withText(first.parts, text) }, ...others];
  const parts = message === undefined ? [] : [unknown(message)];
  return [{ role: ANSWER, parts: withText(parts.length || asString(text) ? parts : [unknown(generation)], text) }];
}

/** Cohere and others have a flat list of generations; here it is one list for each prompt, or holds messages. */
function readGenerations(generations: unknown): readonly Message[] | null {
  const nested = firstOf(generations).some(Array.isArray);
  const ours = firstOf(generations)
    .flat()
    .filter(isObject)
    .some((one) => (isObject(one.message) ? nested || open(one.message) : nested && 'text' in one));
  return ours ? asArray(generations).flat().flatMap(readGeneration) : null;
}

export const langchainResponse: BodyReader = (body) => {
  for (const state of [body, body.outputs, body.output]) {
    const result = constructed(state);
    const messages =
      readGenerations(result.generations) ?? readList(result.messages) ?? readList([state]) ?? readList([result.output]);
    if (messages) return messages;
  }
  return null;
};

