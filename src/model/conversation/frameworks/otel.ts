/**
 * Messages in OpenTelemetry's attributes for generative AI, `gen_ai.input.messages` and what came before it, and in
 * those of OpenInference and OpenLLMetry. One span holds what was asked and what was answered.
 * https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/
 * https://arize-ai.github.io/openinference/spec/semantic_conventions.html
 */

import { isObject, type JsonObject } from '../../../api/guards.js';
import type { Message } from '../message.js';
import {
  ANSWER,
  asString,
  firstOf,
  readParts,
  roleOf,
  text,
  toolCall,
  toolResult,
  withSystem,
  type BodyReader,
} from '../parts.js';
import { at, spanAttributes, numbered } from './otel-attributes.js';
import { eventMessages } from './otel-events.js';
import { otelPart } from './otel-parts.js';
import { opened, openedContent, plainTurn, readAll, readMarked, roleName, turns } from './turns.js';

function readOtelMessage(message: JsonObject): readonly Message[] | null {
  const role = roleOf(message);
  if (role === null) return null;
  return 'parts' in message ? turns(roleName(role), readParts(message.parts, otelPart)) : plainTurn(message);
}

/** Messages as JSON text or as they are; a text that is no JSON, such as one cut off, is one message. */
function messagesIn(value: unknown, role: string): readonly Message[] | null {
  const list = opened(value);
  if (typeof list === 'string') return list ? [{ role, parts: [text(list)] }] : null;
  const messages = readAll(isObject(list) && roleOf(list) ? [list] : list, readOtelMessage);
  return messages.length ? messages : null;
}

/** `{role, content, tool_calls: {0: …}}` as it is put together from numbered attributes. */
function numberedMessage(value: unknown, role: string): readonly Message[] {
  const message = isObject(value) && isObject(value.message) ? value.message : value;
  if (!isObject(message)) return readAll([message], () => null);
  const { content, contents, tool_calls: calls, function_call_name: name, function_call_arguments_json: args } = message;
  const several = isObject(contents) || Array.isArray(contents);
  return readAll(
    [
      {
        ...message,
        role: roleName(roleOf(message) ?? role),
        content: several ? numbered(contents).map(numberedContent) : openedContent(content ?? contents),
        tool_calls: numbered(calls).map((call) => at(call, 'tool_call') ?? call),
        ...(typeof name === 'string' ? { function_call: { name, arguments: args } } : {}),
      },
    ],
    () => null,
  );
}

/** A piece of content in OpenInference, in the words of the chat APIs. */
function numberedContent(value: unknown): unknown {
  const content = at(value, 'message_content');
  if (!isObject(content)) return value;
  const url = at(content, 'image', 'image', 'url');
  return typeof url === 'string' ? { type: 'image_url', image_url: { url } } : { ...content };
}

function numberedMessages(list: unknown, role: string): readonly Message[] | null {
  const messages = numbered(list).flatMap((message) => numberedMessage(message, role));
  return messages.length ? messages : null;
}

function isOtelPart(part: unknown): boolean {
  if (!isObject(part)) return false;
  const type = asString(part.type) ?? '';
  return /^(server_)?tool_call(_response)?$|^(blob|uri)$/.test(type) || (type === 'text' && typeof part.content === 'string');
}

/** The messages alone, without the attribute that held them. */
function bareMessages({ messages }: JsonObject): readonly Message[] | null {
  return readMarked(messages, (message) => firstOf(message.parts).some(isOtelPart), readOtelMessage);
}

export const otelRequest: BodyReader = (body) => {
  const tree = spanAttributes(body);
  const genAi = at(tree, 'gen_ai');
  const tool = at(genAi, 'tool');
  const args = at(tool, 'call', 'arguments');
  const messages =
    messagesIn(at(genAi, 'input', 'messages'), 'user') ??
    numberedMessages(at(genAi, 'prompt'), 'user') ??
    numberedMessages(at(tree, 'llm', 'input_messages'), 'user') ??
    eventMessages(body, 'request') ??
    messagesIn(asString(at(genAi, 'prompt')), 'user') ??
    (args === undefined ? null : turns(ANSWER, [toolCall(at(tool, 'name'), at(tool, 'call', 'id'), args)])) ??
    bareMessages(body);
  return withSystem(opened(at(genAi, 'system_instructions')), otelPart, messages);
};

export const otelResponse: BodyReader = (body) => {
  const tree = spanAttributes(body);
  const genAi = at(tree, 'gen_ai');
  const tool = at(genAi, 'tool');
  const result = at(tool, 'call', 'result');
  return (
    messagesIn(at(genAi, 'output', 'messages'), ANSWER) ??
    numberedMessages(at(genAi, 'completion'), ANSWER) ??
    numberedMessages(at(tree, 'llm', 'output_messages'), ANSWER) ??
    eventMessages(body, 'response') ??
    messagesIn(asString(at(genAi, 'completion')), ANSWER) ??
    (result === undefined
      ? null
      : turns('tool', [toolResult(at(tool, 'call', 'id'), at(tool, 'name'), result, otelPart)])) ??
    bareMessages(body)
  );
};
