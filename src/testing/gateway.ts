import { tryParseJson } from './guards.js';
import { parseLogEdit } from './log-edit.js';
import { LogStore } from './log-store.js';
import { parseListQuery } from './query.js';
import type { ResultInfo } from './result-info.js';
import { StoredLog } from './stored-log.js';
import { errorResponse, okResponse, publicRow, ValidationError, type GatewayLog } from './wire.js';

/** A single log carries the beginning of each body, up to this many bytes of UTF-8. */
export const HEAD_BYTES = 65_536;

export interface ReferenceGatewayOptions {
  readonly logs?: Iterable<GatewayLog>;
  /** The clock, in milliseconds since the epoch. Only `headDelay` looks at it. */
  readonly now?: () => number;
  /** `false` makes a gateway that ignores `search`, as it ignores every parameter that it does not know. */
  readonly search?: boolean;
  /** When set, requests need `Authorization: Bearer <token>`. */
  readonly token?: string;
  /**
   * For how many milliseconds after its `created_at` a log's `request_head` and `response_head` stay `null`, as they do
   * for some seconds on live gateways. 0 by default.
   */
  readonly headDelay?: number;
}

/**
 * An AI gateway's logs API in memory, for development servers, stories and tests: list, single log, stored bodies and
 * feedback, under any path that ends with `/logs`. Like the real API it sends no CORS headers.
 *
 * Source: https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/
 */
export class ReferenceGateway {
  readonly #store: LogStore;
  readonly #now: () => number;
  readonly #search: boolean;
  readonly #token: string | undefined;
  readonly #headDelay: number;

  constructor(options: ReferenceGatewayOptions = {}) {
    this.#store = new LogStore(Array.from(options.logs ?? [], (log) => new StoredLog(log)));
    this.#now = options.now ?? Date.now;
    this.#search = options.search ?? true;
    this.#token = options.token;
    this.#headDelay = options.headDelay ?? 0;
  }

  /** How many logs there are. */
  get size(): number {
    return this.#store.size;
  }

  /** Adds a log, in place of one that has the same id. */
  add(log: GatewayLog): void {
    this.#store.put(new StoredLog(log));
  }

  /** Answers a request. Never rejects: what cannot be answered is refused in the API's envelope. */
  async handle(request: Request): Promise<Response> {
    if (this.#token !== undefined && request.headers.get('Authorization') !== `Bearer ${this.#token}`) {
      return errorResponse(401, { code: 10000, message: 'Authentication error' });
    }
    try {
      return await this.#route(request);
    } catch (error) {
      if (error instanceof ValidationError) {
        return errorResponse(400, { code: 7001, message: error.message, path: error.path });
      }
      return errorResponse(500, { code: 7000, message: error instanceof Error ? error.message : 'Internal error' });
    }
  }

  async #route(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const route = /\/logs(?:\/([^/]+)(?:\/(request|response))?)?$/.exec(url.pathname);
    if (!route) return notFound();
    const [, encodedId, body] = route;
    const isLog = encodedId !== undefined && body === undefined;
    const allowed = isLog ? ['GET', 'PATCH'] : ['GET'];
    if (!allowed.includes(request.method)) {
      return errorResponse(405, { code: 10405, message: 'Method not allowed' }, { Allow: allowed.join(', ') });
    }
    if (encodedId === undefined) return this.#list(url.searchParams);
    const log = this.#store.get(decodeId(encodedId));
    if (!log) return notFound();
    if (body === 'request' || body === 'response') return rawBody(log, body);
    return request.method === 'PATCH' ? this.#edit(log, await request.text()) : okResponse(this.#detail(log));
  }

  #list(params: URLSearchParams): Response {
    const query = parseListQuery(params);
    const { page, perPage } = query;
    const matches = this.#store.find(query, withoutPage(params), this.#search);
    const logs = matches.logs.slice((page - 1) * perPage, page * perPage);
    const info: ResultInfo = {
      count: logs.length,
      page,
      per_page: perPage,
      total_count: matches.logs.length,
      ...(query.metaInfo ? matches.figures : {}),
    };
    return okResponse(
      logs.map((log) => publicRow(log.row)),
      info,
    );
  }

  #detail(log: StoredLog): Record<string, unknown> {
    const age = this.#now() - log.time;
    const pending = age >= 0 && age < this.#headDelay;
    return {
      ...publicRow(log.row),
      ...head('request', log, pending),
      ...head('response', log, pending),
    };
  }

  #edit(log: StoredLog, body: string): Response {
    const edited = log.with(parseLogEdit(tryParseJson(body)));
    this.#store.put(edited);
    return okResponse(publicRow(edited.row));
  }
}

function notFound(): Response {
  return errorResponse(404, { code: 7002, message: 'Not Found' });
}

/** The id of a path; a malformed escape stands for itself, and so for no log. */
function decodeId(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** What a list request asks for, whichever page of it. */
function withoutPage(params: URLSearchParams): string {
  const rest = new URLSearchParams(params);
  for (const name of ['page', 'per_page', 'meta_info']) rest.delete(name);
  return rest.toString();
}

function rawBody(log: StoredLog, which: 'request' | 'response'): Response {
  const text = log.body(which);
  if (text === undefined || log.sizeOf(which) !== undefined) return notFound();
  return new Response(text, { headers: { 'Content-Type': log.row[`${which}_content_type`] || 'application/json' } });
}

/** The three fields that a single log has for each body. A body that was not stored has a size of 0 and no head. */
function head(which: 'request' | 'response', log: StoredLog, pending: boolean): Record<string, unknown> {
  const text = log.body(which);
  const bytes = new TextEncoder().encode(text ?? '');
  const size = log.sizeOf(which) ?? bytes.length;
  const complete = size === bytes.length && size <= HEAD_BYTES;
  const beginning = bytes.length <= HEAD_BYTES ? text : new TextDecoder().decode(bytes.subarray(0, characterStart(bytes, HEAD_BYTES)));
  return {
    [`${which}_head`]: pending ? null : (beginning ?? null),
    [`${which}_head_complete`]: !pending && text !== undefined && complete,
    [`${which}_size`]: size,
  };
}

/** The last place at or before `index` where a UTF-8 character starts, so that none is cut in two. */
function characterStart(bytes: Uint8Array, index: number): number {
  let start = index;
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}
