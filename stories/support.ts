import type { StoryObj } from '@storybook/web-components-vite';
import type { LogEntry, LogsClient, LogsFilter, LogsQuery } from '../src/index.js';
import { RANGES } from '../src/model/filters.js';
import type { GatewayLog } from '../src/testing/index.js';
import { ORDER_KEYS } from '../src/testing/query.js';
import { clientOf } from './clients.js';
import { LOGS, type GatewayName } from './gateways.js';

/** The query of a list that nobody has touched. */
export const QUERY: LogsQuery = {
  search: '',
  searchField: null,
  status: 'all',
  source: 'all',
  filters: [],
  range: '',
  page: 1,
  perPage: 10,
  orderBy: 'created_at',
  order: 'desc',
  cursor: null,
};

/** Logs as an element gets them, with the client that can be asked for their bodies. */
export class LoadedLogs {
  readonly entry: LogEntry;

  constructor(
    readonly client: LogsClient,
    readonly entries: readonly LogEntry[],
  ) {
    const [first] = entries;
    if (first === undefined) throw new Error('The gateway of this story has no such log');
    this.entry = first;
  }
}

interface Wanted {
  readonly gateway?: GatewayName;
  readonly filters?: readonly LogsFilter[];
  /** Picks the first such log, for what no filter can ask for. */
  readonly where?: (log: GatewayLog) => boolean;
}

/** Registers an element that others register when they first need it. */
export function defineOnce(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}

/** Asks a story's gateway for logs before the story is drawn. */
export function loadLogs({ gateway = 'traffic', filters = [], where }: Wanted = {}): () => Promise<{ logs: LoadedLogs }> {
  return async () => {
    const client = clientOf(gateway);
    const query: LogsQuery = { ...QUERY, filters: where === undefined ? filters : [...filters, ...byId(LOGS.find(where))] };
    const { entries } = await client.list(query, { signal: new AbortController().signal });
    return { logs: new LoadedLogs(client, entries) };
  };
}

/** The filter for one log, or its ID; for none, where there is none. */
export function byId(log: GatewayLog | string | undefined): readonly LogsFilter[] {
  return [{ key: 'id', operator: 'eq', value: [typeof log === 'string' ? log : (log?.row.id ?? 'none')] }];
}

/** The text of a stored body; empty where none was stored. */
export function bodyText(log: GatewayLog, side: 'request' | 'response'): string {
  const body = log[side];
  const value = isLazy(body) ? body() : body;
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function isLazy(body: unknown): body is () => unknown {
  return typeof body === 'function';
}

/** What stories need to know of the context that Storybook draws them in. */
export interface Context {
  readonly loaded: Readonly<Record<string, unknown>>;
}

/** What {@link loadLogs} has put into a story's context. */
export function loadedLogs({ loaded }: Context): LoadedLogs {
  const logs = loaded['logs'];
  if (!(logs instanceof LoadedLogs)) throw new Error('This story needs loadLogs among its loaders');
  return logs;
}

type ArgType = NonNullable<NonNullable<StoryObj['argTypes']>[string]>;

/** An event, told in the Actions panel. Its argument is named as Storybook names those of the manifest. */
export function event(type: string): ArgType {
  return { action: type, table: { disable: true } };
}

export function choice(...options: readonly (string | number)[]): ArgType {
  return { options: [...options], control: 'select' };
}

/** The keys that the reference gateway sorts by. */
export const sorts = choice(...ORDER_KEYS);
export const ranges = choice('', ...RANGES);
/** Half of a name, as somebody types it, is no zone. */
export const zones = choice('', 'UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Asia/Tokyo', 'Australia/Lord_Howe');
export const text: ArgType = { control: 'text' };
export const flag: ArgType = { control: 'boolean' };
export const whole: ArgType = { control: { type: 'number', min: 1, step: 1 } };

/** What no control can make, and why: neither words nor JSON could be typed for it. */
export const NO_CONTROL = {
  client: 'It has functions: stories make it of a gateway.',
  fetch: 'A function.',
  entry: 'As a client has read it from its gateway; the client knows it again when it is asked for the bodies.',
  rows: 'Entries as above, with the key of each row.',
  body: 'As it was read from a gateway’s answer, bytes and functions included.',
  seen: 'Entries as above, or a map of sets.',
} as const;

/** A property of the stories that is documented, but has no control. */
export function withoutControl(...properties: readonly (keyof typeof NO_CONTROL)[]): Record<string, ArgType> {
  return noControl(properties);
}

/** What an element tells, and nobody sets. */
export function readOnly(...properties: readonly string[]): Record<string, ArgType> {
  return noControl(properties);
}

function noControl(properties: readonly string[]): Record<string, ArgType> {
  return Object.fromEntries(properties.map((name) => [name, { control: false }]));
}
