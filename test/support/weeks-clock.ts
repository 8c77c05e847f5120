/** A clock that stands until it is told to go on, and the timers that wait for it. */

/** Milliseconds by the browser's own clock. */
const PATIENCE = 8000;

interface Timer {
  readonly at: number;
  readonly call: () => void;
  /** Milliseconds after which it goes off again; `null` for never. */
  readonly every: number | null;
  /** One of the test's own, which is no business of the elements. */
  readonly isOurs: boolean;
  readonly told: string;
}

const native = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  now: Date.now,
};
const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

/** The browser's next task: everything that waits for promises alone is done by then. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    turns.push(resolve);
    channel.port2.postMessage(null);
  });
}

/** Milliseconds by the browser's own clock. */
export function breath(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => native.setTimeout.call(globalThis, resolve, milliseconds));
}

export class Clock {
  #now = native.now();
  #last = 1_000_000;
  readonly #timers = new Map<number, Timer>();

  get now(): number {
    return this.#now;
  }

  /** The timers of the elements, by what they call. */
  get waiting(): readonly string[] {
    return [...this.#timers.values()].filter(({ isOurs }) => !isOurs).map(({ told }) => told).sort();
  }

  /** Takes the place of the browser's timers and of `Date.now`. Timers of the browser's that wait already go on. */
  install(): void {
    const set = (every: boolean) => (call: (...values: unknown[]) => void, delay?: number, ...values: unknown[]) => {
      const wait = Math.max(0, Number(delay) || 0);
      return this.#add(() => call(...values), wait, every ? wait : null, false, String(call).slice(0, 100));
    };
    const clear = (id?: number) => {
      if (id !== undefined && !this.#timers.delete(id)) native.clearTimeout.call(globalThis, id);
    };
    Object.assign(globalThis, { setTimeout: set(false), setInterval: set(true), clearTimeout: clear, clearInterval: clear });
    Date.now = () => this.#now;
  }

  restore(): void {
    const { now, ...timers } = native;
    Object.assign(globalThis, timers);
    Date.now = now;
  }

  #add(call: () => void, wait: number, every: number | null, isOurs: boolean, told: string): number {
    this.#last += 1;
    this.#timers.set(this.#last, { at: this.#now + wait, call, every, isOurs, told });
    return this.#last;
  }

  /** Waits by this clock, for the test itself. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.#add(resolve, milliseconds, null, true, ''));
  }

  /** Lets so many milliseconds pass, every timer in its turn. */
  async run(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await turn();
    for (let due = this.#next(end); due !== null; due = this.#next(end)) {
      const [id, timer] = due;
      this.#now = Math.max(this.#now, timer.at);
      if (timer.every === null) this.#timers.delete(id);
      else this.#timers.set(id, { ...timer, at: this.#now + Math.max(1, timer.every) });
      timer.call();
      await turn();
    }
    this.#now = end;
  }

  /**
   * Lets time pass, by this clock and by the browser's, until something is so.
   * @throws {Error} when it never is
   */
  async until(check: () => boolean, step = 20): Promise<void> {
    const end = performance.now() + PATIENCE;
    for (let tries = 0; !check(); tries += 1) {
      if (performance.now() > end) throw new Error(`Waited in vain for ${check.toString()}`);
      await this.run(step);
      // What is loaded on demand, or decoded, takes its own time.
      if (tries > 20) await breath(2);
    }
  }

  #next(end: number): [number, Timer] | null {
    let next: [number, Timer] | null = null;
    for (const entry of this.#timers) if (entry[1].at <= end && (next === null || entry[1].at < next[1].at)) next = entry;
    return next;
  }
}
