// What runs in the pages: begun before anything else there, so that nothing is missed.

/** Events of Storybook's preview after which no more comes of a story. */
const ENDS = ['storyFinished', 'storyMissing', 'storyErrored', 'configError'];
/** Events that tell of a fault. */
const FAULTS = [
  'storyMissing',
  'storyErrored',
  'storyThrewException',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
  'configError',
];

/**
 * Listens to Storybook, and offers the page's eyes as `storyRun`. Is given to the browser as text, and so has all that it
 * needs within.
 */
function watch({ ends, faults }) {
  if (window !== window.top) return;
  const told = { faults: [], ended: 0, drawn: 0, played: 0, forcedColors: 'none' };
  const wordsOf = (value) => {
    if (Array.isArray(value)) return value.map(wordsOf).join('; ');
    if (typeof value !== 'object' || value === null) return String(value);
    return value.message ?? value.title ?? value.description ?? JSON.stringify(value);
  };

  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      for (const name of faults) channel.on(name, (payload) => told.faults.push(`${name}: ${wordsOf(payload)}`));
      for (const name of ends) channel.on(name, () => (told.ended += 1));
      channel.on('storyPrepared', ({ parameters }) => (told.forcedColors = parameters.forcedColors ?? 'none'));
      channel.on('docsRendered', () => (told.drawn += 1));
      channel.on('storyRenderPhaseChanged', ({ newPhase }) => {
        if (newPhase === 'played') told.played += 1;
      });
      channel.on('storyFinished', ({ storyId, status }) => {
        if (status !== 'success' && told.faults.length === 0) told.faults.push(`${storyId} ended with ${status}`);
      });
    },
  });

  // The worker with the gateways would leave with the last page that has it, often while the next one asks for it.
  const workers = window.ServiceWorker?.prototype;
  const realPostMessage = workers?.postMessage;
  if (workers) {
    workers.postMessage = function (message, ...rest) {
      if (message !== 'CLIENT_CLOSED') realPostMessage.call(this, message, ...rest);
    };
  }

  // Under live traffic axe would measure what is no longer there: on a page that is held, polls wait, with all else that comes
  // after a second or more. What they would show of faults is told when the page is let go.
  let held = null;
  const realSetTimeout = window.setTimeout;
  window.setTimeout = (work, delay = 0, ...rest) =>
    realSetTimeout(() => (held !== null && delay >= 1_000 ? held.push(() => work(...rest)) : work(...rest)), delay);
  const hold = () => (held = []);
  const letGo = () => {
    for (const work of held) realSetTimeout(work);
    held = null;
    return new Promise((resolve) => realSetTimeout(resolve));
  };

  function* everything(root = document) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* everything(element.shadowRoot);
    }
  }

  /** Changes with what is drawn. */
  const signature = () => {
    let elements = 0;
    let letters = 0;
    for (const { shadowRoot } of everything()) {
      elements += 1;
      letters += shadowRoot?.textContent.length ?? 0;
    }
    return `${elements} ${letters} ${document.body?.textContent.length}`;
  };

  /** Whether a list awaits its first rows. */
  const isLoading = () =>
    [...everything()].some(({ localName, shadowRoot }) => localName === 'gateway-logs' && shadowRoot?.querySelector('.skeleton'));

  /** The addresses of pictures that cannot be shown. */
  const brokenPictures = async () => {
    const pictures = [...everything()].filter((element) => element.localName === 'img');
    const broken = await Promise.all(
      pictures.map(async (picture) => {
        picture.loading = 'eager';
        await picture.decode().catch(() => undefined);
        return picture.complete && picture.naturalWidth > 0 ? [] : [picture.currentSrc || picture.src || picture.outerHTML];
      }),
    );
    return broken.flat().map((address) => address.slice(0, 120));
  };

  const links = () => [...everything()].filter(({ localName, href }) => localName === 'a' && href !== '').map(({ href }) => href);

  const anchors = () => [...everything()].map(({ id }) => id).filter(Boolean);

  window.storyRun = { told, hold, letGo, everything, signature, isLoading, brokenPictures, links, anchors };
}

/** For `addInitScript`. */
export const WATCHING = `(${watch})(${JSON.stringify({ ends: ENDS, faults: FAULTS })})`;
