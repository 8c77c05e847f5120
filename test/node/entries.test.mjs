import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);

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
