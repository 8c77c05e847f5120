import { expect } from '@open-wc/testing';
import { amount, isLong } from '../support/amount.js';
import { FAULTS_BY_KIND } from '../support/faults-answers.js';
import { playLife, randomLife, type Tally } from '../support/faults.js';

const SEED = 5;
const ACTIONS = amount(150, 2000);
/** Every browser limits how often the address changes: some minutes of it are enough. */
const IN_ADDRESS = 0.15;

describe(`a proxy that delays, drops, cuts, corrupts, repeats and reorders answers, for ${ACTIONS} random actions (seed ${SEED})`, function () {
  this.timeout(amount(60_000, 600_000));
  let tally: Tally;

  it('leaves on the page exactly what the gateway says for the controls shown', async () => {
    tally = await playLife(randomLife(SEED, ACTIONS, IN_ADDRESS));
    if (isLong) console.log(JSON.stringify(tally, null, 1));
    expect(Object.values(tally.actions).reduce((sum, times) => sum + times, 0)).to.equal(ACTIONS);
  });

  it('has done each kind of fault, and in the long form each fault and each action', () => {
    const { faults, traffic, actions, looks } = tally;
    const kinds: Record<string, number> = {};
    for (const [kind, members] of Object.entries(FAULTS_BY_KIND)) kinds[kind] = members.reduce((sum, fault) => sum + faults[fault], 0);
    const seen: Readonly<Record<string, number>> = { ...kinds, ...traffic, ...(isLong ? { ...faults, ...actions, ...looks } : {}) };
    for (const [what, times] of Object.entries(seen)) expect(times, what).to.be.greaterThan(0);
  });
});
