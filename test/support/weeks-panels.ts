import type { GatewayLogs } from '../../src/index.js';
import { generateTraffic, type GatewayLog } from '../../src/testing/index.js';
import { Random } from '../../src/testing/traffic/random.js';
import { breath } from './weeks-clock.js';
import { Stage, found, nodesBelow, same, type Alive } from './weeks-stage.js';

/** Panels that a reader opens and closes, whatever the bodies and whatever they are at. */

const PAGE = 25;
const SECOND = 1000;

/** What tells what a panel shows. */
const SHOWN = {
  conversations: '[part=message]',
  'loaded on demand': 'gateway-logs-body',
  'JSON trees': 'gateway-logs-json-view',
  pictures: 'img',
  notes: '[part=note]',
} as const;

export class Panels {
  readonly stage = new Stage();
  readonly counts: Record<string, number> = {};
  readonly #random: Random;
  readonly #traffic: readonly GatewayLog[];
  #element!: GatewayLogs;
  #panels = 0;
  #before: Alive | null = null;

  constructor(seed: number) {
    this.#random = new Random(seed);
    this.#traffic = generateTraffic({ count: 12 * PAGE, now: this.stage.clock.now, days: 1, seed });
  }

  async play(panels: number): Promise<void> {
    for (let count = 0; count < panels; count += 1) {
      if (this.#panels % PAGE === 0) await this.#turn();
      await this.#visit();
      this.#panels += 1;
    }
  }

  /** The readers of all formats and what polls are loaded once, and stay. */
  async warmUp(): Promise<void> {
    this.#element = await this.stage.begin();
    this.#element.autoRefresh = false;
    await this.#turn();
    for (const { id } of this.#element.entries) {
      this.#element.open(id);
      await this.#drawn();
      const isRich = found(this.#root, 'gateway-logs-body') !== null;
      this.#element.close(id);
      await this.stage.clock.run(60 * SECOND);
      if (isRich) return;
    }
    throw new Error('No body was loaded on demand');
  }

  /** The page as it is with nothing open and every log as it was. */
  async calm(): Promise<Alive> {
    const { clock, gateway } = this.stage;
    await this.#show(gateway.calm());
    same('nothing open', found(this.#root, 'gateway-logs-panel'), null);
    getSelection()?.removeAllRanges();
    await clock.run(SECOND);
    return this.stage.alive();
  }

  get nodes(): number {
    return nodesBelow(this.#element);
  }

  close(): void {
    this.stage.close();
  }

  get #root(): ParentNode {
    return this.#element.shadowRoot ?? this.#element;
  }

  #count(name: string): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }

  async #show(logs: readonly GatewayLog[]): Promise<void> {
    const { gateway, clock } = this.stage;
    gateway.logs = logs;
    void this.#element.refresh();
    await clock.run(20);
    await clock.until(() => !this.#element.loading && this.#element.entries[0]?.id === logs[0]?.row.id && gateway.flights.size === 0);
  }

  /** Another page; one log in five is of this moment, so that its bodies may still be on their way. */
  async #turn(): Promise<void> {
    const from = this.#panels % this.#traffic.length;
    const logs = this.#traffic.slice(from, from + PAGE).map((known, index): GatewayLog => {
      const id = `${String(known.row.id)}-${this.#panels}`;
      if (index % 5 > 0) return { ...known, row: { ...known.row, id } };
      return { row: { ...known.row, id, created_at: new Date(this.stage.clock.now).toISOString() } };
    });
    await this.#show(logs);
    this.#before = await this.stage.alive();
  }

  async #visit(): Promise<void> {
    const { stage } = this;
    const log = stage.gateway.logs[this.#panels % PAGE];
    const id = String(log?.row.id);
    const ways = Object.entries(this.#ways);
    // Not in step with the pages, so that every way is gone with every body.
    const [name, go] = log?.request === undefined ? ['still being written', this.#wait] : this.#random.pick([ways[0]!, ...ways]);
    stage.gateway.slowness = this.#random.pick([20, 2000]);
    this.#element.open(id);
    await go();
    for (const [what, selector] of Object.entries(SHOWN)) if (found(this.#root, `gateway-logs-panel`)?.shadowRoot && found(this.#root, selector)) this.#count(what);
    this.#element.close(id);
    await stage.clock.run(0);
    same('panels left', found(this.#root, 'gateway-logs-panel'), null);
    same(`left after a panel, ${name}`, await stage.alive(), this.#before);
    const { asked } = stage.gateway;
    await stage.clock.run(10 * SECOND);
    same(`requests after a panel, ${name}`, stage.gateway.asked, asked);
    this.#count(name);
  }

  async #drawn(): Promise<void> {
    await this.stage.clock.until(() => {
      const panel = found(this.#root, 'gateway-logs-panel')?.shadowRoot;
      return Boolean(panel && panel.querySelector('section') !== null && panel.querySelector('.skeleton') === null);
    });
    await this.stage.clock.run(50);
  }

  /** Presses what there is of it. */
  async #press(selector: string): Promise<void> {
    const panel = found(this.#root, 'gateway-logs-panel')?.shadowRoot;
    const button = panel && found<HTMLElement>(panel, selector);
    if (!button) return;
    button.click();
    await breath();
    await this.stage.clock.run(this.#random.pick([0, 50, 500]));
  }

  /** Bodies that are not there yet are asked for again, after two seconds and more. */
  readonly #wait = async (): Promise<void> => {
    await this.#drawn();
    const { clock, gateway } = this.stage;
    const { asked } = gateway;
    await clock.run(this.#random.pick([500, 2100, 9000, 40_000]));
    if (gateway.asked > asked) this.#count('asked again');
  };

  readonly #ways: Readonly<Record<string, () => Promise<void>>> = {
    'at once': async () => undefined,
    'while loading': () => this.stage.clock.run(this.#random.int(0, 40)),
    'just drawn': async () => this.stage.clock.run(this.#random.pick([60, 2060])),
    'read': async () => {
      await this.#drawn();
      await breath(this.#random.pick([0, 5]));
    },
    'as JSON': async () => {
      await this.#drawn();
      await this.#press('.tools [aria-pressed=false]');
      await this.#press('[role=treeitem]');
    },
    'read on': async () => {
      await this.#drawn();
      for (const selector of ['.earlier', '[data-key]', 'summary']) await this.#press(selector);
    },
    'failed, tried again': async () => {
      const { gateway } = this.stage;
      gateway.mood = 'garbled';
      await this.#drawn();
      gateway.mood = 'fine';
      await this.#press('.failed button');
    },
  };
}
