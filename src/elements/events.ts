import type { LogEntry, LogsQuery } from '../api/client.js';

class LogsEvent extends Event {
  constructor(type: string, init?: EventInit) {
    super(type, { bubbles: true, composed: true, ...init });
  }
}

/** A page of logs has arrived, after the reader's action or a poll alike. */
export class GatewayLogsLoadEvent extends LogsEvent {
  static readonly type = 'gateway-logs-load';
  constructor(
    readonly entries: readonly LogEntry[],
    /** All logs that match, or `null` when the gateway does not count them. */
    readonly total: number | null,
    readonly query: LogsQuery,
  ) {
    super(GatewayLogsLoadEvent.type);
  }
}

/** Logs could not be had, or a setting is wrong. `error` is a `LogsError` unless a client of the host's threw another. */
export class GatewayLogsErrorEvent extends LogsEvent {
  static readonly type = 'gateway-logs-error';
  constructor(readonly error: unknown) {
    super(GatewayLogsErrorEvent.type);
  }
}

/** The reader is about to change what is listed; `preventDefault()` leaves everything as it is. */
export class GatewayLogsQueryChangeEvent extends LogsEvent {
  static readonly type = 'gateway-logs-query-change';
  constructor(
    readonly query: LogsQuery,
    readonly previous: LogsQuery,
  ) {
    super(GatewayLogsQueryChangeEvent.type, { cancelable: true });
  }
}

/** A log was opened or closed. */
export class GatewayLogsToggleEvent extends LogsEvent {
  static readonly type = 'gateway-logs-toggle';
  constructor(
    readonly entry: LogEntry,
    readonly open: boolean,
  ) {
    super(GatewayLogsToggleEvent.type);
  }
}

/** The reader switched Auto on or off. */
export class GatewayLogsAutoRefreshChangeEvent extends LogsEvent {
  static readonly type = 'gateway-logs-auto-refresh-change';
  constructor(readonly autoRefresh: boolean) {
    super(GatewayLogsAutoRefreshChangeEvent.type);
  }
}

/** From the filter bar and the pager: what the reader wants changed; `preventDefault()` leaves it as it was. */
export class GatewayLogsChangeEvent extends Event {
  static readonly type = 'gateway-logs-change';
  constructor(readonly changes: Partial<LogsQuery>) {
    super(GatewayLogsChangeEvent.type, { cancelable: true });
  }
}

/** From a row that opened or closed; `preventDefault()` leaves it as it was. */
export class GatewayLogsRowToggleEvent extends LogsEvent {
  static readonly type = 'gateway-logs-row-toggle';
  constructor(
    readonly key: string,
    readonly entry: LogEntry,
    readonly open: boolean,
  ) {
    super(GatewayLogsRowToggleEvent.type, { cancelable: true });
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
    'gateway-logs-row-toggle': GatewayLogsRowToggleEvent;
  }
}
