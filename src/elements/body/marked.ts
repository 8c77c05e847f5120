import { html } from 'lit';
import { en } from '../../i18n/en.js';
import { MASK, seen } from '../../model/secrets.js';
import { splitCode } from '../panel/conversation.js';

/** What is masked, flags, what turns the direction of text, and the tags that hide a text from people where they make no flag. */
const MARKS =
  /(•{8}|\ud83c\udff4(?:\udb40[\udc61-\udc7f]){1,6}|(?:[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\udb40[\udc00-\udc7f])+)/;
/** Marks in a text, after which it is an attack. */
const MANY = 400;

/**
 * A text in which what is masked is a button, and what would not be seen stands out.
 * @param unmask what the button does; `null` where nothing is masked
 */
export function markedText(text: string, unmask: (() => void) | null): unknown {
  const pieces = text.split(MARKS);
  if (pieces.length === 1 || pieces.length > MANY) return seen(text);
  return pieces.map((piece, index) => {
    if (index % 2 === 0 || piece.startsWith('\u{1f3f4}')) return piece;
    if (piece !== MASK) return html`<span class="unseen">${seen(piece)}</span>`;
    // White space would be part of the text.
    return unmask ? html`<button type="button" class="value masked" title=${en.reveal} aria-label=${en.reveal} @click=${unmask}><bdi>${piece}</bdi></button>` : piece;
  });
}

/** Such a text, the code blocks in it told apart. */
export function markedBlocks(text: string, unmask: (() => void) | null): unknown {
  return splitCode(text).map((piece, index) => {
    const marked = markedText(piece, unmask);
    return index % 2 ? html`<span class="code">${marked}</span>` : marked;
  });
}
