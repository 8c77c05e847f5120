// How large the script-tag files are, and what bundlers make of the exports.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { bundle } from './bundle.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CDN = 'dist/cdn/';

/** What is imported, by what the README calls it. A class brings those it draws with, so one of each kind will do. */
const IMPORTS = {
  "import 'gateway-logs/define'": "import './dist/define.js'",
  "import { GatewayLogs } from 'gateway-logs'": "export { GatewayLogs } from './dist/index.js'",
  "import { GatewayLogsPanel } from 'gateway-logs'": "export { GatewayLogsPanel } from './dist/index.js'",
  "import { GatewayLogsRow } from 'gateway-logs'": "export { GatewayLogsRow } from './dist/index.js'",
  "import { GatewayLogsFilterBar } from 'gateway-logs'": "export { GatewayLogsFilterBar } from './dist/index.js'",
  "import { GatewayLogsJsonView } from 'gateway-logs'": "export { GatewayLogsJsonView } from './dist/index.js'",
  "import { GatewayLogsPager } from 'gateway-logs'": "export { GatewayLogsPager } from './dist/index.js'",
  "import { CloudflareClient } from 'gateway-logs'": "export { CloudflareClient } from './dist/index.js'",
  "import { VerifyWiseClient } from 'gateway-logs'": "export { VerifyWiseClient } from './dist/index.js'",
  "import { createLogsProxy } from 'gateway-logs/proxy'": "export { createLogsProxy } from './dist/proxy/index.js'",
  "import { ReferenceGateway } from 'gateway-logs/testing'": "export { ReferenceGateway } from './dist/testing/index.js'",
};

const sizeOf = (code) => ({ raw: code.length, brotli: brotliCompressSync(code).length });

/** Bytes of what is loaded at first, Lit included; what is loaded on demand is left out. */
export async function sizeOfImport(folder, code) {
  const { first } = await bundle(folder, code);
  const sizes = first.map((chunk) => sizeOf(Buffer.from(chunk.code)));
  return { raw: sizes.reduce((sum, { raw }) => sum + raw, 0), brotli: sizes.reduce((sum, { brotli }) => sum + brotli, 0) };
}

/** The one that is loaded first comes first, languages come last. */
function placeOf(file) {
  if (file === 'gateway-logs.js') return 0;
  return /-[a-z]{2}\.js$/.test(file) ? 2 : 1;
}

/** @returns rows of a name and its bytes, minified, and then with brotli */
export async function measure() {
  const scripts = readdirSync(`${ROOT}${CDN}`).filter((name) => name.endsWith('.js'));
  const files = scripts.sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  const rows = files.map((name) => ({ name: `${CDN}${name}`, ...sizeOf(readFileSync(`${ROOT}${CDN}${name}`)) }));
  for (const [name, contents] of Object.entries(IMPORTS)) rows.push({ name, ...(await sizeOfImport(ROOT, contents)) });
  return rows;
}
