// States where the system chooses the colours: each is told by more than a colour of ours.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { html, launch, openSite } from '../support/site.mjs';

const PAGE = html('<gateway-logs endpoint="/api/logs" storage-key="" auto-refresh></gateway-logs>', '<script type="module" src="/dist/cdn/gateway-logs.js"></script>');

/** What an element is drawn with: a line around it, one above it, its colour. */
const look = (locator, pseudo) =>
  locator.first().evaluate((element, which) => {
    const { outlineStyle, outlineColor, borderTopWidth, borderTopColor, color } = getComputedStyle(element, which);
    return { outline: outlineStyle === 'solid' && outlineColor, border: borderTopWidth !== '0px' && borderTopColor, color };
  }, pseudo);

describe('forced colours', { timeout: 60_000 }, () => {
  let browser;
  let site;
  let page;
  let canvas;
  before(async () => {
    [browser, site] = await Promise.all([launch(), openSite({ pages: { '/': PAGE } })]);
    page = await browser.newPage({ forcedColors: 'active', colorScheme: 'dark' });
    page.setDefaultTimeout(15_000);
    await page.goto(`${site.origin}/`);
    await page.locator('gateway-logs-row').nth(9).waitFor();
    canvas = await page.locator('gateway-logs').evaluate((element) => getComputedStyle(element).backgroundColor);
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });
  const row = (index) => page.locator('gateway-logs-row').nth(index);
  const isSeen = (color, what) => assert.ok(color && !/^rgba.* 0\)$/.test(color) && color !== canvas, `${what}: ${color}`);

  it('are in force', () => assert.equal(canvas, 'rgb(0, 0, 0)'));

  it('rows: open, under the pointer, status, bar, icons', async () => {
    await row(1).getByRole('button').first().click();
    await row(2).locator('.row').hover();
    isSeen((await look(row(1).locator('.row'))).outline, 'an open row');
    isSeen((await look(row(2).locator('.row'))).outline, 'the row under the pointer');
    assert.equal((await look(row(3).locator('.row'))).outline, false, 'any other');
    isSeen((await look(page.locator('[part=status]'))).border, 'a status');
    isSeen((await look(page.locator('.tokens'), '::after')).border, 'a bar');
    const ink = (await look(page.locator('h2'))).color;
    for (const svg of ['.source svg', '.search svg']) assert.equal((await look(page.locator(svg))).color, ink, svg);
  });

  it('controls: Auto, the choice made, links, the focus', async () => {
    isSeen((await look(page.locator('.auto[aria-pressed=true]'))).outline, 'Auto');
    isSeen((await look(page.locator('input:checked + span'))).outline, 'the choice made');
    assert.equal((await look(page.locator('input:not(:checked) + span'))).outline, false, 'another choice');
    const link = page.locator('button.link').first();
    const drawn = await link.screenshot();
    await link.evaluate((element) => element.style.setProperty('text-decoration', 'none'));
    assert.notDeepEqual(await link.screenshot(), drawn, 'a link has a line');
    await row(3).getByRole('button').first().focus();
    await page.keyboard.press('Shift');
    isSeen((await look(row(3).getByRole('button'))).outline, 'the focus');
  });

  it('the builder: the key chosen, the button that applies', async () => {
    await page.getByRole('button', { name: 'Add filter' }).click();
    await page.locator('gateway-logs-filter-builder input').first().fill('feedback');
    isSeen((await look(page.locator('[role=option][aria-selected=true]'))).outline, 'the key chosen');
    await page.keyboard.press('Enter');
    const border = (name) => page.getByRole('button', { name }).evaluate((element) => getComputedStyle(element).borderTopWidth);
    assert.notEqual(await border('Apply'), await border('Cancel'));
  });
});
