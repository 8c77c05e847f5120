import type { LogEntry, LogsFilter, LogsQuery } from '../api/client.js';

class LogsEvent extends Event {
  constructor(type: string, init?: EventInit) {
    super(type, { bubbles: true, composed: true, ...init });
  }
}

/** A page of logs has arrived, after the reader's action or a poll alike. */
export class GatewayLogsLoadEvent extends LogsEvent {
  constructor(
    readonly entries: readonly LogEntry[],
    /** All logs that match, or `null` when the gateway does not count them. */
    readonly total: number | null,
    readonly query: LogsQuery,
  ) {
    super('gateway-logs-load');
  }
}

/** Logs could not be had, or a setting is wrong. `error` is a `LogsError` unless a client of the host's threw another. */
export class GatewayLogsErrorEvent extends LogsEvent {
  constructor(readonly error: unknown) {
    super('gateway-logs-error');
  }
}

/** The reader is about to change what is listed; `preventDefault()` leaves everything as it is. */
export class GatewayLogsQueryChangeEvent extends LogsEvent {
  constructor(
    readonly query: LogsQuery,
    readonly previous: LogsQuery,
  ) {
    super('gateway-logs-query-change', { cancelable: true });
  }
}

/** A log was opened or closed. */
export class GatewayLogsToggleEvent extends LogsEvent {
  constructor(
    readonly entry: LogEntry,
    readonly open: boolean,
  ) {
    super('gateway-logs-toggle');
  }
}

/** The reader switched Auto on or off. */
export class GatewayLogsAutoRefreshChangeEvent extends LogsEvent {
  constructor(readonly autoRefresh: boolean) {
    super('gateway-logs-auto-refresh-change');
  }
}

/** From the filter bar and the pager: what the reader wants changed; `preventDefault()` leaves it as it was. */
export class GatewayLogsChangeEvent extends Event {
  constructor(readonly changes: Partial<LogsQuery>) {
    super('gateway-logs-change', { cancelable: true });
  }
}

/** From a row that opened or closed; `preventDefault()` leaves it as it was. */
export class GatewayLogsRowToggleEvent extends LogsEvent {
  constructor(
    readonly key: string,
    readonly entry: LogEntry,
    readonly open: boolean,
  ) {
    super('gateway-logs-row-toggle', { cancelable: true });
  }
}

/** From a row or a panel: the reader clicked a value to see only the logs that have it. */
export class GatewayLogsFilterEvent extends LogsEvent {
  constructor(readonly filter: LogsFilter) {
    super('gateway-logs-filter');
  }
}

/** Where something was masked: in the row, in a body of its panel, or in the metadata and figures below. */
export type RevealPlace = 'row' | 'request' | 'response' | 'metadata';

/**
 * From a row or a panel: the reader wants to see what is masked there because it looks like a key, for a host to note who
 * looked at what. `preventDefault()` leaves it masked. Never holds the secret itself, but for what `entry` says.
 */
export class GatewayLogsRevealEvent extends LogsEvent {
  constructor(
    readonly entry: LogEntry,
    readonly where: RevealPlace,
  ) {
    super('gateway-logs-reveal', { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'gateway-logs-load': GatewayLogsLoadEvent;
    'gateway-logs-error': GatewayLogsErrorEvent;
    'gateway-logs-query-change': GatewayLogsQueryChangeEvent;
    'gateway-logs-toggle': GatewayLogsToggleEvent;
    'gateway-logs-auto-refresh-change': GatewayLogsAutoRefreshChangeEvent;
    'gateway-logs-change': GatewayLogsChangeEvent;
    'gateway-logs-filter': GatewayLogsFilterEvent;
    'gateway-logs-row-toggle': GatewayLogsRowToggleEvent;
    'gateway-logs-reveal': GatewayLogsRevealEvent;
  }
}
