import { expect } from '@open-wc/testing';
import { assemble, bodyOf, isIncomplete, lines, named, sse } from './support.js';

describe('streams of Gemini', () => {
  // https://ai.google.dev/api/generate-content#method:-models.streamgeneratecontent, https://ai.google.dev/gemini-api/docs/thinking
  const chunk = (parts: object[], fields: object = {}) => ({
    candidates: [{ content: { parts, role: 'model' }, index: 0, ...fields }],
    usageMetadata: { promptTokenCount: 16, candidatesTokenCount: parts.length },
    modelVersion: 'gemini-2.5-flash',
  });
  const call = { functionCall: { name: 'get_weather', args: { city: 'Seoul' } }, thoughtSignature: 'abc123' };
  const grounding = { webSearchQueries: ['x'], groundingChunks: [{ web: { uri: 'https://x.example', title: 'X' } }] };
  const chunks = [
    chunk([{ text: 'think', thought: true }]),
    chunk([{ text: 'ing', thought: true }, { text: 'Hel' }]),
    chunk([{ text: 'lo' }]),
    chunk([call, call]),
    chunk([{ inlineData: { mimeType: 'image/png', data: 'iVBO' } }, { text: 'Bye' }], { finishReason: 'STOP', groundingMetadata: grounding }),
  ];
  const whole = {
    candidates: [
      {
        content: {
          parts: [{ text: 'thinking', thought: true }, { text: 'Hello' }, call, call, { inlineData: { mimeType: 'image/png', data: 'iVBO' } }, { text: 'Bye' }],
          role: 'model',
        },
        index: 0,
        finishReason: 'STOP',
        groundingMetadata: grounding,
      },
    ],
    usageMetadata: { promptTokenCount: 16, candidatesTokenCount: 2 },
    modelVersion: 'gemini-2.5-flash',
  };

  it('are the answer in one piece, as JSON and as events', async () => {
    for (const body of [chunks, sse(...chunks), { streamed_data: chunks }, { streamed_data: [chunks] }]) {
      expect(await bodyOf(body)).to.deep.equal(whole);
      expect(await isIncomplete(body)).to.equal(false);
    }
    expect(await isIncomplete(chunks.slice(0, 3))).to.equal(true);
  });

  it('keep candidates apart, blocks and errors', async () => {
    const two = (text: string, index: number) => ({ candidates: [{ content: { parts: [{ text }] }, index }] });
    const { candidates } = (await bodyOf([two('b', 1), two('a', 0), two('b', 1)])) as { candidates: { content: unknown }[] };
    expect(candidates.map(({ content }) => content)).to.deep.equal([{ parts: [{ text: 'a' }] }, { parts: [{ text: 'bb' }] }]);
    const blocked = [{ promptFeedback: { blockReason: 'SAFETY' }, usageMetadata: { promptTokenCount: 4 } }];
    expect(await bodyOf(blocked)).to.deep.equal(blocked[0]);
    expect(await isIncomplete(blocked)).to.equal(false);
    // https://ai.google.dev/gemini-api/docs/troubleshooting, in the list that streams without `alt=sse` are
    const error = { code: 429, message: 'Resource exhausted', status: 'RESOURCE_EXHAUSTED' };
    expect(await bodyOf([{ error }])).to.deep.equal({ error });
    expect(await assemble([...chunks, { error }])).to.deep.include({ incomplete: true });
  });
});

