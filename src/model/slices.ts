/** Milliseconds of work after which the page gets its turn. */
const SLICE = 12;

/**
 * Long work in slices, between which the page answers: `if (slices.due) await slices.rest();` in its loops.
 */
export class Slices {
  #until = performance.now() + SLICE;

  constructor(readonly signal?: AbortSignal) {}

  /** Whether the work has run for long enough. */
  get due(): boolean {
    return performance.now() > this.#until;
  }

  /**
   * Goes on in a task of its own.
   * @throws the signal's reason once it is aborted
   */
  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    if (this.signal?.aborted) {
      // Engines hold the last text that a regular expression matched, were it ten megabytes.
      /^/.test('');
      throw this.signal.reason;
    }
    this.#until = performance.now() + SLICE;
  }
}
