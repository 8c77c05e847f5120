import { expect } from '@open-wc/testing';
import { loadFilterTools } from '../../src/elements/filter-builder/load.js';
import { emptyTally, play, randomSequence } from '../support/sequences.js';

/** In CI a thousand in all: 400 in Chromium, 300 others in Firefox, 300 more in WebKit; a third of them elsewhere. */
const { userAgent } = navigator;
const isThorough = document.documentElement.hasAttribute('data-thorough');
const [START, ALL] = userAgent.includes('Chrome/') ? [0, 400] : userAgent.includes('Firefox/') ? [400, 300] : [700, 300];
const COUNT = isThorough ? ALL : 100;
const PARTS = 10;

/** What is loaded on demand comes in real time, which the clock of a sequence does not know. */
before(() => Promise.all([import('../../src/elements/gateway-logs/live.js'), loadFilterTools()]));

describe('random sequences of actions, with answers that are late, out of order or missing', function () {
  this.timeout(60_000);
  const tally = emptyTally();

  for (let part = 0; part < PARTS; part += 1) {
    const first = START + (part * COUNT) / PARTS;
    const last = first + COUNT / PARTS - 1;
    it(`show no stale frame: ${first} to ${last}`, async () => {
      for (let seed = first; seed <= last; seed += 1) await play(randomSequence(seed), tally);
    });
  }

  it('show everything that could go wrong, again and again', () => {
    for (const [what, times] of Object.entries(tally)) expect(times, what).to.be.greaterThan(COUNT / 20);
  });
});
