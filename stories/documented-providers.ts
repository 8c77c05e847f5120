import type { GatewayLog } from '../src/testing/index.js';
import { chat } from './chat.js';

/** A grey pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const sse = (...events: readonly object[]) => events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
const lines = (...events: readonly object[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('');

/** A log of another provider. */
function from(provider: string, model: string, [id, minutes]: readonly [string, number], bodies: Omit<GatewayLog, 'row'>): GatewayLog {
  const log = chat(id, minutes, bodies);
  return { ...log, row: { ...log.row, provider, model } };
}

const OLLAMA = { model: 'qwen3', created_at: '2026-03-14T09:26:53.589Z' };
const ollamaPiece = (message: object) => ({ ...OLLAMA, message: { role: 'assistant', content: '', ...message }, done: false });

/** Bodies of providers as their makers document them, of which the generated traffic has none. */
export const DOCUMENTED_PROVIDERS: readonly GatewayLog[] = [
  // https://github.com/ollama/ollama/blob/main/docs/api.md
  from('ollama', 'qwen3', ['ollama', 20], {
    request: { model: 'qwen3', stream: false, messages: [{ role: 'user', content: 'What is in this picture?', images: [PNG] }] },
    response: { ...OLLAMA, message: { role: 'assistant', content: 'A single grey pixel.', thinking: 'It is very small.' }, done: true, done_reason: 'stop' },
  }),
  from('ollama', 'qwen3', ['ollama-stream', 21], {
    request: { model: 'qwen3', messages: [{ role: 'user', content: 'Is the ridge path open?' }] },
    response: lines(
      ollamaPiece({ thinking: 'The state of ' }),
      ollamaPiece({ thinking: 'trails is asked for.' }),
      ollamaPiece({ content: 'Let me ' }),
      ollamaPiece({ content: 'look.', tool_calls: [{ function: { name: 'trail_state', arguments: { trail: 'Ridge path' } } }] }),
      { ...ollamaPiece({}), done: true, done_reason: 'stop', eval_count: 12 },
    ),
  }),
  // https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-meta.html
  from('aws-bedrock', 'meta.llama3-8b-instruct-v1:0', ['bedrock-llama', 22], {
    request: { prompt: '<|begin_of_text|>How high is the hut?', max_gen_len: 512 },
    response: { generation: 'It stands at 2,140 metres.', prompt_token_count: 9, generation_token_count: 8, stop_reason: 'stop' },
  }),
  // https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-text.html
  from('aws-bedrock', 'amazon.titan-text-express-v1', ['bedrock-titan', 23], {
    request: { inputText: 'How far is it to the hut?', textGenerationConfig: { topP: 0.9 } },
    response: { inputTextTokenCount: 7, results: [{ tokenCount: 5, outputText: 'Two hours on foot.', completionReason: 'FINISH' }] },
  }),
  // https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-mistral-text-completion.html
  from('aws-bedrock', 'mistral.mistral-7b-instruct-v0:2', ['bedrock-mistral', 24], {
    request: { prompt: '<s>[INST] Who keeps the hut? [/INST]', max_tokens: 200 },
    response: { outputs: [{ text: 'Its warden, from June on.', stop_reason: 'stop' }] },
  }),
  // https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/imagen-api
  from('google-vertex-ai', 'imagen-4.0-generate-001', ['vertex-predict', 25], {
    request: { instances: [{ prompt: 'A hut on a ridge, in the first snow' }], parameters: { sampleCount: 1 } },
    response: { predictions: [{ mimeType: 'image/png', bytesBase64Encoded: PNG }] },
  }),
  // https://docs.anthropic.com/en/api/complete
  from('anthropic', 'claude-2.1', ['anthropic-completion', 26], {
    request: { model: 'claude-2.1', prompt: '\n\nHuman: Is there water on the way?\n\nAssistant:', max_tokens_to_sample: 256 },
    response: { type: 'completion', id: 'compl_1', completion: ' Only at the hut.', stop_reason: 'stop_sequence', model: 'claude-2.1' },
  }),
  // https://docs.cohere.com/v1/reference/chat
  from('cohere', 'command-r', ['cohere-v1', 27], {
    request: {
      preamble: 'You know the huts.',
      chat_history: [{ role: 'USER', message: 'Which hut is the highest?' }, { role: 'CHATBOT', message: 'The one on the ridge.' }],
      message: 'Since when does it stand there?',
    },
    response: { text: 'Since 1912.', generation_id: '0385c7cf', chat_history: [], finish_reason: 'COMPLETE' },
  }),
  // https://developers.cloudflare.com/workers-ai/models/m2m100-1.2b/
  from('workers-ai', '@cf/meta/m2m100-1.2b', ['workers-translation', 28], {
    request: { text: 'Is there a bed?', source_lang: 'en', target_lang: 'es' },
    response: { result: { translated_text: '¿Hay una cama?' }, success: true, errors: [], messages: [] },
  }),
  // https://developers.cloudflare.com/workers-ai/features/prompting/ and …/streaming/
  from('workers-ai', '@cf/meta/llama-3.1-8b-instruct', ['workers-stream', 29], {
    request: { messages: [{ role: 'user', content: 'What do I take along?' }], stream: true },
    response: `${sse({ response: 'A rope ', p: 'abd' }, { response: 'and crampons.', p: 'ab' }, { response: '', usage: { total_tokens: 9 } })}data: [DONE]\n\n`,
  }),
  // https://huggingface.co/docs/inference-providers/tasks/text-generation
  from('huggingface', 'bigscience/bloom', ['hugging-face', 30], {
    request: { inputs: 'The hut on the ridge', parameters: { max_new_tokens: 9 } },
    response: [{ generated_text: 'The hut on the ridge was empty.' }],
  }),
];

