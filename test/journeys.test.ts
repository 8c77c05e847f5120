import { sendKeys } from '@web/test-runner-commands';
import { setupWorker } from 'msw/browser';
import '../src/define.js';
import { byKeyboard } from '../stories/by-keyboard.js';
import { handlers } from '../stories/gateways.js';
import * as journeys from '../stories/journeys.stories.js';
import type { Keyboard } from '../stories/keyboard.js';
import { Reader } from '../stories/reader.js';
import { draw } from './support/draw-story.js';
import { pressChord } from './support/keys.js';

const realKeyboard: Keyboard = {
  press: (key) => (key === 'Shift+Tab' ? pressChord('Shift', 'Tab') : sendKeys({ press: key })),
  type: (text) => sendKeys({ type: text }),
};

const worker = setupWorker(...handlers);
const { default: meta, ...stories } = journeys;

describe('the journeys of Storybook', function () {
  // A journey has many steps, and each may take a while on a busy machine.
  this.timeout(60_000);

  before(() => worker.start({ quiet: true, onUnhandledRequest: 'bypass', serviceWorker: { url: '/mockServiceWorker.js' } }));
  after(() => worker.stop());
  afterEach(() => document.querySelectorAll('main').forEach((page) => page.remove()));

  for (const [name, story] of Object.entries(stories)) {
    it(name, async () => void (await draw(meta, story)));
  }

  it('ByKeyboard, with real keys', async () => {
    await draw(meta, {
      loaders: stories.ByKeyboard.loaders,
      play: ({ canvasElement, step }) => byKeyboard(new Reader(canvasElement), realKeyboard, step),
    });
  });
});
