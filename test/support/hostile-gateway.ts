import { BODIES } from './hostile-bodies.js';

interface HostileLog {
  readonly row: Readonly<Record<string, unknown>>;
  readonly request?: unknown;
  readonly response?: unknown;
}

/** A gateway that says whatever it is told to say. */
export class HostileGateway {
  logs: readonly HostileLog[] = [];
  /** In place of a list. */
  refusal: Response | null = null;
  /** The addresses asked for. */
  readonly asked: URL[] = [];

  readonly fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    this.asked.push(url);
    const { pathname, searchParams } = url;
    const [, id, side] = /\/logs\/([^/]*)(?:\/(request|response))?$/.exec(pathname) ?? [];
    if (id === undefined) {
      const isProbe = searchParams.get('per_page') === '1';
      const result = isProbe ? [] : this.logs.map(({ row }) => row);
      return this.refusal?.clone() ?? Response.json({ success: true, errors: [], result, result_info: { total_count: result.length } });
    }
    const found = this.logs.find(({ row }) => encodeURIComponent(String(row['id'])) === id);
    if (found === undefined || side === undefined) return Response.json({ success: false, errors: [{ code: 7002, message: 'Not Found' }] }, { status: 404 });
    const body = side === 'request' ? found.request : found.response;
    return new Response(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** A log that holds a text in every field. @param isKey its source is a virtual key, and its endpoint has no name of its own */
export function inEveryField(text: string, isKey: boolean): HostileLog {
  const named = isKey ? [['virtual_key', text]] : [['endpoint', text], ['user', text]];
  const fields = ['id', 'provider', 'model', 'path', 'model_type', 'request_type', 'event_id', 'cost', 'tokens_in', 'duration', 'step', 'cached', 'status_code'];
  return {
    row: {
      ...Object.fromEntries(fields.map((field) => [field, text])),
      ...(isKey ? { created_at: text, success: text } : { created_at: '2026-03-14T10:31:38.000Z', success: true }),
      metadata: JSON.stringify(Object.fromEntries([...named, [text, text]])),
      ...Object.fromEntries([[text, text]]),
    },
    request: text,
    response: text,
  };
}

/** A log with a text in every place of its bodies. */
export function inEveryPlace(text: string, kind: string, id: string): HostileLog {
  const { failed = false, ...bodies } = BODIES[kind]?.(text) ?? { request: text, response: text };
  const row = { id, created_at: '2026-03-14T10:31:38.000Z', provider: 'p', model: 'm', success: !failed, status_code: failed ? 500 : 200 };
  return { row, ...bodies };
}
