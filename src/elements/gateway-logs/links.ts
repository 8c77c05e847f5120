import { html, nothing, type TemplateResult } from 'lit';
import type { LogsFilter, LogsQuery } from '../../api/client.js';
import { UrlState } from '../../controllers/url-state.js';
import { enLink } from '../../i18n/en-link.js';
import { isLookup } from '../../model/filters.js';
import type { ListView } from '../../model/list-view.js';
import type { UrlView } from '../../model/url-query.js';
import type { GatewayLogsRow } from '../row/row.js';
import type { GatewayLogs } from './gateway-logs.js';

export interface LinksOptions {
  /** What is listed and open. */
  readonly view: () => UrlView;
  /** The same before the URL counted: what an address says nothing of. */
  readonly defaults: UrlView;
  readonly apply: (settings: Omit<UrlView, 'open'>) => void;
  /** @returns whether the host let it happen */
  readonly change: (changes: Partial<LogsQuery>) => boolean;
  readonly setOpen: (key: string, open: boolean) => void;
  readonly rows: () => readonly GatewayLogsRow[];
}

/** Keeps in the page's URL what is listed and open, and opens what a link wants open. Loaded for `url-state`. */
export class Links {
  /** The logs that are to be open, once their page is there. */
  #wanted: readonly string[] | null = null;
  /** Those that are not on their page. */
  #missing: readonly string[] = [];
  readonly #url: UrlState;
  readonly #host: GatewayLogs;
  readonly #options: LinksOptions;

  constructor(host: GatewayLogs, options: LinksOptions) {
    this.#host = host;
    this.#options = options;
    this.#url = new UrlState(host, {
      prefix: () => host.urlState,
      defaults: options.defaults,
      view: () => {
        const view = options.view();
        return { ...view, open: [...view.open, ...(this.#wanted ?? []), ...this.#missing] };
      },
      apply: ({ open, ...settings }) => {
        options.apply(settings);
        this.#wanted = open;
        host.requestUpdate();
      },
    });
    // Lit as the script-tag bundle has it tells that to controllers from the constructor alone.
    if (host.isConnected) this.#url.hostConnected();
  }

  /** Takes over what the URL says, if it is new. */
  restore(): void {
    this.#url.restore();
  }

  /** Makes the URL say what is listed and open now. */
  push(): void {
    this.#url.push();
  }

  /** The reader goes elsewhere: a link wants its logs open on its own page. */
  leave(): void {
    this.#wanted = null;
    this.#url.push();
  }

  /** The rows are those of another question. */
  forget(): void {
    this.#missing = [];
  }

  /** Opens what a link wants open, and nothing else, now that its page is there. */
  settle(): void {
    const wanted = this.#wanted;
    if (wanted === null) return;
    this.#wanted = null;
    const { view, setOpen, rows } = this.#options;
    for (const key of view().open) if (!wanted.includes(key)) setOpen(key, false);
    for (const key of wanted) setOpen(key, true);
    const { open } = view();
    this.#missing = wanted.filter((key) => !open.includes(key));
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => rows().find(({ key }) => wanted.includes(key))?.scrollIntoView({ block: 'nearest' }));
  }

  /** Says that a log of a link is not on its page, with a way to it; `null` where there is nothing to say. */
  notice({ query, client }: ListView): TemplateResult | null {
    if (this.#missing.length === 0) return null;
    if (isLookup(query)) return html`${enLink.notThere}`;
    const canFind = client.capabilities.filters?.includes('id');
    return html`${enLink.notHere} ${canFind ? html`<button type="button" class="link" @click=${this.#onFind}>${enLink.findIt}</button>` : nothing}`;
  }

  readonly #onFind = (): void => {
    const missing = this.#missing;
    const filters: LogsFilter[] = [{ key: 'id', operator: 'eq', value: missing }];
    if (this.#options.change({ search: '', status: 'all', source: 'all', range: '', filters })) this.#wanted = missing;
  };
}
