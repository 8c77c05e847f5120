import type { Body } from '../formats/index.js';
import type { Random } from '../random.js';
import type { Failures } from './failure.js';
import { longPrompt } from './prompts.js';

export const ANTHROPIC: Failures = [
  { status: 529, weight: 6, body: (_model, random) => anthropicError('overloaded_error', 'Overloaded', random) },
  {
    status: 400,
    weight: 3,
    prompt: longPrompt,
    body: (_model, random) =>
      anthropicError(
        'invalid_request_error',
        `prompt is too long: ${random.int(201_000, 214_000)} tokens > 200000 maximum`,
        random,
      ),
  },
  {
    status: 429,
    weight: 2,
    body: (_model, random) =>
      anthropicError(
        'rate_limit_error',
        "This request would exceed your organization's rate limit of 50,000 input tokens per minute. For details, refer to: " +
          'https://docs.anthropic.com/en/api/rate-limits.',
        random,
      ),
  },
  {
    status: 401,
    weight: 1,
    body: (_model, random) => anthropicError('authentication_error', 'invalid x-api-key', random),
  },
];

function anthropicError(type: string, message: string, random: Random): Body {
  return { type: 'error', error: { type, message }, request_id: `req_011${random.token(21)}` };
}

export const GOOGLE: Failures = [
  {
    status: 429,
    weight: 4,
    body: (model, random) => ({
      error: {
        code: 429,
        message:
          'You exceeded your current quota, please check your plan and billing details. For more information on this error, ' +
          'head to: https://ai.google.dev/gemini-api/docs/rate-limits.',
        status: 'RESOURCE_EXHAUSTED',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
            violations: [
              {
                quotaMetric: 'generativelanguage.googleapis.com/generate_content_paid_tier_input_token_count',
                quotaId: 'GenerateContentPaidTierInputTokensPerModelPerMinute',
                quotaDimensions: { location: 'global', model: model.id },
              },
            ],
          },
          { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${random.int(3, 55)}s` },
        ],
      },
    }),
  },
  {
    status: 503,
    weight: 4,
    body: () => ({
      error: { code: 503, message: 'The model is overloaded. Please try again later.', status: 'UNAVAILABLE' },
    }),
  },
  {
    status: 400,
    weight: 2,
    body: () => ({
      error: {
        code: 400,
        message: 'Request contains an invalid argument.',
        status: 'INVALID_ARGUMENT',
      },
    }),
  },
];

export const WORKERS_AI: Failures = [
  {
    status: 429,
    weight: 3,
    body: () => workersAiError(3040, 'AiError: Capacity temporarily exceeded, please try again.'),
  },
  {
    status: 400,
    weight: 1,
    body: (_model, random) =>
      workersAiError(5006, `AiError: Invalid input: required properties are missing (${random.hex(8)})`),
  },
  { status: 408, weight: 1, body: () => workersAiError(3046, 'AiError: Request timeout') },
];

function workersAiError(code: number, message: string): Body {
  return { result: null, success: false, errors: [{ code, message }], messages: [] };
}

export const MISTRAL: Failures = [
  {
    status: 429,
    weight: 3,
    body: () => ({
      object: 'error',
      message: 'Service tier capacity exceeded for this model.',
      type: 'service_tier_capacity_exceeded',
      param: null,
      code: '3505',
    }),
  },
  { status: 401, weight: 1, body: () => ({ detail: 'Unauthorized' }) },
];

export const COHERE: Failures = [
  {
    status: 429,
    weight: 2,
    body: (_model, random) => ({
      id: random.hex(32),
      message: 'Please wait and try again later. You have exceeded the rate limit of 500 API calls per minute.',
    }),
  },
  {
    status: 404,
    weight: 1,
    body: (model, random) => ({
      id: random.hex(32),
      message: `model '${model.id}' not found, make sure the correct model ID was used and that you have access to the model.`,
    }),
  },
];

export const BEDROCK: Failures = [
  { status: 429, weight: 3, body: () => ({ message: 'Too many requests, please wait before trying again.' }) },
  {
    status: 403,
    weight: 1,
    body: () => ({ message: "You don't have access to the model with the specified model ID." }),
  },
];