describe('streams of Bedrock Converse', () => {
  // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStreamOutput.html and the pages of its members
  const events = [
    ['messageStart', { role: 'assistant' }],
    ['contentBlockDelta', { contentBlockIndex: 0, delta: { reasoningContent: { text: 'Let me' } } }],
    ['contentBlockDelta', { contentBlockIndex: 0, delta: { reasoningContent: { text: ' see' } } }],
    ['contentBlockDelta', { contentBlockIndex: 0, delta: { reasoningContent: { signature: 'sig' } } }],
    ['contentBlockStop', { contentBlockIndex: 0 }],
    ['contentBlockDelta', { contentBlockIndex: 1, delta: { text: 'Hel' } }],
    ['contentBlockDelta', { contentBlockIndex: 1, delta: { text: 'lo' } }],
    ['contentBlockStop', { contentBlockIndex: 1 }],
    ['contentBlockStart', { contentBlockIndex: 2, start: { toolUse: { toolUseId: 'tooluse_1', name: 'top_song' } } }],
    ['contentBlockDelta', { contentBlockIndex: 2, delta: { toolUse: { input: '{"sign":' } } }],
    ['contentBlockDelta', { contentBlockIndex: 2, delta: { toolUse: { input: ' "WZPZ"}' } } }],
    ['contentBlockStop', { contentBlockIndex: 2 }],
    ['messageStop', { stopReason: 'tool_use' }],
    ['metadata', { usage: { inputTokens: 47, outputTokens: 20, totalTokens: 67 }, metrics: { latencyMs: 100 } }],
  ] as const;
  /** https://docs.aws.amazon.com/bedrock/latest/userguide/tool-use-inference-call.html */
  const whole = {
    output: {
      message: {
        role: 'assistant',
        content: [
          { reasoningContent: { reasoningText: { text: 'Let me see', signature: 'sig' } } },
          { text: 'Hello' },
          { toolUse: { toolUseId: 'tooluse_1', name: 'top_song', input: { sign: 'WZPZ' } } },
        ],
      },
    },
    stopReason: 'tool_use',
    usage: { inputTokens: 47, outputTokens: 20, totalTokens: 67 },
    metrics: { latencyMs: 100 },
  };
  const nested = events.map(([kind, event]) => ({ [kind]: event }));
  const bare = events.map(([, event]) => ({ ...event, p: 'abcdefg' }));

  it('are the answer in one piece, under their kinds, bare or packed', async () => {
    const packed = nested.map((one) => ({ chunk: { bytes: btoa(JSON.stringify(one)) } }));
    const named = events.map(([kind, event]) => `event: ${kind}\ndata: ${JSON.stringify(event)}\n\n`).join('');
    for (const body of [nested, bare, lines(...nested), lines(...bare), { streamed_data: bare }, packed, named]) {
      expect(await bodyOf(body), JSON.stringify(body)).to.deep.equal(whole);
      expect(await isIncomplete(body)).to.equal(false);
    }
  });

  it('that broke off or failed', async () => {
    expect(await isIncomplete(nested.slice(0, 7))).to.equal(true);
    const failed = await assemble([...nested.slice(0, 7), { modelStreamErrorException: { message: 'Overloaded', originalStatusCode: 500 } }]);
    expect(failed?.body).to.deep.include({ error: { message: 'Overloaded', originalStatusCode: 500, type: 'modelStreamErrorException' } });
    expect(failed?.incomplete).to.equal(true);
  });
});