const toolCallId = 'call_fJdQDqnX';

/** What those who watch agents record, and how the Vercel AI SDK streams. */
export const DOCUMENTED_AGENTS: readonly GatewayLog[] = [
  // https://github.com/traceloop/openllmetry/tree/main/packages/opentelemetry-instrumentation-openai/tests/traces
  chat('agent-openllmetry', 31, {
    request: {
      'gen_ai.system': 'OpenAI',
      'gen_ai.prompt.0.role': 'system',
      'gen_ai.prompt.0.content': 'You know the trails.',
      'gen_ai.prompt.1.role': 'user',
      'gen_ai.prompt.1.content': 'Is the ridge path open?',
    },
    response: {
      'gen_ai.completion.0.role': 'assistant',
      'gen_ai.completion.0.finish_reason': 'tool_calls',
      'gen_ai.completion.0.tool_calls.0.id': 'call_1',
      'gen_ai.completion.0.tool_calls.0.name': 'trail_state',
      'gen_ai.completion.0.tool_calls.0.arguments': '{"trail": "Ridge path"}',
    },
  }),
  // https://arize-ai.github.io/openinference/spec/
  chat('agent-openinference', 32, {
    request: {
      attributes: {
        'openinference.span.kind': 'LLM',
        'llm.input_messages.0.message.role': 'user',
        'llm.input_messages.0.message.contents.0.message_content.type': 'text',
        'llm.input_messages.0.message.contents.0.message_content.text': 'What do you see?',
      },
    },
    response: {
      attributes: {
        'openinference.span.kind': 'LLM',
        'llm.output_messages.0.message.role': 'assistant',
        'llm.output_messages.0.message.content': 'A hut with a red roof.',
      },
    },
  }),
  // https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol
  chat('agent-vercel-stream', 33, {
    request: { messages: [{ role: 'user', content: 'Is there a bed on Saturday?' }] },
    response: `${sse(
      { type: 'start', messageId: 'msg_1' },
      { type: 'start-step' },
      { type: 'reasoning-start', id: 'reasoning_1' },
      { type: 'reasoning-delta', id: 'reasoning_1', delta: 'The hut knows ' },
      { type: 'reasoning-delta', id: 'reasoning_1', delta: 'its beds.' },
      { type: 'reasoning-end', id: 'reasoning_1' },
      { type: 'tool-input-start', toolCallId, toolName: 'beds' },
      { type: 'tool-input-delta', toolCallId, inputTextDelta: '{"day":' },
      { type: 'tool-input-delta', toolCallId, inputTextDelta: '"Saturday"}' },
      { type: 'tool-input-available', toolCallId, toolName: 'beds', input: { day: 'Saturday' } },
      { type: 'tool-output-available', toolCallId, output: { free: 2 } },
      { type: 'finish-step' },
      { type: 'text-start', id: '0' },
      { type: 'text-delta', id: '0', delta: 'Two are ' },
      { type: 'text-delta', id: '0', delta: 'left.' },
      { type: 'text-end', id: '0' },
      { type: 'finish' },
    )}data: [DONE]\n\n`,
  }),
];
