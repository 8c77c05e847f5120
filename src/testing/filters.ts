import { isRecord } from './guards.js';
import type { StoredLog } from './stored-log.js';
import { ValidationError, type GatewayRow } from './wire.js';

export type Predicate = (log: StoredLog) => boolean;
type Path = readonly (string | number)[];
type Scalar = string | number | boolean;
type Operator = 'eq' | 'neq' | 'contains' | 'lt' | 'gt';
type Compile = (operator: Operator, values: readonly Scalar[]) => Predicate;

/** What one filter key takes and how it compares. */
interface FilterKey {
  readonly operators: readonly Operator[];
  /** What a value has to be, in words for the error message. */
  readonly expected: string;
  readonly accepts: (value: unknown) => value is Scalar;
  /** The value that a query string's text stands for; text that stands for none is left for `accepts` to refuse. */
  readonly fromText: (text: string) => Scalar;
  readonly compile: Compile;
}

const OPERATORS: readonly Operator[] = ['eq', 'neq', 'contains', 'lt', 'gt'];

const isString = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isDate = (value: unknown): value is string => isString(value) && !Number.isNaN(Date.parse(value));
const isAction = (value: unknown): value is string => value === 'FLAG' || value === 'BLOCK';
const isAnyScalar = (value: unknown): value is Scalar => isString(value) || isBoolean(value) || isNumber(value);

const asText = (text: string): Scalar => text;
const asNumber = (text: string): Scalar => (text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text));
const asBoolean = (text: string): Scalar => (text === 'true' ? true : text === 'false' ? false : text);

type Read<T> = (log: StoredLog) => T | null | undefined;

/** `eq` and `neq` on a whole value. A log without the value equals nothing, so it differs from everything. */
function compareWhole(read: Read<Scalar>): Compile {
  return (operator, values) => {
    const wanted = new Set<unknown>(values);
    return operator === 'neq' ? (log) => !wanted.has(read(log)) : (log) => wanted.has(read(log));
  };
}

function compareNumber(read: Read<number>): Compile {
  return (operator, values) => {
    // Alternatives on one side of a number are the loosest of them.
    const limits = values.map(Number);
    const limit = operator === 'lt' ? Math.max(...limits) : Math.min(...limits);
    return (log) => {
      const value = read(log);
      return value != null && (operator === 'lt' ? value < limit : value > limit);
    };
  };
}

function compareText(read: Read<string>): Compile {
  const whole = compareWhole(read);
  return (operator, values) => {
    if (operator !== 'contains') return whole(operator, values);
    const parts = values.map((value) => String(value).toLowerCase());
    return (log) => {
      const text = read(log)?.toLowerCase();
      return text !== undefined && parts.some((part) => text.includes(part));
    };
  };
}

/** An existence test over the whole of the metadata: keys and values are not paired. */
function compareMetadata(read: (log: StoredLog) => Iterable<string>): Compile {
  return (operator, values) => {
    const wanted = new Set(values.map(String));
    const has: Predicate = (log) => {
      for (const text of read(log)) if (wanted.has(text)) return true;
      return false;
    };
    return operator === 'neq' ? (log) => !has(log) : has;
  };
}

const numeric = (read: Read<number>): FilterKey => ({
  operators: ['lt', 'gt'],
  expected: 'number',
  accepts: isNumber,
  fromText: asNumber,
  compile: compareNumber(read),
});
const whole = (read: Read<string>): FilterKey => ({
  operators: ['eq', 'neq'],
  expected: 'string',
  accepts: isString,
  fromText: asText,
  compile: compareWhole(read),
});
const text = (read: Read<string>): FilterKey => ({
  ...whole(read),
  operators: ['eq', 'neq', 'contains'],
  compile: compareText(read),
});
const flag = (read: Read<boolean>): FilterKey => ({
  operators: ['eq'],
  expected: 'boolean',
  accepts: isBoolean,
  fromText: asBoolean,
  compile: compareWhole(read),
});

type KeysOf<T> = { [K in keyof GatewayRow]-?: NonNullable<GatewayRow[K]> extends T ? K : never }[keyof GatewayRow];
const field =
  <K extends keyof GatewayRow>(key: K) =>
  (log: StoredLog) =>
    log.row[key];
