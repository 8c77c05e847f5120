import { html, type TemplateResult, type PropertyDeclarations } from 'lit';
import { PAGE_SIZES } from '../../controllers/stored-page-size.js';
import { en } from '../../i18n/en.js';
import { base, controls } from '../../styles/base.js';
import { firstIcon, lastIcon, nextIcon, previousIcon } from '../../styles/icons.js';
import { GatewayLogsChangeEvent } from '../events.js';
import { LocalizedElement } from '../localized.js';
import { pagerStyles } from './pager.styles.js';

/**
 * The page size and the way through the pages.
 *
 * @tag gateway-logs-pager
 * @fires {GatewayLogsChangeEvent} gateway-logs-change - Another page or page size was asked for. Cancelable.
 */
export class GatewayLogsPager extends LocalizedElement {
  static override styles = [base, controls, pagerStyles];

  static override properties: PropertyDeclarations = {
    page: { type: Number },
    pages: { attribute: false },
    hasNext: { type: Boolean, attribute: 'has-next' },
    perPage: { type: Number, attribute: 'per-page' },
  };

  /** The page shown, from 1. */
  page = 1;
  /** How many there are; `null` when the gateway does not count. */
  pages: number | null = null;
  /** Whether there is a page after this one. */
  hasNext = false;
  /** Rows per page. */
  perPage = 25;

  protected override render(): unknown {
    const { page, pages } = this;
    return html`
      <nav aria-label=${en.pagination}>
        <label>
          ${en.rowsPerPage}
          <select @change=${this.#onPerPage}>
            ${PAGE_SIZES.map((size) => html`<option value=${size} .selected=${size === this.perPage}>${size}</option>`)}
          </select>
        </label>
        <div class="pages">
          <span class="page">${en.pageOf(page, pages)}</span>
          ${this.#button(en.pages.first, firstIcon, 1, page > 1)}
          ${this.#button(en.pages.previous, previousIcon, page - 1, page > 1)}
          ${this.#button(en.pages.next, nextIcon, page + 1, this.hasNext)}
          ${this.#button(en.pages.last, lastIcon, pages ?? page, this.hasNext && pages !== null)}
        </div>
      </nav>
    `;
  }

  /** A button that gets disabled would lose the focus, and the keyboard its place. */
  protected override updated(): void {
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const lost = buttons.findIndex((button) => button.disabled && button === this.shadowRoot?.activeElement);
    // At the last page the way back is "Previous page", at the first one the way on is "Next page".
    if (lost >= 0) buttons[lost < 2 ? 2 : 1]?.focus();
  }

  #button(label: string, icon: TemplateResult, page: number, enabled: boolean): TemplateResult {
    const go = () => this.dispatchEvent(new GatewayLogsChangeEvent({ page }));
    return html`<button type="button" aria-label=${label} title=${label} ?disabled=${!enabled} @click=${go}>${icon}</button>`;
  }

  #onPerPage(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const changes = { perPage: Number(event.target.value) };
    if (!this.dispatchEvent(new GatewayLogsChangeEvent(changes))) event.target.value = String(this.perPage);
  }
}
