interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

interface Parent extends Node {
  children: readonly Node[];
}

const RULE = /^[\s|:-]+$/;

/** Cells of the lines of a paragraph: its texts are parted at each line and each bar, all else stays whole. */
function rowsOf({ children }: Parent): readonly (readonly Parent[])[] {
  const rows: Node[][][] = [[[]]];
  for (const child of children) {
    for (const part of child.type === 'text' ? (child.value ?? '').split(/([\n|])/) : [child]) {
      const row = rows.at(-1);
      if (part === '\n') rows.push([[]]);
      else if (part === '|') row?.push([]);
      else row?.at(-1)?.push(typeof part === 'string' ? { type: 'text', value: part } : part);
    }
  }
  // A line begins and ends with a bar.
  return rows.map((row) => row.slice(1, -1).map((cell) => ({ type: 'tableCell', children: cell })));
}

function textOf({ value, children }: Node): string {
  return value ?? children?.map(textOf).join('') ?? '';
}

function isParent(node: Node): node is Parent {
  return node.children !== undefined;
}

function toTable(node: Node): Node {
  if (!isParent(node)) return node;
  if (node.type !== 'paragraph' || !textOf(node).startsWith('|')) return { ...node, children: node.children.map(toTable) };
  const rows = rowsOf(node).filter((cells) => !RULE.test(cells.map(textOf).join('|')));
  return { type: 'table', children: rows.map((cells) => ({ type: 'tableRow', children: cells })) };
}

/** Tables in the guides, for the parser of MDX: Markdown by itself has none. */
export function tables(): (tree: Parent) => void {
  return (tree) => {
    tree.children = tree.children.map(toTable);
  };
}
