import { GatewayLogsDayGroup } from '../day-group/day-group.js';
import { GatewayLogsFilterBar } from '../filter-bar/filter-bar.js';
import { GatewayLogsPager } from '../pager/pager.js';
import { GatewayLogsPanel } from '../panel/panel.js';
import { GatewayLogsRow } from '../row/row.js';

const elements = {
  'gateway-logs-filter-bar': GatewayLogsFilterBar,
  'gateway-logs-day-group': GatewayLogsDayGroup,
  'gateway-logs-row': GatewayLogsRow,
  'gateway-logs-panel': GatewayLogsPanel,
  'gateway-logs-pager': GatewayLogsPager,
};

/** Registers what `<gateway-logs>` is built from, where no others have the names: those of another version stay. */
export function registerInner(more: Readonly<Record<string, CustomElementConstructor>> = {}): void {
  for (const [name, constructor] of Object.entries({ ...elements, ...more })) {
    if (customElements.get(name) === undefined) customElements.define(name, constructor);
  }
}
