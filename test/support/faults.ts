import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../src/define.js';
import { loadFilterTools } from '../../src/elements/filter-builder/load.js';
import type { GatewayLogs } from '../../src/index.js';
import { Random } from '../../src/testing/traffic/random.js';
import { Browser } from './faults-browser.js';
import { defaultsOf, judgeAddress, judgePage, judgeRows, newButton, openNames, panelOf, present, same, type Defaults } from './faults-page.js';
import { isOver, Proxy, type Flight } from './faults-proxy.js';
import { ACTIONS, ALL_ACTIONS, asks, closeAll, needsPage, type Action, type Stage } from './faults-steps.js';
import { World, type Traffic } from './faults-world.js';
import { NOW } from './sequences-expected.js';
import { alertOf, isBusy, readControls, rows, searchBox, textOf, within } from './sequences-page.js';
import { nextTask } from './sequences.js';

/**
 * Plays one long life of an element behind a proxy in bad weather. Again and again the weather clears, and then the page
 * has to show exactly what the gateway says. All waiting is virtual, so that one seed always plays the same.
 */

/** Some actions in one kind of weather, with dice of their own; then it clears. */
export interface Phase {
  readonly seed: number;
  readonly actions: number;
  /** Whether the page keeps its state in the address. */
  readonly inAddress: boolean;
}

/** What was really done and seen. */
export interface Tally {
  readonly actions: Record<Action, number>;
  readonly faults: Proxy['counts'];
  readonly traffic: Traffic;
  readonly looks: Record<Look | 'replaced' | 'cleared by Refresh' | 'cleared by Auto' | 'new rows shown in the end' | 'bodies asked for again', number>;
}

type Look = 'exact' | 'waiting' | 'from before' | 'nothing known' | 'lied to' | 'new rows wait' | 'away';

/** @param address the part of the actions, from 0 to 1, during which the page keeps its state in the address */
export function randomLife(seed: number, actions: number, address: number): readonly Phase[] {
  const random = new Random(seed);
  const phases: Phase[] = [];
  for (let done = 0; done < actions; ) {
    const part = Math.min(random.int(10, 25), actions - done);
    phases.push({ seed: random.seed(), actions: part, inAddress: Math.abs(done / actions - 0.5) < address / 2 });
    done += part;
  }
  return phases;
}

const zeros = <Key extends string>(keys: readonly Key[]) => Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
const PREFIX = 'f';

class Life implements Stage {
  readonly element = document.createElement('gateway-logs');
  readonly place = document.createElement('div');
  readonly world = new World();
  readonly proxy = new Proxy(this.world);
  readonly browser = new Browser();
  readonly told: string[] = [];
  readonly tally: Tally = {
    actions: zeros(ALL_ACTIONS),
    faults: this.proxy.counts,
    traffic: this.world.traffic,
    looks: zeros(['exact', 'waiting', 'from before', 'nothing known', 'lied to', 'new rows wait', 'away', 'replaced', 'cleared by Refresh', 'cleared by Auto', 'new rows shown in the end', 'bodies asked for again']),
  };
  random = new Random(0);
  readonly #clock: SinonFakeTimers;
  /** The reader stays with one question, and lets Auto keep it up to date. */
  #isReading = false;
  #promises = 0;
  #typingUntil = 0;
  #wrong: Error | null = null;
  #defaults: Defaults | null = null;
  /** The endpoint in use, and how many requests came before. */
  #endpoint = '';
  #asked = 0;

  constructor(clock: SinonFakeTimers) {
    this.#clock = clock;
    const { fetch } = this.proxy;
    const settings: Partial<GatewayLogs> = { endpoint: '/one/logs', storageKey: '', timeZone: 'UTC', perPage: 10, refreshInterval: 10, fetch };
    Object.assign(this.element, settings);
  }

