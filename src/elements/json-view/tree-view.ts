import type { LitElement } from 'lit';
import { enJson as words } from '../../i18n/en-json.js';
import { speak } from '../../i18n/language.js';
import { language } from '../../model/intl.js';
import { parseJsonText } from '../../model/json-text.js';
import { maskAll } from '../../model/mask-body.js';
import { Slices } from '../../model/slices.js';
import { syncElements } from '../keyed.js';
import { drawLine, lineOf, markMatch } from './line.js';
import { pathTo, type Match } from './search.js';
import { CUT } from './text.js';
import { BLOCK, TreeNode, unfold, visibleLines, type Line } from './tree.js';

/** Lines that are seen at a glance, without a search. */
const FEW = 8;
/** Levels that open at once. */
const LEVELS = 500;

/** The lines on the page: which of them are drawn, and how the reader goes about in them. */
export class TreeView {
  #root = new TreeNode(undefined);
  /** The line that the Tab key leads to. */
  active: Line = this.#root.line;
  /** The line that the buttons are for. */
  target: Line = this.#root.line;
  /** Whether there is more than a glance sees. */
  isLarge = false;
  #mark: HTMLElement | null = null;
  /** What the lines are drawn in. */
  #spoken = '';
  /** Where the pointer went down, in pixels. */
  #pressed = 0;

  constructor(
    readonly host: LitElement,
    readonly say: (text: string) => void,
    /** Whether secrets are masked in what is opened, too. */
    readonly isMasked: () => boolean,
  ) {}

