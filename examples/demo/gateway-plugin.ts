import type { Connect, Plugin } from 'vite';
import { createDemoGateway } from './gateway.js';
import { answer } from './node-http.js';

const BASE_PATH = '/api/logs';
const BUNDLE = '/gateway-logs.js';
const SOURCES = '/src/define.ts';

interface DemoServer {
  readonly middlewares: Connect.Server;
  readonly httpServer: { once(event: 'close', listener: () => void): unknown } | null;
}

/** Puts a gateway's logs behind the demo page, at `/api/logs`, in development and in preview. */
export function gatewayPlugin(): Plugin {
  async function configure({ middlewares, httpServer }: DemoServer): Promise<void> {
    const gateway = await createDemoGateway(process.env, BASE_PATH);
    console.log(`  Logs: ${gateway.description}`);
    httpServer?.once('close', () => gateway.stop());
    middlewares.use((req, res, next) => {
      const path = req.url?.replace(/\?.*/s, '');
      if (path === BASE_PATH || path?.startsWith(`${BASE_PATH}/`)) void answer(req, res, gateway.handle);
      else next();
    });
  }
  return {
    name: 'demo-gateway',
    configureServer: configure,
    configurePreviewServer: configure,
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) => (server ? html.replace(`src="${BUNDLE}"`, `src="${SOURCES}"`) : html),
    },
  };
}
