// A file of stories that no test draws would be noticed by nobody.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const filesOf = (folder, end, recursive) =>
  readdirSync(`${ROOT}${folder}`, { recursive }).flatMap((file) => (file.endsWith(end) ? `${folder}/${file}` : []));

/** The files of stories that a test imports, as paths from the root. */
function importsOf(test) {
  const text = readFileSync(`${ROOT}${test}`, 'utf8');
  return [...text.matchAll(/^import [^;]*? from '\.\.\/(stories\/[^']+\.stories)\.js';$/gm)].map(([, path]) => `${path}.ts`);
}

describe('the stories', () => {
  it('are all drawn by a browser test', () => {
    const files = filesOf('stories', '.stories.ts', true);
    assert.ok(files.length > 20);
    assert.deepEqual(filesOf('test', '.test.ts', false).flatMap(importsOf).sort(), files.sort());
  });
});
