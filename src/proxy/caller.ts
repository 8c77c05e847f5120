import type { Deadline } from './deadline.js';
import type { LogsProxyOptions } from './options.js';

/**
 * Whether a page of another site asks, as far as a browser tells. It could not read the answer, but measure how long it
 * takes. A page on another subdomain is of the same site: whether it may read is for CORS to say, which the proxy does not.
 */
export function isOfOtherSite({ headers }: Request): boolean {
  return !['same-origin', 'same-site', 'none', null].includes(headers.get('sec-fetch-site'));
}

/**
 * Whether a page of this very origin asks: what would change a log has to prove it. Browsers send `Sec-Fetch-Site` to
 * secure addresses, and `Origin` with every `PATCH`.
 */
export function isOfThisOrigin({ headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const host = headers.get('host') ?? new URL(url).host;
  // The scheme is not compared: behind a server that ends TLS, a request no longer knows it.
  return ['http', 'https'].some((scheme) => headers.get('origin') === `${scheme}://${host}`);
}

/** Anything but `true`, in time, is a no. */
export async function isAuthorized(authorize: LogsProxyOptions['authorize'], request: Request, deadline: Deadline): Promise<boolean> {
  try {
    return (await deadline.wait(authorize(request))) === true;
  } catch {
    return false;
  }
}
