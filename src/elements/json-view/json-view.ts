import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { enJson as words } from '../../i18n/en-json.js';
import { enRich } from '../../i18n/en-rich.js';
import { speak } from '../../i18n/language.js';
import { base, controls } from '../../styles/base.js';
import { nextIcon, previousIcon, searchIcon } from '../../styles/icons.js';
import { copyText } from '../copy.js';
import { LocalizedElement } from '../localized.js';
import { Finder } from './finder.js';
import { copyIcon, doneIcon, pathIcon } from './icons.js';
import { jsonViewStyles } from './json-view.styles.js';
import { lineOf } from './line.js';
import { formatted } from './text.js';
import { TreeView } from './tree-view.js';
import { pathOf, type Line } from './tree.js';

/** Milliseconds that a button tells of its success. */
const MOMENT = 1500;

type Copied = 'value' | 'path';

/**
 * JSON as a tree of lines, which read as formatted JSON: folding, a search, copy of a value or its path. Draws what the
 * reader has unfolded, whatever the size of the whole. A panel registers it when it first draws JSON; register it before
 * use alone: `customElements.define('gateway-logs-json-view', GatewayLogsJsonView)`.
 *
 * @tag gateway-logs-json-view
 * @csspart search - The bar with the search.
 * @csspart tree - The tree.
 * @csspart line - A line of it.
 * @csspart match - The match that the reader is at.
 */
export class GatewayLogsJsonView extends LocalizedElement {
  static override styles = [base, controls, jsonViewStyles];

  static override properties: PropertyDeclarations = {
    value: { attribute: false },
    label: {},
    masked: { attribute: false },
    said: { state: true },
    copied: { state: true },
  };

  /** Parsed JSON; `undefined` for nothing. */
  value: unknown;
  /** Name of the tree. */
  label = '';
  /** Whether secrets are masked in the value, so that they have to be in JSON that is opened within its strings. */
  masked = false;

  /** What is said to those who do not see it. */
  private said = '';
  /** What was copied a moment ago. */
  private copied: Copied | null = null;

  readonly #tree = new TreeView(
    this,
    (text) => this.#say(text),
    () => this.masked,
  );
  readonly #finder = new Finder(
    () => this.requestUpdate(),
    (match, slices) => this.#tree.reveal(match, slices),
  );
  #timer: ReturnType<typeof setTimeout> | undefined;

  get #input(): HTMLInputElement | null {
    // Before it is drawn, and on a server, there is none.
    return this.hasUpdated ? this.renderRoot.querySelector('input') : null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#finder.stop();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('value')) return;
    if (this.#input !== null) this.#input.value = '';
    this.#find();
    this.#tree.start(this.value);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.#tree.draw();
    else this.#tree.translate();
  }

  protected override render(): unknown {
    if (this.value === undefined) return nothing;
    return html`
      ${this.#tree.isLarge ? this.#search() : nothing}
      <div class="box" @pointerleave=${() => this.#tree.aim(this.#tree.active)}>
        <div
          class="tree"
          part="tree"
          role="tree"
          aria-label=${this.label || words.jsonTree}
          aria-describedby="hint"
          @keydown=${this.#onKeydown}
          @pointerdown=${(event: PointerEvent) => this.#tree.onPointerDown(event)}
          @pointerover=${(event: Event) => this.#tree.aim(lineOf(event.target))}
          @focusin=${(event: Event) => this.#tree.onFocus(event)}
          @click=${(event: PointerEvent) => this.#tree.onClick(event)}
        ></div>
        <div class="actions">${this.#copyButton('value', copyIcon)}${this.#copyButton('path', pathIcon)}</div>
      </div>
      <p id="hint" hidden>${words.jsonHint}</p>
      <p class="hidden" role="status">${this.said}</p>
    `;
  }

  #search(): TemplateResult {
    return html`<div class="bar" part="search">
      ${searchIcon}
      <input
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-label=${words.searchJson}
        placeholder=${words.searchJson}
        @input=${this.#find}
        @keydown=${this.#onSearchKey}
      />
      <span role="status">${this.#finder.said}</span>
      ${this.#step(words.previousMatch, previousIcon, () => this.#finder.step(-1))}
      ${this.#step(words.nextMatch, nextIcon, () => this.#finder.step(1))}
    </div>`;
  }

  #step(name: string, icon: TemplateResult, go: () => void): TemplateResult {
    return html`<button type="button" class="icon up" aria-label=${name} title=${name} @click=${go}>${icon}</button>`;
  }

  #copyButton(what: Copied, icon: TemplateResult): TemplateResult {
    const done = this.copied === what;
    return html`<button
      type="button"
      class=${done ? 'icon done' : 'icon'}
      aria-label=${words.copyPart[what]}
      title=${words.copyPart[what]}
      aria-keyshortcuts=${what === 'path' ? 'p' : 'c'}
      @click=${() => this.#copy(this.#tree.target, what)}
    >
      ${done ? doneIcon : icon}
    </button>`;
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const { key } = event;
    if (key === 'c') void this.#copy(this.#tree.active, 'value');
    else if (key === 'p') void this.#copy(this.#tree.active, 'path');
    else if (!this.#tree.press(key)) return;
    event.preventDefault();
  }

  // ---- copy

  async #copy({ node }: Line, what: Copied): Promise<void> {
    const root = this.shadowRoot;
    const text = what === 'path' ? pathOf(node) : formatted(node.value);
    const done = root !== null && text !== null && (await copyText(text, root));
    this.copied = done ? what : null;
    speak(this);
    this.#say(done ? words.partCopied[what] : enRich.notCopied);
  }

  #say(text: string): void {
    this.said = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.said = '';
      this.copied = null;
    }, MOMENT);
  }

  // ---- search

  #find(): void {
    this.#finder.find(this.value, this.#input?.value ?? '');
  }

  #onSearchKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#finder.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && this.#input?.value) {
      this.#input.value = '';
      this.#find();
    } else return;
    event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gateway-logs-json-view': GatewayLogsJsonView;
  }
}