describe('streams of Cohere', () => {
  it('v2', async () => {
    // https://docs.cohere.com/docs/streaming, https://docs.cohere.com/docs/tool-use-streaming
    const event = (type: string, message: object, index?: number) => ({ type, ...(index === undefined ? {} : { index }), delta: { message } });
    const citation = { start: 0, end: 5, text: 'Hello', sources: [{ type: 'tool', id: 'c:0' }] };
    const usage = { tokens: { input_tokens: 37, output_tokens: 20 } };
    const events = (list: boolean) => {
      const calls = (call: object) => ({ tool_calls: list ? [call] : call });
      return [
        { id: '29f14a5a', ...event('message-start', { role: 'assistant', content: [], tool_plan: '', tool_calls: [], citations: [] }) },
        event('tool-plan-delta', { tool_plan: 'I will' }),
        event('tool-plan-delta', { tool_plan: ' look' }),
        event('tool-call-start', calls({ id: 'get_weather_1', type: 'function', function: { name: 'get_weather', arguments: '' } }), 0),
        event('tool-call-delta', calls({ function: { arguments: '{"loc":' } }), 0),
        event('tool-call-delta', calls({ function: { arguments: '"Toronto"}' } }), 0),
        { type: 'tool-call-end', index: 0 },
        event('content-start', { content: { type: 'thinking', thinking: '' } }, 0),
        event('content-delta', { content: { thinking: 'Hm' } }, 0),
        event('content-delta', { content: { thinking: 'm' } }, 0),
        event('content-start', { content: { type: 'text', text: '' } }, 1),
        event('content-delta', { content: { text: 'Hel' } }, 1),
        event('content-delta', { content: { text: 'lo' } }, 1),
        { type: 'content-end', index: 1 },
        event('citation-start', { citations: citation }, 0),
        { type: 'citation-end', index: 0 },
        { type: 'message-end', delta: { finish_reason: 'COMPLETE', usage } },
      ];
    };
    for (const list of [false, true]) {
      expect(await bodyOf(named(...events(list)))).to.deep.equal({
        id: '29f14a5a',
        message: {
          role: 'assistant',
          tool_plan: 'I will look',
          tool_calls: [{ id: 'get_weather_1', type: 'function', function: { name: 'get_weather', arguments: '{"loc":"Toronto"}' } }],
          content: [{ type: 'thinking', thinking: 'Hmm' }, { type: 'text', text: 'Hello' }],
          citations: [citation],
        },
        finish_reason: 'COMPLETE',
        usage,
      });
    }
    expect(await isIncomplete(named(...events(false)))).to.equal(false);
    expect(await isIncomplete(named(...events(false).slice(0, -1)))).to.equal(true);
    expect(await isIncomplete(named(...events(false).slice(0, -1), { type: 'message-end', delta: { finish_reason: 'ERROR', error: 'timeout' } } as { type: string }))).to.equal(true);
  });

  it('v1', async () => {
    // https://docs.cohere.com/v1/docs/streaming
    const event = (event_type: string, fields: object) => ({ is_finished: false, event_type, ...fields });
    const citations = [{ start: 0, end: 3, text: 'The', document_ids: ['web-search_0'] }];
    const calls = [{ name: 'reverse_string', parameters: { s: 'hello' } }];
    const response = { response_id: '75f0d364', text: 'The tallest', generation_id: '6789661c', citations };
    const text = ['The', ' tallest'].map((one) => event('text-generation', { text: one }));
    const events = [event('stream-start', { generation_id: '6789661c' }), ...text, event('citation-generation', { citations })];
    const end = { is_finished: true, event_type: 'stream-end', response, finish_reason: 'COMPLETE' };
    const whole = { ...response, finish_reason: 'COMPLETE' };
    for (const body of [lines(...events, end), { streamed_data: [...events, end] }, [...events, end]]) {
      expect(await bodyOf(body)).to.deep.equal(whole);
      expect(await isIncomplete(body)).to.equal(false);
    }
    expect(await bodyOf(lines(...events))).to.deep.equal({ text: 'The tallest', generation_id: '6789661c', citations });
    expect(await isIncomplete(lines(...events))).to.equal(true);
    const plan = ['I', ' will'].map((one) => event('tool-calls-chunk', { text: one }));
    const pieces = [{ name: 'reverse_string' }, { parameters: '{"s":' }, { parameters: '"hello"}' }].map((one) => event('tool-calls-chunk', { tool_call_delta: { index: 0, ...one } }));
    expect(await bodyOf(lines(...plan, ...pieces))).to.deep.equal({ generation_id: null, text: 'I will', tool_calls: calls });
    expect(await bodyOf(lines(...plan, ...pieces, event('tool-calls-generation', { text: 'I will', tool_calls: calls })))).to.deep.equal({ generation_id: null, text: 'I will', tool_calls: calls });
  });
});

