/** Stored bodies are other people's text: none may run as a page, be kept by a cache, or be loaded by another origin. */
export const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
};

/** An answer of the proxy's own, in the API's envelope. */
export function refuse(status: number, message: string, headers: Record<string, string> = {}): Response {
  const body = { success: false, errors: [{ code: status, message }], result: null };
  return Response.json(body, { status, headers: { ...SAFE_HEADERS, ...headers } });
}
