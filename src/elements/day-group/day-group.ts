import { html, nothing, type PropertyDeclarations } from 'lit';
import type { LogsClient } from '../../api/client.js';
import type { ListItem } from '../../model/list-view.js';
import { base } from '../../styles/base.js';
import { FreshElement } from '../fresh-element.js';
import { syncElements } from '../keyed.js';
import { ROW_PARTS, type GatewayLogsRow } from '../row/row.js';
import { dayGroupStyles } from './day-group.styles.js';

/** The parts that a day group lets through. */
export const DAY_PARTS = `day, ${ROW_PARTS}`;

/** A log as a day group shows it. */
export interface RowItem extends ListItem {
  readonly open: boolean;
}

/**
 * The logs of one day, under a heading that stays in sight while its day scrolls.
 *
 * @tag gateway-logs-day-group
 * @fires {GatewayLogsRowToggleEvent} gateway-logs-row-toggle - From a row: opened or closed by the reader. Cancelable.
 * @fires {GatewayLogsFilterEvent} gateway-logs-filter - From a row or its panel: a value was clicked, to see only logs that have it.
 * @fires {GatewayLogsRevealEvent} gateway-logs-reveal - From a row or its panel: the reader wants to see what is masked. Cancelable.
 * @csspart day - A day's heading.
 * @cssprop [--gateway-logs-sticky-top=0px] - Where day headings stop below a fixed header of yours.
 */
export class GatewayLogsDayGroup extends FreshElement {
  static override styles = [base, dayGroupStyles];

  static override properties: PropertyDeclarations = {
    label: {},
    rows: { attribute: false },
    client: { attribute: false },
    maxTokens: { attribute: false },
    timeZone: { attribute: 'time-zone' },
    showSecrets: { attribute: false },
  };

  /** The heading: "Today", "Mar 14". Empty for a list without days. */
  label = '';
  /** The logs, in order. */
  rows: readonly RowItem[] = [];
  /** Where panels ask for bodies. */
  client: LogsClient | null = null;
  /** The largest token count in the list; `null` for no bars. */
  maxTokens: number | null = null;
  /** IANA time zone; empty for the browser's. */
  timeZone = '';
  /** Shows what looks like a key, which is masked otherwise until it is clicked. */
  showSecrets = false;

  /** The rows as elements, in order. */
  get rowElements(): GatewayLogsRow[] {
    return [...this.renderRoot.querySelectorAll('gateway-logs-row')];
  }

  /** Complete when the rows have drawn as well. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await Promise.all(this.rowElements.map((row) => row.updateComplete));
    return complete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('role')) this.setAttribute('role', 'rowgroup');
  }

  protected override render(): unknown {
    return html`${this.label === '' ? nothing : html`<div class="day" part="day">${this.label}</div>`}
      <div class="rows"></div>`;
  }

  protected override updated(): void {
    const { label, client, maxTokens, timeZone, showSecrets } = this;
    if ((this.getAttribute('aria-label') ?? '') !== label) this.setAttribute('aria-label', label);
    const parent = this.renderRoot.querySelector('.rows');
    if (parent === null) return;
    syncElements(parent, 'gateway-logs-row', this.rows, ({ key }) => key, (row, { key, entry, open, gone }) => {
      const properties = { key, entry, client, expanded: open, gone, maxTokens, timeZone, showSecrets, showDate: label === '' };
      Object.assign(row, properties satisfies Partial<GatewayLogsRow>);
      if (!row.hasAttribute('exportparts')) row.setAttribute('exportparts', ROW_PARTS);
    });
  }
}
