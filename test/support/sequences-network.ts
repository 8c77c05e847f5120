import { CloudflareClient, type LogsClient } from '../../src/index.js';
import { ReferenceGateway } from '../../src/testing/index.js';
import type { Random } from '../../src/testing/traffic/random.js';
import { knownLogs, type KnownLog } from './sequences-expected.js';

/** The gateways of the random sequences, and a network that delivers their answers late, out of order or not at all. */

const WORLDS: Readonly<Record<string, { readonly logs: readonly KnownLog[]; readonly gateway: ReferenceGateway }>> = {
  a: world(knownLogs('a', 10), true),
  b: world(knownLogs('b', 6), false),
};

function world(logs: readonly KnownLog[], search: boolean) {
  return { logs, gateway: new ReferenceGateway({ logs: logs.map(({ stored }) => stored), search }) };
}

/** A request for a list, from when it is made until it has ended. */
export interface Flight {
  readonly signal: AbortSignal;
  hasEnded: boolean;
  hasFailed: boolean;
  /** An answer came although the request had been aborted. */
  isLate: boolean;
}

/** Whether nobody waits for it any more. */
export function isOver({ signal, hasEnded }: Flight): boolean {
  return hasEnded || signal.aborted;
}

/** An answer whose text is there at once: only the virtual clock may make it wait. */
class Answer extends Response {
  readonly #text: string;

  constructor(
    text: string,
    init: ResponseInit = {},
    readonly isFailure = true,
  ) {
    super(text, init);
    this.#text = text;
  }

  override text(): Promise<string> {
    return Promise.resolve(this.#text);
  }
}

const FAILURES: readonly [() => Answer, ...(() => Answer)[]] = [
  () => new Answer('{"error":"no"}', { status: 403 }),
  () => new Answer('{"success":false,"errors":[{"code":7001,"message":"no"}]}', { status: 400 }),
  () => new Answer('', { status: 429 }),
  () => new Answer('', { status: 429, headers: { 'retry-after': '1' } }),
  () => new Answer('<!doctype html><title>Sign in</title>'),
  () => new Answer('{"success":true,"result":[{"id":"1"}'),
  () => new Answer('{"success":false,"result":null}'),
  () => new Answer('', { status: 503 }),
  () => {
    throw new TypeError('Failed to fetch');
  },
  () => {
    throw new DOMException('The host’s own', 'AbortError');
  },
];

function addressOf(request: RequestInfo | URL): URL {
  return new URL(request instanceof Request ? request.url : request);
}

/** Whether this only asks whether `search` is honoured. */
function isProbe(url: URL): boolean {
  return url.searchParams.get('per_page') === '1';
}

/** What stands in for `fetch` and for a host's own client. It waits by `setTimeout` alone, which can be a virtual one. */
export class Network {
  /** The requests for lists so far. */
  readonly flights: Flight[] = [];
  /** Nothing fails any more. */
  isCalm = false;
  /** A failure need not be one of a list. */
  hasProbeFailed = false;
  /** Answers that a gateway is at work on, outside the virtual clock, which has to stand still meanwhile. */
  working = 0;
  readonly #random: Random;
  readonly #clients = new Map<LogsClient, string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** The logs behind what an element asks. */
  logsOf(client: LogsClient | null, endpoint: string): readonly KnownLog[] {
    const name = client === null ? endpoint.slice(1, 2) : (this.#clients.get(client) ?? '');
    return WORLDS[name]?.logs ?? [];
  }

  readonly fetch = async (request: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = addressOf(request);
    const signal = init?.signal ?? null;
    // Some give up when they are told, some do not hear.
    const heard = this.#random.chance(0.7) ? signal : null;
    const answer = () => this.#answer(url, heard);
    const isList = url.pathname.endsWith('/logs') && !isProbe(url);
    return isList && signal !== null ? this.#fly(signal, answer) : answer();
  };

  /** A client of the host's that does not heed its signals. */
  readonly client = (name: string): LogsClient => {
    const never = new AbortController().signal;
    const fetch = (url: RequestInfo | URL) => this.#answer(addressOf(url), null);
    const inner = new CloudflareClient({ endpoint: `${location.origin}/${name}/logs`, fetch });
    const client: LogsClient = {
      // Only as far as this one can.
      get capabilities() {
        return { ...inner.capabilities, sorts: [] };
      },
      detectSearch: () => inner.detectSearch({ signal: never }),
      list: (query, { signal }) => this.#fly(signal, () => inner.list(query, { signal: never })),
      detail: (entry) => inner.detail(entry, { signal: never }),
    };
    this.#clients.set(client, name);
    return client;
  };

  async #fly<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
    const flight: Flight = { signal, hasEnded: false, hasFailed: true, isLate: false };
    this.flights.push(flight);
    try {
      const answer = await ask();
      flight.isLate = signal.aborted;
      flight.hasFailed = answer instanceof Answer && answer.isFailure;
      return answer;
    } finally {
      flight.hasEnded = true;
    }
  }

  async #answer(url: URL, signal: AbortSignal | null): Promise<Response> {
    const delay = this.#random.chance(0.05) ? this.#random.int(200, 900) : this.#random.int(0, 30);
    const fail = !this.isCalm && this.#random.chance(0.15) ? this.#random.pick(FAILURES) : null;
    this.hasProbeFailed ||= isProbe(url) && fail !== null;
    const text = fail === null ? this.#ask(url) : '';
    await new Promise<void>((resolve, reject) => {
      setTimeout(resolve, delay);
      signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
    return fail === null ? new Answer(await text, {}, false) : fail();
  }

  async #ask(url: URL): Promise<string> {
    this.working += 1;
    try {
      const gateway = WORLDS[url.pathname.slice(1, 2)]?.gateway;
      return (await gateway?.handle(new Request(url)).then((answer) => answer.text())) ?? '';
    } finally {
      this.working -= 1;
    }
  }
}
