import { html, nothing, type TemplateResult } from 'lit';
import type { LogsClient, LogsQuery } from '../../api/client.js';
import { isLogsError } from '../../api/errors.js';
import { isTime } from '../../api/guards.js';
import { Polling } from '../../controllers/polling.js';
import { holdPlace, isScrolled } from '../../controllers/scroll-anchor.js';
import { enLive } from '../../i18n/en-live.js';
import { formatTime } from '../../model/format.js';
import { holdView } from '../../model/held-view.js';
import { language } from '../../model/intl.js';
import type { ListAnswer, ListView } from '../../model/list-view.js';
import { hasSelection } from '../selection.js';
import type { GatewayLogsRow } from '../row/row.js';
import type { GatewayLogs } from './gateway-logs.js';

/** Milliseconds that a new row is marked. */
const MARKED = 3000;
/** Milliseconds in which a new row slides in. */
const SLIDING = 220;

export interface KeepUpOptions {
  readonly poll: () => Promise<void>;
  readonly rows: () => readonly GatewayLogsRow[];
  /** Shows what has waited. */
  readonly show: (answer: ListAnswer) => void;
  /** IANA time zone; `undefined` for the browser's. */
  readonly zone: () => string | undefined;
}

/**
 * Keeps a list up to date without disturbing whoever reads it: polls, holds back what would move the rows, keeps the place
 * of those that have to move, and tells when the list was last refreshed. Loaded for Auto and for the first refresh.
 */
export class KeepUp {
  readonly polling: Polling;
  /** What waits for the reader. */
  #waiting: { readonly answer: ListAnswer; readonly added: number } | null = null;
  /** In milliseconds since the epoch; `null` for never. */
  #refreshedAt: number | null = null;
  /** What the time was told in: a BCP 47 tag, and the words. */
  #toldIn = '';
  /** What is about to be shown is what the reader asked for by the button. */
  #leads = false;
  /** Says when the list was last refreshed: as the content of a style, that changes nothing in the DOM when nothing else does. */
  readonly #time = new CSSStyleSheet();
  readonly #host: GatewayLogs;
  readonly #options: KeepUpOptions;

