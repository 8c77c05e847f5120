import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { endpointOf } from './gateways.js';
import { page, type PageArgs } from './page.js';

/** What a gateway answers is checked against what it was asked. */
const meta = { ...page, title: 'gateway-logs/Doubts', args: { ...page.args, 'per-page': 10 } } satisfies Meta<PageArgs>;
export default meta;

type Story = StoryObj<PageArgs>;

/** The gateway ignores filters, which its own rows betray. */
export const IgnoredControls = {
  name: 'Ignored controls',
  args: { endpoint: endpointOf('filterless'), status: 'error', source: 'virtual-key' },
} satisfies Story;

/** Each filter is told of by its own sentence. */
export const IgnoredFilters = {
  name: 'Ignored filters',
  args: {
    endpoint: endpointOf('filterless'),
    filters: [
      { key: 'cost', operator: 'gt', value: [0.01] },
      { key: 'model', operator: 'contains', value: ['gpt'] },
    ],
  },
} satisfies Story;

export const IgnoredTimeRange = {
  name: 'Ignored time range',
  args: { endpoint: endpointOf('filterless'), range: '15m', page: 100 },
} satisfies Story;

/** The total is smaller than the rows, so that it is not shown, nor a last page. */
export const TotalTooSmall = { name: 'Total too small', args: { endpoint: endpointOf('miscounting') } } satisfies Story;

export const PageTooLong = { name: 'Page too long', args: { endpoint: endpointOf('generous') } } satisfies Story;

export const Dark = { ...IgnoredFilters, name: 'Dark', globals: { scheme: 'dark' } } satisfies Story;
