import { html, nothing, type TemplateResult } from 'lit';
import { en } from '../../i18n/en.js';
import { formatJson } from '../../model/body-view.js';
import type { ContentPart, MediaPart, Message } from '../../model/conversation/message.js';
import { formatBytes } from '../../model/format.js';

/** Characters of one text that are drawn before the reader asks for all. */
const LONG_TEXT = 20_000;
/** Messages that are drawn before the reader asks for the earlier ones. */
const LONG_CONVERSATION = 40;

/** What the reader asked to see in full, by a key of each place. */
export interface Shown {
  has(key: string): boolean;
  add(key: string): void;
}

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

export function conversationTemplate(messages: readonly Message[], key: string, shown: Shown): TemplateResult {
  const hidden = shown.has(key) ? 0 : Math.max(0, messages.length - LONG_CONVERSATION);
  return html`
    ${hidden === 0
      ? nothing
      : html`<button type="button" class="link earlier" @click=${() => shown.add(key)}>${en.showEarlier(hidden)}</button>`}
    ${messages.slice(hidden).map((message, index) => messageTemplate(message, `${key}.${hidden + index}`, shown))}
  `;
}

function messageTemplate({ role, parts }: Message, key: string, shown: Shown): TemplateResult {
  return html`<div class="message" part="message">
    <div class="role" part="role" data-role=${role}>${role}</div>
    <div class="parts">
      ${parts.length === 0
        ? html`<p class="quiet">${en.emptyMessage}</p>`
        : parts.map((part, index) => partTemplate(part, `${key}.${index}`, shown))}
    </div>
  </div>`;
}

function partTemplate(part: ContentPart, key: string, shown: Shown): unknown {
  switch (part.type) {
    case 'text':
      return html`<div class="text">${longText(part.text, key, shown)}</div>`;
    case 'reasoning':
    case 'refusal':
      return html`<div class="aside">
        <span class="quiet">${en[part.type]}</span>
        <div class="text">${longText(part.text || en.notShown, key, shown)}</div>
      </div>`;
    case 'tool-call':
      return html`<div class="tool-call"><span class="quiet">${en.toolCall}</span> <code>${part.name}</code>${valueTemplate(part.args, key, shown)}</div>`;
    case 'tool-result':
      return html`<div class="tool-result">
        ${part.name === null ? nothing : html`<span class="quiet">${en.toolResult}</span> <code>${part.name}</code>`}
        ${part.parts.map((inner, index) => partTemplate(inner, `${key}.${index}`, shown))}
      </div>`;
    case 'media':
      return html`<div class="media">${mediaText(part)}</div>`;
    case 'unknown':
      return valueTemplate(part.value, key, shown);
  }
}

function valueTemplate(value: unknown, key: string, shown: Shown): TemplateResult {
  return typeof value === 'string'
    ? html`<pre part="json">${longText(value, key, shown)}</pre>`
    : jsonTemplate(formatJson(value), key, shown);
}

function mediaText({ kind, mediaType, name, bytes, source, url }: MediaPart): string {
  const place = source === 'url' ? url : null;
  return [en.media[kind], mediaType, name, place, bytes === null ? null : formatBytes(bytes)]
    .filter((text) => text !== null)
    .join(' · ');
}
