import type { LogEntry, LogsQuery } from '../api/client.js';

export type Outcome = 'success' | 'error' | 'unknown';

/** 200 is success and any other status is not; without a status, the gateway's own verdict stands. */
export function outcomeOf(entry: LogEntry): Outcome {
  if (entry.statusCode !== null) return entry.statusCode === 200 ? 'success' : 'error';
  return entry.success === null ? 'unknown' : entry.success ? 'success' : 'error';
}

/** Whether the request failed, so that there is an error to be told. */
export function hasFailed(entry: LogEntry): boolean {
  return entry.success === false || (entry.success === null && outcomeOf(entry) === 'error') || (entry.statusCode ?? 0) >= 400;
}

/** The name of an entry for people: its endpoint and model, or what there is of them. */
export function nameOf(entry: LogEntry): string | null {
  return [entry.endpoint, entry.model].filter((part) => part !== null).join(', ') || null;
}

/** Whether two entries would look the same in every place. */
export function isSameEntry(a: LogEntry, b: LogEntry): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A key for each entry, in order: its id, made unique where a gateway repeats one, so that no row hides another.
 */
export function keysOf(entries: readonly LogEntry[]): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map(({ id }) => {
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return count === 0 && id !== '' ? id : `${id}#${count}`;
  });
}

/**
 * The controls that the rows contradict: the gateway ignored what it was asked. Many gateways skip a filter that they
 * do not know and answer 200 with everything.
 */
export function contradictedControls(query: LogsQuery, entries: readonly LogEntry[]): readonly ('status' | 'source')[] {
  const { status, source } = query;
  const controls: ('status' | 'source')[] = [];
  if (status !== 'all' && entries.some((entry) => entry.success === (status === 'error'))) controls.push('status');
  const name = source === 'playground' ? 'user' : 'virtualKey';
  if (source !== 'all' && entries.some((entry) => entry[name] === null)) controls.push('source');
  return controls;
}
