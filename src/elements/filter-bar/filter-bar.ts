import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Capabilities, LogEntry, LogsFilter, LogsQuery, SearchField, SourceFilter, StatusFilter, TimeRange } from '../../api/client.js';
import { en } from '../../i18n/en.js';
import { RANGES, labelOf } from '../../model/filters.js';
import { sortBy } from '../../model/list-view.js';
import { mask, seen } from '../../model/secrets.js';
import { base, controls, segments } from '../../styles/base.js';
import { addIcon, clearIcon, searchIcon } from '../../styles/icons.js';
import { GatewayLogsChangeEvent } from '../events.js';
import { filterTools, loadFilterTools } from '../filter-builder/load.js';
import { LocalizedElement } from '../localized.js';
import type { Chips } from './chips.js';
import { filterBarStyles } from './filter-bar.styles.js';

/** Milliseconds of silence after which what was typed is searched for. */
const PAUSE = 300;

/**
 * The search, the filters and the sort. It only says what the reader wants; whoever uses it does the asking. What
 * draws and edits filters is loaded when there are any, or "Add filter" is pointed at.
 *
 * @tag gateway-logs-filter-bar
 * @fires {GatewayLogsChangeEvent} gateway-logs-change - Another search or filter was chosen. Cancelable.
 */
export class GatewayLogsFilterBar extends LocalizedElement {
  static override styles = [base, controls, segments, filterBarStyles];

  static override properties: PropertyDeclarations = {
    search: {},
    searchField: { attribute: 'search-field' },
    status: {},
    source: {},
    filters: { attribute: false },
    range: {},
    orderBy: { attribute: 'order-by' },
    order: {},
    clearable: { type: Boolean },
    seen: { attribute: false },
    timeZone: { attribute: 'time-zone' },
    capabilities: { attribute: false },
    unavailable: { state: true },
  };

  /** The search in force. */
  search = '';
  /** The field that is searched where the gateway cannot search all at once; `null` elsewhere. */
  searchField: string | null = null;
  /** The status in force. */
  status: StatusFilter = 'all';
  /** The source in force. */
  source: SourceFilter = 'all';
  /** The filters in force. */
  filters: readonly LogsFilter[] = [];
  /** The time range in force; empty for all time. */
  range: TimeRange = '';
  /** The key that the list is sorted by. */
  orderBy = 'created_at';
  /** The direction of the sort. */
  order: 'asc' | 'desc' = 'desc';
  /** Whether "Clear filters" is shown beside the filters. */
  clearable = false;
  /** The logs seen so far, whose values the builder suggests. */
  seen: Iterable<LogEntry> = [];
  /** IANA time zone of times in filters; empty for the browser's. */
  timeZone = '';
  /** What the gateway can do; only controls that work are shown. */
  capabilities: Pick<Capabilities, 'search' | 'status' | 'source' | 'sorts' | 'filters'> = {
    search: true,
    status: true,
    source: true,
    sorts: [],
  };

