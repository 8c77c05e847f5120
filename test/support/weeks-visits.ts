import type { GatewayLogs } from '../../src/index.js';
import { Random } from '../../src/testing/traffic/random.js';
import { breath, turn } from './weeks-clock.js';
import type { Mood } from './weeks-gateway.js';
import { NOTHING, Stage, found, nodesBelow, same, type Alive } from './weeks-stage.js';

/** Elements that come to a page and go, whatever they are at. */

const MINUTE = 60_000;

export class Visits {
  readonly stage = new Stage();
  /** What the element was at when it went, and how often. */
  readonly counts: Record<string, number> = {};
  readonly #random: Random;
  readonly #places = [document.createElement('div'), document.createElement('section')] as const;
  #element: GatewayLogs;
  #visits = 0;

  constructor(seed: number) {
    this.#random = new Random(seed);
    document.body.append(...this.#places);
    this.#element = this.stage.create();
  }

  /** Comes and goes so often; every fifth time another element, so that both are tried. */
  async play(visits: number): Promise<void> {
    for (let count = 0; count < visits; count += 1) await this.#visit();
  }

  /** So many elements that come, show their logs and go for good. @returns what holds none of them */
  async create(count: number): Promise<readonly WeakRef<GatewayLogs>[]> {
    this.#element.remove();
    const created: WeakRef<GatewayLogs>[] = [];
    for (let index = 0; index < count; index += 1) {
      const element = this.stage.create({ autoRefresh: true });
      this.#places[0].append(element);
      // Some go before their first answer.
      if (index % 3 > 0) await this.stage.clock.until(() => element.total !== null);
      element.remove();
      created.push(new WeakRef(element));
    }
    await this.#gone('created and removed');
    return created;
  }

  /** Each scene once, with all that is loaded for it. */
  async warmUp(): Promise<void> {
    this.#element = await this.stage.begin();
    await this.play(Object.keys(this.#scenes).length);
  }

  /** Another element, as it is when nothing happens. */
  async calm(): Promise<Alive> {
    this.#element = this.stage.create({ autoRefresh: true });
    this.#places[0].append(this.#element);
    await this.#loaded();
    return this.stage.alive();
  }

  get nodes(): number {
    return nodesBelow(this.#element);
  }

  close(): void {
    this.stage.close();
    for (const place of this.#places) place.remove();
  }

  async #visit(): Promise<void> {
    const { stage } = this;
    this.#visits += 1;
    this.#element.remove();
    if (this.#visits % 5 === 0) {
      this.#element = stage.create();
      this.#element.urlState = this.#visits % 10 === 0 ? 'logs' : '';
    }
    const scenes = Object.entries(this.#scenes);
    const [name, play] = scenes[this.#visits % scenes.length] ?? ['', () => undefined];
    this.#element.autoRefresh = this.#random.chance(0.6);
    this.#random.pick(this.#places).append(this.#element);
    await play();
    if (this.#random.chance(0.3)) await this.#move();
    this.#element.remove();
    await this.#gone(name);
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    this.#reset();
  }

  /** Nothing is left, and nothing comes. */
  async #gone(name: string): Promise<void> {
    const { stage } = this;
    // What was called off hears of it; a timer of no time is but another task.
    await turn();
    await stage.clock.run(0);
    same(`left after ${name}`, await stage.alive(), NOTHING);
    const { asked } = stage.gateway;
    await stage.clock.run(10 * MINUTE);
    stage.show();
    stage.setOnline(true);
    await stage.clock.run(10 * MINUTE);
    same(`requests after ${name}`, stage.gateway.asked, asked);
    same(`left long after ${name}`, await stage.alive(), NOTHING);
  }

  #reset(): void {
    const { gateway } = this.stage;
    gateway.mood = 'fine';
    gateway.slowness = 40;
    for (const key of ['search', 'range'] as const) this.#element[key] = '';
    getSelection()?.removeAllRanges();
    // Another element is not to search for what this one has left in the address.
    history.replaceState(null, '', location.pathname);
  }

  /** From one parent to another, at once or with a while between. */
  async #move(): Promise<void> {
    const [first, second] = this.#places;
    const other = this.#element.parentElement === first ? second : first;
    if (this.#random.chance(0.3)) this.#element.remove();
    other.append(this.#element);
    await this.stage.clock.run(this.#random.pick([0, 20, 15_000]));
    this.counts['moved'] = (this.counts['moved'] ?? 0) + 1;
  }

  #within<T extends Element>(selector: string): T {
    const element = found<T>(this.#element.shadowRoot ?? this.#element, selector);
    if (element === null) throw new Error(`There is no ${selector}`);
    return element;
  }

  /** With its rows on the page. */
  async #loaded(): Promise<void> {
    const { clock, gateway } = this.stage;
    await clock.until(() => this.#element.total !== null && !this.#element.loading && gateway.flights.size === 0);
    // Whether the host is asked to shows only when it answers.
    if (this.#element.entries.length !== 25) throw new Error(`${this.#element.entries.length} rows`);
  }

  async #ask(mood: Mood, milliseconds: number): Promise<void> {
    await this.#loaded();
    this.stage.gateway.mood = mood;
    void this.#element.refresh();
    await this.stage.clock.run(milliseconds);
  }

  readonly #scenes: Readonly<Record<string, () => void | Promise<void>>> = {
    'coming': () => undefined,
    'asking': () => this.stage.clock.run(10),
    'idle': async () => {
      await this.#loaded();
      await this.stage.clock.run(this.#random.int(0, 40_000));
    },
    'waiting for a silent gateway': () => this.#ask('silent', 10_000),
    'trying again': () => this.#ask('down', 100),
    'failed': () => this.#ask('garbled', 1000),
    'held back': () => this.#ask('busy', 1000),
    'offline': async () => {
      await this.#loaded();
      this.stage.setOnline(false);
      await this.stage.clock.run(30_000);
    },
    'hidden': async () => {
      await this.#loaded();
      this.stage.hide();
      await this.stage.clock.run(this.#random.pick([0, MINUTE]));
    },
    'hidden while asking': async () => {
      await this.#ask('fine', 10);
      this.stage.hide();
    },
    'typing': async () => {
      await this.#loaded();
      const input = this.#within<HTMLInputElement>('input[type=search]');
      input.focus();
      input.value = `typed ${this.#visits}`;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await this.stage.clock.run(this.#random.pick([0, 100, 310, 340]));
      // What was not searched for yet is not to be when the element comes again.
      input.value = '';
    },
    'building a filter': async () => {
      await this.#loaded();
      this.#within<HTMLElement>('.add').click();
      await this.stage.clock.until(() => found(this.#element.shadowRoot ?? this.#element, 'gateway-logs-filter-builder') !== null);
      this.#within<HTMLElement>('gateway-logs-filter-builder').shadowRoot?.querySelector('input')?.focus();
    },
    'loading a panel': async () => {
      await this.#loaded();
      this.stage.gateway.slowness = 5000;
      this.#element.open(this.#element.entries[this.#random.int(0, 24)]?.id ?? '');
      await this.stage.clock.run(this.#random.pick([0, 20, 500]));
    },
    'showing a panel': async () => {
      await this.#loaded();
      this.#element.open(this.#element.entries[this.#random.int(0, 24)]?.id ?? '');
      await this.stage.clock.run(500);
      await breath();
    },
  };
}
