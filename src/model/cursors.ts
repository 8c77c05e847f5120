import type { LogsQuery } from '../api/client.js';
import type { ListAnswer } from './list-view.js';

/** Where the pages of one question start, as far as the way there is known, for clients of the host's that page by cursor. */
export class Cursors {
  #question = '';
  #starts: (string | null | undefined)[] = [];

  /** The page that was asked for with where it starts, or the first one, from which it is reached, where that is not known. */
  reach(query: LogsQuery): LogsQuery {
    this.#follow(query);
    const cursor = this.#starts[query.page - 1];
    return cursor === undefined ? { ...query, page: 1 } : { ...query, cursor };
  }

  /** An answer says where the page after it starts. */
  keep({ query, page }: ListAnswer): void {
    this.#follow(query);
    this.#starts[query.page] = page.nextCursor ?? undefined;
  }

  /** Another question has other pages. */
  #follow(query: LogsQuery): void {
    const question = JSON.stringify({ ...query, page: 1, cursor: null });
    if (question !== this.#question) this.#starts = [null];
    this.#question = question;
  }

  /** Whether the way to a page is known. */
  has(page: number): boolean {
    return typeof this.#starts[page - 1] === 'string';
  }
}
