import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { callsBackEnd } from './calls-back-end.js';
import { CallsClient } from './calls-client.js';

const client = new CallsClient('/api', callsBackEnd);

/** The client of the guide "Write a client", at work. */
const meta = {
  title: 'Guides/Write a client/At work',
  component: 'gateway-logs',
  tags: ['!autodocs', '!dev'],
  args: {},
  render: () => html`<gateway-logs heading="Calls" per-page="10" storage-key="" .client=${client}></gateway-logs>`,
} satisfies Meta;
export default meta;

type Story = StoryObj;

/** Only what the back end can do is offered. */
export const AtWork = {} satisfies Story;
