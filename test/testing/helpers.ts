import type { GatewayLog, ReferenceGateway } from '../../src/testing/index.js';

export const LOGS_URL = 'https://gateway.test/accounts/acc/ai-gateway/gateways/shop/logs';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface ListBody {
  readonly result: readonly Readonly<Record<string, unknown>>[];
  readonly result_info: Readonly<Record<string, number>>;
  readonly success: boolean;
  readonly errors: readonly unknown[];
  readonly messages: readonly unknown[];
}

/** Sends a request to a path below the list's address. */
export function send(gateway: ReferenceGateway, path = '', init?: RequestInit): Promise<Response> {
  return gateway.handle(new Request(LOGS_URL + path, init));
}

export type Params = Readonly<Record<string, string>> | string;

/** Asks for a list that has to succeed. */
export async function list(gateway: ReferenceGateway, params: Params = {}): Promise<ListBody> {
  const response = await send(gateway, `?${new URLSearchParams(params)}`);
  const body: unknown = await response.json();
  if (!isListBody(body)) throw new Error(`${response.status} ${JSON.stringify(body)}`);
  return body;
}

/** The ids of a list, in its order. */
export async function ids(gateway: ReferenceGateway, params: Params = {}): Promise<unknown[]> {
  return (await list(gateway, params)).result.map((row) => row.id);
}

export interface Filter {
  readonly key: unknown;
  readonly operator: unknown;
  readonly value: unknown;
}

/** The parameter `filters` as the API takes it. */
export function filters(...list: readonly Filter[]): { filters: string } {
  return { filters: JSON.stringify(list) };
}

/** The status and the single error of a request that has to fail. */
export async function refusal(response: Response): Promise<{ status: number; error: unknown; body: unknown }> {
  const body: unknown = await response.json();
  const errors: unknown = isObject(body) ? body.errors : undefined;
  return { status: response.status, error: Array.isArray(errors) ? (errors[0] as unknown) : undefined, body };
}

/** A log with an id and whatever else matters. */
export function log(
  id: string,
  fields: Omit<GatewayLog['row'], 'id'> = {},
  bodies: Omit<GatewayLog, 'row'> = {},
): GatewayLog {
  return { row: { id, ...fields }, ...bodies };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListBody(value: unknown): value is ListBody {
  return isObject(value) && value.success === true && Array.isArray(value.result) && isObject(value.result_info);
}
