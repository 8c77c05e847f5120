import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { fromReadme, html, launch, openSite, visit } from '../support/site.mjs';

const SCRIPT = '<script type="module" src="/dist/cdn/gateway-logs.js"></script>';
const POLICY = fromReadme(/^Content-Security-Policy: (.+)$/m);
const LIST = '<gateway-logs endpoint="/api/logs" storage-key="" url-state="l"></gateway-logs>';
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
/** A twentieth of a second of silence, as WAV: 400 samples after the head. */
const SOUND = `UklGRrQBAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YZABAACA${'gICA'.repeat(133)}`;
/** The newest log: a picture, a sound, and a key to mask. */
const LOG = {
  row: { id: 'newest', created_at: new Date().toISOString(), model: 'gpt-4o', provider: 'openai', success: true, status_code: 200, metadata: '{"endpoint":"pictures"}' },
  request: {
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: `My key is sk-${'a1B2'.repeat(10)}` },
          { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}` } },
          { type: 'input_audio', input_audio: { data: SOUND, format: 'wav' } },
        ],
      },
    ],
  },
  response: { choices: [{ message: { role: 'assistant', content: 'A pixel.' } }] },
};
/** The page's own script, with the Lit that npm has in it. */
const OWN_LIT = {
  contents: "import { html, render } from 'lit'; render(html`<p>drawn by ${'its own'} Lit</p>`, document.querySelector('main'));",
  resolveDir: import.meta.dirname,
};

const rows = (page) => page.locator('gateway-logs-row');
const button = (page, name) => page.getByRole('button', { name, exact: true });

describe('under the README’s policy', { timeout: 110_000 }, () => {
  let browser;
  let site;
  before(async () => {
    const { outputFiles } = await build({ stdin: OWN_LIT, bundle: true, write: false, format: 'esm', minify: true });
    [browser, site] = await Promise.all([launch(), openSite({ logs: [LOG], files: { '/own.js': outputFiles[0].text } })]);
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  /** The policy comes as a header, as the README has it. */
  const on = async (head, work, policy = POLICY) => {
    site.headers['content-security-policy'] = policy;
    site.pages['/'] = html(`<main></main>${LIST}`, head);
    await visit(browser, `${site.origin}/`, work);
  };

  it('everything works, and nothing is refused', () =>
    on(SCRIPT, async (page, errors) => {
      await rows(page).nth(24).waitFor();
      await rows(page).first().getByRole('button').first().click();
      const picture = page.getByRole('img', { name: 'Image' });
      await picture.waitFor();
      assert.equal(await picture.evaluate(async (image) => (await image.decode(), image.naturalWidth)), 1);
      await button(page, 'Play').click();
      const sound = page.locator('audio');
      await sound.and(page.locator(':not([hidden])')).waitFor();
      await sound.evaluate((audio) => audio.ended || new Promise((resolve) => ['ended', 'error'].forEach((type) => audio.addEventListener(type, resolve))));
      assert.equal(await sound.evaluate((audio) => audio.duration), 0.05);
      await button(page, 'Show masked keys').first().click();
      await button(page, 'JSON').first().click();
      await page.locator('gateway-logs-json-view').waitFor();
      await page.getByRole('button', { name: /^Copy/ }).first().click();
      await page.getByText('Copied').waitFor();
      await button(page, 'Add filter').click();
      await page.locator('gateway-logs-filter-builder input').first().fill('cost');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Time range' }).selectOption('30d');
      await page.getByRole('searchbox', { name: 'Search logs' }).fill('gpt');
      await page.keyboard.press('Enter');
      await page.waitForURL(/l-search=gpt/);
      await button(page, 'Auto').click();
      await button(page, 'Refresh').click();
      await page.getByText(/as of/).or(page.locator('[part=total]')).first().waitFor();
      await page.evaluate(() => Object.assign(document.querySelector('gateway-logs'), { timeZone: 'Nowhere', endpoint: '/nothing' }));
      await page.getByRole('alert').waitFor();
      assert.deepEqual(errors.filter((error) => !error.includes('404')), []);
    }));

  it('is in force: no text as HTML, no style inline', () =>
    on(SCRIPT, async (page, errors) => {
      const tried = await page.evaluate(() => {
        document.body.setAttribute('style', 'opacity: 0.5');
        try {
          document.body.innerHTML = '<p>';
        } catch (error) {
          return [error.name, getComputedStyle(document.body).opacity];
        }
      });
      assert.deepEqual(tried, ['TypeError', '1']);
      assert.match(errors.join(), /Content Security Policy/);
    }));

  it('a second copy does no harm', () =>
    on(SCRIPT + SCRIPT.replace('.js', '.js?v=2'), async (page, errors) => {
      await rows(page).nth(24).waitFor();
      assert.deepEqual(errors, []);
    }));

  it('a Lit of the page’s own needs the words that the README adds', async () => {
    const words = fromReadme(/Lit of its own[^`]*`('[\w-]+')`/);
    const own = '<script type="module" src="/own.js"></script>';
    const both = async (page, errors) => {
      await page.getByText('drawn by its own Lit').waitFor();
      await rows(page).nth(24).waitFor();
      assert.deepEqual(errors, []);
    };
    for (const head of [own + SCRIPT, SCRIPT + own]) await on(head, both, `${POLICY} ${words}`);
  });
});
