// Next.js: /api/logs and everything below. The page is app/logs/route.ts; "@/" is the project's folder.
import { createLogsProxy } from 'gateway-logs/proxy';
import { readSession } from '@/session.mjs';

export const dynamic = 'force-dynamic';

let proxy: ReturnType<typeof createLogsProxy> | undefined;

/** The proxy is made for the first request: a build loads this file, too, and has no token. */
export function GET(request: Request): Promise<Response> {
  const { GATEWAY_LOGS_UPSTREAM = '', GATEWAY_LOGS_TOKEN = '', SESSION_SECRET = '' } = process.env;
  proxy ??= createLogsProxy({
    upstream: GATEWAY_LOGS_UPSTREAM,
    token: GATEWAY_LOGS_TOKEN,
    basePath: '/api/logs',
    authorize: async (asked) => (await readSession(asked, SESSION_SECRET))?.role === 'admin',
  });
  return proxy(request);
}

// The proxy says what it does not do, in place of Next.js. With `allowFeedback: true` it takes PATCH.
export { GET as HEAD, GET as OPTIONS, GET as PATCH, GET as POST, GET as PUT, GET as DELETE };
