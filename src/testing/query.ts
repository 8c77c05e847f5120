import { compileDeprecatedParams } from './deprecated-params.js';
import { compileFilter, FILTER_KEYS, type Predicate } from './filters.js';
import { tryParseJson } from './guards.js';
import { ValidationError } from './wire.js';

/** Rows on a page where the request does not say, as in the API. */
export const DEFAULT_PER_PAGE = 20;
/** The most rows that a request may ask for. */
export const MAX_PER_PAGE = 50;

export const ORDER_KEYS = ['created_at', 'provider', 'model', 'model_type', 'success', 'cached'] as const;
export type OrderKey = (typeof ORDER_KEYS)[number];

/** A request for a list, understood and checked. */
export interface ListQuery {
  /** Every one of them has to hold. */
  readonly predicates: readonly Predicate[];
  /** The text to search for, as it came; empty for none. */
  readonly search: string;
  readonly orderBy: OrderKey;
  readonly direction: 'asc' | 'desc';
  readonly page: number;
  readonly perPage: number;
  readonly metaInfo: boolean;
}

/**
 * Reads the query string of a list request. Parameters that the API does not know are ignored, as the API does.
 *
 * @throws ValidationError naming the parameter that cannot be used.
 */
export function parseListQuery(params: URLSearchParams): ListQuery {
  return {
    predicates: [...parseFilters(params), ...compileDeprecatedParams(params)],
    search: params.get('search') ?? '',
    orderBy: oneOf(params, 'order_by', ORDER_KEYS) ?? 'created_at',
    direction: oneOf(params, 'order_by_direction', DIRECTIONS) ?? oneOf(params, 'direction', DIRECTIONS) ?? 'desc',
    page: integer(params, 'page', 1, Number.MAX_SAFE_INTEGER) ?? 1,
    perPage: integer(params, 'per_page', 1, MAX_PER_PAGE) ?? DEFAULT_PER_PAGE,
    metaInfo: oneOf(params, 'meta_info', BOOLEANS) === 'true',
  };
}

const DIRECTIONS = ['asc', 'desc'] as const;
const BOOLEANS = ['true', 'false'] as const;

function oneOf<T extends string>(params: URLSearchParams, name: string, allowed: readonly T[]): T | undefined {
  const text = params.get(name);
  if (text === null) return undefined;
  const value = allowed.find((candidate) => candidate === text);
  if (value !== undefined) return value;
  const options = allowed.map((option) => `'${option}'`).join(' | ');
  throw new ValidationError(`Invalid enum value. Expected ${options}, received '${text}'`, ['query', name]);
}

function integer(params: URLSearchParams, name: string, min: number, max: number): number | undefined {
  const text = params.get(name);
  if (text === null) return undefined;
  const value = Number(text);
  if (!/^[+-]?\d+$/.test(text)) throw new ValidationError(`Expected integer, received '${text}'`, ['query', name]);
  if (value < min) throw new ValidationError(`Number must be greater than or equal to ${min}`, ['query', name]);
  if (value > max) throw new ValidationError(`Number must be less than or equal to ${max}`, ['query', name]);
  return value;
}

function parseFilters(params: URLSearchParams): Predicate[] {
  const text = params.get('filters');
  const filters = text === null ? parseDottedFilters(params) : tryParseJson(text);
  if (!Array.isArray(filters)) throw new ValidationError('Expected array as JSON', ['query', 'filters']);
  return filters.map((filter: unknown, index) => compileFilter(filter, ['query', 'filters', index]));
}

/**
 * The form of the official SDK: `filters.key=…&filters.operator=…&filters.value=…`, repeated. It is clear for one
 * filter, and for several when each has exactly one value; otherwise nothing tells which value belongs to which.
 */
function parseDottedFilters(params: URLSearchParams): unknown[] {
  const keys = params.getAll('filters.key');
  const operators = params.getAll('filters.operator');
  const values = params.getAll('filters.value');
  if (keys.length + operators.length + values.length === 0) return [];
  if (keys.length === 1 && operators.length === 1) {
    return [{ key: keys[0], operator: operators[0], value: fromText(keys[0], values) }];
  }
  if (keys.length !== operators.length || keys.length !== values.length) {
    throw new ValidationError('Ambiguous: several filters need one value each in this form', ['query', 'filters']);
  }
  return keys.map((key, index) => ({
    key,
    operator: operators[index],
    value: fromText(key, values.slice(index, index + 1)),
  }));
}

function fromText(key: string | undefined, values: readonly string[]): unknown[] {
  const definition = key === undefined ? undefined : FILTER_KEYS.get(key);
  return values.map((value) => definition?.fromText(value) ?? value);
}
