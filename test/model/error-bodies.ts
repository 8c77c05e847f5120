import type { ErrorInfo } from '../../src/model/error-info.js';

/** An error body as a provider documents or sends it, and what it says. */
export interface ErrorBody {
  readonly name: string;
  readonly body: unknown;
  readonly expected: ErrorInfo | null;
}

export function info(message: string, rest: Partial<ErrorInfo> = {}): ErrorInfo {
  return { message, type: null, code: null, guard: null, ...rest };
}

const detail = (name: string, value: string) => ({ name, value });

const RATE_LIMIT = 'Rate limit reached for model `llama-3.3-70b-versatile` on tokens per day (TPD): Limit 100000, Used 92498.';
const AZURE_FILTER = "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.";
const SAFE = { filtered: false, severity: 'safe' };
const EXHAUSTED = 'Resource has been exhausted (e.g. check quota).';
const CREDITS = "Your newly created teams doesn't have any credits yet.";
const LIMITS = 'You have reached your specified API usage limits.';

const OPENAI: readonly ErrorBody[] = [
  {
    // https://platform.openai.com/docs/guides/error-codes
    name: 'OpenAI',
    body: { error: { message: 'Incorrect API key provided.', type: 'invalid_request_error', param: null, code: 'invalid_api_key' } },
    expected: info('Incorrect API key provided.', { type: 'invalid_request_error', code: 'invalid_api_key' }),
  },
  {
    // https://github.com/rahul2002m/ChatPDF/issues/6
    name: 'OpenAI, with the parameter at fault',
    body: { error: { message: 'Too long.', type: 'invalid_request_error', param: 'messages', code: 'context_length_exceeded' } },
    expected: info('Too long.', { type: 'invalid_request_error', code: 'context_length_exceeded', param: 'messages' }),
  },
  {
    // https://platform.openai.com/docs/api-reference/responses/object
    name: 'OpenAI, a failed Responses call',
    body: { object: 'response', status: 'failed', error: { code: 'server_error', message: 'Sorry.' }, output: [], model: 'gpt-5' },
    expected: info('Sorry.', { code: 'server_error' }),
  },
  {
    // https://platform.openai.com/docs/guides/image-generation (content moderation)
    name: 'OpenAI, a picture that was refused',
    body: { error: { message: 'Rejected.', type: 'image_generation_user_error', param: null, code: 'moderation_blocked' } },
    expected: info('Rejected.', {
      type: 'image_generation_user_error',
      code: 'moderation_blocked',
      guard: 'content-blocked',
    }),
  },
  {
    // https://github.com/pollinations/pollinations/issues/12067 (the code alone)
    name: 'OpenAI, content policy',
    body: { error: { message: 'Rejected.', code: 'content_policy_violation', type: 'invalid_request_error' } },
    expected: info('Rejected.', { type: 'invalid_request_error', code: 'content_policy_violation', guard: 'content-blocked' }),
  },
  {
    // https://github.com/compl-ai/compl-ai/issues/20
    name: 'Azure, the prompt filtered',
    body: {
      error: {
        message: AZURE_FILTER,
        type: null,
        param: 'prompt',
        code: 'content_filter',
        status: 400,
        innererror: {
          code: 'ResponsibleAIPolicyViolation',
          content_filter_result: {
            hate: SAFE,
            jailbreak: { filtered: true, detected: true },
            violence: { filtered: true, severity: 'medium' },
          },
        },
      },
    },
    expected: info(AZURE_FILTER, {
      code: 'content_filter',
      guard: 'prompt-blocked',
      param: 'prompt',
      details: [
        detail('innererror.code', 'ResponsibleAIPolicyViolation'),
        detail('innererror.content_filter_result', 'jailbreak, violence: medium'),
      ],
    }),
  },
  {
    // https://github.com/BerriAI/litellm/pull/16231
    name: 'LiteLLM, of Azure',
    body: {
      error: {
        message: 'litellm.ContentPolicyViolationError: AzureException - filtered',
        type: null,
        param: null,
        code: '400',
        provider_specific_fields: {
          innererror: { code: 'ResponsibleAIPolicyViolation', content_filter_result: { hate: { filtered: true, severity: 'high' } } },
        },
      },
    },
    expected: info('litellm.ContentPolicyViolationError: AzureException - filtered', {
      code: '400',
      guard: 'content-blocked',
      details: [
        detail('provider_specific_fields.innererror.code', 'ResponsibleAIPolicyViolation'),
        detail('provider_specific_fields.innererror.content_filter_result', 'hate: high'),
      ],
    }),
  },
  {
    // https://github.com/groq/groq-typescript/issues/28
    name: 'Groq',
    body: {
      error: {
        message: 'Failed to call a function.',
        type: 'invalid_request_error',
        code: 'tool_use_failed',
        failed_generation: '<function=read={"file_path": "sample.txt"}</function>',
      },
    },
    expected: info('Failed to call a function.', {
      type: 'invalid_request_error',
      code: 'tool_use_failed',
      details: [detail('failed_generation', '<function=read={"file_path": "sample.txt"}</function>')],
    }),
  },
  {
    // https://github.com/vllm-project/vllm/issues/4667
    name: 'vLLM',
    body: { object: 'error', message: 'max_tokens must be at least 1, got -186.', type: 'BadRequestError', param: null, code: 400 },
    expected: info('max_tokens must be at least 1, got -186.', { type: 'BadRequestError', code: '400' }),
  },
  {
    // https://github.com/FerroxLabs/wayland/issues/603
    name: 'Perplexity',
    body: { error: { message: "Invalid model 'perplexity/sonar'.", type: 'invalid_model', code: 400 } },
    expected: info("Invalid model 'perplexity/sonar'.", { type: 'invalid_model', code: '400' }),
  },
  {
    // https://github.com/griptape-ai/griptape-nodes-engine/issues/1079
    name: 'xAI',
    body: { code: 'The caller does not have permission to execute the specified operation', error: CREDITS },
    expected: info(CREDITS, { code: 'The caller does not have permission to execute the specified operation' }),
  },
  {
    // https://github.com/ncecere/terraform-provider-litellm/pull/19
    name: 'LiteLLM, a Python value in its message',
    body: { error: { message: "{'error': 'User does not have permission.'}", type: 'auth_error', param: 'None', code: '403' } },
    expected: info('User does not have permission.', { type: 'auth_error', code: '403' }),
  },
  {
    // https://github.com/BerriAI/litellm/issues/37599
    name: 'LiteLLM, of Anthropic',
    body: {
      code: '400',
      message:
        `litellm.BadRequestError: AnthropicException - b'{"type":"error","error":{"type":"invalid_request_error","message":"${LIMITS}"},` +
        `"request_id":"req_011CeDfeyYs7N6neZrLwFxPJ"}'. Received Model Group=claude-haiku-4-5`,
    },
    expected: info(LIMITS, {
      type: 'invalid_request_error',
      code: '400',
      requestId: 'req_011CeDfeyYs7N6neZrLwFxPJ',
      details: [detail('message', "litellm.BadRequestError: AnthropicException - b' … '. Received Model Group=claude-haiku-4-5")],
    }),
  },
];

