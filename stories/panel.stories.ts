import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { HEAD_BYTES, type GatewayLog } from '../src/testing/index.js';
import { bodyText, flag, loadedLogs, loadLogs, text, withoutControl, type Context } from './support.js';

interface Args {
  'time-zone'?: string;
  'show-secrets'?: boolean;
}

const meta = {
  title: 'gateway-logs-panel',
  component: 'gateway-logs-panel',
  args: { 'show-secrets': false },
  argTypes: { 'time-zone': text, 'show-secrets': flag, ...withoutControl('entry', 'client') },
  render: (args: Args, context: Context) => {
    const { client, entry } = loadedLogs(context);
    return html`
      <gateway-logs-panel
        .entry=${entry}
        .client=${client}
        time-zone=${args['time-zone'] ?? nothing}
        ?show-secrets=${args['show-secrets']}
      ></gateway-logs-panel>
    `;
  },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** A log of the gateway that has one of each kind of body. */
const kind = (id: string) =>
  ({ loaders: [loadLogs({ gateway: 'formats', filters: [{ key: 'id', operator: 'eq', value: [id] }] })] }) satisfies Story;

/** A chat with its answer in one piece. */
const isAnsweredChat = ({ row, request }: GatewayLog): boolean =>
  row.model_type === 'chat' &&
  row.status_code === 200 &&
  row.response_content_type === 'application/json' &&
  request !== undefined;

export const Conversation = { loaders: [loadLogs({ where: isAnsweredChat })] } satisfies Story;

/** The model asks for a function to be called, and reads its result. */
export const ToolCall = {
  loaders: [
    loadLogs({ where: (log) => isAnsweredChat(log) && bodyText(log, 'request').includes('"tool_calls"') }),
  ],
} satisfies Story;

/** What is no conversation is shown as formatted JSON. */
export const Json = kind('fine-tuning');

/** In the provider's own words. */
export const ProviderError = {
  loaders: [loadLogs({ where: ({ row, request }) => row.status_code === 429 && request !== undefined })],
} satisfies Story;

export const GuardrailBlock = {
  loaders: [
    loadLogs({ where: (log) => log.row.status_code === 424 && bodyText(log, 'response').includes('"code":2016') }),
  ],
} satisfies Story;

/** The gateway was told not to keep bodies. */
export const NotStored = { loaders: [loadLogs({ where: ({ request }) => request === undefined })] } satisfies Story;

/** The gateway kept only the beginning of the request. */
export const Truncated = {
  loaders: [
    loadLogs({
      gateway: 'heads-only',
      where: (log) => log.row.success === false && bodyText(log, 'request').length > HEAD_BYTES,
    }),
  ],
} satisfies Story;

/** It is told how large the bodies were that the gateway did not keep. */
export const AboveLimit = kind('above-limit');

/** The row is there before its bodies are; they come after some seconds. */
export const StillBeingWritten = { loaders: [loadLogs({ gateway: 'writing' })] } satisfies Story;

export const FailedToLoad = { loaders: [loadLogs({ gateway: 'bodies-failed', where: isAnsweredChat })] } satisfies Story;

export const Loading = { loaders: [loadLogs({ gateway: 'bodies-loading', where: isAnsweredChat })] } satisfies Story;

export const OpenAIChat = {
  loaders: [loadLogs({ where: (log) => isAnsweredChat(log) && log.row.provider === 'openai' && log.row.path === 'chat/completions' })],
} satisfies Story;

/** Put together again from the events that the provider sent. */
export const Streamed = {
  loaders: [
    loadLogs({
      where: (log) => log.row.response_content_type === 'text/event-stream' && bodyText(log, 'response').includes('"delta":{"content"'),
    }),
  ],
} satisfies Story;

/** Three at once. */
export const ToolCalls = kind('parallel-tools');

/** Two at once in the request, each result next to its call. */
export const ToolResults = kind('tool-results');

/** Calls and reasoning from the pieces of a stream. */
export const StreamedToolCalls = kind('streamed-tools');

/** The reader left in the middle. */
export const BrokenStream = kind('broken-stream');

/** A client logged the chunks as a list. */
export const ChunkList = kind('chunk-list');

export const Reasoning = kind('reasoning');
export const JsonMode = kind('json-mode');
export const Refusal = kind('refusal');
export const Citations = kind('web-citations');

/** One image in the body, and one elsewhere, which is not loaded unless asked for. */
export const ImageInput = kind('image-input');

/** Sound in the request and in the answer. */
export const Audio = kind('audio');

export const Responses = kind('responses-tools');
export const ResponsesStream = kind('responses-stream');
export const ResponsesSearch = kind('responses-search');
export const ResponsesImage = kind('responses-image');
export const LegacyCompletion = kind('legacy-completion');
export const Moderation = kind('moderation');

/** The answer is sound, which was not stored. */
export const Speech = kind('speech');

/** The request was a form with a file, which was not stored. */
export const Transcription = kind('transcription');

/** Generated, in Base64. */
export const Images = {
  loaders: [loadLogs({ where: ({ row, request }) => row.model === 'gpt-image-1' && row.success === true && request !== undefined })],
} satisfies Story;

export const Embeddings = {
  loaders: [
    loadLogs({ where: ({ row, request }) => row.model === 'text-embedding-3-small' && row.success === true && request !== undefined }),
  ],
} satisfies Story;

/** System blocks, thinking, images, calls of tools and their results. */
export const Anthropic = kind('anthropic-blocks');

/** Documents, and where in them the answer is from. */
export const AnthropicCitations = kind('anthropic-citations');

/** Thinking and the arguments of a call from the pieces of a stream. */
export const AnthropicStream = kind('anthropic-stream');

/** An error came in the middle of the stream. */
export const FailedStream = kind('anthropic-overloaded');

export const Gemini = kind('gemini-parts');
export const GeminiStream = kind('gemini-stream');
export const GeminiGrounding = kind('gemini-grounding');
export const GeminiBlocked = kind('gemini-blocked');
export const Bedrock = kind('bedrock');
export const Cohere = kind('cohere');
export const Rerank = kind('rerank');
export const Mistral = kind('mistral');

/** A bare prompt, and its answer in an envelope. */
export const WorkersAI = kind('workers-prompt');

export const WorkersAISpeech = kind('workers-speech');

export const WorkersAITextToImage = {
  loaders: [
    loadLogs({ where: ({ row, request }) => row.provider === 'workers-ai' && row.model_type === 'image' && request !== undefined }),
  ],
} satisfies Story;

/** The first provider failed, the second answered. */
export const Fallback = {
  loaders: [loadLogs({ where: ({ row, request }) => row.step === 1 && request !== undefined })],
} satisfies Story;

/** The first provider answered. */
export const UniversalRequest = kind('universal');

/** No model of the route answered. */
export const DynamicRouteFailure = {
  loaders: [loadLogs({ where: ({ row, request }) => row.request_type === 'dynamic-route' && request !== undefined })],
} satisfies Story;

export const CacheHit = {
  loaders: [loadLogs({ where: (log) => isAnsweredChat(log) && log.row.cached === true })],
} satisfies Story;

/** JSON in a string, and in an envelope within it. */
export const Wrapped = kind('wrapped');

/** What was stored of the request ends in the middle. */
export const CutRequest = kind('cut-request');

export const AgentVercel = kind('agent-vercel');
export const AgentLangChain = kind('agent-langchain');
export const AgentPydantic = kind('agent-pydantic');
export const AgentSemanticKernel = kind('agent-semantic-kernel');
export const AgentMicrosoft = kind('agent-microsoft');
export const OpenTelemetry = kind('telemetry');

/** 500 messages. */
export const LongConversation = kind('long-conversation');

/** 3 MB in one line. */
export const LargeBody = kind('large-body');
