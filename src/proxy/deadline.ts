/** The time that one answer has, which also ends when its client leaves. */
export class Deadline {
  readonly #abort = new AbortController();
  readonly #timeout: AbortSignal;
  readonly #ends: readonly AbortSignal[];
  /** Kept, as in Node 20 its signal tells of nothing any more once the request itself is collected. */
  readonly request: Request;

  constructor(request: Request, milliseconds: number) {
    this.request = request;
    // Workers that are not set up to tell when a client leaves may have no signal.
    const client: AbortSignal | null | undefined = request.signal;
    this.#timeout = AbortSignal.timeout(milliseconds);
    this.#ends = client ? [client, this.#timeout] : [this.#timeout];
    // Not `AbortSignal.any`: in Node 20 what it gives can be collected before it fires.
    for (const signal of this.#ends) signal.addEventListener('abort', this.#stop);
    if (client?.aborted) this.#stop();
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
    for (const signal of this.#ends) signal.removeEventListener('abort', this.#stop);
  }

  readonly #stop = (): void => {
    this.end();
    this.#abort.abort();
  };
}
