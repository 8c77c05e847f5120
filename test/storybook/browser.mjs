// The browser, and pages in it that look alike on every machine.
import { chromium } from 'playwright-core';
import { ensureChromium } from '../support/browsers.mjs';
import { clock } from './clock.mjs';
import { WATCHING } from './inside.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-component-update',
  '--disable-sync',
  // Whatever the machine's screen: no colours of subpixels, and sRGB.
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/** `more` are arguments for Chromium besides. */
export async function launchBrowser(more = []) {
  return chromium.launch({ executablePath: await ensureChromium(), args: [...ARGUMENTS, ...more] });
}

/** A page with a profile of its own. With `isStill` the clock stands. */
export async function openPage(browser, isStill = false) {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 900 },
    deviceScaleFactor: 1,
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // What is on its way in is not yet as readable as it will be.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(clock({ isMoving: !isStill }));
  await context.addInitScript(WATCHING);
  return context.newPage();
}
