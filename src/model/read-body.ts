import { isObject, toText } from '../api/guards.js';
import { isEnvelope, MAX_LAYERS } from './body.js';
import type { BodyReader } from './body-view.js';
import { readConversation } from './conversation/index.js';
import { readErrorInfo } from './error-info.js';
import type { ErrorInfo } from './plain-error.js';
import { readFacts } from './facts.js';
import { parseJsonText } from './json-text.js';
import { hasFailed } from './log-entry.js';
import { Slices } from './slices.js';

/** Unwraps strings and envelopes, as `parseBody` does, but in slices, and JSON that was cut off at its end, too. */
async function unwrap(content: unknown, slices: Slices): Promise<{ value: unknown; cutOff: boolean }> {
  let value = content;
  let cutOff = false;
  for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
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

/**
 * Reads a body of any size in any format, in slices.
 * @throws the signal's reason once it is aborted
 */
export const readBody: BodyReader = async (body, side, entry, signal) => {
  const slices = new Slices(signal);
  const { content, truncated } = body;
  const { value, cutOff } = await unwrap(content, slices);
  const conversation = await readConversation(value, side, entry.step, slices);
  const whole = conversation?.body ?? value;
  return {
    kind: 'read',
    messages: conversation?.messages.length ? conversation.messages : null,
    error: side === 'response' ? errorIn(whole, hasFailed(entry), conversation?.streamed === true) : null,
    value: typeof value === 'object' ? value : undefined,
    facts: readFacts(whole),
    bytes: truncated ? truncated.total : typeof content === 'string' ? await bytesOf(content, slices) : null,
    // Not the text that was stored: it would be held beside what was read from it.
    rich: { text: typeof value === 'object' ? '' : (toText(value) ?? ''), cutOff: cutOff && typeof value === 'object', truncated, conversation },
  };
};

/** Bytes of a text in UTF-8. */
async function bytesOf(text: string, slices: Slices): Promise<number> {
  const encoder = new TextEncoder();
  const room = new Uint8Array(1 << 20);
  let bytes = 0;
  for (let at = 0; at < text.length; ) {
    const { read, written } = encoder.encodeInto(text.slice(at, at + (room.length >> 2)), room);
    at += read;
    bytes += written;
    if (slices.due) await slices.rest();
  }
  return bytes;
}

/** A call may count as a success although its answer was blocked, or although its stream ended with an error. */
function errorIn(body: unknown, failed: boolean, streamed: boolean): ErrorInfo | null {
  const error = readErrorInfo(body);
  return failed || error?.guard ? error : streamed && isObject(body) ? readErrorInfo({ error: body.error }) : null;
}
