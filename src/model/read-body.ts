import { toText } from '../api/guards.js';
import { openBody } from './body.js';
import type { BodyReader, ReadBody } from './body-view.js';
import { readConversation } from './conversation/index.js';
import { readErrorInfo, readErrorWithin } from './error-info.js';
import { readFacts } from './facts.js';
import { hasFailed } from './log-entry.js';
import { withMasked } from './mask-body.js';
import { Slices } from './slices.js';

/**
 * Reads a body of any size in any format, in slices.
 * @throws the signal's reason once it is aborted
 */
export const readBody: BodyReader = async (body, side, entry, signal) => {
  const slices = new Slices(signal);
  const { content, truncated } = body;
  const { value, cutOff } = await openBody(content, slices);
  const conversation = await readConversation(value, side, entry.step, slices);
  const whole = conversation?.body ?? value;
  const read: ReadBody = {
    kind: 'read',
    messages: conversation?.messages.length ? conversation.messages : null,
    error: side === 'response' ? (hasFailed(entry) ? readErrorInfo : readErrorWithin)(whole) : null,
    value: typeof value === 'object' ? value : undefined,
    facts: readFacts(whole),
    bytes: truncated ? truncated.total : typeof content === 'string' ? await bytesOf(content, slices) : null,
    // Not the text that was stored: it would be held beside what was read from it.
    rich: { text: typeof value === 'object' ? '' : (toText(value) ?? ''), cutOff: cutOff && typeof value === 'object', truncated, conversation },
  };
  return withMasked(read, slices);
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
