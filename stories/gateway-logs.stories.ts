import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { HEAD_BYTES } from '../src/testing/index.js';
import { FAILURE } from './failures.js';
import { endpointOf, LOGS } from './gateways.js';
import { loadedPage, nextLoad, openNewest, page, type Canvas, type PageArgs } from './page.js';
import { bodyText, byId } from './support.js';

const meta = {
  ...page,
  title: 'gateway-logs',
  args: { ...page.args, 'per-page': 10 },
  parameters: { docs: { story: { autoplay: true } } },
} satisfies Meta<PageArgs>;
export default meta;

type Story = StoryObj<PageArgs>;

/** Two weeks of an invented company's calls. */
export const Default = { args: { 'per-page': 25 } } satisfies Story;

/** The gateway has not answered yet. */
export const Loading = { args: { endpoint: endpointOf('loading') } } satisfies Story;

/** The gateway takes three seconds for each answer. */
export const Slow = { args: { endpoint: endpointOf('slow') } } satisfies Story;

/** Another question to a gateway that is slow: the rows of before stay under a line until the answer is there. */
export const SlowAnswer = {
  name: 'Slow answer',
  args: { endpoint: endpointOf('failing') },
  play: async (canvas: Canvas) => {
    const element = await loadedPage(canvas);
    element.headers = { [FAILURE]: 'slow' };
    const loaded = nextLoad(element);
    element.status = 'error';
    await loaded;
  },
} satisfies Story;

/** Nothing was ever logged. */
export const Empty = { args: { endpoint: endpointOf('empty') } } satisfies Story;

/** The filters hide every log. */
export const NoMatch = { name: 'No match', args: { search: 'a model that nobody uses', status: 'error' } } satisfies Story;

/** The gateway refuses; here, the credentials. All other ways are among the failures. */
export const Failed = { name: 'Failed (401)', args: { endpoint: endpointOf('locked') } } satisfies Story;

/** The gateway wants to be left alone for some minutes, before a first log was there. */
export const RateLimited = { name: 'Rate limited (429)', args: { endpoint: endpointOf('busy') } } satisfies Story;

/** The newest failure, open. */
export const OpenPanel = { name: 'Open panel', args: { status: 'error' }, play: openNewest } satisfies Story;

/** The log is there; the gateway was told not to keep what was said. */
export const NotStored = {
  name: 'Not stored',
  args: { filters: byId(LOGS.find(({ request }) => request === undefined)) },
  play: openNewest,
} satisfies Story;

/** The gateway kept only the beginning of the request. */
export const Truncated = {
  args: {
    endpoint: endpointOf('heads-only'),
    filters: byId(LOGS.find((log) => log.row.success === false && bodyText(log, 'request').length > HEAD_BYTES)),
  },
  play: openNewest,
} satisfies Story;

/** The log came a moment ago, and its bodies are still being written: they come by themselves. */
export const StillBeingWritten = {
  name: 'Still being written',
  args: { endpoint: endpointOf('writing') },
  play: openNewest,
} satisfies Story;

/** A new log at each poll, every two seconds. */
export const LiveTraffic = {
  name: 'Live traffic',
  args: { endpoint: endpointOf('live'), 'auto-refresh': true, 'refresh-interval': 2 },
} satisfies Story;

/** Logs that are as odd as they come: no values at all, names without an end, markup, directions that turn, keys. */
export const OddLogs = { name: 'Odd logs', args: { endpoint: endpointOf('odd') } } satisfies Story;

/** The gateway ignores `search`, so the box looks in one field at a time. */
export const SearchByField = { name: 'Search by field', args: { endpoint: endpointOf('searchless'), search: 'gpt' } } satisfies Story;

/** What is wrong is said in words for the person who wrote it. */
export const WrongSettings = {
  name: 'Wrong settings',
  args: { dialect: 'klingon', 'time-zone': 'Mars/Olympus', 'per-page': 33 },
} satisfies Story;

/** What it shows is kept in the URL, here in that of Storybook's frame: filters, page, sort and the open log. */
export const UrlState = { name: 'State in the URL', args: { 'url-state': 'logs' }, play: openNewest } satisfies Story;