  /** What edits filters could not be loaded. */
  private unavailable = false;

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input[type=search]');
  }
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Draws and edits filters, once it is loaded. */
  #chips: Chips | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // What was typed before the element was moved is searched for all the same.
    if (this.hasUpdated) this.#commitSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Shows again what is in force, dropping what was typed or chosen since. */
  revert(): void {
    clearTimeout(this.#timer);
    if (this.#input !== null) this.#input.value = this.search;
    const [first] = this.#searchFields;
    const values: Readonly<Record<string, string>> = { field: this.searchField ?? first?.id ?? '', range: this.#range, sort: this.orderBy };
    for (const select of this.renderRoot.querySelectorAll('select')) select.value = values[select.name] ?? '';
    for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio]')) {
      radio.checked = radio.value === (radio.name === 'status' ? this.status : this.source);
    }
  }

  /** Takes back every filter, as the reader. */
  clear(): void {
    // The button that was pressed is about to go, and the focus would go with it.
    this.focus();
    this.#change({ search: '', status: 'all', source: 'all', filters: [], range: '' });
    void this.updateComplete.then(() => this.revert());
  }

  /** Puts the focus into the search box. */
  override focus(options?: FocusOptions): void {
    (this.#input ?? this.renderRoot.querySelector('input'))?.focus(options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    // What the reader is typing stays as it is, down to a space at its end, for as long as it means the same.
    if (changed.has('search') && this.#input?.value.trim() !== this.search) this.revert();
  }

  protected override render(): unknown {
    const { search, status, source } = this.capabilities;
    return html`
      <div class="bar">
        ${search === true || this.#searchFields.length > 0 ? this.#searchBox(this.#searchFields) : nothing}
        ${status ? this.#choices('status', en.names.status, en.statusOptions) : nothing}
        ${source ? this.#choices('source', en.names.source, en.sourceOptions) : nothing}
      </div>
      <div class="bar">${this.#timeRange()} ${this.#filterChips()} ${this.#sort()}</div>
      ${this.unavailable ? html`<p role="alert">${en.builderUnavailable}</p>` : nothing}
    `;
  }

  get #searchFields(): readonly SearchField[] {
    const { search } = this.capabilities;
    return typeof search === 'boolean' ? [] : search;
  }

  /** The range, or that times are given one by one. */
  get #range(): string {
    return this.filters.some(({ key }) => key === 'created_at') ? 'custom' : this.range;
  }

  #timeRange(): TemplateResult | typeof nothing {
    if (!this.capabilities.filters?.includes('created_at')) return nothing;
    return html`<select name="range" aria-label=${en.names.range} @change=${this.#onRange}>
      ${['', ...RANGES, 'custom'].map(
        (range) => html`<option value=${range} .selected=${range === this.#range}>${en.ranges[range]}</option>`,
      )}
    </select>`;
  }

  #filterChips(): TemplateResult | typeof nothing {
    const keys = this.capabilities.filters ?? [];
    const { filters } = this;
    const tools = filters.length > 0 ? filterTools(this) : undefined;
    if (tools) this.#chips ??= new tools.Chips(this);
    const plain = () => filters.map(({ key, operator, value }) => html`<span class="chip">${seen(mask([key, operator, value].join(' ')))}</span>`);
    return html`
      ${keys.length === 0
        ? nothing
        : html`<div class="anchor">
            <button
              type="button"
              class="add"
              aria-haspopup="dialog"
              aria-expanded=${Boolean(this.#chips?.building)}
              @pointerenter=${loadFilterTools}
              @focus=${loadFilterTools}
              @pointerdown=${() => this.#chips?.press()}
              @click=${() => this.#edit('')}
            >
              ${addIcon}${en.addFilter}
            </button>
            ${this.#chips?.builder(keys)}
          </div>`}
      ${this.#chips?.template(keys) ?? (tools === null ? plain() : nothing)}
      ${this.clearable && (filters.length > 0 || this.range !== '')
        ? html`<button type="button" class="link" @click=${() => this.clear()}>${en.clearFilters}</button>`
        : nothing}
    `;
  }

  #sort(): TemplateResult | typeof nothing {
    const { sorts } = this.capabilities;
    if (sorts.length === 0) return nothing;
    const ascending = this.order === 'asc';
    return html`<span class="sort">
      <label
        >${en.sort}
        <select name="sort" @change=${this.#onSort}>
          ${sorts.map((key) => html`<option value=${key} .selected=${key === this.orderBy}>${labelOf(key)}</option>`)}
        </select></label
      >
      <button
        type="button"
        class=${this.order}
        aria-label=${en.ascending}
        title=${en.ascending}
        aria-pressed=${ascending}
        @click=${() => this.#change({ order: ascending ? 'desc' : 'asc' })}
      ></button>
    </span>`;
  }

  #searchBox(fields: readonly SearchField[]): TemplateResult {
    const chosen = fields.find(({ id }) => id === this.searchField) ?? fields[0];
    return html`<div class="box">
      <div class="search field">
        ${searchIcon}
        ${chosen === undefined
          ? nothing
          : html`<select name="field" aria-label=${en.searchField} @change=${this.#onField}>
              ${fields.map((field) => html`<option value=${field.id} .selected=${field === chosen}>${nameOf(field)}</option>`)}
            </select>`}
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          maxlength="1000"
          aria-label=${en.search}
          placeholder=${chosen === undefined ? en.searchPlaceholder : en.searchFieldPlaceholder(nameOf(chosen), chosen.partial)}
          @input=${this.#onInput}
          @compositionend=${this.#onInput}
          @keydown=${this.#onKeydown}
        />
        <button type="button" aria-label=${en.clearSearch} title=${en.clearSearch} @click=${this.#clear}>${clearIcon}</button>
      </div>
      ${chosen === undefined ? nothing : html`<p>${en.searchLimited}</p>`}
    </div>`;
  }

  #choices<Name extends 'status' | 'source'>(
    name: Name,
    label: string,
    options: Readonly<Record<LogsQuery[Name], string>>,
  ): TemplateResult {
    const current: string = this[name];
    return html`<div class="segments" role="radiogroup" aria-label=${label}>
      ${Object.entries<string>(options).map(
        ([value, text]) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === current}
              @change=${() => this.#change({ [name]: value })}
            /><span>${text}</span>
          </label>`,
      )}
    </div>`;
  }

  #change(changes: Partial<LogsQuery>): void {
    if (!this.dispatchEvent(new GatewayLogsChangeEvent(changes))) this.revert();
  }

  #commit(): void {
    clearTimeout(this.#timer);
    const search = this.#input?.value.trim() ?? this.search;
    if (search !== this.search) this.#change({ search });
  }

  #onInput(event: Event): void {
    clearTimeout(this.#timer);
    const composing = event instanceof InputEvent && event.isComposing;
    if (!composing) this.#commitSoon();
  }

  #commitSoon(): void {
    this.#timer = setTimeout(() => this.#commit(), PAUSE);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#commit();
    } else if (event.key === 'Escape' && this.#input?.value) {
      event.preventDefault();
      this.#clear();
    }
  }

  #clear(): void {
    if (this.#input === null) return;
    this.#input.value = '';
    this.#input.focus();
    this.#commit();
  }

  #onField(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.#change({ searchField: event.target.value });
  }

  #onSort(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.#change(sortBy(event.target.value));
  }

  #onRange(event: Event): void {
    const range = RANGES.find((known) => event.target instanceof HTMLSelectElement && known === event.target.value) ?? '';
    if (event.target instanceof HTMLSelectElement && event.target.value === 'custom') {
      // Nothing is chosen before the times are.
      this.revert();
      void this.#edit('created_at');
    } else {
      this.#change({ range, filters: this.filters.filter(({ key }) => key !== 'created_at') });
    }
  }

  /** Opens the editor of a key, or the list of keys. */
  async #edit(key: string): Promise<void> {
    const opener = this.shadowRoot?.activeElement;
    const tools = await loadFilterTools();
    this.unavailable = tools === null;
    if (tools === null) return;
    this.#chips ??= new tools.Chips(this);
    this.#chips.toggle(key, opener);
  }
}

const nameOf = ({ id, label }: SearchField): string => label ?? labelOf(id);
