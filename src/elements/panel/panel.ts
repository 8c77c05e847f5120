import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult, type PropertyDeclarations } from 'lit';
import type { LogDetail, LogEntry, LogsClient, StoredBody } from '../../api/client.js';
import { isLogsError } from '../../api/errors.js';
import { en } from '../../i18n/en.js';
import { viewBody, type BodyView, type ReadConversation, type Side } from '../../model/body-view.js';
import { readErrorInfo } from '../../model/error-info.js';
import { UNKNOWN, formatDuration, formatTime } from '../../model/format.js';
import { hasFailed, nameOf } from '../../model/log-entry.js';
import { base, controls, values } from '../../styles/base.js';
import { filterValue } from '../filter-value.js';
import { conversationTemplate, jsonTemplate, longText, type DrawPart, type Shown } from './conversation.js';
import { isSettling, keepDetail, recallDetail } from './detail-cache.js';
import { panelStyles } from './panel.styles.js';

/** Both bodies, read for drawing. */
interface PanelView {
  readonly detail: LogDetail;
  readonly request: BodyView;
  readonly response: BodyView;
}

/** Draws all parts, as soon as anything was more than text. */
let draw: DrawPart | undefined;

/** Loads what conversations of more than text need, once. */
async function loadReader(): Promise<ReadConversation | null> {
  try {
    const rich = await import('./rich.js');
    draw = rich.partTemplate;
    return rich.readConversation;
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
 * @csspart section - A section with its heading.
 * @csspart message - A message of a conversation.
 * @csspart role - The role of a message.
 * @csspart json - Formatted JSON.
 * @csspart error - The error message.
 * @csspart tag - A metadata tag.
 * @csspart footer - Latency and tokens.
 */
export class GatewayLogsPanel extends LitElement {
  static override styles = [base, controls, values, panelStyles];

  static override properties: PropertyDeclarations = {
    entry: { attribute: false },
    client: { attribute: false },
    timeZone: { attribute: 'time-zone' },
  };

  /** The log. */
  entry: LogEntry | null = null;
  /** Where to ask for the bodies. */
  client: LogsClient | null = null;
  /** IANA time zone of the time in its name; empty for the browser's. */
  timeZone = '';

  readonly #shownKeys = new Set<string>();
  readonly #shown: Shown = {
    has: (key) => this.#shownKeys.has(key),
    add: (key) => {
      this.#shownKeys.add(key);
      this.requestUpdate();
    },
  };

  readonly #task = new Task(this, {
    // A poll may bring a new object for the same log; only another log is asked for again.
    args: () => [this.client, this.entry?.id] as const,
    task: async ([client], { signal }): Promise<PanelView | null> => {
      const { entry } = this;
      this.#shownKeys.clear();
      if (client === null || entry === null || !client.capabilities.detail) return null;
      let detail = recallDetail(client, entry);
      if (detail === undefined) {
        detail = await client.detail(entry, { signal });
        keepDetail(client, entry, detail);
      }
      const [request, response] = await Promise.all([
        viewBody(detail.request, 'request', entry.step, loadReader),
        viewBody(detail.response, 'response', entry.step, loadReader),
      ]);
      return { detail, request, response };
    },
  });
  #aborted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('role')) this.setAttribute('role', 'region');
    if (this.#aborted) void this.#task.run();
    this.#aborted = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#aborted = this.#task.status === TaskStatus.PENDING;
    this.#task.abort();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // What scrolls has to be reached by keyboard; what does not would only be in the way.
    for (const box of this.renderRoot.querySelectorAll<HTMLElement>('.box, .error')) {
      if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    }
    if ((!changed.has('entry') && !changed.has('timeZone')) || this.entry === null) return;
    const { entry, timeZone } = this;
    const label = en.details(nameOf(entry) ?? en.unnamed, formatTime(entry.createdAt, timeZone || undefined));
    if (this.getAttribute('aria-label') !== label) this.setAttribute('aria-label', label);
  }

  protected override render(): unknown {
    const { entry } = this;
    if (entry === null) return nothing;
    return html`
      ${this.#task.render({
        initial: () => this.#loading(),
        pending: () => this.#loading(),
        complete: (view) => (view === null ? html`<p class="quiet">${en.noDetail}</p>` : this.#sections(entry, view)),
        error: (error) => this.#failed(error),
      })}
      ${entry.metadata.length === 0
        ? nothing
        : this.#section(
            en.metadata,
            html`<ul class="tags">
              ${entry.metadata.map(
                ({ key, value }) => html`<li part="tag">
                  <span class="quiet">${filterValue(this, this.client, 'metadata.key', key)}</span>
                  ${filterValue(this, this.client, 'metadata.value', value)}
                </li>`,
              )}
            </ul>`,
          )}
      <p class="footer" part="footer">
        ${en.footer(formatDuration(entry.durationMs), tokens(entry.tokensIn), tokens(entry.tokensOut))}
      </p>
    `;
  }

  #sections(entry: LogEntry, view: PanelView): TemplateResult {
    const failed = hasFailed(entry);
    // A failed request's response is its error, unless an answer was on its way already.
    const hasAnswer = !failed || view.response.kind === 'messages' || view.response.kind === 'failed';
    return html`
      ${this.#section(en.request, this.#body(view.request, view.detail.request, 'request'))}
      ${hasAnswer ? this.#section(en.response, this.#body(view.response, view.detail.response, 'response')) : nothing}
      ${failed && view.response.kind !== 'failed' ? this.#section(en.error, this.#error(view)) : nothing}
    `;
  }

  #section(heading: string, content: unknown): TemplateResult {
    return html`<section part="section"><h3>${heading}</h3>${content}</section>`;
  }

  #body(view: BodyView, body: StoredBody, side: Side): unknown {
    if (view.kind === 'failed') return this.#failed(body.state === 'failed' ? body.error : null);
    if (view.kind === 'not-stored') return this.#notStored();
    if (view.kind === 'empty') return html`<p class="quiet">${en.emptyBody}</p>`;
    const truncated = body.state === 'stored' ? body.truncated : undefined;
    const content =
      view.kind === 'messages'
        ? conversationTemplate(view.messages, side, this.#shown, draw)
        : view.kind === 'json'
          ? jsonTemplate(view.text, side, this.#shown)
          : longText(view.text, side, this.#shown);
    return html`
      <div class="box ${view.kind}" role="group" aria-label=${en[side]}>${content}</div>
      ${view.kind === 'text' && view.broken && truncated === undefined ? html`<p class="quiet">${en.broken}</p>` : nothing}
      ${truncated === undefined ? nothing : html`<p class="quiet">${en.truncated(truncated.stored, truncated.total)}</p>`}
      ${view.kind === 'messages' && view.raw !== undefined
        ? this.#raw(en.rawStream, html`<div class="box text">${longText(view.raw, 'raw', this.#shown)}</div>`)
        : nothing}
    `;
  }

  /** The provider's or guardrail's words. Whether the request failed may be known only after its bodies were read. */
  #error({ response, detail }: PanelView): TemplateResult {
    const error = detail.response.state === 'stored' ? readErrorInfo(detail.response.content) : null;
    const unknown = response.kind === 'not-stored' ? en.errorNotStored : en.noErrorMessage;
    const kind = [error?.type, error?.code].filter((text) => text != null && text !== '');
    const raw = response.kind === 'json' || (response.kind === 'text' && error === null);
    return html`
      <div class="error" part="error">
        ${error?.guard == null ? nothing : html`<strong>${en.guards[error.guard]}</strong>`}
        <div class="text">${error === null ? unknown : longText(error.message, 'error', this.#shown)}</div>
        ${kind.length === 0 ? nothing : html`<code>${kind.join(' · ')}</code>`}
      </div>
      ${raw ? this.#raw(en.rawResponse, this.#body(response, detail.response, 'response')) : nothing}
    `;
  }

  /** The body behind what was made of it, one click away. */
  #raw(summary: string, body: unknown): TemplateResult {
    return html`<details>
      <summary>${summary}</summary>
      ${body}
    </details>`;
  }

  #failed(error: unknown): TemplateResult {
    const reason = isLogsError(error) ? ` ${en.failure(error)}` : '';
    return html`<p class="failed">${en.bodyFailed}${reason} ${this.#retry()}</p>`;
  }

  #notStored(): TemplateResult {
    return this.entry !== null && isSettling(this.entry)
      ? html`<p class="quiet">${en.notStoredYet} ${this.#retry()}</p>`
      : html`<p class="quiet">${en.notStored}</p>`;
  }

  #retry(): TemplateResult {
    return html`<button type="button" @click=${this.#onRetry}>${en.retry}</button>`;
  }

  /** The button goes with what it stands for, so the focus goes to the panel. */
  #onRetry(): void {
    this.tabIndex = -1;
    this.focus();
    void this.#task.run();
  }

  #loading(): TemplateResult {
    return html`<div class="skeleton" role="img" aria-label=${en.loadingBodies}></div>`;
  }
}

function tokens(count: number | null): string {
  return count === null ? UNKNOWN : en.tokens(count);
}
