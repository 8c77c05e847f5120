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
  /** Until when polls are held back; 0 when they are not. */
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

  /** When the next poll is, in milliseconds since the epoch, if polls are held back; else `null`. */
  get resumesAt(): number | null {
    return this.#milliseconds === null || this.#earliest === 0 ? null : Math.max(this.#due, this.#earliest);
  }

  /** Holds polls back for so many milliseconds, such as a gateway's `Retry-After`, until the next one or {@link resume}. */
  pause(milliseconds: number): void {
    const now = Date.now();
    this.#earliest = now + (milliseconds || 0);
    // The poll that has led here is over; nothing later may move what is told of the next one.
    if (this.#running) this.#due = now + (this.#milliseconds ?? 0);
    this.#schedule();
  }

  /** There is nothing to wait for any more: back to the interval. */
  resume(): void {
    if (this.#earliest === 0) return;
    this.#earliest = 0;
    this.#due = Date.now() + (this.#milliseconds ?? 0);
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
    this.#earliest = 0;
    try {
      await this.#poll();
    } finally {
      this.#running = false;
      if (this.#earliest === 0) this.#due = Date.now() + (this.#milliseconds ?? 0);
      this.#schedule();
    }
  }
}
