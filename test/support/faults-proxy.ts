import { Random } from '../../src/testing/traffic/random.js';
import { corrupt, FAULTS, pickFault, utf8, type Asked, type Fault, type Fresh, type Passed } from './faults-answers.js';
import type { World } from './faults-world.js';
import type { KnownLog } from './sequences-expected.js';

/** A proxy between a page and its gateway, on whose way answers get lost, late, broken and mixed up. */

/** What became of a request for a list. */
export interface Flight {
  readonly asked: Asked;
  readonly endpoint: string;
  readonly signal: AbortSignal;
  /** When this was asked for the first time: a further try asks the same again. Milliseconds since the epoch. */
  readonly since: number;
  /** When this try began. */
  readonly began: number;
  hasEnded: boolean;
  /** Nobody waits for it any more. */
  isReplaced: boolean;
  /** `honest` is what the gateway says, `lie` is what nobody can tell from it. */
  outcome: 'honest' | 'lie' | 'failure';
  /** What there was in the gateway when it answered. */
  logs: readonly KnownLog[];
  /** What came. */
  text: string;
}

export function isOver({ signal, hasEnded }: Flight): boolean {
  return hasEnded || signal.aborted;
}

/** Milliseconds after which an answer is waited for no longer. */
const LIMIT = 30_000;

/** What the client cannot know for a fault by itself. */
const REPEATS: readonly Fault[] = ['old answer repeated', 'answer to something else'];
const SILENT: readonly Fault[] = ['bytes flipped', ...REPEATS];
const LONG: readonly Fault[] = ['never answered', 'delayed beyond the limit'];
const NAMES: Readonly<Record<string, Asked>> = { request: 'body', response: 'body', logs: 'list' };

function askedBy({ pathname, searchParams }: URL): Asked {
  const asked = NAMES[pathname.split('/').at(-1) ?? ''] ?? 'head';
  return asked === 'list' && searchParams.get('per_page') === '1' ? 'probe' : asked;
}

const aborted = () => new DOMException('Aborted', 'AbortError');

/** An answer that tells when it was read, or that it could not be. */
class Delivery extends Response {
  readonly #arrived: Promise<void>;
  readonly #read: (reading: Promise<string>) => Promise<string>;

  constructor(body: BodyInit | null, init: ResponseInit, arrived: Promise<void>, read: (reading: Promise<string>) => Promise<string>) {
    super(body, init);
    this.#arrived = arrived;
    this.#read = read;
  }

  override async text(): Promise<string> {
    await this.#arrived;
    return this.#read(super.text());
  }
}

