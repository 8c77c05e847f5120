import type { Connect, Plugin } from 'vite';
import { toNodeListener } from '../../src/proxy/index.js';
import { createDemoGateway, PEER_HEADER } from './gateway.js';

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
    const listener = toNodeListener(gateway.handle);
    middlewares.use((req, res, next) => {
      const path = req.url?.replace(/\?.*/s, '');
      if (path !== BASE_PATH && !path?.startsWith(`${BASE_PATH}/`)) {
        next();
        return;
      }
      // In place of what the client may have written there itself.
      req.headers[PEER_HEADER] = req.socket.remoteAddress ?? '';
      listener(req, res);
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
