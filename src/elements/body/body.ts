import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { parseJson } from '../../api/guards.js';
import { en } from '../../i18n/en.js';
import { enRich as words } from '../../i18n/en-rich.js';
import type { ErrorInfo } from '../../model/plain-error.js';
import type { ReadBody } from '../../model/body-view.js';
import type { ContentPart, Message } from '../../model/conversation/message.js';
import { seen } from '../../model/secrets.js';
import { base, controls, values } from '../../styles/base.js';
import { LONG_TEXT, errorTemplate, focusScrolling, messageTemplate } from '../panel/conversation.js';
import { messageStyles } from '../panel/message.styles.js';
import { LocalizedElement } from '../localized.js';
import { bodyStyles } from './body.styles.js';
import { LongText } from './long-text.js';
import { partTemplate } from './parts.js';
import { Reveal } from './reveal.js';
import { Shown } from './shown.js';

/** Messages, or parts of one, that are drawn at first. */
const BLOCK = 40;
/** As many are drawn in a slice, and at one click. */
const STEP = 10;
const MANY = 1000;
/** Frames after which what came into sight has its height. */
const FRAMES = 10;

/** Keeps a place while what comes into sight takes its own height in place of the one that was guessed; `false` ends it. */
async function hold(box: Element, keep: () => boolean): Promise<void> {
  for (let frame = 0; frame < FRAMES && box.isConnected && keep(); frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** In place of the parts of a message that are not drawn yet. */
const MORE: ContentPart = { type: 'unknown', value: null };

/**
 * A body as the conversation it holds, whatever the format, or as JSON, or as the text it is. What is long is drawn in
 * slices. A panel draws bodies with it, and registers it when it first does.
 *
 * @tag gateway-logs-body
 * @fires {Event} unmask - What is masked was clicked.
 * @csspart message - A message of a conversation.
 * @csspart role - The role of a message.
 * @csspart json - JSON, formatted.
 * @csspart error - The error of a log.
 * @csspart note - What there is to know of a body: streamed, broken off, truncated.
 * @csspart media - An image, a sound, a film or a file.
 */
export class GatewayLogsBody extends LocalizedElement {
  static override styles = [base, controls, values, messageStyles, bodyStyles];

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
  readonly #texts = new LongText(this.#reveal, () => (this.body?.isMasked ? this.#unmask : null));
  readonly #shown = new Shown(this);
  readonly #unmask = (): void => void this.dispatchEvent(new Event('unmask'));
  /** A message that stays in its place while earlier ones come above it. */
  #anchor: { readonly message: Element; readonly top: number; readonly scroll: number } | null = null;
  #hadFocus = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reveal.clear();
    this.#anchor = null;
    // Engines hold the last text that a regular expression matched, were it ten megabytes.
    /^/.test('');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#isOther(changed)) {
      this.#reveal.clear();
      this.#shown.clear();
    }
    if (changed.has('body')) this.#texts.clear();
    // Before it is drawn, and on a server, nothing in it can have the focus.
    this.#hadFocus = this.hasUpdated && this.#root.activeElement !== null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const box = this.#root.querySelector<HTMLElement>('.box');
    if (box === null) return;
    // A long conversation begins at its end.
    if (this.#isOther(changed) || changed.has('json')) {
      if (box.classList.contains('long')) this.#toEnd(box);
      else box.scrollTop = 0;
    }
    this.#keepPlace(box);
    focusScrolling(this.#root);
    // A button that had the focus and did what it was for.
    if (this.#hadFocus && this.#root.activeElement === null) {
      box.focus({ preventScroll: true });
    }
  }

  /** Whether there is another body, and not the same with its secrets shown or masked. */
  #isOther(changed: PropertyValues<this>): boolean {
    const old = changed.get('body');
    const { body } = this;
    return changed.has('body') && !(old && body && (old.masked === body || body.masked === old));
  }

  #toEnd(box: Element): void {
    let last = 0;
    void hold(box, () => {
      const isAtEnd = box.scrollHeight - box.clientHeight - box.scrollTop < 2;
      // The reader has scrolled already.
      if (box.scrollTop < last && !isAtEnd) return false;
      box.scrollTop = box.scrollHeight;
      last = box.scrollTop;
      return true;
    });
  }

  /** Takes back what came above the anchor, but not what the reader scrolls. */
  #keepPlace(box: Element): boolean {
    if (this.#anchor === null) return false;
    const { message, scroll } = this.#anchor;
    // Where it is to be; what could not be scrolled yet is made up for later.
    const top = this.#anchor.top - (box.scrollTop - scroll);
    box.scrollTop += message.getBoundingClientRect().top - top;
    this.#anchor = { message, top, scroll: box.scrollTop };
    return true;
  }

  get #root(): ShadowRoot {
    return this.shadowRoot!;
  }

  protected override render(): unknown {
    const { body, json, label } = this;
    if (body === null) return nothing;
    const { messages, error, value, rich } = body;
    if (messages !== null && !json) {
      return html`${this.#notes(rich)}${this.#cut(rich)}
        <div class=${messages.length > BLOCK ? 'box long' : 'box'} role="group" aria-label=${label}>${this.#messages(messages)}</div>
        ${error === null ? nothing : html`<h3>${en.error}</h3>${this.#error(error)}`}`;
    }
    if (error !== null && !json) return html`${this.#error(error)}${this.#cut(rich)}`;
    return html`${this.failed && error === null ? errorTemplate(words.noErrorMessage) : nothing}
    ${this.#cut(rich)}
    ${value === undefined
      ? html`<div class="box text" role="group" aria-label=${label}>${this.#texts.template(rich?.text || words.empty, 'text')}</div>`
      : html`<div class="box json" part="json"><gateway-logs-json-view .value=${value} .label=${label} .masked=${body.isMasked === true}></gateway-logs-json-view></div>`}`;
  }

  /** In blocks counted from the end, so that earlier ones come without the later being drawn anew. */
  #messages(messages: readonly Message[]): unknown {
    const { length } = messages;
    const shown = Math.min(length, this.#reveal.shown('messages', BLOCK));
    const more = Math.min(MANY, length - shown);
    const starts: number[] = [];
    for (let end = length; end > 0; end -= STEP) starts.unshift(Math.max(0, end - STEP));
    return html`${more > 0
      ? html`<button type="button" class="link earlier" @click=${this.#onEarlier}>${words.showEarlier(more)}</button>`
      : nothing}
    ${starts.map((start, block) =>
      start < length - shown
        ? nothing
        : messages.slice(start, starts[block + 1]).map((message, index) => this.#message(message, `${start + index}`)),
    )}`;
  }

  async #onEarlier(): Promise<void> {
    const box = this.#root.querySelector<HTMLElement>('.box');
    if (box === null) return;
    const { top } = box.getBoundingClientRect();
    const first = [...this.#root.querySelectorAll('.message')].find((message) => message.getBoundingClientRect().bottom > top);
    this.#anchor = first ? { message: first, top: first.getBoundingClientRect().top, scroll: box.scrollTop } : null;
    // Engines that keep the place by themselves would do it a second time.
    box.style.overflowAnchor = 'none';
    const shown = this.#reveal.shown('messages', BLOCK);
    await this.#reveal.to('messages', shown, Math.min(shown + MANY, this.body?.messages?.length ?? 0), STEP);
    await hold(box, () => this.#keepPlace(box));
    this.#anchor = null;
    box.style.overflowAnchor = '';
  }

  #message({ role, parts }: Message, key: string): TemplateResult {
    const shown = this.#reveal.shown(key, BLOCK);
    const drawn = parts.length > shown ? [...parts.slice(0, shown), MORE] : parts;
    return messageTemplate({ role, parts: drawn }, key, (part, place) =>
      part === MORE
        ? html`<button type="button" class="link" data-key=${key} @click=${this.#onMoreParts}>${words.showMoreParts(parts.length - shown)}</button>`
        : partTemplate(part, place, this.#shown, this.#texts),
    );
  }

  readonly #onMoreParts = ({ currentTarget }: Event): void => {
    const key = currentTarget instanceof HTMLElement ? (currentTarget.dataset['key'] ?? '') : '';
    const shown = this.#reveal.shown(key, BLOCK);
    void this.#reveal.to(key, shown, shown + MANY, STEP);
  };

  #error(error: ErrorInfo): TemplateResult {
    const { param, provider, requestId, details = [] } = error;
    const facts = [
      { name: words.provider, value: provider },
      { name: words.param, value: param },
      ...details,
      { name: words.requestId, value: requestId },
    ].flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
    const list = html`<dl>${facts.map(({ name, value }) => html`<div><dt>${seen(name)}</dt> <dd>${seen(value)}</dd></div>`)}</dl>`;
    const guard = error.guard === null ? nothing : html`<strong>${words.guards[error.guard]}</strong>`;
    return errorTemplate(this.#texts.template(error.message, 'error'), error, facts.length === 0 ? nothing : list, guard);
  }

  #notes(rich: ReadBody['rich']): unknown {
    if (!rich?.conversation) return nothing;
    const { streamed, incomplete, route } = rich.conversation;
    const notes = [
      route && route.providers.length > 1 ? words.route(route.step, route.providers) : '',
      streamed ? (incomplete || rich.cutOff || rich.truncated ? words.brokenStream : words.streamed) : '',
    ].filter(Boolean);
    return notes.length === 0 ? nothing : html`<p class="quiet" part="note">${seen(notes.join(' '))}</p>`;
  }

  #cut(rich: ReadBody['rich']): unknown {
    if (!rich) return nothing;
    const { truncated, cutOff, text, conversation } = rich;
    const [line = ''] = text.slice(0, LONG_TEXT).split('\n', 1);
    // The first of several lines of JSON is whole.
    const isBroken = cutOff || (!conversation && /^\s*[[{]/.test(line) && parseJson(line) === undefined);
    const note = truncated ? words.truncated(truncated.stored, truncated.total) : isBroken ? words.broken : '';
    return note && html`<p class="quiet" part="note">${note}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gateway-logs-body': GatewayLogsBody;
  }
}
