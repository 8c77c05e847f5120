import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type {
  GatewayLogsAutoRefreshChangeEvent,
  GatewayLogsErrorEvent,
  GatewayLogsLoadEvent,
  GatewayLogsQueryChangeEvent,
  GatewayLogsToggleEvent,
  LogsFilter,
} from '../src/index.js';
import { endpointOf } from './gateways.js';
import { choice, event, flag, text, whole, withoutControl } from './support.js';

interface Args {
  endpoint?: string;
  dialect?: string;
  heading?: string;
  search?: string;
  status?: string;
  source?: string;
  page?: number;
  'per-page'?: number;
  'order-by'?: string;
  order?: string;
  'auto-refresh'?: boolean;
  'refresh-interval'?: number;
  'storage-key'?: string;
  'time-zone'?: string;
  'metadata-endpoint'?: string;
  'metadata-user'?: string;
  'metadata-virtual-key'?: string;
  filters?: readonly LogsFilter[];
  onGatewayLogsLoad?: (event: GatewayLogsLoadEvent) => void;
  onGatewayLogsError?: (event: GatewayLogsErrorEvent) => void;
  onGatewayLogsQueryChange?: (event: GatewayLogsQueryChangeEvent) => void;
  onGatewayLogsToggle?: (event: GatewayLogsToggleEvent) => void;
  onGatewayLogsAutoRefreshChange?: (event: GatewayLogsAutoRefreshChangeEvent) => void;
}

const meta = {
  title: 'gateway-logs',
  component: 'gateway-logs',
  args: { endpoint: endpointOf('traffic'), heading: 'Logs', 'storage-key': '', filters: [] },
  argTypes: {
    endpoint: text,
    dialect: choice('cloudflare'),
    heading: text,
    search: text,
    status: choice('all', 'success', 'error'),
    source: choice('all', 'playground', 'virtual-key'),
    page: whole,
    'per-page': choice(10, 25, 50),
    'order-by': choice('created_at', 'provider', 'model', 'model_type', 'success', 'cached'),
    order: choice('desc', 'asc'),
    'auto-refresh': flag,
    'refresh-interval': whole,
    'storage-key': text,
    'time-zone': text,
    'metadata-endpoint': text,
    'metadata-user': text,
    'metadata-virtual-key': text,
    filters: { control: 'object' },
    ...withoutControl('client', 'headers', 'fetch', 'entries', 'total', 'loading', 'error'),
    onGatewayLogsLoad: event('gateway-logs-load'),
    onGatewayLogsError: event('gateway-logs-error'),
    onGatewayLogsQueryChange: event('gateway-logs-query-change'),
    onGatewayLogsToggle: event('gateway-logs-toggle'),
    onGatewayLogsAutoRefreshChange: event('gateway-logs-auto-refresh-change'),
  },
  render: (args: Args) => html`
    <gateway-logs
      endpoint=${args.endpoint ?? nothing}
      dialect=${args.dialect ?? nothing}
      heading=${args.heading ?? nothing}
      search=${args.search ?? nothing}
      status=${args.status ?? nothing}
      source=${args.source ?? nothing}
      page=${args.page ?? nothing}
      per-page=${args['per-page'] ?? nothing}
      order-by=${args['order-by'] ?? nothing}
      order=${args.order ?? nothing}
      ?auto-refresh=${args['auto-refresh']}
      refresh-interval=${args['refresh-interval'] ?? nothing}
      storage-key=${args['storage-key'] ?? nothing}
      time-zone=${args['time-zone'] ?? nothing}
      metadata-endpoint=${args['metadata-endpoint'] ?? nothing}
      metadata-user=${args['metadata-user'] ?? nothing}
      metadata-virtual-key=${args['metadata-virtual-key'] ?? nothing}
      .filters=${args.filters ?? []}
      @gateway-logs-load=${args.onGatewayLogsLoad}
      @gateway-logs-error=${args.onGatewayLogsError}
      @gateway-logs-query-change=${args.onGatewayLogsQueryChange}
      @gateway-logs-toggle=${args.onGatewayLogsToggle}
      @gateway-logs-auto-refresh-change=${args.onGatewayLogsAutoRefreshChange}
    ></gateway-logs>
  `,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** Two weeks of an invented company's calls. */
export const Default = {} satisfies Story;

/** The gateway has not answered yet. */
export const Loading = { args: { endpoint: endpointOf('loading') } } satisfies Story;

/** Nothing was ever logged. */
export const Empty = { args: { endpoint: endpointOf('empty') } } satisfies Story;

/** The filters hide every log. */
export const NoMatch = { args: { search: 'a model that nobody uses', status: 'error' } } satisfies Story;

/** The gateway refuses; here, the credentials. */
export const Failed = { args: { endpoint: endpointOf('locked') } } satisfies Story;

/** The newest failure, open. */
export const OpenPanel = {
  args: { status: 'error', 'per-page': 10 },
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const element = canvasElement.querySelector('gateway-logs');
    if (element === null) throw new Error('The story has no <gateway-logs>');
    if (element.entries.length === 0) {
      await new Promise((resolve) => element.addEventListener('gateway-logs-load', resolve, { once: true }));
    }
    const [newest] = element.entries;
    if (newest !== undefined) element.open(newest.id);
  },
} satisfies Story;

/** The page's own `color-scheme` decides. */
export const Dark = { globals: { scheme: 'dark' } } satisfies Story;

/** In a column of 320 pixels a row takes two lines, and nothing scrolls sideways. */
export const Narrow = {
  decorators: [(story: () => unknown) => html`<div style="inline-size: 320px">${story()}</div>`],
} satisfies Story;

/** A new log at each poll, every two seconds. */
export const LiveTraffic = {
  args: { endpoint: endpointOf('live'), 'auto-refresh': true, 'refresh-interval': 2 },
} satisfies Story;

/** The gateway ignores `search`, so the box looks in one field at a time. */
export const SearchByField = { args: { endpoint: endpointOf('searchless'), search: 'gpt' } } satisfies Story;

/** The gateway ignores filters, which its own rows betray. */
export const IgnoredFilter = {
  args: { endpoint: endpointOf('filterless'), status: 'error', source: 'virtual-key' },
} satisfies Story;

/** What is wrong is said in words for the person who wrote it. */
export const WrongSettings = {
  args: { dialect: 'klingon', 'time-zone': 'Mars/Olympus', 'per-page': 33 },
} satisfies Story;
