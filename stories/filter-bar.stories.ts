import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { GatewayLogsChangeEvent, GatewayLogsFilterBar, LogsFilter, SourceFilter, StatusFilter, TimeRange } from '../src/index.js';
import { FILTER_KEYS } from '../src/testing/filters.js';
import { ORDER_KEYS } from '../src/testing/query.js';
import { placed } from './place.js';
import { choice, event, flag, loadedLogs, loadLogs, ranges, sorts, text, withoutControl, zones, type Context } from './support.js';

interface Args {
  search?: string;
  'search-field'?: string;
  status?: StatusFilter;
  source?: SourceFilter;
  filters?: readonly LogsFilter[];
  range?: TimeRange;
  'order-by'?: string;
  order?: string;
  clearable?: boolean;
  'time-zone'?: string;
  capabilities?: GatewayLogsFilterBar['capabilities'];
  onGatewayLogsChange?: (event: GatewayLogsChangeEvent) => void;
}

const EVERYTHING = { search: true, status: true, source: true, sorts: ORDER_KEYS, filters: [...FILTER_KEYS.keys()] } as const;

const meta = {
  title: 'gateway-logs-filter-bar',
  component: 'gateway-logs-filter-bar',
  args: { search: '', status: 'all', source: 'all', filters: [], range: '', clearable: true, capabilities: EVERYTHING },
  argTypes: {
    search: text,
    'search-field': text,
    status: choice('all', 'success', 'error'),
    source: choice('all', 'playground', 'virtual-key'),
    filters: { control: 'object' },
    range: ranges,
    'order-by': sorts,
    order: choice('desc', 'asc'),
    clearable: flag,
    ...withoutControl('seen'),
    'time-zone': zones,
    capabilities: { control: 'object' },
    onGatewayLogsChange: event('gateway-logs-change'),
  },
  loaders: [loadLogs()],
  render: (args: Args, context: Context) => html`
    <gateway-logs-filter-bar
      search=${args.search ?? nothing}
      search-field=${args['search-field'] ?? nothing}
      status=${args.status ?? nothing}
      source=${args.source ?? nothing}
      .filters=${args.filters ?? []}
      range=${args.range ?? nothing}
      order-by=${args['order-by'] ?? nothing}
      order=${args.order ?? nothing}
      ?clearable=${args.clearable}
      .seen=${loadedLogs(context).entries}
      time-zone=${args['time-zone'] ?? nothing}
      .capabilities=${args.capabilities ?? EVERYTHING}
      @gateway-logs-change=${args.onGatewayLogsChange}
    ></gateway-logs-filter-bar>
  `,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const Default = {} satisfies Story;

/** A search, both choices, a time range, filters and a sort in force. */
export const Filtered = {
  args: {
    search: 'support',
    status: 'error',
    source: 'virtual-key',
    range: '24h',
    filters: [
      { key: 'cost', operator: 'gt', value: [0.01] },
      { key: 'model', operator: 'contains', value: ['gpt', 'claude'] },
    ],
    'order-by': 'model',
    order: 'asc',
  },
} satisfies Story;

/** Times of one's own, in a zone of one's own. */
export const FromTo = {
  name: 'From … to',
  args: {
    filters: [
      { key: 'created_at', operator: 'gt', value: ['2026-03-14T09:30:00.000Z'] },
      { key: 'created_at', operator: 'lt', value: ['2026-03-14T10:00:00.000Z'] },
    ],
    'time-zone': 'Asia/Kolkata',
  },
} satisfies Story;

/** What "Add filter" opens. */
export const AddFilter = {
  name: 'Add filter',
  decorators: [placed({ height: 480 })],
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const bar = canvasElement.querySelector('gateway-logs-filter-bar');
    await bar?.updateComplete;
    bar?.renderRoot.querySelector<HTMLElement>('.add')?.click();
  },
} satisfies Story;

/** For a gateway that can only look in one field at a time. */
export const SearchByField = {
  name: 'Search by field',
  args: {
    'search-field': 'id',
    capabilities: {
      ...EVERYTHING,
      search: [
        { id: 'model', label: 'Model', partial: true },
        { id: 'id', label: 'Log ID', partial: false },
      ],
    },
  },
} satisfies Story;

/** Few filters, one of them the gateway's own, and no sort. */
export const FewCapabilities = {
  name: 'Few capabilities',
  args: {
    filters: [{ key: 'endpoint_id', operator: 'eq', value: [7] }],
    capabilities: { search: true, status: true, source: true, sorts: [], filters: ['created_at', 'endpoint_id'] },
  },
} satisfies Story;

/** A filter that the gateway cannot do can be removed, but not edited. */
export const UnknownFilter = {
  name: 'Unknown filter',
  args: {
    filters: [{ key: 'cost', operator: 'gt', value: [0.01] }],
    capabilities: { search: true, status: true, source: true, sorts: [], filters: ['model'] },
  },
} satisfies Story;

/** Only controls that work are shown: this gateway has neither a search nor a source, nor anything else. */
export const StatusOnly = {
  name: 'Status only',
  args: { capabilities: { search: [], status: true, source: false, sorts: [] } },
} satisfies Story;

export const Dark = { ...Filtered, name: 'Dark', globals: { scheme: 'dark' } } satisfies Story;

export const Narrow = { ...Filtered, name: 'Narrow (320 px)', decorators: [placed({ width: 320 })] } satisfies Story;
