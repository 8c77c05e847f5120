import type { Model } from '../models.js';
import type { Random } from '../random.js';
import type { Failure, Failures } from './failure.js';
import { GATEWAY_FAILURES } from './gateway.js';
import { AZURE, OPENAI } from './openai.js';
import { ANTHROPIC, BEDROCK, COHERE, GOOGLE, MISTRAL, WORKERS_AI } from './others.js';

export type { Failure } from './failure.js';

/** How calls fail at each provider. Those without an entry answer in OpenAI's format. */
const PROVIDER_FAILURES: ReadonlyMap<string, Failures> = new Map<string, Failures>([
  ['anthropic', ANTHROPIC],
  ['google-ai-studio', GOOGLE],
  ['workers-ai', WORKERS_AI],
  ['mistral', MISTRAL],
  ['cohere', COHERE],
  ['aws-bedrock', BEDROCK],
  ['azure-openai', AZURE],
]);

export function pickFailure(model: Model, random: Random): Failure {
  if (model.kind === 'chat' && random.chance(0.15)) return random.weighted(GATEWAY_FAILURES);
  const failures = PROVIDER_FAILURES.get(model.provider) ?? OPENAI;
  const failure = random.weighted(failures);
  // The first failure of each provider can happen to any call.
  return failure.prompt && model.kind !== 'chat' ? failures[0] : failure;
}
