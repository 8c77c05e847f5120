import type { GatewayLog } from '../../src/testing/index.js';

/** The fixed logs of the random sequences, and what a list of them has to show: worked out without any code of the product. */

/** Noon, so that no sequence sees the day turn. Milliseconds since the epoch. */
export const NOW = Date.UTC(2026, 2, 14, 12);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Ages of logs. Between two bands lie the ends of the time ranges, far enough for the length of any sequence. */
const BANDS = [
  [1 * MINUTE, 11 * MINUTE],
  [20 * MINUTE, 50 * MINUTE],
  [2 * HOUR, 20 * HOUR],
  [2 * DAY, 6 * DAY],
  [8 * DAY, 25 * DAY],
  [40 * DAY, 80 * DAY],
] as const;

const RANGES: Readonly<Record<string, number>> = {
  '': Infinity,
  '15m': 15 * MINUTE,
  '1h': HOUR,
  '24h': DAY,
  '7d': 7 * DAY,
  '30d': 30 * DAY,
};

const MODELS = [
  ['gpt-4o-mini', 'openai'],
  ['gpt-4o', 'azure-openai'],
  ['claude-haiku-4-5', 'anthropic'],
  ['gemini-2.5-flash', 'google-ai-studio'],
  ['@cf/baai/bge-m3', 'workers-ai'],
] as const;
const CALLERS = [
  { user: 'Jane Doe' },
  { virtual_key: 'key-prod' },
  { user: 'Sam Lee' },
  {},
  { virtual_key: 'key-ci', team: 'search' },
] as const;

/** A log as its own fields, beside the form in which a gateway holds it. */
export interface KnownLog {
  /** What its row is called on the page, unlike any other. */
  readonly name: string;
  readonly id: string;
  readonly time: number;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly stored: GatewayLog;
}

/** Logs newest first, no two of the same instant, that differ in everything that can be asked for. */
export function knownLogs(prefix: string, perBand: number): readonly KnownLog[] {
  return BANDS.flatMap(([from, to], band) =>
    Array.from({ length: perBand }, (_, index): KnownLog => {
      const number = band * perBand + index;
      const name = `${prefix}-${String(number).padStart(2, '0')}`;
      const id = `id-${name}`;
      const time = Math.round(NOW - from - ((to - from) * index) / perBand);
      const [model = '', provider = ''] = MODELS[(number * 7 + (number >> 2)) % MODELS.length] ?? [];
      const tags: Record<string, string> = { endpoint: name, ...CALLERS[(number * 3 + band) % CALLERS.length] };
      const success = number % 4 !== 1;
      const fields = {
        model,
        provider,
        model_type: [null, 'chat', 'embedding'][number % 3] ?? null,
        path: number % 5 === 0 ? 'embeddings' : 'chat/completions',
        success,
        status_code: success ? 200 : 500,
        cached: [true, false, null][(number >> 1) % 3] ?? null,
        cost: (number % 9) / 500,
        duration: 100 + ((number * 37) % 1900),
        tokens_in: 50 + number,
        tokens_out: (number * 13) % 90,
      };
      const row = { id, created_at: new Date(time).toISOString(), metadata: JSON.stringify(tags), ...fields };
      return { name, id, time, fields, tags, stored: { row } };
    }),
  );
}

/** What the controls on the page say, as a reader sees them. */
export interface Controls {
  readonly status: string;
  readonly source: string;
  readonly search: string;
  /** What "Search in" shows; `null` without it. */
  readonly field: string | null;
  readonly range: string;
  /** The sentences of the chips. */
  readonly chips: readonly string[];
  /** What "Sort" shows; `null` without it. */
  readonly sort: string | null;
  readonly ascending: boolean;
  readonly page: number;
  readonly perPage: number;
}

export interface Expected {
  readonly names: readonly string[];
  readonly total: number;
}

