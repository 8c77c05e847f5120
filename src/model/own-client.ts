import type { LogEntry, LogsPage, MetadataTag } from '../api/client.js';
import { LogsError } from '../api/errors.js';
import { isObject, isTime, toBoolean, toMetadata, toNumber, toTime, type JsonObject } from '../api/guards.js';

/** What a client of a host's answers, where no compiler may have looked. Loaded with the first page of such a client. */

/** JSON; a `BigInt`, which has none, as text. `undefined` for what cannot be told, such as an object that holds itself. */
function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? String(item) : item));
  } catch {
    return undefined;
  }
}

function toWords(value: unknown): string | null {
  if (value === null || value === '') return null;
  return typeof value === 'string' || typeof value === 'bigint' ? String(value) : (toJson(value) ?? null);
}

const toFigure = (value: unknown) => toNumber(typeof value === 'bigint' ? Number(value) : value);

function toMoment(value: unknown): number | null {
  const time = toTime(value) ?? toFigure(value instanceof Date ? value.getTime() : value);
  return time !== null && isTime(time) ? time : null;
}

function toTags(value: unknown): readonly MetadataTag[] {
  if (!Array.isArray(value)) return isObject(value) ? toMetadata(JSON.parse(toJson(value) ?? '{}')) : toMetadata(toWords(value));
  return value.filter(isObject).map((tag) => ({ key: toWords(tag['key']) ?? '', value: toWords(tag['value']) ?? '' }));
}

/** Polls compare entries by their JSON, so what has none is kept as far as it has. */
function toRaw(value: unknown): unknown {
  try {
    JSON.stringify(value);
    return value;
  } catch {
    return JSON.parse(toJson(value) ?? 'null');
  }
}

function isEntry(entry: JsonObject, made: LogEntry): entry is JsonObject & LogEntry {
  const isAlike = ([key, value]: [string, unknown]) => Object.is(value, entry[key]) || (key === 'metadata' && toJson(value) === toJson(entry[key]));
  // Polls compare what JSON tells of it, which is its own alone.
  return toRaw(entry) === entry && Object.entries(made).every((field) => Object.hasOwn(entry, field[0]) && isAlike(field));
}

/** An entry that is as it should be stays the host's own object, which its `detail` may know it by. */
function toEntry(entry: JsonObject): LogEntry {
  // What else the host keeps in its entries stays there.
  const others = toRaw(entry);
  const made: LogEntry = {
    ...(isObject(others) ? others : {}),
    id: toWords(entry['id']) ?? '',
    createdAt: toMoment(entry['createdAt']),
    endpoint: toWords(entry['endpoint']),
    provider: toWords(entry['provider']),
    model: toWords(entry['model']),
    user: toWords(entry['user']),
    virtualKey: toWords(entry['virtualKey']),
    tokensIn: toFigure(entry['tokensIn']),
    tokensOut: toFigure(entry['tokensOut']),
    tokensTotal: toFigure(entry['tokensTotal']),
    cost: toFigure(entry['cost']),
    statusCode: toFigure(entry['statusCode']),
    success: toBoolean(entry['success']),
    cached: toBoolean(entry['cached']),
    step: toFigure(entry['step']),
    durationMs: toFigure(entry['durationMs']),
    metadata: toTags(entry['metadata']),
    raw: toRaw(entry['raw']),
  };
  return isEntry(entry, made) ? entry : made;
}

/**
 * A page as the contract has it: what is missing, or of another kind, is told in another way or unknown.
 * @throws {LogsError} `server` for what is no page of logs
 */
export function toPage(page: unknown): LogsPage {
  const { entries, total, maxTokens, nextCursor } = isObject(page) ? page : {};
  if (!Array.isArray(entries) || !entries.every(isObject)) {
    const detail = 'The client’s answer has no list of logs';
    throw new LogsError('server', detail, { detail });
  }
  return {
    entries: entries.map(toEntry),
    total: toFigure(total),
    maxTokens: toFigure(maxTokens),
    nextCursor: typeof nextCursor === 'string' ? nextCursor : null,
  };
}
