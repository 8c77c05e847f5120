import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult, type PropertyDeclarations } from 'lit';
import type { LogEntry, LogsClient } from '../../api/client.js';
import { en } from '../../i18n/en.js';
import { viewBody, type BodyView, type Side } from '../../model/body-view.js';
import { UNKNOWN, formatBytes, formatDuration, formatTime } from '../../model/format.js';
import { readTimeToFirstToken } from '../../model/facts.js';
import { hasFailed, nameOf } from '../../model/log-entry.js';
import { base, controls, values } from '../../styles/base.js';
import { failureText } from '../gateway-logs/states.js';
import { Masks } from '../masks.js';
import { LocalizedElement } from '../localized.js';
import { errorTemplate, focusScrolling, messageTemplate } from './conversation.js';
import { isSettling, keepDetail, recallDetail } from './detail-cache.js';
import { messageStyles } from './message.styles.js';
import { panelStyles } from './panel.styles.js';
import type * as rich from './rich.js';

type Rich = typeof rich;

type PanelView = Readonly<Record<Side, BodyView>>;

const BODY_PARTS = 'message, role, json, error, note, media';
/** The parts that a panel lets through. */
export const PANEL_PARTS = `section, tag, footer, ${BODY_PARTS}`;

/** Milliseconds until a body that may still be written is asked for again, then half as long again each time: a minute in all. */
const FIRST_PAUSE = 2000;
const TRIES = 7;

/** Loads what reads and draws all that is more than a little plain text, and what copies. */
async function loadRich(): Promise<Rich | null> {
  try {
    const loaded = await import('./rich.js');
    loaded.define();
    return loaded;
  } catch {
    return null;
  }
}

/**
 * What one log holds: the request, the response, the error, the metadata and the figures. It asks its client for the
 * bodies when it appears, once, and stops asking when it goes first.
 *
 * @tag gateway-logs-panel
 * @fires {GatewayLogsFilterEvent} gateway-logs-filter - A metadata key or value was clicked.
 * @fires {GatewayLogsRevealEvent} gateway-logs-reveal - The reader wants to see what is masked. Cancelable.
 * @csspart section - A section of a panel, with its heading.
 * @csspart message - A message of a conversation.
 * @csspart role - The role of a message.
 * @csspart error - The error of a log.
 * @csspart tag - A metadata tag.
 * @csspart footer - Latency and tokens of a log.
 */
export class GatewayLogsPanel extends LocalizedElement {
  static override styles = [base, controls, values, messageStyles, panelStyles];

  static override properties: PropertyDeclarations = {
    entry: { attribute: false },
    client: { attribute: false },
    timeZone: { attribute: 'time-zone' },
    showSecrets: { type: Boolean, attribute: 'show-secrets' },
  };

  /** The log. */
  entry: LogEntry | null = null;
  /** Where to ask for the bodies. */
  client: LogsClient | null = null;
  /** IANA time zone of the time in its name; empty for the browser's. */
  timeZone = '';
  /** Shows what looks like a key, which is masked otherwise until it is clicked. */
  showSecrets = false;

  #masks = new Masks(this);

