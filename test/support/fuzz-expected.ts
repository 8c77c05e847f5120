import type { Dialect } from './fuzz-wire.js';

/** What a row of the wire has to look like, by rules written a second time and without the code under test. */

export interface ExpectedRow {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly source: string;
  readonly tokens: string;
  readonly cost: string;
  readonly status: string;
  /** Milliseconds; `null` for no date, `undefined` where engines do not agree on what is one. */
  readonly time: number | null | undefined;
}

export interface ExpectedList {
  readonly rows: readonly ExpectedRow[];
  /** The rows as the gateway sent them. */
  readonly raw: readonly unknown[];
  /** `null` when the gateway does not say, or says what is no number. */
  readonly total: number | null;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {});

function textOf(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function numberOf(value: unknown): number | null {
  const number = typeof value === 'number' ? value : typeof value === 'string' && /\S/.test(value) ? +value : Infinity;
  // There is no less than nothing.
  return Math.abs(number) < Infinity ? number + 0 : null;
}

const LONGEST = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The forms in which gateways tell times; `undefined` for other texts that an engine may take for a date. */
export function timeOf(value: unknown): number | null | undefined {
  if (typeof value !== 'string') return null;
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d):(\d\d)(\.\d{3})?(Z|\+05:30)?)?$/.exec(value);
  if (found === null) return /^\d{4}-|\d:\d\d/.test(value) ? undefined : null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || hour > 23) return null;
  // Of a thirtieth of February, engines think one thing or the other.
  if (day > (LONGEST[month - 1] ?? 0)) return month === 2 ? undefined : null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, Number(found[7] ?? 0) * 1000);
  const time = date.getTime() - (found[8] === '+05:30' ? 330 * 60_000 : 0);
  // The first day of all and the last one stand for no time.
  return time > Date.UTC(2026, 0, 1) - 2025 * 365.2425 * 86_400_000 + 2 * 86_400_000 && value < '9999-12-31' ? time : null;
}

const DASH = '—';
const count = (value: number | null) => (value === null ? DASH : value.toLocaleString('en-US'));

function dollars(value: number | null): string {
  if (value === null) return DASH;
  if (value > 0 && value < 5e-7) return '<$0.000001';
  const digits = Math.abs(value).toLocaleString('en-US', { minimumFractionDigits: 6, maximumFractionDigits: 6 });
  return `${value < 0 ? '-' : ''}$${digits}`;
}

function sum(first: unknown, second: unknown): number | null {
  const numbers = [numberOf(first), numberOf(second)].filter((value) => value !== null);
  return numbers.length === 0 ? null : numberOf(numbers.reduce((total, value) => total + value, 0));
}

function statusOf(code: number | null, verdict: unknown): string {
  if (code !== null && code !== 0) return String(code);
  return verdict === true ? 'Success' : verdict === false ? 'Error' : DASH;
}

function tagsOf(value: unknown): Fields {
  try {
    return fieldsOf(typeof value === 'string' ? JSON.parse(value) : value);
  } catch {
    return {};
  }
}

function cloudflareRow(raw: unknown): ExpectedRow {
  const row = fieldsOf(raw);
  const tags = tagsOf(row['metadata']);
  const tag = (key: string) => (Object.hasOwn(tags, key) ? textOf(tags[key]) : null);
  const [provider, path] = [textOf(row['provider']), textOf(row['path'])];
  const named = tag('endpoint');
  const fallback = [provider, path].filter((part) => part !== null).join(' · ');
  const endpoint = named ?? fallback;
  const model = textOf(row['model']) ?? DASH;
  return {
    id: textOf(row['id']) ?? '',
    name: endpoint || DASH,
    model: provider === null || endpoint.startsWith(`${provider} · `) ? model : `${model} · ${provider}`,
    source: tag('virtual_key') ?? tag('user') ?? DASH,
    tokens: count(sum(row['tokens_in'], row['tokens_out'])),
    cost: dollars(numberOf(row['cost'])),
    status: statusOf(numberOf(row['status_code']), row['success']),
    time: timeOf(row['created_at']),
  };
}

function verifyWiseRow(raw: unknown): ExpectedRow {
  const row = fieldsOf(raw);
  const provider = textOf(row['provider']);
  const endpoint = textOf(row['endpoint_name']) ?? provider ?? DASH;
  const model = textOf(row['model']) ?? DASH;
  const user = textOf(row['user_name']);
  return {
    id: textOf(row['id']) ?? '',
    name: endpoint,
    model: provider === null || endpoint.startsWith(`${provider} · `) ? model : `${model} · ${provider}`,
    source: textOf(row['virtual_key_name']) ?? user ?? DASH,
    tokens: count(numberOf(row['total_tokens']) ?? sum(row['prompt_tokens'], row['completion_tokens'])),
    cost: dollars(numberOf(row['cost_usd'])),
    status: statusOf(numberOf(row['status_code']), textOf(row['error_message']) === null ? null : false),
    time: timeOf(row['created_at']),
  };
}

/** What an answer lists; `null` where it is a failure, or no list at all. */
export function expectedOf(dialect: Dialect, answer: string): ExpectedList | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(answer);
  } catch {
    return null;
  }
  const body = fieldsOf(parsed);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed) || body['success'] === false) return null;
  const errors = Array.isArray(body['errors']) ? body['errors'] : [body['errors']];
  if (errors.some((error) => Boolean(error) && JSON.stringify(error) !== '{}')) return null;
  const page = dialect === 'verifywise' && Object.hasOwn(body, 'data') ? fieldsOf(body['data']) : body;
  const rows: unknown = dialect === 'verifywise' ? page['rows'] : page['result'];
  if (!Array.isArray(rows)) return null;
  const total = dialect === 'verifywise' ? page['total'] : fieldsOf(body['result_info'])['total_count'];
  return { rows: rows.map(dialect === 'verifywise' ? verifyWiseRow : cloudflareRow), raw: rows, total: numberOf(total) };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Date and time of day as clocks of a zone show them. */
function onClocks(time: number, zone: string): { date: readonly number[]; clock: string } {
  // Swedes write 2026-03-14 10:31:38.
  const [date = '', clock = ''] = new Date(time).toLocaleString('sv-SE', { timeZone: zone }).split(' ');
  return { date: date.split('-').map(Number), clock };
}

export const clockOf = (time: number | null, zone: string) => (time === null ? DASH : onClocks(time, zone).clock);

/** The heading under which a time belongs. */
export function dayLabelOf(time: number | null, now: number, zone: string): string {
  if (time === null) return 'Unknown date';
  const number = ([year = 0, month = 0, day = 0]: readonly number[]) => Date.UTC(2000 + (year % 400), month - 1, day) / 86_400_000;
  const { date } = onClocks(time, zone);
  const today = onClocks(now, zone).date;
  const [year = 0, month = 0, day = 0] = date;
  if (Math.abs(year - (today[0] ?? 0)) <= 1 && number(today) - number(date) === 0) return 'Today';
  if (Math.abs(year - (today[0] ?? 0)) <= 1 && number(today) - number(date) === 1) return 'Yesterday';
  return `${MONTHS[month - 1]} ${day}${year === today[0] ? '' : `, ${year}`}`;
}
