import { type PropertyDeclarations } from 'lit';
import type { LogsClient, LogsFilter, LogsQuery, SourceFilter, StatusFilter, TimeRange } from '../../api/client.js';
import type { ClientConfig } from '../../api/config.js';
import type { HeadersSource } from '../../api/http.js';
import { isPageSize } from '../../controllers/stored-page-size.js';
import { RANGES } from '../../model/filters.js';
import { isTimeZone } from '../../model/intl.js';
import { LocalizedElement } from '../localized.js';

const DEFAULT_INTERVAL = 10;
const DEFAULT_PAGE_SIZE = 25;

/** Everything that a host can set on `<gateway-logs>`, and what it means where it is missing or wrong. */
export class GatewayLogsSettings extends LocalizedElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    dialect: {},
    heading: {},
    search: {},
    status: {},
    source: {},
    range: {},
    page: { type: Number },
    perPage: { type: Number, attribute: 'per-page' },
    orderBy: { attribute: 'order-by' },
    order: {},
    autoRefresh: { type: Boolean, attribute: 'auto-refresh' },
    refreshInterval: { type: Number, attribute: 'refresh-interval' },
    storageKey: { attribute: 'storage-key' },
    timeZone: { attribute: 'time-zone' },
    metadataEndpoint: { attribute: 'metadata-endpoint' },
    metadataUser: { attribute: 'metadata-user' },
    metadataVirtualKey: { attribute: 'metadata-virtual-key' },
    urlState: { attribute: 'url-state' },
    showSecrets: { type: Boolean, attribute: 'show-secrets' },
    client: { attribute: false },
    filters: { attribute: false },
    headers: { attribute: false },
    fetch: { attribute: false },
    searchField: { state: true },
  };

  /** URL of the list of logs: a path on this site or an absolute address. Without it, and without `client`, the page says so. */
  endpoint = '';
  /** The API that the endpoint speaks: `cloudflare`, `verifywise`. */
  dialect = 'cloudflare';
  /** Visible title and name of the table. */
  heading = 'Logs';
  /** What is searched for. */
  search = '';
  /** Which outcomes are listed: `all`, `success`, `error`. */
  status: StatusFilter = 'all';
  /** Whose requests are listed: `all`, `playground`, `virtual-key`. */
  source: SourceFilter = 'all';
  /** A time range that ends now: `15m`, `1h`, `24h`, `7d`, `30d`; empty for all time. `created_at` in `filters` takes its place. */
  range: TimeRange = '';
  /** The page shown, from 1. */
  page = 1;
  /** Rows per page: 10, 25 or 50. The reader's stored choice wins. */
  perPage = DEFAULT_PAGE_SIZE;
  /** The key of the sort: `created_at`; also `provider`, `model`, `model_type`, `success`, `cached`, as far as the gateway can. */
  orderBy = 'created_at';
  /** The direction of the sort: `desc`, `asc`. */
  order: 'asc' | 'desc' = 'desc';
  /** Starts with Auto on: the list is polled. */
  autoRefresh = false;
  /** Seconds between polls, 1 at the least. */
  refreshInterval = DEFAULT_INTERVAL;
  /** The page size is kept in `localStorage` under `<storage-key>:per-page`; empty stores nothing. */
  storageKey = 'gateway-logs';
  /** IANA zone for days and times; empty for the browser's. */
  timeZone = '';
  /** Metadata key that names the endpoint. */
  metadataEndpoint = 'endpoint';
  /** Metadata key that names the user. */
  metadataUser = 'user';
  /** Metadata key that names the virtual key. */
  metadataVirtualKey = 'virtual_key';
  /** Keeps filters, time, page, sort and open logs in the page's query string, under this prefix; empty keeps nothing there. */
  urlState = '';
  /** Shows what looks like a key, which is masked otherwise until it is clicked. */
  showSecrets = false;

  /** A `LogsClient` for any other back end, instead of `endpoint` and `dialect`. Make it once: another object is another back end. */
  client: LogsClient | null = null;
  /**
   * The filters in the API's form, `{ key, operator, value: […] }[]`: the chips. The reader changes them; what must hold for
   * a reader whatever they do belongs in your proxy.
   */
  filters: readonly LogsFilter[] = [];
  /**
   * Headers of every request: an object, or a function that may be async. Looked up at each request; never shown or stored.
   * New headers ask for nothing by themselves: call `refresh()`.
   */
  headers: HeadersSource = {};
  /** Stands in for `window.fetch`. Looked up at each request. */
  fetch: typeof globalThis.fetch | null = null;

  /** The field that the reader searches in, where the gateway cannot search all at once. */
  protected searchField: string | null = null;

  /** What the settings ask for, each one usable. */
  protected settings(): LogsQuery {
    const { searchField, order } = this;
    const filters = Array.isArray(this.filters) ? (this.filters as readonly LogsFilter[]) : [];
    // An attribute that is taken away leaves `null` behind.
    return {
      search: (this.search || '').trim(),
      searchField,
      status: this.status === 'success' || this.status === 'error' ? this.status : 'all',
      source: this.source === 'playground' || this.source === 'virtual-key' ? this.source : 'all',
      filters,
      // Times that are given one by one stand for the whole range.
      range: RANGES.includes(this.range) && !filters.some(({ key }) => key === 'created_at') ? this.range : '',
      page: this.page >= 1 && this.page < Number.MAX_SAFE_INTEGER ? Math.trunc(this.page) : 1,
      perPage: isPageSize(this.perPage) ? this.perPage : DEFAULT_PAGE_SIZE,
      orderBy: this.orderBy || 'created_at',
      order: order === 'asc' ? 'asc' : 'desc',
      cursor: null,
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
    return this.timeZone && isTimeZone(this.timeZone) ? this.timeZone : undefined;
  }

  /** Milliseconds between polls. */
  protected get interval(): number {
    return (this.refreshInterval >= 1 ? this.refreshInterval : DEFAULT_INTERVAL) * 1000;
  }
}
