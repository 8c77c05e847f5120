import type { ReactiveControllerHost } from 'lit';
import { Slices } from '../../model/slices.js';

/** How much of what is long is drawn, by a key of each place. More is drawn in slices, so that the page answers. */
export class Reveal {
  readonly #shown = new Map<string, number>();
  #abort = new AbortController();

  constructor(readonly host: ReactiveControllerHost) {}

  /** @param first how much is drawn before the reader asks for more */
  shown(key: string, first: number): number {
    return this.#shown.get(key) ?? first;
  }

  /** Draws up to `until`, by `step` at a time. */
  async to(key: string, from: number, until: number, step: number): Promise<void> {
    const slices = new Slices(this.#abort.signal);
    try {
      for (let shown = from; shown < until; ) {
        shown = Math.min(until, shown + step);
        this.#shown.set(key, shown);
        this.host.requestUpdate();
        await this.host.updateComplete;
        await slices.rest();
      }
    } catch {
      // The element went, or shows something else.
    }
  }

  /** Starts anew. */
  clear(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#shown.clear();
  }
}