  readonly client = (): never => {
    throw new Error('There are no clients here');
  };
  readonly typing = (milliseconds: number): void => void (this.#typingUntil = milliseconds === 0 ? 0 : Date.now() + milliseconds);
  readonly moved = (): void => {
    if (searchBox(this.element).value.trim() !== this.element.search) this.typing(300);
  };
  readonly promised = (promise: Promise<void>): void => {
    this.#promises += 1;
    void promise.then(() => (this.#promises -= 1));
  };

  async run(phases: readonly Phase[], onPhase: (index: number) => void): Promise<void> {
    const onError = (...what: unknown[]) => {
      const words = what.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(' ');
      this.#wrong = new Error(`${this.#wrong?.message ?? 'An error that nobody caught'}: ${words}`);
    };
    const onRejection = ({ reason }: PromiseRejectionEvent) => onError(reason);
    const onWindowError = ({ message }: ErrorEvent) => message.startsWith('ResizeObserver') || onError(message);
    const { error } = console;
    console.error = onError;
    addEventListener('unhandledrejection', onRejection);
    addEventListener('error', onWindowError);
    const onFrame = () => {
      frame = requestAnimationFrame(onFrame);
      this.#look();
    };
    let frame = requestAnimationFrame(onFrame);
    this.place.append(this.element);
    document.body.append(this.place);
    try {
      // What Auto and refreshes need comes outside the virtual clock.
      this.element.autoRefresh = true;
      await this.browser.load();
      this.element.autoRefresh = false;
      await this.#pass(100);
      for (const [index, phase] of phases.entries()) {
        onPhase(index);
        await this.#play(phase);
      }
    } finally {
      cancelAnimationFrame(frame);
      this.place.remove();
      this.browser.leave();
      this.browser.restore();
      getSelection()?.removeAllRanges();
      removeEventListener('unhandledrejection', onRejection);
      removeEventListener('error', onWindowError);
      console.error = error;
      await nextTask();
    }
    this.#must(this.proxy.flights.every(isOver), 'a request outlives the element');
    this.tally.looks.replaced = this.proxy.flights.filter(({ isReplaced }) => isReplaced).length;
  }

  async #play({ seed, actions, inAddress }: Phase): Promise<void> {
    const random = new Random(seed);
    await this.#keepInAddress(inAddress);
    this.proxy.random = new Random(seed + 1);
    this.proxy.roughness = random.pick([0.2, 0.5, 0.5, 0.8]);
    this.#isReading = random.chance(0.4);
    if (this.#isReading) this.element.autoRefresh = true;
    this.#say(`— phase ${seed}, roughness ${this.proxy.roughness}${this.#isReading ? ', reading' : ''}`);
    for (let done = 0; done < actions; done += 1) {
      this.random = new Random(random.seed());
      this.world.move(this.random);
      await this.#act();
      const { pause } = random.weighted([
        { weight: 4, pause: 0 },
        { weight: 6, pause: random.int(1, 40) },
        { weight: 4, pause: random.int(100, 700) },
        { weight: 3, pause: random.int(900, 4000) },
        { weight: 2, pause: random.int(5000, 40_000) },
      ]);
      await this.#pass(pause);
    }
    this.random = random;
    await this.#clear();
  }

  /** One action that could be done. */
  async #act(): Promise<void> {
    const choices = ALL_ACTIONS.map((action) => ({ action, weight: ACTIONS[action][0] }));
    const [first, ...others] = choices.filter(({ action }) => (this.element.isConnected || !needsPage(action)) && (!this.#isReading || !asks(action)));
    for (let tries = 0; first !== undefined && tries < 50; tries += 1) {
      const { action } = this.random.weighted([first, ...others]);
      if (this.#defaults !== null) await this.browser.rest();
      const told = await ACTIONS[action][1](this);
      if (told === null) continue;
      this.#say(`${action}: ${told}`);
      this.tally.actions[action] += 1;
      return;
    }
    throw new Error('There is nothing to do');
  }

  /** The weather clears: the page has to show what the gateway says. */
  async #clear(): Promise<void> {
    const { element, proxy, world, browser } = this;
    this.#say('the weather clears');
    proxy.roughness = 0;
    world.finish();
    if (!element.isConnected) {
      this.place.append(element);
      this.moved();
    }
    if (browser.hidden) ACTIONS['hide or show the tab'][1](this);
    if (!browser.onLine) ACTIONS.online[1](this);
    await this.#rest();
    const before = { controls: readControls(element), open: openNames(element) };
    const byAuto = element.autoRefresh && this.random.chance(0.5);
    if (byAuto) await this.#waitForAuto();
    else await this.#press(within(element).querySelector<HTMLElement>('.refresh'), 'refresh');
    this.tally.looks[byAuto ? 'cleared by Auto' : 'cleared by Refresh'] += 1;
    if (newButton(element) !== null) {
      this.tally.looks['new rows shown in the end'] += 1;
      await this.#press(newButton(element), 'the new rows');
    }
    for (let tries = 0; tries < 3; tries += 1) {
      const failed = rows(element).flatMap((row) => [...(panelOf(row)?.shadowRoot?.querySelectorAll<HTMLElement>('.failed button') ?? [])]);
      this.tally.looks['bodies asked for again'] += failed.length;
      for (const button of failed) await this.#press(button.isConnected ? button : null, 'retry of a body');
    }
    const accepted = this.#accepted;
    this.#must(accepted?.logs === world.logs, 'the rows are not of the last answer');
    judgePage(element, world.logs, accepted?.since ?? 0);
    if (JSON.stringify(readControls(element)) === JSON.stringify(before.controls)) {
      const names = openNames(element);
      const lost = before.open.filter((name) => !names.includes(name) && present(element).some((row) => textOf(within(row).querySelector('.name')) === name));
      same('closed by themselves', lost, []);
    }
    if (this.#defaults !== null) judgeAddress(element, PREFIX, this.#defaults);
  }

  async #press(control: HTMLElement | null, name: string): Promise<void> {
    if (control === null) return;
    this.#say(`press ${name}`);
    control.click();
    await this.#rest();
    await this.#read();
  }

  /** What reads long and broken bodies comes, and rests, outside the virtual clock. */
  async #read(): Promise<void> {
    if (openNames(this.element).length > 0) await this.browser.load();
    await this.#settle();
  }

  async #waitForAuto(): Promise<void> {
    const since = Date.now();
    const isThere = () => this.proxy.flights.some(({ began, hasEnded, asked }) => asked === 'list' && began > since && hasEnded);
    this.#say('wait for Auto');
    for (let seconds = 0; seconds < 1000 && !isThere(); seconds += 1) await this.#pass(1000);
    this.#must(isThere(), 'Auto does not go on');
    await this.#rest();
    await this.#read();
  }

  /** Switches the state in the address, on a page with nothing in it but what every page has. */
  async #keepInAddress(wanted: boolean): Promise<void> {
    const { element, browser } = this;
    if (wanted === (this.#defaults !== null)) return;
    this.#say(`the address ${wanted ? 'counts' : 'counts no more'}`);
    if (wanted) {
      element.filters = [];
      closeAll(element);
      element.page = 1;
    }
    this.#defaults = null;
    browser.leave();
    element.urlState = wanted ? PREFIX : '';
    await this.browser.load();
    await this.#rest();
    if (wanted) this.#defaults = defaultsOf(element);
  }

  /** Lets everything come to rest. */
  async #rest(): Promise<void> {
    await this.#pass(400);
    for (let half = 0; half < 400 && !this.#isQuiet; half += 1) await this.#pass(500);
    this.#must(this.#isQuiet, `it never comes to rest: ${this.element.loading} ${isBusy(this.element)} ${this.#promises} ${this.proxy.open}`);
  }

  get #isQuiet(): boolean {
    const { element, proxy } = this;
    const isLoading = rows(element).some((row) => panelOf(row)?.shadowRoot?.querySelector('.skeleton'));
    return !element.loading && !isBusy(element) && this.#promises === 0 && proxy.open === 0 && !isLoading;
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
    do await nextTask();
    while (this.proxy.working > 0);
    this.#look();
    if (this.#wrong !== null) throw this.#wrong;
  }

  /** The last answer that the page has taken for one. */
  get #accepted(): Flight | undefined {
    return this.proxy.flights.findLast(({ asked, hasEnded, isReplaced, outcome }) => asked === 'list' && hasEnded && !isReplaced && outcome !== 'failure');
  }

  #look(): void {
    try {
      const open = this.proxy.flights.filter((flight) => flight.asked === 'list' && !isOver(flight)).length;
      this.#must(open <= 1, `${open} lists are asked for at a time`);
      this.#must(this.proxy.complaint === null, this.proxy.complaint ?? '');
      this.tally.looks[this.#judge()] += 1;
    } catch (error) {
      this.#wrong ??= error instanceof Error ? error : new Error(String(error));
    }
  }

  /** @throws {Error} for rows that do not belong to the controls and are not said not to */
  #judge(): Look {
    const { element } = this;
    if (!element.isConnected || element.shadowRoot === null) return 'away';
    const accepted = this.#accepted;
    const shown = rows(element);
    const alert = textOf(alertOf(element));
    if (element.endpoint !== this.#endpoint) {
      const last = this.proxy.flights.findLastIndex(({ endpoint }) => endpoint !== element.endpoint);
      [this.#endpoint, this.#asked] = [element.endpoint, last + 1];
    }
    const isKnown = accepted !== undefined && this.proxy.flights.indexOf(accepted) >= this.#asked;
    const wasEmpty = !isKnown || accepted.outcome === 'lie' || !accepted.text.includes('"id"');
    this.#must(shown.length > 0 || wasEmpty, 'the rows have gone');
    if (isBusy(element)) return 'waiting';
    if (!element.loading) this.#judgeAlert(alert);
    if (alert.includes('The rows below are from before.')) return 'from before';
    const total = textOf(within(element).querySelector('[part=total]'));
    const empty = textOf(within(element).querySelector('.empty p'));
    if (alert !== '' && shown.length === 0 && ['', '—'].includes(total) && empty === '') return 'nothing known';
    if (!isKnown) throw new Error('nothing has come, and nothing is said of it');
    if (accepted.outcome === 'lie') return 'lied to';
    const isHeld = newButton(element) !== null;
    judgeRows(element, accepted.logs, readControls(element), accepted.since, isHeld);
    if (isHeld) return 'new rows wait';
    if (Date.now() > this.#typingUntil) same('search box', searchBox(element).value.trim(), element.search);
    return 'exact';
  }

  #judgeAlert(alert: string): void {
    const last = this.proxy.flights.findLast((flight) => isOver(flight) && !flight.isReplaced);
    if (last?.asked !== 'list' || last.endpoint !== this.element.endpoint) return;
    if (last.outcome === 'failure') same('Retry where the last request failed', textOf(alertOf(this.element)?.querySelector('button') ?? null), 'Retry', alert);
    if (last.outcome === 'honest') same('alert after an answer', alert, '');
  }

  #must(holds: boolean, otherwise: string): void {
    if (!holds) throw new Error(otherwise);
  }

  #say(what: string): void {
    this.told.push(`${Date.now() - NOW} ms: ${what}`);
  }
}

