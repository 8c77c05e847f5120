// npm run pictures: after `npm run build-storybook`, takes the pictures of the guides from its stories, in light and in dark.
// The clock stands, so that the same stories give the same pictures.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchBrowser, openPage } from '../../test/storybook/browser.mjs';
import { serveStorybook } from '../../test/storybook/site.mjs';
import { visit } from '../../test/storybook/visit.mjs';

const FOLDER = new URL('pictures/', import.meta.url);
/** What is seen of each story, in CSS pixels: width and height. */
const SIZES = JSON.parse(await readFile(new URL('sizes.json', import.meta.url), 'utf8'));
const BOTH = ['light', 'dark'];

const row = (page, index) => page.locator('gateway-logs-row').nth(index);

/** What each picture is of: a story with its arguments, and what is done there first. */
const PICTURES = [
  { name: 'logs', story: 'gateway-logs--default', args: 'per-page:10;search:support-assistant', before: openToolCall },
  { name: 'logs-narrow', story: 'gateway-logs--default', args: 'per-page:10;search:support-assistant', before: openToolCall },
  { name: 'refused', story: 'gateway-logs--default', before: refuse },
  { name: 'github', story: 'gateway-logs-looks-themes--git-hub-like', before: opened },
  { name: 'material', story: 'gateway-logs-looks-themes--material-like', before: opened },
  { name: 'console', story: 'gateway-logs-looks-themes--dark-console', schemes: ['dark'], before: opened },
  { name: 'focus', story: 'gateway-logs--default', args: 'per-page:10', before: focusRow },
  { name: 'forced', story: 'gateway-logs--default', args: 'per-page:10', schemes: ['dark'], forcedColors: 'active', before: openFirst },
  { name: 'narrow', story: 'gateway-logs--default', args: 'per-page:10', schemes: ['light'] },
];

/** Until a log is open, with its conversation. */
function opened(page) {
  return page.locator('[part=footer]').first().waitFor();
}

async function openFirst(page) {
  await row(page, 1).getByRole('button').first().click();
  await opened(page);
}

/** The newest success that called a tool. */
async function openToolCall(page) {
  const count = await page.locator('gateway-logs-row').count();
  for (let index = 0; index < count; index++) {
    const button = row(page, index).getByRole('button').first();
    await button.click();
    await row(page, index).locator('[part=footer]').waitFor();
    const result = row(page, index).getByText('result of').first();
    if (await result.waitFor({ timeout: 1_000 }).then(() => true, () => false)) return;
    await button.click();
  }
  throw new Error('None of them called a tool');
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

async function save(page, name, [width, height]) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 65, clip: { x: 0, y: 0, width, height, scale: 2 } });
  const picture = Buffer.from(data, 'base64');
  await writeFile(new URL(`${name}.webp`, FOLDER), picture);
  console.log(name, `${Math.round(picture.length / 1000)} kB`);
}

/** @throws where anything is wrong with the story, which the picture would show */
async function take(page, site, picture, scheme, name) {
  const { story, args, before, forcedColors = 'none' } = picture;
  const size = SIZES[picture.name];
  const [width, height] = size;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, forcedColors, reducedMotion: 'reduce' });
  const look = async () => {
    await before?.(page);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(500);
    await save(page, name, size);
    return [];
  };
  const faults = await visit(page, site, { id: story, type: 'story' }, look, { args, globals: `scheme:${scheme}` });
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
}

const site = await serveStorybook(fileURLToPath(new URL('../../storybook-static/', import.meta.url)));
const browser = await launchBrowser();
try {
  const page = await openPage(browser, true);
  const wanted = process.argv.slice(2);
  for (const picture of PICTURES) {
    if (wanted.length > 0 && !wanted.includes(picture.name)) continue;
    const { schemes = BOTH, name } = picture;
    for (const scheme of schemes) await take(page, site, picture, scheme, schemes.length === 1 ? name : `${name}-${scheme}`);
  }
} finally {
  await browser.close();
  site.close();
}
