/** A row of the README's table of failures. */
export interface FailureRow {
  readonly happens: string;
  readonly kind: string;
}

/** The table of "When something fails". */
export async function readFailureRows(): Promise<readonly FailureRow[]> {
  const text = await (await fetch(new URL('../../README.md', import.meta.url))).text();
  const [, section = ''] = text.split('\n## When something fails\n');
  const [table = ''] = /(^\|.*\n)+/m.exec(section) ?? [];
  // Its head and the line under that.
  const rows = table.trim().split('\n').slice(2);
  return rows.map((row) => {
    const [, happens = '', kind = ''] = row.split('|').map((cell) => cell.trim());
    return { happens, kind: kind.replaceAll('`', '') };
  });
}

/** The row that a story of a failure is about. */
export function rowOf(rows: readonly FailureRow[], parameters: object | undefined): FailureRow {
  const beginning: unknown = parameters && 'row' in parameters ? parameters.row : undefined;
  const found = rows.filter(({ happens }) => typeof beginning === 'string' && happens.startsWith(beginning));
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} rows of the README begin with ${String(beginning)}`);
  return found[0];
}
