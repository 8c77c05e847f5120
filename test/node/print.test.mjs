// What a printed page shows.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { html, launch, openSite } from '../support/site.mjs';

/** A page with a dark scheme, and dark colours of its own besides. */
const PAGE = html(
  '<gateway-logs endpoint="/api/logs" storage-key="" per-page="10"></gateway-logs>',
  `<style>:root { color-scheme: dark; --gateway-logs-text: #eee; --gateway-logs-muted: #aaa; --gateway-logs-surface: #111; --gateway-logs-raised: #222 }
  body { margin: 0 }</style><script type="module" src="/dist/cdn/gateway-logs.js"></script>`,
);
const LINES = Array.from({ length: 90 }, (_, line) => `Line ${line}: https://example.org/${'a-long-path/'.repeat(12)}`).join('\n');
const NAME = 'an-endpoint-whose-name-goes-on-and-on-and-on-and-on-and-on';
const MODEL = 'a-model-whose-name-goes-on-and-on-and-on-and-on-and-on';
const row = (id, status, ago) => ({
  id, created_at: new Date(Date.now() - ago).toISOString(), model: MODEL, provider: 'openai', success: status === 200, status_code: status,
  tokens_in: 90_000, tokens_out: 9, metadata: JSON.stringify({ endpoint: NAME, virtual_key: `sk-${'a1B2'.repeat(10)}` }),
});
/** So many messages, and so long a text, that what is out of sight is not drawn on screen. */
const MESSAGES = Array.from({ length: 60 }, (_, turn) => ({ role: turn % 2 ? 'assistant' : 'user', content: `Turn ${turn}` }));
const RESULT = { role: 'tool', tool_call_id: 'call_1', content: JSON.stringify(Object.fromEntries(Array.from({ length: 50 }, (_, item) => [`key ${item}`, 'An item. '.repeat(9)]))) };
const request = { messages: [...MESSAGES, { role: 'user', content: LINES }, RESULT, { role: 'user', content: 'A long text. '.repeat(2500) }] };
const LOGS = [
  { row: row('answered', 200, 0), request, response: { choices: [{ message: { role: 'assistant', content: LINES } }] } },
  { row: row('failed', 429, 1000), request, response: { error: { message: LINES, type: 'rate_limit', code: '429' } } },
  { row: row('broken', 500, 2000), request, response: { error: { message: LINES, type: 'server_error', code: '500' } } },
];

