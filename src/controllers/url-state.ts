import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readUrl, writeUrl, type UrlView } from '../model/url-query.js';

type UrlStateHost = ReactiveControllerHost & Pick<Node, 'isConnected'>;

export interface UrlStateOptions {
  /** What the names of the parameters begin with; empty keeps nothing in the URL. */
  readonly prefix: () => string;
  /** What the host shows now. */
  readonly view: () => UrlView;
  /** What the URL need not say, if not what the host shows at the start. */
  readonly defaults?: UrlView;
  /** Lets the host show something else. */
  readonly apply: (view: UrlView) => void;
}

/**
 * Keeps what its host shows in the query string of the page: reads it when it starts and when the reader goes back and
 * forward, writes it after each update. What the host shows at the start are the defaults, which the URL need not say.
 */
export class UrlState implements ReactiveController {
  #method: 'pushState' | 'replaceState' = 'replaceState';
  #defaults: UrlView | null = null;
  /** The query string that is in step with the view, as far as the browser let us write it. */
  #known: string | null = null;
  readonly #host: UrlStateHost;
  readonly #options: UrlStateOptions;

  constructor(host: UrlStateHost, options: UrlStateOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Shows what the URL says, the first time that there is a prefix. For the host's `willUpdate`, before it asks for anything. */
  restore(): void {
    if (this.#defaults !== null || !this.#prefix) return;
    const view = this.#options.view();
    this.#defaults = this.#options.defaults ?? view;
    // What the reader chose since stays, unless the URL says otherwise.
    this.#go(view);
  }

  /** The next update is the reader's doing, and a step to go back from. */
  push(): void {
    this.#method = 'pushState';
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    this.#read();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
  }

  hostUpdated(): void {
    if (location.search === this.#known) this.#write();
    // Someone else went elsewhere. Was it the reader, going back, then the event that tells us may be under way still.
    else setTimeout(this.#write);
  }

  /** Empty for nothing to do. */
  get #prefix(): string {
    return this.#host.isConnected ? this.#options.prefix() : '';
  }

  readonly #write = (): void => {
    const method = this.#method;
    this.#method = 'replaceState';
    if (this.#defaults === null || !this.#prefix) return;
    try {
      // In full, as a page's `<base>` would change what a part means.
      const url = new URL(location.href);
      url.search = writeUrl(url.search, this.#prefix, this.#options.view(), this.#defaults);
      if (url.search !== location.search) history[method](history.state, '', url);
    } catch {
      // A sandboxed page has no history, and browsers limit how often it changes. The list goes on without.
    }
    this.#known = location.search;
  };

  readonly #read = (): void => {
    // With the query string as it was, only the hash is another.
    if (this.#defaults !== null && this.#prefix && location.search !== this.#known) this.#go(this.#defaults);
  };

  /** @param base what holds where the URL says nothing */
  #go(base: UrlView): void {
    const { search } = location;
    this.#known = search;
    const next = { ...base, ...readUrl(search, this.#prefix) };
    const queryOf = (view: UrlView) => writeUrl('', '', view, next);
    if (queryOf(next) !== queryOf(this.#options.view())) this.#options.apply(next);
  }
}
