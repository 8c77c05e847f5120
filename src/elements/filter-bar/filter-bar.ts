import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Capabilities, LogsQuery, SearchField, SourceFilter, StatusFilter } from '../../api/client.js';
import { en } from '../../i18n/en.js';
import { base, controls } from '../../styles/base.js';
import { clearIcon, searchIcon } from '../../styles/icons.js';
import { GatewayLogsChangeEvent } from '../events.js';
import { filterBarStyles } from './filter-bar.styles.js';

/** Milliseconds of silence after which what was typed is searched for. */
const PAUSE = 300;

/**
 * The search and the filters. It only says what the reader wants; whoever uses it does the asking.
 *
 * @tag gateway-logs-filter-bar
 * @fires {GatewayLogsChangeEvent} gateway-logs-change - Another search or filter was chosen. Cancelable.
 */
export class GatewayLogsFilterBar extends LitElement {
  static override styles = [base, controls, filterBarStyles];

  static override properties: PropertyDeclarations = {
    search: {},
    searchField: { attribute: 'search-field' },
    status: {},
    source: {},
    capabilities: { attribute: false },
  };

  /** The search in force. */
  search = '';
  /** The field that is searched where the gateway cannot search all at once; `null` elsewhere. */
  searchField: string | null = null;
  /** The status in force. */
  status: StatusFilter = 'all';
  /** The source in force. */
  source: SourceFilter = 'all';
  /** What the gateway can do; only controls that work are shown. */
  capabilities: Pick<Capabilities, 'search' | 'status' | 'source'> = {
    search: true,
    status: true,
    source: true,
  };

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input[type=search]');
  }
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Shows again what is in force, dropping what was typed or chosen since. */
  revert(): void {
    clearTimeout(this.#timer);
    if (this.#input !== null) this.#input.value = this.search;
    const [first] = this.capabilities.search === true ? [] : this.capabilities.search;
    const select = this.renderRoot.querySelector('select');
    if (select !== null) select.value = this.searchField ?? first?.id ?? '';
    for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio]')) {
      radio.checked = radio.value === (radio.name === 'status' ? this.status : this.source);
    }
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
        ${search === true || search.length > 0 ? this.#searchBox(search === true ? [] : search) : nothing}
        ${status ? this.#choices('status', en.status, en.statusOptions) : nothing}
        ${source ? this.#choices('source', en.source, en.sourceOptions) : nothing}
      </div>
    `;
  }

  #searchBox(fields: readonly SearchField[]): TemplateResult {
    const chosen = fields.find(({ id }) => id === this.searchField) ?? fields[0];
    return html`<div class="box">
      <div class="search field">
        ${searchIcon}
        ${chosen === undefined
          ? nothing
          : html`<select aria-label=${en.searchField} @change=${this.#onField}>
              ${fields.map(({ id, label }) => html`<option value=${id} .selected=${id === chosen.id}>${label}</option>`)}
            </select>`}
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          maxlength="1000"
          aria-label=${en.search}
          placeholder=${chosen === undefined ? en.searchPlaceholder : en.searchFieldPlaceholder(chosen.label, chosen.partial)}
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
    const search = this.#input?.value.trim() ?? '';
    if (search !== this.search) this.#change({ search });
  }

  #onInput(event: Event): void {
    clearTimeout(this.#timer);
    const composing = event instanceof InputEvent && event.isComposing;
    if (!composing) this.#timer = setTimeout(() => this.#commit(), PAUSE);
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
}
