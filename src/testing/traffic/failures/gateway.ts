import type { Body } from '../formats/index.js';
import type { Failures } from './failure.js';
import { CARD_DATA, JAILBREAK } from './prompts.js';

/** Refusals by the gateway itself: guardrails, data loss prevention, and a route on which nothing answered. */
export const GATEWAY_FAILURES: Failures = [
  {
    status: 424,
    weight: 4,
    prompt: () => JAILBREAK,
    body: () => blocked(2016, 'Prompt blocked due to security configurations'),
  },
  { status: 424, weight: 2, body: () => blocked(2017, 'Response blocked due to security configurations') },
  {
    status: 424,
    weight: 2,
    dlp: true,
    prompt: () => CARD_DATA,
    body: () => blocked(2029, 'Request content blocked due to DLP policy violations'),
  },
  {
    status: 424,
    weight: 1,
    dlp: true,
    body: () => blocked(2030, 'Response content blocked due to DLP policy violations'),
  },
  {
    status: 500,
    weight: 2,
    route: 'support-with-fallback',
    body: () => ({ state: 'Failed', error: 'Model execution failed (all providers of the route returned an error)' }),
  },
];

function blocked(code: number, message: string): Body {
  return { success: false, result: [], messages: [], error: [{ code, message }] };
}
