import { http, type HttpHandler } from 'msw';
import { HEAD_BYTES, generateLog, generateTraffic, ReferenceGateway, VerifyWiseGateway } from '../src/testing/index.js';
import { isRecord } from '../src/testing/guards.js';
import { StoredLog } from '../src/testing/stored-log.js';
import { failing, failingWith, slowly, type Answer } from './failures.js';
import { formats, writing } from './formats.js';
import { ODD_LOGS } from './odd.js';
import { PASTED } from './pasted.js';
import { toVerifyWise } from './verifywise.js';

/** Two weeks of traffic. The seed is fixed, so that each visit shows the same calls. */
export const LOGS = generateTraffic({ count: 2_500, now: Date.now(), seed: 1 });

const traffic = new ReferenceGateway({ logs: LOGS });
const empty = new ReferenceGateway();
const odd = new ReferenceGateway({ logs: ODD_LOGS });
const pasted = new ReferenceGateway({ logs: [PASTED] });
const locked = new ReferenceGateway({ logs: LOGS, token: 'of-somebody-else' });
const searchless = new ReferenceGateway({ logs: LOGS, search: false });
const live = new ReferenceGateway({ logs: LOGS });
/** Gets the calls that journeys need at a time of theirs. */
export const journeys = new ReferenceGateway({ logs: LOGS });

/** One with a body that is long enough to be cut. */
const long = LOGS.find((log) => log.row.status_code === 400 && (new StoredLog(log).body('request')?.length ?? 0) > HEAD_BYTES);
const VERIFYWISE_LOGS = toVerifyWise([...new Set([...LOGS.slice(0, 200), long ?? []].flat())]);
const verifywise = new VerifyWiseGateway({ rows: VERIFYWISE_LOGS });
const laterVerifywise = new VerifyWiseGateway({ rows: VERIFYWISE_LOGS, envelope: 'bare' });

const never: Answer = () => new Promise<Response>(() => undefined);

/** The gateway of `traffic`, but for stored bodies. */
function withBodies(answer: Answer): Answer {
  return (request) => (/\/(request|response)$/.test(new URL(request.url).pathname) ? answer(request) : traffic.handle(request));
}

/** The gateway of `traffic`, but that it ignores a parameter, as gateways do with what they do not know. */
function without(parameter: string): Answer {
  return (request) => {
    const url = new URL(request.url);
    url.searchParams.delete(parameter);
    return traffic.handle(new Request(url));
  };
}

/** Counts fewer logs than it sends. */
async function miscount(request: Request): Promise<Response> {
  const answer = await traffic.handle(request);
  const body: unknown = await answer.json();
  if (!isRecord(body) || !isRecord(body['result_info'])) return Response.json(body);
  return Response.json({ ...body, result_info: { ...body['result_info'], total_count: 7 } });
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
  /** Has what is rare, and what is meant ill. */
  odd: (request) => odd.handle(request),
  /** Has one log, with a key in it. */
  pasted: (request) => pasted.handle(request),
  loading: never,
  /** Answers in the end. */
  slow: slowly((request) => traffic.handle(request)),
  /** Asks to be left alone for a while. */
  busy: failingWith('429 wait'),
  /** Refuses the credentials. */
  locked: (request) => locked.handle(request),
  /** Ignores `search`. */
  searchless: (request) => searchless.handle(request),
  /** Ignores `filters`. */
  filterless: without('filters'),
  /** Ignores `per_page`. */
  generous: without('per_page'),
  miscounting: miscount,
  /** Fails where a story tells it to. */
  failing: failing((request) => traffic.handle(request)),
  'verifywise/spend': failing((request) => verifywise.handle(request)),
  'later-verifywise/spend': (request) => laterVerifywise.handle(request),
  /** Has one log more at each request. */
  live: withOneMore,
  journeys: (request) => journeys.handle(request),
  'bodies-loading': withBodies(never),
  'bodies-failed': withBodies(() => Promise.resolve(new Response(null, { status: 503 }))),
  /** Has one log of each kind of body. */
  formats,
  writing: writing(),
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
