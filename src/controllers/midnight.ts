import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dayOf } from '../model/day-groups.js';

/** Every zone's midnight falls on a quarter of an hour in UTC. */
const QUARTER = 15 * 60_000;

/** Knows today's date in a time zone, and updates its host when the day turns while the page is open. */
export class Midnight implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = '';
  readonly #host: ReactiveControllerHost;
  readonly #timeZone: () => string | undefined;

  constructor(host: ReactiveControllerHost, timeZone: () => string | undefined) {
    this.#host = host;
    this.#timeZone = timeZone;
    host.addController(this);
  }

  /** Today as `2026-03-14`. */
  get today(): string {
    return (this.#shown = dayOf(Date.now(), this.#timeZone()));
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#check);
    this.#check();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#check);
    clearTimeout(this.#timer);
  }

  readonly #check = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    this.#timer = setTimeout(this.#check, QUARTER - (Date.now() % QUARTER));
    if (this.#shown !== '' && dayOf(Date.now(), this.#timeZone()) !== this.#shown) this.#host.requestUpdate();
  };
}
