import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TEST = fileURLToPath(new URL('..', import.meta.url));

/** Folders of tests that need no page of their own. */
export const TOGETHER = ['api', 'controllers', 'model', 'testing'];

/** Readers of JSON, which are the same in every engine: run in Chromium, and in the others in CI. */
const READERS = /\/model\/(conversation\/|error|plain|facts)/;

/**
 * Serves `test/together.test.ts` as one file with all tests of those folders: opening a page for each of their two dozen
 * files in three browsers takes longer than running them.
 */
export function togetherPlugin() {
  return {
    name: 'together',
    serve({ path }) {
      if (path !== '/test/together.test.ts') return undefined;
      const files = TOGETHER.flatMap((folder) =>
        readdirSync(`${TEST}/${folder}`, { recursive: true }).map((name) => `./${folder}/${name}`),
      ).filter((name) => name.endsWith('.test.ts'));
      const readers = files.filter((name) => READERS.test(name)).sort();
      const others = files.filter((name) => !READERS.test(name)).sort();
      const body = `${others.map((name) => `import '${name}';`).join('\n')}
if (navigator.userAgent.includes('Chrome/') || document.documentElement.hasAttribute('data-thorough')) {
${readers.map((name) => `  await import('${name}');`).join('\n')}
}`;
      return { body, type: 'ts' };
    },
  };
}
