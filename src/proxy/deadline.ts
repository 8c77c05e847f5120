/** The time that one answer has, which also ends when its client leaves. */
export class Deadline {
  readonly #abort = new AbortController();
  readonly #client: AbortSignal;
  readonly #timeout: AbortSignal;

  constructor(client: AbortSignal, milliseconds: number) {
    this.#client = client;
    this.#timeout = AbortSignal.timeout(milliseconds);
    // Not `AbortSignal.any`: in Node 20 what it gives can be collected before it fires.
    for (const signal of [this.#client, this.#timeout]) signal.addEventListener('abort', this.#stop);
    if (client.aborted) this.#stop();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Whether it was the time that ended, not the client that left. */
  get isOver(): boolean {
    return this.#timeout.aborted;
  }

  /**
   * What `work` gives, if it does so in time.
   * @throws what `work` throws, or the signal's reason
   */
  async wait<T>(work: T | Promise<T>): Promise<T> {
    const { signal } = this;
    let stop: (() => void) | undefined;
    const stopped = new Promise<never>((_resolve, reject) => {
      stop = () => reject(signal.reason as Error);
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
    });
    try {
      return await Promise.race([stopped, work]);
    } finally {
      if (stop) signal.removeEventListener('abort', stop);
    }
  }

  /** There is nothing more to wait for. */
  end(): void {
    for (const signal of [this.#client, this.#timeout]) signal.removeEventListener('abort', this.#stop);
  }

  readonly #stop = (): void => {
    this.end();
    this.#abort.abort();
  };
}
