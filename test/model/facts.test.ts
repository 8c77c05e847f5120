import { expect } from '@open-wc/testing';
import { readFacts, readTimeToFirstToken, type Facts } from '../../src/model/facts.js';

function facts(finishReason: string | null, cachedTokens: number | null = null, reasoningTokens: number | null = null): Facts {
  return { finishReason, cachedTokens, reasoningTokens };
}

const answer = { role: 'assistant', content: 'Hi' };

/** Answers as the pages show them, without what says nothing here. */
const BODIES: readonly { readonly name: string; readonly body: unknown; readonly expected: Facts }[] = [
  {
    // https://platform.openai.com/docs/api-reference/chat/object
    name: 'OpenAI',
    body: {
      object: 'chat.completion',
      choices: [{ index: 0, message: answer, logprobs: null, finish_reason: 'stop' }],
      usage: {
        prompt_tokens: 19,
        prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
        completion_tokens_details: { reasoning_tokens: 128, audio_tokens: 0, accepted_prediction_tokens: 0 },
      },
    },
    expected: facts('stop', 0, 128),
  },
  {
    // https://platform.openai.com/docs/api-reference/responses/object
    name: 'Responses',
    body: {
      object: 'response',
      status: 'completed',
      incomplete_details: null,
      output: [{ type: 'message', status: 'completed' }],
      usage: { input_tokens: 36, input_tokens_details: { cached_tokens: 12 }, output_tokens_details: { reasoning_tokens: 0 } },
    },
    expected: facts('completed', 12, 0),
  },
  {
    name: 'Responses, cut off',
    body: { object: 'response', status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } },
    expected: facts('max_output_tokens'),
  },
  {
    // https://docs.anthropic.com/en/api/messages
    name: 'Anthropic',
    body: {
      type: 'message',
      content: [{ type: 'tool_use', input: { stop_reason: 'x', cached_tokens: 9 } }],
      stop_reason: 'tool_use',
      stop_sequence: null,
      usage: {
        input_tokens: 2095,
        cache_creation_input_tokens: 2051,
        cache_creation: { ephemeral_5m_input_tokens: 2051, ephemeral_1h_input_tokens: 0 },
        cache_read_input_tokens: 2048,
        output_tokens: 503,
      },
    },
    expected: facts('tool_use', 2048),
  },
  {
    // https://ai.google.dev/api/generate-content#UsageMetadata
    name: 'Gemini',
    body: {
      candidates: [{ content: { parts: [{ text: 'Hi' }] }, finishReason: 'MAX_TOKENS', index: 0 }],
      usageMetadata: {
        promptTokenCount: 9,
        cachedContentTokenCount: 4,
        thoughtsTokenCount: 77,
        cacheTokensDetails: [{ modality: 'TEXT', tokenCount: 4 }],
      },
    },
    expected: facts('MAX_TOKENS', 4, 77),
  },
  {
    // https://googleapis.github.io/python-genai/genai.html#genai.types.GenerateContentResponseUsageMetadata
    name: 'Gemini, as its Python SDK prints it',
    body: { candidates: [{ finish_reason: 'STOP' }], usage_metadata: { cached_content_token_count: 4, thoughts_token_count: 7 } },
    expected: facts('STOP', 4, 7),
  },
  {
    // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
    name: 'Bedrock',
    body: { stopReason: 'end_turn', usage: { inputTokens: 30, cacheReadInputTokens: 20, cacheWriteInputTokens: 10, cacheDetails: [] } },
    expected: facts('end_turn', 20),
  },
  {
    // https://docs.cohere.com/reference/chat
    name: 'Cohere',
    body: {
      finish_reason: 'COMPLETE',
      message: answer,
      usage: { billed_units: { input_tokens: 5 }, tokens: { input_tokens: 66 }, cached_tokens: 32 },
    },
    expected: facts('COMPLETE', 32),
  },
  {
    // https://docs.cohere.com/v1/reference/chat
    name: 'Cohere, first version',
    body: { text: 'Hi', finish_reason: 'MAX_TOKENS', meta: { api_version: { version: '1' }, cached_tokens: 3 } },
    expected: facts('MAX_TOKENS', 3),
  },
  {
    // https://api-docs.deepseek.com/api/create-chat-completion
    name: 'DeepSeek',
    body: {
      choices: [{ finish_reason: 'insufficient_system_resource', message: answer }],
      usage: { prompt_cache_miss_tokens: 7, prompt_cache_hit_tokens: 64, completion_tokens_details: { reasoning_tokens: 5 } },
    },
    expected: facts('insufficient_system_resource', 64, 5),
  },
  {
    // https://docs.mistral.ai/api/ (UsageInfo), see https://github.com/vercel/ai/issues/14382
    name: 'Mistral',
    body: { choices: [{ finish_reason: 'model_length', message: answer }], usage: { prompt_tokens: 1013, num_cached_tokens: 1008 } },
    expected: facts('model_length', 1008),
  },
  {
    // https://github.com/ollama/ollama/blob/main/docs/api.md
    name: 'Ollama',
    body: { message: answer, done: true, done_reason: 'stop', prompt_eval_count: 26 },
    expected: facts('stop'),
  },
  {
    // https://ai-sdk.dev/docs/reference/ai-sdk-core/generate-text
    name: 'Vercel AI SDK',
    body: { text: 'Hi', finishReason: 'tool-calls', usage: { inputTokens: 9, reasoningTokens: 3, cachedInputTokens: 2 } },
    expected: facts('tool-calls', 2, 3),
  },
  {
    // https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-text.html
    name: 'Titan',
    body: { inputTextTokenCount: 5, results: [{ tokenCount: 2, outputText: 'Hi', completionReason: 'FINISH' }] },
    expected: facts('FINISH'),
  },
  {
    // https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html: the stop sequence comes second
    name: 'vLLM',
    body: { choices: [{ finish_reason: 'stop', stop_reason: 'Observation:' }], usage: { prompt_tokens_details: null } },
    expected: facts('stop'),
  },
];