export class Proxy {
  /** Of an element's life: the requests for lists, and the probes between them. */
  readonly flights: Flight[] = [];
  readonly counts = Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<Fault, number>;
  /** How likely a fault is; 0 in fair weather. */
  roughness = 0;
  /** Work outside the virtual clock, which has to stand still meanwhile. */
  working = 0;
  /** Everything that is on its way. */
  open = 0;
  random = new Random(0);
  /** What the host's headers say now. */
  token = '';
  /** What went wrong with requests themselves. */
  complaint: string | null = null;
  readonly #world: World;
  /** What the gateway said before, by the question. */
  readonly #said = new Map<string, readonly string[]>();
  /** Those that wait to be overtaken. */
  #waiting: (() => void)[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    const signal = init?.signal ?? new AbortController().signal;
    if ((new Headers(init?.headers).get('x-token') ?? '') !== this.token) this.complaint = 'headers from before';
    const asked = askedBy(url);
    const same = this.flights.findLast((flight) => flight.asked === asked);
    const flight: Flight & { readonly href: string } = {
      asked,
      href: url.href,
      endpoint: url.pathname,
      signal,
      since: same !== undefined && 'href' in same && same.href === url.href && /created_at/.test(url.search) ? same.since : Date.now(),
      began: Date.now(),
      hasEnded: false,
      isReplaced: false,
      outcome: 'failure',
      logs: [],
      text: '',
    };
    if (asked === 'list' || asked === 'probe') this.flights.push(flight);
    this.open += 1;
    signal.addEventListener('abort', () => (flight.isReplaced = !flight.hasEnded && Date.now() < flight.began + LIMIT));
    try {
      return await this.#pass(url, flight);
    } catch (error) {
      this.#end(flight);
      throw error;
    }
  };

  async #pass(url: URL, flight: Flight): Promise<Response> {
    const { random } = this;
    const isRough = random.chance(this.roughness);
    // Of three, what happened least.
    const several = Array.from({ length: 3 }, () => pickFault(random, flight.asked)).sort((a, b) => this.counts[a] - this.counts[b]);
    const picked = isRough ? (several[0] ?? null) : null;
    const [before, after] = [random.int(0, 15), random.int(0, 15)];
    const part = new Random(random.seed());
    if (!navigator.onLine) throw new TypeError('Failed to fetch');
    const happened = (fault: Fault | null) => fault !== null && (this.counts[fault] += 1);
    // Who gives up need not be heard; what takes longer than anyone waits is given up for sure.
    const isLong = picked !== null && LONG.includes(picked);
    const heard = isLong || (picked !== 'overtaken' && part.chance(0.7)) ? flight.signal : null;
    await this.#wait(picked === 'delayed' ? part.int(0, 12_000) : before, heard);
    const fresh = await this.#ask(url, flight);
    if (isLong) {
      const since = Date.now();
      await this.#wait(picked === 'never answered' ? null : part.int(LIMIT, 3 * LIMIT), heard).finally(() => Date.now() - since > LIMIT / 2 && happened(picked));
    }
    await this.#wait(picked === 'delayed' ? part.int(100, 12_000) : after, heard);
    if (picked === 'lost') {
      happened(picked);
      throw new TypeError('Failed to fetch');
    }
    const wasOvertaken =
      picked === 'overtaken' &&
      (await Promise.race([new Promise<boolean>((resolve) => this.#waiting.push(() => resolve(true))), this.#wait(part.int(500, 5000), null)]));
    const repeated = this.#repeat(part, picked, url, fresh);
    if (wasOvertaken || repeated !== null || !['lost', 'overtaken', ...LONG, ...REPEATS].includes(picked ?? '')) happened(picked);
    return this.#deliver(flight, picked, fresh, repeated ?? corrupt(part, picked ?? 'delayed', fresh), part);
  }

  /** An old answer in place of the new one, where there is one. */
  #repeat(random: Random, fault: Fault | null, url: URL, { status, text }: Fresh): Passed | null {
    if (fault === null || !REPEATS.includes(fault)) return null;
    const isSame = fault === 'old answer repeated';
    const others = [...this.#said].flatMap(([question, texts]) => ((question === url.href) === isSame ? texts.filter((old) => old !== text) : []));
    const [first, ...rest] = others;
    return first === undefined ? null : { status, headers: {}, bytes: utf8(random.pick([first, ...rest])) };
  }

  #deliver(flight: Flight, fault: Fault | null, fresh: Fresh, { status, headers, bytes }: Passed, random: Random): Response {
    // Who has given up reads it no more.
    const leave = () => this.#end(flight);
    if (flight.signal.aborted) leave();
    flight.signal.addEventListener('abort', leave);
    for (const resolve of this.#waiting.splice(0)) if (fault !== 'overtaken') resolve();
    let arrived = Promise.resolve();
    let body: BodyInit = bytes;
    if (fault === 'stream broken') {
      const stream: { controller?: ReadableStreamDefaultController<Uint8Array> } = {};
      body = new ReadableStream<Uint8Array>({ start: (controller) => void (stream.controller = controller) });
      stream.controller?.enqueue(bytes.slice(0, random.int(0, bytes.length - 1)));
      const fail = (error: unknown) => stream.controller?.error(error);
      arrived = this.#wait(random.int(0, 3000), flight.signal).then(() => fail(new TypeError('network error')), fail);
    }
    return new Delivery(body, { status, headers }, arrived, async (reading) => {
      this.working += 1;
      try {
        const text = await reading;
        flight.text = text;
        const isGood = status >= 200 && status < 300;
        if (isGood && text === fresh.text) flight.outcome = 'honest';
        else if (isGood && fault !== null && SILENT.includes(fault)) flight.outcome = 'lie';
        return text;
      } finally {
        this.working -= 1;
        this.#end(flight);
      }
    });
  }

  #end(flight: Flight): void {
    if (!flight.hasEnded) this.open -= 1;
    flight.hasEnded = true;
  }

  async #ask(url: URL, flight: Flight): Promise<Fresh> {
    this.working += 1;
    try {
      const answer = await this.#world.ask(new Request(url));
      const fresh = { status: answer.status, text: await answer.text() };
      flight.logs = this.#world.logs;
      if (flight.asked === 'list') this.#remember(url.href, fresh.text);
      return fresh;
    } finally {
      this.working -= 1;
    }
  }

  #remember(question: string, text: string): void {
    const texts = this.#said.get(question) ?? [];
    this.#said.delete(question);
    this.#said.set(question, [...texts, text].slice(-4));
    for (const oldest of this.#said.keys()) if (this.#said.size > 12) this.#said.delete(oldest);
  }

  /** @param milliseconds `null` for ever */
  #wait(milliseconds: number | null, signal: AbortSignal | null): Promise<false> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) reject(aborted());
      if (milliseconds !== null) setTimeout(() => resolve(false), milliseconds);
      signal?.addEventListener('abort', () => reject(aborted()));
    });
  }
}
