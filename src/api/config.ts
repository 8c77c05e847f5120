import { CloudflareClient, type MetadataKeys } from './cloudflare.js';
import type { LogsClient } from './client.js';
import { LogsError } from './errors.js';
import type { HeadersSource } from './http.js';
import type { VerifyWiseClientOptions } from './verifywise.js';
import { VERIFYWISE } from './verifywise-capabilities.js';

/** The APIs that an endpoint may speak. */
const DIALECTS: readonly string[] = ['cloudflare', 'verifywise'];

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
  const options = { endpoint: endpointUrl(endpoint), headers, fetch };
  return dialect === 'verifywise' ? verifyWise(options) : new CloudflareClient({ ...options, metadataKeys });
}

/** Loaded when it is first asked. */
function verifyWise(options: VerifyWiseClientOptions): LogsClient {
  const load = async () => {
    const { VerifyWiseClient } = await import('./verifywise.js').catch((cause: unknown) => {
      throw new LogsError('configuration', 'The client for this dialect could not be loaded. Reload the page.', { cause });
    });
    return new VerifyWiseClient(options);
  };
  return {
    capabilities: VERIFYWISE,
    list: async (query, asked) => (await load()).list(query, asked),
    detail: async (entry, asked) => (await load()).detail(entry, asked),
  };
}

function endpointUrl(endpoint: string): URL {
  // A server that renders the element asks nothing, so any site will do.
  const base = globalThis.document?.baseURI ?? 'http:a';
  const url = URL.canParse(endpoint, base) ? new URL(endpoint, base) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new LogsError('configuration', `The endpoint "${endpoint}" is not an HTTP address or a path on this site.`);
  }
  return url;
}
