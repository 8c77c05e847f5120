import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult, type PropertyDeclarations } from 'lit';
import type { LogEntry, LogsClient, LogsQuery } from '../../api/client.js';
import { createClient } from '../../api/config.js';
import { Midnight } from '../../controllers/midnight.js';
import { isPageSize, readPageSize, storePageSize, type PageSize } from '../../controllers/stored-page-size.js';
import { en } from '../../i18n/en.js';
import { loadLanguages, speak } from '../../i18n/language.js';
import { sentFilters, withFilter } from '../../model/filters.js';
import { UNKNOWN } from '../../model/format.js';
import { isTimeZone, language } from '../../model/intl.js';
import {
  isDoubtful,
  isFiltered,
  isRefresh,
  nextView,
  pageInstead,
  pagesOf,
  totalOf,
  type ListAnswer,
  type ListView,
} from '../../model/list-view.js';
import { mask, seen } from '../../model/secrets.js';
import { base, columns, controls, values } from '../../styles/base.js';
import {
  GatewayLogsAutoRefreshChangeEvent,
  GatewayLogsErrorEvent,
  GatewayLogsLoadEvent,
  GatewayLogsQueryChangeEvent,
  GatewayLogsToggleEvent,
  type GatewayLogsChangeEvent,
  type GatewayLogsFilterEvent,
  type GatewayLogsRowToggleEvent,
} from '../events.js';
import type { GatewayLogsDayGroup } from '../day-group/day-group.js';
import type { GatewayLogsFilterBar } from '../filter-bar/filter-bar.js';
import { filterTools, loadFilterTools } from '../filter-builder/load.js';
import type { GatewayLogsRow } from '../row/row.js';
import { shieldCopy } from './copied.js';
import { drawDays } from './days.js';
import type { KeepUp } from './keep-up.js';
import type { Cursors } from '../../model/cursors.js';
import type { Links } from './links.js';
import type * as onDemand from './live.js';
import { gatewayLogsStyles } from './gateway-logs.styles.js';
import { headTemplate } from './head.js';
import { registerInner } from './inner.js';
import { GatewayLogsSettings } from './settings.js';
import { alertTemplate, emptyTemplate, skeletonTemplate } from './states.js';

/** Milliseconds that an answer waits for what is loaded beside it. */
const PATIENCE = 1000;
/** The logs seen that are kept for the filter builder's suggestions. */
const MOST_SEEN = 500;

let live: typeof onDemand | undefined;

/** @throws where it cannot be had */
const loadLive = async () => (live ??= await import('./live.js'));

/** Waits for what an answer needs that is not there yet; whatever comes of it, not for long. */
async function patiently(needed: readonly Promise<unknown>[], signal: AbortSignal): Promise<void> {
  if (needed.length === 0) return;
  const over = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  await Promise.race([Promise.all(needed), new Promise((resolve) => over.addEventListener('abort', resolve))]).catch(() => undefined);
}

/** Stands for the end of a request that was replaced, or whose element has gone; a host's own aborts are failures. */
const ABORTED = Symbol('aborted');

