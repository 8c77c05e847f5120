// A launcher of web-test-runner for WebKit for GTK, over WebDriver, on a virtual display of its own.
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Builder, Button, Key, Origin } from 'selenium-webdriver';
import { freePort, startChild, stopChild } from './children.mjs';

/** Leaves a page of 800 by about 600 pixels, as in the other browsers. */
const WINDOW = { x: 0, y: 0, width: 800, height: 640 };
const BUTTONS = { left: Button.LEFT, middle: Button.MIDDLE, right: Button.RIGHT };
/** Names of `KeyboardEvent.key` for keys that WebDriver has a code point for. */
const KEYS = {
  Enter: Key.ENTER,
  Tab: Key.TAB,
  Escape: Key.ESCAPE,
  Space: Key.SPACE,
  Backspace: Key.BACK_SPACE,
  Delete: Key.DELETE,
  Home: Key.HOME,
  End: Key.END,
  PageUp: Key.PAGE_UP,
  PageDown: Key.PAGE_DOWN,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  Shift: Key.SHIFT,
  Control: Key.CONTROL,
  Alt: Key.ALT,
};

async function startDisplay(xvfb) {
  const child = startChild(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  // The server writes the number of the display it took once it is ready.
  const answer = once(child.stdio[3], 'data').then(([number]) => `:${String(number).trim()}`);
  const failed = once(child, 'exit').then(() => Promise.reject(new Error('Xvfb ended before its display was ready.')));
  failed.catch(() => undefined);
  return { child, display: await Promise.race([answer, failed]) };
}

async function startDriver(driver, display) {
  const port = await freePort();
  const child = startChild(driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    const ready = await fetch(`${url}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return { child, url };
    await delay(100);
  }
  throw new Error('WebKitWebDriver did not start.');
}

/** One window that runs one test file at a time, each as a page of its own and not in a frame. */
export class WebKitLauncher {
  name = 'WebKit';
  /** The commands of web-test-runner (keys, mouse) know launchers of this type. */
  type = 'webdriver';
  concurrency = 1;

  #programs;
  #starting;
  #children = [];
  #driver;
  #session;

  /** @param programs paths: see `findWebKit` */
  constructor(programs) {
    this.#programs = programs;
  }

  async initialize() {}

  async #start() {
    const { child: display, display: name } = await startDisplay(this.#programs.xvfb);
    this.#children.push(display);
    const { child: driver, url } = await startDriver(this.#programs.driver, name);
    this.#children.push(driver);
    const browserOptions = { binary: this.#programs.browser, args: ['--automation'] };
    this.#driver = await new Builder()
      .usingServer(url)
      .withCapabilities({
        browserName: 'MiniBrowser',
        // A test file reports by itself when it is done: navigation need not wait for anything.
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': browserOptions,
      })
      .build();
    await this.#driver.manage().window().setRect(WINDOW);
  }

  async startSession(id, url) {
    this.#starting ??= this.#start();
    await this.#starting;
    this.#session = id;
    await this.#driver.get(url);
  }

  isActive(id) {
    return this.#session === id;
  }

  getBrowserUrl() {
    return this.#driver.getCurrentUrl();
  }

  async stopSession() {
    this.#session = undefined;
    await this.#driver.get('about:blank');
    return {};
  }

  async startDebugSession() {
    throw new Error('Debugging in WebKit is not supported here.');
  }

  async stop() {
    await this.#driver?.quit().catch(() => undefined);
    this.#driver = undefined;
    for (const child of this.#children.reverse()) stopChild(child);
    this.#children = [];
    this.#starting = undefined;
  }

  /** Presses keys: each a character, a name of `KeyboardEvent.key`, or a chord like `Shift+Tab`. */
  async sendKeys(_id, keys) {
    const actions = this.#driver.actions();
    for (const key of keys) {
      const chord = (key.length > 1 ? key.split('+') : [key]).map((part) => KEYS[part] ?? part);
      chord.forEach((part) => actions.keyDown(part));
      chord.reverse().forEach((part) => actions.keyUp(part));
    }
    await actions.perform();
  }

  async sendMouseMove(_id, x, y) {
    await this.#driver.actions().move({ x, y, origin: Origin.VIEWPORT, duration: 0 }).perform();
  }

  async sendMouseClick(id, x, y, button = 'left') {
    await this.sendMouseMove(id, x, y);
    await this.#driver.actions().press(BUTTONS[button]).release(BUTTONS[button]).perform();
  }

  async sendMouseDown(_id, button = 'left') {
    await this.#driver.actions().press(BUTTONS[button]).perform();
  }

  async sendMouseUp(_id, button = 'left') {
    await this.#driver.actions().release(BUTTONS[button]).perform();
  }

  async resetMouse(id) {
    await this.#driver.actions().clear();
    await this.sendMouseMove(id, 0, 0);
  }
}
