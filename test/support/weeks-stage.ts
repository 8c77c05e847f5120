import '../../src/define.js';
import type { GatewayLogs } from '../../src/index.js';
import { Clock, breath } from './weeks-clock.js';
import { WeeksGateway } from './weeks-gateway.js';
import { Ledger } from './weeks-ledger.js';

/** What is alive in the page. */
export interface Alive {
  readonly timers: readonly string[];
  readonly listeners: readonly string[];
  readonly observers: number;
  readonly frames: number;
  /** Requests that nobody has called off. */
  readonly requests: readonly string[];
}

/** A page on which weeks pass: its clock, its gateway, and what is counted on it. */
export class Stage {
  readonly clock = new Clock();
  readonly ledger = new Ledger();
  readonly gateway = new WeeksGateway(this.clock);

  constructor() {
    this.clock.install();
    this.ledger.install();
    this.gateway.logs = this.gateway.calm();
  }

  /** Puts everything back as it was. */
  close(): void {
    document.querySelectorAll('gateway-logs').forEach((element) => element.remove());
    this.show();
    this.setOnline(true);
    this.ledger.restore();
    this.clock.restore();
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(navigator, 'onLine');
  }

  /** An element that asks this page's gateway, not on the page yet. */
  create(settings: Partial<GatewayLogs> = {}): GatewayLogs {
    const element = document.createElement('gateway-logs');
    const { fetch } = this.gateway;
    return Object.assign(element, { endpoint: '/api/logs', storageKey: '', timeZone: 'UTC', fetch, ...settings });
  }

  /** An element on the page that polls, with all that it loads for that. */
  async begin(settings: Partial<GatewayLogs> = {}): Promise<GatewayLogs> {
    const element = this.create({ ...settings, autoRefresh: true });
    let polls = 0;
    const count = () => (polls += 1);
    element.addEventListener('gateway-logs-load', count);
    document.body.append(element);
    await this.clock.until(() => polls > 2, 1000);
    element.removeEventListener('gateway-logs-load', count);
    return element;
  }

  hide(): void {
    this.#setHidden(true);
  }
  show(): void {
    this.#setHidden(false);
  }

  #setHidden(hidden: boolean): void {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (hidden ? 'hidden' : 'visible') });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  setOnline(online: boolean): void {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    dispatchEvent(new Event(online ? 'online' : 'offline'));
  }

  /** What is alive now. Frames have been drawn before, and requests whose end nobody waits for do not count. */
  async alive(): Promise<Alive> {
    for (let tries = 0; this.ledger.frames > 0 && tries < 200; tries += 1) await breath(5);
    await this.clock.run(0);
    const { ledger, clock, gateway } = this;
    ledger.endAnimations();
    const requests = gateway.wanted.map(({ path }) => path);
    return { timers: clock.waiting, listeners: ledger.listeners, observers: ledger.observers, frames: ledger.frames, requests };
  }
}

/** Nothing at all is alive. */
export const NOTHING: Alive = { timers: [], listeners: [], observers: 0, frames: 0, requests: [] };

/** The elements and texts below a node, through all shadow roots. */
export function nodesBelow(node: Node): number {
  let count = 0;
  if (node instanceof Element && node.shadowRoot !== null) count += 1 + nodesBelow(node.shadowRoot);
  for (const child of node.childNodes) count += 1 + nodesBelow(child);
  return count;
}

/** The first element below a root that matches, through all shadow roots. */
export function found<T extends Element>(root: ParentNode, selector: string): T | null {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) return element as T;
    const inner = element.shadowRoot && found<T>(element.shadowRoot, selector);
    if (inner) return inner;
  }
  return null;
}

/** Fails with both, where they differ. */
export function same(what: string, found: unknown, wanted: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (left !== right) throw new Error(`${what}: found ${left}, wanted ${right}`);
}
