/** Counts what elements leave behind in a page: listeners on what outlives them, observers, frames asked for. */

type Listener = EventListenerOrEventListenerObject;

interface Heard {
  readonly type: string;
  readonly listener: Listener;
  readonly capture: boolean;
}

/** Elements go with their listeners; the page itself stays. */
function outlives(target: EventTarget): boolean {
  if (target instanceof Node) return target instanceof Document || target === document.documentElement || target === document.body;
  return !(target instanceof AbortSignal);
}

const captures = (options?: boolean | EventListenerOptions) => (typeof options === 'object' ? options.capture === true : options === true);
/** A method as it is, to be called on whatever it is of. */
function methodOf<Type, Name extends keyof Type>(prototype: Type, name: Name): Type[Name] {
  return prototype[name];
}

const native = {
  add: methodOf(EventTarget.prototype, 'addEventListener'),
  remove: methodOf(EventTarget.prototype, 'removeEventListener'),
  animate: methodOf(Element.prototype, 'animate'),
  request: globalThis.requestAnimationFrame,
  cancel: globalThis.cancelAnimationFrame,
};
const OBSERVERS = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const;

/** What waits for the end of an `AbortSignal` is let go with it: only a signal that lives long gathers much. */
class Signals {
  readonly #waiting = new WeakMap<EventTarget, number>();
  /** The most that ever waited for one signal. */
  most = 0;

  change(signal: EventTarget, by: number): void {
    const count = (this.#waiting.get(signal) ?? 0) + by;
    this.#waiting.set(signal, count);
    this.most = Math.max(this.most, count);
  }
}

export class Ledger {
  readonly #heard = new Map<EventTarget, Heard[]>();
  readonly #observers = new Set<unknown>();
  readonly #frames = new Set<number>();
  readonly #animations: Animation[] = [];
  readonly #undo: (() => void)[] = [];
  signals = new Signals();

  /** The listeners on what outlives the elements, by their type. */
  get listeners(): readonly string[] {
    return [...this.#heard].flatMap(([target, heard]) => heard.map(({ type }) => `${target.constructor.name} ${type}`)).sort();
  }
  get observers(): number {
    return this.#observers.size;
  }
  get frames(): number {
    return this.#frames.size;
  }

  install(): void {
    this.#watchListeners();
    this.#watchFrames();
    this.#watchAnimations();
    for (const name of OBSERVERS) this.#watchObserver(name);
  }

  /** By the clock of a test they have ended long ago; in the browser's own time they still hold their elements. */
  endAnimations(): void {
    for (const animation of this.#animations.splice(0)) animation.finish();
  }

  restore(): void {
    for (const undo of this.#undo) undo();
  }

  #forget(target: EventTarget, { type, listener, capture }: Heard): boolean {
    const heard = this.#heard.get(target) ?? [];
    const at = heard.findIndex((other) => other.type === type && other.listener === listener && other.capture === capture);
    if (at >= 0) heard.splice(at, 1);
    return at >= 0;
  }

  #hear(target: EventTarget, heard: Heard, options?: boolean | AddEventListenerOptions): void {
    const { once = false, signal } = typeof options === 'object' ? options : {};
    const known = this.#heard.get(target) ?? [];
    this.#forget(target, heard);
    this.#heard.set(target, [...known, heard]);
    const forget = () => this.#forget(target, heard);
    if (once) native.add.call(target, heard.type, forget, { once, capture: heard.capture });
    if (signal) native.add.call(signal, 'abort', forget, { once: true });
  }

  #watchListeners(): void {
    // Called on what it is of, which may be the window, said or not.
    const onAdd = (target: EventTarget, type: string, listener: Listener, options?: boolean | AddEventListenerOptions) => {
      if (target instanceof AbortSignal) this.signals.change(target, 1);
      else if (outlives(target)) this.#hear(target, { type, listener, capture: captures(options) }, options);
    };
    const onRemove = (target: EventTarget, type: string, listener: Listener, options?: boolean | EventListenerOptions) => {
      if (target instanceof AbortSignal) this.signals.change(target, -1);
      else this.#forget(target, { type, listener, capture: captures(options) });
    };
    EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
      native.add.call(this ?? window, type, listener, options);
      if (listener !== null) onAdd(this ?? window, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
      native.remove.call(this ?? window, type, listener, options);
      if (listener !== null) onRemove(this ?? window, type, listener, options);
    };
    this.#undo.push(() => {
      EventTarget.prototype.addEventListener = native.add;
      EventTarget.prototype.removeEventListener = native.remove;
    });
  }

  #watchAnimations(): void {
    const animations = this.#animations;
    Element.prototype.animate = function (this: Element, ...how) {
      const animation = native.animate.apply(this, how);
      animations.push(animation);
      return animation;
    };
    this.#undo.push(() => (Element.prototype.animate = native.animate));
  }

  #watchFrames(): void {
    globalThis.requestAnimationFrame = (callback) => {
      const id = native.request.call(globalThis, (time) => {
        this.#frames.delete(id);
        callback(time);
      });
      this.#frames.add(id);
      return id;
    };
    globalThis.cancelAnimationFrame = (id) => {
      this.#frames.delete(id);
      native.cancel.call(globalThis, id);
    };
    this.#undo.push(() => Object.assign(globalThis, { requestAnimationFrame: native.request, cancelAnimationFrame: native.cancel }));
  }

  #watchObserver(name: (typeof OBSERVERS)[number]): void {
    const prototype: { observe: (target: Element) => void; disconnect: () => void } = globalThis[name].prototype;
    const { observe, disconnect } = prototype;
    const observers = this.#observers;
    prototype.observe = function (...request: Parameters<typeof observe>) {
      observers.add(this);
      observe.apply(this, request);
    };
    prototype.disconnect = function () {
      observers.delete(this);
      disconnect.call(this);
    };
    this.#undo.push(() => Object.assign(prototype, { observe, disconnect }));
  }
}
