import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { byKeyboard } from './by-keyboard.js';
import { byTime, callsWhere, isExplained, newest, send, type Call } from './calls.js';
import { endpointOf } from './gateways.js';
import { emulatedKeyboard } from './keyboard.js';
import { page, type PageArgs } from './page.js';
import { expectInOrder, folded, Reader, textOf } from './reader.js';
import type { Context } from './support.js';

/** What people do with their logs, step by step. Each plays by itself: open one, and look at Interactions. */
const meta = {
  ...page,
  title: 'gateway-logs/Journeys',
  args: { ...page.args, endpoint: endpointOf('journeys'), 'per-page': 10, 'time-zone': 'UTC' },
} satisfies Meta<PageArgs>;
export default meta;

type Story = StoryObj<PageArgs>;

const MINUTE = 60_000;
const DAY = 86_400_000;
const KEY = 'mobile-app';
const startOfDay = (time: number) => time - (time % DAY);
const hasKey = ({ tags }: Call) => tags['virtual_key'] === KEY;

/** Calls of the day before, of which only some have failed and are of the key; and one that is a day too old. */
function sendYesterday(): Promise<{ midnight: number }> {
  const midnight = startOfDay(Date.now());
  for (const [minutes, seed] of [[1, 1], [40, 1000], [600, 2000]] as const) send(midnight - minutes * MINUTE, seed, (call) => hasKey(call) && call.failed);
  send(midnight - 2 * MINUTE, 3000, (call) => hasKey(call) && !call.failed);
  send(midnight - 3 * MINUTE, 4000, (call) => 'virtual_key' in call.tags && !hasKey(call) && call.failed);
  send(midnight - 4 * MINUTE, 7000, (call) => 'user' in call.tags && call.failed);
  send(midnight - DAY - MINUTE, 5000, (call) => hasKey(call) && call.failed);
  return Promise.resolve({ midnight });
}

/** The end of the day that is looked at: a new one may have begun since. */
function midnightOf({ loaded }: Context): number {
  const midnight = loaded['midnight'];
  if (typeof midnight !== 'number') throw new Error('This story needs sendYesterday among its loaders');
  return midnight;
}

function sendNow(seed: number, is: (call: Call) => boolean): Promise<object> {
  send(Date.now(), seed, is);
  return Promise.resolve({});
}

function timesOfPage(number: number): readonly string[] {
  return byTime().slice((number - 1) * 10, number * 10).map(({ time }) => time);
}

/** What went wrong with a key yesterday? The day, the status, the source, and one click on the key itself. */
export const FailedCallsOfAKey = {
  name: 'Failed calls of a key',
  args: { 'per-page': 25 },
  loaders: [sendYesterday],
  play: async ({ canvasElement, step, loaded }) => {
    const reader = new Reader(canvasElement);
    const today = midnightOf({ loaded });
    const hasFailed = (call: Call) => call.failed && Date.parse(call.time) > today - DAY && Date.parse(call.time) < today;

    await step('Look at yesterday only', async () => {
      await reader.choose('Time range', 'From – to…');
      await reader.setTime('From', new Date(today - DAY).toISOString().slice(0, 16));
      await reader.setTime('To', new Date(today).toISOString().slice(0, 16));
      await reader.click('button', 'Apply');
      await reader.find('button', /^Time before /);
    });
    await step('Look at the errors only', async () => {
      await reader.click('radio', 'Error');
      await reader.seesTotal(callsWhere(hasFailed).length);
    });
    await step('Leave out what people have asked themselves', async () => {
      await reader.click('radio', 'Virtual key');
      await reader.seesTotal(callsWhere((call) => hasFailed(call) && 'virtual_key' in call.tags).length);
    });
    await step(`Click on the key “${KEY}” in a row`, async () => {
      await reader.sees(() => expect(reader.lines().map(({ source }) => source)).toContain(KEY));
      await userEvent.click(await reader.findFirst('button', KEY));
      await reader.find('button', `Metadata value is ${KEY}`);
    });
    await step('See that the gateway has as many, and that every row is one of them', async () => {
      const meant = byTime((call) => hasFailed(call) && hasKey(call));
      await reader.seesTotal(meant.length);
      const times = meant.map(({ time }) => time);
      await reader.sees(() => expect(reader.lines().map(({ time }) => time)).toEqual(times));
      for (const { source, status } of reader.lines()) {
        await expect(source).toBe(KEY);
        await expect(status).not.toBe('200');
      }
    });
  },
} satisfies Story;

/** Why did the newest call fail? Its line, opened, says so, and what had been asked. */
export const WhyItFailed = {
  name: 'Why it failed',
  loaders: [() => sendNow(6000, isExplained)],
  play: async ({ canvasElement, step }) => {
    const reader = new Reader(canvasElement);
    const failed = newest(isExplained);
    await step('Look at the errors only', async () => {
      await reader.click('radio', 'Error');
      await reader.seesTotal(callsWhere((call) => call.failed).length);
      await expect(reader.lines()[0]?.time).toBe(failed.time);
    });
    await step('Click on the newest one', () => reader.open(failed.time));
    await step('Read why it failed', async () => {
      const panel = await reader.find('region', /^Details of /);
      await reader.find('heading', 'Error', panel);
      await expect(textOf(await reader.find('group', 'Error', panel))).toContain(failed.error);
    });
    await step('Read what had been asked', async () => {
      await reader.sees(() => expect(reader.parts('message').join(' ')).toContain(folded(failed.question)));
    });
    await step('Click on the line again, and the panel is closed', async () => {
      await reader.open(failed.time);
      await reader.misses('region', /^Details of /);
    });
  },
} satisfies Story;

const isToolUse = ({ tool, answer, question }: Call) => tool !== null && answer !== '' && question !== '';

