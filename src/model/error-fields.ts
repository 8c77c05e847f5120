/** The fields of error bodies, by the names that providers have for them. */

import { isObject, type JsonObject } from '../api/guards.js';
import { child } from './conversation/parts.js';
import { toWord, type ErrorInfo } from './plain-error.js';

/** The first of the values that is a number or a text with something in it. */
export function firstWord(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const word = toWord(value);
    if (word) return word;
  }
  return null;
}

/** The same for names and numbers of errors. Python prints nothing as `None`. */
export function firstName(...values: readonly unknown[]): string | null {
  return firstWord(...values.filter((value) => value !== 'None'));
}

/** Validation errors say where: `body.messages: Field required`. */
export function located(error: JsonObject): string | null {
  const message = firstWord(error.message, error.msg, error.Message, error.errorMessage, error.error_message);
  const place = Array.isArray(error.loc) ? error.loc.filter((step) => typeof step !== 'object').join('.') : '';
  return message && place ? `${place}: ${message}` : message;
}

/** Bedrock names the member of a stream's event after the exception. */
export function exceptionOf(body: JsonObject): JsonObject | null {
  const [name, value] = Object.entries(body).find(([key, item]) => key.endsWith('Exception') && isObject(item)) ?? [];
  return name && isObject(value) ? { type: name, ...value } : null;
}

/** Whether an object is there to tell of an error, and not some other that has a message. */
export function isFailed(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const { error, errors, detail, object, type, __type, response } = value;
  if (error ?? errors ?? detail ?? __type ?? (isObject(response) ? response.error : null)) return true;
  return object === 'error' || type === 'error' || exceptionOf(value) !== null;
}

/** What the body says around its error. */
export function readOuter(error: JsonObject, body: JsonObject): Partial<ErrorInfo> {
  const param = firstName(error.param);
  const provider = firstWord(child(error, 'metadata').provider_name);
  const requestId = firstWord(body.request_id, body.requestId, error.request_id, error.requestId);
  return { ...(param ? { param } : null), ...(provider ? { provider } : null), ...(requestId ? { requestId } : null) };
}
