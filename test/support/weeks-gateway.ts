import type { GatewayLog } from '../../src/testing/index.js';
import { log } from './logs.js';
import type { Clock } from './weeks-clock.js';

/** A gateway within the page, cheap enough for weeks of polls, and the network before it. */

/** An answer whose text is there at once: only the clock may make it wait. */
class Answer extends Response {
  readonly #text: string;

  constructor(text: string, init: ResponseInit = {}) {
    super(null, init);
    this.#text = text;
  }

  override text(): Promise<string> {
    return Promise.resolve(this.#text);
  }
}

/** What may become of a request. A silent gateway never answers; a deaf one answers who has gone, a minute later. */
export type Mood = 'fine' | 'down' | 'lost' | 'busy' | 'garbled' | 'silent' | 'deaf';

/** A request, from when it is made until it has ended. */
export interface Flight {
  readonly path: string;
  readonly isList: boolean;
  readonly signal: AbortSignal;
}

const FAILURES: Readonly<Partial<Record<Mood, () => Answer>>> = {
  down: () => new Answer('', { status: 503 }),
  busy: () => new Answer('', { status: 429, headers: { 'retry-after': '45' } }),
  garbled: () => new Answer('{"success":true,"result":[{"id":"1"}'),
};
/** Milliseconds. */
const QUICK = 40;
const DEAF = 60_000;

const PATH = /\/logs(?:\/([^/]+)(?:\/(request|response))?)?$/;

export class WeeksGateway {
  /** The newest first. */
  logs: readonly GatewayLog[] = [];
  /** More logs than those that can be asked for. */
  older = 1000;
  mood: Mood = 'fine';
  /** Milliseconds until a body is there. */
  slowness = QUICK;
  /** Whether the question that tells whether `search` is honoured gets an answer. */
  isProbed = true;
  readonly flights = new Set<Flight>();
  /** Requests so far, and the most for a list that were ever under way at once. */
  asked = 0;
  most = 0;
  readonly #clock: Clock;
  #pages = new Map<string, string>();
  #pagesOf: readonly GatewayLog[] | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The logs of a page on which nothing happens. */
  calm(): readonly GatewayLog[] {
    return calmLogs(this.#clock.now);
  }

  /** The requests that are under way and wanted. */
  get wanted(): readonly Flight[] {
    return [...this.flights].filter(({ signal }) => !signal.aborted);
  }

  readonly fetch = async (request: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(request instanceof Request ? request.url : request);
    const signal = init?.signal ?? new AbortController().signal;
    const isProbe = url.searchParams.get('per_page') === '1';
    const flight: Flight = { path: url.pathname, isList: url.pathname.endsWith('/logs') && !isProbe, signal };
    this.asked += 1;
    this.flights.add(flight);
    if (flight.isList) this.most = Math.max(this.most, [...this.flights].filter(({ isList }) => isList).length);
    try {
      if (!navigator.onLine) throw new TypeError('Failed to fetch');
      return await this.#arrival(flight, isProbe ? this.#probe() : this.#answer(url));
    } finally {
      this.flights.delete(flight);
    }
  };

  /** The answer, or the end of who waits for it. */
  #arrival({ signal, isList }: Flight, answer: () => Answer): Promise<Answer> {
    const { mood } = this;
    if (mood === 'deaf') return this.#clock.wait(DEAF).then(answer);
    return new Promise((resolve, reject) => {
      const onAbort = () => reject(new DOMException('Aborted', 'AbortError'));
      if (signal.aborted) onAbort();
      signal.addEventListener('abort', onAbort);
      const end = () => {
        signal.removeEventListener('abort', onAbort);
        if (mood === 'lost') reject(new TypeError('Failed to fetch'));
        else resolve((FAILURES[mood] ?? answer)());
      };
      if (mood !== 'silent') void this.#clock.wait(isList ? QUICK : this.slowness).then(end);
    });
  }

  #probe(): () => Answer {
    const { isProbed } = this;
    return () => (isProbed ? new Answer(JSON.stringify({ success: true, result: [], result_info: { total_count: 0 } })) : new Answer('', { status: 503 }));
  }

  #answer(url: URL): () => Answer {
    const [, id, side] = PATH.exec(url.pathname) ?? [];
    if (id === undefined) return () => new Answer(this.#list(url.searchParams));
    const found = this.logs.find(({ row }) => row.id === decodeURIComponent(id));
    if (side !== 'request' && side !== 'response') return () => new Answer(JSON.stringify({ success: true, result: found?.row ?? null }));
    const body = found?.[side];
    const content = contentOf(body);
    if (content === undefined) return () => new Answer('', { status: 404 });
    return () => new Answer(typeof content === 'string' ? content : JSON.stringify(content));
  }

  #list(parameters: URLSearchParams): string {
    if (this.#pagesOf !== this.logs) this.#pages = new Map();
    this.#pagesOf = this.logs;
    const key = parameters.toString();
    const known = this.#pages.get(key) ?? this.#page(parameters);
    this.#pages.set(key, known);
    return known;
  }

  #page(parameters: URLSearchParams): string {
    const [page, size] = [Number(parameters.get('page')), Number(parameters.get('per_page'))];
    const search = parameters.get('search') ?? '';
    const rows = this.logs.map(({ row }) => row).filter((row) => search === '' || JSON.stringify(row).includes(search));
    const result = rows.slice((page - 1) * size, page * size);
    return JSON.stringify({ success: true, result, result_info: { page, total_count: rows.length + this.older, max_total_tokens: 4000 } });
  }
}

/** A body as it is, or as it is made when it is asked for. */
function contentOf(body: unknown): unknown {
  return body instanceof Function ? Reflect.apply(body, undefined, []) : body;
}

/** So many logs of today, the same whenever they are asked for, but for their day. */
function calmLogs(now: number, count = 25): GatewayLog[] {
  const noon = new Date(now).setUTCHours(12, 0, 0, 0);
  return Array.from({ length: count }, (_, index) =>
    log(`calm-${index}`, noon, index * 1000, {}, { request: { prompt: `Question ${index}` }, response: { response: `Answer ${index}` } }),
  );
}
