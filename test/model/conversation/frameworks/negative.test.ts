import { expect } from '@open-wc/testing';
import type { JsonObject } from '../../../../src/api/guards.js';
import { frameworkRequests, frameworkResponses } from '../../../../src/model/conversation/frameworks/index.js';
import { formats, read } from './formats.js';

const weather = { type: 'object', properties: { city: { type: 'string' } } };

/** Bodies after the providers' references, with the fields that come nearest to a framework's marks. */
const PROVIDERS: Readonly<Record<string, JsonObject>> = {
  // https://platform.openai.com/docs/api-reference/chat/create
  'OpenAI chat completions, asked': {
    model: 'gpt-4.1',
    messages: [
      { role: 'developer', content: 'Be brief.' },
      {
        role: 'user',
        name: 'ann',
        content: [
          { type: 'text', text: "What's in these?" },
          { type: 'image_url', image_url: { url: 'https://example.com/a.jpg' } },
          { type: 'input_audio', input_audio: { data: 'aGVsbG8h', format: 'wav' } },
          { type: 'file', file: { file_id: 'file-1' } },
        ],
      },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'weather', arguments: '{}' } }],
      },
      { role: 'tool', tool_call_id: 'call_1', content: 'Sunny' },
      { role: 'function', name: 'weather', content: 'Sunny' },
    ],
    tools: [{ type: 'function', function: { name: 'weather', parameters: weather } }],
  },
  'OpenAI chat completions, answered': {
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: {
          role: 'assistant',
          content: 'Hi.',
          refusal: null,
          annotations: [],
          reasoning_details: [{ type: 'reasoning.text', text: 'Hm.' }],
        },
      },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 2 },
  },
  // https://platform.openai.com/docs/api-reference/responses
  'OpenAI Responses, asked': {
    model: 'gpt-4.1',
    instructions: 'Be brief.',
    input: [
      { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Hi' }, { type: 'input_file', file_id: 'f' }] },
      { role: 'user', content: [{ type: 'input_image', image_url: 'https://example.com/a.png' }] },
      { type: 'function_call', call_id: 'call_1', name: 'weather', arguments: '{}' },
      { type: 'function_call_output', call_id: 'call_1', output: 'Sunny' },
      { type: 'reasoning', summary: [{ type: 'summary_text', text: 'Hm.' }] },
    ],
    tools: [{ type: 'function', name: 'weather', parameters: weather }],
  },
  'OpenAI Responses, answered': {
    object: 'response',
    output: [
      { type: 'reasoning', id: 'rs_1', summary: [], content: [{ type: 'reasoning_text', text: 'Hm.' }] },
      { type: 'web_search_call', id: 'ws_1', status: 'completed', action: { type: 'search', query: 'q' } },
      { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Hi.', annotations: [] }] },
    ],
    text: { format: { type: 'text' } },
    tools: [],
  },
  'OpenAI completions': {
    prompt: ['Say hi', 'Say ho'],
    object: 'text_completion',
    choices: [{ text: 'hi', finish_reason: 'stop' }],
  },
  // https://docs.anthropic.com/en/api/messages
  'Anthropic, asked': {
    system: [{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral' } }],
    messages: [
      {
        role: 'user',
        content: [
          { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'aGVsbG8h' } },
          { type: 'document', source: { type: 'url', url: 'https://example.com/a.pdf' } },
        ],
      },
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'Hm.', signature: 's' },
          { type: 'tool_use', id: 't1', name: 'weather', input: {} },
          { type: 'server_tool_use', id: 's1', name: 'web_search', input: {} },
          { type: 'web_search_tool_result', tool_use_id: 's1', content: [] },
        ],
      },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't1', content: 'Sunny' }] },
    ],
  },
  'Anthropic, answered': {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    content: [{ type: 'text', text: 'Hi.', citations: [] }],
    stop_reason: 'end_turn',
    usage: { input_tokens: 1, output_tokens: 2 },
  },
  // https://ai.google.dev/api/generate-content
  'Gemini, asked': {
    systemInstruction: { parts: [{ text: 'Be brief.' }] },
    contents: [
      { role: 'user', parts: [{ text: 'Hi' }, { inlineData: { mimeType: 'image/png', data: 'aGVsbG8h' } }] },
      { role: 'model', parts: [{ functionCall: { name: 'weather', args: {} } }] },
      { role: 'user', parts: [{ functionResponse: { name: 'weather', response: { output: 'Sunny' } } }] },
    ],
  },
  'Gemini, its contents alone': {
    messages: [
      { role: 'user', parts: [{ text: 'Hi' }] },
      { role: 'model', parts: [{ text: 'Hello', thought: true }, { fileData: { mimeType: 'a/b', fileUri: 'gs://a' } }] },
    ],
  },
  'Gemini, answered': {
    candidates: [{ content: { role: 'model', parts: [{ text: 'Hi.' }] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: 1 },
  },
  // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
  'Bedrock, asked': {
    system: [{ text: 'Be brief.' }],
    messages: [
      { role: 'user', content: [{ text: 'Hi' }, { image: { format: 'png', source: { bytes: 'aGVsbG8h' } } }] },
      { role: 'assistant', content: [{ toolUse: { toolUseId: 't1', name: 'weather', input: {} } }] },
      { role: 'user', content: [{ toolResult: { toolUseId: 't1', content: [{ json: {} }] } }] },
    ],
  },
  'Bedrock, answered': {
    output: {
      message: { role: 'assistant', content: [{ reasoningContent: { reasoningText: { text: 'Hm.' } } }, { text: 'Hi.' }] },
    },
    stopReason: 'end_turn',
  },
  'Titan, answered': { inputTextTokenCount: 3, results: [{ tokenCount: 2, outputText: 'Hi.', completionReason: 'FINISH' }] },
  // https://docs.cohere.com/reference/chat
  'Cohere, asked': { message: 'Hi', preamble: 'Be brief.', chat_history: [{ role: 'CHATBOT', message: 'Hello' }] },
  'Cohere, answered': {
    text: 'Hi.',
    finish_reason: 'COMPLETE',
    tool_calls: [{ name: 'weather', parameters: {} }],
    citations: [{ start: 0, end: 2, text: 'Hi', document_ids: ['d'] }],
  },
  'Cohere generate, answered': { id: 'g', generations: [{ id: 'g1', text: 'Hi.', finish_reason: 'COMPLETE' }], prompt: 'Hi' },
  'Cohere v2, answered': {
    finish_reason: 'COMPLETE',
    message: {
      role: 'assistant',
      tool_plan: 'Hm.',
      content: [
        { type: 'thinking', thinking: 'Hm.' },
        { type: 'text', text: 'Hi.' },
      ],
    },
  },
  // https://developers.cloudflare.com/workers-ai/models/
  'Workers AI': { response: 'Hi.', tool_calls: [{ name: 'weather', arguments: {} }], prompt: 'Hi', messages: [] },
  // https://docs.mistral.ai/api/
  'Mistral, asked': {
    messages: [
      { role: 'user', content: [{ type: 'document_url', document_url: 'https://example.com/a.pdf' }] },
      { role: 'assistant', prefix: true, content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] }] },
    ],
  },
  Embeddings: { object: 'list', data: [{ object: 'embedding', embedding: [0.1] }], input: ['Hi'] },
  'a failed call': { error: { message: 'No key', type: 'invalid_request_error', code: null }, type: 'error' },
};

