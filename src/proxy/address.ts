/** What a path below the proxy's stands for. */
export interface LogsPath {
  /** The part of the gateway's URL after `/logs`, encoded anew. */
  readonly path: string;
  readonly kind: 'list' | 'log' | 'body';
}

/** Characters of an id, at the most. Known ones have up to 64. */
const LONGEST_ID = 256;

/**
 * One segment whichever way a server reads it: ASCII alone, without slashes of any kind, `%`, `?`, `#`, `;` or control
 * characters, and no dot or space at either end.
 */
const ID = /^[\w~@:+=,-](?:[\w.~@:+=, -]*[\w~@:+=,-])?$/;

/** Reads a path that is, or begins below, `basePath`; `null` for one that is none of the API's. */
export function readPath(pathname: string, basePath: string): LogsPath | null {
  if (pathname === basePath) return { path: '', kind: 'list' };
  const [segment = '', body, ...rest] = pathname.slice(basePath.length + 1).split('/');
  const id = decodeId(segment);
  if (id === null || rest.length > 0) return null;
  const path = `/${encodeURIComponent(id)}`;
  if (body === undefined) return { path, kind: 'log' };
  return body === 'request' || body === 'response' ? { path: `${path}/${body}`, kind: 'body' } : null;
}

function decodeId(segment: string): string | null {
  // An encoded dot has no honest use; encoded slashes show once decoded, and what was encoded twice has a % then.
  if (/%2e/i.test(segment)) return null;
  try {
    const id = decodeURIComponent(segment);
    return id.length <= LONGEST_ID && ID.test(id) ? id : null;
  } catch {
    return null;
  }
}

/** Characters of a query string, at the most: what servers commonly take. */
export const LONGEST_QUERY = 8_192;

/** The parameters of the two dialects' lists, those that the API calls deprecated among them. */
const PARAMETERS = new Set([
  ...['page', 'per_page', 'order_by', 'order_by_direction', 'direction', 'meta_info', 'filters', 'search'],
  ...['cached', 'feedback', 'model', 'model_type', 'provider', 'request_content_type', 'response_content_type', 'success'],
  ...['cost', 'duration', 'tokens_in', 'tokens_out', 'total_tokens'].flatMap((name) => [`min_${name}`, `max_${name}`]),
  ...['start_date', 'end_date', 'endpoint_id', 'limit', 'offset', 'source', 'status'],
]);

/**
 * The query of a list, of the API's parameters alone. Any other stays behind, as gateways ignore it; `null` where one is
 * there twice, which no two servers read alike, so that `authorize` could see another value than the gateway.
 */
export function readQuery(parameters: URLSearchParams): string | null {
  const known = [...parameters].filter(([name]) => PARAMETERS.has(name));
  if (new Set(known.map(([name]) => name)).size < known.length) return null;
  // Not a form's "+", which is a space to those alone who decode it as a form.
  return known.map(([name, value], index) => `${index === 0 ? '?' : '&'}${name}=${encodeURIComponent(value)}`).join('');
}
