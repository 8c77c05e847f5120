import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../src/define.js';
import { LogsError, type GatewayLogs } from '../../src/index.js';
import { Random } from '../../src/testing/traffic/random.js';
import { NOW, type KnownLog } from './sequences-expected.js';
import { Network, isOver } from './sequences-network.js';
import { alertOf, isBusy, judge, searchBox, within, type Verdict } from './sequences-page.js';
import { ACTORS, type Scene } from './sequences-steps.js';

/**
 * Plays random sequences of what readers and hosts do on a real element over gateways that answer late, out of order or
 * not at all. All waiting is virtual, so that a sequence costs no time and one seed always plays the same.
 */

/** One step of a sequence, with dice of its own, so that it does the same when others are left out. */
export interface Step {
  readonly actor: keyof typeof ACTORS;
  readonly seed: number;
  /** The host cancels what the step asks for. */
  readonly isCancelled: boolean;
  /** Milliseconds until the next step; `null` for none at all, not even for drawing. */
  readonly pause: number | null;
}

export interface Sequence {
  readonly seed: number;
  readonly steps: readonly Step[];
}

export function randomSequence(seed: number): Sequence {
  const random = new Random(seed);
  const steps = Array.from({ length: random.int(6, 12) }, (): Step => {
    const isHost = random.chance(0.25);
    const { pause } = random.weighted([
      { weight: 4, pause: 0 },
      // A host can do two things at once, a reader cannot.
      { weight: isHost ? 2 : 0, pause: null },
      { weight: 5, pause: random.int(1, 25) },
      { weight: 2, pause: random.int(100, 400) },
      { weight: 1, pause: random.int(900, 2500) },
    ]);
    return { actor: isHost ? 'host' : 'reader', seed: random.seed(), isCancelled: random.chance(0.06), pause };
  });
  return { seed, steps };
}

/** How often what was seen: shows that a test has tested something. */
export type Tally = Record<Verdict | 'replaced' | 'answered too late' | 'failed in the end', number>;

export function emptyTally(): Tally {
  return { exact: 0, waiting: 0, 'from before': 0, 'nothing known': 0, replaced: 0, 'answered too late': 0, 'failed in the end': 0 };
}

/** A task of the browser's later, when everything that follows from what was done has been drawn. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** One sequence of so many is drawn by the browser, whose frames are looked at as well; that takes several times as long. */
const DRAWN = 20;

class Play implements Scene {
  readonly element = document.createElement('gateway-logs');
  readonly place = document.createElement('div');
  readonly told: string[] = [];
  readonly client: Scene['client'];
  random: Random;
  readonly #network: Network;
  readonly #clock: SinonFakeTimers;
  readonly #tally: Tally;
  #promises = 0;
  #typingUntil = 0;
  #stale: Error | null = null;

  constructor(seed: number, clock: SinonFakeTimers, tally: Tally) {
    this.random = new Random(seed);
    this.#network = new Network(new Random(seed + 1));
    this.#clock = clock;
    this.#tally = tally;
    this.client = this.#network.client;
    const { fetch } = this.#network;
    const settings: Partial<GatewayLogs> = { endpoint: '/a/logs', storageKey: '', timeZone: 'UTC', perPage: 10, refreshInterval: 1, fetch };
    Object.assign(this.element, settings);
    this.place.hidden = seed % DRAWN !== 0;
  }

  readonly typing = (milliseconds: number): void => {
    this.#typingUntil = milliseconds === 0 ? 0 : Date.now() + milliseconds;
  };

  readonly moved = (): void => {
    if (searchBox(this.element).value.trim() !== this.element.search) this.typing(300);
  };

