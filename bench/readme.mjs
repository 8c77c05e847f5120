// Writes what was measured into README.md, between its markers, and draws the charts beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { barChart } from './support/chart.mjs';
import { table } from './support/table.mjs';

const README = new URL('../README.md', import.meta.url);
const DOCS = new URL('../docs/', import.meta.url);

/** What the chart of speed shows: rows of the measurement, by their names, in milliseconds. */
const BARS = { 'painted-cpu': '50 rows drawn', page: 'page changed', 'new-row': 'one new row' };
const CONTENDERS = { floor: 'by hand', element: 'gateway-logs', mui: 'React, MUI', vaadin: 'Vaadin grid' };
/** What the chart of sizes leaves out: what is loaded on demand. */
const ON_DEMAND = /^gateway-logs-/;

/** @param results of each measurement that was made: its `rows`, `figures`, and what is `told` of the machine */
export function writeReadme(results) {
  let text = readFileSync(README, 'utf8');
  for (const [name, { rows, told }] of Object.entries(results)) {
    text = replaced(text, `bench-${name}`, `${name === 'size' ? '' : `${told}. `}${WORDS[name]}\n\n${table(rows, true)}`);
  }
  writeFileSync(README, text);
  if (results.size) writeFileSync(new URL('bench-size.svg', DOCS), sizeChart(results.size));
  if (results.speed) writeFileSync(new URL('bench-speed.svg', DOCS), speedChart(results.speed));
}

function replaced(text, name, content) {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- /generated: ${name} -->`];
  const [head, rest] = text.split(start);
  const tail = rest?.split(end)[1];
  if (tail === undefined) throw new Error(`README.md needs "${start}" and "${end}"`);
  return `${head}${start}\n\n${content}\n\n${end}${tail}`;
}

/** What is said before each table. */
const WORDS = {
  size: 'What travels, with brotli:',
  speed:
    'Milliseconds, "painted" by the clock and all else processor time; ratios in brackets with the processor throttled four times:',
  steady: 'While it is read:',
  'large-bodies':
    'Large bodies: tasks in milliseconds of processor time, in brackets by the clock; heaps as multiples of the body; "more" is what the reader asks for next:',
};

function sizeChart({ figures }) {
  const bars = figures.filter(({ name }) => !ON_DEMAND.test(name));
  return barChart({
    title: 'Size: what travels to the browser, kB with brotli',
    note: 'gateway-logs.js has list, filters and panels; the others are a table alone, and documentation of an API',
    groups: [{ bars: bars.map(({ name, bytes }) => ({ name, value: bytes / 1000, isOurs: name === 'gateway-logs.js' })) }],
  });
}

function speedChart({ figures, told }) {
  const groups = Object.entries(BARS).map(([name, title]) => {
    const found = figures.find((figure) => figure.name === name) ?? {};
    const bars = Object.entries(CONTENDERS).filter(([key]) => found[key] !== undefined);
    return { title, bars: bars.map(([key, label]) => ({ name: label, value: found[key], isOurs: key === 'element' })) };
  });
  return barChart({ title: 'Speed: milliseconds of processor time, 50 rows', note: told, groups });
}
