import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { HEAD_BYTES, type GatewayLog } from '../src/testing/index.js';
import { bodyText, loadedLogs, loadLogs, text, withoutControl } from './support.js';

interface Args {
  'time-zone'?: string;
}

const meta: Meta<Args> = {
  title: 'gateway-logs-panel',
  component: 'gateway-logs-panel',
  argTypes: { 'time-zone': text, ...withoutControl('entry', 'client') },
  render: (args, context) => {
    const { client, entry } = loadedLogs(context);
    return html`
      <gateway-logs-panel
        .entry=${entry}
        .client=${client}
        time-zone=${args['time-zone'] ?? nothing}
      ></gateway-logs-panel>
    `;
  },
};
export default meta;

type Story = StoryObj<Args>;

const isAnsweredChat = ({ row, request }: GatewayLog): boolean =>
  row.model_type === 'chat' && row.status_code === 200 && request !== undefined;

export const Conversation: Story = { loaders: [loadLogs({ where: isAnsweredChat })] };

/** The model asks for a function to be called, and reads its result. */
export const ToolCall: Story = {
  loaders: [
    loadLogs({ where: (log) => isAnsweredChat(log) && bodyText(log, 'request').includes('"tool_calls"') }),
  ],
};

/** What is no conversation is shown as formatted JSON. */
export const Json: Story = {
  loaders: [loadLogs({ where: ({ row, request }) => row.model_type === 'embedding' && request !== undefined })],
};

/** In the provider's own words. */
export const ProviderError: Story = {
  loaders: [loadLogs({ where: ({ row, request }) => row.status_code === 429 && request !== undefined })],
};

export const GuardrailBlock: Story = {
  loaders: [
    loadLogs({ where: (log) => log.row.status_code === 424 && bodyText(log, 'response').includes('"code":2016') }),
  ],
};

/** The gateway was told not to keep bodies. */
export const NotStored: Story = { loaders: [loadLogs({ where: ({ request }) => request === undefined })] };

/** The gateway kept only the beginning of the request. */
export const Truncated: Story = {
  loaders: [
    loadLogs({
      gateway: 'heads-only',
      where: (log) => log.row.success === false && bodyText(log, 'request').length > HEAD_BYTES,
    }),
  ],
};

export const FailedToLoad: Story = { loaders: [loadLogs({ gateway: 'bodies-failed', where: isAnsweredChat })] };

export const Loading: Story = { loaders: [loadLogs({ gateway: 'bodies-loading', where: isAnsweredChat })] };
