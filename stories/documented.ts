import type { GatewayLog } from '../src/testing/index.js';
import { chat } from './chat.js';

const asks = (content: string) => ({ messages: [{ role: 'user', content }] });
const CALL = { id: 'call_7Yb2', name: 'trail_state', arguments: '{"trail":"Ridge path"}' };

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html */
const BEDROCK_EVENTS = [
  { messageStart: { role: 'assistant' } },
  { contentBlockDelta: { contentBlockIndex: 0, delta: { reasoningContent: { text: 'The ridge may be icy. ' } } } },
  { contentBlockDelta: { contentBlockIndex: 0, delta: { reasoningContent: { text: 'I ask for its state.' } } } },
  { contentBlockStop: { contentBlockIndex: 0 } },
  { contentBlockDelta: { contentBlockIndex: 1, delta: { text: 'Let me look ' } } },
  { contentBlockDelta: { contentBlockIndex: 1, delta: { text: 'at the trail.' } } },
  { contentBlockStop: { contentBlockIndex: 1 } },
  { contentBlockStart: { contentBlockIndex: 2, start: { toolUse: { toolUseId: 'tooluse_4', name: 'trail_state' } } } },
  { contentBlockDelta: { contentBlockIndex: 2, delta: { toolUse: { input: '{"trail":' } } } },
  { contentBlockDelta: { contentBlockIndex: 2, delta: { toolUse: { input: '"Ridge path"}' } } } },
  { contentBlockStop: { contentBlockIndex: 2 } },
  { messageStop: { stopReason: 'tool_use' } },
  { metadata: { usage: { inputTokens: 47, outputTokens: 20, totalTokens: 67 }, metrics: { latencyMs: 640 } } },
];

/** https://docs.cohere.com/docs/streaming */
const COHERE_EVENTS = [
  { type: 'message-start', id: '29f14a5a', delta: { message: { role: 'assistant', content: [], tool_calls: [], citations: [] } } },
  { type: 'content-start', index: 0, delta: { message: { content: { type: 'text', text: '' } } } },
  { type: 'content-delta', index: 0, delta: { message: { content: { text: 'Bread for four days ' } } } },
  { type: 'content-delta', index: 0, delta: { message: { content: { text: 'weighs two kilograms.' } } } },
  { type: 'content-end', index: 0 },
  { type: 'message-end', delta: { finish_reason: 'COMPLETE', usage: { tokens: { input_tokens: 12, output_tokens: 9 } } } },
];

/** https://docs.langchain.com/langsmith/streaming */
const langGraph = (content: string) => ({ type: 'AIMessageChunk', id: 'run-7', content });
const LANGGRAPH_EVENTS = ['The hut has ', 'two beds left ', 'on Saturday.'].map((content) => [langGraph(content), { langgraph_node: 'agent' }]);

const named = (type: string, data: unknown) => `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/** What their makers document and the generated traffic has not: the rest of the formats that a panel reads. */
export const DOCUMENTED: readonly GatewayLog[] = [
  chat('bedrock-stream', 4, {
    request: { messages: [{ role: 'user', content: [{ text: 'Is the ridge path open?' }] }] },
    response: BEDROCK_EVENTS,
  }),
  chat('cohere-stream', 5, {
    request: asks('How heavy is bread for four days?'),
    response: COHERE_EVENTS.map((event) => named(event.type, event)).join(''),
  }),
  // https://replicate.com/docs/reference/http#predictions.get
  chat('replicate', 6, {
    request: { input: { prompt: 'A hut on a ridge, in the first snow' } },
    response: {
      id: 'gm3qorzdhgbfurvjtvhg6dckhu',
      status: 'succeeded',
      urls: { get: 'https://api.replicate.com/v1/predictions/gm3qorzdhgbfurvjtvhg6dckhu' },
      output: ['https://pictures.example.org/hut.webp'],
      metrics: { predict_time: 4.48 },
    },
  }),
  // https://openai.github.io/openai-agents-python/tracing/
  chat('agent-openai', 7, {
    request: {
      object: 'trace.span',
      id: 'span_1',
      span_data: {
        type: 'generation',
        input: [
          { role: 'system', content: 'You are the hut’s warden.' },
          { role: 'user', content: 'Is there a bed on Saturday?' },
        ],
        output: [{ role: 'assistant', content: 'Two are left.' }],
      },
    },
    response: {
      newItems: [
        { type: 'tool_call_item', rawItem: { type: 'function_call', callId: CALL.id, name: 'beds', arguments: '{"day":"Saturday"}' } },
        { type: 'tool_call_output_item', rawItem: { type: 'function_call_result', callId: CALL.id, name: 'beds', output: { type: 'text', text: '2' } } },
        {
          type: 'message_output_item',
          rawItem: { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Two are left.' }] },
          agent: { name: 'Warden' },
        },
      ],
    },
  }),
  // https://microsoft.github.io/autogen/stable/reference/python/autogen_agentchat.messages.html
  chat('agent-autogen', 8, {
    request: {
      messages: [
        { content: 'You know the trails.', type: 'SystemMessage' },
        { content: 'Is the ridge path open?', source: 'user', type: 'UserMessage' },
      ],
    },
    response: {
      messages: [
        { source: 'guide', content: 'The state of trails is asked for.', type: 'ThoughtEvent' },
        { source: 'guide', type: 'ToolCallRequestEvent', content: [CALL] },
        { source: 'guide', type: 'ToolCallExecutionEvent', content: [{ content: 'Open, with ice', name: CALL.name, call_id: CALL.id, is_error: false }] },
        { source: 'guide', content: 'It is open. Take your crampons.', type: 'TextMessage' },
      ],
      stop_reason: null,
    },
  }),
  chat('agent-langgraph', 9, {
    request: { messages: [{ type: 'human', content: 'Is there a bed on Saturday?' }] },
    response: named('metadata', { run_id: 'run-7', attempt: 1 }) + LANGGRAPH_EVENTS.map((event) => named('messages', event)).join('') + named('end', null),
  }),
  // https://ai-sdk.dev/docs/ai-sdk-core/telemetry#collected-data
  chat('agent-vercel-span', 10, {
    request: {
      name: 'ai.generateText.doGenerate',
      attributes: { 'ai.prompt.messages': JSON.stringify([{ role: 'user', content: [{ type: 'text', text: 'Is the ridge path open?' }] }]) },
    },
    response: {
      name: 'ai.generateText.doGenerate',
      attributes: {
        'ai.response.text': 'Let me look.',
        'ai.response.toolCalls': JSON.stringify([{ toolCallId: CALL.id, toolName: CALL.name, input: CALL.arguments }]),
      },
    },
  }),
];