/** What is seen of `<gateway-logs>`, through all shadow roots. */
function look() {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((child) => [child, ...(child.shadowRoot ? all(child.shadowRoot) : [])]);
  const element = document.querySelector('gateway-logs');
  const seen = [element, ...all(element.shadowRoot)].filter((child) => child.checkVisibility() && !child.closest('.hidden, style'));
  const ownText = (child) => [...child.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim()).join('');
  const styled = (test) => seen.filter((child) => test(getComputedStyle(child), child)).map((child) => `${child.localName}.${child.className}: ${ownText(child).slice(0, 20)}`);
  /** Contrast with white; that of a colour of the form `rgb(…)`. */
  const contrast = (color) => {
    const [red, green, blue] = color.match(/[\d.]+/g).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  };
  return {
    controls: seen.filter((child) => child.matches('input, select, button:not(.value, .row [aria-expanded])')).map((child) => child.value || child.textContent.trim()),
    texts: seen.map(ownText).filter(Boolean),
    pale: styled(({ color }, child) => ownText(child) !== '' && contrast(color) < 4.5),
    dark: styled(({ backgroundColor }) => /^rgb\(/.test(backgroundColor) && contrast(backgroundColor) > 1.2),
    cut: styled(({ overflowX, overflowY }, child) => (overflowX !== 'visible' && child.scrollWidth > child.clientWidth + 1 && child.clientWidth > 0) || (overflowY !== 'visible' && child.scrollHeight > child.clientHeight + 1)),
    sticky: styled(({ position }) => position === 'sticky'),
    skipped: styled(({ contentVisibility }) => contentVisibility === 'auto'),
    beyond: document.documentElement.scrollWidth - innerWidth,
    whole: seen.filter((child) => getComputedStyle(child).breakInside === 'avoid').map((child) => child.className.split(' ')[0]),
  };
}

describe('on paper', { timeout: 60_000 }, () => {
  let browser;
  let site;
  before(async () => {
    [browser, site] = await Promise.all([launch(), openSite({ pages: { '/': PAGE }, logs: LOGS })]);
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  /** The page as wide as A4 with margins, with what was asked for. */
  const visit = async (set, work) => {
    const context = await browser.newContext({ viewport: { width: 718, height: 1000 } });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(`${site.origin}/`);
      await page.evaluate(async (properties) => {
        await customElements.whenDefined('gateway-logs');
        const element = Object.assign(document.querySelector('gateway-logs'), properties);
        await new Promise((resolve) => element.addEventListener('gateway-logs-load', resolve, { once: true }));
      }, { ...set, perPage: 25 });
      const log = (status) => page.locator('gateway-logs-row').filter({ has: page.locator('[part=status]', { hasText: status }) }).first();
      await log('429').waitFor();
      await work(page, log);
    } finally {
      await context.close();
    }
  };
  const open = async (page, log, status) => {
    await log(status).getByRole('button').first().click();
    await page.getByRole('region').last().locator('[part=message]').first().waitFor();
  };

  it('the list is dark on white, whole, and without controls', () =>
    visit({ filters: [{ key: 'model', operator: 'contains', value: [MODEL] }] }, async (page, log) => {
      await open(page, log, '200');
      await open(page, log, '429');
      await log('200').getByRole('button', { name: 'As JSON' }).click();
      await open(page, log, '500');
      await log('500').getByRole('button', { name: 'JSON', exact: true }).last().click();
      await log('500').locator('gateway-logs-json-view .link').first().click();
      await log('500').locator('gateway-logs-json-view .piece').first().waitFor();
      await log('200').locator('gateway-logs-json-view').waitFor();
      await page.getByRole('button', { name: 'Add filter' }).click();
      await page.locator('gateway-logs-filter-builder').waitFor();

      const before = await page.evaluate(look);
      await page.emulateMedia({ media: 'print' });
      const { controls, texts, whole, ...faults } = await page.evaluate(look);
      // What is not shown is told of.
      assert.deepEqual(controls, [`Model contains ${MODEL}`, ...Array(3).fill(['Show 23 earlier messages', 'Show all 32,500 characters']).flat()]);
      for (const text of ['Logs', '3 logs', 'Today', NAME, MODEL, '200', '429', 'Page 1 of 1', 'user', 'assistant', 'Request', 'answered']) assert.ok(texts.includes(text), text);
      assert.ok(texts.some((text) => text.endsWith(LINES.slice(-900))), 'to the last line');
      assert.deepEqual(faults, { pale: [], dark: [], cut: [], sticky: [], skipped: [], beyond: 0 });
      for (const name of ['row', 'message']) assert.ok(whole.includes(name), name);

      await page.emulateMedia({ media: 'screen' });
      assert.deepEqual(await page.evaluate(look), before, 'back on screen nothing is different');
      for (const kind of ['cut', 'pale', 'dark', 'sticky', 'skipped']) assert.ok(before[kind].length > 0, kind);
    }));

  it('it says what was asked for', () =>
    visit({ search: 'goes-on', status: 'error', range: '24h' }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const { controls, texts } = await page.evaluate(look);
      assert.deepEqual(controls, ['goes-on', 'error', '24h']);
      for (const text of ['Success', 'Playground', 'Virtual key']) assert.ok(!texts.includes(text), text);
    }));

  it('all of it is on the pages', () =>
    visit({}, async (page, log) => {
      await open(page, log, '200');
      const pdf = (await page.pdf({ format: 'A4', margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } })).toString('latin1');
      assert.match(pdf, /\/MediaBox ?\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
      const pages = pdf.match(/\/Type ?\/Page\b/g).length;
      assert.ok(pages > 8, `All lines of two texts are on ${pages} pages`);
    }));
});
