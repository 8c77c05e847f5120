import { isObject, parseJson } from '../api/guards.js';

/** A stored body, as far as it could be understood. */
export type ParsedBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'empty' };

/** Gateways wrap a body in an envelope and in a string; more layers than this are content. */
export const MAX_LAYERS = 6;
const ENVELOPE = new Set(['success', 'result', 'errors', 'messages']);

export function isEnvelope(value: unknown): value is { readonly result: object | string } {
  return (
    isObject(value) &&
    // A failed call says why in its envelope.
    value.success === true &&
    ((typeof value.result === 'object' && value.result !== null) || typeof value.result === 'string') &&
    Object.keys(value).every((key) => ENVELOPE.has(key))
  );
}

/** The JSON that a text holds, if it is more than a number or a word. */
function parse(text: string): unknown {
  const value = parseJson(text);
  return (typeof value === 'object' && value !== null) || typeof value === 'string' ? value : undefined;
}

/**
 * What a stored body holds, whether it came as text, as a value, as JSON inside a JSON string, or in the `{success,
 * result}` envelope of Cloudflare's API. Text that is no JSON object or array, such as a truncated one, stays text.
 * Never throws.
 */
export function parseBody(content: unknown): ParsedBody {
  // The outermost text of the layers of strings being opened: shown as it is when there is no JSON within.
  let outer: string | null = null;
  let value = content;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    if (typeof value === 'string') {
      outer ??= value;
      const parsed = parse(value);
      if (parsed === undefined) break;
      value = parsed;
    } else if (isEnvelope(value)) {
      value = value.result;
      outer = null;
    } else break;
  }
  if (typeof value === 'object' && value !== null) return { kind: 'json', value };
  const text = outer ?? (typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');
  return text.trim() ? { kind: 'text', text } : { kind: 'empty' };
}
