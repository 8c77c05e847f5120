import { isObject, own, type JsonObject } from '../api/guards.js';
import { asArray, asString, child } from './conversation/parts.js';
import { toWord, type ErrorInfo, type Guard } from './plain-error.js';

/** https://developers.cloudflare.com/ai-gateway/features/guardrails/ and …/features/dlp/ */
export const GUARDS: Readonly<Record<string, Guard>> = {
  2016: 'prompt-blocked',
  2017: 'response-blocked',
  2029: 'dlp-request',
  2030: 'dlp-response',
};

/**
 * Who blocked the call that an error is about; `null` where the error does not say for certain that anybody did.
 * @param error the error itself
 */
export function guardOf(error: JsonObject, code: string | null, type: string | null): Guard | null {
  const gateway = own(GUARDS, code ?? '');
  if (gateway) return gateway;
  // OpenRouter's moderation looks at prompts alone: https://openrouter.ai/docs/api-reference/errors
  if ('flagged_input' in child(error, 'metadata')) return 'prompt-blocked';
  const places = [error, child(error, 'provider_specific_fields')];
  const inner = places.map((place) => child(place, 'innererror').code ?? child(place, 'inner_error').code);
  const words = [code, type, ...inner];
  // https://learn.microsoft.com/azure/ai-foundry/openai/concepts/content-filter
  if (words.includes('content_filter') || words.includes('ResponsibleAIPolicyViolation')) {
    return error.param === 'prompt' ? 'prompt-blocked' : 'content-blocked';
  }
  return words.includes('content_policy_violation') || words.includes('moderation_blocked') ? 'content-blocked' : null;
}

/** Levels of an assessment down to what was found: a guardrail, its policies, their lists. */
const LEVELS = 12;

function isBlocked(assessment: unknown, levels = LEVELS): boolean {
  if (typeof assessment !== 'object' || assessment === null || levels === 0) return false;
  if (isObject(assessment) && assessment.action === 'BLOCKED') return true;
  return Object.values(assessment).some((item) => isBlocked(item, levels - 1));
}

/**
 * An answer that is a refusal by a guardrail, which providers send with status 200: Bedrock's guardrails
 * (https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-use-converse-api.html) and Gemini's
 * `promptFeedback` (https://ai.google.dev/api/generate-content#PromptFeedback).
 */
export function readBlocked(body: JsonObject): ErrorInfo | null {
  const feedback = isObject(body.promptFeedback) ? body.promptFeedback : child(body, 'prompt_feedback');
  const reason = toWord(feedback.blockReason ?? feedback.block_reason);
  if (reason) {
    const message = toWord(feedback.blockReasonMessage ?? feedback.block_reason_message);
    return { message: message ?? reason, type: null, code: message ? reason : null, guard: 'prompt-blocked' };
  }
  const { stopReason, 'amazon-bedrock-guardrailAction': action } = body;
  if (stopReason !== 'guardrail_intervened' && action !== 'INTERVENED') return null;
  const trace = child(isObject(body.trace) ? body.trace : child(body, 'amazon-bedrock-trace'), 'guardrail');
  const texts = asArray(child(child(body, 'output'), 'message').content).map((part) => (isObject(part) && asString(part.text)) || '');
  const message = texts.filter((text) => text.trim()).join('\n') || toWord(trace.actionReason);
  // Personal data may only have been masked, and the trace is there only if it was asked for.
  const guard = isBlocked(trace.outputAssessments ?? trace.outputs)
    ? 'response-blocked'
    : isBlocked(trace.inputAssessment ?? trace.input)
      ? 'prompt-blocked'
      : 'guardrail-intervened';
  const code = toWord(stopReason) ?? toWord(action) ?? '';
  return { message: message ?? code, type: null, code: message ? code : null, guard };
}
