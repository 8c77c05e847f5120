import { isRecord } from './guards.js';

/** Rows in an answer where the request does not say. */
const DEFAULT_LIMIT = 50;
/** The most rows in an answer, whatever the request says. */
const MAX_LIMIT = 200;
/** Messages of a request that are stored: the last ones. */
const STORED_MESSAGES = 3;
/** Characters of a text that are stored. */
const STORED_CHARACTERS = 2048;

/** One log as VerifyWise's gateway sends it, its bodies within. Any field but `id` can be absent or `null`. */
export interface VerifyWiseRow {
  readonly id: number;
  /** ISO 8601. */
  readonly created_at?: string | null;
  readonly endpoint_id?: number | null;
  readonly endpoint_name?: string | null;
  readonly endpoint_slug?: string | null;
  readonly provider?: string | null;
  readonly model?: string | null;
  readonly prompt_tokens?: number | null;
  readonly completion_tokens?: number | null;
  readonly total_tokens?: number | null;
  /** US dollars, as a decimal number in a text. */
  readonly cost_usd?: string | null;
  /** US dollars, in place of `cost_usd` in later versions. */
  readonly cost?: string | number | null;
  readonly latency_ms?: number | null;
  readonly status_code?: number | null;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  /** The messages of the request. Absent where storing bodies is off, as it is by default. */
  readonly request_messages?: unknown;
  readonly response_text?: string | null;
  readonly error_message?: string | null;
  /** Present for requests with a developer's key. */
  readonly virtual_key_id?: number | null;
  readonly virtual_key_name?: string | null;
  readonly virtual_key_prefix?: string | null;
  readonly user_id?: number | null;
  readonly user_name?: string | null;
  readonly user_email?: string | null;
  /** In later versions. */
  readonly source?: string | null;
}

export interface VerifyWiseGatewayOptions {
  readonly rows?: Iterable<VerifyWiseRow>;
  /** `message`: `{message, data: {rows, total}}`, as at first; `bare`: `{rows, total}`, as in later versions. */
  readonly envelope?: 'message' | 'bare';
  /** `true` makes a gateway that is down behind its proxy, which answers 200 with an empty list. */
  readonly outage?: boolean;
  /** When set, requests need `Authorization: Bearer <token>`. */
  readonly token?: string;
}

/**
 * The logs API of VerifyWise's AI gateway in memory, for development servers, stories and tests: one list, under any
 * path that ends with `/spend/logs`. What it stores of bodies is cut as the real one cuts it.
 */
export class VerifyWiseGateway {
  /** Whether the gateway is down now. */
  outage: boolean;
  readonly #envelope: 'message' | 'bare';
  readonly #token: string | undefined;
  /** Newest first; rows of the same instant in the order in which they came. */
  #rows: readonly VerifyWiseRow[];

  constructor({ rows = [], envelope = 'message', outage = false, token }: VerifyWiseGatewayOptions = {}) {
    this.#rows = newestFirst(Array.from(rows, stored));
    this.#envelope = envelope;
    this.outage = outage;
    this.#token = token;
  }

  /** How many logs there are. */
  get size(): number {
    return this.#rows.length;
  }

  add(row: VerifyWiseRow): void {
    this.#rows = newestFirst([...this.#rows, stored(row)]);
  }

  /** Answers a request. Asynchronous like any gateway, though nothing takes time here. */
  handle(request: Request): Promise<Response> {
    return Promise.resolve(this.#answer(request));
  }

  #answer(request: Request): Response {
    const { pathname, searchParams } = new URL(request.url);
    if (!pathname.endsWith('/spend/logs')) return Response.json({ message: 'Not Found' }, { status: 404 });
    if (request.method !== 'GET') return Response.json({ message: 'Method Not Allowed' }, { status: 405, headers: { Allow: 'GET' } });
    if (this.#token !== undefined && request.headers.get('Authorization') !== `Bearer ${this.#token}`) {
      return Response.json({ message: 'Unauthorized' }, { status: 401 });
    }
    if (this.outage) return Response.json({ data: [] });
    const matching = this.#rows.filter(matcher(searchParams));
    const limit = Math.min(count(searchParams, 'limit', DEFAULT_LIMIT), MAX_LIMIT);
    const offset = count(searchParams, 'offset', 0);
    const data = { rows: matching.slice(offset, offset + limit), total: matching.length };
    return Response.json(this.#envelope === 'bare' ? data : { message: 'OK', data });
  }
}

function newestFirst(rows: readonly VerifyWiseRow[]): readonly VerifyWiseRow[] {
  const time = (row: VerifyWiseRow) => timeOf(row) || Number.NEGATIVE_INFINITY;
  return [...rows].sort((a, b) => (time(a) === time(b) ? 0 : time(b) - time(a)));
}

/** Milliseconds since the epoch; `NaN` without a time. */
function timeOf({ created_at: createdAt }: VerifyWiseRow): number {
  return Date.parse(createdAt ?? '');
}

/** A number of rows, where the parameter is one. */
function count(params: URLSearchParams, name: string, otherwise: number): number {
  const text = params.get(name) ?? '';
  return /^\d+$/.test(text) ? Number(text) : otherwise;
}

/** Whether a row is what the request asks for. Parameters that are empty, or that the API does not know, ask for nothing. */
function matcher(params: URLSearchParams): (row: VerifyWiseRow) => boolean {
  const asked = (name: string) => params.get(name) || null;
  const status = asked('status');
  const source = asked('source');
  const endpoint = asked('endpoint_id');
  const [start, end] = [asked('start_date'), asked('end_date')];
  const like = likePattern(asked('search') ?? '');
  return (row) =>
    (status === null || (row.status_code === 200) === (status === 'success')) &&
    (source === null || (row.virtual_key_id == null) === (source === 'playground')) &&
    (endpoint === null || String(row.endpoint_id) === endpoint) &&
    (start === null || timeOf(row) >= Date.parse(start)) &&
    (end === null || timeOf(row) <= Date.parse(end)) &&
    searchedTexts(row).some((text) => like.test(text));
}

function searchedTexts(row: VerifyWiseRow): readonly string[] {
  const { endpoint_name: endpoint, model, user_name: user, virtual_key_name: key, metadata } = row;
  return [endpoint ?? '', model ?? '', user ?? '', key ?? '', JSON.stringify(metadata ?? {})];
}

/** `ILIKE '%search%'` of PostgreSQL: `%` stands for any text and `_` for any character. */
function likePattern(search: string): RegExp {
  const pattern = search
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/%+/g, '[^]*')
    .replaceAll('_', '[^]');
  return new RegExp(pattern, 'iu');
}

/** What the gateway keeps of a row. */
function stored(row: VerifyWiseRow): VerifyWiseRow {
  const { request_messages: messages, response_text: response, error_message: error } = row;
  return {
    ...row,
    request_messages: cut(Array.isArray(messages) ? messages.slice(-STORED_MESSAGES) : (messages ?? null)),
    response_text: cutText(response ?? null),
    error_message: cutText(error ?? null),
  };
}

/** Every text within the value cut. */
function cut(value: unknown): unknown {
  if (typeof value === 'string') return cutText(value);
  if (Array.isArray(value)) return value.map(cut);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item)])) : value;
}

/** The beginning and the end of a long text, and between them how many characters are missing. */
function cutText<T extends string | null>(text: T): T | string {
  const missing = (text?.length ?? 0) - STORED_CHARACTERS;
  if (text === null || missing <= 0) return text;
  const half = STORED_CHARACTERS / 2;
  return `${text.slice(0, half)} ... (truncated ${missing} chars) ... ${text.slice(-half)}`;
}
