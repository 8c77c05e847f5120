export type {
  Capabilities,
  FilterOperator,
  LogDetail,
  LogEntry,
  LogsClient,
  LogsFilter,
  LogsPage,
  LogsQuery,
  MetadataTag,
  SearchField,
  SourceFilter,
  StatusFilter,
  StoredBody,
  TimeRange,
} from './api/client.js';
export { CloudflareClient, type CloudflareClientOptions, type MetadataKeys } from './api/cloudflare.js';
export { LogsError, type LogsErrorKind, type LogsErrorOptions } from './api/errors.js';
export type { HeadersSource } from './api/http.js';
export { VerifyWiseClient, type VerifyWiseClientOptions } from './api/verifywise.js';
export { addLanguage, type Formats, type Language, type LanguageSource, type PluralForms } from './i18n/languages.js';
export type { Words } from './i18n/words.js';
export { GatewayLogsBody } from './elements/body/body.js';
export { GatewayLogsDayGroup, type RowItem } from './elements/day-group/day-group.js';
export type { GatewayLogsEventMaps } from './elements/event-maps.js';
export * from './elements/events.js';
export { GatewayLogsFilterBar } from './elements/filter-bar/filter-bar.js';
export {
  GatewayLogsFilterBuilder,
  GatewayLogsFilterCancelEvent,
  GatewayLogsFilterSubmitEvent,
} from './elements/filter-builder/filter-builder.js';
export { GatewayLogs } from './elements/gateway-logs/gateway-logs.js';
export { GatewayLogsJsonView } from './elements/json-view/json-view.js';
export { GatewayLogsPager } from './elements/pager/pager.js';
export { GatewayLogsPanel } from './elements/panel/panel.js';
export { GatewayLogsRow } from './elements/row/row.js';
