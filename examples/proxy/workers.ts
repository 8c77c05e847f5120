// Cloudflare Workers, and any other server with a fetch handler. Copy it with wrangler.jsonc, page.mjs, session.mjs and
// sign-in.mjs, then:
//   npm install gateway-logs
//   npx wrangler secret put GATEWAY_LOGS_TOKEN && npx wrangler secret put SESSION_SECRET && npx wrangler deploy
import { createLogsProxy } from 'gateway-logs/proxy';
import { PAGE, PAGE_HEADERS } from './page.mjs';
import { readSession } from './session.mjs';

interface Env {
  readonly GATEWAY_LOGS_UPSTREAM: string;
  readonly GATEWAY_LOGS_TOKEN: string;
  readonly SESSION_SECRET: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/') return new Response(PAGE, { headers: PAGE_HEADERS });
    // Anything else but logs is a 404 of the proxy's. The script is an asset, which never comes here.
    const proxy = createLogsProxy({
      upstream: env.GATEWAY_LOGS_UPSTREAM,
      token: env.GATEWAY_LOGS_TOKEN,
      basePath: '/api/logs',
      authorize: async (asked) => (await readSession(asked, env.SESSION_SECRET))?.role === 'admin',
    });
    return proxy(request);
  },
};
