import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

describe('in plain Node', () => {
  for (const [name, target] of Object.entries(exports)) {
    const file = typeof target === 'string' ? target : target.default;
    // The script-tag bundle is for browsers only.
    if (!file?.endsWith('.js') || file.includes('/cdn/')) continue;
    it(`"${name}" can be imported, and leaves no window behind`, () => {
      const script = `await import(${JSON.stringify(new URL(file, root).href)}); console.log(typeof window);`;
      const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: fileURLToPath(root),
        encoding: 'utf8',
      });
      assert.equal(output.trim(), 'undefined');
    });
  }
});

describe('the script-tag bundle', () => {
  const code = readFileSync(new URL('dist/cdn/gateway-logs.js', root), 'utf8');

  it('is one module that imports no other for the list, the filters and the panels', () => {
    assert.doesNotMatch(code, /\bimport\s*["'{*]|\bfrom\s*["']/);
  });

  it('holds no decorator that a browser cannot read', () => {
    assert.doesNotMatch(code, /@(?:customElement|property|state|query)\b/);
  });

  it('is minified, its style sheets too', () => {
    assert.ok(code.split('\n').length < 100, 'there are many lines');
    assert.doesNotMatch(code, /:host \{\s*\n/);
  });
});
