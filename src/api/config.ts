import { CloudflareClient, type MetadataKeys } from './cloudflare.js';
import type { LogsClient } from './client.js';
import { LogsError } from './errors.js';
import type { HeadersSource } from './http.js';

/** The APIs that an endpoint may speak. */
const DIALECTS: readonly string[] = ['cloudflare'];

export interface ClientConfig {
  readonly endpoint: string;
  readonly dialect: string;
  readonly headers: HeadersSource;
  readonly fetch: typeof globalThis.fetch;
  readonly metadataKeys: MetadataKeys;
}

/**
 * The client for a host's settings.
 * @throws {LogsError} `configuration`, in words for the person who wrote them.
 */
export function createClient(config: ClientConfig): LogsClient {
  const { endpoint, dialect, headers, fetch, metadataKeys } = config;
  if (!DIALECTS.includes(dialect)) {
    throw new LogsError('configuration', `Unknown dialect "${dialect}". Known: ${DIALECTS.join(', ')}.`);
  }
  if (!endpoint) throw new LogsError('configuration', 'Set the endpoint attribute to the address of a gateway’s logs.');
  return new CloudflareClient({ endpoint: endpointUrl(endpoint), headers, fetch, metadataKeys });
}

function endpointUrl(endpoint: string): URL {
  const base = typeof document === 'undefined' ? undefined : document.baseURI;
  const url = URL.canParse(endpoint, base) ? new URL(endpoint, base) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new LogsError('configuration', `The endpoint "${endpoint}" is not an HTTP address or a path on this site.`);
  }
  return url;
}
