// npm run pictures: after `npm run build-storybook`, takes the pictures of the guides from its stories, in light and in dark.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../test/support/browsers.mjs';

const SITE = new URL('../../storybook-static/', import.meta.url);
const FOLDER = new URL('pictures/', import.meta.url);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const BOTH = ['light', 'dark'];

const row = (page, index) => page.locator('gateway-logs-row').nth(index);

/** What each picture is of: a story, the size that is seen of it in CSS pixels, and what is done there first. */
const PICTURES = [
  { name: 'logs', story: 'gateway-logs--default&args=per-page:10;search:support-assistant', width: 1100, height: 700, before: openToolCall },
  { name: 'refused', story: 'gateway-logs--default', width: 900, height: 250, before: refuse },
  { name: 'github', story: 'gateway-logs-themes--git-hub-like', width: 900, height: 640 },
  { name: 'material', story: 'gateway-logs-themes--material-like', width: 900, height: 640 },
  { name: 'console', story: 'gateway-logs-themes--dark-console', width: 900, height: 560, schemes: ['dark'] },
  { name: 'focus', story: 'gateway-logs--default&args=per-page:10', width: 900, height: 420, before: focusRow },
  { name: 'forced', story: 'gateway-logs--default&args=per-page:10', width: 900, height: 520, schemes: ['dark'], forcedColors: 'active', before: openFirst },
  { name: 'narrow', story: 'gateway-logs--default&args=per-page:10', width: 320, height: 560, schemes: ['light'] },
];

async function openFirst(page) {
  await row(page, 1).getByRole('button').first().click();
  await page.locator('[part=footer]').waitFor();
}

/** The newest success that called a tool. */
async function openToolCall(page) {
  const count = await page.locator('gateway-logs-row').count();
  for (let index = 0; index < count; index++) {
    const button = row(page, index).getByRole('button').first();
    await button.click();
    await row(page, index).locator('[part=footer]').waitFor();
    if ((await row(page, index).getByText('result of').count()) > 0) return page.evaluate(() => scrollTo(0, 0));
    await button.click();
  }
}

/** As the proxy answers somebody who is not signed in. */
function refuse(page) {
  return page.locator('gateway-logs').evaluate((element) => {
    const body = { success: false, errors: [{ code: 403, message: 'Not allowed to see logs.' }], result: null };
    element.fetch = () => Promise.resolve(Response.json(body, { status: 403 }));
    element.endpoint = '/api/logs';
    return new Promise((resolve) => element.addEventListener('gateway-logs-error', resolve, { once: true }));
  });
}

async function focusRow(page) {
  await row(page, 2).getByRole('button').first().focus();
  // A key was pressed last, so that the focus is shown.
  await page.keyboard.press('Shift');
}

function serve() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = await readFile(new URL(`.${path}`, SITE)).catch(() => null);
    response.writeHead(file === null ? 404 : 200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(file);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function take(browser, origin, { name, story, width, height, before, forcedColors = 'none' }, scheme) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    forcedColors,
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  await page.goto(`${origin}/iframe.html?viewMode=story&globals=scheme:${scheme}&id=${story}`);
  await row(page, 5).waitFor();
  // What the story itself does first.
  await page.waitForTimeout(1500);
  await before?.(page);
  await page.waitForTimeout(500);
  const session = await context.newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 65, clip: { x: 0, y: 0, width, height, scale: 2 } });
  const picture = Buffer.from(data, 'base64');
  await writeFile(new URL(`${name}.webp`, FOLDER), picture);
  console.log(name, `${Math.round(picture.length / 1000)} kB`);
  await context.close();
}

const server = await serve();
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const origin = `http://127.0.0.1:${server.address().port}`;
  const wanted = process.argv.slice(2);
  for (const picture of PICTURES) {
    if (wanted.length > 0 && !wanted.includes(picture.name)) continue;
    const { schemes = BOTH, name } = picture;
    for (const scheme of schemes) await take(browser, origin, schemes.length === 1 ? picture : { ...picture, name: `${name}-${scheme}` }, scheme);
  }
} finally {
  await browser.close();
  server.close();
}
