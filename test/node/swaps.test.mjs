import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { html, launch, visitSite } from '../support/site.mjs';

const SCRIPT = '<script type="module" src="/dist/cdn/gateway-logs.js"></script>';
const TURBO = '<script type="module" src="/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js"></script>';
const HTMX = '<script src="/node_modules/htmx.org/dist/htmx.min.js"></script>';
const LIST = (more = '') => `<gateway-logs id="logs" endpoint="/api/logs" storage-key="" ${more}></gateway-logs>`;

const rows = (page) => page.locator('gateway-logs-row');
const button = (page, name) => page.getByRole('button', { name, exact: true });
const open = (page) => page.locator('gateway-logs-panel section').first();
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('on pages that are swapped', { timeout: 110_000, concurrency: 3 }, () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** Opens the first of the pages; what it does is given `lists()`, how often the list was asked for. */
  const on = (pages, work) =>
    visitSite(browser, { pages }, (page, errors, site) => work(page, errors, () => site.asked.filter((path) => path === '/api/logs').length, site));

  describe('by Turbo', () => {
    const head = TURBO + SCRIPT;
    const pages = {
      '/': html(`${LIST()}<a href="/away">Away</a>`, head),
      '/away': html('<p>Elsewhere</p><a href="/">Back</a>', head),
    };

    it('shows its rows again after a visit away and back, and asks nothing meanwhile', () =>
      on(pages, async (page, errors, lists) => {
        await rows(page).nth(24).waitFor();
        await page.evaluate(() => {
          globalThis.stays = true;
          Object.assign(document.querySelector('gateway-logs'), { autoRefresh: true, refreshInterval: 1 });
        });
        while (lists() < 2) await pause(50);
        await page.getByText('Away').click();
        await page.getByText('Elsewhere').waitFor();
        const before = lists();
        await pause(1300);
        assert.equal(lists(), before);
        await page.getByText('Back').click();
        await rows(page).nth(24).waitFor();
        await page.goBack();
        await page.getByText('Elsewhere').waitFor();
        await page.goBack();
        await rows(page).nth(24).waitFor();
        assert.equal(await page.locator('gateway-logs').count(), 1);
        assert.equal(await rows(page).count(), 25);
        assert.equal(await page.evaluate(() => globalThis.stays), true);
        assert.deepEqual(errors, []);
      }));

    it('goes on where it was on the next page, where both say that it is permanent', () =>
      on(
        { '/': html(`${LIST('data-turbo-permanent')}<a href="/next">Next</a>`, head), '/next': html(`<p>Elsewhere</p>${LIST('data-turbo-permanent')}`, head) },
        async (page, errors, lists) => {
          await button(page, 'Next page').click();
          await page.getByText('Page 2 of 3').waitFor();
          await rows(page).first().getByRole('button').first().click();
          await open(page).waitFor();
          await page.getByText('Next', { exact: true }).click();
          await page.getByText('Elsewhere').waitFor();
          await open(page).waitFor();
          assert.equal(await page.getByText('Page 2 of 3').count(), 1);
          assert.equal(lists(), 2);
          assert.deepEqual(errors, []);
        },
      ));

    it('keeps to its steps in the address, among the visits', () =>
      on({ ...pages, '/': html(`${LIST('url-state="l"')}<a href="/away">Away</a>`, head) }, async (page, errors, lists) => {
        const at = (number) => page.getByText(`Page ${number} of 3`).waitFor();
        await at(1);
        await button(page, 'Next page').click();
        await at(2);
        await button(page, 'Next page').click();
        await at(3);
        await page.goBack();
        await at(2);
        await page.getByText('Away').click();
        await page.getByText('Elsewhere').waitFor();
        await page.goBack();
        await at(2);
        await page.goBack();
        await at(1);
        assert.equal(await page.locator('gateway-logs').count(), 1);
        assert.deepEqual(errors, []);
      }));

    it('goes on as it was through a morph, which changes attributes alone', () =>
      on({ ...pages, '/': html(LIST('heading="Before"'), `${head}<meta name="turbo-refresh-method" content="morph">`) }, async (page, errors, lists, site) => {
        await rows(page).nth(24).waitFor();
        await button(page, 'Next page').click();
        await page.getByText('Page 2 of 3').waitFor();
        await rows(page).first().getByRole('button').first().click();
        await open(page).waitFor();
        site.pages['/'] = site.pages['/'].replace('Before', 'After');
        await page.evaluate(() => {
          globalThis.was = document.querySelector('gateway-logs');
          globalThis.Turbo.visit(location.href, { action: 'replace' });
        });
        await page.getByRole('heading', { name: 'After' }).waitFor();
        assert.equal(await page.evaluate(() => globalThis.was === document.querySelector('gateway-logs')), true);
        await open(page).waitFor();
        assert.equal(await page.getByText('Page 2 of 3').count(), 1);
        assert.equal(lists(), 2);
        assert.deepEqual(errors, []);
      }));
  });

  describe('by htmx', () => {
    const head = HTMX + SCRIPT;
    const swap = (how, more = '') => `<button hx-get="/part" hx-target="#place" hx-swap="${how}">Swap</button><div id="place">${LIST(more)}</div>`;

    for (const how of ['innerHTML', 'outerHTML']) {
      it(`comes and goes with ${how}`, () =>
        on({ '/': html(swap(how), head), '/part': `<div id="place">${LIST('heading="Swapped" per-page="10"')}</div>` }, async (page, errors, lists) => {
          await rows(page).nth(24).waitFor();
          await button(page, 'Swap').click();
          await page.getByRole('heading', { name: 'Swapped' }).waitFor();
          await rows(page).nth(9).waitFor();
          assert.equal(await rows(page).count(), 10);
          assert.equal(lists(), 2);
          assert.deepEqual(errors, []);
        }));
    }

    it('goes on as it was through a morph, which changes attributes alone', () =>
      on({ '/': html(swap('innerMorph'), head), '/part': LIST('heading="Morphed"') }, async (page, errors, lists) => {
        await rows(page).nth(24).waitFor();
        await rows(page).first().getByRole('button').first().click();
        await open(page).waitFor();
        await button(page, 'Swap').click();
        await page.getByRole('heading', { name: 'Morphed' }).waitFor();
        await open(page).waitFor();
        assert.equal(lists(), 1);
        assert.deepEqual(errors, []);
      }));
  });
});