describe('readFacts', () => {
  for (const { name, body, expected } of BODIES) {
    it(`reads ${name}`, () => {
      expect(readFacts(body)).to.deep.equal(expected);
    });
  }

  it('takes the first reason that there is', () => {
    const choices = [{}, null, 'x', { finish_reason: null }, { finish_reason: 'length' }, { finish_reason: 'stop' }];
    expect(readFacts({ choices })).to.deep.equal(facts('length'));
  });

  it('takes nothing that the model wrote', () => {
    const tokens = { cached_tokens: 1, reasoning_tokens: 1 };
    const said = { finish_reason: 'said', stop_reason: 'said', reason: 'said', usage: tokens, ...tokens };
    const bodies = [
      { choices: [{ message: said, delta: said }] },
      { content: [said], output: said, message: said, input: said, arguments: said },
      { candidates: [{ content: said }] },
      { response: said, output: [said] },
      { ...said, finish_reason: 7, stop_reason: null, usage: { a: { b: said } }, cached_tokens: 1 },
      { status: 'succeeded', metadata: said },
    ];
    for (const body of bodies) expect(readFacts(body), JSON.stringify(body)).to.deep.equal(facts(null));
  });

  it('finds nothing in what is of another type', () => {
    const odd = JSON.parse('{"__proto__":{"finish_reason":"x"},"toString":1}') as unknown;
    for (const value of [undefined, null, 1, 'x', true, [], [[]], {}, odd, [odd]]) {
      const usage = { cached_tokens: value, reasoning_tokens: value };
      const inLists = { choices: [value], usage: [value], object: 'response', status: value };
      const bodies = [value, { choices: value, usage: value, result: value }, inLists];
      for (const body of bodies) {
        const expected = value === 'x' && body === bodies[2] ? 'x' : null;
        expect(readFacts(body), JSON.stringify(body)).to.deep.equal(facts(expected));
      }
      if (value !== 1) expect(readFacts({ usage })).to.deep.equal(facts(null));
    }
    expect(readFacts({ usage: JSON.parse('{"cached_tokens":1e999,"reasoning_tokens":-1}') as unknown })).to.deep.equal(facts(null));
    const none = { usage: { cached_tokens: '5', cached_input_cost: 0, cost: 0 }, finish_reason: 'x'.repeat(100) };
    expect(readFacts(none)).to.deep.equal(facts(null));
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, { index }]));
    expect(readFacts({ usage: many, choices: Object.values(many) })).to.deep.equal(facts(null));
  });
});

describe('readTimeToFirstToken', () => {
  it('reads names that say their unit', () => {
    for (const name of ['time_to_first_token_ms', 'ttft_ms']) {
      expect(readTimeToFirstToken({ [name]: 312.5 }), name).to.equal(312.5);
      expect(readTimeToFirstToken({ [name]: 0 }), name).to.equal(0);
    }
  });

  it('takes no name without a unit, and nothing else', () => {
    const rows: unknown[] = [
      { time_to_first_token: 1 },
      { timeToFirstToken: 1 },
      { ttft: 1 },
      { latency: 1, duration: 2, ms: '3' },
      { ttft_ms: '1' },
      { ttft_ms: -1 },
      { ttft_ms: null },
      { timings: { ttft_ms: 1 } },
      { metadata: { ttft_ms: 1 } },
      [{ ttft_ms: 1 }],
      null,
      undefined,
      'x',
    ];
    for (const row of rows) expect(readTimeToFirstToken(row), JSON.stringify(row)).to.equal(null);
  });
});
