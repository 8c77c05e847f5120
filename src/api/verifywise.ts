import type { Capabilities, LogDetail, LogEntry, LogsClient, LogsPage, LogsQuery, StoredBody } from './client.js';
import { LogsError } from './errors.js';
import { isObject, parseJson, toMetadata, toNumber, toText, toTime, type JsonObject } from './guards.js';
import { get, readObject, type HeadersSource } from './http.js';
import { VERIFYWISE } from './verifywise-capabilities.js';

export interface VerifyWiseClientOptions {
  /** Absolute URL of the list of logs: `…/api/ai-gateway/spend/logs`. */
  readonly endpoint: URL | string;
  readonly headers?: HeadersSource | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** The conditions that the list can have, and what its parameters for them are called. */
const PARAMETERS: Readonly<Record<string, string>> = {
  'created_at gt': 'start_date',
  'created_at lt': 'end_date',
  'endpoint_id eq': 'endpoint_id',
};

/** Stands in a stored text for what was cut out of it. */
const CUT = / \.\.\. \(truncated \d+ chars\) \.\.\./;

/**
 * Speaks the logs API of VerifyWise's AI gateway. Newest first is its only order, and bodies come with the rows. `%` and
 * `_` in a search are wildcards there.
 * @see https://github.com/bluewave-labs/verifywise
 */
export class VerifyWiseClient implements LogsClient {
  readonly capabilities: Capabilities = VERIFYWISE;
  readonly #options: VerifyWiseClientOptions;

  constructor(options: VerifyWiseClientOptions) {
    this.#options = options;
  }

  /** @throws {LogsError} `configuration` for filters that the API has no parameter for: it would skip them. */
  async list(query: LogsQuery, { signal }: { signal: AbortSignal }): Promise<LogsPage> {
    const url = new URL(this.#options.endpoint);
    setParameters(url.searchParams, query);
    const answer = await get(url, 'application/json', { ...this.#options, signal });
    const body = readObject(answer);
    const { status } = answer;
    // Earlier versions put the page into an envelope.
    const page = 'data' in body ? body['data'] : body;
    if (Array.isArray(page) && page.length === 0) {
      throw new LogsError('outage', '', { status });
    }
    if (!isObject(page) || !Array.isArray(page['rows'])) {
      throw new LogsError('bad-response', '', { status });
    }
    return { entries: page['rows'].map(toEntry), total: toNumber(page['total']), maxTokens: null };
  }

  /** Asks nothing: the bodies are in the row. */
  detail(entry: LogEntry, { signal }: { signal: AbortSignal }): Promise<LogDetail> {
    return new Promise((resolve) => {
      signal.throwIfAborted();
      const row = isObject(entry.raw) ? entry.raw : {};
      resolve({ request: toBody(row['request_messages']), response: toBody(responseOf(row)) });
    });
  }
}

function setParameters(parameters: URLSearchParams, query: LogsQuery): void {
  const { search, status, source, page, perPage } = query;
  parameters.set('limit', String(perPage));
  parameters.set('offset', String((page - 1) * perPage));
  if (search !== '') parameters.set('search', search);
  if (status !== 'all') parameters.set('status', status);
  if (source !== 'all') parameters.set('source', source);
  for (const [name, value] of filterParameters(query)) parameters.set(name, value);
}

function filterParameters({ filters }: LogsQuery): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const { key, operator, value } of filters) {
    const name = PARAMETERS[`${key} ${operator}`];
    const [first, ...others] = value;
    const wanted = key === 'created_at' ? toIsoTime(first) : toText(first);
    const set = name === undefined ? undefined : parameters.get(name);
    const isOther = key !== 'created_at' && set !== undefined && set !== wanted;
    if (name === undefined || wanted === null || others.length > 0 || isOther) {
      const condition = `${key} ${operator} ${value.join(', ')}`;
      throw new LogsError(
        'configuration',
        `This gateway cannot filter by “${condition}”, only by a time (created_at gt, lt) and by one endpoint (endpoint_id eq).`,
      );
    }
    // All conditions hold, so the narrowest one says it all. Times of one form are in the order of their texts.
    const isWider = set !== undefined && (operator === 'gt' ? wanted < set : wanted > set);
    if (!isWider) parameters.set(name, wanted);
  }
  return parameters;
}

function toIsoTime(value: unknown): string | null {
  const time = toTime(value);
  return time === null ? null : new Date(time).toISOString();
}

function toEntry(raw: unknown): LogEntry {
  const row = isObject(raw) ? raw : {};
  const text = (...names: readonly string[]) => names.map((name) => toText(row[name])).find((value) => value !== null) ?? null;
  const tokensIn = toNumber(row['prompt_tokens']);
  const tokensOut = toNumber(row['completion_tokens']);
  const tokensSum = tokensIn === null && tokensOut === null ? null : toNumber((tokensIn ?? 0) + (tokensOut ?? 0));
  // 0 is no HTTP status: nobody answered.
  const statusCode = toNumber(row['status_code']) || null;
  // A key that was deleted leaves its id behind.
  const virtualKey = text('virtual_key_name', 'virtual_key_prefix', 'virtual_key_id');
  const user = text('user_name', 'user_email');
  return {
    id: text('id') ?? '',
    createdAt: toTime(row['created_at']),
    endpoint: text('endpoint_name', 'endpoint_slug', 'provider'),
    provider: text('provider'),
    model: text('model'),
    // What the API says in place of a name where no user sent the request.
    user: virtualKey !== null && user === 'unknown' ? null : user,
    virtualKey,
    tokensIn,
    tokensOut,
    tokensTotal: toNumber(row['total_tokens']) ?? tokensSum,
    cost: toNumber(row['cost_usd']) ?? toNumber(row['cost']),
    statusCode,
    success: statusCode === null ? (text('error_message') === null ? null : false) : statusCode === 200,
    cached: null,
    step: null,
    durationMs: toNumber(row['latency_ms']),
    metadata: toMetadata(row['metadata']),
    raw,
  };
}

/** Bodies are stored only where somebody switched that on. The sizes of those that were cut are not told. */
function toBody(content: unknown): StoredBody {
  const isEmpty = typeof content === 'object' ? Object.keys(content ?? {}).length === 0 : content === undefined || content === '';
  if (isEmpty) return { state: 'not-stored' };
  const isCut = CUT.test(JSON.stringify(content));
  return { state: 'stored', content, ...(isCut ? { truncated: { stored: null, total: null } } : {}) };
}

/** The answer and the error as one body, in a form that tells one from the other; the answer is text, whatever it looks like. */
function responseOf(row: JsonObject): unknown {
  const answer = toText(row['response_text']);
  const error = toText(row['error_message']);
  if (answer !== null) return { role: 'assistant', content: answer, ...(error === null ? {} : { error }) };
  if (error === null) return null;
  // A short text and a provider's JSON are known for errors as they are. What is longer, or cut-off JSON, would not be.
  const isKnown = /^[^<{[][^]{0,999}$/.test(error) || typeof parseJson(error) === 'object';
  return isKnown ? error : { error };
}
