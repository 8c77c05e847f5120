import {
  LogsError,
  type Capabilities,
  type LogDetail,
  type LogEntry,
  type LogsClient,
  type LogsErrorKind,
  type LogsFilter,
  type LogsPage,
  type LogsQuery,
  type StoredBody,
} from '../../../src/index.js';

/** A call, as the back end sends it. */
interface Call {
  readonly id: string;
  readonly at: string;
  readonly route: string;
  readonly vendor: string;
  readonly model: string;
  readonly who?: string;
  readonly key?: string;
  readonly tokens?: { readonly in: number; readonly out: number };
  readonly microdollars?: number;
  readonly code: number;
  readonly ms?: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** What its status codes mean to a reader. Others from 500 on are its own failures. */
const KINDS: Readonly<Record<number, LogsErrorKind>> = {
  400: 'invalid-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
};

export class CallsClient implements LogsClient {
  // What it can do: controls for anything else are not shown.
  readonly capabilities: Capabilities = {
    search: true,
    status: true,
    source: false,
    sorts: [],
    filters: ['model', 'created_at'],
    paging: 'cursor',
    total: 'none',
    detail: true,
  };
  readonly #base: string;
  readonly #fetch: typeof globalThis.fetch;

  /**
   * @param base address of the back end, without a slash at the end
   * @param fetch what asks it, for tests
   */
  constructor(base: string, fetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request)) {
    this.#base = base;
    this.#fetch = fetch;
  }

  async list(query: LogsQuery, { signal }: { signal: AbortSignal }): Promise<LogsPage> {
    const asked = new URLSearchParams({ size: String(query.perPage) });
    if (query.search !== '') asked.set('text', query.search);
    if (query.status !== 'all') asked.set('failed', String(query.status === 'error'));
    if (query.cursor !== null) asked.set('after', query.cursor);
    for (const filter of query.filters) this.#add(filter, asked);
    const page = await this.#ask(`/calls?${asked.toString()}`, signal);
    if (!isPage(page)) throw new LogsError('bad-response');
    return { entries: page.calls.map(toEntry), total: null, maxTokens: null, nextCursor: page.next };
  }

  async detail({ id }: LogEntry, { signal }: { signal: AbortSignal }): Promise<LogDetail> {
    const call = await this.#ask(`/calls/${encodeURIComponent(id)}`, signal);
    return { request: body(call, 'asked'), response: body(call, 'answered') };
  }

  /** @throws {LogsError} for a filter that it cannot apply: none may be skipped without a word */
  #add({ key, operator, value }: LogsFilter, asked: URLSearchParams): void {
    if (!this.capabilities.filters?.includes(key)) throw new LogsError('invalid-request', `No filter by ${key}`);
    // Several values are alternatives, which the back end takes as the same parameter again.
    for (const one of value) asked.append(`${key}.${operator}`, String(one));
  }

  async #ask(path: string, signal: AbortSignal): Promise<unknown> {
    const options: RequestInit = { signal, cache: 'no-store', credentials: 'same-origin' };
    const failed = (kind: LogsErrorKind) => (cause: unknown) => {
      // What was aborted stays so.
      signal.throwIfAborted();
      throw new LogsError(kind, '', { cause });
    };
    const answer = await this.#fetch(this.#base + path, options).catch(failed('network'));
    // Such as a page to sign in, or what broke off.
    if (answer.ok) return answer.json().catch(failed('bad-response'));
    const { status, headers } = answer;
    const wait = Number(headers.get('retry-after'));
    throw new LogsError(KINDS[status] ?? 'server', '', { status, retryAfter: wait > 0 ? wait : null });
  }
}

function isPage(answer: unknown): answer is { readonly calls: readonly Call[]; readonly next: string | null } {
  return typeof answer === 'object' && answer !== null && 'calls' in answer && Array.isArray(answer.calls) && 'next' in answer;
}

/** What the back end does not say is `null`, never 0. */
function toEntry(call: Call): LogEntry {
  const { tokens, microdollars } = call;
  return {
    id: call.id,
    createdAt: Date.parse(call.at),
    endpoint: call.route,
    provider: call.vendor,
    model: call.model,
    user: call.who ?? null,
    virtualKey: call.key ?? null,
    tokensIn: tokens?.in ?? null,
    tokensOut: tokens?.out ?? null,
    tokensTotal: tokens === undefined ? null : tokens.in + tokens.out,
    cost: microdollars === undefined ? null : microdollars / 1_000_000,
    statusCode: call.code,
    success: call.code < 400,
    cached: null,
    step: null,
    durationMs: call.ms ?? null,
    metadata: Object.entries(call.tags).map(([key, value]) => ({ key, value })),
    raw: call,
  };
}

/** A body as it is: text or a value, in whatever format the provider has. */
function body(call: unknown, side: 'asked' | 'answered'): StoredBody {
  const content: unknown = typeof call === 'object' && call !== null ? Reflect.get(call, side) : undefined;
  return content === undefined || content === null ? { state: 'not-stored' } : { state: 'stored', content };
}
