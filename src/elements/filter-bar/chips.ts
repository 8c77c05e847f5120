import { html, nothing, type TemplateResult } from 'lit';
import type { LogsFilter } from '../../api/client.js';
import { en } from '../../i18n/en.js';
import { seenValues } from '../../model/filter-doubts.js';
import { describeFilter } from '../../model/filter-words.js';
import { isSecret, mask, seen } from '../../model/secrets.js';
import { clearIcon } from '../../styles/icons.js';
import { GatewayLogsChangeEvent } from '../events.js';
import type { GatewayLogsFilterCancelEvent, GatewayLogsFilterSubmitEvent } from '../filter-builder/filter-builder.js';
import type { GatewayLogsFilterBar } from './filter-bar.js';

/** What the builder is open for: the filters that are edited, and the key where it starts; none for a new filter. */
interface Building {
  readonly edited: readonly LogsFilter[];
  readonly key: string;
}

/** The filters in force as sentences to edit and to take back, and the builder that makes others. */
export class Chips {
  building: Building | null = null;
  #wasBuilding = false;
  /** Where the focus was when the builder was opened. */
  #opener: Element | null | undefined;
  readonly #host: GatewayLogsFilterBar;

  constructor(host: GatewayLogsFilterBar) {
    this.#host = host;
  }

  /** A press on the button leaves an open builder, which closes it before there is a click. */
  press(): void {
    this.#wasBuilding = this.building !== null;
  }

  /**
   * Opens the builder, unless the press that led here has closed it.
   * @param key empty for the list of keys; of a time, both ends are edited
   */
  toggle(key: string, opener: Element | null | undefined): void {
    if (key !== '' || !this.#wasBuilding) this.#build({ key, edited: key === '' ? [] : this.#host.filters.filter((other) => other.key === key) }, opener);
    this.#wasBuilding = false;
  }

  /** @param keys those that the gateway can filter by */
  builder(keys: readonly string[]): TemplateResult | typeof nothing {
    const { building } = this;
    if (building === null) return nothing;
    return html`<gateway-logs-filter-builder
      .keys=${keys}
      .key=${building.key}
      .filters=${building.edited}
      .seen=${seenValues(this.#host.seen, keys, isSecret)}
      .timeZone=${this.#host.timeZone}
      @gateway-logs-filter-submit=${this.#onSubmit}
      @gateway-logs-filter-cancel=${this.#onCancel}
    ></gateway-logs-filter-builder>`;
  }

  template(keys: readonly string[]): readonly TemplateResult[] {
    return this.#host.filters.map((filter, index) => {
      const text = seen(mask(describeFilter(filter, this.#host.timeZone || undefined)));
      const remove = en.removeFilter(text);
      return html`<span class="chip">
        <button type="button" title=${text} ?disabled=${!keys.includes(filter.key)} @click=${() => this.#edit(this.#host.filters[index])}>
          ${text}
        </button>
        <button type="button" aria-label=${remove} title=${remove} @click=${() => this.#remove(index)}>${clearIcon}</button>
      </span>`;
    });
  }

  get #addButton(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.add');
  }

  #change(changes: GatewayLogsChangeEvent['changes']): void {
    if (!this.#host.dispatchEvent(new GatewayLogsChangeEvent(changes))) this.#host.revert();
  }

  #build(building: Building | null, opener?: Element | null): void {
    this.building = building;
    this.#opener = opener;
    this.#host.requestUpdate();
  }

  /** Opens the editor of a filter, or of both ends of a time. */
  #edit(filter: LogsFilter | undefined): void {
    if (filter === undefined) return;
    const { key } = filter;
    const edited = this.#host.filters.filter((other) => (key === 'created_at' ? other.key === key : other === filter));
    this.#build({ key, edited }, this.#host.shadowRoot?.activeElement);
  }

  /** Closes the builder; the focus goes back to where it came from. */
  #leave(): void {
    const opener = this.#opener?.isConnected ? this.#opener : this.#addButton;
    this.#build(null);
    if (opener instanceof HTMLElement) opener.focus();
  }

  readonly #onCancel = (event: GatewayLogsFilterCancelEvent): void => {
    if (event.left) this.#build(null);
    else this.#leave();
  };

  readonly #onSubmit = (event: GatewayLogsFilterSubmitEvent): void => {
    const { filters: old } = this.#host;
    const edited = (this.building?.edited ?? []).map((filter) => JSON.stringify(filter));
    const isTime = event.filters.some(({ key }) => key === 'created_at');
    // Since it was opened, the host may have set others, or the same once more.
    const isEdited = (filter: LogsFilter) => edited.includes(JSON.stringify(filter)) || (isTime && filter.key === 'created_at');
    const place = old.findIndex(isEdited);
    const filters = old.filter((filter) => !isEdited(filter));
    filters.splice(place < 0 ? filters.length : place, 0, ...event.filters);
    this.#leave();
    this.#change(isTime ? { filters, range: '' } : { filters });
  };

  /** The button goes, and the focus would go with it. */
  #remove(index: number): void {
    (this.#addButton ?? this.#host).focus();
    this.#change({ filters: this.#host.filters.filter((_filter, at) => at !== index) });
  }
}
