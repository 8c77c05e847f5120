import type { GatewayLog, GatewayRow } from '../../wire.js';
import type { Body } from '../formats/index.js';
import type { Model } from '../models.js';
import type { Random } from '../random.js';
import type { Details } from '../sample.js';

/** A call with a body of a rare kind, ready to be written. */
export interface RareExchange extends Details {
  readonly model: Model;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Seconds since the epoch. */
  readonly created: number;
}

type Write = (exchange: RareExchange, random: Random) => Body;

/** A kind of body that few calls have, but that the providers document. */
export interface Rare {
  /** Plain and unique, such as `anthropic-stream`. */
  readonly name: string;
  /** The endpoint of the gateway that it goes through. */
  readonly endpoint: string;
  readonly model: Model;
  /** Typical tokens of the prompt and of the answer. */
  readonly tokens: readonly [number, number];
  readonly stream?: true;
  /** Of bodies that were not kept whole. */
  readonly sizes?: NonNullable<GatewayLog['sizes']>;
  /** What differs in the row. */
  readonly row?: Partial<GatewayRow>;
  /** Absent where the body is not stored, as what is no text is. The two run on generators of the same seed. */
  readonly request?: Write;
  readonly response?: Write;
}
