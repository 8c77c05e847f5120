import type { ReactiveControllerHost } from 'lit';

/** What the reader chose to see in full, by a key of each place. */
export class Shown {
  readonly #keys = new Set<string>();

  constructor(readonly host: ReactiveControllerHost) {}

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** For a click on a control with the key as its `data-key`. */
  readonly toggle = ({ currentTarget }: Event): void => {
    const key = currentTarget instanceof HTMLElement ? (currentTarget.dataset['key'] ?? '') : '';
    if (!this.#keys.delete(key)) this.#keys.add(key);
    this.host.requestUpdate();
  };

  remove(key: string): void {
    this.#keys.delete(key);
    this.host.requestUpdate();
  }

  clear(): void {
    this.#keys.clear();
  }
}
