import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds; a longer timer would go off at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Calls `poll` again and again while it is on, the host is connected and the page is visible. Polls never overlap: the
 * pause starts when a poll has ended. A page that comes back after its time polls at once.
 */
export class Polling implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connected = false;
  #running = false;
  #due = 0;
  #earliest = 0;
  #milliseconds: number | null = null;
  readonly #poll: () => Promise<void>;

  constructor(host: ReactiveControllerHost, poll: () => Promise<void>) {
    this.#poll = poll;
    host.addController(this);
  }

  /** Milliseconds between polls, or `null` for off. */
  set interval(milliseconds: number | null) {
    if (milliseconds === this.#milliseconds) return;
    this.#milliseconds = milliseconds;
    this.#due = Date.now() + (milliseconds ?? 0);
    this.#schedule();
  }

  /** Holds polls back for so many milliseconds, such as a gateway's `Retry-After`. */
  pause(milliseconds: number): void {
    this.#earliest = Date.now() + milliseconds;
    this.#schedule();
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#schedule);
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#schedule);
    this.#schedule();
  }

  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    if (this.#milliseconds === null || !this.#connected || document.hidden || this.#running) return;
    const wait = Math.max(0, Math.max(this.#due, this.#earliest) - Date.now());
    this.#timer = setTimeout(() => void this.#tick(), Math.min(wait, LONGEST_TIMER));
  };

  async #tick(): Promise<void> {
    this.#running = true;
    try {
      await this.#poll();
    } finally {
      this.#running = false;
      this.#due = Date.now() + (this.#milliseconds ?? 0);
      this.#schedule();
    }
  }
}
