import { html } from 'lit';
import type { LogsClient } from '../api/client.js';
import { en } from '../i18n/en.js';
import { UNKNOWN } from '../model/format.js';
import { GatewayLogsFilterEvent } from './events.js';

/**
 * A value that filters the list with one click, where the gateway can filter by its key; otherwise the value alone.
 * @param tabIndex -1 leaves it out of the Tab order, for an element that leads to it by other keys
 */
export function filterValue(element: HTMLElement, client: LogsClient | null, key: string, value: string | null, tabIndex = 0): unknown {
  if (!value || !client?.capabilities.filters?.includes(key)) return value || UNKNOWN;
  const filter = () => element.dispatchEvent(new GatewayLogsFilterEvent({ key, operator: 'eq', value: [value] }));
  return html`<button type="button" class="value" tabindex=${tabIndex} title=${en.filterBy} @click=${filter}>${value}</button>`;
}
