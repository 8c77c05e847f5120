import type { Body } from '../formats/index.js';
import type { Model } from '../models.js';
import type { Random } from '../random.js';

/** A way for a call to fail, with the body that the provider or the gateway answers then. */
export interface Failure {
  readonly status: number;
  readonly weight: number;
  readonly body: (model: Model, random: Random) => Body;
  /** What was asked, where the refusal is about that. Such a failure only happens to chats. */
  readonly prompt?: () => string;
  /** Refused by a rule on data loss. */
  readonly dlp?: true;
  /** No model of the route answered, so that the log names the route instead of one. */
  readonly route?: string;
}

export type Failures = readonly [Failure, ...Failure[]];
