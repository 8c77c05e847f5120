import { isObject, type JsonObject } from '../api/guards.js';
import { hasOnly } from './plain.js';

/**
 * Whose rule stopped the call. `content-blocked`: a provider's filter that does not say whether the prompt or the response
 * was at fault. `guardrail-intervened`: a guardrail that blocked or only masked, and does not say which.
 */
export type Guard = 'prompt-blocked' | 'response-blocked' | 'dlp-request' | 'dlp-response' | 'content-blocked' | 'guardrail-intervened';

/** What went wrong, in the provider's or the gateway's own words. */
export interface ErrorInfo {
  /** Never empty. */
  readonly message: string;
  /** The kind of error, such as `rate_limit_error`. */
  readonly type: string | null;
  readonly code: string | null;
  readonly guard: Guard | null;
  /** The parameter at fault. */
  readonly param?: string;
  /** Who said so, where a router passes on what another provider answered. */
  readonly provider?: string;
  /** What the provider's support asks for. */
  readonly requestId?: string;
  /** Further facts beside the message, with the names that the wire gives them: retry delay, quota, filtered categories. */
  readonly details?: readonly { readonly name: string; readonly value: string }[];
}

/** A number or a text with something in it, as text. */
export function toWord(value: unknown): string | null {
  return (/^(string|number)$/.test(typeof value) && String(value).trim()) || null;
}

/** Type and code of refusals by a provider's filter or a guardrail of the gateway, a status for a type, and Python's nothing. */
const MORE_TO_SAY = /^\d|filter|polic|moderat|None|20(1[67]|29|30)$/i;

/** Neither a page nor JSON, a list or a stream, nor a text with JSON in it. */
const PLAIN = /^(?!["<[]|(data|event|id|retry)?:)[^{]{1,1000}$/;

/**
 * The error of the commonest bodies alone: OpenAI's shape, Anthropic's, Gemini's, the gateway's, a short text. `null` for
 * those with more to tell, which `readErrorInfo` reads; what this reads, it reads alike. Never throws.
 * @param content parsed JSON, or text
 */
export function readPlainError(content: unknown): ErrorInfo | null {
  const body: JsonObject = isObject(content) ? content : { error: typeof content === 'string' && content };
  const [error, other] = [body.error ?? body.errors].flat();
  const object: JsonObject = isObject(error) ? error : { message: error };
  const message = toWord(object.message) ?? '';
  const type = toWord(object.type ?? object.status);
  const code = toWord(object.code) ?? toWord(body.code);
  const isAll = !other && hasOnly(body, /^(errors?|success|result|messages|state|type|code)$/) && hasOnly(object, /^(message|type|code|status)$/);
  return isAll && PLAIN.test(message) && !MORE_TO_SAY.test(`${type}${code}`)
    ? { message, type, code, guard: null }
    : null;
}
