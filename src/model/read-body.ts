import { isObject } from '../api/guards.js';
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
  if (body.state !== 'stored') return { kind: body.state };
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
    rich: { text: typeof content === 'string' ? content : null, cutOff: cutOff && typeof value === 'object', truncated, conversation },
  };
};

/** A call may count as a success although its answer was blocked, or although its stream ended with an error. */
function errorIn(body: unknown, failed: boolean, streamed: boolean): ErrorInfo | null {
  const error = readErrorInfo(body);
  return failed || error?.guard ? error : streamed && isObject(body) ? readErrorInfo({ error: body.error }) : null;
}