/**
 * The logs of an AI gateway: listed by day, filtered and searched on the server, each one opened into its conversation.
 *
 * @tag gateway-logs
 * @fires {GatewayLogsLoadEvent} gateway-logs-load - A page has arrived, polls included; `entries` are those shown, while others wait.
 * @fires {GatewayLogsErrorEvent} gateway-logs-error - Logs could not be had, or a setting is wrong.
 * @fires {GatewayLogsQueryChangeEvent} gateway-logs-query-change - The reader is about to change what is listed. Cancelable.
 * @fires {GatewayLogsToggleEvent} gateway-logs-toggle - A log was opened or closed.
 * @fires {GatewayLogsAutoRefreshChangeEvent} gateway-logs-auto-refresh-change - The reader switched Auto.
 * @fires {GatewayLogsRevealEvent} gateway-logs-reveal - The reader wants to see what is masked there: for your audit. Cancelable.
 * @slot toolbar - More controls beside Refresh and Auto.
 * @slot empty - Instead of "No logs yet".
 * @slot error - Below the message of a failed load.
 * @csspart header - Title, total and buttons.
 * @csspart heading - The title.
 * @csspart total - The number of logs that match.
 * @csspart auto - The Auto button.
 * @csspart new - The button behind which new rows wait.
 * @csspart notice - What the reader should know about the rows or the settings.
 * @csspart alert - The message of a failed load.
 * @csspart table - The list.
 * @csspart pager - The line of the pager.
 * @cssprop [--gateway-logs-accent=light-dark(#3451c6, #8ea2ff)] - Links, focus, bars.
 * @cssprop [--gateway-logs-surface=light-dark(#ffffff, #101114)] - The background of the whole.
 * @cssprop [--gateway-logs-raised=light-dark(#f7f8fa, #171920)] - The background of open logs and column heads.
 * @cssprop [--gateway-logs-hover=light-dark(#f2f4f8, #1b1e26)] - The background under the pointer.
 * @cssprop [--gateway-logs-border=light-dark(#e4e7ec, #272a32)] - Lines.
 * @cssprop [--gateway-logs-text=light-dark(#14171f, #eceef2)] - Text.
 * @cssprop [--gateway-logs-muted=light-dark(#5b6472, #9aa3b2)] - Quieter text.
 * @cssprop [--gateway-logs-success=light-dark(#0b6b38, #5bd08f)] - The status of a success, and Auto while it is on.
 * @cssprop [--gateway-logs-error=light-dark(#b42318, #ff8f86)] - The status of a failure, and errors.
 * @cssprop [--gateway-logs-font-mono=ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace] - The font of code and JSON.
 * @cssprop [--gateway-logs-font-size=14px] - The size of the text in `<gateway-logs>`; a panel alone has its page's.
 * @cssprop [--gateway-logs-radius=8px] - Corners.
 * @cssprop [--gateway-logs-gap=16px] - Space at the sides.
 * @cssprop [--gateway-logs-row-height=44px] - The least height of a row.
 * @cssprop [--gateway-logs-sticky-top=0px] - Where day headings stop below a fixed header of yours.
 */
export class GatewayLogs extends GatewayLogsSettings {
  static override styles = [base, controls, columns, values, gatewayLogsStyles];

  static override properties: PropertyDeclarations = {
    view: { state: true },
    failure: { state: true },
    openKeys: { state: true },
    announcement: { state: true },
    busy: { state: true },
    autoFailed: { state: true },
  };

  /** Loads what adds a language of the host's, for all elements of the page: `(await GatewayLogs.loadLanguages()).addLanguage('nl', …)`. */
  static loadLanguages(): ReturnType<typeof loadLanguages> {
    return loadLanguages();
  }

  private view: ListView | null = null;
  private failure: unknown = null;
  private openKeys: ReadonlySet<string> = new Set();
  /** What is told to assistive technology, after the reader's own changes only. */
  private announcement = '';
  /** The reader waits for the request that is under way; nobody waits for a poll. */
  private busy = false;
  /** What Auto needs could not be loaded. */
  private autoFailed = false;

