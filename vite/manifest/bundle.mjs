import { join } from 'node:path';
import { build } from 'vite';

/**
 * What Vite makes of a module, as it comes.
 * @param folder where imports are looked up from
 * @param code of the module
 * @returns the chunks that are loaded at first, not those on demand; and what is no code
 */
export async function bundle(folder, code) {
  const entry = join(folder, 'entry.js');
  const { output } = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    publicDir: false,
    plugins: [{ name: 'entry', resolveId: (id) => (id === 'entry' ? entry : null), load: (id) => (id === entry ? code : null) }],
    // Without it nothing would be left of exports.
    build: { write: false, rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' } },
  });
  const files = new Map(output.map((file) => [file.fileName, file]));
  const first = output.filter(({ isEntry }) => isEntry);
  for (const { imports } of first) first.push(...imports.map((name) => files.get(name)).filter((chunk) => !first.includes(chunk)));
  return { first, assets: output.filter(({ type }) => type === 'asset') };
}

/** The modules of which something is left in chunks: paths in the package, or with the name of another one. */
export function modulesIn(chunks) {
  const rendered = chunks.flatMap(({ modules }) => Object.entries(modules).filter(([, { renderedLength }]) => renderedLength > 0));
  return rendered.map(([path]) => path.replace(/^.*\/node_modules\/(?:gateway-logs\/)?/, ''));
}
