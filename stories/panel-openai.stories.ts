import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { isAnsweredChat, kind, panel, type PanelArgs } from './panels.js';
import { bodyText, loadLogs } from './support.js';

/** What OpenAI’s API, and all that speak its language, ask and answer. */
const meta = { ...panel, title: 'gateway-logs-panel/OpenAI' } satisfies Meta<PanelArgs>;
export default meta;

type Story = StoryObj<PanelArgs>;

export const OpenAIChat = {
  name: 'Chat',
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
export const ToolCalls = { ...kind('parallel-tools'), name: 'Tool calls' } satisfies Story;

/** Two at once in the request, each result next to its call. */
export const ToolResults = { ...kind('tool-results'), name: 'Tool results' } satisfies Story;

/** Calls and reasoning from the pieces of a stream. */
export const StreamedToolCalls = { ...kind('streamed-tools'), name: 'Streamed tool calls' } satisfies Story;

/** The reader left in the middle. */
export const BrokenStream = { ...kind('broken-stream'), name: 'Broken stream' } satisfies Story;

/** A client logged the chunks as a list. */
export const ChunkList = { ...kind('chunk-list'), name: 'Chunk list' } satisfies Story;

export const Reasoning = kind('reasoning');

export const JsonMode = { ...kind('json-mode'), name: 'JSON mode' } satisfies Story;

export const Refusal = kind('refusal');

export const Citations = kind('web-citations');

/** One image in the body, and one elsewhere, which is not loaded unless asked for. */
export const ImageInput = { ...kind('image-input'), name: 'Image input' } satisfies Story;

/** Sound in the request and in the answer. */
export const Audio = kind('audio');

export const Responses = kind('responses-tools');

export const ResponsesStream = { ...kind('responses-stream'), name: 'Responses stream' } satisfies Story;

export const ResponsesSearch = { ...kind('responses-search'), name: 'Responses search' } satisfies Story;

export const ResponsesImage = { ...kind('responses-image'), name: 'Responses image' } satisfies Story;

export const LegacyCompletion = { ...kind('legacy-completion'), name: 'Legacy completion' } satisfies Story;

export const Moderation = kind('moderation');

/** The answer is sound, which was not stored. */
export const Speech = { ...kind('speech'), name: 'Speech from text' } satisfies Story;

/** The request was a form with a file, which was not stored. */
export const Transcription = kind('transcription');

/** Generated, in Base64. */
export const Images = {
  name: 'Image from text',
  loaders: [loadLogs({ where: ({ row, request }) => row.model === 'gpt-image-1' && row.success === true && request !== undefined })],
} satisfies Story;

export const Embeddings = {
  loaders: [
    loadLogs({ where: ({ row, request }) => row.model === 'text-embedding-3-small' && row.success === true && request !== undefined }),
  ],
} satisfies Story;

/** How long the model is to think, and what it cost. */
export const ReasoningEffort = { ...kind('reasoning-effort'), name: 'Reasoning effort' } satisfies Story;
