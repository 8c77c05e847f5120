import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { GatewayLogs, type GatewayLogsLoadEvent } from '../../src/index.js';
import { endpointOf } from '../gateways.js';
import { event } from '../support.js';

interface SecretsArgs {
  onGatewayLogsReveal?: (event: Event) => void;
}

/** For the guide "Security": what a log may hold, and what is shown of it. */
const meta = {
  title: 'Guides/Security/Masked',
  component: 'gateway-logs',
  tags: ['!autodocs', '!dev'],
  args: {},
  argTypes: { onGatewayLogsReveal: event('gateway-logs-reveal') },
  render: ({ onGatewayLogsReveal }: SecretsArgs) => html`
    <gateway-logs
      endpoint=${endpointOf('pasted')}
      storage-key=""
      @gateway-logs-reveal=${onGatewayLogsReveal}
      @gateway-logs-load=${openPasted}
    ></gateway-logs>
  `,
} satisfies Meta<SecretsArgs>;
export default meta;

type Story = StoryObj<SecretsArgs>;

function openPasted({ currentTarget }: GatewayLogsLoadEvent): void {
  if (currentTarget instanceof GatewayLogs) currentTarget.open('pasted');
}

export const Masked = {} satisfies Story;
