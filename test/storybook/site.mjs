// The built Storybook on an origin of its own, in a folder with an odd name, as if it lay anywhere.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** What is odd in it must be no matter: a space, what is not ASCII, two levels. */
const FOLDER = '/a folder/döcs-1/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Serves the files of `root`. `missing` holds the paths that were asked for and are not there. */
export async function serveStorybook(root) {
  const missing = new Set();
  const answer = async (pathname, response) => {
    const path = decodeURI(pathname);
    const inside = path.startsWith(FOLDER) ? normalize(`/${path.slice(FOLDER.length)}`) : '';
    try {
      const file = inside.endsWith('/') ? `${inside}index.html` : inside;
      if (file === '') throw new Error('Outside of the folder');
      const body = await readFile(join(root, file));
      // What has a hash in its name may be kept, and compiled once.
      const cache = file.startsWith('/assets/') || file.startsWith('/sb-') ? 'max-age=3600' : 'no-cache';
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': cache }).end(body);
    } catch {
      missing.add(pathname);
      response.writeHead(404).end();
    }
  };
  const server = createServer((request, response) => answer(new URL(request.url, 'http://localhost').pathname, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    missing,
    /** The folder's address, encoded as in `location.href`. */
    base: new URL(FOLDER, origin).href,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
