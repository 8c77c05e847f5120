import type { GatewayLogs, GatewayLogsErrorEvent, GatewayLogsLoadEvent } from 'gateway-logs';
import type { HTMLAttributes } from 'svelte/elements';

/** The properties that a page sets; whatever else the class has is Lit's, or to read. */
type Settings = Pick<
  GatewayLogs,
  | 'endpoint'
  | 'dialect'
  | 'heading'
  | 'search'
  | 'status'
  | 'source'
  | 'range'
  | 'page'
  | 'perPage'
  | 'orderBy'
  | 'order'
  | 'autoRefresh'
  | 'refreshInterval'
  | 'storageKey'
  | 'timeZone'
  | 'urlState'
  | 'showSecrets'
  | 'client'
  | 'filters'
  | 'headers'
  | 'fetch'
>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'gateway-logs': Omit<HTMLAttributes<GatewayLogs>, keyof Settings> &
      Partial<Settings> & {
        'ongateway-logs-load'?: (event: GatewayLogsLoadEvent) => void;
        'ongateway-logs-error'?: (event: GatewayLogsErrorEvent) => void;
      };
  }
}