  get #element(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.tree');
  }

  /** Takes another value, with what is small in it unfolded. */
  start(value: unknown): void {
    this.#mark = null;
    this.#root = new TreeNode(value);
    this.active = this.target = this.#root.line;
    if (this.#root.size > 0) unfold(this.#root);
    const lines = visibleLines(this.#root);
    this.isLarge = lines.length > FEW || lines.some(({ node }) => node.isLong || (node.size > 0 && !node.open));
  }

  #drawLines(): void {
    speak(this.host);
    this.#spoken = language.locale + words.showLess;
    if (this.#element !== null) syncElements(this.#element, 'div', visibleLines(this.#root), (line) => line, drawLine);
  }

  /** Draws the lines that are there in the language of the page, if they are in another one. */
  translate(): void {
    if (this.#spoken !== language.locale + words.showLess) this.#drawLines();
  }

  /** Draws what the reader has unfolded; what is there stays. */
  draw(): void {
    this.#drawLines();
    // What has been folded away is part of what was folded.
    let active = this.active;
    for (let { node } = active; !active.element?.isConnected && node.parent !== null; active = node.line) node = node.parent;
    this.#activate(active.element?.isConnected ? active : this.#root.line);
  }

  /** Makes a line the one that the Tab key leads to. */
  #activate(line: Line): void {
    if (line !== this.active && this.active.element !== null) this.active.element.tabIndex = -1;
    this.active = line;
    if (line.element !== null) line.element.tabIndex = 0;
    this.aim(line);
  }

  #focusLine(line: Line | undefined): void {
    if (line === undefined) return;
    this.#activate(line);
    line.element?.focus();
  }

  /** Puts the buttons beside a line. */
  aim(line: Line | undefined): void {
    const element = line?.element;
    if (line === undefined || !element) return;
    this.target = line;
    this.host.renderRoot.querySelector<HTMLElement>('.actions')?.style.setProperty('--_at', `${element.offsetTop}px`);
  }

  /** Folds or unfolds, shows more or less, whatever there is to do at a line. */
  async #toggle(line: Line, action?: string): Promise<void> {
    const { node } = line;
    if (line.kind === 'gap') {
      node.blocks.add(line.from / BLOCK);
      this.draw();
      this.#focusLine(node.child(line.from).line);
      return;
    }
    if (node.isLong && (action === 'all' || !node.isJson)) node.whole = !node.whole;
    else if (node.open) node.open = false;
    else if (node.size > 0) unfold(node);
    else if (node.isJson && typeof node.value === 'string') await this.#openJson(node, node.value);
    this.draw();
    // Another value may have come meanwhile.
    if (line.element?.isConnected) this.#focusLine(line);
  }

  async #openJson(node: TreeNode, text: string): Promise<void> {
    if (node.nested === undefined) {
      const slices = new Slices();
      const { value } = await parseJsonText(text, slices);
      const shown = this.isMasked() ? await maskAll(value, slices) : value;
      if (typeof shown === 'object' && shown !== null) node.nested = new TreeNode(shown, node);
    }
    if (node.nested === undefined) {
      node.isJson = false;
      this.say(words.notJson);
      return;
    }
    node.open = true;
    if (node.nested.size > 0 && node.nested.open === undefined) unfold(node.nested);
  }

  onPointerDown({ clientX, clientY }: PointerEvent): void {
    this.#pressed = clientX + clientY;
  }

  onFocus(event: Event): void {
    const line = lineOf(event.target);
    if (line !== undefined && line.kind !== 'end') this.#activate(line);
  }

  onClick(event: PointerEvent): void {
    const line = lineOf(event.target);
    // Who has dragged selects text; a click without a pointer has no place.
    const isDrag = event.detail > 0 && Math.abs(event.clientX + event.clientY - this.#pressed) > 3;
    if (line === undefined || line.kind === 'end' || isDrag) return;
    const action = event.target instanceof HTMLElement ? event.target.dataset['action'] : undefined;
    // The text of a string is there to be selected.
    const isFold = line.node.size > 0 || (line.node.isJson && event.target === line.element);
    if (line.kind === 'gap' || isFold || action !== undefined) void this.#toggle(line, action);
    else this.#focusLine(line);
  }

  /** Follows a key. @returns whether it has a meaning */
  press(key: string): boolean {
    const line = this.active;
    const { node } = line;
    const isOpen = line.kind === 'node' && node.open === true;
    const items = [...(this.#element?.querySelectorAll('[role=treeitem]') ?? [])];
    const at = items.findIndex((item) => item === line.element);
    const to = (index: number): void => this.#focusLine(lineOf(items[index] ?? null));
    if (key === 'ArrowDown') to(at + 1);
    else if (key === 'ArrowUp') to(at - 1);
    else if (key === 'Home') to(0);
    else if (key === 'End') to(items.length - 1);
    else if (key === 'ArrowRight') {
      if (isOpen) to(at + 1);
      else if (line.kind === 'node' && node.isParent) void this.#toggle(line);
    } else if (key === 'ArrowLeft') {
      if (isOpen) void this.#toggle(line);
      else this.#focusLine((line.kind === 'gap' ? node : node.parent)?.line);
    } else if (key === 'Enter' || key === ' ') void this.#toggle(line);
    else return false;
    return true;
  }

  /** Unfolds what leads to a match, marks it and scrolls to it, but not the page. */
  async reveal(match: Match | null, slices: Slices): Promise<void> {
    this.#unmark();
    if (match === null) return;
    let node = this.#root;
    for (const [level, index] of pathTo(match).entries()) {
      node.open = true;
      node.blocks.add(Math.floor(index / BLOCK));
      node = node.child(index);
      if (level % LEVELS === LEVELS - 1) {
        this.#drawLines();
        await slices.rest();
      }
    }
    if (!match.inKey && node.isLong && match.at + match.length > CUT) node.whole = true;
    this.#drawLines();
    await node.line.ready;
    // What was drawn is laid out in a task of its own.
    await slices.rest();
    this.#activate(node.line);
    this.#mark = markMatch(node.line, match);
    const box = this.#element?.parentElement;
    const place = (this.#mark ?? node.line.element)?.getBoundingClientRect();
    if (!box || place === undefined) return;
    const { top } = box.getBoundingClientRect();
    if (place.top < top || place.bottom > top + box.clientHeight) box.scrollTop += place.top - top - box.clientHeight / 3;
  }

  #unmark(): void {
    const parent = this.#mark?.parentNode;
    this.#mark?.replaceWith(...this.#mark.childNodes);
    parent?.normalize();
    this.#mark = null;
  }
}
