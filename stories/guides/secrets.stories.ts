import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { GatewayLogs, type GatewayLogsLoadEvent } from '../../src/index.js';
import { ReferenceGateway, type GatewayLog } from '../../src/testing/index.js';
import { event } from '../support.js';

/** What somebody pasted into a chat. The key is an invented one. */
const PASTED: GatewayLog = {
  row: {
    id: 'pasted',
    created_at: new Date().toISOString(),
    provider: 'openai',
    model: 'gpt-4o-mini',
    success: true,
    status_code: 200,
    duration: 824,
    tokens_in: 61,
    tokens_out: 24,
    cost: 0.000024,
    metadata: JSON.stringify({ endpoint: 'support-assistant', user: 'Maya Lindqvist' }),
  },
  request: { messages: [{ role: 'user', content: `<b>Why</b> does sk-${'a1B2'.repeat(10)} not work? It is on https://example.com/\u202egpj.exe` }] },
  response: { choices: [{ message: { role: 'assistant', content: 'Please revoke that key: it stands in this chat now.' } }] },
};
const gateway = new ReferenceGateway({ logs: [PASTED] });

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
      endpoint="/gateways/pasted/logs"
      storage-key=""
      .fetch=${(...request: ConstructorParameters<typeof Request>) => gateway.handle(new Request(...request))}
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
