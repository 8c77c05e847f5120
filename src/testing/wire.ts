/**
 * One log as the list API sends it:
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/
 *
 * Only `id` is required, because any other field can be absent or `null` in real answers.
 */
export interface GatewayRow {
  /** Opaque: 64 hex digits or a ULID. */
  readonly id: string;
  /** ISO 8601. */
  readonly created_at?: string | null;
  readonly provider?: string | null;
  readonly model?: string | null;
  readonly model_type?: string | null;
  readonly path?: string | null;
  readonly request_type?: string | null;
  readonly request_content_type?: string | null;
  readonly response_content_type?: string | null;
  readonly success?: boolean | null;
  readonly cached?: boolean | null;
  readonly status_code?: number | null;
  /** Milliseconds. */
  readonly duration?: number | null;
  readonly tokens_in?: number | null;
  readonly tokens_out?: number | null;
  /** US dollars. */
  readonly cost?: number | null;
  readonly custom_cost?: boolean | null;
  /** Which attempt of a route with fallbacks answered, from 0. */
  readonly step?: number | null;
  /** A JSON string on the wire; some gateways send the object itself. */
  readonly metadata?: string | Readonly<Record<string, unknown>> | null;
  readonly event_id?: string | null;
  /** 1 for a thumb up, -1 for a thumb down. A filter can ask for it; rows do not carry it. */
  readonly feedback?: number | null;
  /** Set with PATCH; rows do not carry it. */
  readonly score?: number | null;
  /** A filter can ask for it; rows do not carry it. */
  readonly authentication?: boolean | null;
  /** A filter can ask for it; rows do not carry it. */
  readonly wholesale?: boolean | null;
  /** A filter can ask for it; rows do not carry it. */
  readonly compatibilityMode?: boolean | null;
  /** A filter can ask for it; rows do not carry it. */
  readonly dlp_action?: 'FLAG' | 'BLOCK' | null;
}

/**
 * One request through the gateway with what was stored of its bodies.
 *
 * A body that is a string is the raw stored text; any other value is stored as its JSON; an absent body was not stored.
 * A function is called for the body each time it is asked for, so that many logs cost little memory.
 */
export interface GatewayLog {
  readonly row: GatewayRow;
  readonly request?: unknown;
  readonly response?: unknown;
  /**
   * Bytes of the bodies of which less was kept than there was: the beginning, or nothing of what is above the gateway's
   * limit. Of such a body there is no more than the head.
   */
  readonly sizes?: { readonly request?: number; readonly response?: number };
}

/** One entry of `errors` in the envelope. */
export interface ApiError {
  readonly code: number;
  readonly message: string;
  /** Names the field that was refused, such as `['query', 'per_page']`. */
  readonly path?: readonly (string | number)[];
}

/** A request that the API refuses with error 7001. */
export class ValidationError extends Error {
  override readonly name = 'ValidationError';

  constructor(
    message: string,
    readonly path: readonly (string | number)[],
  ) {
    super(message);
  }
}

const FILTER_ONLY: ReadonlySet<string> = new Set([
  'feedback',
  'score',
  'authentication',
  'wholesale',
  'compatibilityMode',
  'dlp_action',
]);

/** The row as list and detail show it: without the fields that only filters know. */
export function publicRow(row: GatewayRow): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !FILTER_ONLY.has(key)));
}

/** An answer of the API with `result` in its envelope, and `result_info` where there is a list. */
export function okResponse(result: unknown, resultInfo?: object): Response {
  const info = resultInfo ? { result_info: resultInfo } : {};
  return json(200, { result, ...info, success: true, errors: [], messages: [] });
}

/** A refusal in the API's envelope. */
export function errorResponse(
  status: number,
  error: ApiError,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return json(status, { result: null, success: false, errors: [error], messages: [] }, headers);
}

function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}
