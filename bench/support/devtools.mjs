// A browser of its own, spoken to by its DevTools protocol alone: what drives pages for tests watches their network too, and
// so decodes and keeps every answer once more.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ARGUMENTS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--enable-precise-memory-info',
  '--window-size=1200,900',
];

export class DevTools {
  #child;
  #profile = mkdtempSync(join(tmpdir(), 'gateway-logs-bench-'));
  #last = 0;
  #calls = new Map();
  #listeners = new Map();

  constructor(executable, more = []) {
    const args = [...ARGUMENTS, ...more, `--user-data-dir=${this.#profile}`];
    this.#child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    let pieces = [];
    this.#child.stdio[4].on('data', (data) => {
      const [first, ...others] = data.toString('latin1').split('\0');
      pieces.push(first);
      for (const next of others) {
        this.#take(JSON.parse(Buffer.from(pieces.join(''), 'latin1').toString()));
        pieces = [next];
      }
    });
    this.#child.once('exit', () => {
      for (const { reject } of this.#calls.values()) reject(new Error('The browser has ended'));
    });
  }

  #take({ id, result, error, method, params }) {
    if (id === undefined) {
      for (const resolve of this.#listeners.get(method) ?? []) resolve(params);
      this.#listeners.delete(method);
      return;
    }
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(`${call.method}: ${error.message}`));
  }

  /** @param sessionId of a page; nothing for the browser itself */
  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject, method });
      this.#child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** The next event of a kind. */
  next(method) {
    return new Promise((resolve) => this.#listeners.set(method, [...(this.#listeners.get(method) ?? []), resolve]));
  }

  async close() {
    const ended = once(this.#child, 'exit');
    this.send('Browser.close').catch(() => {});
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
