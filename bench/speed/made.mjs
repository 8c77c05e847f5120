// What has to be made before it can be compared: Lit alone, and the peers, where they can be installed. All of them minified,
// as for production.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const BENCH = fileURLToPath(new URL('..', import.meta.url));
const PEERS = `${BENCH}peers`;

/** @returns the code of one module with all that it imports */
async function bundled(contents, folder, loader = 'js') {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

const read = (path) => readFileSync(`${BENCH}${path}`, 'utf8');

/** Lit with what an element like ours takes from it, for its size. */
const LIT = "export { LitElement, css, html, nothing } from 'lit'; export { Task } from '@lit/task';";

export const litAlone = () => bundled(read('pages/lit.source.mjs'), BENCH);
export const litForSize = () => bundled(LIT, BENCH);

/**
 * The peers, by their names; installs them where they are not.
 * @returns those that could be made, and what is to be said of the others
 */
export async function peers() {
  const made = new Map();
  const missing = [];
  if (!existsSync(`${PEERS}/node_modules`)) {
    console.error('· installing the peers');
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', PEERS];
    if (spawnSync('npm', args, { stdio: ['ignore', 2, 2] }).status !== 0) missing.push('The peers could not be installed: they are left out.');
  }
  if (missing.length > 0) return { made, missing };
  for (const [name, file, loader] of [['mui', 'mui.jsx', 'jsx'], ['vaadin', 'vaadin.mjs', 'js']]) {
    try {
      made.set(name, await bundled(read(`peers/${file}`), PEERS, loader));
    } catch (error) {
      missing.push(`${name} could not be built: ${error.message}`);
    }
  }
  return { made, missing };
}
