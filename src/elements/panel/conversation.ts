import { html, nothing, type TemplateResult } from 'lit';
import { en } from '../../i18n/en.js';
import type { ContentPart, Message } from '../../model/conversation/message.js';

/** Characters of one text that are drawn before the reader asks for all. */
const LONG_TEXT = 20_000;
/** Messages that are drawn before the reader asks for the earlier ones. */
const LONG_CONVERSATION = 40;

/** What the reader asked to see in full, by a key of each place. */
export interface Shown {
  has(key: string): boolean;
  add(key: string): void;
}

/** Draws a part of a message that is more than text. */
export type DrawPart = (part: ContentPart, key: string, shown: Shown) => unknown;

/** A text to the letter; a very long one begins cut, with a button that shows the rest. */
export function longText(text: string, key: string, shown: Shown): unknown {
  if (text.length <= LONG_TEXT || shown.has(key)) return text;
  return html`${text.slice(0, LONG_TEXT)}…<br /><button type="button" class="link" @click=${() => shown.add(key)}>${en.showAll(
        text.length,
      )}</button>`;
}

/** Formatted JSON, its keys and values told apart by colour. */
export function jsonTemplate(text: string, key: string, shown: Shown): TemplateResult {
  if (text.length > LONG_TEXT) return html`<pre part="json">${longText(text, key, shown)}</pre>`;
  const pieces = text.split(/("(?:[^"\\]|\\.)*")(?=(:?))/);
  return html`<pre part="json">${pieces.map((piece, index) => {
    if (index % 3 === 0) return piece;
    // Every third piece is the look-ahead, which says whether the string before it was a key.
    return index % 3 === 1 ? html`<span class=${pieces[index + 1] === ':' ? 'key' : 'string'}>${piece}</span>` : nothing;
  })}</pre>`;
}

/** @param draw needed only where there is more than text */
export function conversationTemplate(
  messages: readonly Message[],
  key: string,
  shown: Shown,
  draw: DrawPart | undefined,
): TemplateResult {
  const hidden = shown.has(key) ? 0 : Math.max(0, messages.length - LONG_CONVERSATION);
  return html`
    ${hidden === 0
      ? nothing
      : html`<button type="button" class="link earlier" @click=${() => shown.add(key)}>${en.showEarlier(hidden)}</button>`}
    ${messages.slice(hidden).map((message, index) => messageTemplate(message, `${key}.${hidden + index}`, shown, draw))}
  `;
}

function messageTemplate({ role, parts }: Message, key: string, shown: Shown, draw = textTemplate): TemplateResult {
  return html`<div class="message" part="message">
    <div class="role" part="role" data-role=${role}>${role}</div>
    <div class="parts">
      ${parts.length === 0
        ? html`<p class="quiet">${en.emptyMessage}</p>`
        : parts.map((part, index) => draw(part, `${key}.${index}`, shown))}
    </div>
  </div>`;
}

export function textTemplate(part: ContentPart, key: string, shown: Shown): unknown {
  return part.type === 'text' ? html`<div class="text">${longText(part.text, key, shown)}</div>` : nothing;
}
