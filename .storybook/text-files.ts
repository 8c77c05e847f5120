import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const SUFFIX = '?raw';
const MARK = '\0text:';

/**
 * Makes of `?raw` the text of a file and nothing else. Vite does that as well, but looks up the settings of TypeScript for it, which
 * of an app in examples/ are there only once it is installed.
 */
export function textFiles(): Plugin {
  return {
    name: 'text-files',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.') || !source.endsWith(SUFFIX)) return null;
      return `${MARK}${resolve(dirname(importer), source.slice(0, -SUFFIX.length))}.text`;
    },
    async load(id) {
      if (!id.startsWith(MARK)) return null;
      const path = id.slice(MARK.length, -'.text'.length);
      this.addWatchFile(path);
      return { code: `export default ${JSON.stringify(await readFile(path, 'utf8'))};`, moduleType: 'js' };
    },
  };
}
