import type { GatewayRow } from '../wire.js';
import type { Call } from './call.js';
import { costOf } from './models.js';
import type { Random } from './random.js';

const WITHOUT_ENDPOINT = 0.08;
const WITHOUT_COST = 0.03;
const WITHOUT_STATUS = 0.004;
const RATED = 0.02;
const FLAGGED = 0.01;

/** The row of a call, with the gaps that rows have. */
export function rowOf(call: Call, random: Random): GatewayRow {
  const { model, failure } = call;
  const route = failure?.route;
  // A route on which nothing answered counts no tokens; a provider that failed says nothing about them.
  const failedTokens = route ? 0 : null;
  const responseType = call.stream && model.format !== 'google' ? 'text/event-stream' : 'application/json';
  return {
    id: random.hex(64),
    created_at: new Date(call.time).toISOString(),
    provider: route ? 'unknown' : model.provider,
    model: route ? `dynamic/${route}` : model.id,
    model_type: model.kind,
    path: call.stream ? model.path.replace(':generateContent', ':streamGenerateContent') : model.path,
    request_type: requestType(call),
    request_content_type: 'application/json',
    response_content_type: responseType,
    success: !failure,
    cached: call.cached,
    ...(random.chance(WITHOUT_STATUS) ? {} : { status_code: failure?.status ?? 200 }),
    duration: call.duration,
    tokens_in: failure ? failedTokens : call.tokensIn,
    tokens_out: failure ? failedTokens : call.tokensOut,
    ...costFields(call, random),
    custom_cost: false,
    step: call.failedFirst ? 1 : 0,
    metadata: JSON.stringify(metadataOf(call, random)),
    event_id: random.hex(32),
    authentication: true,
    wholesale: false,
    compatibilityMode: model.format === 'openai' && random.chance(0.1),
    ...(random.chance(RATED) ? { feedback: random.chance(0.8) ? 1 : -1 } : {}),
    ...dlpField(call, random),
  };
}

function requestType({ failedFirst, failure, model }: Call): string {
  if (failure?.route) return 'dynamic-route';
  if (failedFirst) return 'universal';
  return model.provider === 'workers-ai' ? 'workers-ai' : 'provider';
}

function costFields({ model, tokensIn, tokensOut, cached, failure }: Call, random: Random): Pick<GatewayRow, 'cost'> {
  if (cached) return { cost: 0 };
  const cost = costOf(model, tokensIn, tokensOut);
  return failure || cost === null || random.chance(WITHOUT_COST) ? {} : { cost };
}

function dlpField({ failure }: Call, random: Random): Pick<GatewayRow, 'dlp_action'> {
  if (failure?.dlp) return { dlp_action: 'BLOCK' };
  return !failure && random.chance(FLAGGED) ? { dlp_action: 'FLAG' } : {};
}

/** Tags as callers attach them; five at most. */
function metadataOf({ app, sender }: Call, random: Random): Record<string, string | number | boolean> {
  return {
    ...(random.chance(WITHOUT_ENDPOINT) ? {} : { endpoint: app.endpoint }),
    ...(sender && 'person' in sender ? { user: sender.person.name, department: sender.person.department } : {}),
    ...(sender && 'key' in sender ? { virtual_key: sender.key.name, environment: sender.key.environment } : {}),
    ...(random.chance(0.3) ? { trace: random.hex(16) } : {}),
    ...(random.chance(0.08) ? { experiment: random.pick(['short-prompt', 'new-tone', 'cheaper-model']) } : {}),
    ...(random.chance(0.05) && sender === null ? { internal: true, attempt: random.int(1, 3) } : {}),
  };
}
