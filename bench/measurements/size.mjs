// What travels: the built files with brotli, beside what others need for a page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { limits } from '../limits.mjs';
import { contenders } from '../speed/contenders.mjs';
import { litForSize } from '../speed/made.mjs';

export const title = 'Size';

export const notes = [
  'kB with brotli; the first file has list, filters and panels, the others are loaded on demand',
  'RapiDoc and Scalar: what others embed in a page as one script, for documentation of an API; not measured here',
];

const MAIN = 'gateway-logs.js';

/** kB of what is known by measurement elsewhere: embedded viewers as one script, for comparison. */
const QUOTED = [
  ['RapiDoc', 180],
  ['Scalar', 793],
];

export const names = ['bytes'];

/** @param context `folder` of the built files, `made`, the code of peers, and `change`, as for the site */
export async function measure({ folder, made, peers, change }) {
  const sizeOf = (code) => brotliCompressSync(code).length;
  const files = readdirSync(folder).filter((name) => name.endsWith('.js')).sort((a, b) => (a === MAIN ? -1 : b === MAIN ? 1 : a < b ? -1 : 1));
  const sizes = files.map((name) => [name, sizeOf(change(name, readFileSync(join(folder, name), 'utf8')))]);
  const beside = [
    ['Lit with @lit/task', sizeOf(await litForSize())],
    ...peers.map((name) => [`${contenders[name].title}, a table alone`, sizeOf(made.get(`${name}.js`))]),
    ...QUOTED.map(([name, size]) => [name, size * 1000]),
  ];
  const row = ([what, bytes]) => ({ what, 'kB, brotli': (bytes / 1000).toFixed(1), limit: what === MAIN ? (limits.size / 1000).toFixed(1) : '' });
  const [[, bytes]] = sizes;
  return {
    rows: [...sizes, ...beside].map(row),
    limits: [{ name: 'bytes', what: MAIN, value: bytes, limit: limits.size, unit: ' bytes with brotli' }],
    figures: [...sizes, ...beside].map(([name, size]) => ({ name, bytes: size })),
  };
}
