// npm run readme: writes the README's generated tables, from custom-elements.json and from what was built.
// With `--check` nothing is written: it fails where they are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { measure } from './sizes.mjs';
import { sizeTable, tablesOf } from './tables.mjs';

const README = new URL('../../README.md', import.meta.url);
/** What a size may differ by: other versions of brotli, and changes too small to tell of. */
const TOLERANCE = 0.02;
const LEAST_KB = 0.2;

/** The text with one part after the marker of its name and before its end. */
function replace(text, name, content) {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- /generated: ${name} -->`];
  const parts = text.split(start);
  const rest = parts[1]?.split(end);
  if (parts.length !== 2 || rest.length !== 2) throw new Error(`README.md needs "${start}" and "${end}", once each`);
  return `${parts[0]}${start}\n\n${content}\n\n${end}${rest[1]}`;
}

const SIZE = /[\d.]+(?= kB)/g;

/** Whether two tables of sizes say the same, but for small differences. */
function isClose(before, now) {
  if (before.replace(SIZE, '') !== now.replace(SIZE, '')) return false;
  const known = before.match(SIZE) ?? [];
  return (now.match(SIZE) ?? []).every((size, index) => Math.abs(known[index] - size) <= Math.max(LEAST_KB, size * TOLERANCE));
}

const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'));
const before = readFileSync(README, 'utf8');
let now = before;
for (const [name, table] of Object.entries(tablesOf(manifest))) now = replace(now, name, table);
const isReference = now === before;
now = replace(now, 'sizes', sizeTable(await measure()));

if (!process.argv.includes('--check')) writeFileSync(README, now);
else if (!isReference || !isClose(before, now)) {
  console.error(`The ${isReference ? 'sizes' : 'reference tables'} in README.md are out of date: npm run build && npm run readme`);
  process.exitCode = 1;
}
