// Rows of text as a table, for the console or in Markdown.

/** @param rows each an object of the same keys, which are the headings */
export function table(rows, markdown) {
  const headings = Object.keys(rows[0]);
  const lines = [headings, ...rows.map((row) => headings.map((heading) => String(row[heading])))];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const rule = widths.map((width) => '-'.repeat(width));
  const [first, ...others] = lines;
  return [first, rule, ...others]
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column])))
    .map((cells) => (markdown ? `| ${cells.join(' | ')} |` : cells.join('  ').trimEnd()))
    .join('\n');
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted.length === 0 ? 0 : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
