import { expect } from '@open-wc/testing';
import type { LogDetail, LogsClient } from '../../src/index.js';
import { log } from '../support/logs.js';
import { amount, isLong } from '../support/amount.js';
import { turn } from '../support/weeks-clock.js';
import { Panels } from '../support/weeks-panels.js';
import { Polls } from '../support/weeks-polls.js';
import { NOTHING, Stage, type Alive } from '../support/weeks-stage.js';
import { Visits } from '../support/weeks-visits.js';

/** The element stays open for weeks. What it holds of memory is for `weeks.test.mjs` to tell. */

const SEED = 2;
const SLICES = 4;

interface Scene {
  warmUp: () => Promise<void>;
  readonly counts: Readonly<Record<string, number>>;
  readonly nodes: number;
  play: (count: number) => Promise<void>;
  calm: () => Promise<Alive>;
}

/** Plays in slices; after each, calm again, as much is alive as before. */
async function staysFlat(scene: Scene, count: number): Promise<void> {
  const look = async () => ({ ...(await scene.calm()), nodes: scene.nodes });
  await scene.warmUp();
  const first = await look();
  expect(first.requests).to.deep.equal([]);
  for (let slice = 0; slice < SLICES; slice += 1) {
    await scene.play(Math.ceil(count / SLICES));
    expect(await look()).to.deep.equal(first);
  }
  if (isLong) console.log(`${scene.constructor.name}, seed ${SEED}: ${JSON.stringify({ ...scene.counts, ...first })}`);
}

describe('weeks', function () {
  this.timeout(isLong ? 1_200_000 : 60_000);

  let open: { close: () => void } | null = null;
  const begin = <T extends { close: () => void }>(scene: T): T => (open = scene);
  afterEach(() => {
    open?.close();
    open = null;
  });

  const polls = amount(120, 12_000);
  it(`keeps nodes, listeners and timers flat in ${polls} polls through all weather`, async () => {
    const scene = begin(new Polls(SEED, amount(1, 5)));
    await staysFlat(scene, polls);
    expect(scene.counts['polls']).to.be.at.least(polls);
    for (const what of ['new rows', 'late figures', 'logs opened', 'failures', 'times offline', 'times hidden', 'pages turned', 'searches']) {
      expect(scene.counts[what], what).to.be.greaterThan(0);
    }
  });

  const visits = amount(15, 1000);
  it(`leaves nothing behind in ${visits} connects and disconnects`, async () => {
    const scene = begin(new Visits(SEED));
    await staysFlat(scene, visits);
    expect(Object.keys(scene.counts)).to.have.length(15);
  });

  const panels = amount(12, 1000);
  it(`leaves nothing behind of ${panels} panels`, async () => {
    const scene = begin(new Panels(SEED));
    await staysFlat(scene, panels);
    for (const what of ['conversations', 'loaded on demand']) expect(scene.counts[what], what).to.be.greaterThan(0);
  });

  it('sets no timer for a panel whose client answers after it has gone', async () => {
    const stage = begin(new Stage());
    const { clock, gateway } = stage;
    const young = log('young', clock.now, 0);
    gateway.logs = [young];
    const element = stage.create();
    document.body.append(element);
    await clock.until(() => element.total !== null);
    let [asked, answered] = [0, 0];
    const answer = async (): Promise<LogDetail> => {
      asked += 1;
      await clock.wait(500);
      answered += 1;
      return { request: { state: 'not-stored' }, response: { state: 'not-stored' } };
    };
    const [entry] = element.entries;
    const deaf: LogsClient = {
      capabilities: { search: false, status: false, source: false, sorts: [], total: 'exact', detail: true },
      list: async () => ({ entries: entry ? [entry] : [], total: 7, maxTokens: null }),
      detail: answer,
    };
    element.client = deaf;
    await clock.until(() => element.total === 7 && !element.loading);
    const before = await stage.alive();
    element.open('young');
    await clock.until(() => asked > 0);
    element.close('young');
    await clock.until(() => answered > 0);
    await clock.run(0);
    expect(await stage.alive()).to.deep.equal(before);
    await clock.run(60_000);
    expect(asked).to.equal(1);
  });

  it('lets no listener gather on a signal while a gateway does not say whether it can search', async () => {
    const stage = begin(new Stage());
    const { clock, gateway, ledger } = stage;
    const element = await stage.begin();
    gateway.isProbed = false;
    element.search = 'typed';
    const { asked } = gateway;
    await clock.run(3_600_000);
    expect(gateway.asked - asked).to.be.greaterThan(20);
    expect(ledger.signals.most).to.be.lessThan(5);
  });

  it('gives up a request whose fetch neither answers nor hears, and polls on', async () => {
    const stage = begin(new Stage());
    const { clock } = stage;
    let silent = false;
    const { fetch } = stage.gateway;
    const element = await stage.begin({ fetch: (...request) => (silent ? new Promise(() => {}) : fetch(...request)) });
    silent = true;
    await clock.run(60_000);
    expect(element.error).to.be.instanceOf(Error);
    silent = false;
    await clock.run(300_000);
    expect(element.error).to.equal(null);
  });

  it('has no timer left of such a request once it is removed, and polls when it is back', async () => {
    const stage = begin(new Stage());
    const { clock, gateway } = stage;
    let silent = false;
    const { fetch } = gateway;
    const element = await stage.begin({ fetch: (...request) => (silent ? new Promise(() => {}) : fetch(...request)) });
    silent = true;
    await clock.run(15_000);
    element.remove();
    await turn();
    expect(await stage.alive()).to.deep.equal(NOTHING);
    silent = false;
    document.body.append(element);
    const { asked } = gateway;
    await clock.run(60_000);
    expect(gateway.asked - asked).to.be.at.least(5);
  });

  it('polls on when it was taken away and put back while a client kept it waiting for ever', async () => {
    const stage = begin(new Stage());
    const { clock } = stage;
    let lists = 0;
    let silent = false;
    const element = await stage.begin({
      client: {
        capabilities: { search: false, status: false, source: false, sorts: [], total: 'exact', detail: false },
        list: () => {
          lists += 1;
          return silent ? new Promise(() => {}) : Promise.resolve({ entries: [], total: 0, maxTokens: null });
        },
        detail: () => Promise.reject(new Error('There is none')),
      },
    });
    silent = true;
    lists = 0;
    await clock.run(15_000);
    expect(lists).to.equal(1);
    silent = false;
    element.remove();
    document.body.append(element);
    await clock.run(60_000);
    expect(lists).to.be.at.least(5);
  });
});
