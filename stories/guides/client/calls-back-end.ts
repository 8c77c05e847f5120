import type { GatewayLog } from '../../../src/testing/index.js';
import { StoredLog } from '../../../src/testing/stored-log.js';
import { LOGS } from '../../gateways.js';
import { bodyText } from '../../support.js';

/** The operators of the back end's two filters. */
const HOLDS: Readonly<Record<string, (call: string, asked: string) => boolean>> = {
  eq: (call, asked) => call === asked,
  neq: (call, asked) => call !== asked,
  contains: (call, asked) => call.includes(asked),
  gt: (call, asked) => Date.parse(call) > Date.parse(asked),
  lt: (call, asked) => Date.parse(call) < Date.parse(asked),
};

/**
 * The stories' traffic, as an invented back end has it: `/calls` with a cursor, and `/calls/ID`. All else in the stories comes
 * from the reference gateway; the guide is about a back end that has another API, so this one is invented on purpose.
 */
function toCall(log: GatewayLog) {
  const { row } = log;
  const { tokens_in: tokensIn = null, tokens_out: tokensOut = null, cost = null } = row;
  const { endpoint = '', user, virtual_key: key, ...tags } = Object.fromEntries(new StoredLog(log).metadata);
  return {
    id: row.id,
    at: row.created_at ?? '',
    route: endpoint,
    vendor: row.provider ?? '',
    model: row.model ?? '',
    who: user,
    key,
    tokens: tokensIn === null || tokensOut === null ? undefined : { in: tokensIn, out: tokensOut },
    microdollars: cost === null ? undefined : cost * 1_000_000,
    code: row.status_code ?? 200,
    ms: row.duration ?? undefined,
    tags,
  };
}

/** Answers as the back end of the guide does; stands in for `fetch`. */
export function callsBackEnd(input: RequestInfo | URL): Promise<Response> {
  const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input, 'https://calls.example');
  const [, id] = /\/calls\/([^/]+)$/.exec(pathname) ?? [];
  return Promise.resolve(id === undefined ? Response.json(list(searchParams)) : find(decodeURIComponent(id)));
}

function find(id: string): Response {
  const log = LOGS.find(({ row }) => row.id === id);
  if (log === undefined) return Response.json({}, { status: 404 });
  return Response.json({ asked: bodyText(log, 'request') || null, answered: bodyText(log, 'response') || null });
}

function list(asked: URLSearchParams): object {
  const found = LOGS.map(toCall).filter((call) => {
    const text = asked.get('text')?.toLowerCase() ?? '';
    const isFound = JSON.stringify(call).toLowerCase().includes(text);
    return isFound && matches(call, asked) && (asked.get('failed') ?? String(call.code >= 400)) === String(call.code >= 400);
  });
  const start = Number(asked.get('after') ?? 0);
  const end = start + Number(asked.get('size'));
  return { calls: found.slice(start, end), next: end < found.length ? String(end) : null };
}

function matches(call: { readonly model: string; readonly at: string }, asked: URLSearchParams): boolean {
  return [...new Set(asked.keys())].every((name) => {
    const [key, operator = ''] = name.split('.');
    const holds = HOLDS[operator];
    const value = key === 'created_at' ? call.at : call.model;
    const wanted = asked.getAll(name);
    if (holds === undefined) return true;
    return operator === 'neq' ? wanted.every((one) => holds(value, one)) : wanted.some((one) => holds(value, one));
  });
}
