import { expect } from '@open-wc/testing';
import { emptyTally, play, randomSequence } from '../support/sequences.js';
import { cleanUp } from '../support/page.js';

const FROM = 1;
const COUNT = 100;

describe('random sequences of actions', function () {
  this.timeout(120_000);
  afterEach(cleanUp);
  it('time', async () => {
    const tally = emptyTally();
    const start = performance.now();
    const failures: string[] = [];
    for (let seed = FROM; seed < FROM + COUNT && failures.length < 6; seed += 1) {
      await play(randomSequence(seed), tally).catch((error: unknown) => failures.push(String(error)));
    }
    console.log(JSON.stringify(tally), performance.now() - start);
    if (failures.length > 0) throw new Error(failures.join('\n\n'));
    expect(tally.exact).to.be.greaterThan(10);
  });
});
