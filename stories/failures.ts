import { VerifyWiseGateway } from '../src/testing/index.js';
import { errorResponse, okResponse } from '../src/testing/wire.js';

export type Answer = (request: Request) => Promise<Response>;

/** The header by which a story tells its gateway how to fail. It goes the way of a host's token. */
export const FAILURE = 'story-failure';

/** What stands in the way of a good answer. */
type Failure = (request: Request, well: Answer) => Response | Promise<Response>;

/** Milliseconds that a slow gateway takes. */
const SLOW = 3000;

/** A gateway that takes its time. */
export function slowly(well: Answer): Answer {
  return async (request) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    return well(request);
  };
}

const outage = new VerifyWiseGateway({ outage: true });

/** The beginning of an answer, after which the connection is lost. */
export async function breakingOff(answer: Response): Promise<Response> {
  const pieces = [new TextEncoder().encode((await answer.text()).slice(0, 1000))];
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = pieces.pop();
      if (piece === undefined) controller.error(new TypeError('The connection was lost'));
      else controller.enqueue(piece);
    },
  });
  return new Response(stream);
}

/** How gateways fail, and the networks and proxies on the way there. */
const FAILURES = {
  '401': () => errorResponse(401, { code: 10000, message: 'Authentication error' }),
  '403': () => errorResponse(403, { code: 9109, message: 'Unauthorized to access requested resource' }),
  '404': () => errorResponse(404, { code: 7002, message: 'Not Found' }),
  '406': () => new Response(null, { status: 406 }),
  '422': () => errorResponse(422, { code: 7003, message: 'Unprocessable' }),
  '429': () => new Response(null, { status: 429 }),
  '429 wait': () => new Response(null, { status: 429, headers: { 'Retry-After': '300' } }),
  '429 date': () => new Response(null, { status: 429, headers: { 'Retry-After': new Date(Date.now() + 300_000).toUTCString() } }),
  '500': () => errorResponse(500, { code: 7000, message: 'Internal error' }),
  '503': () => new Response(null, { status: 503, headers: { 'Retry-After': '30' } }),
  '520': () => new Response(null, { status: 520 }),
  html: () => new Response('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } }),
  'cut off': async (request, well) => new Response((await (await well(request)).text()).slice(0, 1000)),
  empty: () => new Response(''),
  other: () => okResponse({}),
  reported: () => errorResponse(200, { code: 7000, message: 'Internal error' }),
  partial: async (request, well) => {
    const body: unknown = await (await well(request)).json();
    return Response.json(Object.assign({}, body, { errors: [{ code: 7000, message: 'A shard is missing' }] }));
  },
  hang: () => new Promise<Response>(() => undefined),
  slow: (request, well) => slowly(well)(request),
  lost: () => Response.error(),
  outage: (request) => outage.handle(request),
} as const satisfies Record<string, Failure>;

export type FailureName = keyof typeof FAILURES;

function isFailure(name: string | null): name is FailureName {
  return name !== null && Object.hasOwn(FAILURES, name);
}

/** A gateway that fails where a request tells it to. */
export function failing(well: Answer): Answer {
  return async (request) => {
    const name = request.headers.get(FAILURE);
    return isFailure(name) ? FAILURES[name](request, well) : well(request);
  };
}

/** A gateway that does nothing but fail. */
export function failingWith(name: FailureName): Answer {
  const fail: Failure = FAILURES[name];
  return async (request) => fail(request, () => Promise.resolve(Response.error()));
}
