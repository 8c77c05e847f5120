// Finds the browsers that the tests run in, and fetches a Chromium where there is no browser of that family.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'brave-browser',
];
const CHROMIUM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_PATHS = ['/Applications/Firefox.app/Contents/MacOS/firefox', '/snap/bin/firefox'];

/** Where a fetched Chromium is kept: outside the repository, so that a clean clone need not fetch it again. */
const CACHE = join(homedir(), '.cache', 'gateway-logs', 'browsers');

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (found) return found;
  }
  return null;
}

/** The path of an installed browser of the Chromium family, or null. `CHROME_PATH` goes before everything else. */
export function findChromium() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!isExecutable(wanted)) throw new Error(`CHROME_PATH is "${wanted}", which cannot be executed.`);
    return wanted;
  }
  return onPath(CHROMIUM_NAMES) ?? CHROMIUM_PATHS.find(isExecutable) ?? null;
}

/** The path of Firefox, or null. */
export function findFirefox() {
  return onPath(FIREFOX_NAMES) ?? FIREFOX_PATHS.find(isExecutable) ?? null;
}

/**
 * WebKit for GTK: the browser that WebDriver may steer, its driver, and the display server that it draws on; or null
 * where one of the three is missing.
 */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver']);
  const xvfb = onPath(['Xvfb']);
  if (!driver || !xvfb) return null;
  const listed = spawnSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8' });
  const browser = (listed.stdout ?? '').split('\n').find((line) => line.endsWith('/MiniBrowser'));
  return browser && existsSync(browser) ? { driver, xvfb, browser } : null;
}

async function downloadChromium() {
  const { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } = await import(
    '@puppeteer/browsers'
  );
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('there is no Chrome for this platform');
  let [chrome] = await getInstalledBrowsers({ cacheDir: CACHE });
  if (!chrome) {
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
    chrome = await install({ browser: Browser.CHROME, buildId, platform, cacheDir: CACHE });
  }
  // On a bare system the libraries that it needs may be missing.
  execFileSync(chrome.executablePath, ['--version'], { stdio: ['ignore', 'ignore', 'pipe'] });
  return chrome.executablePath;
}

function installDebianChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    throw new Error('installing a package needs root on Debian or a system made from it');
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const path = findChromium();
  if (!path) throw new Error('the package chromium was installed, but no chromium is on the PATH');
  return path;
}

/**
 * The path of a browser of the Chromium family, fetched when none is installed.
 * @throws {Error} with everything that was tried, when there is no way to one
 */
export async function ensureChromium() {
  const installed = findChromium();
  if (installed) return installed;
  const failures = [];
  for (const [what, fetchOne] of [
    ['downloading Chrome for Testing', downloadChromium],
    ['apt-get install chromium', installDebianChromium],
  ]) {
    console.log(`No Chromium or Chrome is installed: ${what} …`);
    try {
      return await fetchOne();
    } catch (error) {
      failures.push(`- ${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    `The tests need Chromium or Chrome, and none could be had:\n${failures.join('\n')}\n` +
      'Install one, or set CHROME_PATH to the path of its executable.',
  );
}
