import type {
  Capabilities,
  LogDetail,
  LogEntry,
  LogsClient,
  LogsFilter,
  LogsPage,
  LogsQuery,
  SearchField,
  StoredBody,
} from './client.js';
import { LogsError } from './errors.js';
import { FILTER_KEYS } from './filter-keys.js';
import { isObject, toBoolean, toMetadata, toNumber, toText, toTime, type JsonObject } from './guards.js';
import { get, readObject, statusError, type HeadersSource } from './http.js';

/** The metadata keys under which callers name the endpoint, the user and the virtual key. */
export interface MetadataKeys {
  readonly endpoint: string;
  readonly user: string;
  readonly virtualKey: string;
}

export interface CloudflareClientOptions {
  /** Absolute URL of the list of logs. Bodies are asked for below it, at `{endpoint}/{id}/request` and `…/response`. */
  readonly endpoint: URL | string;
  readonly headers?: HeadersSource | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly metadataKeys?: Partial<MetadataKeys>;
}

const METADATA_KEYS: MetadataKeys = { endpoint: 'endpoint', user: 'user', virtualKey: 'virtual_key' };

/** Where a gateway ignores `search`, these can be asked for one at a time. Their ids are the API's filter keys. */
const SEARCH_FIELDS: readonly SearchField[] = [
  { id: 'model', partial: true },
  { id: 'provider', partial: true },
  { id: 'metadata.value', partial: false },
  { id: 'id', partial: false },
];

/**
 * Speaks the AI Gateway logs API.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/
 */
export class CloudflareClient implements LogsClient {
  readonly #options: CloudflareClientOptions;
  readonly #metadataKeys: MetadataKeys;
  /** `null` until the gateway was asked. */
  #honoursSearch: boolean | null = null;
  #sawRows = false;
  /** The probe found nothing while nothing was known to be there: no proof either way. */
  #probedInVain = false;

  constructor(options: CloudflareClientOptions) {
    this.#options = options;
    this.#metadataKeys = { ...METADATA_KEYS, ...options.metadataKeys };
  }

  get capabilities(): Capabilities {
    return {
      search: this.#honoursSearch === false ? SEARCH_FIELDS : true,
      status: true,
      source: true,
      sorts: ['created_at', 'provider', 'model', 'model_type', 'success', 'cached'],
      filters: FILTER_KEYS,
      detail: true,
    };
  }

  /**
   * An unknown parameter is ignored by this API, not refused, so `search` is tried with a word that nothing contains:
   * a gateway that honours it finds nothing, one that ignores it answers with every log there is.
   */
  async detectSearch({ signal }: { signal: AbortSignal }): Promise<void> {
    if (this.#honoursSearch !== null || (this.#probedInVain && !this.#sawRows)) return;
    const word = Math.random().toString(36).slice(2).repeat(3);
    const url = this.#url();
    url.searchParams.set('per_page', '1');
    url.searchParams.set('search', word);
    const page = await this.#page(url, signal).catch((error: unknown) => {
      // A gateway that refuses the parameter does not honour it either.
      if (error instanceof LogsError && error.kind === 'invalid-request') return null;
      throw error;
    });
    if (page === null || (page.total ?? page.entries.length) > 0) this.#honoursSearch = false;
    else if (this.#sawRows) this.#honoursSearch = true;
    else this.#probedInVain = true;
  }

  async list(query: LogsQuery, { signal }: { signal: AbortSignal }): Promise<LogsPage> {
    const url = this.#url();
    const parameters = url.searchParams;
    parameters.set('page', String(query.page));
    parameters.set('per_page', String(query.perPage));
    parameters.set('order_by', query.orderBy);
    parameters.set('order_by_direction', query.order);
    parameters.set('meta_info', 'true');
    const filters = this.#filters(query);
    if (filters.length > 0) parameters.set('filters', JSON.stringify(filters));
    if (query.search !== '' && query.searchField === null) parameters.set('search', query.search);
    // A plus is a space to those alone who decode it as a form.
    url.search = url.search.replaceAll('+', '%20');
    const page = await this.#page(url, signal);
    this.#sawRows ||= page.entries.length > 0;
    return page;
  }

