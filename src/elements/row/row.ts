import { html, nothing, type PropertyValues, type TemplateResult, type PropertyDeclarations } from 'lit';
import type { LogEntry, LogsClient } from '../../api/client.js';
import { en } from '../../i18n/en.js';
import { formatCost, formatCount, formatDay, formatTime } from '../../model/format.js';
import { dayOf } from '../../model/day-groups.js';
import { nameOf, outcomeOf } from '../../model/log-entry.js';
import { base, columns, values } from '../../styles/base.js';
import { PANEL_PARTS } from '../panel/panel.js';
import { keyIcon } from '../../styles/icons.js';
import { GatewayLogsRowToggleEvent } from '../events.js';
import { Masks } from '../masks.js';
import { LocalizedElement } from '../localized.js';
import { rowStyles } from './row.styles.js';

/** The parts that a row lets through. */
export const ROW_PARTS = `row, status, ${PANEL_PARTS}`;

/**
 * One log: a line that opens into its panel.
 *
 * Its own role is `none`; the `row` and its `cell`s are inside, for a `rowgroup` outside.
 *
 * @tag gateway-logs-row
 * @fires {GatewayLogsRowToggleEvent} gateway-logs-row-toggle - Opened or closed by the reader. Cancelable.
 * @fires {GatewayLogsFilterEvent} gateway-logs-filter - A model, provider, user, virtual key or metadata was clicked.
 * @fires {GatewayLogsRevealEvent} gateway-logs-reveal - The reader wants to see what is masked. Cancelable.
 * @csspart row - A log's line.
 * @csspart status - A status chip.
 * @cssprop [--gateway-logs-row-height=44px] - The least height of a row.
 */
export class GatewayLogsRow extends LocalizedElement {
  static override styles = [base, columns, values, rowStyles];

  static override properties: PropertyDeclarations = {
    entry: { attribute: false },
    client: { attribute: false },
    key: { attribute: false },
    expanded: { type: Boolean, reflect: true },
    maxTokens: { attribute: false },
    timeZone: { attribute: 'time-zone' },
    showDate: { type: Boolean, attribute: 'show-date' },
    gone: { type: Boolean },
    showSecrets: { type: Boolean, attribute: 'show-secrets' },
  };

  /** The log. */
  entry: LogEntry | null = null;
  /** Where the panel asks for bodies. */
  client: LogsClient | null = null;
  /** What tells this row from others, in its event; the log's id unless a gateway repeats one. */
  key = '';
  /** Whether the panel is shown. */
  expanded = false;
  /** The largest token count in the list, to which the quiet bar is scaled; `null` for no bar. */
  maxTokens: number | null = null;
  /** IANA time zone; empty for the browser's. */
  timeZone = '';
  /** Shows the date beside the time, for lists without days. */
  showDate = false;
  /** Says that the log has moved off the page that the reader is on. */
  gone = false;
  /** Shows what looks like a key, which is masked otherwise until it is clicked. */
  showSecrets = false;

