import {
  CloudflareClient,
  type Capabilities,
  type LogDetail,
  type LogEntry,
  type LogsClient,
  type LogsPage,
  type LogsQuery,
} from '../src/index.js';
import { endpointOf, type GatewayName } from './gateways.js';

/** A client for one of the stories' gateways. */
export function clientOf(gateway: GatewayName): CloudflareClient {
  return new CloudflareClient({
    endpoint: new URL(endpointOf(gateway), location.href),
    metadataKeys: { endpoint: 'endpoint', user: 'user', virtualKey: 'virtual_key' },
  });
}

/** A back end that pages by cursor, counts nothing, and can do little more than search. */
export class CursorClient implements LogsClient {
  readonly capabilities: Capabilities = {
    search: true,
    status: false,
    source: false,
    sorts: [],
    total: 'none',
    paging: 'cursor',
    detail: true,
  };
  readonly #client = clientOf('traffic');

  async list(query: LogsQuery, options: { signal: AbortSignal }): Promise<LogsPage> {
    const page = Number(query.cursor ?? 1);
    const answer = await this.#client.list({ ...query, page }, options);
    const isLast = page * query.perPage >= (answer.total ?? 0);
    return { ...answer, total: null, nextCursor: isLast ? null : String(page + 1) };
  }

  detail(entry: LogEntry, options: { signal: AbortSignal }): Promise<LogDetail> {
    return this.#client.detail(entry, options);
  }
}

/** A client of one's own that fails with an error of its own. */
export class SleepyClient extends CursorClient {
  override list(): Promise<LogsPage> {
    return Promise.reject(new Error('The database is asleep'));
  }
}