  async detail(entry: LogEntry, { signal }: { signal: AbortSignal }): Promise<LogDetail> {
    // What is no name in a path would ask for something else.
    if (/^\.{0,2}$/.test(entry.id)) return { request: { state: 'not-stored' }, response: { state: 'not-stored' } };
    const bodies = await Promise.all([this.#body(entry.id, 'request', signal), this.#body(entry.id, 'response', signal)]);
    if (bodies.every((body) => body.state !== 'not-stored')) return { request: bodies[0], response: bodies[1] };
    const heads = await this.#heads(entry.id, signal);
    const orHead = (body: StoredBody, head: StoredBody) => (body.state === 'not-stored' ? head : body);
    return { request: orHead(bodies[0], heads.request), response: orHead(bodies[1], heads.response) };
  }

  /** Without a stored body there may still be its beginning, in the single log. */
  async #heads(id: string, signal: AbortSignal): Promise<LogDetail> {
    let log: unknown;
    let error: unknown;
    try {
      log = (await this.#ask(this.#url(id), signal))['result'];
    } catch (reason) {
      signal.throwIfAborted();
      if (!(reason instanceof LogsError && reason.kind === 'not-found')) error = reason;
    }
    const head = (side: 'request' | 'response'): StoredBody => {
      if (error !== undefined) return { state: 'failed', error };
      const { [`${side}_head`]: content, [`${side}_head_complete`]: complete, [`${side}_size`]: bytes } = isObject(log) ? log : {};
      const size = toNumber(bytes);
      if (typeof content !== 'string' || content === '') return { state: 'not-stored', size };
      const stored = new TextEncoder().encode(content).length;
      return { state: 'stored', content, ...(complete === true || stored === size ? {} : { truncated: { stored, total: size } }) };
    };
    return { request: head('request'), response: head('response') };
  }

  async #body(id: string, side: 'request' | 'response', signal: AbortSignal): Promise<StoredBody> {
    try {
      const answer = await get(this.#url(id, side), '*/*', { ...this.#options, signal });
      if (answer.status === 404) return { state: 'not-stored' };
      const error = statusError(answer);
      return error === null ? { state: 'stored', content: answer.text } : { state: 'failed', error };
    } catch (error) {
      signal.throwIfAborted();
      return { state: 'failed', error };
    }
  }

  #filters(query: LogsQuery): LogsFilter[] {
    const filters = [...query.filters];
    if (query.status !== 'all') {
      filters.push({ key: 'success', operator: 'eq', value: [query.status === 'success'] });
    }
    if (query.source !== 'all') {
      const key = query.source === 'playground' ? this.#metadataKeys.user : this.#metadataKeys.virtualKey;
      filters.push({ key: 'metadata.key', operator: 'eq', value: [key] });
    }
    const field = SEARCH_FIELDS.find((candidate) => candidate.id === query.searchField);
    if (field !== undefined && query.search !== '') {
      filters.push({ key: field.id, operator: field.partial ? 'contains' : 'eq', value: [query.search] });
    }
    return filters;
  }

  #url(...path: string[]): URL {
    const url = new URL(this.#options.endpoint);
    url.pathname = [url.pathname.replace(/\/+$/, ''), ...path.map(encodeURIComponent)].join('/');
    return url;
  }

  async #ask(url: URL, signal: AbortSignal): Promise<JsonObject> {
    return readObject(await get(url, 'application/json', { ...this.#options, signal }));
  }

  async #page(url: URL, signal: AbortSignal): Promise<LogsPage> {
    const body = await this.#ask(url, signal);
    const rows = body['result'];
    if (!Array.isArray(rows)) throw new LogsError('bad-response');
    const info = isObject(body['result_info']) ? body['result_info'] : {};
    return {
      entries: rows.map((row: unknown) => toEntry(row, this.#metadataKeys)),
      total: toNumber(info['total_count']),
      maxTokens: toNumber(info['max_total_tokens']),
    };
  }
}

function toEntry(raw: unknown, keys: MetadataKeys): LogEntry {
  const row = isObject(raw) ? raw : {};
  const metadata = toMetadata(row['metadata']);
  const named = (key: string) => metadata.find((tag) => tag.key === key && tag.value !== '')?.value ?? null;
  const provider = toText(row['provider']);
  const path = toText(row['path']);
  const tokensIn = toNumber(row['tokens_in']);
  const tokensOut = toNumber(row['tokens_out']);
  const statusCode = toNumber(row['status_code']);
  return {
    id: toText(row['id']) ?? '',
    createdAt: toTime(row['created_at']),
    endpoint: named(keys.endpoint) ?? ([provider, path].filter((part) => part !== null).join(' · ') || null),
    provider,
    model: toText(row['model']),
    user: named(keys.user),
    virtualKey: named(keys.virtualKey),
    tokensIn,
    tokensOut,
    tokensTotal: tokensIn === null && tokensOut === null ? null : toNumber((tokensIn ?? 0) + (tokensOut ?? 0)),
    cost: toNumber(row['cost']),
    // 0 stands for "no answer at all" in some gateways, which is no HTTP status.
    statusCode: statusCode === 0 ? null : statusCode,
    success: toBoolean(row['success']),
    cached: toBoolean(row['cached']),
    step: toNumber(row['step']),
    durationMs: toNumber(row['duration']),
    metadata,
    raw,
  };
}
