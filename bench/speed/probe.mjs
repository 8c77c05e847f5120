// What every page that is measured has within it before anything else, as `window.bench`. It tells when something is painted.

/** Runs in the page, before its own scripts. */
export function probe() {
  performance.setResourceTimingBufferSize(100_000);
  let waiting = [];
  let marked = 0;
  /** In milliseconds since the navigation started; the first is kept for who comes late. */
  let first = null;

  const painted = () => {
    const at = performance.now();
    first ??= at;
    const told = waiting;
    waiting = [];
    for (const tell of told) tell(at);
  };
  const answered = () => {
    const answers = performance.getEntriesByType('resource').filter(({ name }) => /\/logs(\/|\?)/.test(name));
    return Math.max(0, ...answers.map(({ responseEnd }) => responseEnd));
  };
  const marks = (name, times) => {
    for (const [which, startTime] of Object.entries(times)) performance.mark(`${name} ${which}`, { startTime });
    performance.clearMarks();
    return times;
  };
  const nextPaint = () =>
    new Promise((resolve, reject) => {
      waiting.push(resolve);
      setTimeout(() => reject(new Error('Nothing was painted')), 60_000);
    });

  globalThis.bench = {
    /**
     * The page calls it once the document has what is to be seen. A message that is sent in an animation frame comes when that
     * frame has been laid out and painted (https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering).
     */
    drawn() {
      const mine = (marked += 1);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => mine === marked && painted();
        port2.postMessage(null);
      });
    },
    /** Marks when the navigation began, its answer was there, and its rows were painted. */
    async loaded(name) {
      const at = first ?? (await nextPaint());
      return marks(name, { asked: 0, answered: answered(), painted: at });
    },
    /** Does something, and marks when, when its answer was there, and when what it changed was painted. */
    async act(name, act) {
      performance.clearResourceTimings();
      const asked = performance.now();
      const next = nextPaint();
      act();
      const at = await next;
      return marks(name, { asked, answered: Math.max(asked, answered()), painted: at });
    },
  };

  addEventListener('gateway-logs-load', ({ target }) => void target.updateComplete.then(bench.drawn));
}
