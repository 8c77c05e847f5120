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

export const JsonMode = { ...kind('json-mode'), name: 'JSON mode' } satisfies Story;

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
export const ReasoningEffort = kind('reasoning-effort');
