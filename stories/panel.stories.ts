import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { HEAD_BYTES, type GatewayLog } from '../src/testing/index.js';
import { bodyText, loadedLogs, loadLogs, text, withoutControl, type Context } from './support.js';

interface Args {
  'time-zone'?: string;
}

const meta = {
  title: 'gateway-logs-panel',
  component: 'gateway-logs-panel',
  args: {},
  argTypes: { 'time-zone': text, ...withoutControl('entry', 'client') },
  render: (args: Args, context: Context) => {
    const { client, entry } = loadedLogs(context);
    return html`
      <gateway-logs-panel
        .entry=${entry}
        .client=${client}
        time-zone=${args['time-zone'] ?? nothing}
      ></gateway-logs-panel>
    `;
  },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

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
export const Json = {
  loaders: [loadLogs({ where: ({ row, request }) => row.model_type === 'embedding' && request !== undefined })],
} satisfies Story;

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

export const FailedToLoad = { loaders: [loadLogs({ gateway: 'bodies-failed', where: isAnsweredChat })] } satisfies Story;

export const Loading = { loaders: [loadLogs({ gateway: 'bodies-loading', where: isAnsweredChat })] } satisfies Story;
