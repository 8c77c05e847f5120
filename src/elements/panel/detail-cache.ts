import type { LogDetail, LogEntry, LogsClient, StoredBody } from '../../api/client.js';

/** Characters; what is larger is let go when its panel closes. */
const LARGE = 50_000;
const MOST = 50;
/** Milliseconds during which a body that is missing may still be on its way. */
const SETTLING = 60_000;

/** Whether the log is so young that the gateway may not have stored its bodies yet. */
export function isSettling({ createdAt }: LogEntry): boolean {
  return createdAt !== null && Math.abs(Date.now() - createdAt) < SETTLING;
}

const caches = new WeakMap<LogsClient, Map<string, LogDetail>>();

/** The bodies of a log that was opened before, so that closing and opening it again asks the gateway nothing. */
export function recallDetail(client: LogsClient, { id }: LogEntry): LogDetail | undefined {
  return caches.get(client)?.get(id);
}

export function keepDetail(client: LogsClient, entry: LogEntry, detail: LogDetail, isYoung: boolean): void {
  const keeps = (body: StoredBody) =>
    body.state === 'stored'
      ? typeof body.content === 'string' && body.content.length < LARGE && !(body.truncated && isYoung)
      : body.state === 'not-stored' && !isYoung;
  if (entry.id === '' || !keeps(detail.request) || !keeps(detail.response)) return;
  const cache = caches.get(client) ?? new Map<string, LogDetail>();
  caches.set(client, cache.set(entry.id, detail));
  if (cache.size > MOST) cache.clear();
}
