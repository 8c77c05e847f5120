import { html, nothing, type TemplateResult } from 'lit';
import { enRich as words } from '../../i18n/en-rich.js';
import { LONG_TEXT, splitCode } from '../panel/conversation.js';
import { markedBlocks, markedText } from './marked.js';
import type { Reveal } from './reveal.js';

/** Characters of a piece. */
const PIECE = LONG_TEXT / 2;
/** Characters that are drawn in all at one click. */
const MUCH = 1_000_000;

interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}

/** A text in pieces that end with a line where they can, never within a character, and apart where code begins. */
function piecesOf(text: string): readonly Piece[] {
  const blocks = text.length < MUCH ? splitCode(text) : [text];
  return blocks.flatMap((block, index) => cut(block).map((piece) => ({ text: piece, isCode: index % 2 === 1 })));
}

function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let length = PIECE;
    if (start + length < text.length) {
      // Within the piece alone: a long text may have no line's end at all.
      const line = text.slice(start, start + PIECE).lastIndexOf('\n') + 1;
      if (line > PIECE / 2) length = line;
      else if (/[\uD800-\uDBFF]/.test(text[start + PIECE - 1] ?? '')) length -= 1;
    }
    pieces.push(text.slice(start, start + length));
    start += length;
  }
  return pieces;
}

/** Texts to the letter; a very long one begins cut, with a button that draws the rest in slices. */
export class LongText {
  readonly #pieces = new Map<string, readonly Piece[]>();

  constructor(
    readonly reveal: Reveal,
    /** Asks for what is masked, where anything is. */
    readonly unmask: () => (() => void) | null,
  ) {}

  template(text: string, key: string): unknown {
    if (text.length < LONG_TEXT) return markedBlocks(text, this.unmask());
    const pieces = this.#pieces.get(key) ?? piecesOf(text);
    this.#pieces.set(key, pieces);
    const shown = this.reveal.shown(key, 2);
    const rest = pieces.length - shown;
    // White space would be part of the text.
    const drawn = pieces.slice(0, shown).map(({ text: piece, isCode }) => html`<div class=${isCode ? 'code piece' : 'piece'}>${markedText(piece, this.unmask())}</div>`);
    return html`${drawn}${rest > 0 ? this.#button(text.length, rest, key) : nothing}`;
  }

  clear(): void {
    this.#pieces.clear();
  }

  #button(length: number, rest: number, key: string): TemplateResult {
    const name = rest * PIECE > MUCH ? words.showMore(MUCH, rest * PIECE) : words.showAll(length);
    return html`<button type="button" class="link" data-key=${key} @click=${this.#onMore}>${name}</button>`;
  }

  readonly #onMore = ({ currentTarget }: Event): void => {
    const key = currentTarget instanceof HTMLElement ? (currentTarget.dataset['key'] ?? '') : '';
    const shown = this.reveal.shown(key, 2);
    const total = this.#pieces.get(key)?.length ?? 0;
    void this.reveal.to(key, shown, Math.min(total, shown + MUCH / PIECE), 5);
  };
}
