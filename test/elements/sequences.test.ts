import { expect } from '@open-wc/testing';
import { emptyTally, play, randomSequence } from '../support/sequences.js';

/** A thousand in all: 400 in Chromium, 300 others in Firefox, 300 more in WebKit. */
const { userAgent } = navigator;
const [START, COUNT] = userAgent.includes('Chrome/') ? [0, 400] : userAgent.includes('Firefox/') ? [400, 300] : [700, 300];
const PARTS = 10;

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