describe('streams of the AI SDK', () => {
  const toolCallId = 'call_fJdQDqnXeGxTmr4E3YPSR7Ar';
  const input = { city: 'San Francisco' };
  const output = { city: 'San Francisco', weather: 'sunny' };

  it('UI messages', async () => {
    // https://github.com/vercel/ai/blob/main/content/docs/04-ai-sdk-ui/50-stream-protocol.mdx
    const text = (id: string, ...deltas: string[]) => [{ type: 'text-start', id }, ...deltas.map((delta) => ({ type: 'text-delta', id, delta })), { type: 'text-end', id }];
    const events = [
      { type: 'start', messageId: 'msg_1' },
      { type: 'start-step' },
      { type: 'reasoning-start', id: 'reasoning_123' },
      { type: 'reasoning-delta', id: 'reasoning_123', delta: 'This is' },
      { type: 'reasoning-delta', id: 'reasoning_123', delta: ' some reasoning' },
      { type: 'reasoning-end', id: 'reasoning_123' },
      ...text('0', 'Hel', 'lo'),
      { type: 'tool-input-start', toolCallId, toolName: 'getWeatherInformation' },
      { type: 'tool-input-delta', toolCallId, inputTextDelta: '{"city":"San ' },
      { type: 'tool-input-delta', toolCallId, inputTextDelta: 'Francisco"}' },
      { type: 'tool-input-available', toolCallId, toolName: 'getWeatherInformation', input },
      { type: 'tool-output-available', toolCallId, output },
      { type: 'finish-step' },
      ...text('0', 'Sunny'),
      { type: 'source-url', sourceId: 's', url: 'https://example.com' },
      { type: 'data-weather', data: { temperature: 100 } },
      { type: 'finish', finishReason: 'stop' },
    ];
    const whole = {
      role: 'assistant',
      id: 'msg_1',
      content: [
        { type: 'reasoning', text: 'This is some reasoning' },
        { type: 'text', text: 'Hello' },
        { type: 'tool-call', toolCallId, toolName: 'getWeatherInformation', input },
        { type: 'tool-result', toolCallId, toolName: 'getWeatherInformation', output },
        { type: 'text', text: 'Sunny' },
        { type: 'source', sourceType: 'url', sourceId: 's', url: 'https://example.com' },
        { type: 'data-weather', data: { temperature: 100 } },
      ],
      finishReason: 'stop',
    };
    for (const body of [sse(...events, '[DONE]'), { streamed_data: events }, events]) {
      expect(await bodyOf(body)).to.deep.equal(whole);
      expect(await isIncomplete(body)).to.equal(false);
    }
    expect(await isIncomplete(sse(...events.slice(0, 8)))).to.equal(true);
    const failed = await assemble(sse(...events.slice(0, 9), { type: 'error', errorText: 'error message' }, '[DONE]'));
    expect(failed?.body).to.deep.include({ error: { message: 'error message' } });
    expect(failed?.incomplete).to.equal(true);
    expect(await isIncomplete(sse(...events.slice(0, 8), { type: 'abort', reason: 'user cancelled' }, '[DONE]'))).to.equal(true);
    const cut = (await bodyOf(sse(...events.slice(0, 12)))) as { content: object[] };
    expect(cut.content[2]).to.deep.include({ input: '{"city":"San ' });
    const missing = (await bodyOf(sse(...events.slice(10, 12), ...events.slice(13, 14)))) as { content: object[] };
    expect(missing.content).to.deep.equal([{ type: 'tool-call', toolCallId, toolName: 'getWeatherInformation', input }]);
    const broken = (await bodyOf(sse(...events.slice(0, 13), { type: 'tool-output-error', toolCallId, errorText: 'No such city' }))) as { content: object[] };
    expect(broken.content.at(-1)).to.deep.equal({ type: 'tool-result', toolCallId, toolName: 'getWeatherInformation', output: { type: 'error-text', value: 'No such city' } });
  });

  it('the older protocol', async () => {
    // https://v4.ai-sdk.dev/docs/ai-sdk-ui/stream-protocol
    const text = lines(
      'f:{"messageId":"step_123"}',
      'g:"I will open"',
      'g:" the conversation"',
      '0:"exam"',
      '0:"ple"',
      'b:{"toolCallId":"call-456","toolName":"streaming-tool"}',
      'c:{"toolCallId":"call-456","argsTextDelta":"{\\"some\\":"}',
      'c:{"toolCallId":"call-456","argsTextDelta":"1}"}',
      '9:{"toolCallId":"call-123","toolName":"my-tool","args":{"some":"argument"}}',
      'a:{"toolCallId":"call-123","result":"tool output"}',
      '0:"after"',
      'e:{"finishReason":"stop","usage":{"promptTokens":10,"completionTokens":20},"isContinued":false}',
      'd:{"finishReason":"stop","usage":{"promptTokens":10,"completionTokens":20}}',
    );
    expect(await bodyOf(text)).to.deep.equal({
      role: 'assistant',
      content: [
        { type: 'reasoning', text: 'I will open the conversation' },
        { type: 'text', text: 'example' },
        { type: 'tool-call', toolCallId: 'call-456', toolName: 'streaming-tool', input: { some: 1 } },
        { type: 'tool-call', toolCallId: 'call-123', toolName: 'my-tool', input: { some: 'argument' } },
        { type: 'tool-result', toolCallId: 'call-123', toolName: 'my-tool', output: 'tool output' },
        { type: 'text', text: 'after' },
      ],
      finishReason: 'stop',
      usage: { promptTokens: 10, completionTokens: 20 },
    });
    expect(await isIncomplete(text)).to.equal(false);
    const failed = await assemble(lines('0:"ex"', '3:"error message"'));
    expect(failed?.body).to.deep.include({ error: { message: 'error message' } });
    expect(failed?.incomplete).to.equal(true);
  });

  it('parts of `fullStream`', async () => {
    // https://ai-sdk.dev/docs/reference/ai-sdk-core/stream-text#full-stream
    const parts = [
      { type: 'text-delta', id: '1', text: 'Hel' },
      { type: 'text-delta', id: '1', text: 'lo' },
      { type: 'tool-call', toolCallId, toolName: 'f', input },
      { type: 'tool-result', toolCallId, toolName: 'f', input, output },
      { type: 'finish', finishReason: 'stop', totalUsage: { totalTokens: 3 } },
    ];
    expect(await bodyOf(parts)).to.deep.equal({
      role: 'assistant',
      content: [
        { type: 'text', text: 'Hello' },
        { type: 'tool-call', toolCallId, toolName: 'f', input },
        { type: 'tool-result', toolCallId, toolName: 'f', output },
      ],
      finishReason: 'stop',
      usage: { totalTokens: 3 },
    });
  });
});
