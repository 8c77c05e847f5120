import type { APIRoute } from 'astro';
import { createLogsProxy } from 'gateway-logs/proxy';
import { env } from '../../../lib/env';
import { isSession } from '../../../lib/session';

let proxy: ReturnType<typeof createLogsProxy> | undefined;

export const GET: APIRoute = ({ request }) => {
  // Made with the first request, since the build has no token.
  proxy ??= createLogsProxy({
    upstream: env('GATEWAY_LOGS_UPSTREAM'),
    token: env('GATEWAY_LOGS_TOKEN'),
    basePath: '/api/logs',
    // Yours: who may see logs.
    authorize: ({ headers }) => isSession(/(?:^|; )session=([^;]*)/.exec(headers.get('cookie') ?? '')?.[1], env('GATEWAY_LOGS_TOKEN')),
  });
  return proxy(request);
};