/** What a gateway that holds these logs answers to these controls. */
export function expectedOf(logs: readonly KnownLog[], controls: Controls, now: number): Expected {
  const { page, perPage } = controls;
  const found = sorted(logs.filter(matcher(controls, now)), controls);
  return { names: found.slice((page - 1) * perPage, page * perPage).map(({ name }) => name), total: found.length };
}

function matcher({ status, source, search, field, range, chips }: Controls, now: number): (log: KnownLog) => boolean {
  const isLookup = (search !== '' && field === 'id') || chips.some((chip) => chip.startsWith('Log ID is '));
  const tests = chips.filter((chip) => !isLookup || !chip.startsWith('Time ')).map(chipTest);
  const limit = isLookup ? Infinity : (RANGES[range] ?? Infinity);
  return (log) =>
    (status === 'all' || log.fields['success'] === (status === 'success')) &&
    (source === 'all' || (source === 'playground' ? 'user' : 'virtual_key') in log.tags) &&
    now - log.time < limit &&
    (search === '' || isFound(log, search, field)) &&
    tests.every((test) => test(log));
}

function isFound({ id, fields, tags }: KnownLog, search: string, field: string | null): boolean {
  const has = (text: unknown) => String(text).toLowerCase().includes(search.toLowerCase());
  switch (field) {
    case null:
      return id === search || [fields['provider'], fields['model'], fields['path'], ...Object.values(tags)].some(has);
    case 'id':
      return id === search;
    case 'metadata.value':
      return Object.values(tags).includes(search);
    default:
      return has(fields[field]);
  }
}

const LABELS: Readonly<Record<string, string>> = { Model: 'model', Provider: 'provider', Latency: 'duration', Cost: 'cost' };
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What the sentence of a chip claims of a log. */
function chipTest(chip: string): (log: KnownLog) => boolean {
  const [, label = '', verb = '', rest = ''] = /^([A-Z][A-Za-z ]*?)(?: (is not|is|contains|before|after|<|>)|:) (.+)$/.exec(chip) ?? [];
  const values = rest.split(' or ');
  const key = LABELS[label] ?? '';
  if (label === 'Log ID' && verb === 'is') return ({ id }) => values.includes(id);
  if (label === 'Metadata value' && verb === 'is') return ({ tags }) => Object.values(tags).some((tag) => values.includes(tag));
  if (label === 'Success') return ({ fields }) => fields['success'] === (rest === 'yes');
  if (label === 'Time') return ({ time }) => (verb === 'after' ? time > timeOf(rest) : time < timeOf(rest));
  if (key === '') throw new Error(`Not known: ${chip}`);
  const number = Number(rest.replace(/[$,]| ms/g, ''));
  return ({ fields }) => {
    const value = fields[key];
    // What a log does not tell is none of several, and on no side of a number.
    if (value === null) return verb === 'is not';
    if (verb === 'is') return values.includes(String(value));
    if (verb === 'is not') return !values.includes(String(value));
    if (verb === 'contains') return values.some((part) => String(value).includes(part));
    return verb === '<' ? Number(value) < number : Number(value) > number;
  };
}

/** `Mar 14, 2026, 14:32:07`, in UTC. */
function timeOf(text: string): number {
  const [, month = '', ...numbers] = /^(\w+) (\d+), (\d+), (\d+):(\d+):(\d+)$/.exec(text) ?? [];
  const [day = NaN, year = NaN, hour, minute, second] = numbers.map(Number);
  return Date.UTC(year, MONTHS.indexOf(month), day, hour, minute, second);
}

/** Of equal logs the newest comes first, and those without the field come last. */
function sorted(newestFirst: readonly KnownLog[], { sort, ascending }: Controls): readonly KnownLog[] {
  if (sort === null) return newestFirst;
  const sign = ascending ? 1 : -1;
  const valueOf = ({ time, fields }: KnownLog) => (sort === 'created_at' ? time : (fields[sort] ?? null));
  return newestFirst.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (left === right) return 0;
    return left < right ? -sign : sign;
  });
}
