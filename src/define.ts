import type { GatewayLogsDayGroup } from './elements/day-group/day-group.js';
import type { GatewayLogsFilterBar } from './elements/filter-bar/filter-bar.js';
import { GatewayLogs } from './elements/gateway-logs/gateway-logs.js';
import { registerInner } from './elements/gateway-logs/inner.js';
import type { GatewayLogsPager } from './elements/pager/pager.js';
import type { GatewayLogsPanel } from './elements/panel/panel.js';
import type { GatewayLogsRow } from './elements/row/row.js';

// Nothing of it, but whoever imports this module alone knows the events, too.
export type {} from './elements/events.js';

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

// Last, so that its parts are there when it first renders. Some servers have no registry.
if (typeof customElements !== 'undefined') registerInner({ 'gateway-logs': GatewayLogs });
