import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { enRich as words } from '../../i18n/en-rich.js';
import type { ErrorInfo } from '../../model/plain-error.js';
import type { ReadBody } from '../../model/body-view.js';
import type { Message } from '../../model/conversation/message.js';
import { base, controls } from '../../styles/base.js';
import { errorTemplate, focusScrolling, messageTemplate } from '../panel/conversation.js';
import { messageStyles } from '../panel/message.styles.js';
import { bodyStyles } from './body.styles.js';
import { LongText } from './long-text.js';
import { partTemplate } from './parts.js';
import { Reveal } from './reveal.js';
import { Shown } from './shown.js';

/** Messages that are drawn at once. */
const BLOCK = 40;
/** Messages that are drawn in all at one click. */
const MANY = 1000;

/**
 * A body as the conversation it holds, whatever the format, or as JSON, or as the text it is. What is long is drawn in
 * slices.
 *
 * @tag gateway-logs-body
 * @csspart message - A message of a conversation.
 * @csspart role - The role of a message.
 * @csspart json - JSON.
 * @csspart note - What there is to know of the body: streamed, broken off, truncated.
 * @csspart media - An image, a sound, a film or a file.
 */
export class GatewayLogsBody extends LitElement {
  static override styles = [base, controls, messageStyles, bodyStyles];

  static override properties: PropertyDeclarations = {
    body: { attribute: false },
    json: { type: Boolean },
    label: {},
    failed: { type: Boolean },
  };

  /** The body. */
  body: ReadBody | null = null;
  /** Whether JSON is shown where there is a conversation. */
  json = false;
  /** Its name for assistive technology. */
  label = '';
  /** Whether it answers a request that failed, so that an error is looked for in it. */
  failed = false;

  readonly #reveal = new Reveal(this);
  readonly #texts = new LongText(this.#reveal);
  readonly #shown = new Shown(this);
  /** Pixels from the top of what was in sight to the end of the conversation, while more is put above it. */
  #held = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reveal.clear();
    // Engines hold the last text that a regular expression matched, were it ten megabytes.
    /^/.test('');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('body')) {
      this.#reveal.clear();
      this.#texts.clear();
      this.#shown.clear();
    }
    const box = this.renderRoot.querySelector('.box');
    this.#held = box === null || changed.has('body') || changed.has('json') ? 0 : box.scrollHeight - box.scrollTop;
  }

  protected override updated(): void {
    const box = this.renderRoot.querySelector('.long');
    // Begins at the end, and stays where it is when earlier messages come above.
    if (box !== null) box.scrollTop = box.scrollHeight - this.#held;
    focusScrolling(this.renderRoot);
  }

  protected override render(): unknown {
    const { body, json, label } = this;
    if (body === null) return nothing;
    const { messages, error, value, rich } = body;
    if (messages !== null && !json) {
      return html`${this.#notes(rich)}
        <div class=${messages.length > BLOCK ? 'box long' : 'box'} role="group" aria-label=${label}>${this.#messages(messages)}</div>
        ${this.#cut(rich)}
        ${error === null ? nothing : html`<h3>${words.error}</h3>${this.#error(error)}`}`;
    }
    if (error !== null && !json) return html`${this.#error(error)}${this.#cut(rich)}`;
    return html`${this.failed && error === null ? errorTemplate(words.noErrorMessage) : nothing}
    ${value === undefined
      ? html`<div class="box text" role="group" aria-label=${label}>${this.#texts.template(rich?.text || words.empty, 'text')}</div>`
      : html`<div class="box json" part="json"><gateway-logs-json-view .value=${value} .label=${label}></gateway-logs-json-view></div>`}
    ${this.#cut(rich)}`;
  }

  /** In blocks counted from the end, so that earlier ones come without the later being drawn anew. */
  #messages(messages: readonly Message[]): unknown {
    const { length } = messages;
    const shown = Math.min(length, this.#reveal.shown('messages', BLOCK));
    const more = Math.min(MANY, length - shown);
    const starts: number[] = [];
    for (let end = length; end > 0; end -= BLOCK) starts.unshift(Math.max(0, end - BLOCK));
    return html`${more > 0
      ? html`<button type="button" class="link earlier" @click=${this.#onEarlier}>${words.showEarlier(more)}</button>`
      : nothing}
    ${starts.map((start, block) =>
      start < length - shown
        ? nothing
        : messages.slice(start, starts[block + 1]).map((message, index) => this.#message(message, `${start + index}`)),
    )}`;
  }

  #onEarlier(): void {
    const shown = this.#reveal.shown('messages', BLOCK);
    void this.#reveal.to('messages', shown, Math.min(shown + MANY, this.body?.messages?.length ?? 0), BLOCK);
  }

  #message(message: Message, key: string): TemplateResult {
    return messageTemplate(message, key, (part, place) => partTemplate(part, place, this.#shown, this.#texts));
  }

  #error(error: ErrorInfo): TemplateResult {
    const { param, provider, requestId, details = [] } = error;
    const facts = [
      { name: words.provider, value: provider },
      { name: words.param, value: param },
      ...details,
      { name: words.requestId, value: requestId },
    ].filter(({ value }) => value !== undefined);
    const list = html`<dl>${facts.map(({ name, value }) => html`<div><dt>${name}</dt> <dd>${value}</dd></div>`)}</dl>`;
    return errorTemplate(this.#texts.template(error.message, 'error'), error, facts.length === 0 ? nothing : list);
  }

  #notes(rich: ReadBody['rich']): unknown {
    if (!rich?.conversation) return nothing;
    const { streamed, incomplete, route } = rich.conversation;
    const notes = [
      route && route.providers.length > 1 ? words.route(route.step, route.providers) : '',
      streamed ? (incomplete || rich.cutOff || rich.truncated ? words.brokenStream : words.streamed) : '',
    ].filter(Boolean);
    return notes.length === 0 ? nothing : html`<p class="quiet" part="note">${notes.join(' ')}</p>`;
  }

  #cut(rich: ReadBody['rich']): unknown {
    if (!rich) return nothing;
    const { truncated, cutOff, text } = rich;
    const isBroken = cutOff || (this.body?.value === undefined && /^\s*[[{]/.test(text.slice(0, 100)));
    const note = truncated ? words.truncated(truncated.stored, truncated.total) : isBroken ? words.broken : '';
    return note && html`<p class="quiet" part="note">${note}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gateway-logs-body': GatewayLogsBody;
  }
}
