import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LogsError, type GatewayLogs } from '../src/index.js';
import { SleepyClient } from './clients.js';
import { breakingOff, FAILURE, type FailureName } from './failures.js';
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

/** By what the README's row of it begins with. */
function row(beginning: string) {
  return { parameters: { row: beginning } };
}

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
  name: 'Refused (400)',
  ...row('400'),
  play: async (canvas: Canvas) => {
    const element = await loadedPage(canvas);
    element.filters = [{ key: 'cost', operator: 'contains', value: ['cheap'] }];
    await element.refresh();
  },
} satisfies Story;

export const Refused422 = { name: 'Refused otherwise (422)', ...row('400'), play: fail('422') } satisfies Story;

export const Credentials401 = { name: 'Credentials (401)', ...row('401'), play: fail('401') } satisfies Story;

export const Forbidden403 = { name: 'Forbidden (403)', ...row('403'), play: fail('403') } satisfies Story;

export const NotFound404 = { name: 'Not found (404)', ...row('404'), play: fail('404') } satisfies Story;

/** How a VerifyWise gateway says that a session has run out. */
export const Expired406 = { name: 'Session expired (406)', ...row('406'), play: fail('406') } satisfies Story;

export const TooMany429 = { name: 'Too many (429)', ...row('429 without'), play: fail('429') } satisfies Story;

/** The gateway says how long to wait. */
export const RetryAfter429 = {
  name: 'Too many, seconds to wait (429)',
  ...row('429 with `Retry-After`'),
  play: fail('429 wait'),
} satisfies Story;

export const RetryAfterDate429 = {
  name: 'Too many, a date to wait for (429)',
  ...row('429 with `Retry-After`'),
  play: fail('429 date'),
} satisfies Story;

/** Under Auto the wait is kept, and its end told. */
export const AutoWaits429 = {
  name: 'Too many, Auto waits (429)',
  ...row('429 with `Retry-After`'),
  args: { 'auto-refresh': true },
  play: fail('429 wait'),
} satisfies Story;

/** Tried three times before it is told. */
export const Internal500 = { name: 'Internal error (500)', ...row('500, 502, 503, 504'), play: fail('500') } satisfies Story;

/** With a time to wait, there is no other try before it. */
export const Unavailable503 = {
  name: 'Unavailable, a time to wait (503)',
  ...row('these with `Retry-After`; other 5xx'),
  play: fail('503'),
} satisfies Story;

/** Not of those that may be over in a moment: there is no other try. */
export const Other520 = {
  name: 'Another failure of a server (520)',
  ...row('these with `Retry-After`; other 5xx'),
  play: fail('520'),
} satisfies Story;

/** A web page where JSON should be: a sign-in, perhaps. */
export const Html = { name: 'HTML', ...row('HTML instead of JSON'), play: fail('html') } satisfies Story;

export const CutOff = { name: 'Cut off', ...row('cut-off JSON'), play: fail('cut off') } satisfies Story;

/** The connection is lost in the middle of the answer. Tried three times before it is told. */
export const BrokenOff = {
  name: 'Connection breaks off',
  ...row('a connection that breaks off'),
  play: async (canvas: Canvas) => {
    const element = await loadedPage(canvas);
    // Service workers of some browsers cannot pass on that an answer breaks off.
    element.fetch = async (...asked) => breakingOff(await fetch(...asked));
    await element.refresh();
    element.fetch = null;
  },
} satisfies Story;

export const EmptyAnswer = { name: 'Empty answer', ...row('an empty answer'), play: fail('empty') } satisfies Story;

/** JSON, but no list of logs. */
export const AnotherShape = { name: 'Another shape', ...row('any other answer'), play: fail('other') } satisfies Story;

/** Status 200 and `success: false`. */
export const ReportedFailure = { name: 'Reported failure', ...row('`success: false`'), play: fail('reported') } satisfies Story;

/** `success: true`, with rows and with errors. */
export const ErrorsBesideRows = {
  name: 'Errors beside rows',
  ...row('`success: true` with errors'),
  play: fail('partial'),
} satisfies Story;

const impatient: typeof fetch = async (url, init) => {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(300) });
  } catch {
    throw new LogsError('timeout', 'No answer in time');
  }
};

/** The gateway hangs. Nobody has to wait for 30 seconds here: the story's own `fetch` gives up at once. */
export const TimeOut = {
  name: 'Time-out',
  ...row('no whole answer within 30 seconds'),
  play: fail('hang', async (element) => {
    element.fetch = impatient;
    await element.refresh();
    element.fetch = null;
  }),
} satisfies Story;

/** The way to the gateway is broken, or leads to a sign-in elsewhere. Tried three times before it is told. */
export const NoNetwork = { name: 'No network', ...row('no network'), play: fail('lost') } satisfies Story;

/** The browser knows of no network: for a moment this one says so. */
export const Offline = {
  ...row('the browser is offline'),
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
  name: 'Cross-origin',
  ...row('a blocked cross-origin call'),
  args: { endpoint: `https://gateway.example${endpointOf('failing')}` },
  play: fail('lost'),
} satisfies Story;

/** The proxy before a VerifyWise gateway that is down answers with an empty list. */
export const Outage = {
  ...row('a back end behind the gateway'),
  args: { endpoint: endpointOf('verifywise/spend'), dialect: 'verifywise' },
  play: fail('outage'),
} satisfies Story;

/** No token could be had; the gateway was not asked. */
export const FailingHeaders = {
  name: 'Headers that fail',
  ...row('a wrong `endpoint`'),
  play: async (canvas: Canvas) => {
    const element = await loadedPage(canvas);
    element.headers = () => Promise.reject(new Error('Nobody is signed in'));
    await element.refresh();
  },
} satisfies Story;

/** It says why in its own words. */
export const OwnClient = {
  name: 'A client of your own',
  ...row('a client of your own'),
  play: async (canvas: Canvas) => {
    const element = await loadedPage(canvas);
    element.client = new SleepyClient();
    await element.refresh();
  },
} satisfies Story;

/** Nothing is said: the list is sorted by time. */
export const UnknownSort = { name: 'Unknown sort', ...row('an `order-by`'), args: { 'order-by': 'colour' } } satisfies Story;

export const WrongTimeZone = {
  name: 'Wrong time zone',
  ...row('a wrong `time-zone`'),
  args: { 'time-zone': 'Mars/Olympus', 'per-page': 33 },
} satisfies Story;

/** Another question fails: the rows are those of the one before, and their total is not that of the filters. */
export const RowsFromBefore = {
  name: 'Rows from before',
  ...row('429 without'),
  play: fail('429', async (element) => {
    element.status = 'error';
    await element.refresh();
  }),
} satisfies Story;

export const Dark = { ...AutoWaits429, name: 'Dark', globals: { scheme: 'dark' } } satisfies Story;
