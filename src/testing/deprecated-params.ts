import { compileFilter, type Predicate } from './filters.js';
import type { StoredLog } from './stored-log.js';
import { ValidationError } from './wire.js';

/** The API's older parameters, one field each, that came before `filters` and that much code still sends. */
export function compileDeprecatedParams(params: URLSearchParams): Predicate[] {
  const predicates: Predicate[] = [];
  for (const [name, compile] of DEPRECATED) {
    const value = params.get(name);
    if (value !== null) predicates.push(compile(value, name));
  }
  return predicates;
}

type Compile = (value: string, name: string) => Predicate;
type Read = (log: StoredLog) => number | null | undefined;

const equalText: Compile = (value, name) =>
  compileFilter({ key: name, operator: 'eq', value: [value] }, ['query', name]);

const equalBoolean: Compile = (value, name) => {
  if (value !== 'true' && value !== 'false') throw new ValidationError('Expected boolean', ['query', name]);
  return compileFilter({ key: name, operator: 'eq', value: [value === 'true'] }, ['query', name]);
};

/** 1 asks for a thumb up, 0 for a thumb down, which the log itself holds as -1. */
const feedback: Compile = (value, name) => {
  if (value !== '0' && value !== '1') throw new ValidationError('Expected 0 or 1', ['query', name]);
  const wanted = value === '1' ? 1 : -1;
  return (log) => log.row.feedback === wanted;
};

/** Unlike the operators `gt` and `lt`, these bounds belong to the range. */
function bound(read: Read, side: 'min' | 'max', parse: (text: string) => number, expected: string): Compile {
  return (text, name) => {
    const limit = parse(text);
    if (Number.isNaN(limit)) throw new ValidationError(`Expected ${expected}`, ['query', name]);
    return (log) => {
      const value = read(log);
      return value != null && (side === 'min' ? value >= limit : value <= limit);
    };
  };
}

const parseNumber = (text: string): number => (text.trim() === '' ? NaN : Number(text));

const NUMBERS: readonly (readonly [name: string, read: Read])[] = [
  ['cost', (log) => log.row.cost],
  ['duration', (log) => log.row.duration],
  ['tokens_in', (log) => log.row.tokens_in],
  ['tokens_out', (log) => log.row.tokens_out],
  ['total_tokens', (log) => log.tokens],
];

const DEPRECATED: ReadonlyMap<string, Compile> = new Map<string, Compile>([
  ['success', equalBoolean],
  ['cached', equalBoolean],
  ['model', equalText],
  ['provider', equalText],
  ['model_type', equalText],
  ['request_content_type', equalText],
  ['response_content_type', equalText],
  ['feedback', feedback],
  ['start_date', bound((log) => log.time, 'min', Date.parse, 'ISO 8601 date')],
  ['end_date', bound((log) => log.time, 'max', Date.parse, 'ISO 8601 date')],
  ...NUMBERS.flatMap(([name, read]): [string, Compile][] => [
    [`min_${name}`, bound(read, 'min', parseNumber, 'number')],
    [`max_${name}`, bound(read, 'max', parseNumber, 'number')],
  ]),
]);
