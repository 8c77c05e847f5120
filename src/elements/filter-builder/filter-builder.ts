import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { LogsFilter } from '../../api/client.js';
import { kindOf } from '../../api/filter-keys.js';
import { en } from '../../i18n/en.js';
import { enBuilder } from '../../i18n/en-builder.js';
import { nameOfKey } from '../../model/filter-words.js';
import { isTimeZone } from '../../model/intl.js';
import { base, controls, segments } from '../../styles/base.js';
import { clearIcon, previousIcon, searchIcon } from '../../styles/icons.js';
import { LocalizedElement } from '../localized.js';
import { Combobox } from './combobox.js';
import { draftOf, finish, takesSeveral, withValue, type Draft, type Problem } from './draft.js';
import { editor } from './editors.js';
import { filterBuilderStyles } from './filter-builder.styles.js';
import { groupKeys } from './key-groups.js';
import { finishRange } from './time-range.js';

/** The reader has made filters, which take the place of those that were edited. */
export class GatewayLogsFilterSubmitEvent extends Event {
  constructor(readonly filters: readonly LogsFilter[]) {
    super('gateway-logs-filter-submit');
  }
}

/** The reader wants no other filter after all. */
export class GatewayLogsFilterCancelEvent extends Event {
  constructor(
    /** True where the reader went elsewhere, so that the focus is theirs; false where it needs a place to go back to. */
    readonly left: boolean,
  ) {
    super('gateway-logs-filter-cancel');
  }
}

/**
 * What "Add filter" opens: a list of keys, then an editor for the key chosen. It only says which filters the reader has
 * made; whoever uses it puts it in its place and takes it away again. Registered when "Add filter" is first used.
 *
 * @tag gateway-logs-filter-builder
 * @fires {GatewayLogsFilterSubmitEvent} gateway-logs-filter-submit - Filters were made.
 * @fires {GatewayLogsFilterCancelEvent} gateway-logs-filter-cancel - Escape, Cancel, or a click or the focus elsewhere.
 */
export class GatewayLogsFilterBuilder extends LocalizedElement {
  static override styles = [base, controls, segments, filterBuilderStyles];

  static override properties: PropertyDeclarations = {
    keys: { attribute: false },
    key: {},
    // The same filters in another array are no reason to start again.
    filters: { attribute: false, hasChanged: (value, old) => JSON.stringify(value) !== JSON.stringify(old) },
    seen: { attribute: false },
    timeZone: { attribute: 'time-zone' },
  };

  /** The keys that the gateway can filter by. */
  keys: readonly string[] = [];
  /** The key to start with; empty for the list of keys. */
  key = '';
  /** What is edited; empty for a new filter. For `created_at` a start, an end or both. */
  filters: readonly LogsFilter[] = [];
  /** For each key the values seen so far, as suggestions. */
  seen: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  /** IANA time zone; empty for the browser's. */
  timeZone = '';

  /** The key whose editor is shown; empty while the list is. */
  #step = '';
  #draft: Draft = draftOf('', []);
  #problem: Problem | null = null;
  #movesFocus = false;
  readonly #combobox = new Combobox(() => this.requestUpdate());

