import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { HEAD_BYTES } from '../src/testing/index.js';
import { isAnsweredChat, kind, panel, type PanelArgs } from './panels.js';
import { placed } from './place.js';
import { bodyText, loadLogs } from './support.js';

const meta = { ...panel, title: 'gateway-logs-panel' } satisfies Meta<PanelArgs>;
export default meta;

type Story = StoryObj<PanelArgs>;

export const Conversation = { loaders: [loadLogs({ where: isAnsweredChat })] } satisfies Story;

/** The model asks for a function to be called, and reads its result. */
export const ToolCall = {
  name: 'Tool call',
  loaders: [
    loadLogs({ where: (log) => isAnsweredChat(log) && bodyText(log, 'request').includes('"tool_calls"') }),
  ],
} satisfies Story;

/** What is no conversation is shown as formatted JSON. */
export const Json = { ...kind('fine-tuning'), name: 'JSON' } satisfies Story;

/** In the provider's own words. */
export const ProviderError = {
  name: 'Provider error',
  loaders: [loadLogs({ where: ({ row, request }) => row.status_code === 429 && request !== undefined })],
} satisfies Story;

export const GuardrailBlock = {
  name: 'Guardrail block',
  loaders: [
    loadLogs({ where: (log) => log.row.status_code === 424 && bodyText(log, 'response').includes('"code":2016') }),
  ],
} satisfies Story;

/** The gateway was told not to keep bodies. */
export const NotStored = { name: 'Not stored', loaders: [loadLogs({ where: ({ request }) => request === undefined })] } satisfies Story;

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
export const AboveLimit = { ...kind('above-limit'), name: 'Above the limit of size' } satisfies Story;

/** The row is there before its bodies are; they come after some seconds. */
export const StillBeingWritten = { name: 'Still being written', loaders: [loadLogs({ gateway: 'writing' })] } satisfies Story;

export const FailedToLoad = {
  name: 'Failed to load',
  loaders: [loadLogs({ gateway: 'bodies-failed', where: isAnsweredChat })],
} satisfies Story;

export const Loading = { loaders: [loadLogs({ gateway: 'bodies-loading', where: isAnsweredChat })] } satisfies Story;

/** The first provider failed, the second answered. */
export const Fallback = {
  loaders: [loadLogs({ where: ({ row, request }) => row.step === 1 && request !== undefined })],
} satisfies Story;

/** The first provider answered. */
export const UniversalRequest = { ...kind('universal'), name: 'Universal request' } satisfies Story;

/** No model of the route answered. */
export const DynamicRouteFailure = {
  name: 'Dynamic route failure',
  loaders: [loadLogs({ where: ({ row, request }) => row.request_type === 'dynamic-route' && request !== undefined })],
} satisfies Story;

export const CacheHit = {
  name: 'Cache hit',
  loaders: [loadLogs({ where: (log) => isAnsweredChat(log) && log.row.cached === true })],
} satisfies Story;

/** JSON in a string, and in an envelope within it. */
export const Wrapped = kind('wrapped');

/** What was stored of the request ends in the middle. */
export const CutRequest = { ...kind('cut-request'), name: 'Cut request' } satisfies Story;

/** 500 messages. */
export const LongConversation = { ...kind('long-conversation'), name: 'Long conversation (500 messages)' } satisfies Story;

/** 3 MB in one line. */
export const LargeBody = { ...kind('large-body'), name: 'Large body (3 MB)' } satisfies Story;

/** What looks like a key is masked, until it is clicked or all are asked for. */
export const MaskedSecrets = { ...kind('masked-key', 'odd'), name: 'Masked secrets' } satisfies Story;

/** For those who look after keys themselves. */
export const SecretsShown = { ...MaskedSecrets, name: 'Secrets shown', args: { 'show-secrets': true } } satisfies Story;

/** Markup, links that are code, and what turns the direction of letters: all of it is text. */
export const HostileTexts = { ...kind('hostile-texts', 'odd'), name: 'Hostile texts' } satisfies Story;

/** Long words break, and nothing scrolls sideways. */
export const VeryLongNames = { ...kind('very-long-names', 'odd'), name: 'Very long names' } satisfies Story;

export const Narrow = { ...ToolCall, name: 'Narrow (320 px)', decorators: [placed({ width: 320 })] } satisfies Story;

export const Dark = { ...ToolCall, name: 'Dark', globals: { scheme: 'dark' } } satisfies Story;
