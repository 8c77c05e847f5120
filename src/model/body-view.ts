import type { StoredBody } from '../api/client.js';
import { parseBody } from './body.js';
import { readRequest, readResponse } from './conversation/index.js';
import type { Message } from './conversation/message.js';
import { base64Bytes } from './conversation/parts.js';
import { readStream } from './conversation/stream.js';
import { formatBytes } from './format.js';

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

/**
 * Reads a body once, for a panel to draw many times.
 * @param step which attempt of a route with fallbacks answered
 */
export function viewBody(body: StoredBody, side: Side, step: number | null): BodyView {
  if (body.state !== 'stored') return { kind: body.state };
  const parsed = parseBody(body.content);
  if (parsed.kind === 'empty') return parsed;
  const value = parsed.kind === 'json' ? parsed.value : parsed.text;
  const messages = side === 'request' ? readRequest(value, step) : readResponse(value);
  if (messages !== null) return { kind: 'messages', messages };
  const streamed = side === 'response' ? readStream(value) : null;
  if (streamed !== null) return { kind: 'messages', messages: streamed, raw: typeof value === 'string' ? value : formatJson(value) };
  if (parsed.kind === 'json') return { kind: 'json', text: formatJson(value) };
  return { ...parsed, broken: /^\s*[[{]/.test(parsed.text) };
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
