import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { endpointOf } from './gateways.js';
import { openNewest, page, type PageArgs } from './page.js';

const meta = { ...page, title: 'gateway-logs' } satisfies Meta<PageArgs>;
export default meta;

type Story = StoryObj<PageArgs>;

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
export const OpenPanel = { args: { status: 'error', 'per-page': 10 }, play: openNewest } satisfies Story;

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

/** What is wrong is said in words for the person who wrote it. */
export const WrongSettings = {
  args: { dialect: 'klingon', 'time-zone': 'Mars/Olympus', 'per-page': 33 },
} satisfies Story;

/** What it shows is kept in the URL, here in that of Storybook's frame: filters, page, sort and the open log. */
export const UrlState = { args: { 'url-state': 'logs', 'per-page': 10 }, play: openNewest } satisfies Story;
