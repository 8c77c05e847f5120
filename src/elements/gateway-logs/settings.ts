import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LogsClient, LogsFilter, LogsQuery, SourceFilter, StatusFilter } from '../../api/client.js';
import type { ClientConfig } from '../../api/config.js';
import type { HeadersSource } from '../../api/http.js';
import { isPageSize } from '../../controllers/stored-page-size.js';
import { isTimeZone } from '../../model/intl.js';

const DEFAULT_INTERVAL = 10;
const DEFAULT_PAGE_SIZE = 25;

/** Everything that a host can set on `<gateway-logs>`, and what it means where it is missing or wrong. */
export class GatewayLogsSettings extends LitElement {
  /** URL of the list of logs: a path on this site or an absolute address. */
  @property() endpoint = '';
  /** The API that the endpoint speaks. */
  @property() dialect = 'cloudflare';
  /** The visible title, and the name of the table. */
  @property() heading = 'Logs';
  /** What is searched for. */
  @property() search = '';
  /** Which outcomes are listed. */
  @property() status: StatusFilter = 'all';
  /** Whose requests are listed. */
  @property() source: SourceFilter = 'all';
  /** The page shown, from 1. */
  @property({ type: Number }) page = 1;
  /** Rows per page: 10, 25 or 50. The reader's stored choice wins. */
  @property({ type: Number, attribute: 'per-page' }) perPage = DEFAULT_PAGE_SIZE;
  /** The key that the logs are sorted by. */
  @property({ attribute: 'order-by' }) orderBy = 'created_at';
  /** The direction of the sort. */
  @property() order: 'asc' | 'desc' = 'desc';
  /** Whether the list is polled. */
  @property({ type: Boolean, attribute: 'auto-refresh' }) autoRefresh = false;
  /** Seconds between polls. */
  @property({ type: Number, attribute: 'refresh-interval' }) refreshInterval = DEFAULT_INTERVAL;
  /** The page size is kept in `localStorage` under `<storage-key>:per-page`; empty keeps nothing. */
  @property({ attribute: 'storage-key' }) storageKey = 'gateway-logs';
  /** IANA time zone of days and times; empty for the browser's. */
  @property({ attribute: 'time-zone' }) timeZone = '';
  /** Metadata key that names the endpoint. */
  @property({ attribute: 'metadata-endpoint' }) metadataEndpoint = 'endpoint';
  /** Metadata key that names the user. */
  @property({ attribute: 'metadata-user' }) metadataUser = 'user';
  /** Metadata key that names the virtual key. */
  @property({ attribute: 'metadata-virtual-key' }) metadataVirtualKey = 'virtual_key';

  /** A client for any other back end, instead of `endpoint` and `dialect`. */
  @property({ attribute: false }) client: LogsClient | null = null;
  /** Further conditions of the list, in the API's own form. */
  @property({ attribute: false }) filters: readonly LogsFilter[] = [];
  /** Headers of every request: an object, or a function that may be async. Read at each request; never shown or kept. */
  @property({ attribute: false, noAccessor: true }) headers: HeadersSource = {};
  /** Stands in for `window.fetch`. Read at each request. */
  @property({ attribute: false, noAccessor: true }) fetch: typeof globalThis.fetch | null = null;

  /** The field that the reader searches in, where the gateway cannot search all at once. */
  @state() protected searchField: string | null = null;

  /** What the settings ask for, each one usable. */
  protected settings(): LogsQuery {
    const { search, searchField, filters, orderBy, order } = this;
    return {
      search,
      searchField,
      status: this.status === 'success' || this.status === 'error' ? this.status : 'all',
      source: this.source === 'playground' || this.source === 'virtual-key' ? this.source : 'all',
      filters: filters ?? [],
      page: Math.max(1, Math.trunc(this.page) || 1),
      perPage: isPageSize(this.perPage) ? this.perPage : DEFAULT_PAGE_SIZE,
      orderBy,
      order: order === 'asc' ? 'asc' : 'desc',
    };
  }

  /** What a client of our own is made from. Headers and fetch are looked up at each request. */
  protected clientConfig(): ClientConfig {
    return {
      endpoint: this.endpoint,
      dialect: this.dialect,
      metadataKeys: { endpoint: this.metadataEndpoint, user: this.metadataUser, virtualKey: this.metadataVirtualKey },
      headers: () => (typeof this.headers === 'function' ? this.headers() : this.headers),
      fetch: (...request) => (this.fetch ?? globalThis.fetch)(...request),
    };
  }

  /** The chosen time zone, or `undefined` for the browser's. */
  protected get zone(): string | undefined {
    return this.timeZone !== '' && isTimeZone(this.timeZone) ? this.timeZone : undefined;
  }

  /** Milliseconds between polls. */
  protected get interval(): number {
    return (this.refreshInterval >= 1 ? this.refreshInterval : DEFAULT_INTERVAL) * 1000;
  }
}
