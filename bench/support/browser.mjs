// The browser that is measured, and its pages, each in a process of its own.
import { ensureChromium } from '../../test/support/browsers.mjs';
import { DevTools } from './devtools.mjs';

/** @param more arguments of the browser's command line */
export async function launch(more = []) {
  return new DevTools(await ensureChromium(), more);
}

/** Opens a page in a process of its own, does the work, and closes it. */
export async function withPage(devTools, url, work) {
  const { page, close } = await openPage(devTools, url);
  try {
    await page.loaded();
    return await work(page);
  } finally {
    await close();
  }
}

/** @returns a page in a process of its own, and what closes it */
export async function openPage(devTools, url) {
  const { browserContextId } = await devTools.send('Target.createBrowserContext');
  const close = () => devTools.send('Target.disposeBrowserContext', { browserContextId });
  try {
    const { targetId } = await devTools.send('Target.createTarget', { url, browserContextId });
    const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: true });
    return { page: new Page(devTools, sessionId), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

class Page {
  constructor(devTools, session) {
    this.devTools = devTools;
    this.session = session;
  }

  send(method, params) {
    return this.devTools.send(method, params, this.session);
  }

  async loaded() {
    while (!(await this.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'))) await pause(20);
  }

  /** Runs a function in the page. @returns what it gives, as JSON has it */
  async evaluate(task, ...values) {
    const expression = `(${task})(${values.map((value) => JSON.stringify(value)).join()})`;
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Bytes held after a collection: by V8's heap and the DOM's, and what V8 holds `outside`, such as texts from there. */
  async heap() {
    // What is freed by the first may hold more.
    for (let round = 0; round < 2; round += 1) await this.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await this.send('Runtime.getHeapUsage');
    return { inside: usedSize + embedderHeapUsedSize, outside: backingStorageSize };
  }

  /** Presses a key again and again, as a reader might. @returns what ends that */
  keepPressing() {
    let pressing = true;
    const done = (async () => {
      while (pressing) {
        for (const type of ['rawKeyDown', 'keyUp']) await this.send('Input.dispatchKeyEvent', { type, key: 'Shift', code: 'ShiftLeft' });
        await pause(15);
      }
    })();
    return async () => {
      pressing = false;
      await done;
    };
  }
}
