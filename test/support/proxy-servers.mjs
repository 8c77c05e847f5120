// Real servers around the proxy: a gateway behind it that records what arrives, a Node server with the proxy before it,
// and a client that writes bytes.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { createLogsProxy, toNodeListener } from '../../dist/proxy/index.js';

export const TOKEN = 'token-of-this-test';
export const BASE = '/client/v4/gateways/main/logs';

/** Starts a server on a free port; `close` ends it with all its connections. */
export async function listen(server) {
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    // What hostile clients break is no error of the server's.
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** The options of a proxy before the gateway at `port`. */
export function optionsFor(port, options = {}) {
  return { upstream: `http://127.0.0.1:${port}${BASE}`, token: TOKEN, basePath: '/api/logs', authorize: () => true, ...options };
}

/** A gateway that answers with `respond`, and the proxy of a Node server before it. */
export async function startProxy(respond, options = {}) {
  const gateway = await listen(createServer(respond));
  const proxy = createLogsProxy(optionsFor(gateway.port, options));
  const front = await listen(createServer(toNodeListener(proxy)));
  return {
    gateway,
    front,
    proxy,
    close() {
      front.close();
      gateway.close();
    },
  };
}

/** Writes bytes to a server, and returns all that comes back until it closes: each character is a byte. */
export function sendRaw(port, bytes) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const chunks = [];
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`No end of the answer to ${JSON.stringify(bytes.slice(0, 80))}`));
    }, 5_000);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
    });
    socket.on('close', finish);
    // The server may have said why before it broke the connection.
    socket.on('error', finish);
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}

/** A request as bytes. Characters beyond ASCII in its path are UTF-8. */
export function toBytes({ method = 'GET', target, headers = {} }) {
  const lines = Object.entries({ host: 'page.example', ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${Buffer.from(target).toString('latin1')} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}
