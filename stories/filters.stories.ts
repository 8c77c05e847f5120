import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LOGS } from './gateways.js';
import { openNewest, page, type PageArgs } from './page.js';
import { placed } from './place.js';

const meta = {
  ...page,
  title: 'gateway-logs/Filters',
  args: { ...page.args, 'per-page': 10 },
  parameters: { docs: { story: { autoplay: true } } },
} satisfies Meta<PageArgs>;
export default meta;

type Story = StoryObj<PageArgs>;

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();

/** Each filter reads as a sentence, to be edited or removed. */
export const Chips = {
  args: {
    filters: [
      { key: 'cost', operator: 'gt', value: [0.0001] },
      { key: 'model', operator: 'contains', value: ['gpt', 'claude'] },
      { key: 'cached', operator: 'eq', value: [false] },
      { key: 'duration', operator: 'gt', value: [500] },
    ],
  },
} satisfies Story;

/** Key and value of metadata are filtered by themselves, and none of them claims to belong to another. */
export const Metadata = {
  args: {
    filters: [
      { key: 'metadata.key', operator: 'eq', value: ['environment'] },
      { key: 'metadata.value', operator: 'eq', value: ['production'] },
    ],
  },
  play: openNewest,
} satisfies Story;

/** It moves on with each refresh. */
export const TimeRange = { name: 'Time range', args: { range: '24h' } } satisfies Story;

export const FromTo = {
  name: 'From … to',
  args: {
    filters: [
      { key: 'created_at', operator: 'gt', value: [daysAgo(3)] },
      { key: 'created_at', operator: 'lt', value: [daysAgo(2)] },
    ],
    'time-zone': 'Europe/Berlin',
  },
} satisfies Story;

/** Sorted by anything but time, the list is flat and each row shows its date. */
export const SortedByModel = { name: 'Sorted by model', args: { 'order-by': 'model', order: 'asc' } } satisfies Story;

/** By a key that has no column. */
export const SortedByProvider = { name: 'Sorted by provider', args: { 'order-by': 'provider', order: 'desc' } } satisfies Story;

export const OldestFirst = { name: 'Oldest first', args: { order: 'asc' } } satisfies Story;

/** A log ID is looked up at any time, whatever the range. */
export const LogId = {
  name: 'Log ID',
  args: { range: '15m', filters: [{ key: 'id', operator: 'eq', value: [LOGS.at(-1)?.row.id ?? ''] }] },
} satisfies Story;

export const NoMatch = {
  name: 'No match',
  args: { range: '1h', filters: [{ key: 'cost', operator: 'gt', value: [1000] }] },
} satisfies Story;

export const Dark = { ...Chips, name: 'Dark', globals: { scheme: 'dark' } } satisfies Story;

export const Narrow = { ...Chips, name: 'Narrow (320 px)', decorators: [placed({ width: 320 })] } satisfies Story;
