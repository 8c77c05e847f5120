import { setupWorker } from 'msw/browser';
import '../src/define.js';
import { handlers } from '../stories/gateways.js';
import * as journeys from '../stories/journeys.stories.js';
import { draw } from './support/draw-story.js';

const worker = setupWorker(...handlers);
const { default: meta, ...stories } = journeys;

describe('the journeys of Storybook', () => {
  before(() => worker.start({ quiet: true, onUnhandledRequest: 'bypass', serviceWorker: { url: '/mockServiceWorker.js' } }));
  after(() => worker.stop());
  afterEach(() => document.querySelectorAll('main').forEach((page) => page.remove()));

  for (const [name, story] of Object.entries(stories)) {
    it(name, async () => void (await draw(meta, story)));
  }
});
