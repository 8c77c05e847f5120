import type { Body } from '../formats/index.js';
import type { Failures } from './failure.js';
import { longPrompt } from './prompts.js';

/** https://platform.openai.com/docs/guides/error-codes */
export const OPENAI: Failures = [
  {
    status: 429,
    weight: 5,
    body: (model, random) => {
      const used = random.int(27_000, 29_900);
      const excess = random.int(200, 2_500);
      return openaiError(
        `Rate limit reached for ${model.id} in organization org-northwind on tokens per min (TPM): Limit 30000, Used ${used}, ` +
          `Requested ${30_000 - used + excess}. Please try again in ${(excess / 500).toFixed(2)}s. Visit ` +
          'https://platform.openai.com/account/rate-limits to learn more.',
        'tokens',
        'rate_limit_exceeded',
      );
    },
  },
  {
    status: 429,
    weight: 2,
    body: () =>
      openaiError(
        'You exceeded your current quota, please check your plan and billing details. For more information on this error, ' +
          'read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.',
        'insufficient_quota',
        'insufficient_quota',
      ),
  },
  {
    status: 400,
    weight: 3,
    prompt: longPrompt,
    body: (_model, random) =>
      openaiError(
        `This model's maximum context length is 128000 tokens. However, your messages resulted in ${random.int(150_000, 171_000)} ` +
          'tokens. Please reduce the length of the messages.',
        'invalid_request_error',
        'context_length_exceeded',
        'messages',
      ),
  },
  {
    status: 401,
    weight: 2,
    body: () =>
      openaiError(
        'Incorrect API key provided: ********. You can find your API key at https://platform.openai.com/account/api-keys.',
        'invalid_request_error',
        'invalid_api_key',
      ),
  },
  {
    status: 500,
    weight: 1,
    body: () =>
      openaiError('The server had an error while processing your request. Sorry about that!', 'server_error', null),
  },
];

function openaiError(message: string, type: string, code: string | null, param: string | null = null): Body {
  return { error: { message, type, param, code } };
}

/** https://learn.microsoft.com/azure/ai-foundry/openai/concepts/content-filter */
export const AZURE: Failures = [
  {
    status: 429,
    weight: 2,
    body: (_model, random) => ({
      error: {
        code: '429',
        message:
          'Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have exceeded token rate ' +
          `limit of your current OpenAI S0 pricing tier. Please retry after ${random.int(2, 40)} seconds.`,
      },
    }),
  },
  {
    status: 400,
    weight: 1,
    body: () => ({
      error: {
        message:
          "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your " +
          'prompt and retry. To learn more about our content filtering policies please read our documentation: ' +
          'https://go.microsoft.com/fwlink/?linkid=2198766',
        type: null,
        param: 'prompt',
        code: 'content_filter',
        status: 400,
        innererror: {
          code: 'ResponsibleAIPolicyViolation',
          content_filter_result: {
            hate: { filtered: false, severity: 'safe' },
            jailbreak: { filtered: true, detected: true },
            self_harm: { filtered: false, severity: 'safe' },
            sexual: { filtered: false, severity: 'safe' },
            violence: { filtered: false, severity: 'safe' },
          },
        },
      },
    }),
  },
];
