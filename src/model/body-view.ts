import type { StoredBody } from '../api/client.js';
import { isObject } from '../api/guards.js';
import { base64Bytes, parseBody } from './body.js';
import type { Message } from './conversation/message.js';
import { formatBytes } from './format.js';
import { readPlain } from './plain.js';

/** What of a stored body there is to show. */
export type BodyView =
  /** `raw` is the stream that the answer was put together from. */
  | { readonly kind: 'messages'; readonly messages: readonly Message[]; readonly raw?: string }
  | { readonly kind: 'json'; readonly text: string }
  /** `broken` is meant to be JSON, and cut off or malformed. */
  | { readonly kind: 'text'; readonly text: string; readonly broken: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-stored' }
  | { readonly kind: 'failed' };

export type Side = 'request' | 'response';

/** Finds a conversation in any provider's format; `streamed` when it was put together from a stream. */
export type ReadConversation = (
  body: unknown,
  side: Side,
  step: number | null,
) => { readonly messages: readonly Message[]; readonly streamed: boolean } | null;

/**
 * Reads a body once, for a panel to draw many times.
 * @param step which attempt of a route with fallbacks answered
 * @param more gets what reads all that is more than plain text; `null` where it cannot be had, and JSON has to do
 */
export async function viewBody(
  body: StoredBody,
  side: Side,
  step: number | null,
  more: () => Promise<ReadConversation | null>,
): Promise<BodyView> {
  if (body.state !== 'stored') return { kind: body.state };
  const parsed = parseBody(body.content);
  if (parsed.kind === 'empty') return parsed;
  const value = parsed.kind === 'json' ? parsed.value : parsed.text;
  const plain = readPlain(value, side);
  if (plain !== null) return { kind: 'messages', messages: plain };
  const found = mayBeConversation(value) ? (await more())?.(value, side, step) : null;
  if (found) return { kind: 'messages', messages: found.messages, ...(found.streamed ? { raw: typeof value === 'string' ? value : formatJson(value) } : {}) };
  if (parsed.kind === 'json') return { kind: 'json', text: formatJson(value) };
  return { ...parsed, broken: /^\s*[[{]/.test(parsed.text) };
}

/** Text may be a stream; an error is none of the two. */
function mayBeConversation(value: unknown): boolean {
  return typeof value === 'string' ? /^\s*(data|event|id|retry)?:/.test(value) : !isObject(value) || !(value.error ?? value.errors);
}

const BASE64 = /^(data:[\w./+-]+;base64,)?(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w+/\r\n-]{300,}={0,2}$/;

/** Lists of numbers, such as embeddings, that would fill the page with a line each. */
const NUMBERS = /\[\n(?:\s*-?[\d.e+-]+,?\n){8,}\s*\]/gi;

/** Indented JSON, with encoded bytes told by their size and long lists of numbers on one line. */
export function formatJson(value: unknown): string {
  const readable = (_key: string, item: unknown) =>
    typeof item === 'string' && BASE64.test(item) ? `‹base64, ${formatBytes(base64Bytes(item.slice(item.indexOf(',') + 1)))}›` : item;
  return (JSON.stringify(value, readable, 2) ?? '').replace(NUMBERS, (list) => list.replace(/\s+/g, ' '));
}
