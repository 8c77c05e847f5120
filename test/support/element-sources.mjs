// What the built modules of an element say of its parts, slots and events, for tests of what is written about them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Other elements have their own sources; of what is shared, only what is used counts. */
const withoutOthers = {
  name: 'without-others',
  setup({ onResolve, initialOptions }) {
    // What filters need is loaded by the list as well, and drawn by the filter bar.
    const isList = /gateway-logs\/gateway-logs\.js$/.test(initialOptions.entryPoints[0]);
    onResolve({ filter: /./ }, ({ kind, path, importer }) => {
      if (kind === 'entry-point') return undefined;
      const isOwn = path.startsWith('.') && !(isList && path.endsWith('/load.js')) && !readFileSync(new URL(path, `file://${importer}`), 'utf8').includes('\n * @tag ');
      return isOwn ? undefined : { path, external: true };
    });
  },
};

/**
 * The code that draws an element, at once or on demand.
 * @param url the element's module in dist/elements/
 */
export async function codeOf(url) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(url)],
    bundle: true,
    format: 'esm',
    target: 'esnext',
    // Else “…” becomes an escape, and so on.
    charset: 'utf8',
    write: false,
    plugins: [withoutOthers],
  });
  return outputFiles[0].text;
}

/** All that the first group of a pattern finds, each once, sorted. */
export function found(code, pattern) {
  return [...new Set(Array.from(code.matchAll(pattern), (match) => match[1]))].sort();
}

/** The names of the events that an element takes from those within it and lets go no further. */
export function stoppedIn(code) {
  const handlers = Array.from(code.matchAll(/@(gateway-logs[\w-]*)=\$\{this\.(#\w+)\}/g));
  const stops = (method) => new RegExp(`  ${method}\\([^)]*\\) \\{\\n\\s+event\\.stopPropagation\\(\\);`).test(code);
  return handlers.filter(([, , method]) => stops(method)).map(([, name]) => name);
}
