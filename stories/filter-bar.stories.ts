import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { Capabilities, GatewayLogsChangeEvent, SourceFilter, StatusFilter } from '../src/index.js';
import { choice, event, text } from './support.js';

interface Args {
  search?: string;
  'search-field'?: string;
  status?: StatusFilter;
  source?: SourceFilter;
  capabilities?: Pick<Capabilities, 'search' | 'status' | 'source'>;
  onGatewayLogsChange?: (event: GatewayLogsChangeEvent) => void;
}

const meta = {
  title: 'gateway-logs-filter-bar',
  component: 'gateway-logs-filter-bar',
  args: { search: '', status: 'all', source: 'all', capabilities: { search: true, status: true, source: true } },
  argTypes: {
    search: text,
    'search-field': text,
    status: choice('all', 'success', 'error'),
    source: choice('all', 'playground', 'virtual-key'),
    capabilities: { control: 'object' },
    onGatewayLogsChange: event('gateway-logs-change'),
  },
  render: (args: Args) => html`
    <gateway-logs-filter-bar
      search=${args.search ?? nothing}
      search-field=${args['search-field'] ?? nothing}
      status=${args.status ?? nothing}
      source=${args.source ?? nothing}
      .capabilities=${args.capabilities ?? { search: true, status: true, source: true }}
      @gateway-logs-change=${args.onGatewayLogsChange}
    ></gateway-logs-filter-bar>
  `,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const Default = {} satisfies Story;

/** A search and both filters in force. */
export const Filtered = { args: { search: 'support', status: 'error', source: 'virtual-key' } } satisfies Story;

/** For a gateway that can only look in one field at a time. */
export const SearchByField = {
  args: {
    'search-field': 'id',
    capabilities: {
      search: [
        { id: 'model', label: 'Model', partial: true },
        { id: 'id', label: 'Log ID', partial: false },
      ],
      status: true,
      source: true,
    },
  },
} satisfies Story;

/** Only controls that work are shown: this gateway has neither a search nor a source filter. */
export const StatusOnly = { args: { capabilities: { search: [], status: true, source: false } } } satisfies Story;