  get #filterBar(): GatewayLogsFilterBar | null {
    return this.renderRoot.querySelector('gateway-logs-filter-bar');
  }

  #client: LogsClient | null = null;
  #clientKey = '';
  #query: LogsQuery | null = null;
  #announces = false;
  #lifetime = new AbortController();
  #detection: Promise<void> | null = null;
  #interrupted = false;
  #loading = false;
  #storedPageSize: PageSize | null = null;
  /** What to do when the rows that changed are drawn. */
  #whenDrawn: (() => void) | null = null;
  /** The logs so far, for the filter builder. */
  #seen: ReadonlySet<LogEntry> = new Set();
  /** What Auto and refreshes need, once it is there. */
  #live: KeepUp | null = null;
  /** The last success, `null`, and the failure since, with their times in milliseconds since the epoch. */
  #told: readonly (readonly [error: unknown, at: number])[] = [];
  #cursors: Cursors | null = null;
  #links: Links | null = null;
  /** `null` until the URL counts; nothing is asked before it was read. */
  #urlLoading: boolean | null = null;
  /** The day that the days were drawn on, and in which language. */
  #drawn = '';

  readonly #midnight = new Midnight(this, () => this.zone);
  readonly #task = new Task(this, {
    args: () => [this.#client, this.#query] as const,
    task: async ([client, asked], { signal }): Promise<ListAnswer | null> => {
      // Nothing is asked for a page that is not there; it is asked when it comes back.
      this.#interrupted = !this.isConnected;
      if (client === null || asked === null || !this.isConnected) return null;
      this.#loading = true;
      const needed: Promise<unknown>[] = [];
      try {
        if (asked.search !== '') await this.#detectSearch(client);
        signal.throwIfAborted();
        const { search } = client.capabilities;
        const field = typeof search === 'boolean' ? null : (search.find(({ id }) => id === asked.searchField) ?? search[0])?.id;
        const question = { ...asked, searchField: field ?? null };
        const sent = { ...question, filters: sentFilters(question, Date.now()) };
        if (this.view?.query === asked && this.#live === null) needed.push(this.#loadLive());
        const given = await client.list(sent, { signal });
        const own = this.client === null ? undefined : await loadLive().catch(() => undefined);
        if (own) this.#cursors ??= new own.Cursors();
        const answer = { client, query: asked, sent, page: own?.toPage(given) ?? given };
        if (isDoubtful(this.settings(), answer) && !filterTools(this)) needed.push(loadFilterTools());
        await patiently(needed, signal);
        signal.throwIfAborted();
        return answer;
      } catch (error) {
        await patiently(needed, signal);
        throw signal.aborted ? ABORTED : error;
      }
    },
    onComplete: (answer) => this.#onLoad(answer),
    onError: (error) => this.#onFailure(error),
  });

  /** The logs of the page shown. */
  get entries(): readonly LogEntry[] {
    return this.view?.page.entries ?? [];
  }
  /** All logs that match; `null` until known, or when the gateway does not count. */
  get total(): number | null {
    return this.view === null ? null : totalOf(this.view);
  }
  /** Whether a list is being asked for. */
  get loading(): boolean {
    return this.#loading;
  }
  /** The last failure; `null` when there was none since. */
  get error(): unknown {
    return this.failure;
  }

  /** Asks again. Resolves when the answer or failure is there; the outcome is in `error` and the events. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    if (this.#client === null) return;
    // What the reader waits for already is as new as what would be asked now; a poll may be older.
    const isAsked = this.loading && this.busy;
    this.busy = true;
    await (isAsked ? this.#task.taskComplete.catch(() => undefined) : this.#task.run());
    // A page that no longer exists leads to another one.
    await this.updateComplete;
    if (this.loading) await this.#task.taskComplete.catch(() => undefined);
  }

  /** Opens a log that is on the page. */
  open(id: string): void {
    this.#setOpen(id, true);
  }

  /** Closes a log that is on the page. */
  close(id: string): void {
    this.#setOpen(id, false);
  }

  override connectedCallback(): void {
    registerInner();
    super.connectedCallback();
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    // A selection may begin outside.
    document.addEventListener('copy', () => shieldCopy(this.renderRoot), { signal });
    if (this.#interrupted) void this.#task.run();
    this.#interrupted = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#interrupted ||= this.loading;
    this.#loading = false;
    this.#task.abort();
    this.#lifetime.abort();
    this.#detection = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.urlState && this.#urlLoading === null) void this.#loadLinks();
    if (changed.has('storageKey')) this.#storedPageSize = readPageSize(this.storageKey);
    if (this.#storedPageSize !== null) this.perPage = this.#storedPageSize;
    if (this.#urlLoading === true) return;
    this.#links?.restore();
    this.#settleClient();
    const next = this.#effectiveQuery();
    if (JSON.stringify(next) !== JSON.stringify(this.#query)) {
      this.#query = next;
      if (this.#client !== null) {
        this.busy = true;
        this.failure = null;
      }
    }
    if (this.view?.query === this.#query) this.#links?.settle();
    if (this.autoRefresh) void this.#loadLive();
    if (this.#live !== null) this.#live.polling.interval = this.autoRefresh && this.#client !== null ? this.interval : null;
  }

  protected override updated(changed: PropertyValues): void {
    const { view, openKeys, zone, showSecrets } = this;
    const { today } = this.#midnight;
    const parent = this.renderRoot.querySelector('.days');
    // A poll without news draws nothing at all.
    const drawn = today + language.locale;
    const isNews = drawn !== this.#drawn || ['view', 'openKeys', 'timeZone', 'showSecrets'].some((name) => changed.has(name));
    if (isNews && parent !== null) drawDays(parent, { view, openKeys, zone, today, showSecrets });
    this.#drawn = drawn;
    if (this.#whenDrawn !== null) void this.updateComplete.then(this.#whenDrawn);
    this.#whenDrawn = null;
  }

  /** Complete when the rows have drawn as well, all of it before the browser paints. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await Promise.all(this.#dayGroups().map((group) => group.updateComplete));
    return complete;
  }

  protected override render(): unknown {
    const { view, busy, heading, autoRefresh } = this;
    // The pager and the column heads show where the reader is going, so that quick clicks add up.
    const query = this.#query ?? this.settings();
    const { page, perPage } = query;
    // The pages of an earlier question are not those of the controls.
    const counted = this.#isFromBefore ? null : view;
    const pages = counted && pagesOf(counted);
    const capabilities = this.#client?.capabilities ?? { search: true, status: true, source: true, sorts: [] };
    return html`
      <div class="frame" dir=${(this.isConnected && !this.closest('[dir]') && en.dir) || nothing}>
        <header part="header">
          <h2 part="heading" id="heading">${heading === 'Logs' ? en.heading : heading}</h2>
          <span class="total" part="total">${this.#totalText()}</span>
          <slot name="toolbar"></slot>
          <button type="button" class="refresh" ?disabled=${this.#client === null} @click=${this.#onRefresh}>${en.refresh}</button>
          <button type="button" class="auto" part="auto" aria-pressed=${autoRefresh} @click=${this.#toggleAuto}>${en.auto}</button>
        </header>
        <gateway-logs-filter-bar
          .search=${query.search}
          .searchField=${this.searchField}
          .status=${query.status}
          .source=${query.source}
          .filters=${query.filters}
          .range=${query.range}
          .orderBy=${query.orderBy}
          .order=${query.order}
          .clearable=${counted === null || counted.page.entries.length > 0}
          .seen=${this.#seen}
          .timeZone=${this.zone ?? ''}
          .capabilities=${capabilities}
          @focusin=${this.#onFocusIn}
          @gateway-logs-change=${this.#onChange}
        ></gateway-logs-filter-bar>
        ${this.#notices().map((text) => html`<p class="notice" part="notice">${text}</p>`)} ${this.#alert()}
        ${this.#live?.template(this.#query, this.#client)}
        <div role="table" part="table" class=${busy && view !== null ? 'stale' : ''} aria-labelledby="heading" aria-busy=${busy}>
          ${headTemplate(query, capabilities.sorts, this.#sort)}
          ${view === null && busy ? skeletonTemplate(perPage) : nothing}
          <div class="days" @gateway-logs-row-toggle=${this.#onRowToggle} @gateway-logs-filter=${this.#onFilter}></div>
        </div>
        ${counted === null || counted.page.entries.length > 0 ? nothing : emptyTemplate(isFiltered(counted.query), () => this.#filterBar?.clear())}
        <div class="hidden" role="status">${this.announcement}</div>
        <footer part="pager">
          <gateway-logs-pager
            .page=${page}
            .pages=${pages}
            .perPage=${perPage}
            .hasNext=${pages === null ? this.#mayHaveNext(page, counted) : page < pages}
            @gateway-logs-change=${this.#onChange}
          ></gateway-logs-pager>
        </footer>
      </div>
    `;
  }

  // ---- asking the gateway

  #settleClient(): void {
    const config = this.clientConfig();
    const key = this.client === null ? JSON.stringify(config) : '';
    if (this.client === null ? key === this.#clientKey : this.#client === this.client) return;
    this.#clientKey = key;
    this.#client = this.client;
    this.#detection = null;
    // What one gateway told is nothing to ask another one for.
    this.#seen = new Set();
    this.#cursors = null;
    this.openKeys = new Set();
    this.view = null;
    this.failure = null;
    this.#told = [];
    this.#live?.forget();
    try {
      this.#client ??= createClient(config);
    } catch (error) {
      this.#onFailure(error);
    }
    this.busy = this.#client !== null;
  }

  /** What the settings ask for, as far as the gateway can. */
  #effectiveQuery(): LogsQuery {
    const settings = this.settings();
    const can = this.#client?.capabilities;
    if (can === undefined) return settings;
    const query: LogsQuery = {
      ...settings,
      // What there is no control for is left out, and told of.
      status: can.status ? settings.status : 'all',
      source: can.source ? settings.source : 'all',
      range: can.filters?.includes('created_at') ? settings.range : '',
      ...(can.sorts.includes(settings.orderBy) ? {} : { orderBy: 'created_at', order: 'desc' }),
    };
    if (can.paging !== 'cursor') return query;
    const reached = this.#cursors?.reach(query) ?? { ...query, page: 1 };
    if (reached.page !== query.page) this.page = 1;
    return reached;
  }

  /** Loads what Auto and refreshes need. Without it the list is refreshed all the same, if not by itself. */
  async #loadLive(): Promise<void> {
    if (this.#live !== null) return;
    try {
      const loaded = await loadLive();
      this.#live ??= new loaded.KeepUp(this, {
        poll: async () => void (this.loading || (await this.#task.run())),
        rows: () => this.#rows(),
        show: (answer) => this.#showWaiting(answer),
        zone: () => this.zone,
      });
      for (const [error, at] of this.#told) this.#live.tell(error, at);
      this.requestUpdate();
    } catch {
      if (!this.autoRefresh) return;
      this.#toggleAuto();
      this.autoFailed = true;
    }
  }

  /** Only the first search has to wait for this; it lives as long as the element is on the page. */
  async #detectSearch(client: LogsClient): Promise<void> {
    const { signal } = this.#lifetime;
    const detection = (this.#detection ??= client.detectSearch?.({ signal }) ?? Promise.resolve());
    try {
      await detection;
    } finally {
      if (this.#detection === detection) this.#detection = null;
    }
    this.requestUpdate();
  }

  #onLoad(answer: ListAnswer | null): void {
    this.#loading = false;
    if (answer === null) return;
    try {
      this.#show(answer);
      this.#tell(null);
    } catch (error) {
      // A client of the host's answered something that is no page of logs.
      this.#onFailure(error);
    }
  }

  #show(answer: ListAnswer): void {
    speak(this);
    const { view: previous } = this;
    const isSame = isRefresh(answer, previous);
    // Nobody waits for a poll: what the reader is in stays where it is.
    const held = isSame && !this.busy ? this.#live?.hold(answer, previous, this.openKeys) : null;
    if (!held) this.#live?.drop();
    const instead = held ? null : pageInstead(answer);
    if (instead !== null) {
      this.page = instead;
      return;
    }
    // A row that the reader is in stays as well, whether it is open or not.
    const focused = this.#rows().filter((row) => row.matches(':focus-within')).map((row) => row.key);
    const view = held ?? nextView(answer, previous, new Set([...this.openKeys, ...focused]));
    const keys = view.items.map(({ key }) => key);
    const closed = previous?.items.filter(({ key }) => this.openKeys.has(key) && !keys.includes(key)) ?? [];
    if (closed.length > 0) this.openKeys = new Set(keys.filter((key) => this.openKeys.has(key)));
    if (isSame && (view !== previous || this.failure !== null)) this.#whenDrawn = this.#live?.change(view) ?? null;
    if (view !== previous) this.#seen = new Set([...view.page.entries, ...this.#seen].slice(0, MOST_SEEN));
    this.#cursors?.keep(answer);
    this.view = view;
    this.busy = false;
    this.failure = null;
    if (this.#announces) this.announcement = [this.#totalText() || en.pageOf(answer.query.page, null), ...this.#doubts(view)].join('. ');
    this.#announces = false;
    for (const { entry } of closed) this.dispatchEvent(new GatewayLogsToggleEvent(entry, false));
    if (!isSame) this.#links?.forget();
    this.#links?.settle();
    this.dispatchEvent(new GatewayLogsLoadEvent(this.entries, this.total, answer.query));
  }

  /** The reader wants to see what has waited; while the gateway cannot be had, what there is now. */
  #showWaiting(answer: ListAnswer): void {
    if (this.failure !== null) return this.#onRefresh();
    const { busy } = this;
    this.#announces = true;
    this.busy = true;
    this.#show(answer);
    // The reader may wait for something newer.
    this.busy = this.#announces = busy;
  }

  #onFailure(error: unknown): void {
    if (error === ABORTED) return;
    this.#loading = false;
    if (this.failure === null) this.#whenDrawn = this.#live?.change(null) ?? null;
    this.busy = false;
    this.#announces = false;
    // A client of the host's may fail without a word.
    this.failure = error ?? undefined;
    this.#tell(this.failure);
    this.dispatchEvent(new GatewayLogsErrorEvent(error));
  }

  /** How a request went says when Auto goes on. */
  #tell(error: unknown): void {
    const at = Date.now();
    this.#told = [...this.#told.filter((told) => error !== null && told[0] === null), [error, at]];
    this.#live?.tell(error, at);
  }

  // ---- the reader's actions

  /** @returns whether the host let it happen */
  #change(changes: Partial<LogsQuery>): boolean {
    const previous = this.settings();
    const next: LogsQuery = { ...previous, page: 1, ...changes };
    if (!this.dispatchEvent(new GatewayLogsQueryChangeEvent(next, previous))) return false;
    const { search, searchField, status, source, filters, range, page, perPage, orderBy, order } = next;
    Object.assign(this, { search, searchField, status, source, filters, range, page, perPage, orderBy, order });
    if (changes.perPage !== undefined && isPageSize(perPage) && this.storageKey) {
      this.#storedPageSize = perPage;
      storePageSize(this.storageKey, perPage);
    }
    this.#announces = true;
    this.#links?.leave();
    // The same question once more, such as the page after a failed one, is asked all the same.
    if (JSON.stringify(this.settings()) === JSON.stringify(previous)) void this.refresh();
    return true;
  }

  #onChange(event: GatewayLogsChangeEvent): void {
    if (!this.#change(event.changes)) event.preventDefault();
  }

  readonly #sort = (changes: Partial<LogsQuery>): void => void this.#change(changes);

  /** A value in a row or a panel was clicked. */
  #onFilter(event: GatewayLogsFilterEvent): void {
    event.stopPropagation();
    this.#change({ filters: withFilter(this.settings().filters, event.filter) });
  }

  #onRefresh(): void {
    this.renderRoot.querySelector<HTMLElement>('.refresh')?.focus();
    this.#announces = true;
    void this.refresh();
  }

  #toggleAuto(): void {
    this.autoRefresh = !this.autoRefresh;
    this.autoFailed = false;
    this.dispatchEvent(new GatewayLogsAutoRefreshChangeEvent(this.autoRefresh));
  }

  /** The reader is about to search: time to learn what the box can do. */
  #onFocusIn(event: FocusEvent): void {
    const [target] = event.composedPath();
    if (this.#client === null || !(target instanceof HTMLInputElement) || target.type !== 'search') return;
    // A gateway that cannot be reached now is told of when the search is really made.
    this.#detectSearch(this.#client).catch((error: unknown) => this.#tell(error));
  }

  #onRowToggle(event: GatewayLogsRowToggleEvent): void {
    event.stopPropagation();
    this.#setOpen(event.key, event.open);
    this.#links?.push();
  }

  #setOpen(key: string, open: boolean): void {
    const item = this.view?.items.find((candidate) => candidate.key === key);
    if (this.view === null || item === undefined || this.openKeys.has(key) === open) return;
    const keys = new Set(this.openKeys);
    if (open) keys.add(key);
    else keys.delete(key);
    this.openKeys = keys;
    this.dispatchEvent(new GatewayLogsToggleEvent(item.entry, open));
  }

  // ---- the page's URL

  async #loadLinks(): Promise<void> {
    this.#urlLoading = true;
    if (!this.hasUpdated) this.busy = true;
    const view = () => ({ ...this.settings(), open: [...this.openKeys] });
    const defaults = view();
    try {
      const loaded = await loadLive();
      this.#links = new loaded.Links(this, {
        view,
        defaults,
        apply: (settings) => {
          Object.assign(this, settings);
          // The rows of a link depend on the page size of the link.
          this.#storedPageSize = null;
        },
        change: (changes) => this.#change(changes),
        setOpen: (key, open) => this.#setOpen(key, open),
        rows: () => this.#rows(),
      });
    } catch {
      // Without it the list is as good as ever; only links to it are not.
    }
    this.#urlLoading = false;
    this.requestUpdate();
  }

  // ---- drawing

  /** What is shown answers an earlier question, as the one that the controls ask has failed. */
  get #isFromBefore(): boolean {
    return this.failure !== null && this.view !== null && this.view.query !== this.#query;
  }

  #totalText(): string {
    const { view } = this;
    if (view === null) return '';
    // The total of an earlier question is not that of the filters shown.
    if (this.#isFromBefore) return UNKNOWN;
    if (this.total !== null) return en.logs(this.total);
    return view.client.capabilities.total === 'none' ? '' : en.totalUnknown;
  }

  #notices(): readonly unknown[] {
    const notices: unknown[] = [];
    if (this.timeZone && !isTimeZone(this.timeZone)) notices.push(en.badTimeZone(this.timeZone));
    if (this.perPage !== null && !isPageSize(this.perPage)) notices.push(en.badPerPage(this.perPage));
    if (this.autoFailed) notices.push(en.autoFailed);
    if (this.view !== null && !this.busy && !this.#isFromBefore) notices.push(...this.#doubts(this.view));
    const missing = this.view && this.#links?.notice(this.view);
    if (missing) notices.push(missing);
    return notices;
  }

  #doubts(view: ListView): readonly string[] {
    const settings = this.settings();
    if (!isDoubtful(settings, view)) return [];
    const tools = filterTools(this);
    return tools?.doubtsOf(settings, view, this.zone).map((doubt) => seen(mask(doubt))) ?? (tools === null ? [en.unchecked] : []);
  }

  /** Whether there is a page after this one, where nobody counts them. */
  #mayHaveNext(page: number, view: ListView | null): boolean {
    if (view?.client.capabilities.paging === 'cursor') return this.#cursors?.has(page + 1) ?? false;
    return view !== null && (view.held ? view.items : view.page.entries).length >= view.query.perPage;
  }

  #alert(): TemplateResult | typeof nothing {
    const { failure } = this;
    if (failure === null) return nothing;
    const notes = this.#live?.notes(this.#isFromBefore) ?? [];
    const before = this.#isFromBefore && this.entries.length > 0 ? [en.rowsFromBefore] : [];
    return alertTemplate(failure, [...notes, ...before], this.#client === null ? null : this.#onRefresh);
  }

  #rows(): GatewayLogsRow[] {
    return this.#dayGroups().flatMap((group) => group.rowElements);
  }

  #dayGroups(): GatewayLogsDayGroup[] {
    return [...this.renderRoot.querySelectorAll('gateway-logs-day-group')];
  }
}
