import type { Random } from '../random.js';
import { AGENTS_AND_TELEMETRY } from './agents-and-telemetry.js';
import { AGENTS_PYTHON } from './agents-python.js';
import { AGENTS_VERCEL } from './agents-vercel.js';
import { ANTHROPIC } from './anthropic.js';
import { ANTHROPIC_CITATIONS } from './anthropic-citations.js';
import { ANTHROPIC_STREAMS } from './anthropic-streams.js';
import { BEDROCK } from './bedrock.js';
import { COHERE } from './cohere.js';
import { GOOGLE } from './google.js';
import { MISTRAL_AND_WORKERS } from './mistral-and-workers.js';
import { OPENAI_OTHERS } from './openai-others.js';
import { OPENAI_PARTS } from './openai-parts.js';
import { OPENAI_REASONING } from './openai-reasoning.js';
import { OPENAI_STREAMS } from './openai-streams.js';
import { OPENAI_TOOLS } from './openai-tools.js';
import type { Rare } from './rare.js';
import { RESPONSES } from './responses.js';
import { RESPONSES_STREAM } from './responses-stream.js';
import { RESPONSES_TOOLS } from './responses-tools.js';
import { WRAPPED } from './wrapped.js';

export { rareLog } from './rare-log.js';
export type { Rare } from './rare.js';

/** Every kind of body that the ordinary traffic has not. */
export const RARE: readonly Rare[] = [
  ...OPENAI_TOOLS,
  ...ANTHROPIC,
  ...ANTHROPIC_CITATIONS,
  ...GOOGLE,
  ...OPENAI_STREAMS,
  ...AGENTS_VERCEL,
  ...AGENTS_PYTHON,
  ...OPENAI_PARTS,
  ...BEDROCK,
  ...COHERE,
  ...ANTHROPIC_STREAMS,
  ...RESPONSES,
  ...RESPONSES_TOOLS,
  ...MISTRAL_AND_WORKERS,
  ...OPENAI_REASONING,
  ...AGENTS_AND_TELEMETRY,
  RESPONSES_STREAM,
  ...OPENAI_OTHERS,
  ...WRAPPED,
];

const SHARE = 0.06;

/** Deals out the rare kinds in turn, so that each comes in any two thousand calls. */
export class RareTurns {
  readonly #random: Random;
  #turn: number;

  /** @param random - Of its own, so that all other calls are the same with and without rare ones. */
  constructor(random: Random) {
    this.#random = random;
    this.#turn = random.int(0, RARE.length - 1);
  }

  /** Whose turn it is at this call, if any one's. */
  next(): Rare | undefined {
    if (!this.#random.chance(SHARE)) return undefined;
    this.#turn += 1;
    return RARE[this.#turn % RARE.length];
  }
}
