import { isObject, type JsonObject } from '../api/guards.js';
import { parseBody } from './body.js';

/** Which of the gateway's own rules stopped the call. */
export type Guard = 'prompt-blocked' | 'response-blocked' | 'dlp-request' | 'dlp-response';

/** What went wrong, in the provider's or the gateway's own words. */
export interface ErrorInfo {
  readonly message: string;
  /** The kind of error, such as `rate_limit_error`. */
  readonly type: string | null;
  readonly code: string | null;
  readonly guard: Guard | null;
}

/** https://developers.cloudflare.com/ai-gateway/features/guardrails/ and …/features/dlp/ */
const GUARDS: ReadonlyMap<string, Guard> = new Map([
  ['2016', 'prompt-blocked'],
  ['2017', 'response-blocked'],
  ['2029', 'dlp-request'],
  ['2030', 'dlp-response'],
]);

/** A longer text is an answer or a page, not a message. */
const MAX_TEXT = 1000;

/** The first of the values that is a number or a text with something in it. */
function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    if (text) return text;
  }
  return null;
}

/** Validation errors say where: `body.messages: Field required`. */
function located(error: JsonObject): string | null {
  const message = firstText(error.message, error.msg, error.Message);
  const place = Array.isArray(error.loc) ? error.loc.filter((step) => typeof step !== 'object').join('.') : '';
  return message && place ? `${place}: ${message}` : message;
}

/** @param errors what stands in one place: a text, an error, or a list of either */
function readErrors(errors: unknown, body: JsonObject): ErrorInfo | null {
  const list: readonly unknown[] = Array.isArray(errors) ? errors : [errors];
  const messages = list.map((error) => (isObject(error) ? located(error) : firstText(error)));
  const message = messages.filter(Boolean).join('\n');
  if (!message) return null;
  const objects = list.filter(isObject);
  const guarded = objects.find((error) => GUARDS.has(firstText(error.code) ?? ''));
  const { type, status, code } = guarded ?? objects[0] ?? {};
  // Where the error is a part of the body, the body's own `type` says no more than "error".
  const outer = errors === body ? null : firstText(body.code);
  const shownCode = firstText(code) ?? outer;
  return {
    message,
    type: firstText(type, typeof status === 'string' ? status : null, body.__type),
    code: shownCode,
    guard: GUARDS.get(shownCode ?? '') ?? null,
  };
}

/**
 * The error in a failed call's body, from any provider, from a guardrail, or as bare text. `null` where no message is
 * found, and for web pages, which say nothing a reader of logs needs. Never throws.
 * @param content a stored body: text or parsed JSON
 */
export function readErrorInfo(content: unknown): ErrorInfo | null {
  const body = parseBody(content);
  if (body.kind === 'text') {
    const message = body.text.trim();
    // A page, JSON that was cut off, or a stream.
    if (message.length > MAX_TEXT || /^([<{[]|data:|event:)/.test(message)) return null;
    return { message, type: null, code: null, guard: null };
  }
  if (body.kind === 'empty') return null;
  for (const value of Array.isArray(body.value) ? body.value : [body.value]) {
    if (!isObject(value)) continue;
    const nested = isObject(value.message) ? value.message.detail : null;
    for (const place of [value.error, value.errors, value.detail, nested, value]) {
      const info = readErrors(place, value);
      if (info) return info;
    }
  }
  return null;
}
