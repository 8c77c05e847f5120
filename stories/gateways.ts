import { http, type HttpHandler } from 'msw';
import { generateLog, generateTraffic, parseLogs, ReferenceGateway } from '../src/testing/index.js';

/** Two weeks of traffic. The seed is fixed, so that each visit shows the same calls. */
export const LOGS = generateTraffic({ count: 2_500, now: Date.now(), seed: 1 });

/** A row without anything that a gateway may leave out, and with a time that is none. */
const SPARSE = parseLogs(
  '{"id":"4212","created_at":"not-a-date","provider":null,"model":null,"tokens_in":null,"tokens_out":null,"metadata":""}',
);

const traffic = new ReferenceGateway({ logs: LOGS });
const empty = new ReferenceGateway();
const sparse = new ReferenceGateway({ logs: SPARSE });
const locked = new ReferenceGateway({ logs: LOGS, token: 'of-somebody-else' });
const searchless = new ReferenceGateway({ logs: LOGS, search: false });
const live = new ReferenceGateway({ logs: LOGS });

type Answer = (request: Request) => Promise<Response>;

const never: Answer = () => new Promise<Response>(() => undefined);

/** The gateway of `traffic`, but for stored bodies. */
function withBodies(answer: Answer): Answer {
  return (request) => (/\/(request|response)$/.test(new URL(request.url).pathname) ? answer(request) : traffic.handle(request));
}

function withoutFilters(request: Request): Promise<Response> {
  const url = new URL(request.url);
  url.searchParams.delete('filters');
  return traffic.handle(new Request(url));
}

let calls = 0;
function withOneMore(request: Request): Promise<Response> {
  live.add(generateLog({ now: Date.now(), seed: (calls += 1) }));
  return live.handle(request);
}

/** What is behind each endpoint of the stories, each a gateway of another temper. */
const GATEWAYS = {
  traffic: (request) => traffic.handle(request),
  empty: (request) => empty.handle(request),
  sparse: (request) => sparse.handle(request),
  loading: never,
  /** Refuses the credentials. */
  locked: (request) => locked.handle(request),
  /** Ignores `search`. */
  searchless: (request) => searchless.handle(request),
  /** Ignores `filters`. */
  filterless: withoutFilters,
  /** Has one log more at each request. */
  live: withOneMore,
  'bodies-loading': withBodies(never),
  'bodies-failed': withBodies(() => Promise.resolve(new Response(null, { status: 503 }))),
  /** Keeps the beginning of bodies only. */
  'heads-only': withBodies(() => Promise.resolve(new Response(null, { status: 404 }))),
} as const satisfies Record<string, Answer>;

export type GatewayName = keyof typeof GATEWAYS;

export function endpointOf(name: GatewayName): string {
  return `/gateways/${name}/logs`;
}

/** All of them for Mock Service Worker. */
export const handlers: readonly HttpHandler[] = Object.entries<Answer>(GATEWAYS).map(([name, answer]) =>
  http.all(`*/gateways/${name}/logs*`, ({ request }) => answer(request)),
);