  constructor(host: GatewayLogs, options: KeepUpOptions) {
    this.#host = host;
    this.#options = options;
    this.polling = new Polling(host, options.poll);
    // Lit as the script-tag bundle has it tells that to controllers from the constructor alone.
    if (host.isConnected) this.polling.hostConnected();
    const styles = new CSSStyleSheet();
    styles.replaceSync(STYLES);
    host.shadowRoot?.adoptedStyleSheets.push(styles, this.#time);
  }

  /**
   * The view to be shown after a poll if it may not move the rows: those of the first page while the reader has scrolled
   * down, has a log open or text selected, and those of other pages at all times. `null` where nothing has to wait.
   */
  hold(answer: ListAnswer, view: ListView, openKeys: ReadonlySet<string>): ListView | null {
    const { rows } = this.#options;
    const isReading = answer.query.page > 1 || openKeys.size > 0 || isScrolled(rows()) || hasSelection(this.#host);
    const held = isReading && view.items.length > 0 ? holdView(answer, view, openKeys) : null;
    if (held === null) this.drop();
    else this.#waiting = { answer, added: held.added };
    this.#host.requestUpdate();
    return held && held.view;
  }

  /** Rows are about to change. @returns what to do once they are drawn */
  change(view: ListView | null): () => void {
    const rows = this.#options.rows();
    const known = new Set(rows.map(({ key }) => key));
    const leads = this.#leads;
    const restore = leads ? null : holdPlace(rows);
    return () => {
      restore?.();
      if (view !== null) welcome(this.#options.rows().filter(({ key }) => !known.has(key)), known.size, restore === null);
      if (leads) this.#leadToTop();
    };
  }

  /** All that there is is shown, so that nothing waits. */
  drop(): void {
    this.#waiting = null;
    const root = this.#host.shadowRoot;
    // The button is about to go, and the focus would go with it.
    if (root?.activeElement?.matches('.waiting button')) root.querySelector<HTMLElement>('.refresh')?.focus({ preventScroll: true });
  }

  /** What is known of one gateway does not go for another. */
  forget(): void {
    this.drop();
    this.#refreshedAt = null;
    this.#time.replaceSync('');
    this.polling.forget();
  }

  /**
   * How a request went: after a failure Auto waits longer each time, and for as long as the gateway asks.
   * @param error `null` for success
   * @param at when it ended, in milliseconds since the epoch
   */
  tell(error: unknown, at: number): void {
    if (error !== null) return this.polling.fail(at, (isLogsError(error) && error.retryAfter !== null ? error.retryAfter : 0) * 1000);
    this.polling.succeed();
    this.#refreshedAt = at;
    this.#tellTime();
  }

  #tellTime(): void {
    if (this.#refreshedAt === null) return;
    this.#toldIn = language.locale + enLive.asOf('');
    const text = enLive.asOf(formatTime(this.#refreshedAt, this.#options.zone()));
    this.#time.replaceSync(`.total::after{content:${JSON.stringify(` · ${text}`)}}.total:empty::after{content:${JSON.stringify(text)}}`);
  }

  /**
   * What to say beside a failure of Auto and of the last refresh.
   * @param isOther what failed is another question than that of the rows
   */
  notes(isOther: boolean): readonly string[] {
    const { resumesAt } = this.polling;
    const zone = this.#options.zone();
    const notes: string[] = [];
    if (resumesAt !== null && resumesAt > Date.now() && isTime(resumesAt)) notes.push(enLive.autoGoesOn(formatTime(resumesAt, zone)));
    if (this.#refreshedAt !== null && !isOther) notes.push(enLive.lastRefresh(formatTime(this.#refreshedAt, zone)));
    return notes;
  }

  /** The button behind which rows wait. */
  template(query: LogsQuery | null, client: LogsClient | null): TemplateResult | typeof nothing {
    if (this.#toldIn !== language.locale + enLive.asOf('')) this.#tellTime();
    const waiting = this.#waiting;
    if (waiting === null || waiting.answer.query !== query || waiting.answer.client !== client) return nothing;
    const { answer, added } = waiting;
    const { page, perPage } = answer.query;
    const isNew = page === 1 && added > 0;
    return html`<div class="waiting">
      <button type="button" part="new" @click=${this.#onClick}>
        ${isNew ? enLive.waiting(added, added >= perPage) : enLive.moved}
      </button>
    </div>`;
  }

  readonly #onClick = (): void => {
    if (this.#waiting === null) return;
    this.#leads = true;
    this.#options.show(this.#waiting.answer);
    this.#leads = false;
  };

  /** The button that had the focus is gone, and what it has brought is at the top. WebKit would scroll to the focus later. */
  #leadToTop(): void {
    this.#options.rows()[0]?.shadowRoot?.querySelector('button')?.focus({ preventScroll: true });
    this.#host.shadowRoot?.querySelector('header')?.scrollIntoView({ block: 'nearest' });
  }
}

const STYLES = `
.waiting { position: sticky; z-index: 2; inset-block-start: calc(var(--gateway-logs-sticky-top, 0px) + 8px); display: flex; justify-content: center; block-size: 0 }
.waiting button { align-self: start; translate: 0 2px; min-block-size: 30px; border-color: transparent; border-radius: 15px; background: var(--_accent); color: var(--_surface); box-shadow: 0 2px 10px rgb(0 0 0 / 0.25) }
.waiting button:hover:enabled { background: color-mix(in srgb, var(--_accent) 88%, var(--_text)) }
`;

/** Marks rows that are new, for a moment; where the reader is at the top they slide in. */
function welcome(rows: readonly GatewayLogsRow[], known: number, slides: boolean): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const row of rows) {
    const line = row.shadowRoot?.querySelector('.row');
    line?.animate({ backgroundColor: ['color-mix(in srgb, var(--_accent) 18%, transparent)', 'transparent'] }, { duration: MARKED, easing: 'ease-in' });
    if (!slides || isCalm || rows.length > known) continue;
    const blockSize = ['0px', `${row.offsetHeight}px`];
    row.animate({ blockSize, opacity: [0, 1], overflow: ['hidden', 'hidden'] }, { duration: SLIDING, easing: 'ease-out' });
  }
}
