import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LogEntry, LogsClient, LogsFilter, LogsPage, LogsQuery, SourceFilter, StatusFilter } from '../../api/client.js';
import { createClient } from '../../api/config.js';
import { LogsError } from '../../api/errors.js';
import type { HeadersSource } from '../../api/http.js';
import { Midnight } from '../../controllers/midnight.js';
import { Polling } from '../../controllers/polling.js';
import { holdInPlace, type ScrollAnchor } from '../../controllers/scroll-anchor.js';
import { isPageSize, readPageSize, storePageSize, type PageSize } from '../../controllers/stored-page-size.js';
import { en } from '../../i18n/en.js';
import { dayBefore, groupByDay } from '../../model/day-groups.js';
import { formatDay } from '../../model/format.js';
import { isTimeZone } from '../../model/intl.js';
import { contradictedControls, isSameEntry, keysOf } from '../../model/log-entry.js';
import { base, columns, controls } from '../../styles/base.js';
import type { RowItem } from '../day-group/day-group.js';
import {
  GatewayLogsAutoRefreshChangeEvent,
  GatewayLogsErrorEvent,
  GatewayLogsLoadEvent,
  GatewayLogsQueryChangeEvent,
  GatewayLogsToggleEvent,
  type GatewayLogsChangeEvent,
  type GatewayLogsRowToggleEvent,
} from '../events.js';
import type { GatewayLogsFilterBar } from '../filter-bar/filter-bar.js';
import { gatewayLogsStyles } from './gateway-logs.styles.js';

/** The last page that arrived, and what it answers. */
interface View {
  readonly query: LogsQuery;
  readonly client: LogsClient;
  readonly page: LogsPage;
  readonly items: readonly Omit<RowItem, 'open'>[];
}

const DEFAULT_INTERVAL = 10;

/**
 * The logs of an AI gateway: listed by day, filtered and searched on the server, each one opened into its conversation.
 *
 * @tag gateway-logs
 * @fires {GatewayLogsLoadEvent} gateway-logs-load - A page of logs has arrived.
 * @fires {GatewayLogsErrorEvent} gateway-logs-error - Logs could not be had, or a setting is wrong.
 * @fires {GatewayLogsQueryChangeEvent} gateway-logs-query-change - The reader is about to change what is listed. Cancelable.
 * @fires {GatewayLogsToggleEvent} gateway-logs-toggle - A log was opened or closed.
 * @fires {GatewayLogsAutoRefreshChangeEvent} gateway-logs-auto-refresh-change - The reader switched Auto.
 * @slot toolbar - More controls beside Refresh and Auto.
 * @slot empty - Shown instead of "No logs yet".
 * @slot error - Shown below the message of a failed load.
 * @csspart header - Title, total and buttons.
 * @csspart heading - The title.
 * @csspart total - The number of logs that match.
 * @csspart auto - The Auto button.
 * @csspart notice - What the reader should know about the rows or the settings.
 * @csspart alert - The message of a failed load.
 * @csspart table - The list.
 * @csspart day - A day's heading.
 * @csspart row - A log's line.
 * @csspart status - A status chip.
 * @csspart footer - The pager's row.
 * @cssprop [--gateway-logs-accent] - Links, focus, bars.
 * @cssprop [--gateway-logs-surface] - The background.
 * @cssprop [--gateway-logs-raised] - The background of open logs and of the column heads.
 * @cssprop [--gateway-logs-hover] - The background under the pointer.
 * @cssprop [--gateway-logs-border] - Lines.
 * @cssprop [--gateway-logs-text] - Text.
 * @cssprop [--gateway-logs-muted] - Quieter text.
 * @cssprop [--gateway-logs-success] - Success, and Auto while it is on.
 * @cssprop [--gateway-logs-error] - Failure.
 * @cssprop [--gateway-logs-font-mono] - Code and JSON.
 * @cssprop [--gateway-logs-radius=8px] - Corners.
 * @cssprop [--gateway-logs-gap=16px] - Space at the sides.
 * @cssprop [--gateway-logs-row-height=44px] - The least height of a row.
 */
export class GatewayLogs extends LitElement {
  static override styles = [base, controls, columns, gatewayLogsStyles];

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
  @property({ type: Number, attribute: 'per-page' }) perPage = 25;
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

  @state() private view: View | null = null;
  @state() private failure: unknown = null;
  @state() private openKeys: ReadonlySet<string> = new Set();
  @state() private searchField: string | null = null;
  /** What is told to assistive technology, after the reader's own changes only. */
  @state() private announcement = '';
  /** The reader waits for the request that is under way; nobody waits for a poll. */
  @state() private busy = false;

