// What the browser tells of a page while it is open: its requests, and what it complains of.

/** A request that has no answer by then, in milliseconds, is one of those that never get any. */
const HANGING = 1_000;
const GATEWAYS = '/gateways/';

export class Watch {
  #page;
  #site;
  #asked = new Set();
  /** What the service worker let through to the network. */
  #passed = new Set();
  #failed = [];
  #console = [];
  #errors = [];
  /** When each of the requests without an answer began. */
  #open = new Map();
  #listeners = {
    console: (message) => {
      if (['error', 'assert'].includes(message.type())) this.#console.push({ text: message.text(), url: message.location().url });
    },
    pageerror: (error) => this.#errors.push(`uncaught: ${error.message}`),
    crash: () => this.#errors.push('the page crashed'),
    requestfinished: (request) => this.#open.delete(request),
    requestfailed: (request) => {
      this.#open.delete(request);
      this.#failed.push({ url: request.url(), why: request.failure()?.errorText ?? 'no reason is known' });
    },
    response: (response) => {
      if (response.status() >= 400) this.#failed.push({ url: response.url(), why: String(response.status()) });
    },
  };

  constructor(page, site) {
    this.#page = page;
    this.#site = site;
    for (const [name, listener] of Object.entries(this.#listeners)) page.on(name, listener);
    page.context().on('request', this.#onRequest);
  }

  end() {
    for (const [name, listener] of Object.entries(this.#listeners)) this.#page.off(name, listener);
    this.#page.context().off('request', this.#onRequest);
  }

  /** Whether nothing is being asked for, but for what hangs. */
  get isQuiet() {
    return [...this.#open.values()].every((began) => Date.now() - began > HANGING);
  }

  complaints() {
    const elsewhere = [...this.#asked].filter((url) => /^(?:http|ws)/.test(url) && new URL(url).origin !== this.#site.origin);
    // In Chromium's own words: an answer that failed. Any other error is the page's.
    const isAnswer = ({ text, url }) => text.startsWith('Failed to load resource:') && url !== '';
    const answers = this.#console.filter(isAnswer);
    return [
      ...this.#errors,
      ...elsewhere.filter((url) => !this.#isMocked(url)).map((url) => `a request to another origin: ${url}`),
      ...this.#console.filter((message) => !isAnswer(message)).map(({ text }) => `console: ${text}`),
      ...this.#failed.filter(({ url }) => !this.#isMocked(url)).map(({ url, why }) => `a request failed (${why}): ${url}`),
      ...answers.filter(({ url }) => !this.#isMocked(url)).map(({ text, url }) => `console: ${text} ${url}`),
    ];
  }

  #onRequest = (request) => {
    if (request.serviceWorker() !== null) {
      this.#passed.add(request.url());
    } else {
      this.#asked.add(request.url());
      this.#open.set(request, Date.now());
    }
  };

  /** Whether a gateway of the stories answered it, in Mock Service Worker: it may fail, as the stories want it to. */
  #isMocked(url) {
    const { origin, pathname } = new URL(url);
    const isServed = origin === this.#site.origin && this.#site.missing.has(pathname);
    return pathname.startsWith(GATEWAYS) && !this.#passed.has(url) && !isServed;
  }
}
