/**
 * Messages that OpenTelemetry had as events, one each, of a span or on their own as records of a log.
 * https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-events/ up to version 1.36
 */

import { isObject, type JsonObject } from '../../../api/guards.js';
import type { Message } from '../message.js';
import { ANSWER, asArray, asString, child, firstOf, roleOf } from '../parts.js';
import { attributeTree } from './otel-attributes.js';
import { opened, openedContent, readAll } from './turns.js';

const NAME = /^gen_ai\.(?:(system|user|assistant|tool)\.message|choice)$/;

function eventName(event: JsonObject): string {
  return asString(event.name) ?? asString(event.event_name) ?? asString(event.eventName) ?? asString(event['event.name']) ?? '';
}

/** What the event says: in its body, in its attributes, or beside its name. */
function payload(event: JsonObject): JsonObject {
  const body = opened(event.body);
  if (isObject(body)) return body;
  return 'attributes' in event ? attributeTree(event) : event;
}

function readEvent(event: JsonObject): readonly Message[] | null {
  const found = NAME.exec(eventName(event));
  if (!found) return null;
  const said = payload(event);
  const message = opened(said.message);
  // An answer has its message in an object of its own, and at times the calls beside it.
  const fields = isObject(message) ? { ...said, ...message } : typeof message === 'string' ? { ...said, content: message } : said;
  const calls = opened(fields.tool_calls);
  return readAll(
    [
      {
        role: found[1] === undefined ? ANSWER : (roleOf(fields) ?? found[1]),
        content: openedContent(fields.content) ?? null,
        tool_calls: asArray(calls),
        tool_call_id: fields.tool_call_id ?? fields.id,
        name: child(fields, 'tool').name ?? null,
      },
    ],
    () => null,
  );
}

/** @param side answers are the response, all else the request */
export function eventMessages(body: JsonObject, side: 'request' | 'response'): readonly Message[] | null {
  const events = [opened(body.events), body.messages, [body]].find((list) =>
    firstOf(list).some((event) => isObject(event) && NAME.test(eventName(event))),
  );
  const messages = asArray(events).flatMap((event) => {
    const name = isObject(event) ? eventName(event) : '';
    if ((name === 'gen_ai.choice') !== (side === 'response')) return [];
    // Events of other names, such as exceptions, are not what was said; one without any may be.
    return isObject(event) && name ? (readEvent(event) ?? []) : readAll([event], () => null);
  });
  return messages.length ? messages : null;
}