  constructor() {
    super();
    // Without a new place the focus has left the window, or its field has been drawn away.
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget !== null) this.#cancel(true);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('role')) this.setAttribute('role', 'dialog');
    document.addEventListener('pointerdown', this.#onPointerDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#onPointerDown);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const label = this.filters.length === 0 ? en.addFilter : en.editFilter;
    if (this.getAttribute('aria-label') !== label) this.setAttribute('aria-label', label);
    if (!changed.has('key') && !changed.has('filters')) return;
    this.#open(this.key);
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    if (!this.#movesFocus) return;
    this.#movesFocus = false;
    this.scrollIntoView({ block: 'nearest' });
    // The operator has a good start already: the value comes first.
    const selectors = this.#problem === null ? ['input:not([type=radio])', 'input:checked'] : ['input:invalid', '[aria-invalid=true]'];
    const fields = selectors.map((selector) => this.renderRoot.querySelector<HTMLInputElement>(selector));
    fields.find((field) => field !== null)?.focus();
  }

  protected override render(): unknown {
    return html`<div class="card" tabindex="-1" @keydown=${this.#onKeydown}>${this.#step === '' ? this.#keyList() : this.#editor()}</div>`;
  }

  #keyList(): TemplateResult {
    const groups = groupKeys(this.keys, this.#draft.text);
    const field = this.#combobox.field({
      label: enBuilder.findFilter,
      listLabel: enBuilder.filters,
      placeholder: enBuilder.findFilter,
      text: this.#draft.text,
      groups,
      textOf: nameOfKey,
      autoSelect: true,
      invalid: false,
      onType: (text) => this.#change({ text }),
      onChoose: (key) => this.#open(key),
    });
    return html`
      <div class="field">
        ${searchIcon}${field}
        <button type="button" class="icon" aria-label=${enBuilder.cancel} title=${enBuilder.cancel} @click=${this.#onCancel}>
          ${clearIcon}
        </button>
      </div>
      ${this.#combobox.list()}
      <p role="status">${groups.length === 0 ? enBuilder.noSuchFilter : ''}</p>
    `;
  }

  #editor(): TemplateResult {
    return html`
      <div class="title">
        ${this.key === ''
          ? html`<button type="button" class="icon" aria-label=${enBuilder.back} title=${enBuilder.back} @click=${() => this.#open('')}>
              ${previousIcon}
            </button>`
          : nothing}
        <strong>${nameOfKey(this.#step)}</strong>
      </div>
      ${editor({
        key: this.#step,
        draft: this.#draft,
        problem: this.#problem,
        filters: this.filters,
        seen: this.seen.get(this.#step),
        timeZone: this.#zone,
        combobox: this.#combobox,
        change: (changes) => this.#change(changes),
      })}
      <div class="actions">
        <button type="button" @click=${this.#onCancel}>${enBuilder.cancel}</button>
        <button type="button" class="primary" @click=${this.#apply}>${enBuilder.apply}</button>
      </div>
    `;
  }

  get #zone(): string | undefined {
    return isTimeZone(this.timeZone) ? this.timeZone : undefined;
  }

  #open(key: string): void {
    this.#step = key;
    this.#draft = draftOf(key, this.filters);
    this.#problem = null;
    this.#movesFocus = true;
    this.#combobox.reset();
    this.requestUpdate();
  }

  #change(changes: Partial<Draft>): void {
    if (changes.values !== undefined) {
      this.#combobox.reset();
      // The button of a value that was taken away had the focus.
      this.renderRoot.querySelector<HTMLInputElement>('[role=combobox]')?.focus();
    }
    this.#draft = { ...this.#draft, ...changes };
    this.#problem = null;
    this.requestUpdate();
  }

  #apply(): void {
    const result = kindOf(this.#step) === 'time' ? this.#range() : finish(this.#step, this.#draft);
    if (typeof result !== 'string') {
      this.dispatchEvent(new GatewayLogsFilterSubmitEvent(result));
      return;
    }
    this.#problem = result;
    this.#movesFocus = true;
    this.requestUpdate();
  }

  #range(): ReturnType<typeof finishRange> {
    const fields = [...this.renderRoot.querySelectorAll<HTMLInputElement>('[type=datetime-local]')];
    if (fields.some(({ validity }) => validity.badInput)) return 'badTime';
    return finishRange({ gt: fields[0]?.value ?? '', lt: fields[1]?.value ?? '' }, this.filters, this.#zone);
  }

  #cancel(left: boolean): void {
    this.dispatchEvent(new GatewayLogsFilterCancelEvent(left));
  }

  readonly #onCancel = (): void => this.#cancel(false);

  readonly #onPointerDown = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#cancel(true);
  };

  #onKeydown(event: KeyboardEvent): void {
    if (!event.isComposing && this.#press(event)) event.preventDefault();
  }

  /** Follows a key; false where it was for the field. */
  #press({ key, target, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    if (key === 'Escape') {
      this.#cancel(false);
      return true;
    }
    if (!(target instanceof HTMLInputElement) || ctrlKey || altKey || metaKey || shiftKey) return false;
    const isCombobox = target.role === 'combobox';
    if (isCombobox && this.#combobox.press(key)) return true;
    const { text, values } = this.#draft;
    if (isCombobox && key === 'Backspace' && text === '' && values.length > 0) {
      this.#change({ values: values.slice(0, -1) });
      return true;
    }
    if (key !== 'Enter' || this.#step === '') return false;
    if (isCombobox && takesSeveral(this.#step) && text.trim() !== '') this.#change(withValue(this.#draft));
    else this.#apply();
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gateway-logs-filter-builder': GatewayLogsFilterBuilder;
  }
  interface HTMLElementEventMap {
    'gateway-logs-filter-submit': GatewayLogsFilterSubmitEvent;
    'gateway-logs-filter-cancel': GatewayLogsFilterCancelEvent;
  }
}
