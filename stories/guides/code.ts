/**
 * The lines of a file from the one that holds `from` up to the one that holds `to`, which is left out; up to the end without it.
 * @throws when the file has no such line, so that a guide never shows less than it says
 */
export function region(code: string, from: string, to?: string): string {
  const lines = code.split('\n');
  const start = lines.findIndex((line) => line.includes(from));
  const length = to === undefined ? lines.length : lines.slice(start + 1).findIndex((line) => line.includes(to)) + 1;
  if (start < 0 || length < 1) throw new Error(`The file has no region from "${from}" to "${to ?? 'its end'}"`);
  const found = lines.slice(start, start + length).join('\n').trimEnd();
  const indent = /^ */.exec(found)?.[0].length ?? 0;
  return found.replaceAll(new RegExp(`^ {${indent}}`, 'gm'), '');
}

/** Code of this repository as a host writes it: with the package in the place of its sources. */
export function published(code: string): string {
  return code.replaceAll(/'(?:\.\.\/)+src\/index\.js'/g, "'gateway-logs'").trim();
}
