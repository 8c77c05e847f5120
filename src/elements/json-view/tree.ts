import { isObject, parseJson } from '../../api/guards.js';
import { isBase64 } from '../../model/base64.js';
import { CUT } from './text.js';

/** Children that are drawn at a time. */
export const BLOCK = 100;
/** Lines that may open at once. */
const LINES = 60;
/** As many numbers on end are not meant to be read. */
const NUMBERS = 8;
/** Characters that are quick enough to see at once whether they are JSON. */
const SHORT = 10_000;

export const keysOf = (value: unknown): readonly string[] | null => (isObject(value) ? Object.keys(value) : null);

export const sizeOf = (value: unknown, keys: readonly string[] | null): number => keys?.length ?? (Array.isArray(value) ? value.length : 0);

/** What an array or an object has under one of its own keys. */
export function valueAt(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)] as unknown;
  return isObject(value) ? value[key] : undefined;
}

/** A line of the tree: a value, the end of one that is open, or what stands for `count` children from `from` on. */
export class Line {
  element: HTMLElement | null = null;
  /** What of its node it was drawn from. */
  drawn = '';
  /** Fulfilled once a long string is drawn. */
  ready: Promise<void> | undefined;

  constructor(
    readonly node: TreeNode,
    readonly kind: 'node' | 'end' | 'gap' = 'node',
    readonly from = 0,
    readonly count = 0,
  ) {}
}

/** A value in its place, and what of it the reader sees. Made when it is first drawn. */
export class TreeNode {
  readonly depth: number;
  readonly keys: readonly string[] | null;
  /** How many children it has. */
  readonly size: number;
  readonly line: Line = new Line(this);
  readonly #end = new Line(this, 'end');
  readonly isBase64: boolean;
  /** Whether it is a string that is only drawn in full when the reader asks. */
  readonly isLong: boolean;
  /** Whether it is a string that seems to be JSON. */
  isJson: boolean;
  /** Unfolded; `undefined` until the reader or we have decided. A string is when it is open as JSON. */
  open: boolean | undefined;
  /** Whether a long string is drawn in full. */
  whole = false;
  /** The hundreds of children that are drawn. */
  readonly blocks = new Set([0]);
  /** What a string holds as JSON, once it was opened. */
  nested: TreeNode | undefined;
  readonly #children = new Map<number, TreeNode>();
  readonly #gaps = new Map<string, Line>();

  /** @param key of its parent; `null` at the top and for what a string holds */
  constructor(
    readonly value: unknown,
    readonly parent: TreeNode | null = null,
    readonly index = 0,
    readonly key: string | number | null = null,
  ) {
    const text = typeof value === 'string' ? value : '';
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.keys = keysOf(value);
    this.size = sizeOf(value, this.keys);
    this.isBase64 = isBase64(text);
    this.isLong = this.isBase64 || text.length > CUT;
    this.isJson = seemsJson(text);
  }

  /** Whether there is something to unfold. */
  get isParent(): boolean {
    return this.size > 0 || this.isJson;
  }

  /** How many lines it stands among. */
  get siblings(): number {
    return this.key === null ? 1 : (this.parent?.size ?? 1);
  }

  child(index: number): TreeNode {
    let child = this.#children.get(index);
    if (child === undefined) {
      const key = this.keys?.[index] ?? index;
      child = new TreeNode(valueAt(this.value, key), this, index, key);
      this.#children.set(index, child);
    }
    return child;
  }

  /** The lines below its own. */
  lines(): Line[] {
    if (this.nested !== undefined) return [this.nested.line];
    const lines: Line[] = [];
    for (let from = 0; from < this.size;) {
      let to = from;
      while (to < this.size && !this.blocks.has(to / BLOCK)) to += BLOCK;
      if (to > from) lines.push(this.#gap(from, Math.min(to, this.size) - from));
      for (from = to; from < Math.min(to + BLOCK, this.size); from++) lines.push(this.child(from).line);
    }
    lines.push(this.#end);
    return lines;
  }

  #gap(from: number, count: number): Line {
    const key = `${from} ${count}`;
    const gap = this.#gaps.get(key) ?? new Line(this, 'gap', from, count);
    this.#gaps.set(key, gap);
    return gap;
  }
}

/** Whether a text is JSON, as far as can be seen at once. */
export function seemsJson(text: string): boolean {
  if (!/^\s*(?:\{\s*["}]|\[)/.test(text) || !/[}\]]\s*$/.test(text.slice(-9))) return false;
  return text.length > SHORT || parseJson(text) !== undefined;
}

/** Opens a node, and what is small in it as far as it goes, unless the reader has decided. */
export function unfold(node: TreeNode): void {
  let left = LINES;
  const todo = [node];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const cost = Math.min(next.size, BLOCK) + 1;
    if (next !== node && (next.size === 0 || next.open === false || cost > left || isNumbers(next.value))) continue;
    next.open = true;
    left -= cost;
    for (let index = Math.min(next.size, BLOCK); index-- > 0;) todo.push(next.child(index));
  }
}

function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.length >= NUMBERS && value.slice(0, NUMBERS).every((item) => typeof item === 'number');
}

/** All lines to draw, in order. */
export function visibleLines(root: TreeNode): readonly Line[] {
  const lines: Line[] = [];
  const todo = [root.line];
  for (let line = todo.pop(); line !== undefined; line = todo.pop()) {
    lines.push(line);
    if (line.kind === 'node' && line.node.open) todo.push(...line.node.lines().reverse());
  }
  return lines;
}

/** Where a value is: `$.choices[0].message["odd key"]`. */
export function pathOf(node: TreeNode): string {
  let path = '';
  let { parent, key } = node;
  for (; parent !== null; { parent, key } = parent) {
    if (key === null) return `JSON.parse(${pathOf(parent)})${path}`;
    path = (typeof key === 'number' ? `[${key}]` : /^[a-z_$][\w$]*$/i.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`) + path;
  }
  return `$${path}`;
}
