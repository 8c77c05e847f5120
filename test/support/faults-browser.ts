/** What a test decides of the browser itself: whether the tab is seen and the network there, and how far back it goes. */

/** Real time, which the virtual clock does not stop. */
const realSetTimeout = globalThis.setTimeout.bind(globalThis);
const wait = (milliseconds: number) => new Promise<void>((resolve) => void realSetTimeout(resolve, milliseconds));

/** Changes of the address that every browser allows in ten seconds. */
const MOST_CHANGES = 80;
/** Chromium keeps fifty steps of history. */
const MOST_BACK = 40;

export class Browser {
  hidden = false;
  onLine = true;
  /** How far the reader can go. */
  back = 0;
  forward = 0;
  readonly #changes: number[] = [];
  readonly #address = location.href;

  constructor() {
    const define = (target: object, name: string, get: () => unknown) => Object.defineProperty(target, name, { configurable: true, get });
    define(document, 'hidden', () => this.hidden);
    define(document, 'visibilityState', () => (this.hidden ? 'hidden' : 'visible'));
    define(navigator, 'onLine', () => this.onLine);
    const change = (method: 'pushState' | 'replaceState') => (state: unknown, title: string, url?: string | URL | null) => {
      History.prototype[method].call(history, state, title, url);
      this.#changes.push(performance.now());
    };
    history.replaceState = change('replaceState');
    const push = change('pushState');
    history.pushState = (...to) => {
      push(...to);
      this.back = Math.min(this.back + 1, MOST_BACK);
      this.forward = 0;
    };
  }

  /** One step back or forward, which the browser makes in its own time. @returns whether it did */
  async go(step: -1 | 1): Promise<boolean> {
    if ((step < 0 ? this.back : this.forward) === 0) return false;
    this.back += step;
    this.forward -= step;
    const went = new Promise<boolean>((resolve) => addEventListener('popstate', () => resolve(true), { once: true }));
    history.go(step);
    return Promise.race([went, wait(3000).then(() => false)]);
  }

  /** Waits, in real time, for a file that was loaded before. */
  load(): Promise<void> {
    return wait(30);
  }

  /** Waits, in real time, for as long as the browser would not let the address change. */
  async rest(): Promise<void> {
    const lately = this.#changes.filter((time) => time > performance.now() - 11_000);
    if (lately.length > MOST_CHANGES) await wait((lately.at(-MOST_CHANGES) ?? 0) + 11_000 - performance.now());
  }

  /** The address as it was before anyone wrote to it. */
  leave(): void {
    history.replaceState(null, '', this.#address);
    this.back = 0;
    this.forward = 0;
  }

  restore(): void {
    for (const [target, names] of [[document, ['hidden', 'visibilityState']], [navigator, ['onLine']], [history, ['pushState', 'replaceState']]] as const) {
      for (const name of names) Reflect.deleteProperty(target, name);
    }
  }
}
