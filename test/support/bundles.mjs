import { build } from 'esbuild';

/**
 * What esbuild makes of a module, as it comes.
 * @param folder where imports are looked up from
 * @returns the code and the style sheets, and the modules of which something is left, as in `modulesIn`
 */
export async function byEsbuild(folder, contents, { format = 'esm', platform = 'browser' } = {}) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format,
    platform,
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const kept = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return {
    code: outputFiles.map(({ text }) => text).join('\n'),
    modules: kept.map(([path]) => path.replace(/^.*node_modules\/(?:gateway-logs\/)?/, '')),
  };
}
