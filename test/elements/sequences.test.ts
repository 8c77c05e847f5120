import { expect } from '@open-wc/testing';
import { emptyTally, play, randomSequence } from '../support/sequences.js';

/** The thousand in one engine, and some of them in the others. */
const COUNT = navigator.userAgent.includes('Chrome/') ? 1000 : 200;
const PARTS = 10;

describe('random sequences of actions, with answers that are late, out of order or missing', function () {
  this.timeout(60_000);
  const tally = emptyTally();

  for (let part = 0; part < PARTS; part += 1) {
    const first = (part * COUNT) / PARTS;
    const last = first + COUNT / PARTS - 1;
    it(`show no stale frame: ${first} to ${last}`, async () => {
      for (let seed = first; seed <= last; seed += 1) await play(randomSequence(seed), tally);
    });
  }

  it('show everything that could go wrong, again and again', () => {
    for (const [what, times] of Object.entries(tally)) expect(times, what).to.be.greaterThan(COUNT / 20);
  });
});
