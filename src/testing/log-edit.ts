import { isRecord, isScalar } from './guards.js';
import { ValidationError, type GatewayRow } from './wire.js';

/** Metadata beyond this many entries is dropped, as the API does. */
const MAX_METADATA_ENTRIES = 5;

/**
 * The changes that the body of a PATCH asks for: `feedback`, `score` and `metadata`; `null` takes one away. Metadata is
 * replaced as a whole.
 *
 * @throws ValidationError naming the field that cannot be used.
 */
export function parseLogEdit(body: unknown): Partial<GatewayRow> {
  if (!isRecord(body)) throw new ValidationError('Expected object', ['body']);
  return {
    ...(body.feedback === undefined ? {} : { feedback: parseFeedback(body.feedback) }),
    ...(body.score === undefined ? {} : { score: parseScore(body.score) }),
    ...(body.metadata === undefined ? {} : { metadata: parseMetadata(body.metadata) }),
  };
}

function parseFeedback(value: unknown): 1 | -1 | null {
  if (value === 1 || value === -1 || value === null) return value;
  throw new ValidationError('Expected 1, -1 or null', ['body', 'feedback']);
}

function parseScore(value: unknown): number | null {
  if (typeof value === 'number' || value === null) return value;
  throw new ValidationError('Expected number or null', ['body', 'score']);
}

function parseMetadata(value: unknown): string | null {
  if (value === null) return null;
  if (!isRecord(value)) throw new ValidationError('Expected object or null', ['body', 'metadata']);
  for (const [key, tag] of Object.entries(value)) {
    if (!isScalar(tag)) throw new ValidationError('Expected string, number or boolean', ['body', 'metadata', key]);
  }
  return JSON.stringify(Object.fromEntries(Object.entries(value).slice(0, MAX_METADATA_ENTRIES)));
}
