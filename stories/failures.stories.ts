import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LogsError, type GatewayLogs } from '../src/index.js';
import { FAILURE, type FailureName } from './failures.js';
import { endpointOf } from './gateways.js';
import { loadedPage, page, type Canvas, type PageArgs } from './page.js';

/**
 * The logs load; then they are refreshed, and the gateway fails. What was there stays. Afterwards the gateway works again,
 * so that "Retry" brings the logs.
 */
const meta = {
  ...page,
  title: 'gateway-logs/Failures',
  args: { ...page.args, endpoint: endpointOf('failing'), 'per-page': 10 },
  parameters: { docs: { story: { autoplay: true } } },
} satisfies Meta<PageArgs>;
export default meta;

type Story = StoryObj<PageArgs>;

/** Lets something happen while the gateway fails; a refresh, unless told otherwise. */
function fail(name: FailureName, happen: (element: GatewayLogs) => Promise<void> = (element) => element.refresh()) {
  return async (canvas: Canvas): Promise<void> => {
    const element = await loadedPage(canvas);
    element.headers = { [FAILURE]: name };
    await happen(element);
    element.headers = {};
  };
}

/** The API refuses a filter, with its own error 7001. */
export const Refused400 = {
  play: async (canvas: Canvas) => {
    const element = await loadedPage(canvas);
    element.filters = [{ key: 'cost', operator: 'contains', value: ['cheap'] }];
    await element.refresh();
  },
} satisfies Story;

export const Credentials401 = { play: fail('401') } satisfies Story;

export const Forbidden403 = { play: fail('403') } satisfies Story;

export const NotFound404 = { play: fail('404') } satisfies Story;

/** How a VerifyWise gateway says that a session has run out. */
export const Expired406 = { play: fail('406') } satisfies Story;

export const TooMany429 = { play: fail('429') } satisfies Story;

/** The gateway says how long to wait. */
export const RetryAfter429 = { play: fail('429 wait') } satisfies Story;

/** Under Auto the wait is kept, and its end told. */
export const AutoWaits429 = { args: { 'auto-refresh': true }, play: fail('429 wait') } satisfies Story;

/** Tried three times before it is told. */
export const Internal500 = { play: fail('500') } satisfies Story;

/** With a time to wait, there is no other try before it. */
export const Unavailable503 = { play: fail('503') } satisfies Story;

/** A web page where JSON should be: a sign-in, perhaps. */
export const Html = { play: fail('html') } satisfies Story;

export const CutOff = { play: fail('cut off') } satisfies Story;

export const EmptyAnswer = { play: fail('empty') } satisfies Story;

/** JSON, but no list of logs. */
export const AnotherShape = { play: fail('other') } satisfies Story;

/** Status 200 and `success: false`. */
export const ReportedFailure = { play: fail('reported') } satisfies Story;

/** `success: true`, with rows and with errors. */
export const ErrorsBesideRows = { play: fail('partial') } satisfies Story;

const impatient: typeof fetch = async (url, init) => {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(300) });
  } catch {
    throw new LogsError('timeout', 'No answer in time');
  }
};

/** The gateway hangs. Nobody has to wait for 30 seconds here: the story's own `fetch` gives up at once. */
export const TimeOut = {
  play: fail('hang', async (element) => {
    element.fetch = impatient;
    await element.refresh();
    element.fetch = null;
  }),
} satisfies Story;

/** The way to the gateway is broken. Tried three times before it is told. */
export const NoNetwork = { play: fail('lost') } satisfies Story;

/** The browser knows of no network: for a moment this one says so. */
export const Offline = {
  // On a page with others, they would be offline as well.
  tags: ['!autodocs'],
  play: fail('lost', async (element) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    await element.refresh();
    Reflect.deleteProperty(navigator, 'onLine');
  }),
} satisfies Story;

/** A gateway on another site. */
export const CrossOrigin = {
  args: { endpoint: `https://gateway.example${endpointOf('failing')}` },
  play: fail('lost'),
} satisfies Story;

/** The proxy before a VerifyWise gateway that is down answers with an empty list. */
export const Outage = {
  args: { endpoint: endpointOf('verifywise/spend'), dialect: 'verifywise' },
  play: fail('outage'),
} satisfies Story;

/** Another question fails: the rows are those of the one before, and their total is not that of the filters. */
export const RowsFromBefore = {
  play: fail('429', async (element) => {
    element.status = 'error';
    await element.refresh();
  }),
} satisfies Story;

export const Dark = { ...AutoWaits429, globals: { scheme: 'dark' } } satisfies Story;
