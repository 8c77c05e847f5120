import type { StoredBody } from '../api/client.js';
import { parseBody } from './body.js';
import { readRequest, readResponse } from './conversation/index.js';
import type { Message } from './conversation/message.js';
import { readErrorInfo, type ErrorInfo } from './error-info.js';
import { formatBytes } from './format.js';

/** What of a stored body there is to show. */
export type BodyView =
  | { readonly kind: 'messages'; readonly messages: readonly Message[] }
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
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
  if (parsed.kind !== 'json') return parsed;
  const messages = side === 'request' ? readRequest(parsed.value, step) : readResponse(parsed.value);
  return messages === null ? { kind: 'json', text: formatJson(parsed.value) } : { kind: 'messages', messages };
}

/** The provider's or guardrail's words in a failed request's response. */
export function viewError(body: StoredBody): ErrorInfo | null {
  if (body.state !== 'stored') return null;
  const parsed = parseBody(body.content);
  return parsed.kind === 'empty' ? null : readErrorInfo(parsed.kind === 'json' ? parsed.value : parsed.text);
}

const BASE64 = /^(data:[\w./+-]+;base64,)?(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w+/\r\n-]{300,}={0,2}$/;

/** Indented JSON, with encoded bytes told by their size. */
export function formatJson(value: unknown): string {
  const readable = (_key: string, item: unknown) =>
    typeof item === 'string' && BASE64.test(item) ? `‹base64, ${formatBytes(Math.floor(item.length * 0.75))}›` : item;
  return JSON.stringify(value, readable, 2) ?? '';
}
