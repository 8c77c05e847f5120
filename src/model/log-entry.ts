import type { LogEntry } from '../api/client.js';

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
  const used = new Set<string>();
  return entries.map(({ id }) => {
    let key = id;
    for (let count = 1; used.has(key) || key === ''; count += 1) key = `${id}#${count}`;
    used.add(key);
    return key;
  });
}
