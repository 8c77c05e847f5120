import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { GatewayLogsJsonView } from '../src/index.js';
import { placed } from './place.js';
import { byId, defineOnce, flag, loadedLogs, loadLogs, text, type Context } from './support.js';

defineOnce('gateway-logs-json-view', GatewayLogsJsonView);

interface Args {
  label?: string;
  masked?: boolean;
  /** In place of the value that the gateway has sent. */
  value?: unknown;
}

const meta = {
  title: 'gateway-logs-json-view',
  component: 'gateway-logs-json-view',
  args: { label: 'Log', masked: false },
  argTypes: { label: text, masked: flag, value: { control: 'object' } },
  loaders: [loadLogs()],
  render: (args: Args, context: Context) => html`
    <gateway-logs-json-view
      label=${args.label ?? nothing}
      .value=${args.value ?? loadedLogs(context).entry.raw}
      .masked=${args.masked ?? false}
    ></gateway-logs-json-view>
  `,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** A log as the gateway sends it. What is an object is folded and unfolded, and a text with JSON in it is opened. */
export const Default = {} satisfies Story;

/** A hundred logs of thirty values each: what is out of sight is not drawn. */
export const ManyValues = {
  name: 'Many values',
  render: (args: Args, context: Context) => {
    const values = loadedLogs(context).entries.map(({ raw }) => raw);
    return meta.render({ ...args, value: Array.from({ length: 10 }, () => values).flat() }, context);
  },
} satisfies Story;

/** Long words break, and nothing scrolls sideways. */
export const VeryLongNames = {
  name: 'Very long names',
  loaders: [loadLogs({ gateway: 'odd', filters: byId('very-long-names') })],
} satisfies Story;

/** Markup is text, and what turns the direction of letters is shown by its number. */
export const HostileTexts = {
  name: 'Hostile texts',
  loaders: [loadLogs({ gateway: 'odd', filters: byId('hostile-texts') })],
} satisfies Story;

/** Whoever masks what looks like a key says so, so that it is masked in the JSON within texts as well. */
export const Masked = {
  args: { masked: true },
  loaders: [loadLogs({ gateway: 'odd', filters: byId('masked-key') })],
} satisfies Story;

export const Narrow = { name: 'Narrow (320 px)', decorators: [placed({ width: 320 })] } satisfies Story;

export const Dark = { globals: { scheme: 'dark' } } satisfies Story;
