export type {} from './events.js';
export type {} from './filter-builder/filter-builder.js';

type Events<Name extends keyof HTMLElementEventMap> = Pick<HTMLElementEventMap, Name>;

/** What a host hears from each element, by its tag. */
export interface GatewayLogsEventMaps {
  'gateway-logs': Events<
    | 'gateway-logs-load'
    | 'gateway-logs-error'
    | 'gateway-logs-query-change'
    | 'gateway-logs-toggle'
    | 'gateway-logs-reveal'
    | 'gateway-logs-auto-refresh-change'
  >;
  'gateway-logs-filter-bar': Events<'gateway-logs-change'>;
  'gateway-logs-filter-builder': Events<'gateway-logs-filter-submit' | 'gateway-logs-filter-cancel'>;
  'gateway-logs-day-group': Events<'gateway-logs-row-toggle' | 'gateway-logs-filter' | 'gateway-logs-reveal'>;
  'gateway-logs-row': Events<'gateway-logs-row-toggle' | 'gateway-logs-filter' | 'gateway-logs-reveal'>;
  'gateway-logs-panel': Events<'gateway-logs-filter' | 'gateway-logs-reveal'>;
  'gateway-logs-pager': Events<'gateway-logs-change'>;
}
