import { html, nothing, type LitElement } from 'lit';
import type { LogEntry, LogsClient } from '../api/client.js';
import { en } from '../i18n/en.js';
import { UNKNOWN } from '../model/format.js';
import { mask, seen } from '../model/secrets.js';
import { GatewayLogsFilterEvent, GatewayLogsRevealEvent, type RevealPlace } from './events.js';

/** An element that shows a log. */
export interface LogHost extends LitElement {
  readonly entry: LogEntry | null;
  readonly client: LogsClient | null;
  readonly showSecrets: boolean;
}

/** Draws what one log says, its secrets masked until the reader has asked to see them, each place by itself. */
export class Masks {
  readonly #shown = new Set<RevealPlace>();

  constructor(readonly host: LogHost) {}

  /** Whether all is shown in a place. */
  shows(where: RevealPlace): boolean {
    return this.host.showSecrets || this.#shown.has(where);
  }

  /** Shows what is masked in a place, unless the host of the page objects; or masks it again. */
  toggle(where: RevealPlace): void {
    const { host } = this;
    if (!this.#shown.delete(where) && host.dispatchEvent(new GatewayLogsRevealEvent(host.entry!, where))) this.#shown.add(where);
    host.requestUpdate();
  }

  /** A text as it is to be read in a place. */
  text(text: string, where: RevealPlace): string {
    return seen(this.shows(where) ? text : mask(text));
  }

  /**
   * A value that filters the list with one click, where the gateway can filter by its key; otherwise the value alone. What
   * holds a secret is shown and masked by a click instead, so that no secret gets into a filter.
   * @param tabIndex -1 leaves it out of the Tab order, for an element that leads to it by other keys
   */
  value(key: string, value: string | null, where: RevealPlace, tabIndex = 0): unknown {
    if (!value) return UNKNOWN;
    const { host } = this;
    // A client of the host's may give anything.
    const text = `${value}`;
    const masked = mask(text);
    const isSecret = !host.showSecrets && masked !== text;
    // One template and not two: a list draws hundreds of these.
    const shown = seen(this.shows(where) ? text : masked);
    if (!isSecret && !host.client?.capabilities.filters?.includes(key)) return html`<bdi>${shown}</bdi>`;
    const act = () => (isSecret ? this.toggle(where) : host.dispatchEvent(new GatewayLogsFilterEvent({ key, operator: 'eq', value: [value] })));
    return html`<button
      type="button"
      class=${isSecret ? 'value masked' : 'value'}
      aria-pressed=${isSecret ? this.shows(where) : nothing}
      tabindex=${tabIndex}
      title=${isSecret ? en.reveal : en.filterBy}
      @click=${act}
    ><bdi>${shown}</bdi></button>`;
  }
}