  #masks = new Masks(this);

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('role')) this.setAttribute('role', 'none');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('entry') && !changed.has('maxTokens')) return;
    // Late figures of the same log hide nothing again.
    if (changed.has('entry') && changed.get('entry')?.id !== this.entry?.id) this.#masks = new Masks(this);
    const share = (this.entry?.tokensTotal ?? 0) / (this.maxTokens || Number.POSITIVE_INFINITY);
    // Through the CSSOM, which a strict style-src allows, and only where it changes. On a server there is none.
    const value = share > 0.05 ? String(Math.min(1, share)) : '';
    if (this.style?.getPropertyValue('--_share') !== value) this.style?.setProperty('--_share', value);
  }

  protected override render(): unknown {
    const { entry, expanded } = this;
    if (entry === null) return nothing;
    const timeZone = this.timeZone || undefined;
    const outcome = outcomeOf(entry);
    const date =
      this.showDate && entry.createdAt !== null ? `${formatDay(dayOf(entry.createdAt, timeZone), dayOf(Date.now(), timeZone))} ` : '';
    return html`
      <div role="row" part="row" class=${`row columns ${expanded ? 'open' : ''} ${date && 'dated'}`} @click=${this.#onClick} @keydown=${this.#onKeydown}>
        <div role="cell" class="endpoint">
          <button
            type="button"
            aria-expanded=${expanded}
            aria-controls=${expanded ? 'panel' : nothing}
            aria-label=${this.#text(nameOf(entry) ?? en.unnamed)}
            @click=${this.#toggle}
          ></button>
          <div class="name" title=${this.#text(entry.endpoint ?? '')}>${this.#endpoint(entry)}</div>
          <div class="model">
            <span>${this.#model(entry)}</span>${this.#tag(entry.cached === true, en.cached)}${this.#tag(Boolean(entry.step), en.fallenBack)}${this.#tag(this.gone, en.gone)}
          </div>
        </div>
        <div role="cell" class="source">${this.#source(entry)}</div>
        <div role="cell" class=${entry.tokensTotal === null ? 'number' : 'tokens number'} data-tok=${en.tok}>${formatCount(entry.tokensTotal)}</div>
        <div role="cell" class="cost number">${formatCost(entry.cost)}</div>
        <div role="cell" class="status">
          <span part="status" class="chip ${outcome}">${entry.statusCode ?? en.outcomes[outcome]}</span>
        </div>
        <div role="cell" class="time" title=${entry.createdAt === null ? nothing : new Date(entry.createdAt).toISOString()}>
          ${date}${formatTime(entry.createdAt, timeZone)}
        </div>
      </div>
      ${expanded
        ? html`<div role="row" class="details">
            <div role="cell" aria-colspan="6">
              <gateway-logs-panel
                id="panel"
                exportparts=${PANEL_PARTS}
                .entry=${entry}
                .client=${this.client}
                .timeZone=${this.timeZone}
                .showSecrets=${this.showSecrets}
              ></gateway-logs-panel>
            </div>
          </div>`
        : nothing}
    `;
  }

  #tag(shown: boolean, text: string): TemplateResult | typeof nothing {
    return shown ? html`<span class="tag">${text}</span>` : nothing;
  }

  #source({ virtualKey, user }: LogEntry): unknown {
    const name = this.#value('metadata.value', virtualKey ?? user);
    return virtualKey === null ? name : html`${keyIcon()}${name}`;
  }

  /** The endpoint; where it starts with the provider, that can be filtered by. */
  #endpoint({ endpoint, provider }: LogEntry): unknown {
    if (endpoint === null || provider === null || !isNamedAfter(endpoint, provider)) return this.#value('', endpoint);
    return html`${this.#value('provider', provider)} · ${this.#value('', endpoint.slice(provider.length + 3))}`;
  }

  /** The model, and the provider where the endpoint does not name it already. */
  #model({ model, provider, endpoint }: LogEntry): unknown {
    const name = this.#value('model', model);
    return provider === null || isNamedAfter(endpoint, provider) ? name : html`${name} · ${this.#value('provider', provider)}`;
  }

  /** Every row is one stop of the Tab key: the arrow keys lead to its values. */
  #value(key: string, value: string | null): unknown {
    return this.#masks.value(key, value, 'row', -1);
  }

  #text(text: string): string {
    return this.#masks.text(text, 'row');
  }

  #onKeydown(event: KeyboardEvent): void {
    const keys = ['ArrowLeft', '', 'ArrowRight'];
    const step = (this.matches(':dir(rtl)') ? keys.reverse() : keys).indexOf(event.key) - 1;
    if (Math.abs(step) !== 1 || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.row button')];
    buttons[buttons.findIndex((button) => button === event.target) + step]?.focus();
  }

  #onClick(event: Event): void {
    const onControl = event.composedPath().some((node) => node instanceof HTMLElement && node.matches('button, a, input'));
    if (!onControl && !this.#hasSelection()) this.#toggle();
  }

  /** Text selected in this row; only some engines see into shadow roots without being told which. */
  #hasSelection(): boolean {
    const root = this.renderRoot;
    const selection = getSelection();
    if (selection === null || !(root instanceof ShadowRoot)) return false;
    const range = selection.getComposedRanges?.({ shadowRoots: [root] })[0];
    if (range === undefined) return selection.toString() !== '' && selection.containsNode(this, true);
    return !range.collapsed && (root.contains(range.startContainer) || root.contains(range.endContainer));
  }

  #toggle(): void {
    if (this.entry === null) return;
    const event = new GatewayLogsRowToggleEvent(this.key || this.entry.id, this.entry, !this.expanded);
    if (this.dispatchEvent(event)) this.expanded = event.open;
  }
}

/** Whether the endpoint is the provider and a path, for want of a name of its own. */
function isNamedAfter(endpoint: string | null, provider: string): boolean {
  return Boolean(endpoint?.startsWith(`${provider} · `));
}