  readonly promised = (promise: Promise<void>): void => {
    this.#promises += 1;
    void promise.then(() => (this.#promises -= 1));
  };

  async run(steps: readonly Step[]): Promise<void> {
    const { element } = this;
    const cancel = (event: Event) => event.preventDefault();
    element.addEventListener('gateway-logs-error', ({ error }) => {
      if (!(error instanceof LogsError)) this.#stale ??= new Error(`told as a failure: ${String(error)}`);
    });
    // Real frames as well, whenever the browser draws one.
    const onFrame = () => {
      frame = requestAnimationFrame(onFrame);
      this.#look();
    };
    let frame = requestAnimationFrame(onFrame);
    this.place.append(element);
    document.body.append(this.place);
    try {
      await this.#pass(this.random.int(0, 60));
      for (const { actor, seed, isCancelled, pause } of steps) {
        this.random = new Random(seed);
        if (isCancelled) element.addEventListener('gateway-logs-query-change', cancel);
        this.#do(actor, isCancelled ? ' (cancelled)' : '');
        element.removeEventListener('gateway-logs-query-change', cancel);
        if (pause !== null) await this.#pass(pause);
      }
      await this.#end();
    } finally {
      cancelAnimationFrame(frame);
      this.place.remove();
      await nextTask();
    }
    const { flights } = this.#network;
    this.#must(flights.every(isOver), 'a request outlives the element');
    this.#tally.replaced += flights.filter(({ signal }) => signal.aborted).length;
    this.#tally['answered too late'] += flights.filter(({ isLate }) => isLate).length;
  }

  #do(actor: Step['actor'], note: string): void {
    if (actor === 'reader' && !this.element.isConnected) return;
    const told = this.random.pick(ACTORS[actor])(this);
    if (told !== null) this.told.push(`${Date.now() - NOW} ms: ${actor}: ${told}${note}`);
  }

  /** Everything comes to rest, and says how it ended; then a gateway that is well again mends it. */
  async #end(): Promise<void> {
    const { element } = this;
    if (!element.isConnected) {
      this.place.append(element);
      this.moved();
    }
    element.autoRefresh = false;
    await this.#rest();
    const { flights, hasProbeFailed } = this.#network;
    const last = flights.findLast(({ signal }) => !signal.aborted);
    const failed = alertOf(element) !== null;
    this.#must(failed === (last?.hasFailed ?? true) || hasProbeFailed, failed ? 'an alert after an answer' : 'a failure is not told');
    this.#tally['failed in the end'] += Number(failed);
    this.#network.isCalm = true;
    this.told.push(`${Date.now() - NOW} ms: the gateway is well again: refresh`);
    within(element).querySelector<HTMLElement>('.refresh')?.click();
    await this.#rest();
    this.#must(alertOf(element) === null, 'a failure is told after a refresh that went well');
    this.#must(judge(element, this.#logs, false) === 'exact', 'the rows are not there in the end');
  }

  async #rest(): Promise<void> {
    const { element } = this;
    await this.#pass(400);
    for (let seconds = 0; seconds < 40 && (element.loading || isBusy(element)); seconds += 1) await this.#pass(1000);
    this.#must(!element.loading && !isBusy(element), 'it never stops loading');
    this.#must(this.#promises === 0, 'refresh() never resolves');
    this.#must(this.#network.flights.every(isOver), 'a request is left that nobody waits for');
  }

  /** Lets so many virtual milliseconds pass, timer by timer, and looks at the page after each one. */
  async #pass(milliseconds: number): Promise<void> {
    await this.#settle();
    let hasPassed = milliseconds === 0;
    if (!hasPassed) setTimeout(() => (hasPassed = true), milliseconds);
    while (!hasPassed) {
      this.#clock.next();
      await this.#settle();
    }
  }

  async #settle(): Promise<void> {
    do {
      await nextTask();
      this.#look();
      if (this.#stale !== null) throw this.#stale;
    } while (this.#network.working > 0);
  }

  #look(): void {
    try {
      const open = this.#network.flights.filter((flight) => !isOver(flight)).length;
      this.#must(open <= 1, `${open} lists are asked for at a time`);
      if (this.element.isConnected) this.#tally[judge(this.element, this.#logs, Date.now() <= this.#typingUntil)] += 1;
    } catch (error) {
      this.#stale ??= error instanceof Error ? error : new Error(String(error));
    }
  }

  #must(holds: boolean, otherwise: string): void {
    if (!holds) throw new Error(otherwise);
  }

  get #logs(): readonly KnownLog[] {
    return this.#network.logsOf(this.element.client, this.element.endpoint);
  }
}

/** @throws {Error} what went wrong, and what led there */
async function playOnce({ seed, steps }: Sequence, tally: Tally): Promise<void> {
  const clock = useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
  const play = new Play(seed, clock, tally);
  try {
    await play.run(steps);
  } catch (error) {
    throw new Error([`sequence ${seed}:`, ...play.told, String(error)].join('\n'), { cause: error });
  } finally {
    clock.restore();
  }
}

/**
 * Plays a sequence. One that fails is played again without each of its steps, as long as it fails.
 * @throws {Error} what went wrong, and as little as possible of what leads there
 */
export async function play(sequence: Sequence, tally: Tally): Promise<void> {
  const failureOf = (steps: readonly Step[]) =>
    playOnce({ ...sequence, steps }, emptyTally()).then(() => null, (error: unknown) => error);
  try {
    await playOnce(sequence, tally);
  } catch (error) {
    let { steps } = sequence;
    let least = error;
    for (let index = 0; index < steps.length; index += 1) {
      const fewer = steps.toSpliced(index, 1);
      const failure = await failureOf(fewer);
      if (failure === null) continue;
      [steps, least] = [fewer, failure];
      index = -1;
    }
    throw least;
  }
}
