import type { ReactiveControllerHost } from 'lit';
import type * as tools from './filters.js';

export type FilterTools = typeof tools;

const BUILDER = 'gateway-logs-filter-builder';

let loaded: FilterTools | null | undefined;

/** Loads what filters need; `null` where it cannot be had, for as long as nobody asks again. */
export async function loadFilterTools(): Promise<FilterTools | null> {
  try {
    loaded ||= await import('./filters.js');
    if (customElements.get(BUILDER) === undefined) customElements.define(BUILDER, loaded.GatewayLogsFilterBuilder);
  } catch {
    loaded ??= null;
  }
  return loaded ?? null;
}

/** What filters need, if it is there; `undefined` while it is on its way, after which the host draws again. */
export function filterTools(host: ReactiveControllerHost): FilterTools | null | undefined {
  if (loaded === undefined) void loadFilterTools().then(() => host.requestUpdate());
  return loaded;
}
