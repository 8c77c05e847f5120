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

const meta = {
  title: 'gateway-logs-pager',
  component: 'gateway-logs-pager',
  args: { page: 2, pages: 41, 'has-next': true, 'per-page': 25 },
  argTypes: {
    page: whole,
    pages: whole,
    'has-next': flag,
    'per-page': choice(10, 25, 50),
    onGatewayLogsChange: event('gateway-logs-change'),
  },
  render: (args: Args) => html`
    <gateway-logs-pager
      page=${args.page ?? nothing}
      .pages=${args.pages ?? null}
      ?has-next=${args['has-next']}
      per-page=${args['per-page'] ?? nothing}
      @gateway-logs-change=${args.onGatewayLogsChange}
    ></gateway-logs-pager>
  `,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const Default = {} satisfies Story;

export const FirstPage = { name: 'First page', args: { page: 1 } } satisfies Story;

export const LastPage = { name: 'Last page', args: { page: 41, 'has-next': false } } satisfies Story;

export const OnlyPage = { name: 'Only page', args: { page: 1, pages: 1, 'has-next': false } } satisfies Story;

/** The gateway does not count, so there is no last page to go to. */
export const Uncounted = { args: { pages: null } } satisfies Story;
