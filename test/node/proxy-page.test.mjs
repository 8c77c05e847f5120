import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, withPage } from '../../bench/support/browser.mjs';
import { VerifyWiseGateway } from '../../dist/testing/index.js';
import { EXAMPLES, SECRET, SETUPS, startGateway, TOKEN } from '../support/proxy-setups.mjs';

/** In the page: what a reader sees, through all shadow roots. */
const text = () => {
  const parts = [];
  const visit = (node) => {
    if (node instanceof Text) parts.push(node.data);
    if (node.shadowRoot) visit(node.shadowRoot);
    node.childNodes.forEach(visit);
  };
  if (document.body) visit(document.body);
  return parts.join(' ').replace(/\s+/g, ' ');
};

async function until(page, words) {
  for (const end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const shown = await page.evaluate(text);
    if (words.test(shown) || Date.now() > end) return assert.match(shown, words);
  }
}

describe('the page of the set-up for Node', { timeout: 60_000 }, () => {
  const rows = [{ id: 7, endpoint_name: 'of VerifyWise', model: 'gpt-4o', status_code: 200, created_at: '2026-03-14T10:31:38.000Z' }];
  const worlds = [];
  let browser;
  before(async () => {
    for (const [gateway, path] of [
      [await startGateway(), '/client/v4/gateways/main/logs'],
      [await startGateway(new VerifyWiseGateway({ token: TOKEN, rows })), '/api/ai-gateway/spend/logs'],
    ]) {
      const upstream = new URL(path, gateway.env.GATEWAY_LOGS_UPSTREAM).href;
      worlds.push({ gateway, ...(await SETUPS[0].start({ ...gateway.env, GATEWAY_LOGS_UPSTREAM: upstream })) });
    }
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    for (const { gateway, stop } of worlds) {
      stop();
      gateway.close();
    }
  });

  const signIn = () => execFileSync(process.execPath, [join(EXAMPLES, 'sign-in.mjs')], { encoding: 'utf8', env: { SESSION_SECRET: SECRET } });

  it('shows nothing to strangers, and rows and bodies to who has signed in', () =>
    withPage(browser, worlds[0].origin, async (page) => {
      await until(page, /may not read logs/);
      assert.deepEqual(worlds[0].gateway.asked, []);
      // What the script prints is for the console, and so is run as it is.
      await page.send('Runtime.evaluate', { expression: signIn() });
      await page.evaluate(() => location.reload());
      await until(page, /2 logs.*openai.*gpt-4o/);
      await page.evaluate(() => {
        globalThis.refused = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => globalThis.refused.push([violatedDirective, blockedURI]));
        return document.querySelector('gateway-logs').open('one');
      });
      await until(page, /"leak" : "Bearer \*+"/);
      assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
      const stored = () => document.documentElement.outerHTML + JSON.stringify({ ...localStorage, ...sessionStorage });
      const told = (await page.evaluate(stored)) + (await page.evaluate(text));
      for (const secret of [TOKEN, SECRET]) assert.ok(!told.includes(secret));
    }));

  it('shows the rows of VerifyWise, in its dialect', () =>
    withPage(browser, worlds[1].origin, async (page) => {
      await page.send('Runtime.evaluate', { expression: signIn() });
      // As the attribute in the page would say it.
      await page.evaluate(() => document.querySelector('gateway-logs').setAttribute('dialect', 'verifywise'));
      await until(page, /1 log\b.*of VerifyWise/);
    }));
});