const numberField = (key: KeysOf<number>) => numeric(field(key));
const textField = (key: KeysOf<string>) => text(field(key));
const flagField = (key: KeysOf<boolean>) => flag(field(key));

/** The 23 keys of the list API, each with the operators that make sense for it. */
export const FILTER_KEYS: ReadonlyMap<string, FilterKey> = new Map<string, FilterKey>([
  ['id', whole(field('id'))],
  [
    'created_at',
    {
      ...numeric((log) => log.time),
      expected: 'ISO 8601 date',
      accepts: isDate,
      fromText: asText,
      compile: compareTime,
    },
  ],
  ['request_content_type', textField('request_content_type')],
  ['response_content_type', textField('response_content_type')],
  ['request_type', textField('request_type')],
  ['success', flagField('success')],
  ['cached', flagField('cached')],
  ['provider', textField('provider')],
  ['model', textField('model')],
  ['model_type', textField('model_type')],
  ['cost', numberField('cost')],
  ['tokens', numeric((log) => log.tokens)],
  ['tokens_in', numberField('tokens_in')],
  ['tokens_out', numberField('tokens_out')],
  ['duration', numberField('duration')],
  [
    'feedback',
    {
      operators: ['eq', 'neq'],
      expected: 'number',
      accepts: isNumber,
      fromText: asNumber,
      compile: compareWhole(field('feedback')),
    },
  ],
  ['event_id', whole(field('event_id'))],
  ['metadata.key', { ...whole(field('id')), compile: compareMetadata((log) => log.metadata.keys()) }],
  [
    'metadata.value',
    {
      operators: ['eq', 'neq'],
      expected: 'string, number or boolean',
      accepts: isAnyScalar,
      fromText: asText,
      compile: compareMetadata((log) => log.metadata.values()),
    },
  ],
  ['authentication', flagField('authentication')],
  ['wholesale', flagField('wholesale')],
  ['compatibilityMode', flagField('compatibilityMode')],
  [
    'dlp_action',
    { ...whole(field('dlp_action')), operators: ['eq'], expected: '"FLAG" or "BLOCK"', accepts: isAction },
  ],
]);

function compareTime(operator: Operator, values: readonly Scalar[]): Predicate {
  return compareNumber((log) => log.time)(
    operator,
    values.map((value) => Date.parse(String(value))),
  );
}

/**
 * One filter as a test of a log.
 *
 * @param filter - `{key, operator, value}`, not yet looked at.
 * @param path - Where the filter stands in the request, for the error.
 * @throws ValidationError where the key is unknown, the operator makes no sense for it or the values are of a wrong type.
 */
export function compileFilter(filter: unknown, path: Path): Predicate {
  if (!isRecord(filter)) throw new ValidationError('Expected object', path);
  const { key, operator, value } = filter;
  const definition = isString(key) ? FILTER_KEYS.get(key) : undefined;
  if (!definition) throw new ValidationError(`Invalid enum value. Unknown filter key ${show(key)}`, [...path, 'key']);
  const known = OPERATORS.find((candidate) => candidate === operator);
  if (!known)
    throw new ValidationError(`Invalid enum value. Unknown operator ${show(operator)}`, [...path, 'operator']);
  if (!definition.operators.includes(known)) {
    const allowed = definition.operators.join(', ');
    throw new ValidationError(`Operator ${show(known)} cannot be used with ${show(key)}, only: ${allowed}`, [
      ...path,
      'operator',
    ]);
  }
  if (!Array.isArray(value))
    throw new ValidationError(`Expected array, received ${typeName(value)}`, [...path, 'value']);
  if (value.length === 0) throw new ValidationError('Array must contain at least 1 element', [...path, 'value']);
  const values = value.map((item: unknown, index) => {
    if (definition.accepts(item)) return item;
    throw new ValidationError(`Expected ${definition.expected}, received ${typeName(item)} ${show(item)}`, [
      ...path,
      'value',
      index,
    ]);
  });
  return definition.compile(known, values);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function show(value: unknown): string {
  return value === undefined ? '(none)' : JSON.stringify(value);
}
