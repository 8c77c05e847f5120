import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Calls `poll` again and again while it is on, the host is connected and the page is visible. Polls never overlap: the
 * pause starts when a poll has ended. A page that comes back after its time polls at once. A poll may ask for a longer
 * pause, in milliseconds, such as a gateway's `Retry-After`.
 */
export class Polling implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connected = false;
  #running = false;
  #due = 0;
  #milliseconds: number | null = null;
  readonly #poll: () => Promise<number>;

  constructor(host: ReactiveControllerHost, poll: () => Promise<number>) {
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
    this.#timer = setTimeout(() => void this.#tick(), Math.max(0, this.#due - Date.now()));
  };

  async #tick(): Promise<void> {
    this.#running = true;
    let pause = 0;
    try {
      pause = await this.#poll();
    } finally {
      this.#running = false;
      this.#due = Date.now() + Math.max(pause, this.#milliseconds ?? 0);
      this.#schedule();
    }
  }
}