describe('bodies of providers', () => {
  for (const [provider, body] of Object.entries(PROVIDERS)) {
    it(`are left to the providers' readers: ${provider}`, () => {
      for (const reader of [...frameworkRequests, ...frameworkResponses]) expect(reader(body)).to.equal(null);
    });
  }
});

describe('hostile bodies of agent frameworks', () => {
  it('never throw, and never write into what all objects share', () => {
    const bodies = [
      '{"attributes":{"__proto__.gen_ai":"x","constructor.prototype.odd":"x","gen_ai.prompt.0.__proto__.odd":"x"}}',
      '{"attributes":[{"key":"__proto__.odd","value":{"stringValue":"x"}},{"key":"gen_ai.input.messages"},null]}',
      '{"messages":[{"__proto__":{"type":"human"},"content":"x"},{"type":{"toString":null},"content":"x"}]}',
      '{"messages":[{"role":"user","content":[{"type":{"toString":null}},{"type":"tool-result","output":{"type":{}}}]}]}',
      '{"generations":[[null,1,"x",{"text":{}}]]}',
      '{"finishReason":{},"steps":[null,1,{"content":1}],"content":[null]}',
      '{"events":"[not json","name":{}}',
    ];
    for (const body of bodies) {
      for (const reader of [...frameworkRequests, ...frameworkResponses]) reader(JSON.parse(body) as JsonObject);
    }
    expect(({} as JsonObject).odd).to.equal(undefined);
  });

  it('are not taken apart endlessly', () => {
    const deep = { [`gen_ai.prompt.0.content${'.x'.repeat(100_000)}`]: 'x', 'gen_ai.prompt.0.role': 'user' };
    expect(JSON.stringify(read('request', { attributes: deep }))).to.include('"x"');
  });

  it('show what a list holds beside what can be read', () => {
    const list = [null, 'bare words', 7, { odd: 'thing' }];
    for (const { side, body, name } of Object.values(formats).flat()) {
      if (!('messages' in body) || !Array.isArray(body.messages)) continue;
      const shown = JSON.stringify(read(side, { ...body, messages: [...(body.messages as unknown[]), ...list] }));
      for (const words of ['"value":null', 'bare words', '"value":7', '{"odd":"thing"}']) {
        if (!name.startsWith('the log')) expect(shown, name).to.include(words);
      }
    }
  });
});
