import { GatewayLogsDayGroup } from './elements/day-group/day-group.js';
import { GatewayLogsFilterBar } from './elements/filter-bar/filter-bar.js';
import { GatewayLogs } from './elements/gateway-logs/gateway-logs.js';
import { GatewayLogsPager } from './elements/pager/pager.js';
import { GatewayLogsPanel } from './elements/panel/panel.js';
import { GatewayLogsRow } from './elements/row/row.js';

// Nothing of it, but whoever imports this module alone knows the events, too.
export type {} from './elements/events.js';

const elements = {
  'gateway-logs-filter-bar': GatewayLogsFilterBar,
  'gateway-logs-day-group': GatewayLogsDayGroup,
  'gateway-logs-row': GatewayLogsRow,
  'gateway-logs-panel': GatewayLogsPanel,
  'gateway-logs-pager': GatewayLogsPager,
  // Last, so that its parts are there when it first renders.
  'gateway-logs': GatewayLogs,
};

declare global {
  interface HTMLElementTagNameMap {
    'gateway-logs': GatewayLogs;
    'gateway-logs-filter-bar': GatewayLogsFilterBar;
    'gateway-logs-day-group': GatewayLogsDayGroup;
    'gateway-logs-row': GatewayLogsRow;
    'gateway-logs-panel': GatewayLogsPanel;
    'gateway-logs-pager': GatewayLogsPager;
  }
}

// Loaded twice, or beside another version, the elements already there stay.
if (typeof customElements !== 'undefined') {
  for (const [name, constructor] of Object.entries(elements)) {
    if (customElements.get(name) === undefined) customElements.define(name, constructor);
  }
}
