import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TEST = fileURLToPath(new URL('..', import.meta.url));

/** Folders of tests that need no page of their own. */
export const TOGETHER = ['api', 'controllers', 'model', 'testing'];

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
      return { body: files.sort().map((name) => `import '${name}';`).join('\n'), type: 'ts' };
    },
  };
}
