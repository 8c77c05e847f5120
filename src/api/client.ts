/** Which outcome of a request to list. */
export type StatusFilter = 'all' | 'success' | 'error';

/** Who sent the request: a signed-in user (playground) or a developer's API key. */
export type SourceFilter = 'all' | 'playground' | 'virtual-key';

/** How a filter compares. There is no "at least" and no "at most". */
export type FilterOperator = 'eq' | 'neq' | 'contains' | 'lt' | 'gt';

/** A condition of the list API: https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/ */
export interface LogsFilter {
  readonly key: string;
  readonly operator: FilterOperator;
  /** Several values are alternatives. */
  readonly value: readonly (string | number | boolean)[];
}

/** One thing a gateway can look for when it has no search over several fields. */
export interface SearchField {
  /** Where it is one of the API's filter keys, it has a name already. */
  readonly id: string;
  readonly label?: string;
  /** True where a part of the value is enough, false where it has to be the whole value. */
  readonly partial: boolean;
}

/** A time range that ends now and moves on with the clock; empty for all time. */
export type TimeRange = '' | '15m' | '1h' | '24h' | '7d' | '30d';

/** What to list. Pages count from 1. */
export interface LogsQuery {
  readonly search: string;
  /** The `id` of the {@link SearchField} to look in, or `null` for the gateway's own search. */
  readonly searchField: string | null;
  readonly status: StatusFilter;
  readonly source: SourceFilter;
  /** All of them hold. What a client is asked has the time range here as well, as `created_at`. */
  readonly filters: readonly LogsFilter[];
  /** What the reader chose; a client need not look at it. */
  readonly range: TimeRange;
  readonly page: number;
  readonly perPage: number;
  readonly orderBy: string;
  readonly order: 'asc' | 'desc';
  /** Where the page starts, for a client that pages by cursor: the `nextCursor` of the page before; `null` on page 1. */
  readonly cursor: string | null;
}

/** A tag that the caller attached to the request. */
export interface MetadataTag {
  readonly key: string;
  readonly value: string;
}

/** One request through the gateway. `null` means that the gateway did not say. */
export interface LogEntry {
  /** Opaque, not sortable; empty when the gateway sent none. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number | null;
  /** The endpoint's own name, or the provider and path that stand in for one. */
  readonly endpoint: string | null;
  readonly provider: string | null;
  readonly model: string | null;
  readonly user: string | null;
  readonly virtualKey: string | null;
  readonly tokensIn: number | null;
  readonly tokensOut: number | null;
  readonly tokensTotal: number | null;
  /** US dollars. */
  readonly cost: number | null;
  /** The HTTP status that the caller got. */
  readonly statusCode: number | null;
  readonly success: boolean | null;
  readonly cached: boolean | null;
  /** Which attempt of a route with fallbacks answered, from 0. */
  readonly step: number | null;
  /** Milliseconds. */
  readonly durationMs: number | null;
  readonly metadata: readonly MetadataTag[];
  /** The row as it came. */
  readonly raw: unknown;
}

/** One page of logs. */
export interface LogsPage {
  readonly entries: readonly LogEntry[];
  /** All logs that match the query, or `null` when the gateway does not count them. */
  readonly total: number | null;
  /** Where the next page starts, from a client that pages by cursor; `null` at the end. */
  readonly nextCursor?: string | null;
  /** The largest token count among all that match, or `null` when unknown. */
  readonly maxTokens: number | null;
}

/** What the gateway kept of a request's or a response's body. */
export type StoredBody =
  | {
      readonly state: 'stored';
      /** The raw text, or a value that the client has parsed already. */
      readonly content: unknown;
      /** Present when only the beginning was kept. Sizes in bytes. */
      readonly truncated?: { readonly stored: number | null; readonly total: number | null };
    }
  /** `size`: bytes of the body that was there, where the gateway tells. */
  | { readonly state: 'not-stored'; readonly size?: number | null }
  | { readonly state: 'failed'; readonly error: unknown };

/** The bodies of one log. */
export interface LogDetail {
  readonly request: StoredBody;
  readonly response: StoredBody;
}

/** What a gateway can do. The page shows only the controls that work. */
export interface Capabilities {
  /**
   * `true`: one case-insensitive search over endpoint, model, user and virtual key. Otherwise the fields that can be
   * searched one at a time; `false` or none of them means no search box.
   */
  readonly search: boolean | readonly SearchField[];
  readonly status: boolean;
  readonly source: boolean;
  /** The values that `orderBy` may take; none of them means newest first and nothing else. */
  readonly sorts: readonly string[];
  /**
   * The keys that `filters` may have: those of the list API, with the operators that make sense for them, and others,
   * whose values are text and whose operator is `eq`. `created_at` gives the time range. None by default.
   */
  readonly filters?: readonly string[];
  /** Whether all matching logs are counted. `exact` by default; `none` shows no total. */
  readonly total?: 'exact' | 'none';
  /** How pages are asked for. `page` by default; with `cursor` there is no way to the last page. */
  readonly paging?: 'page' | 'cursor';
  /** Whether the gateway can be asked for bodies. */
  readonly detail: boolean;
}

/**
 * A way to a back end. Every method may reject with a `LogsError`, and must reject with an `AbortError` soon after its
 * `signal` is aborted.
 */
export interface LogsClient {
  /** What is known of the gateway now. */
  readonly capabilities: Capabilities;
  /** Asks the gateway whether it honours `search`, where only trying tells; afterwards `capabilities` is certain. */
  detectSearch?(options: { signal: AbortSignal }): Promise<void>;
  list(query: LogsQuery, options: { signal: AbortSignal }): Promise<LogsPage>;
  /** The bodies of one log. A body that cannot be had is told in its own `state`, so that the other one still shows. */
  detail(entry: LogEntry, options: { signal: AbortSignal }): Promise<LogDetail>;
}
