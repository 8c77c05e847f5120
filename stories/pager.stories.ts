import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { GatewayLogsChangeEvent } from '../src/index.js';
import { choice, event, flag, whole } from './support.js';

interface Args {
  page?: number;
  pages?: number | null;
  'has-next'?: boolean;
  'per-page'?: number;
  onGatewayLogsChange?: (event: GatewayLogsChangeEvent) => void;
}

const meta: Meta<Args> = {
  title: 'gateway-logs-pager',
  component: 'gateway-logs-pager',
  args: { page: 2, pages: 41, 'has-next': true, 'per-page': 25 },
  argTypes: {
    page: whole,
    pages: whole,
    'has-next': flag,
    'per-page': choice(10, 25, 50),
    onGatewayLogsChange: event('gateway-logs-change', 'Another page or page size was asked for.'),
  },
  render: (args) => html`
    <gateway-logs-pager
      page=${args.page ?? nothing}
      .pages=${args.pages ?? null}
      ?has-next=${args['has-next']}
      per-page=${args['per-page'] ?? nothing}
      @gateway-logs-change=${args.onGatewayLogsChange}
    ></gateway-logs-pager>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const FirstPage: Story = { args: { page: 1 } };

export const LastPage: Story = { args: { page: 41, 'has-next': false } };

export const OnlyPage: Story = { args: { page: 1, pages: 1, 'has-next': false } };

/** The gateway does not count, so there is no last page to go to. */
export const Uncounted: Story = { args: { pages: null } };