/** What did the assistant look up, and what did it make of it? A colleague has sent the ID of the log. */
export const ToolCall = {
  name: 'Tool call',
  play: async ({ canvasElement, step }) => {
    const reader = new Reader(canvasElement);
    const { id, time, tool, answer, question } = newest(isToolUse);
    const pieces = [question, `calls ${tool?.name}`, ...Object.values(tool?.args ?? {}).map(String), `result of ${tool?.name}`, tool?.result ?? ''];

    await step('Look for the log by its ID', async () => {
      await reader.click('button', 'Add filter');
      await reader.click('option', 'Log ID');
      await reader.type('combobox', 'Log ID', id);
      await reader.click('button', 'Apply');
      await reader.seesTotal(1);
    });
    await step('Open it', () => reader.open(time));
    const panel = await reader.find('region', /^Details of /);
    await step('Find what the user wanted, what was called for it, and what the tool has answered', async () => {
      await reader.sees(() => expectInOrder(textOf(panel), ['Request', ...pieces]));
    });
    await step('Read the answer that was made of it', async () => {
      await expectInOrder(textOf(panel), ['Request', ...pieces, 'Response', answer]);
    });
  },
} satisfies Story;

/** Which calls have this tag? The filter is found, reads as a sentence, and is taken back. */
export const MetadataTag = {
  name: 'Metadata tag',
  play: async ({ canvasElement, step }) => {
    const reader = new Reader(canvasElement);
    const tagged = callsWhere(({ tags }) => Object.values(tags).includes('cheaper-model'));
    const all = callsWhere(() => true).length;

    await step('Find the filter for values of metadata', async () => {
      await reader.seesTotal(all);
      await reader.click('button', 'Add filter');
      await reader.type('combobox', 'Find a filter', 'metadata v');
      await reader.click('option', 'Metadata value');
    });
    await step('Type the value', async () => {
      await reader.type('combobox', 'Metadata value', 'cheaper-model');
      await reader.click('button', 'Apply');
    });
    await step('Read the filter as a sentence', async () => void (await reader.find('button', 'Metadata value is cheaper-model')));
    await step('See as many logs as have the tag', () => reader.seesTotal(tagged.length));
    await step('Open one, and see the tag', async () => {
      await reader.open(tagged[0]?.time);
      const panel = await reader.find('region', /^Details of /);
      await reader.find('heading', 'Metadata', panel);
      await expect(reader.parts('tag', panel)).toContain('experiment cheaper-model');
    });
    await step('Take the filter back, and all logs are there again', async () => {
      await reader.click('button', 'Remove filter Metadata value is cheaper-model');
      await reader.misses('button', 'Metadata value is cheaper-model');
      await reader.seesTotal(all);
    });
  },
} satisfies Story;

/** Seeds of the calls that come in, each another one, however often the story is played. */
let arrived = 10_000;

/** What comes in while Auto is on moves no row of a page that somebody reads. */
export const PagesWithAuto = {
  name: 'Pages with Auto',
  args: { 'refresh-interval': 1 },
  play: async ({ canvasElement, step }) => {
    const reader = new Reader(canvasElement);
    const times = () => reader.lines().map(({ time }) => time);
    const arrives = () => send(Date.now(), (arrived += 1), () => true);
    let last: Call;

    await step('Switch Auto on', async () => {
      await reader.click('button', 'Auto');
      await expect(await reader.find('button', 'Auto')).toHaveAttribute('aria-pressed', 'true');
    });
    await step('A call is made, and comes in by itself', async () => {
      last = arrives();
      await reader.sees(() => expect(times()[0]).toBe(last.time));
    });
    await step('Go to the next page', async () => {
      await reader.click('button', 'Next page');
      await reader.sees(() => expect(times()).toEqual(timesOfPage(2)));
    });
    const second = times();
    await step('More calls are made: the rows stay, and it is said that the list has moved on', async () => {
      arrives();
      last = arrives();
      await reader.find('button', /^The list has moved on/);
      await expect(times()).toEqual(second);
    });
    await step('Go back, and the newest are there', async () => {
      await reader.click('button', 'Previous page');
      await reader.sees(() => expect(times()).toEqual(timesOfPage(1)));
      await expect(times()[0]).toBe(last.time);
    });
    await step('Switch Auto off', async () => {
      await reader.click('button', 'Auto');
      await expect(await reader.find('button', 'Auto')).toHaveAttribute('aria-pressed', 'false');
    });
  },
} satisfies Story;

/** Search, look at more of it at once, and take it back. */
export const Search = {
  play: async ({ canvasElement, step }) => {
    const reader = new Reader(canvasElement);
    const found = callsWhere(hasKey);

    await step('Type the name of a key', async () => {
      await reader.type('searchbox', 'Search logs', KEY);
      await reader.seesTotal(found.length);
    });
    await step('Ask for more rows at once: each is of that key', async () => {
      await reader.choose('Rows per page', '50');
      await reader.sees(() => expect(reader.lines().map(({ source }) => source)).toEqual(Array.from({ length: 50 }, () => KEY)));
      await expect(textOf(canvasElement)).toContain(`Page 1 of ${Math.ceil(found.length / 50)}`);
    });
    await step('Clear the search, and all logs are there again', async () => {
      await reader.click('button', 'Clear search');
      await reader.seesTotal(callsWhere(() => true).length);
    });
  },
} satisfies Story;

/** All of it without a pointer. Storybook emulates what browsers do with keys; the tests press real ones. */
export const ByKeyboard = {
  name: 'By keyboard',
  loaders: [() => sendNow(6000, isExplained)],
  play: ({ canvasElement, step }) => byKeyboard(new Reader(canvasElement), emulatedKeyboard, step),
} satisfies Story;
