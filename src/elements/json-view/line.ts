import { enJson as words } from '../../i18n/en-json.js';
import { base64Bytes } from '../../model/base64.js';
import { language } from '../../model/intl.js';
import { Slices } from '../../model/slices.js';
import type { Match } from './search.js';
import { CUT, PIECE, edge, escapeText } from './text.js';
import { BLOCK, type Line, type TreeNode } from './tree.js';

/** Levels that are indented; only an attack has more. */
const INDENTED = 100;

const lines = new WeakMap<Element, Line>();

/** The line that an event or an element is in. */
export function lineOf(target: EventTarget | null): Line | undefined {
  const element = target instanceof Element ? target.closest('.line') : null;
  return element === null ? undefined : lines.get(element);
}

/** Draws a line, unless it is there as it should be. */
export function drawLine(element: HTMLElement, line: Line): void {
  const { node, kind } = line;
  const drawn = [node.open, node.whole, node.isJson, language.locale, words.showLess].join();
  if (line.element === element && line.drawn === drawn) return;
  lines.set(element, line);
  line.element = element;
  line.drawn = drawn;
  const depth = kind === 'gap' ? node.depth + 1 : node.depth;
  element.className = 'line';
  element.setAttribute('part', 'line');
  element.style.setProperty('--_depth', `${depth}`);
  const indent = span('indent', '  '.repeat(Math.min(depth, INDENTED)));
  if (kind === 'end') {
    element.role = 'none';
    element.replaceChildren(indent, (node.keys === null ? ']' : '}') + comma(node));
    return;
  }
  element.role = 'treeitem';
  // The tree knows which of them the Tab key leads to.
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.setAttribute('aria-level', `${depth + 1}`);
  if (kind === 'gap') {
    element.replaceChildren(span('link', words.showMoreLines(Math.min(BLOCK, line.count), line.count)));
    return;
  }
  element.setAttribute('aria-setsize', `${node.siblings}`);
  element.setAttribute('aria-posinset', `${node.index + 1}`);
  element.ariaExpanded = node.isParent ? `${node.open ?? false}` : null;
  const key = typeof node.key === 'string' ? [span('key', quote(node.key)), ': '] : [];
  element.replaceChildren(indent, ...key, ...(node.keys === null && !Array.isArray(node.value) ? leaf(line) : parent(node)));
}

function parent(node: TreeNode): readonly (Node | string)[] {
  const [start, end, count] = node.keys === null ? ['[', ']', words.hiddenItems] : ['{', '}', words.hiddenKeys];
  if (node.size === 0) return [start + end + comma(node)];
  return node.open ? [start] : [start, span('count', count(node.size)), end + comma(node)];
}

function leaf(line: Line): readonly (Node | string)[] {
  const { node } = line;
  const { value } = node;
  // What a browser reads of a whole number that is too large for it.
  const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value);
  if (typeof value !== 'string') {
    return [span(`value ${value === null ? 'null' : typeof value}${isRounded ? ' rounded' : ''}`, String(value)), comma(node)];
  }
  const more = node.isLong ? [button('all', node.whole ? words.showLess : words.showWhole(value.length))] : [];
  if (node.isBase64 && !node.whole) {
    const type = /^data:([^;,]+)/.exec(value.slice(0, CUT))?.[1];
    const bytes = base64Bytes(value.slice(value.indexOf(',') + 1));
    return [span('count', words.base64(type === undefined ? '' : `${escapeText(type)}, `, bytes)), comma(node), ...more];
  }
  const text = span('value string');
  if (node.isLong && node.whole) line.ready = drawPieces(text, value);
  else text.append(quote(value));
  return [
    text,
    comma(node),
    ...more,
    ...(node.isJson ? [button('json', node.open ? words.closeJson : words.openJson)] : []),
  ];
}

/** A string in quotes, cut where it is long. */
function quote(text: string): string {
  return text.length <= CUT ? `"${escapeText(text)}"` : `"${escapeText(text.slice(0, edge(text, CUT)))}…"`;
}

/** Draws a string of any length in slices, for as long as it is on the page. */
async function drawPieces(parent: HTMLElement, text: string): Promise<void> {
  const slices = new Slices();
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = escapeText(text.slice(edge(text, at), edge(text, at + PIECE)));
    parent.append(span('piece', (at === 0 ? '"' : '') + piece + (at + PIECE < text.length ? '' : '"')));
    if (!slices.due) continue;
    await slices.rest();
    if (!parent.isConnected) return;
  }
}

/** Marks what was found in a line that is drawn. */
export function markMatch({ element, node }: Line, { inKey, at, length }: Match): HTMLElement | null {
  const field = element?.querySelector(inKey ? '.key' : '.value');
  const text = inKey ? node.key : node.value;
  let target: Node | null | undefined = field?.firstChild;
  let from = at;
  let marked = length;
  if (typeof text === 'string') {
    let start = 0;
    if (!inKey && node.isLong && node.whole) {
      start = Math.floor(at / PIECE) * PIECE;
      if (edge(text, start) > at) start -= PIECE;
      target = field?.children[start / PIECE]?.firstChild;
    }
    from = escapeText(text.slice(edge(text, start), at)).length + (start === 0 ? 1 : 0);
    marked = escapeText(text.slice(at, at + length)).length;
  }
  if (!(target instanceof Text) || from >= target.length) return null;
  const found = target.splitText(from);
  if (marked < found.length) found.splitText(marked);
  const mark = document.createElement('mark');
  mark.setAttribute('part', 'match');
  found.replaceWith(mark);
  mark.append(found);
  return mark;
}

function comma({ index, siblings }: TreeNode): string {
  return index + 1 < siblings ? ',' : '';
}

function span(className: string, ...text: readonly string[]): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.append(...text);
  return element;
}

/** Reached by pointers; the keyboard has the line itself. */
function button(action: string, text: string): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1;
  element.className = 'link';
  element.dataset['action'] = action;
  element.append(text);
  return element;
}
