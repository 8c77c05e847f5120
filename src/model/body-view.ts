import type { LogEntry, StoredBody } from '../api/client.js';
import { parseJson } from '../api/guards.js';
import type { Conversation, Message } from './conversation/message.js';
import type { ErrorInfo } from './error-info.js';
import { readFacts, type Facts } from './facts.js';
import { hasFailed } from './log-entry.js';
import { readPlain } from './plain.js';
import { readPlainError } from './plain-error.js';
import { mask, seen } from './secrets.js';

type Stored = Extract<StoredBody, { state: 'stored' }>;

export type Side = 'request' | 'response';

/** A body that was read. */
export interface ReadBody {
  readonly kind: 'read';
  readonly messages: readonly Message[] | null;
  readonly error: ErrorInfo | null;
  /** The body as JSON; `undefined` where it is none. */
  readonly value: unknown;
  readonly facts: Facts | null;
  /** Size before the gateway cut it; `null` where that is not known. */
  readonly bytes: number | null;
  /** The same with all that looks like a key masked, where it holds any. */
  readonly masked?: ReadBody;
  /** Whether this is such a body. */
  readonly isMasked?: true;
  /** Present where it takes more than the panel to draw it. */
  readonly rich?: {
    /** The body where it is no JSON. */
    readonly text: string;
    /** JSON that ends in the middle: what there was of it was read. */
    readonly cutOff: boolean;
    readonly truncated: { readonly stored: number | null; readonly total: number | null } | undefined;
    readonly conversation: Conversation | null;
  };
}

/** What of a stored body there is to show. */
export type BodyView = ReadBody | { readonly kind: 'not-stored'; readonly bytes: number | null } | { readonly kind: 'failed'; readonly error: unknown };

/** Reads all that is more than a little plain text. */
export type BodyReader = (body: Stored, side: Side, entry: LogEntry, signal: AbortSignal) => Promise<BodyView>;

/** Characters that are read and drawn at once. */
const SHORT = 20_000;
/** Messages that are drawn at once. */
const FEW = 40;

const isShort = ({ parts }: Message) => parts.every((part) => part.type === 'text' && part.text.length < SHORT);

/** Whether nothing in a body has to be masked, or made visible. What was read is asked, as escapes may hide it in JSON. */
function isClear(content: unknown): boolean {
  try {
    const text = JSON.stringify(content);
    return text.length < SHORT * 2 && seen(mask(text)) === text;
  } catch {
    return false;
  }
}

/**
 * Reads a body once, for a panel to draw many times.
 * @param more gets what reads all that is more than a little plain text; `undefined` where it cannot be had
 */
export async function viewBody(
  body: StoredBody,
  side: Side,
  entry: LogEntry,
  signal: AbortSignal,
  more: () => Promise<BodyReader | undefined>,
): Promise<BodyView> {
  if (body.state === 'failed') return { kind: body.state, error: body.error };
  if (body.state === 'not-stored') return { kind: body.state, bytes: body.size ?? null };
  const { content, truncated } = body;
  if (!truncated && !(typeof content === 'string' && content.length > SHORT)) {
    const value = typeof content === 'string' ? parseJson(content) : content;
    const messages = readPlain(value, side);
    const error = !messages && side === 'response' && hasFailed(entry) ? readPlainError(value ?? content) : null;
    if ((error || (messages && messages.length <= FEW && messages.every(isShort))) && isClear(value ?? content)) {
      return { kind: 'read', messages, error, value, facts: readFacts(value), bytes: typeof content === 'string' ? new Blob([content]).size : null };
    }
  }
  return (await more())?.(body, side, entry, signal) ?? { kind: 'failed', error: null };
}
