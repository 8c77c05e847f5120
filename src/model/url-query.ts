import type { FilterOperator, LogsFilter, LogsQuery, SourceFilter, StatusFilter } from '../api/client.js';
import { isObject, parseJson } from '../api/guards.js';
import { RANGES } from './filters.js';

/** What a link to the list says: what is listed, and the ids of the open logs. */
export interface UrlView
  extends Pick<
    LogsQuery,
    'search' | 'searchField' | 'status' | 'source' | 'filters' | 'range' | 'page' | 'perPage' | 'orderBy' | 'order'
  > {
  readonly open: readonly string[];
}

type Draft = { -readonly [K in keyof UrlView]?: UrlView[K] };

/** One property of a view: the end of its parameter's name, and the way there and back. */
const field = <K extends keyof UrlView>(
  key: K,
  /** Takes the first value, or nothing, and all of them; `undefined` for what cannot be used. */
  parse: (text: string | undefined, texts: readonly string[]) => UrlView[K] | undefined,
  name: string = key,
  format: (value: UrlView[K]) => unknown = (value) => value ?? '',
) => ({
  name,
  read: (view: Draft, texts: readonly string[]): void => {
    const value = parse(texts[0], texts);
    if (value !== undefined) view[key] = value;
  },
  write: (view: UrlView, parameter: string): string =>
    String(new URLSearchParams([format(view[key])].flat().map((text) => [parameter, String(text)])))
      // Of what forms encode, some characters mean nothing in a query string: comma, slash, colon, at.
      .replace(/%(2[CF]|3A|40)/g, decodeURIComponent),
});

const oneOf =
  <T extends string | number>(...allowed: readonly T[]) =>
  (text: unknown): T | undefined =>
    allowed.find((value) => String(value) === text);

const OPERATORS: readonly unknown[] = ['eq', 'neq', 'contains', 'lt', 'gt'] satisfies FilterOperator[];

const isScalar = (value: unknown) => /string|boolean/.test(typeof value) || Number.isFinite(value);

const isFilter = (item: unknown): item is LogsFilter =>
  isObject(item) &&
  typeof item.key === 'string' &&
  // No key is called like what every object has, which a look into a table would find.
  !(item.key in {}) &&
  OPERATORS.includes(item.operator) &&
  Array.isArray(item.value) &&
  item.value.length > 0 &&
  item.value.every(isScalar);

function toFilters(text = ''): readonly LogsFilter[] | undefined {
  const list: unknown = parseJson(text);
  return Array.isArray(list) ? list.filter(isFilter).map(({ key, operator, value }) => ({ key, operator, value })) : undefined;
}

/** In the order in which they are written. */
const FIELDS = [
  field('search', (text) => text),
  field('searchField', (text) => (text === '' ? null : text), 'field'),
  field('status', oneOf<StatusFilter>('all', 'success', 'error')),
  field('source', oneOf<SourceFilter>('all', 'playground', 'virtual-key')),
  field('filters', toFilters, 'filters', (filters) => JSON.stringify(filters)),
  field('range', oneOf('', ...RANGES)),
  field('page', (text = '') => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined)),
  field('perPage', oneOf(10, 25, 50), 'per-page'),
  field('orderBy', (text) => text || undefined, 'order-by'),
  field('order', oneOf('asc', 'desc')),
  // That none is open has to be told as well, where the host opens one.
  field('open', (text, ids) => (text === undefined ? text : ids.filter(Boolean)), 'open', (ids) => (ids.length ? ids : '')),
];

/**
 * What a query string says under a prefix; what is missing or cannot be used is left out.
 * @param search as `location.search` gives it
 */
export function readUrl(search: string, prefix: string): Partial<UrlView> {
  const parameters = new URLSearchParams(search);
  const view: Draft = {};
  for (const { name, read } of FIELDS) read(view, parameters.getAll(`${prefix}-${name}`));
  return view;
}

/**
 * The query string for a view. Other parameters stay as they are, and so does everything where it says the same already.
 * @param search as `location.search` gives it
 * @param defaults what the host set, and the query string need not say
 */
export function writeUrl(search: string, prefix: string, view: UrlView, defaults: UrlView): string {
  const ours = FIELDS.flatMap(({ name, write }) => {
    const parameter = `${prefix}-${name}`;
    const text = write(view, parameter);
    // On which rows a page begins depends on its size, for which everyone may have another default.
    return text !== write(defaults, parameter) || (name === 'per-page' && (view.page > 1 || view.open.length > 0)) ? text : [];
  });
  // Only the first question mark is no part of a name.
  const isOurs = (part: string) => FIELDS.some(({ name }) => new URLSearchParams(`?${part}`).has(`${prefix}-${name}`));
  const parts = search.length > 1 ? search.slice(1).split('&') : [];
  if (parts.filter(isOurs).join('&') === ours.join('&')) return search;
  const query = [...parts.filter((part) => !isOurs(part)), ...ours].join('&');
  return query && `?${query}`;
}
