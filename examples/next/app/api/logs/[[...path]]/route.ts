import { createLogsProxy } from 'gateway-logs/proxy';
import { cookies } from 'next/headers';
import { env } from '../../../../lib/env';
import { isSession } from '../../../../lib/session';

let proxy: ReturnType<typeof createLogsProxy> | undefined;

export function GET(request: Request): Promise<Response> {
  // Made with the first request, since the build, which looks into this file, has no token.
  proxy ??= createLogsProxy({
    upstream: env('GATEWAY_LOGS_UPSTREAM'),
    token: env('GATEWAY_LOGS_TOKEN'),
    basePath: '/api/logs',
    // Yours: who may see logs.
    authorize: async () => isSession((await cookies()).get('session')?.value, env('GATEWAY_LOGS_TOKEN')),
  });
  return proxy(request);
}
