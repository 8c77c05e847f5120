// Uses a served app in a browser, as a person would.
import { chromium } from 'playwright-core';
import { ensureChromium } from '../support/browsers.mjs';
import { equal, holds, until } from './expect.mjs';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-component-update', '--disable-sync'];
const ROWS = 25;
/** Milliseconds between the apps' polls, by their `refresh-interval`. */
const INTERVAL = 1_000;

let browser;

async function openPage() {
  browser ??= ensureChromium().then((executablePath) => chromium.launch({ executablePath, args: ARGUMENTS }));
  const page = await (await browser).newPage({ viewport: { width: 1100, height: 900 } });
  page.setDefaultTimeout(15_000);
  return page;
}

/** Ends the browser, if there is one. */
export async function closeBrowser() {
  await (await browser)?.close();
}

/** What the browser complains of on a page: messages, errors, answers that fail. */
function complaintsOf(page) {
  const complaints = [];
  page.on('console', (message) => {
    const { url, lineNumber } = message.location();
    if (['error', 'warning', 'assert'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()} (${url}:${lineNumber})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) complaints.push(`${response.status()} of ${response.url()}`);
  });
  return complaints;
}

/** The requests for the list of logs that leave the page. */
function listRequestsOf(page) {
  const requests = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/logs') requests.push(request);
  });
  return requests;
}

/** A button of the app's own. */
const button = (page, label) => page.getByRole('button', { name: label, exact: true });

/** Does everything once, with no look at what comes of it. @throws {Error} with what the browser complains of meanwhile */
export async function watchApp(server) {
  const page = await openPage();
  const complaints = complaintsOf(page);
  const row = page.locator('gateway-logs-row').first();
  try {
    await page.goto(server.address);
    await row.waitFor();
    await button(page, 'Only OpenAI').click();
    await button(page, 'Hide').click();
    await row.waitFor({ state: 'detached' });
    await button(page, 'Show').click();
    await row.waitFor();
    // This one says no more than that it is a development build.
    const others = complaints.filter((text) => !text.startsWith('warning: Lit is in dev mode.'));
    equal(others.join('\n'), '', 'the complaints of the browser');
  } finally {
    await page.close();
  }
}

function filtersOf(request) {
  return JSON.parse(new URL(request.url()).searchParams.get('filters') ?? '[]');
}

/** `step` runs one step and notes what came of it; the first one that fails ends the rest. */
export async function useApp(name, server, step) {
  const page = await openPage();
  const complaints = complaintsOf(page);
  const asked = listRequestsOf(page);
  const element = page.locator('gateway-logs');
  const rows = page.locator('gateway-logs-row');
  const total = page.locator('output#total');
  const entries = () => element.evaluate((logs) => logs.entries.map(({ id, provider }) => ({ id, provider })));
  const shows = (number) => until(`the total in the output is ${number}`, async () => (await total.textContent())?.trim(), String(number));

  try {
    await step('rows appear', async () => {
      await page.goto(server.address);
      await until(`there are ${ROWS} rows`, () => rows.count(), ROWS);
      holds(await rows.first().isVisible(), 'the first row is not visible');
    });
    await step('the event tells the total', () => shows(server.count()));
    await step('the function in `headers` is asked', async () => {
      equal(await asked[0].headerValue('x-requested-by'), name, 'the header X-Requested-By');
    });
    await step('Auto brings what is new', async () => {
      server.addLog();
      await shows(server.count());
    });
    await step('a property that the framework changes takes effect', async () => {
      const before = await entries();
      holds(before.some(({ provider }) => provider !== 'openai'), 'all rows are those of OpenAI before they are asked for');
      await button(page, 'Only OpenAI').click();
      await shows(server.count('openai'));
      await until('all rows are those of OpenAI', async () => (await entries()).every(({ provider }) => provider === 'openai'), true);
      equal(await rows.count(), ROWS, 'the number of rows');
      equal(JSON.stringify(filtersOf(asked.at(-1))), '[{"key":"provider","operator":"eq","value":["openai"]}]', 'the filters asked for');
    });
    await step('unmounting ends all requests', async () => {
      await button(page, 'Hide').click();
      await until('the element is gone', () => element.count(), 0);
      const counts = () => `${asked.length} from the page, ${server.requests.length} at the gateway`;
      const before = counts();
      await page.waitForTimeout(3.5 * INTERVAL);
      equal(counts(), before, 'the number of requests, some intervals after');
    });
    await step('mounting it again brings the rows, the property and the listener back', async () => {
      server.addLog();
      const before = asked.length;
      await button(page, 'Show').click();
      await until(`there are ${ROWS} rows`, () => rows.count(), ROWS);
      await shows(server.count('openai'));
      equal(filtersOf(asked[before]).length, 1, 'the number of filters of the first request');
      equal(await asked[before].headerValue('x-requested-by'), name, 'the header X-Requested-By');
      await until('Auto polls again', () => asked.length >= before + 3, true);
    });
  } finally {
    await step('the browser complains of nothing', () => equal(complaints.join('\n'), '', 'its complaints')).catch(() => undefined);
    await page.close();
  }
}