/** @throws {Error} what went wrong, and what led there */
async function playOnce(phases: readonly Phase[], onPhase: (index: number) => void = () => undefined): Promise<Tally> {
  const clock = useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
  const life = new Life(clock);
  try {
    await life.run(phases, onPhase);
    return life.tally;
  } catch (error) {
    throw new Error([...life.told.slice(-45), String(error)].join('\n'), { cause: error });
  } finally {
    clock.restore();
  }
}

/** Phases that are played again to find out how few lead to a failure. */
const MOST_REPLAYED = 8;

/**
 * Plays a life. Of one that fails as few phases are told as still make it fail.
 * @throws {Error} what went wrong, and what led there
 */
export async function playLife(phases: readonly Phase[]): Promise<Tally> {
  // What is loaded on demand comes outside the virtual clock.
  await Promise.all([import('../../src/elements/panel/rich.js'), import('../../src/elements/gateway-logs/live.js'), loadFilterTools()]);
  let reached = 0;
  try {
    return await playOnce(phases, (done) => (reached = done));
  } catch (error) {
    for (let last = 1; last <= Math.min(reached, MOST_REPLAYED); last *= 2) {
      const few = phases.slice(reached + 1 - last, reached + 1);
      const failure = await playOnce(few).then(() => null, (reason: unknown) => reason);
      if (failure instanceof Error) throw new Error(`phases ${JSON.stringify(few)}:\n${failure.message}`, { cause: error });
    }
    throw error;
  }
}