  @query('gateway-logs-filter-bar') private readonly filterBar!: GatewayLogsFilterBar | null;

  #client: LogsClient | null = null;
  #clientKey = '';
  #configurationError: LogsError | null = null;
  #query: LogsQuery | null = null;
  #announces = false;
  #lifetime = new AbortController();
  #detection: Promise<void> | null = null;
  #interrupted = false;
  #storedPageSize: PageSize | null = null;
  #anchor: ScrollAnchor | null = null;

  readonly #polling = new Polling(this, () => this.#poll());
  readonly #midnight = new Midnight(this, () => this.#zone);
  readonly #task = new Task(this, {
    args: () => [this.#client, this.#query] as const,
    task: async ([client, asked], { signal }): Promise<View | null> => {
      if (client === null || asked === null) return null;
      if (asked.search !== '') await this.#detectSearch(client);
      signal.throwIfAborted();
      const { search } = client.capabilities;
      const field = search === true ? null : (search.find(({ id }) => id === asked.searchField) ?? search[0])?.id;
      const page = await client.list({ ...asked, searchField: field ?? null }, { signal });
      signal.throwIfAborted();
      return { client, query: asked, page, items: [] };
    },
    onComplete: (view) => this.#onLoad(view),
    onError: (error) => this.#onFailure(error),
  });

  /** The logs of the page shown. */
  get entries(): readonly LogEntry[] {
    return this.view?.page.entries ?? [];
  }
  /** All logs that match the filters; `null` until known, or when the gateway does not count. */
  get total(): number | null {
    return this.view?.page.total ?? null;
  }
  /** Whether a request for a list is under way. */
  get loading(): boolean {
    return this.#task.status === TaskStatus.PENDING && this.#client !== null;
  }
  /** Why the last request failed, or `null` when it did not. */
  get error(): unknown {
    return this.#configurationError ?? this.failure;
  }

  /** Asks for the page again. Resolves when it has arrived or failed; the outcome is in `error` and the events. */
  async refresh(): Promise<void> {
    this.busy = true;
    this.#announces = true;
    await this.updateComplete;
    if (this.#client !== null && this.#query !== null) await this.#run();
    this.busy = false;
  }

  /** Opens the log with this id, if it is on the page. */
  open(id: string): void {
    this.#setOpen(id, true);
  }

  /** Closes the log with this id. */
  close(id: string): void {
    this.#setOpen(id, false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lifetime = new AbortController();
    if (this.#interrupted) void this.#run();
    this.#interrupted = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#interrupted = this.loading;
    this.#task.abort();
    this.#lifetime.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#settlePageSize(changed);
    this.#settleClient();
    const next = this.#settings();
    if (JSON.stringify(next) !== JSON.stringify(this.#query)) {
      this.busy = true;
      this.#query = next;
    }
    const seconds = this.refreshInterval >= 1 ? this.refreshInterval : DEFAULT_INTERVAL;
    this.#polling.interval = this.autoRefresh && this.#client !== null ? seconds * 1000 : null;
  }

  protected override updated(): void {
    if (this.#anchor !== null) void this.#restoreAnchor(this.#anchor);
    this.#anchor = null;
  }

  protected override render(): unknown {
    const { view, busy } = this;
    const { heading, autoRefresh } = this;
    return html`
      <div class="frame">
        <header part="header">
          <h2 part="heading" id="heading">${heading}</h2>
          <span class="total" part="total">${this.#totalText()}</span>
          <slot name="toolbar"></slot>
          <button type="button" class="refresh" ?disabled=${this.#client === null} @click=${() => this.refresh()}>${en.refresh}</button>
          <button type="button" class="auto" part="auto" aria-pressed=${autoRefresh} @click=${this.#toggleAuto}>${en.auto}</button>
        </header>
        <gateway-logs-filter-bar
          .search=${this.search}
          .searchField=${this.searchField}
          .status=${this.status}
          .source=${this.source}
          .capabilities=${this.#client?.capabilities ?? { search: true, status: true, source: true }}
          @focusin=${this.#onFocusIn}
          @gateway-logs-change=${this.#onChange}
        ></gateway-logs-filter-bar>
        ${this.#notices().map((text) => html`<p class="notice" part="notice">${text}</p>`)} ${this.#alert()}
        <div class="progress" ?hidden=${!busy || view === null}></div>
        <div role="table" part="table" class=${busy && view !== null ? 'stale' : ''} aria-labelledby="heading" aria-busy=${busy}>
          <div role="row" class="columns head">
            ${Object.entries(en.columns).map(
              ([name, text]) =>
                html`<span role="columnheader" class=${name === 'tokens' || name === 'cost' ? 'number' : ''}>${text}</span>`,
            )}
          </div>
          ${this.#groups()}
        </div>
        ${this.#placeholder()}
        <div class="hidden" role="status">${this.announcement}</div>
        <footer part="footer">
          <gateway-logs-pager
            .page=${view?.query.page ?? this.#query?.page ?? 1}
            .pages=${this.#pages()}
            .perPage=${this.#query?.perPage ?? 25}
            .hasNext=${this.#hasNext()}
            @gateway-logs-change=${this.#onChange}
          ></gateway-logs-pager>
        </footer>
      </div>
    `;
  }

  // ---- what the settings mean

  get #zone(): string | undefined {
    return this.timeZone !== '' && isTimeZone(this.timeZone) ? this.timeZone : undefined;
  }

  #settlePageSize(changed: PropertyValues<this>): void {
    if (changed.has('storageKey')) this.#storedPageSize = readPageSize(this.storageKey);
    if (this.#storedPageSize !== null) this.perPage = this.#storedPageSize;
  }

  #settleClient(): void {
    const metadataKeys = { endpoint: this.metadataEndpoint, user: this.metadataUser, virtualKey: this.metadataVirtualKey };
    const { endpoint, dialect } = this;
    const key = this.client === null ? JSON.stringify([endpoint, dialect, metadataKeys]) : '';
    if (this.client !== null ? this.#client === this.client : key === this.#clientKey) return;
    this.#clientKey = key;
    this.#client = this.client;
    this.#configurationError = null;
    this.#detection = null;
    this.view = null;
    this.failure = null;
    if (this.client !== null || endpoint === '') return;
    try {
      this.#client = createClient({
        endpoint,
        dialect,
        metadataKeys,
        headers: () => (typeof this.headers === 'function' ? this.headers() : this.headers),
        fetch: (...request) => (this.fetch ?? globalThis.fetch)(...request),
      });
    } catch (error) {
      if (!(error instanceof LogsError)) throw error;
      this.#configurationError = error;
      this.dispatchEvent(new GatewayLogsErrorEvent(error));
    }
  }

  #settings(): LogsQuery {
    const { search, searchField, filters, orderBy, order } = this;
    return {
      search,
      searchField,
      status: this.status === 'success' || this.status === 'error' ? this.status : 'all',
      source: this.source === 'playground' || this.source === 'virtual-key' ? this.source : 'all',
      filters: filters ?? [],
      page: Math.max(1, Math.trunc(this.page) || 1),
      perPage: isPageSize(this.perPage) ? this.perPage : 25,
      orderBy,
      order: order === 'asc' ? 'asc' : 'desc',
    };
  }

  // ---- asking the gateway

  async #run(): Promise<void> {
    await this.#task.run();
  }

  async #poll(): Promise<void> {
    if (!this.loading) await this.#run();
  }

  /** Only the first search has to wait for this; it lives as long as the element is on the page. */
  async #detectSearch(client: LogsClient): Promise<void> {
    const { signal } = this.#lifetime;
    this.#detection ??= (client.detectSearch?.({ signal }) ?? Promise.resolve()).finally(() => (this.#detection = null));
    await this.#detection;
    this.requestUpdate();
  }

  #onLoad(view: View | null): void {
    if (view === null || view.client !== this.#client) return;
    const { page, query: asked } = view;
    const last = Math.max(1, Math.ceil((page.total ?? (asked.page - 1) * asked.perPage) / asked.perPage));
    if (page.entries.length === 0 && asked.page > last) {
      this.page = last;
      return;
    }
    this.busy = false;
    this.failure = null;
    this.#accept(view);
    if (this.#announces) this.announcement = this.#totalText();
    this.#announces = false;
    this.dispatchEvent(new GatewayLogsLoadEvent(this.entries, this.total, asked));
  }

  /** Takes over a page, keeping every object that has not changed, so that an unchanged page redraws nothing. */
  #accept(view: View): void {
    const previous = this.view;
    const sameList = previous?.query === view.query && previous.client === view.client;
    if (!sameList) this.openKeys = new Set();
    const known = new Map(previous?.items.map((item) => [item.key, item]));
    const keys = keysOf(view.page.entries);
    const items = view.page.entries.map((entry, index) => {
      const key = keys[index] ?? '';
      const old = known.get(key);
      return old !== undefined && !old.gone && isSameEntry(old.entry, entry) ? old : { key, entry, gone: false };
    });
    if (sameList) {
      // What the reader has open stays, even when newer logs have pushed it off the page.
      const gone = previous.items.filter(({ key }) => this.openKeys.has(key) && !keys.includes(key));
      items.push(...gone.map((item) => (item.gone ? item : { ...item, gone: true })));
    }
    const unchanged =
      sameList &&
      items.length === previous.items.length &&
      items.every((item, index) => item === previous.items[index]) &&
      view.page.total === previous.page.total &&
      view.page.maxTokens === previous.page.maxTokens;
    if (unchanged) return;
    if (sameList) this.#anchor = this.#findAnchor();
    this.view = { ...view, items, page: { ...view.page, entries: items.filter(({ gone }) => !gone).map(({ entry }) => entry) } };
  }

  #onFailure(error: unknown): void {
    // What was aborted has been replaced, or the element is gone.
    if (error instanceof Error && error.name === 'AbortError') return;
    this.busy = false;
    this.#announces = false;
    this.failure = error;
    this.dispatchEvent(new GatewayLogsErrorEvent(error));
  }

  // ---- the reader's actions

  #change(changes: Partial<LogsQuery>): void {
    const previous = this.#settings();
    const next: LogsQuery = { ...previous, page: 1, ...changes };
    if (!this.dispatchEvent(new GatewayLogsQueryChangeEvent(next, previous))) {
      this.filterBar?.revert();
      this.requestUpdate();
      return;
    }
    const { search, searchField, status, source, filters, page, perPage } = next;
    Object.assign(this, { search, searchField, status, source, filters, page, perPage });
    if (changes.perPage !== undefined && isPageSize(perPage)) {
      this.#storedPageSize = perPage;
      storePageSize(this.storageKey, perPage);
    }
    this.#announces = true;
    // The same question once more, such as the page after a failed one, is asked all the same.
    if (JSON.stringify(this.#settings()) === JSON.stringify(previous)) void this.refresh();
  }

  readonly #onChange = (event: GatewayLogsChangeEvent): void => this.#change(event.changes);

  readonly #clearFilters = (): void => {
    this.#change({ search: '', status: 'all', source: 'all', filters: [] });
    void this.updateComplete.then(() => this.filterBar?.revert());
  };

  readonly #toggleAuto = (): void => {
    this.autoRefresh = !this.autoRefresh;
    this.dispatchEvent(new GatewayLogsAutoRefreshChangeEvent(this.autoRefresh));
  };

  /** The reader is about to search: time to learn what the box can do. */
  readonly #onFocusIn = (event: FocusEvent): void => {
    const [target] = event.composedPath();
    if (this.#client === null || !(target instanceof HTMLInputElement) || target.type !== 'search') return;
    // A gateway that cannot be reached now is told of when the search is really made.
    this.#detectSearch(this.#client).catch(() => undefined);
  };

  readonly #onRowToggle = (event: GatewayLogsRowToggleEvent): void => {
    event.stopPropagation();
    this.#setOpen(event.key, event.open);
  };

  #setOpen(key: string, open: boolean): void {
    const item = this.view?.items.find((candidate) => candidate.key === key);
    if (this.view === null || item === undefined || this.openKeys.has(key) === open) return;
    const keys = new Set(this.openKeys);
    if (open) keys.add(key);
    else keys.delete(key);
    this.openKeys = keys;
    if (item.gone) this.view = { ...this.view, items: this.view.items.filter((other) => other !== item) };
    this.dispatchEvent(new GatewayLogsToggleEvent(item.entry, open));
  }

  // ---- keeping the reader's place

  /** What must not move when rows are added: what the reader is in, or else the first row below the top of the screen. */
  #findAnchor(): ScrollAnchor | null {
    const rows = [...this.renderRoot.querySelectorAll('gateway-logs-day-group')].flatMap((group) => [
      ...group.renderRoot.querySelectorAll('gateway-logs-row'),
    ]);
    const inSight = (row: Element) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    const first = rows[0];
    const row =
      rows.find((candidate) => candidate.matches(':focus-within') && inSight(candidate)) ??
      rows.find((candidate) => candidate.expanded && inSight(candidate)) ??
      (first !== undefined && first.getBoundingClientRect().top < 0 ? rows.find(inSight) : undefined);
    return row === undefined ? null : holdInPlace(row);
  }

  async #restoreAnchor(anchor: ScrollAnchor): Promise<void> {
    const groups = [...this.renderRoot.querySelectorAll('gateway-logs-day-group')];
    await Promise.all(groups.map((group) => group.updateComplete));
    await Promise.all(groups.flatMap((group) => [...group.renderRoot.querySelectorAll('gateway-logs-row')].map((row) => row.updateComplete)));
    anchor.restore();
  }

  // ---- drawing

  #totalText(): string {
    const { view } = this;
    if (view === null) return '';
    return view.page.total === null ? en.totalUnknown : en.logs(view.page.total);
  }

  #pages(): number | null {
    const { view } = this;
    if (view === null || view.page.total === null) return null;
    return Math.max(1, Math.ceil(view.page.total / view.query.perPage));
  }

  #hasNext(): boolean {
    const { view } = this;
    const pages = this.#pages();
    if (view === null) return false;
    return pages === null ? view.page.entries.length >= view.query.perPage : view.query.page < pages;
  }

  #notices(): readonly string[] {
    const notices: string[] = [];
    if (this.timeZone !== '' && !isTimeZone(this.timeZone)) notices.push(en.badTimeZone(this.timeZone));
    if (!isPageSize(this.perPage)) notices.push(en.badPerPage(this.perPage));
    if (this.view !== null && !this.busy) {
      notices.push(...contradictedControls(this.view.query, this.entries).map((control) => en.ignored[control]));
    }
    return notices;
  }

  #alert(): TemplateResult | typeof nothing {
    if (this.#configurationError !== null || this.#client === null) {
      return html`<div class="alert" part="alert" role="alert">
        <p>${this.#configurationError === null ? en.noEndpoint : en.failure(this.#configurationError)}</p>
        <slot name="error"></slot>
      </div>`;
    }
    const { failure, view } = this;
    if (failure === null) return nothing;
    const error =
      failure instanceof LogsError ? failure : new LogsError('server', 'The client failed', { detail: String(failure) });
    const others = view !== null && view.query !== this.#query && view.items.length > 0;
    return html`<div class="alert" part="alert" role="alert">
      <p>${en.failure(error)}${others ? ` ${en.rowsFromBefore}` : ''}</p>
      <button type="button" @click=${() => this.refresh()}>${en.retry}</button>
      <slot name="error"></slot>
    </div>`;
  }

  #groups(): unknown {
    const { view, openKeys } = this;
    if (view === null) return this.busy && this.#client !== null ? this.#skeleton() : nothing;
    const { today } = this.#midnight;
    const byEntry = new Map(view.items.map((item) => [item.entry, item]));
    const entries = view.items.map(({ entry }) => entry);
    const flat = view.query.orderBy !== 'created_at';
    const groups: readonly { day: string | null; entries: readonly LogEntry[] }[] =
      flat && entries.length > 0 ? [{ day: null, entries }] : groupByDay(entries, this.#zone);
    return repeat(
      groups,
      ({ day }) => day,
      ({ day, entries: members }) => html`<gateway-logs-day-group
        exportparts="day, row, status"
        .label=${day === null ? '' : this.#dayLabel(day, today)}
        .rows=${members.flatMap((entry) => {
          const item = byEntry.get(entry);
          return item === undefined ? [] : [{ ...item, open: openKeys.has(item.key) }];
        })}
        .client=${this.#client}
        .maxTokens=${view.page.maxTokens}
        .timeZone=${this.#zone ?? ''}
        @gateway-logs-row-toggle=${this.#onRowToggle}
      ></gateway-logs-day-group>`,
    );
  }

  #dayLabel(day: string, today: string): string {
    if (day === '') return en.unknownDay;
    if (day === today) return en.today;
    return day === dayBefore(today) ? en.yesterday : formatDay(day, today);
  }

  #skeleton(): TemplateResult {
    const rows = Array.from({ length: this.#query?.perPage ?? 10 });
    return html`<div class="skeleton" aria-hidden="true"><i class="day"></i>${rows.map(() => html`<i></i>`)}</div>`;
  }

  #placeholder(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view === null || view.items.length > 0 || this.#client === null) return nothing;
    const { search, status, source, filters } = view.query;
    const filtered = search !== '' || status !== 'all' || source !== 'all' || filters.length > 0;
    return filtered
      ? html`<div class="empty">
          <p>${en.noMatch}</p>
          <button type="button" @click=${this.#clearFilters}>${en.clearFilters}</button>
        </div>`
      : html`<div class="empty">
          <slot name="empty"><p>${en.noLogs}</p><p class="hint">${en.noLogsHint}</p></slot>
        </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gateway-logs': GatewayLogs;
  }
}
