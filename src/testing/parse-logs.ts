import { isRecord } from './guards.js';
import type { GatewayLog, GatewayRow } from './wire.js';

/**
 * Reads an export of logs: one JSON object a line, in the shape of the list API's rows, each with the keys `request` and
 * `response` where bodies were kept (`null` means that one was not). Only `id` is required. Blank lines are skipped.
 *
 * @throws Error that names the line, for malformed JSON, a line that is no object, a row without an id or a field of a
 * wrong type.
 */
export function parseLogs(text: string): GatewayLog[] {
  const logs: GatewayLog[] = [];
  // Some editors put a byte order mark before the first line.
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== '') logs.push(parseLine(line, index + 1));
  }
  return logs;
}

function parseLine(line: string, number: number): GatewayLog {
  const value = parseJson(line, number);
  if (!isRecord(value)) throw new Error(`Line ${number}: expected a JSON object`);
  const { request, response, ...row } = value;
  if (typeof row.id !== 'string' || row.id === '') throw new Error(`Line ${number}: expected an "id" that is a string`);
  assertRow(row, number);
  return {
    row,
    ...(request == null ? {} : { request }),
    ...(response == null ? {} : { response }),
  };
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Line ${number}: malformed JSON (${reason})`, { cause: error });
  }
}

type Check = readonly [expected: string, accepts: (value: unknown) => boolean];

const STRING: Check = ['a string', (value) => typeof value === 'string'];
const NUMBER: Check = ['a number', (value) => typeof value === 'number'];
const BOOLEAN: Check = ['a boolean', (value) => typeof value === 'boolean'];
const METADATA: Check = ['a string or an object', (value) => typeof value === 'string' || isRecord(value)];
const ACTION: Check = ['"FLAG" or "BLOCK"', (value) => value === 'FLAG' || value === 'BLOCK'];

const FIELDS: { readonly [Key in keyof Required<GatewayRow>]: Check } = {
  id: STRING,
  created_at: STRING,
  provider: STRING,
  model: STRING,
  model_type: STRING,
  path: STRING,
  request_type: STRING,
  request_content_type: STRING,
  response_content_type: STRING,
  success: BOOLEAN,
  cached: BOOLEAN,
  status_code: NUMBER,
  duration: NUMBER,
  tokens_in: NUMBER,
  tokens_out: NUMBER,
  cost: NUMBER,
  custom_cost: BOOLEAN,
  step: NUMBER,
  metadata: METADATA,
  event_id: STRING,
  feedback: NUMBER,
  score: NUMBER,
  authentication: BOOLEAN,
  wholesale: BOOLEAN,
  compatibilityMode: BOOLEAN,
  dlp_action: ACTION,
};

function assertRow(row: Record<string, unknown>, number: number): asserts row is Record<string, unknown> & GatewayRow {
  for (const [name, [expected, accepts]] of Object.entries(FIELDS)) {
    const value = row[name];
    if (value != null && !accepts(value)) throw new Error(`Line ${number}: expected "${name}" to be ${expected}`);
  }
}
