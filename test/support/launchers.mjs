// The browsers of a test run, as launchers of web-test-runner.
import { chromeLauncher } from '@web/test-runner-chrome';
import { ensureChromium, findFirefox, findWebKit } from './browsers.mjs';
import { WebKitLauncher } from './webkit-launcher.mjs';

const CHROMIUM_ARGS = [
  '--lang=en-US',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium has no sandbox for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

async function chromium() {
  const executablePath = await ensureChromium();
  return Object.assign(chromeLauncher({ launchOptions: { executablePath, args: CHROMIUM_ARGS } }), {
    name: 'Chromium',
  });
}

function firefox() {
  const executablePath = findFirefox();
  if (!executablePath) return null;
  const extraPrefsFirefox = { 'intl.accept_languages': 'en-US', 'intl.locale.requested': 'en-US' };
  return Object.assign(chromeLauncher({ launchOptions: { browser: 'firefox', executablePath, extraPrefsFirefox } }), {
    name: 'Firefox',
  });
}

function webkit() {
  const programs = findWebKit();
  return programs && new WebKitLauncher(programs);
}

const LAUNCHERS = { chromium, firefox, webkit };

/**
 * Chromium always, Firefox and WebKit where they are installed.
 * @param only comma-separated names; they must then be installed, and the others are left out
 * @param all whether every engine is mandatory
 * @throws {Error} when a mandatory browser is missing
 */
export async function findLaunchers({ only, all }) {
  const names = only ? only.split(',').map((name) => name.trim()) : Object.keys(LAUNCHERS);
  const launchers = [];
  for (const name of names) {
    const find = LAUNCHERS[name];
    if (!find) throw new Error(`BROWSERS knows ${Object.keys(LAUNCHERS).join(', ')}; "${name}" is none of them.`);
    const launcher = await find();
    if (launcher) launchers.push(launcher);
    else if (only || all) throw new Error(`The tests have to run in ${name}, which is not installed.`);
  }
  return launchers;
}
