import type { GatewayLogs } from '../../src/index.js';
import type { GatewayLog } from '../../src/testing/index.js';
import { Random } from '../../src/testing/traffic/random.js';
import { log } from './logs.js';
import type { Mood } from './weeks-gateway.js';
import { Stage, nodesBelow, same, type Alive } from './weeks-stage.js';

/** Auto for weeks, with all the weather there is. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const INTERVAL = 10 * SECOND;
const MOODS: readonly [Mood, ...Mood[]] = ['down', 'lost', 'busy', 'garbled', 'silent'];

export class Polls {
  readonly stage = new Stage();
  /** What happened so far, by its name. */
  readonly counts: Record<string, number> = {};
  #element!: GatewayLogs;
  readonly #random: Random;
  #step = 0;
  #logs = 0;
  #polls = 0;

  /** @param pace how many times rarer than in a storm the weather changes */
  constructor(
    seed: number,
    readonly pace = 1,
  ) {
    this.#random = new Random(seed);
  }

  async #begin(): Promise<void> {
    this.#element = await this.stage.begin({ refreshInterval: INTERVAL / SECOND });
    for (const event of ['gateway-logs-load', 'gateway-logs-error'] as const) this.#element.addEventListener(event, () => (this.#polls += 1));
  }

  /**
   * All that there is, once: what is drawn for the first time leaves its template behind.
   * @param pages of new rows, after which what is remembered of rows is full
   */
  async warmUp(pages = 1): Promise<void> {
    await this.#begin();
    for (let count = 0; count < pages; count += 1) {
      this.#addLogs(25);
      await this.#pass(1);
    }
    for (const mood of MOODS) await this.#fail(mood);
    for (const isProbed of [true, false]) await this.#search(isProbed);
    await this.#turnPage('lost');
    for (const [, name, play] of this.#weather) {
      this.#count(name);
      await play();
    }
    await this.calm();
  }

  /** Plays until so many more polls have ended. */
  async play(polls: number): Promise<void> {
    const before = this.#polls;
    while (this.#polls - before < polls) await this.#next();
    this.#count('polls', this.#polls - before);
    same('polls that overlapped', this.stage.gateway.most, 1);
  }

  /** Makes the page what it was when it was calm before. */
  async calm(): Promise<Alive> {
    const { gateway, clock } = this.stage;
    gateway.mood = 'fine';
    gateway.logs = gateway.calm();
    gateway.older = 1000;
    void this.#element.refresh();
    await this.#pass(2);
    await clock.until(() => !this.#element.loading && gateway.flights.size === 0);
    same('rows', this.#element.entries.map(({ id }) => id), gateway.logs.map(({ row }) => row.id));
    return this.stage.alive();
  }

  get nodes(): number {
    return nodesBelow(this.#element);
  }

  close(): void {
    this.stage.close();
  }

  #count(name: string, by = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + by;
  }

  async #next(): Promise<void> {
    this.#step += 1;
    for (const [every, name, play] of this.#weather) {
      if (this.#step % (every * this.pace) > 0) continue;
      this.#count(name);
      await play();
    }
    await this.stage.clock.run(INTERVAL);
  }

  /** So many polls, or as long as they would take. */
  #pass(polls: number): Promise<void> {
    return this.stage.clock.run(polls * INTERVAL);
  }

  /** Each log is another, and so is all that can be remembered of it. */
  #addLogs(count: number): void {
    const { gateway, clock } = this.stage;
    const added: GatewayLog[] = [];
    for (let index = 0; index < count; index += 1) {
      this.#logs += 1;
      const number = this.#logs;
      const metadata = JSON.stringify({ endpoint: `endpoint-${number}`, user: `user-${number}`, [`key-${number}`]: `value-${number}` });
      const row = { model: `model-${number}`, provider: `provider-${number}`, path: `path/${number}`, cost: null, tokens_out: null, metadata };
      const bodies = { request: { prompt: `Question ${number}` }, response: { response: `Answer ${number}` } };
      added.unshift(log(`log-${number}`, clock.now, 0, row, bodies));
    }
    gateway.logs = [...added, ...gateway.logs].slice(0, 60);
    gateway.older += count;
  }

  /** The newest that have none get theirs. */
  #addFigures(): void {
    const { gateway } = this.stage;
    const costs = () => this.#random.int(1, 1000) / 1e6;
    gateway.logs = gateway.logs.map((known) => (known.row['cost'] === null ? { ...known, row: { ...known.row, cost: costs(), tokens_out: 7 } } : known));
  }

  async #open(): Promise<void> {
    const id = this.#random.pick(['', ...this.#element.entries.map((entry) => entry.id)]);
    this.#element.open(id);
    await this.#pass(this.#random.int(0, 3));
    this.#addLogs(1);
    await this.#pass(this.#random.int(0, 2));
    this.#element.close(id);
  }

  async #fail(mood = this.#random.pick(MOODS)): Promise<void> {
    const { gateway } = this.stage;
    gateway.mood = mood;
    await this.#pass(this.#random.int(1, 8));
    gateway.mood = 'fine';
  }

  async #offline(): Promise<void> {
    this.stage.setOnline(false);
    await this.#pass(this.#random.int(1, 60));
    this.stage.setOnline(true);
    await this.#pass(1);
  }

  /** Hidden for up to a day: no timer, no request. */
  async #hide(): Promise<void> {
    const { stage } = this;
    const { clock, gateway } = stage;
    stage.hide();
    // What is under way may end.
    await clock.run(5 * MINUTE);
    const { asked } = gateway;
    const { timers, requests } = await stage.alive();
    same('alive while hidden', { timers, requests }, { timers: [], requests: [] });
    await clock.run(this.#random.int(1, 24 * 60) * MINUTE);
    same('requests while hidden', gateway.asked, asked);
    stage.show();
    await clock.run(SECOND);
    if (gateway.asked === asked) throw new Error(`Nothing was asked when the page was back: ${clock.waiting.join()}`);
  }

  async #turnPage(mood: Mood = 'fine'): Promise<void> {
    const { gateway } = this.stage;
    gateway.mood = mood;
    this.#element.page = 2;
    await this.#pass(this.#random.int(1, 3));
    gateway.mood = 'fine';
    this.#addLogs(1);
    await this.#pass(1);
    this.#element.page = 1;
    await this.#pass(1);
  }

  /** What nobody has answered yet is asked anew with each poll: whether the gateway can search. */
  async #search(isProbed = this.#random.chance(0.5)): Promise<void> {
    const { gateway } = this.stage;
    gateway.isProbed = isProbed;
    this.#element.search = `log-${this.#logs}`;
    await this.#pass(this.#random.int(1, 5));
    this.#element.search = '';
    gateway.isProbed = true;
    await this.#pass(1);
  }

  /** In how many steps each comes once. */
  readonly #weather: readonly (readonly [every: number, name: string, play: () => void | Promise<void>])[] = [
    [5, 'new rows', () => this.#addLogs(this.#random.int(1, 4))],
    [7, 'late figures', () => this.#addFigures()],
    [23, 'logs opened', () => this.#open()],
    [37, 'failures', () => this.#fail()],
    [53, 'times offline', () => this.#offline()],
    [61, 'times hidden', () => this.#hide()],
    [71, 'pages turned', () => this.#turnPage()],
    [83, 'searches', () => this.#search()],
  ];
}
