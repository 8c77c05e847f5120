import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { loadedLogs, loadLogs, text, whole, withoutControl, type Context } from './support.js';

interface Args {
  label?: string;
  'time-zone'?: string;
  maxTokens?: number | null;
  /** How many of the rows are open. */
  open: number;
}

const meta = {
  title: 'gateway-logs-day-group',
  component: 'gateway-logs-day-group',
  args: { label: 'Today', maxTokens: 4000, open: 0 },
  argTypes: {
    label: text,
    'time-zone': text,
    maxTokens: whole,
    ...withoutControl('rows', 'client', 'showSecrets'),
    open: { description: 'How many of the rows are open.', control: { type: 'number', min: 0, max: 10 } },
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
      ></gateway-logs-day-group>
    `;
  },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const Default = {} satisfies Story;

export const WithAnOpenRow = { args: { open: 1 } } satisfies Story;

/** In a list that is not sorted by time the rows show their dates themselves. */
export const WithoutDay = { args: { label: '' } } satisfies Story;
