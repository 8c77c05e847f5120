import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds; a longer timer would go off at once. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** Milliseconds from the first failure to the next poll, unless the interval is longer; twice as long after each further one. */
const FIRST_BACK_OFF = 10_000;
/** Milliseconds between polls that fail, at most. */
const LONGEST_BACK_OFF = 300_000;

/**
 * Calls `poll` again and again while it is on, the host is connected and the page is visible. Polls never overlap: the
 * pause starts when a poll has ended. While they fail the pauses grow; the page that comes back to sight or online polls
 * at once, unless the gateway asked to wait.
 */
export class Polling implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connected = false;
  /** The poll that is under way, or `null`; one that was left behind need never end. */
  #running: object | null = null;
  #due = 0;
  /** Until when the gateway wants no request; 0 for nothing of the kind. */
  #earliest = 0;
  /** Polls that failed since the last success. */
  #failures = 0;
  #milliseconds: number | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #poll: () => Promise<void>;

  constructor(host: ReactiveControllerHost, poll: () => Promise<void>) {
    this.#host = host;
    this.#poll = poll;
    host.addController(this);
  }

  /** Milliseconds between polls, or `null` for off. */
  set interval(milliseconds: number | null) {
    if (milliseconds === this.#milliseconds) return;
    this.#milliseconds = milliseconds;
    this.#due = Date.now() + this.#pause;
    this.#schedule();
  }

  /** When the next poll is, in milliseconds since the epoch, while they fail; else `null`. */
  get resumesAt(): number | null {
    return this.#milliseconds === null || this.#failures === 0 ? null : Math.max(this.#due, this.#earliest);
  }

  /**
   * A request has failed: the next poll is later, and the later the more polls have failed.
   * @param at when that was, in milliseconds since the epoch
   * @param retryAfter milliseconds that the gateway asks to wait, such as its `Retry-After`
   */
  fail(at: number, retryAfter: number): void {
    // The reader's own tries make it no worse.
    if (this.#running !== null || this.#failures === 0) this.#failures += 1;
    this.#earliest = Math.max(this.#earliest, at + (retryAfter || 0));
    this.#due = at + this.#pause;
    this.#schedule();
  }

  /** A request has succeeded: back to the interval. */
  succeed(): void {
    if (this.#failures > 0) this.forget();
  }

  /** What was asked so far is no longer of any meaning. */
  forget(): void {
    this.#failures = 0;
    this.#earliest = 0;
    this.#due = Date.now() + this.#pause;
    this.#schedule();
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#wake);
    addEventListener('online', this.#wake);
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#running = null;
    document.removeEventListener('visibilitychange', this.#wake);
    removeEventListener('online', this.#wake);
    this.#schedule();
  }

  /** Milliseconds from the end of a request to the next poll. */
  get #pause(): number {
    const backOff = this.#failures === 0 ? 0 : Math.min(LONGEST_BACK_OFF, FIRST_BACK_OFF * 2 ** (this.#failures - 1));
    return Math.max(this.#milliseconds ?? 0, backOff);
  }

  readonly #wake = (): void => {
    if (this.#failures > 0 && !document.hidden) {
      this.#due = 0;
      this.#host.requestUpdate();
    }
    this.#schedule();
  };

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#milliseconds === null || !this.#connected || document.hidden || this.#running !== null) return;
    const wait = Math.max(0, Math.max(this.#due, this.#earliest) - Date.now());
    this.#timer = setTimeout(() => void this.#tick(), Math.min(wait, LONGEST_TIMER));
  }

  async #tick(): Promise<void> {
    const run = {};
    this.#running = run;
    await this.#poll().catch(() => undefined);
    if (this.#running !== run) return;
    this.#running = null;
    // What failed, or was changed meanwhile, has said already when the next one is.
    if (this.#due <= Date.now()) this.#due = Date.now() + this.#pause;
    this.#schedule();
  }
}
