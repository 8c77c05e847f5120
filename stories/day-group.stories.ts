import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { GatewayLogsFilterEvent, GatewayLogsRevealEvent, GatewayLogsRowToggleEvent } from '../src/index.js';
import { placed } from './place.js';
import { event, flag, loadedLogs, loadLogs, readOnly, text, whole, withoutControl, zones, type Context } from './support.js';

interface Args {
  label?: string;
  'time-zone'?: string;
  maxTokens?: number | null;
  showSecrets?: boolean;
  /** How many of the rows are open. */
  open: number;
  onGatewayLogsRowToggle?: (event: GatewayLogsRowToggleEvent) => void;
  onGatewayLogsFilter?: (event: GatewayLogsFilterEvent) => void;
  onGatewayLogsReveal?: (event: GatewayLogsRevealEvent) => void;
}

const meta = {
  title: 'gateway-logs-day-group',
  component: 'gateway-logs-day-group',
  args: { label: 'Today', maxTokens: 4000, showSecrets: false, open: 0 },
  argTypes: {
    label: text,
    'time-zone': zones,
    maxTokens: whole,
    showSecrets: flag,
    ...withoutControl('rows', 'client'),
    ...readOnly('rowElements'),
    open: { description: 'How many of the rows are open.', control: { type: 'number', min: 0, max: 10 } },
    onGatewayLogsRowToggle: event('gateway-logs-row-toggle'),
    onGatewayLogsFilter: event('gateway-logs-filter'),
    onGatewayLogsReveal: event('gateway-logs-reveal'),
  },
  loaders: [loadLogs()],
  decorators: [(story: () => unknown) => html`<div role="table" aria-label="Logs">${story()}</div>`],
  render: (args: Args, context: Context) => {
    const { client, entries } = loadedLogs(context);
    const rows = entries.map((entry, index) => ({ key: entry.id, entry, gone: false, open: index < args.open }));
    return html`
      <gateway-logs-day-group
        label=${args.label ?? nothing}
        time-zone=${args['time-zone'] ?? nothing}
        .rows=${rows}
        .client=${client}
        .maxTokens=${args.maxTokens ?? null}
        .showSecrets=${args.showSecrets ?? false}
        @gateway-logs-row-toggle=${args.onGatewayLogsRowToggle}
        @gateway-logs-filter=${args.onGatewayLogsFilter}
        @gateway-logs-reveal=${args.onGatewayLogsReveal}
      ></gateway-logs-day-group>
    `;
  },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const Default = {} satisfies Story;

export const WithAnOpenRow = { name: 'With an open row', args: { open: 1 } } satisfies Story;

/** In a list that is not sorted by time the rows show their dates themselves. */
export const WithoutDay = { name: 'Without day', args: { label: '' } } satisfies Story;

/** Each row takes two lines. */
export const Narrow = { name: 'Narrow (320 px)', decorators: [placed({ width: 320 })] } satisfies Story;

export const Dark = { ...WithAnOpenRow, name: 'Dark', globals: { scheme: 'dark' } } satisfies Story;
