import { html, nothing, type TemplateResult } from 'lit';
import { en } from '../../i18n/en.js';
import { seen } from '../../model/secrets.js';
import type { ErrorInfo } from '../../model/plain-error.js';
import type { ContentPart, Message } from '../../model/conversation/message.js';

/** Characters of instructions that are drawn before the reader asks for all. */
const LONG_SYSTEM = 600;
/** Characters from which on a text is drawn in pieces, by what is loaded on demand. */
export const LONG_TEXT = 20_000;

/** What scrolls has to be reached by keyboard; what does not would only be in the way. */
export function focusScrolling(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('.box:not(.json), .error')) {
    box.tabIndex = box.scrollHeight > box.clientHeight ? 0 : -1;
  }
}

/** Draws a part of a message that is more than text. */
export type DrawPart = (part: ContentPart, key: string) => unknown;

/** A text in pieces, every other one a block of code. */
export function splitCode(text: string): string[] {
  return text.split(/^(```[^]*?^```.*\n?)/m);
}

/** A text to the letter, the code blocks in it told apart. */
export function plainText(text: string): unknown {
  return splitCode(text).map((piece, index) => (index % 2 ? html`<span class="code">${piece}</span>` : piece));
}

/** A message under its role. Long instructions begin folded. */
export function messageTemplate({ role, parts }: Message, key = '', draw?: DrawPart): TemplateResult {
  const isSystem = /^(system|developer)$/.test(role);
  return html`<div class="message" part="message">
    <div class="role" part="role" data-role=${role}>${seen(role)}</div>
    <div class="parts">
      ${parts.length === 0 ? html`<p class="quiet">${en.emptyMessage}</p>` : parts.map((part, index) => partOf(part, isSystem, `${key}.${index}`, draw))}
    </div>
  </div>`;
}

function partOf(part: ContentPart, folds: boolean, key: string, draw?: DrawPart): unknown {
  const text = part.type === 'text' ? part.text : '';
  const whole = draw ? draw(part, key) : html`<div class="text">${plainText(text)}</div>`;
  return folds && text.length > LONG_SYSTEM
    ? html`<details>
        <summary><span>${seen(text.slice(0, LONG_SYSTEM / 2))}… </span>${en.characters(text.length)}</summary>
        ${whole}
      </details>`
    : whole;
}

/** What went wrong, in the provider's or guardrail's words, with type and code. */
export function errorTemplate(text: unknown, { type, code }: Partial<ErrorInfo> = {}, more: unknown = nothing, before: unknown = nothing): TemplateResult {
  return html`<div class="error" part="error" role="group" aria-label=${en.error}>
    ${before}<div class="text">${text}</div>
    ${type || code ? html`<code>${seen([type, code].filter(Boolean).join(' · '))}</code>` : nothing}${more}
  </div>`;
}
