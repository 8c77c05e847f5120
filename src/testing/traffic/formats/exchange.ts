import type { Model } from '../models.js';
import type { Random } from '../random.js';
import type { Sample } from '../sample.js';

/** One answered call, ready to be written in a provider's format. */
export interface Exchange {
  readonly model: Model;
  readonly sample: Sample;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Seconds since the epoch. */
  readonly created: number;
  readonly stream: boolean;
}

/** A stored body: raw text, or a value that is stored as its JSON. */
export type Body = string | object;

/** Writes requests and answers as one provider's API documents them. */
export interface ChatFormat {
  /** The two run on generators of the same seed, so that ids in both agree when they are drawn first. */
  request(exchange: Exchange, random: Random): Body;
  response(exchange: Exchange, random: Random): Body;
}

/** Gives each tool call an id, and its result the same one. */
export class CallIds {
  #last = '';

  constructor(
    readonly prefix: string,
    readonly random: Random,
  ) {}

  next(): string {
    return (this.#last = this.prefix + this.random.token(22));
  }

  /** The id of the call that was written last. */
  get last(): string {
    return this.#last;
  }
}

/** A tool's parameters as JSON Schema. */
export function parameterSchema(parameters: readonly string[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map((name) => [name, { type: 'string' }])),
    required: parameters,
  };
}

/** An object's shape as JSON Schema, every property required. */
export function objectSchema(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** Server-sent events; an event without a name is data alone. */
export function serverSentEvents(
  events: readonly { readonly event?: string; readonly data: object | string }[],
): string {
  return events
    .map(({ event, data }) => {
      const payload = typeof data === 'string' ? data : JSON.stringify(data);
      return `${event ? `event: ${event}\n` : ''}data: ${payload}\n\n`;
    })
    .join('');
}

/** Text in pieces of a few words, as models stream it. */
export function pieces(text: string): string[] {
  return text.match(/\S*\s*(?:\S+\s*){0,3}/gu)?.filter(Boolean) ?? [];
}

/** JSON in pieces of a few characters, as the arguments of a tool call are streamed. */
export function fragments(value: object): string[] {
  return JSON.stringify(value).match(/.{1,9}/gu) ?? [];
}