const OTHERS: readonly ErrorBody[] = [
  {
    // https://docs.anthropic.com/en/api/errors
    name: 'Anthropic',
    body: {
      type: 'error',
      error: { type: 'not_found_error', message: 'The requested resource could not be found.' },
      request_id: 'req_011CSHoEeqs5C35K2UUqR7Fy',
    },
    expected: info('The requested resource could not be found.', { type: 'not_found_error', requestId: 'req_011CSHoEeqs5C35K2UUqR7Fy' }),
  },
  {
    name: 'Anthropic, before it had request ids',
    body: { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
    expected: info('Overloaded', { type: 'overloaded_error' }),
  },
  {
    // https://github.com/google-gemini/gemini-cli/issues/14811
    name: 'Gemini',
    body: { error: { code: 429, message: EXHAUSTED, status: 'RESOURCE_EXHAUSTED' } },
    expected: info(EXHAUSTED, { type: 'RESOURCE_EXHAUSTED', code: '429' }),
  },
  {
    // https://github.com/google-gemini/gemini-cli/issues/10925, and google.rpc.RetryInfo and QuotaFailure of
    // https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto
    name: 'Gemini, in a list with details',
    body: [
      {
        error: {
          code: 429,
          message: 'Quota exceeded.',
          errors: [{ message: 'Quota exceeded.', domain: 'global', reason: 'rateLimitExceeded' }],
          status: 'RESOURCE_EXHAUSTED',
          details: [
            {
              '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
              reason: 'RATE_LIMIT_EXCEEDED',
              domain: 'googleapis.com',
              metadata: { quota_limit: 'Gemini25ProRequestsPerDay' },
            },
            {
              '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
              violations: [{ quotaId: 'PerMinute', quotaDimensions: { model: 'x' } }],
            },
            { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34s' },
          ],
        },
      },
    ],
    expected: info('Quota exceeded.', {
      type: 'RESOURCE_EXHAUSTED',
      code: '429',
      details: [
        detail('errors.domain', 'global'),
        detail('errors.reason', 'rateLimitExceeded'),
        detail('reason', 'RATE_LIMIT_EXCEEDED'),
        detail('domain', 'googleapis.com'),
        detail('quota_limit', 'Gemini25ProRequestsPerDay'),
        detail('violations.quotaId', 'PerMinute'),
        detail('violations.quotaDimensions.model', 'x'),
        detail('retryDelay', '34s'),
      ],
    }),
  },
  {
    // https://github.com/continuedev/continue/issues/10560
    name: 'Gemini, JSON in its message',
    body: {
      error: {
        message: `{\n  "error": {\n    "code": 429,\n    "message": "${EXHAUSTED}",\n    "status": "RESOURCE_EXHAUSTED"\n  }\n}\n`,
        code: 429,
        status: 'Too Many Requests',
      },
    },
    expected: info(EXHAUSTED, { type: 'RESOURCE_EXHAUSTED', code: '429', details: [detail('type', 'Too Many Requests')] }),
  },
  {
    // https://ai.google.dev/api/generate-content#PromptFeedback
    name: 'Gemini, the prompt blocked',
    body: { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata: { promptTokenCount: 7 }, modelVersion: 'gemini-2.5' },
    expected: info('PROHIBITED_CONTENT', { guard: 'prompt-blocked' }),
  },
  {
    // https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/inference#response
    name: 'Vertex, the prompt blocked',
    body: { promptFeedback: { blockReason: 'SAFETY', blockReasonMessage: 'The prompt is blocked due to safety filters.' } },
    expected: info('The prompt is blocked due to safety filters.', { code: 'SAFETY', guard: 'prompt-blocked' }),
  },
  {
    // https://docs.mistral.ai/api/
    name: 'Mistral',
    body: { object: 'error', message: 'Invalid model: x', type: 'invalid_model', param: null, code: '1500' },
    expected: info('Invalid model: x', { type: 'invalid_model', code: '1500' }),
  },
  {
    // https://docs.cohere.com/reference/errors
    name: 'Cohere',
    body: { id: '5d77f09d', message: 'invalid api token' },
    expected: info('invalid api token', { details: [detail('id', '5d77f09d')] }),
  },
  {
    // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html#API_runtime_Converse_Errors
    name: 'Bedrock',
    body: { __type: 'ThrottlingException', Message: 'Too many requests, please wait before trying again.' },
    expected: info('Too many requests, please wait before trying again.', { type: 'ThrottlingException' }),
  },
  {
    // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStreamOutput.html
    name: 'Bedrock, in its stream',
    body: [{ messageStart: { role: 'assistant' } }, { throttlingException: { message: 'Rate exceeded' } }],
    expected: info('Rate exceeded', { type: 'throttlingException' }),
  },
  {
    // https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-use-converse-api.html
    name: 'Bedrock, a guardrail on the prompt',
    body: {
      output: { message: { role: 'assistant', content: [{ text: 'Sorry, I cannot answer that.' }] } },
      stopReason: 'guardrail_intervened',
      usage: { inputTokens: 0, outputTokens: 0, totalTokens: 0 },
      trace: {
        guardrail: {
          inputAssessment: { '3o06191495ze': { topicPolicy: { topics: [{ name: 'Music', type: 'DENY', action: 'BLOCKED' }] } } },
        },
      },
    },
    expected: info('Sorry, I cannot answer that.', { code: 'guardrail_intervened', guard: 'prompt-blocked' }),
  },
  {
    // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_GuardrailTraceAssessment.html
    name: 'Bedrock, a guardrail on the answer',
    body: {
      output: { message: { role: 'assistant', content: [{ text: 'Blocked.' }] } },
      stopReason: 'guardrail_intervened',
      trace: {
        guardrail: {
          inputAssessment: { a: { invocationMetrics: {} } },
          outputAssessments: { a: [{ wordPolicy: { customWords: [{ match: 'x', action: 'BLOCKED' }] } }] },
        },
      },
    },
    expected: info('Blocked.', { code: 'guardrail_intervened', guard: 'response-blocked' }),
  },
  {
    name: 'Bedrock, a guardrail without its trace',
    body: { output: { message: { content: [{ text: 'My name is {NAME}.' }] } }, stopReason: 'guardrail_intervened' },
    expected: info('My name is {NAME}.', { code: 'guardrail_intervened', guard: 'guardrail-intervened' }),
  },
  {
    // https://github.com/huggingface/transformers/issues/32665
    name: 'Hugging Face',
    body: { error: 'Model meta-llama/Llama-2-13b-chat is currently loading', estimated_time: 20 },
    expected: info('Model meta-llama/Llama-2-13b-chat is currently loading', { details: [detail('estimated_time', '20')] }),
  },
  {
    // https://huggingface.github.io/text-generation-inference (ErrorResponse)
    name: 'Text Generation Inference',
    body: { error: 'Input validation error', error_type: 'validation' },
    expected: info('Input validation error', { type: 'validation' }),
  },
  {
    // https://replicate.com/docs/reference/http
    name: 'Replicate',
    body: { title: 'Unauthenticated', detail: 'You did not pass an authentication token', status: 401 },
    expected: info('You did not pass an authentication token', { details: [detail('title', 'Unauthenticated')] }),
  },
  {
    // https://github.com/ollama/ollama/blob/main/docs/api.md
    name: 'Ollama',
    body: { error: "model 'llama9' not found" },
    expected: info("model 'llama9' not found"),
  },
  {
    // https://api-docs.deepseek.com/quick_start/error_codes, in OpenAI's shape
    name: 'DeepSeek',
    body: { error: { message: 'Insufficient Balance', type: 'unknown_error', param: null, code: 'invalid_request_error' } },
    expected: info('Insufficient Balance', { type: 'unknown_error', code: 'invalid_request_error' }),
  },
];

const ROUTERS: readonly ErrorBody[] = [
  {
    // https://github.com/reVrost/go-openrouter/pull/21
    name: 'OpenRouter, of OpenAI',
    body: {
      error: {
        message: 'Provider returned error',
        code: 400,
        metadata: {
          raw:
            '{\n  "error": {\n    "message": "The word \'json\' is missing.",\n    "type": "invalid_request_error",\n' +
            '    "param": "input",\n    "code": null\n  }\n}',
          provider_name: 'OpenAI',
        },
      },
      user_id: 'org_2x',
    },
    expected: info("The word 'json' is missing.", {
      type: 'invalid_request_error',
      code: '400',
      param: 'input',
      provider: 'OpenAI',
      details: [detail('message', 'Provider returned error')],
    }),
  },
  {
    // https://github.com/open-webui/computer/issues/293
    name: 'OpenRouter, plain words in raw',
    body: {
      error: {
        message: 'Provider returned error',
        code: 429,
        metadata: { raw: 'z-ai/glm is temporarily rate-limited upstream.', provider_name: 'BaseTen', remedy_hint: 'Retry shortly' },
      },
    },
    expected: info('z-ai/glm is temporarily rate-limited upstream.', {
      code: '429',
      provider: 'BaseTen',
      details: [detail('message', 'Provider returned error'), detail('remedy_hint', 'Retry shortly')],
    }),
  },
  {
    // https://openrouter.ai/docs/api-reference/errors#moderation-errors
    name: 'OpenRouter, moderation',
    body: {
      error: {
        code: 403,
        message: 'Your input was flagged',
        metadata: { reasons: ['violence', 'hate'], flagged_input: 'The first 100 …', provider_name: 'OpenAI', model_slug: 'gpt-4o' },
      },
    },
    expected: info('Your input was flagged', {
      code: '403',
      guard: 'prompt-blocked',
      provider: 'OpenAI',
      details: [detail('reasons', 'violence, hate'), detail('flagged_input', 'The first 100 …'), detail('model_slug', 'gpt-4o')],
    }),
  },
  {
    // https://openrouter.ai/docs/api-reference/overview#completionsresponse-format (NonStreamingChoice)
    name: 'OpenRouter, beside an answer',
    body: {
      id: 'gen-1',
      choices: [{ finish_reason: 'error', message: { role: 'assistant', content: 'Hal' }, error: { code: 502, message: 'Bad gateway' } }],
    },
    expected: info('Bad gateway', { code: '502' }),
  },
  {
    // https://github.com/vercel/ai/blob/main/packages/gateway/src/errors/create-gateway-error.ts
    name: 'Vercel AI Gateway',
    body: { error: { message: 'Model not found', type: 'model_not_found', param: { modelId: 'x' }, code: null }, generationId: 'gen_1' },
    expected: info('Model not found', { type: 'model_not_found', details: [detail('generationId', 'gen_1')] }),
  },
  {
    // https://developers.cloudflare.com/workers-ai/platform/errors/
    name: 'Workers AI',
    body: { result: null, success: false, errors: [{ code: 5007, message: 'No such model' }], messages: [] },
    expected: info('No such model', { code: '5007' }),
  },
  {
    name: 'Workers AI, two errors',
    body: { success: false, errors: [{ code: 7001, message: 'One' }, { code: 7002, message: 'Two' }] },
    expected: info('One\nTwo', { code: '7001' }),
  },
  {
    // https://developers.cloudflare.com/ai-gateway/features/guardrails/set-up-guardrail/
    name: 'a guardrail of the gateway',
    body: { success: false, result: [], messages: [], error: [{ code: 2016, message: 'Prompt blocked due to security configurations' }] },
    expected: info('Prompt blocked due to security configurations', { code: '2016', guard: 'prompt-blocked' }),
  },
  {
    // https://developers.cloudflare.com/ai-gateway/features/dlp/
    name: 'data loss prevention of the gateway',
    body: { success: false, errors: [{ code: '2030', message: 'Response content blocked due to DLP policy violations' }] },
    expected: info('Response content blocked due to DLP policy violations', { code: '2030', guard: 'dlp-response' }),
  },
  {
    name: 'a failed dynamic route',
    body: { state: 'Failed', error: 'Model execution failed (500)' },
    expected: info('Model execution failed (500)'),
  },
  {
    // https://docs.nestjs.com/exception-filters
    name: 'a text for its kind beside the message',
    body: { statusCode: 403, message: 'Model not allowed', error: 'Forbidden' },
    expected: info('Model not allowed', { type: 'Forbidden', details: [detail('statusCode', '403')] }),
  },
  {
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
    name: 'AWS API gateway',
    body: { message: 'Missing Authentication Token' },
    expected: info('Missing Authentication Token'),
  },
];

const TEXTS: readonly ErrorBody[] = [
  {
    // https://github.com/ago19800/HomeMind/issues/29
    name: 'a Python value behind words',
    body: `Error code: 429 - {'error': {'message': '${RATE_LIMIT}', 'type': 'tokens', 'code': 'rate_limit_exceeded', 'param': None}}`,
    expected: info(RATE_LIMIT, { type: 'tokens', code: 'rate_limit_exceeded', details: [detail('message', 'Error code: 429 -')] }),
  },
  {
    // https://github.com/griptape-ai/griptape-nodes-engine/issues/1079
    name: 'a Python value in both kinds of quotes',
    body: `Error code: 403 - {'code': 'permission-denied', 'error': "${CREDITS}"}`,
    expected: info(CREDITS, { code: 'permission-denied', details: [detail('message', 'Error code: 403 -')] }),
  },
  {
    // https://github.com/google-gemini/gemini-cli/issues/25760
    name: 'a list behind words',
    body: '[API Error: [{"error": {"code": 403, "message": "The caller does not have permission", "status": "PERMISSION_DENIED"}}]]',
    expected: info('The caller does not have permission', {
      type: 'PERMISSION_DENIED',
      code: '403',
      details: [detail('message', '[API Error: … ]')],
    }),
  },
  {
    // https://docs.anthropic.com/en/docs/build-with-claude/streaming#error-events
    name: 'an event of Anthropic',
    body:
      'event: content_block_delta\ndata: {"type":"content_block_delta","delta":{"text":"data: {\\"error\\":1}"}}\n\n' +
      'event: error\ndata: {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded data: x"}}\n\n',
    expected: info('Overloaded data: x', { type: 'overloaded_error' }),
  },
  {
    // https://platform.openai.com/docs/api-reference/responses-streaming/error
    name: "an event of OpenAI's Responses",
    body:
      'event: error\r\ndata: {"type":"error","code":"ERR_SOMETHING","message":"Something went wrong","param":null,' +
      '"sequence_number":1}\r\n\r\n',
    expected: info('Something went wrong', { code: 'ERR_SOMETHING', details: [detail('sequence_number', '1')] }),
  },
  {
    // https://platform.openai.com/docs/api-reference/responses-streaming/response/failed
    name: "the end of OpenAI's Responses",
    body:
      'event: response.created\ndata: {"type":"response.created","response":{"id":"resp_1","error":null}}\n\n' +
      'event: response.failed\ndata: {"type":"response.failed","response":{"id":"resp_1","status":"failed",' +
      '"error":{"code":"server_error","message":"The model failed."}}}\n\n',
    expected: info('The model failed.', { code: 'server_error' }),
  },
  {
    // https://openrouter.ai/docs/api-reference/errors#when-no-content-is-generated
    name: 'an event of OpenRouter, after a comment',
    body:
      ': OPENROUTER PROCESSING\n\ndata: {"id":"cmpl-1","object":"chat.completion.chunk",' +
      '"error":{"code":"server_error","message":"Provider disconnected"},' +
      '"choices":[{"index":0,"delta":{"content":""},"finish_reason":"error"}]}\n\ndata: [DONE]\n\n',
    expected: info('Provider disconnected', { code: 'server_error' }),
  },
  {
    name: 'a list of chunks',
    body: { streamed_data: [{ choices: [{ delta: { content: 'Hal' } }] }, { error: { message: 'Broken', type: 'server_error' } }] },
    expected: info('Broken', { type: 'server_error' }),
  },
  {
    // https://nginx.org/en/docs/http/ngx_http_core_module.html#error_page, as nginx answers
    name: 'a page',
    body:
      '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n' +
      '<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
    expected: info('502 Bad Gateway'),
  },
  {
    name: 'a page in a message',
    body: { error: { message: '<!DOCTYPE html>\n<html lang="en-US"><title>example.com |\n 522: Connection timed out</title>', code: 522 } },
    expected: info('example.com | 522: Connection timed out', { code: '522' }),
  },
  {
    // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
    name: 'XML of AWS',
    body:
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n  <Code>NoSuchKey</Code>\n' +
      '  <Message>The resource you requested does not exist</Message>\n  <RequestId>4442587FB7D0A2F9</RequestId>\n</Error>',
    expected: info('The resource you requested does not exist', { code: 'NoSuchKey', requestId: '4442587FB7D0A2F9' }),
  },
  { name: 'a few words', body: ' upstream request timeout\n', expected: info('upstream request timeout') },
  // Words with JSON that tells of no error stay as they are.
  { name: 'words with JSON', body: 'Tool call failed: {"message": "hello"}', expected: info('Tool call failed: {"message": "hello"}') },
];

/** Documented bodies, and some seen in the wild, with the pages that show them. Long sentences are shortened. */
export const ERROR_BODIES: readonly ErrorBody[] = [...OPENAI, ...OTHERS, ...ROUTERS, ...TEXTS];