  /** The sides that are shown as JSON. */
  readonly #json = new Set<Side>();
  /** What became of the reader's last click, and where it was. */
  #said: readonly [where: string, text: string] | [] = [];
  #view: PanelView | null = null;
  /** What was asked for: while it is asked for again, what is known of it stays. */
  #asked: readonly unknown[] = [];
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #task = new Task(this, {
    // A poll may bring a new object for the same log; only another log, or another verdict on it, is asked for again.
    args: () => [this.client, this.entry?.id || this.entry, this.entry && hasFailed(this.entry)] as const,
    task: async (args, { signal }): Promise<PanelView | null> => {
      const { entry, client } = this;
      clearTimeout(this.#timer);
      if (args.some((value, index) => value !== this.#asked[index])) {
        this.#view = null;
        this.#json.clear();
        this.#masks = new Masks(this);
        this.#said = [];
        this.#tries = 0;
      }
      this.#asked = args;
      if (client === null || entry === null || !client.capabilities.detail) return null;
      const old = this.#view;
      // As of the question: what is written while the answer is on its way is not in it.
      const isYoung = isSettling(entry);
      const detail =
        recallDetail(client, entry) ??
        (await client.detail(entry, { signal }).catch((error: unknown) => {
          if (old === null || signal.aborted) throw error;
        }));
      // Not every client heeds the signal.
      signal.throwIfAborted();
      if (detail) keepDetail(client, entry, detail, isYoung);
      const read = async (side: Side) => {
        const known = old?.[side];
        return known && (!detail || (known.kind === 'read' && !known.rich?.truncated))
          ? known
          : viewBody(detail![side], side, entry, signal, async () => (await loadRich())?.readBody);
      };
      const view = { request: await read('request'), response: await read('response') };
      const isWriting = isYoung && [view.request, view.response].some(({ kind }) => kind === 'not-stored') && this.#tries < TRIES;
      this.#timer = isWriting ? setTimeout(this.#askAgain, FIRST_PAUSE * 1.5 ** this.#tries++) : undefined;
      return (this.#view = view);
    },
  });
  #aborted = false;

  /** Nothing is asked while the page is hidden. */
  readonly #askAgain = (): void => {
    if (document.hidden) document.addEventListener('visibilitychange', this.#askAgain, { once: true });
    else if (this.isConnected) void this.#task.run();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('role')) this.setAttribute('role', 'region');
    if (this.#aborted) void this.#task.run();
    this.#aborted = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#aborted = this.#timer !== undefined || this.#task.status === TaskStatus.PENDING;
    this.#task.abort();
  }

  protected override updated(): void {
    focusScrolling(this.renderRoot);
    const { entry, timeZone } = this;
    if (entry === null) return;
    const label = en.details(this.#masks.text(nameOf(entry) ?? en.unnamed, 'metadata'), formatTime(entry.createdAt, timeZone || undefined));
    if (this.getAttribute('aria-label') !== label) this.setAttribute('aria-label', label);
  }

  protected override render(): unknown {
    const { entry } = this;
    if (entry === null) return nothing;
    const sections = () => (this.#view === null ? this.#loading() : this.#sections(entry, this.#view));
    return html`
      ${this.#task.render({
        initial: sections,
        pending: sections,
        complete: (view) => (view === null ? html`<p class="quiet">${en.noDetail}</p>` : sections()),
        error: (error) => this.#failed(error),
      })}
      ${entry.metadata.length === 0
        ? nothing
        : this.#section(
            en.metadata,
            html`<ul class="tags">
              ${entry.metadata.map(
                ({ key, value }) => html`<li part="tag">
                  <span class="quiet">${this.#value('metadata.key', key)}</span> ${this.#value('metadata.value', value)}
                </li>`,
              )}
            </ul>`,
          )}
      <p class="quiet footer" part="footer">
        ${this.#facts(entry).map((fact, index) => html`${index ? ' · ' : ''}${this.#value('', fact)}`)}${entry.id && html` · ${en.logId} <code>${this.#value('', entry.id)}</code> ${this.#copyButton('id')}`}
      </p>
    `;
  }

  #value(key: string, value: string): unknown {
    return this.#masks.value(key, value, 'metadata');
  }

  /** A body as it is to be read. */
  #shown(view: BodyView | undefined, side: Side): BodyView | undefined {
    return view?.kind === 'read' && view.masked && !this.#masks.shows(side) ? view.masked : view;
  }

  #sections(entry: LogEntry, view: PanelView): TemplateResult {
    const { response } = view;
    // A failed request's response is its error, unless an answer was on its way already.
    const isError = hasFailed(entry) && response.kind !== 'failed' && !(response.kind === 'read' && response.messages);
    return html`
      ${this.#section(en.names.request, this.#body(view.request, 'request'), this.#tools(view.request, 'request'))}
      ${this.#section(isError ? en.error : en.names.response, this.#body(view.response, 'response', isError), this.#tools(view.response, 'response'))}
    `;
  }

  #section(heading: string, content: unknown, tools: unknown = nothing): TemplateResult {
    return html`<section part="section"><div class="head"><h3>${heading}</h3>${tools}</div>${content}</section>`;
  }

  /** The ways to look at a body, where there are two, and Copy. */
  #tools(view: BodyView, side: Side): unknown {
    if (view.kind !== 'read') return nothing;
    const { messages, error, value, rich } = view;
    const ways = (messages || error) && (rich || value !== undefined) ? [messages ? en.conversation : en.error, value === undefined ? en.asStored : en.json] : [];
    const isMasked = view.masked && !this.showSecrets;
    const buttons: readonly (readonly [name: string, pressed: boolean, act: () => void])[] = [
      ...(isMasked ? [[en.reveal, this.#masks.shows(side), () => this.#masks.toggle(side)] as const] : []),
      ...ways.map((way, index) => [way, this.#json.has(side) === index > 0, () => void this.#show(side, index > 0)] as const),
    ];
    return html`<div class="tools" role="group" aria-label=${en.names[side]} @pointerenter=${loadRich} @focusin=${loadRich}>
      ${buttons.map(([name, pressed, act]) => html`<button type="button" class="link" aria-pressed=${pressed} @click=${act}>${name}</button>`)}
      ${this.#copyButton(side)}
    </div>`;
  }

  #copyButton(what: Side | 'id'): TemplateResult {
    return html`<span role="status" class="quiet">${this.#said[0] === what ? this.#said[1] : nothing}</span>
      <button type="button" class="link" aria-label=${en.copyOf[what]} @click=${() => this.#copy(what)}>${en.copy}</button>`;
  }

  #body(view: BodyView, side: Side, isError = false): unknown {
    if (view.kind === 'failed') return this.#failed(view.error);
    if (view.kind === 'not-stored') {
      if (isError && !this.#timer) return errorTemplate(en.errorNotStored);
      return html`<p class="quiet">${this.#timer ? en.notStoredYet : en.notStored(view.bytes ?? 0)}</p>`;
    }
    const json = this.#json.has(side);
    if (view.rich || json) {
      return html`<gateway-logs-body exportparts=${BODY_PARTS} .body=${this.#shown(view, side)} .json=${json} @unmask=${() => this.#masks.toggle(side)} .failed=${isError} .label=${en.names[side]}></gateway-logs-body>`;
    }
    if (view.error) return errorTemplate(view.error.message, view.error);
    return html`<div class="box" role="group" aria-label=${en.names[side]}>${view.messages?.map((message) => messageTemplate(message))}</div>`;
  }

  /** What is known beside the bodies. */
  #facts({ durationMs, tokensIn, tokensOut, provider, cached, step, raw }: LogEntry): readonly string[] {
    const { request, response } = this.#view ?? {};
    const facts = response?.kind === 'read' ? response.facts : null;
    const first = readTimeToFirstToken(raw);
    const named: readonly (readonly [name: string, value: string | null])[] = [
      [en.firstToken, first === null ? null : formatDuration(first)],
      [en.finishReason, facts?.finishReason ?? null],
      [en.cachedTokens, tokens(facts?.cachedTokens)],
      [en.reasoningTokens, tokens(facts?.reasoningTokens)],
      [en.names.request, bytes(request)],
      [en.names.response, bytes(response)],
    ];
    return [
      en.footer(formatDuration(durationMs), tokens(tokensIn) ?? UNKNOWN, tokens(tokensOut) ?? UNKNOWN),
      ...named.map(([name, value]) => value && `${name} ${value}`),
      provider,
      cached && en.fromCache,
      step && en.fallback(step),
    ].flatMap((fact) => fact || []);
  }

  #failed(error: unknown): TemplateResult {
    return html`<p class="failed">${en.bodyFailed} ${error && failureText(error)} <button type="button" @click=${this.#onRetry}>${en.retry}</button></p>`;
  }

  /** The button goes with what it stands for, so the focus goes to the panel. */
  #onRetry(): void {
    this.tabIndex = -1;
    this.focus();
    void this.#task.run();
  }

  async #show(side: Side, json: boolean): Promise<void> {
    if (json && !(await this.#load(side))) return;
    if (json) this.#json.add(side);
    else this.#json.delete(side);
    this.requestUpdate();
  }

  async #copy(what: Side | 'id'): Promise<void> {
    const rich = await this.#load(what);
    const view = what === 'id' ? null : this.#shown(this.#view?.[what], what);
    const source = view?.kind === 'read' ? view : this.#masks.text(this.entry?.id ?? '', 'metadata');
    if (!rich || !source) return;
    this.#said = [what, await rich.copy(source, what !== 'id' && this.#json.has(what), this.shadowRoot!)];
    this.requestUpdate();
  }

  /** What is loaded on demand; says so where it cannot be had. */
  async #load(where: string): Promise<Rich | null> {
    const rich = await loadRich();
    this.#said = [where, rich ? '' : en.bodyFailed];
    this.requestUpdate();
    return rich;
  }

  #loading(): TemplateResult {
    return html`<div class="skeleton" role="img" aria-label=${en.loadingBodies}></div>`;
  }
}

function tokens(count: number | null | undefined): string | null {
  return count == null ? null : en.tokens(count);
}

function bytes(view: BodyView | undefined): string | null {
  return view && view.kind !== 'failed' && view.bytes ? formatBytes(view.bytes) : null;
}
