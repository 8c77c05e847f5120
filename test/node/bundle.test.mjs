import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

/** Bytes as a content delivery network sends them. */
const BUDGET = 25_000;

describe('the script-tag bundle', () => {
  it(`is no more than ${BUDGET} bytes with brotli`, () => {
    const code = readFileSync(new URL('../../dist/cdn/gateway-logs.js', import.meta.url));
    const { length } = brotliCompressSync(code);
    assert.ok(length <= BUDGET, `It is ${length} bytes`);
  });
});
