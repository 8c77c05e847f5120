import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import {
  GatewayLogsFilterBuilder,
  type GatewayLogsFilterCancelEvent,
  type GatewayLogsFilterSubmitEvent,
} from '../src/elements/filter-builder/filter-builder.js';
import type { LogsFilter } from '../src/index.js';
import { FILTER_KEYS } from '../src/testing/filters.js';
import { LOGS } from './gateways.js';
import { choice, defineOnce, event, withoutControl, zones } from './support.js';

// The filter bar does so when it first needs one.
defineOnce('gateway-logs-filter-builder', GatewayLogsFilterBuilder);

interface Args {
  key?: string;
  keys?: readonly string[];
  filters?: readonly LogsFilter[];
  seen?: ReadonlyMap<string, ReadonlySet<string>>;
  'time-zone'?: string;
  onGatewayLogsFilterSubmit?: (event: GatewayLogsFilterSubmitEvent) => void;
  onGatewayLogsFilterCancel?: (event: GatewayLogsFilterCancelEvent) => void;
}

const KEYS = [...FILTER_KEYS.keys()];
const seen = new Map([
  ['model', new Set(LOGS.map(({ row }) => String(row.model)))],
  ['metadata.value', new Set(Array.from({ length: 1000 }, (_, index) => `customer-${index}`))],
]);

const meta = {
  title: 'gateway-logs-filter-builder',
  component: 'gateway-logs-filter-builder',
  args: { key: '', keys: KEYS, filters: [], seen, 'time-zone': 'Europe/Berlin' },
  argTypes: {
    key: choice('', ...KEYS),
    keys: { control: 'object' },
    filters: { control: 'object' },
    ...withoutControl('seen'),
    'time-zone': zones,
    onGatewayLogsFilterSubmit: event('gateway-logs-filter-submit'),
    onGatewayLogsFilterCancel: event('gateway-logs-filter-cancel'),
  },
  render: (args: Args) => html`
    <gateway-logs-filter-builder
      key=${args.key ?? nothing}
      .keys=${args.keys ?? KEYS}
      .filters=${args.filters ?? []}
      .seen=${args.seen ?? seen}
      time-zone=${args['time-zone'] ?? nothing}
      @gateway-logs-filter-submit=${args.onGatewayLogsFilterSubmit}
      @gateway-logs-filter-cancel=${args.onGatewayLogsFilterCancel}
    ></gateway-logs-filter-builder>
  `,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** The keys that the gateway can do, in groups. */
export const Keys = {} satisfies Story;

/** A gateway of its own kind: few keys, and one that only it knows. */
export const KeysOfItsOwn = { name: 'Keys of its own', args: { keys: ['model', 'cost', 'tenant'] } } satisfies Story;

/** A number with its unit beside it. */
export const Cost = { args: { key: 'cost', filters: [{ key: 'cost', operator: 'gt', value: [0.01] }] } } satisfies Story;

export const Latency = { args: { key: 'duration' } } satisfies Story;

/** Several values make one filter, with suggestions from the values seen. */
export const Models = {
  args: { key: 'model', filters: [{ key: 'model', operator: 'eq', value: ['gpt-4o-mini', 'a model that nobody has seen'] }] },
} satisfies Story;

/** A thousand values seen; typing narrows them. */
export const MetadataValue = { name: 'Metadata value', args: { key: 'metadata.value' } } satisfies Story;

export const LogId = { name: 'Log ID', args: { key: 'id' } } satisfies Story;

/** From and to, in a zone that it names. */
export const TimeRange = {
  name: 'Time range',
  args: {
    key: 'created_at',
    filters: [
      { key: 'created_at', operator: 'gt', value: ['2026-03-14T09:30:00.000Z'] },
      { key: 'created_at', operator: 'lt', value: ['2026-03-14T10:00:00.000Z'] },
    ],
  },
} satisfies Story;

export const YesOrNo = { name: 'Yes or no', args: { key: 'cached' } } satisfies Story;

export const Feedback = { args: { key: 'feedback' } } satisfies Story;

export const DataLossPrevention = { name: 'Data loss prevention', args: { key: 'dlp_action' } } satisfies Story;

/** What cannot be applied is told beside its field. */
export const Problem = {
  args: { key: 'cost' },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('gateway-logs-filter-builder');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector<HTMLButtonElement>('.primary')?.click();
  },
} satisfies Story;

export const Dark = { globals: { scheme: 'dark' } } satisfies Story;
