import { isObject, toText, type JsonObject } from '../api/guards.js';
import { asArray, child } from './conversation/parts.js';
import { readDetails } from './error-details.js';
import { exceptionOf, firstName, firstWord, isFailed, located, readOuter } from './error-fields.js';
import { GUARDS, guardOf, readBlocked } from './error-guard.js';
import { isStream, jsonWithin, lastEvents, readPage, unquoted } from './error-text.js';
import type { ErrorInfo } from './plain-error.js';

export type { ErrorInfo, Guard } from './plain-error.js';

/** A longer text is an answer or a page, not a message. */
const MAX_TEXT = 1000;
/** Errors within errors: a router's, of a provider's, in a string. */
const MAX_DEPTH = 5;
/** Errors of a list that may add to what their messages say. */
const MAX_LISTED = 10;

/** @param errors what stands in one place: a text, an error, or a list of either */
function readErrors(errors: unknown, body: JsonObject, depth: number): ErrorInfo | null {
  const list: readonly unknown[] = Array.isArray(errors) ? errors : [errors];
  const objects = list.filter(isObject);
  const messages = list.map((error) => (isObject(error) ? located(error) : firstWord(error))).filter(Boolean);
  if (messages.length === 0) return objects[0] && errors !== body ? readBody(objects[0], depth + 1) : null;
  // `{statusCode, message: 'Model not allowed', error: 'Forbidden'}`
  const better = typeof errors === 'string' ? firstWord(body.message) : null;
  const message = better ?? messages.join('\n');
  const error = objects.find((item) => Object.hasOwn(GUARDS, firstWord(item.code) ?? '')) ?? objects[0] ?? {};
  const { type, status, code } = error;
  // Where the error is a part of the body, the body's own `type` says no more than "error".
  const outerKind = [typeof status === 'string' ? status : null, body.__type, body.error_type];
  const kind = firstName(better && errors, type === 'error' ? null : type, ...outerKind);
  const shownCode = firstName(code) ?? (errors === body ? null : firstName(body.code));
  const { title, estimated_time, statusCode, generationId } = body;
  const outer = errors === body ? {} : { title, statusCode, estimated_time, generationId };
  const details = [
    // Anything may be in a body, and any number in a list.
    ...objects.slice(0, MAX_LISTED).flatMap((item) => readDetails(item, message, item === body ? 1 : undefined)),
    ...readDetails(outer, message),
  ];
  const info: ErrorInfo = {
    message,
    type: kind,
    code: shownCode,
    guard: guardOf(error, shownCode, kind),
    ...readOuter(error, body),
    ...(details.length > 0 ? { details } : null),
  };
  return withInner(info, child(error, 'metadata').raw, depth);
}

/**
 * Puts the error that another one passes on, as OpenRouter does in `raw` and others in their message, in its place.
 * @param raw the body that it was passed on from
 */
function withInner(info: ErrorInfo, raw: unknown, depth: number): ErrorInfo {
  const inner = (typeof raw === 'string' ? readText(raw, depth + 1) : readJson(raw, depth + 1)) ?? readWithin(info.message, depth + 1);
  if (!inner) return info;
  const { type, code } = inner;
  const outer = [
    { name: 'message', value: raw && info.message !== inner.message ? info.message : null },
    { name: 'type', value: type && info.type !== type ? info.type : null },
    { name: 'code', value: code && info.code !== code ? info.code : null },
  ];
  const told = outer.flatMap(({ name, value }) => (value === null ? [] : { name, value }));
  const details = [...(inner.details ?? []), ...told, ...(info.details ?? [])];
  return {
    ...info,
    ...inner,
    type: type ?? info.type,
    code: code ?? info.code,
    guard: inner.guard ?? info.guard,
    ...(details.length > 0 ? { details } : null),
  };
}

/** The error in a text that is a page or JSON, or has JSON among its words. */
function readWithin(text: string, depth: number): ErrorInfo | null {
  const page = readPage(text);
  if (page) {
    const { message, code, requestId } = page;
    return { message, type: null, code, guard: null, ...(requestId ? { requestId } : null) };
  }
  const found = depth > MAX_DEPTH ? null : jsonWithin(text);
  if (!found) return null;
  const { value, around } = found;
  // Words may have any JSON among them.
  if (around && ![value].flat().some(isFailed)) return null;
  const info = readJson(value, depth);
  return info && around ? { ...info, details: [...(info.details ?? []), { name: 'message', value: around }] } : info;
}

function readText(content: string, depth: number): ErrorInfo | null {
  const text = unquoted(content);
  if (isStream(text)) return readJson(lastEvents(text).filter(isFailed), depth);
  const within = readWithin(text, depth);
  // A page without a title, or JSON that was cut off.
  if (within || text.length > MAX_TEXT || /^([<{[]|$)/.test(text)) return within;
  return { message: text, type: null, code: null, guard: null };
}

function readBody(body: JsonObject, depth: number): ErrorInfo | null {
  if (depth > MAX_DEPTH) return null;
  const { error, errors, detail, message, response, choices } = body;
  const choice = asArray(choices).find((item) => isObject(item) && item.error);
  const places = [
    error,
    // Events of OpenAI's Responses, and OpenRouter's choices.
    isObject(response) ? response.error : null,
    isObject(choice) ? choice.error : null,
    errors,
    detail,
    // Mistral's validation errors.
    isObject(message) ? message.detail : null,
    exceptionOf(body),
    body,
  ];
  for (const place of places) {
    const info = readErrors(place, body, depth);
    if (info) return info;
  }
  return readBlocked(body);
}

/** @param value a body, or a list of them as streams make it, in which that of the error comes first */
function readJson(value: unknown, depth: number): ErrorInfo | null {
  const chunks = isObject(value) && Array.isArray(value.streamed_data) ? value.streamed_data : [value].flat();
  const bodies = chunks.filter(isObject);
  for (const body of [...bodies.filter(isFailed), ...bodies]) {
    const info = readBody(body, depth);
    if (info) return info;
  }
  return null;
}

/**
 * The error in a failed call's body, from any provider or gateway, as JSON, a stream, a page or bare text; and refusals by
 * guardrails that were sent as answers. `null` where no message is found. Never throws.
 * @param content a stored body: text or parsed JSON; of a long text only the beginning and the end are looked at
 */
export function readErrorInfo(content: unknown): ErrorInfo | null {
  return typeof content === 'object' ? readJson(content, 0) : readText(toText(content) ?? '', 0);
}

/**
 * The error of a call that may count as a success: one that stands beside its answer, with which its stream ended, or a
 * guardrail's. What merely has a message or a number like an error's is an answer.
 * @param body parsed JSON
 */
export function readErrorWithin(body: unknown): ErrorInfo | null {
  if (!isObject(body)) return null;
  const { error, errors, success, choices } = body;
  if (error || success === false || asArray(choices).some((choice) => isObject(choice) && choice.error)) return readErrorInfo(body);
  const listed = readErrorInfo({ errors });
  return listed?.guard ? listed : readBlocked(body);
}
