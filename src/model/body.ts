import { isObject } from '../api/guards.js';
import { parseJsonText } from './json-text.js';
import type { Slices } from './slices.js';

/** Gateways wrap a body in an envelope and in a string; more layers than this are content. */
const MAX_LAYERS = 6;
const ENVELOPE = new Set(['success', 'result', 'errors', 'messages']);

function isEnvelope(value: unknown): value is { readonly result: object | string } {
  return (
    isObject(value) &&
    // A failed call says why in its envelope.
    value.success === true &&
    ((typeof value.result === 'object' && value.result !== null) || typeof value.result === 'string') &&
    Object.keys(value).every((key) => ENVELOPE.has(key))
  );
}

/** What a stored body holds. */
export interface OpenedBody {
  /** Parsed JSON; text where it is no JSON object or array. */
  readonly value: unknown;
  /** JSON that ends in the middle: this is what there was of it. */
  readonly cutOff: boolean;
}

/**
 * What a stored body holds, whether it came as text, as a value, as JSON inside a JSON string, or in the `{success,
 * result}` envelope of Cloudflare's API, read in slices.
 * @throws the slices' abort reason
 */
export async function openBody(content: unknown, slices: Slices): Promise<OpenedBody> {
  let value = content;
  let cutOff = false;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    if (typeof value === 'string') {
      const { value: found, complete } = await parseJsonText(value, slices);
      if ((typeof found !== 'object' && typeof found !== 'string') || found === null) break;
      cutOff ||= !complete;
      value = found;
    } else if (isEnvelope(value)) value = value.result;
    else break;
  }
  return { value, cutOff };
}
