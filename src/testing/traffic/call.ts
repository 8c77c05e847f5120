import { APPS, type App } from './apps.js';
import { pickFailure, type Failure } from './failures/index.js';
import { STREAMED_FORMATS } from './formats/index.js';
import type { Model } from './models.js';
import { PEOPLE, VIRTUAL_KEYS, type Person, type VirtualKey } from './people.js';
import type { Random } from './random.js';
import type { MeasuredSample } from './sample.js';

/** Everything that was decided about one call, and from which its row and its bodies follow. */
export interface Call {
  /** For what the bodies draw: details, ids, vectors. */
  readonly seed: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly app: App;
  readonly model: Model;
  /** The model that was tried first and failed, where a fallback answered. */
  readonly failedFirst: Model | null;
  /** `null` where there is no conversation: embeddings and images. */
  readonly sample: MeasuredSample | null;
  readonly sender: { readonly person: Person } | { readonly key: VirtualKey } | null;
  readonly failure: Failure | null;
  readonly stream: boolean;
  readonly cached: boolean;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Milliseconds. */
  readonly duration: number;
}

const FAILING = 0.065;
const FALLING_BACK = 0.05;
const STREAMING = 0.25;
const ANONYMOUS = 0.04;

export function drawCall(time: number, random: Random): Call {
  const app = random.weighted(APPS);
  const { model } = random.weighted(app.models);
  const sample = app.samples[random.int(0, app.samples.length - 1)] ?? null;
  const failure = random.chance(FAILING) ? pickFailure(model, random) : null;
  const cached = !failure && random.chance(app.cached);
  const other = random.weighted(app.models).model;
  const { tokensIn, tokensOut } = drawTokens(model, sample, random);
  return {
    seed: random.seed(),
    time,
    app,
    model,
    failedFirst:
      !failure && !cached && other !== model && model.kind === 'chat' && random.chance(FALLING_BACK) ? other : null,
    sample,
    sender: drawSender(app, random),
    failure,
    stream: sample?.streamable === true && !failure && STREAMED_FORMATS.has(model.format) && random.chance(STREAMING),
    cached,
    tokensIn,
    tokensOut,
    duration: drawDuration(model, tokensOut, cached, failure, random),
  };
}

function drawTokens(
  model: Model,
  sample: MeasuredSample | null,
  random: Random,
): { tokensIn: number; tokensOut: number } {
  if (model.kind === 'image') return { tokensIn: random.int(14, 40), tokensOut: model.price ? 1056 : 0 };
  if (!sample) return { tokensIn: random.int(9, 120), tokensOut: 0 };
  // Tokenizers differ by some percent, and no model counts exactly four bytes to a token.
  const factor = 0.88 + random.next() * 0.3;
  return {
    tokensIn: Math.max(1, Math.round(sample.prompt * factor)),
    tokensOut: Math.max(1, Math.round(sample.answer * factor)),
  };
}

export function drawDuration(
  model: Model,
  tokensOut: number,
  cached: boolean,
  failure: Failure | null,
  random: Random,
): number {
  if (cached) return random.int(4, 31);
  if (failure) return failure.status === 408 ? 60_000 + random.int(0, 900) : Math.round(180 * random.skew(0.6));
  if (model.kind === 'image') return Math.round(9_000 * random.skew(0.35));
  if (model.kind === 'embedding') return Math.round(110 * random.skew(0.5));
  return Math.round((320 + (tokensOut / model.speed) * 1_000) * random.skew(0.4));
}

function drawSender(app: App, random: Random): Call['sender'] {
  if (random.chance(ANONYMOUS)) return null;
  return random.chance(app.people) ? { person: random.weighted(PEOPLE) } : { key: random.weighted(VIRTUAL_KEYS) };
}
