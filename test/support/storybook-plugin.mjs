import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where each module that the plays of stories import is served. */
const PLACES = new Map([
  ['storybook/test', '/__storybook/test.js'],
  ['shadow-dom-testing-library', '/__storybook/shadow.js'],
]);

/** Both together, so that they share one copy, and one configuration, of `@testing-library/dom`. */
async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [...PLACES].map(([name, place]) => ({ in: name, out: basename(place, '.js') })),
    outdir: 'out',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [`/__storybook/${basename(path)}`, text]));
}

/**
 * Serves what the plays of stories import as bundles, made at the first request: unbundled, as the runner serves modules,
 * the CommonJS within has no named exports.
 */
export function storybookPlugin() {
  let bundled;
  return {
    name: 'storybook-test',
    resolveImport: ({ source }) => PLACES.get(source),
    async serve({ path }) {
      if (!path.startsWith('/__storybook/')) return undefined;
      bundled ??= bundle();
      const body = (await bundled).get(path);
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}
