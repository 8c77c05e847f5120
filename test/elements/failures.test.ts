import { expect } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { LogsError, type LogsClient } from '../../src/index.js';
import { FAILURES, setOffline } from '../support/failures.js';
import { log } from '../support/logs.js';
import { all, button, cleanUp, live, one, openPage, settled, textOf, type Page } from '../support/page.js';

const NOW = Date.UTC(2026, 2, 14, 14, 30);
const LOGS = Array.from({ length: 3 }, (_, index) => log(`log-${index}`, NOW, index * 1000));
const TOO_MANY = 'Too many requests to the gateway (429).';

describe('a failure', () => {
  let clock: SinonFakeTimers;

  beforeEach(() => {
    clock = useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldClearNativeTimers: true });
  });
  afterEach(() => {
    cleanUp();
    setOffline(false);
    clock.restore();
  });

  /** Lets real time pass, which gateways and drawing need, and none of the clock's. */
  async function breathe(isOver: () => boolean): Promise<void> {
    for (let frames = 0; frames < 200; frames += 1) {
      await clock.tickAsync(0);
      if (isOver()) return;
    }
    throw new Error(`Waited in vain for ${isOver.toString()}`);
  }

  const alertOf = ({ element }: Page) => textOf(one(element, '[role=alert] p'));
  const hasAlert = ({ element }: Page) => all(element, '[role=alert]').length === 1;
  const refuse = (status: number, retryAfter: string) => async () => new Response('', { status, headers: { 'retry-after': retryAfter } });

  async function open(settings: Parameters<typeof openPage>[1] = {}): Promise<Page> {
    const page = await openPage(LOGS, { wait: false, ...settings });
    await breathe(() => !page.element.loading && (page.element.total !== null || page.element.error !== null));
    if (page.element.autoRefresh) await live(page.element);
    await settled(page.element);
    return page;
  }

  /** The page asks again, and the clock runs on in such steps until it has failed. */
  async function failAgain(page: Page, step: number): Promise<void> {
    void page.element.refresh();
    await clock.tickAsync(0);
    for (let steps = 0; steps < 200 && page.element.loading; steps += 1) await clock.tickAsync(step);
    await settled(page.element);
  }

  for (const { name, answer, words, tries, kind, isOffline = false, endpoint = '/api/logs' } of FAILURES) {
    it(`keeps the rows, says so and offers a way on: ${name}`, async () => {
      const page = await open({ endpoint });
      setOffline(isOffline);
      page.answer = (request) => answer({ signal: request.signal });
      await failAgain(page, kind === 'timeout' ? 15_000 : 50);
      expect(alertOf(page)).to.equal(`${words} Last refreshed at 14:30:00.`);
      expect(page.lists()).to.have.length(1 + tries);
      expect(page.rows()).to.have.length(3);
      setOffline(false);
      page.answer = (_request, next) => next();
      button(page.element, 'Retry').click();
      await breathe(() => !hasAlert(page));
      expect(page.rows()).to.have.length(3);
      expect(page.element.error).to.equal(null);
    });
  }

  it('of a back end behind the gateway, told by a client, is an outage and no empty list', async () => {
    let isDown = false;
    const client: LogsClient = {
      capabilities: { search: true, status: true, source: true, sorts: ['created_at'], detail: false },
      list: async () => {
        if (isDown) throw new LogsError('outage', 'down', { status: 200 });
        return { entries: [], total: 0, maxTokens: null };
      },
      detail: () => Promise.reject(new Error('never asked')),
    };
    const page = await open({ client });
    expect(all(page.element, '.empty')).to.have.length(1);
    isDown = true;
    await failAgain(page, 50);
    expect(alertOf(page)).to.equal('What the gateway gets its logs from is down. Try again in a moment. Last refreshed at 14:30:00.');
    isDown = false;
    button(page.element, 'Retry').click();
    await breathe(() => !hasAlert(page));
  });

  describe('with Retry-After', () => {
    const auto = { autoRefresh: true, refreshInterval: 1 };

    for (const [name, retryAfter] of [['seconds', '127'], ['a date', 'Sat, 14 Mar 2026 14:32:07 GMT']] as const) {
      it(`holds Auto back to the second, by ${name}, and says when it goes on`, async () => {
        const page = await open({ ...auto, answer: refuse(429, retryAfter) });
        const asked = page.lists().length;
        expect(alertOf(page)).to.equal(`${TOO_MANY} It asks to wait 127 seconds. Auto goes on at 14:32:07.`);
        page.answer = (_request, next) => next();
        await clock.tickAsync(126_990);
        expect(page.lists()).to.have.length(asked);
        expect(alertOf(page)).to.contain('Auto goes on at 14:32:07.');
        await clock.tickAsync(20);
        expect(page.lists()).to.have.length(asked + 1);
        await breathe(() => page.rows().length === 3);
        expect(hasAlert(page)).to.equal(false);
        await clock.tickAsync(1100);
        expect(page.lists()).to.have.length(asked + 2);
      });
    }

    it('says it in the page’s time zone', async () => {
      const page = await open({ ...auto, timeZone: 'Asia/Kolkata', answer: refuse(503, '127') });
      expect(alertOf(page)).to.equal('The gateway failed to answer (503). It asks to wait 127 seconds. Auto goes on at 20:02:07.');
    });

    it('counts the interval where it is longer, from the poll that failed', async () => {
      const page = await open({ autoRefresh: true, refreshInterval: 60 });
      page.answer = refuse(429, '5');
      await clock.tickAsync(60_500);
      await breathe(() => hasAlert(page));
      const asked = page.lists().length;
      expect(asked).to.equal(2);
      const [, minutes = '', seconds = ''] = /Auto goes on at 14:(\d\d):(\d\d)\./.exec(alertOf(page)) ?? [];
      const goesOn = Date.UTC(2026, 2, 14, 14, Number(minutes), Number(seconds));
      expect(goesOn).to.be.within(NOW + 120_000, NOW + 121_000);
      await clock.tickAsync(goesOn - Date.now() - 10);
      expect(page.lists()).to.have.length(asked);
      await clock.tickAsync(1010);
      expect(page.lists()).to.have.length(asked + 1);
    });

    it('says how long to wait without Auto, and when Auto would go on once it is on', async () => {
      const page = await open({ answer: refuse(429, '60') });
      expect(alertOf(page)).to.equal(`${TOO_MANY} It asks to wait 60 seconds.`);
      expect(button(page.element, 'Retry').disabled).to.equal(false);
      const asked = page.lists().length;
      await clock.tickAsync(30_000);
      button(page.element, 'Auto').click();
      await live(page.element);
      await settled(page.element);
      expect(alertOf(page)).to.contain('Auto goes on at 14:31:00.');
      await clock.tickAsync(29_990);
      expect(page.lists()).to.have.length(asked);
      button(page.element, 'Auto').click();
      await settled(page.element);
      expect(alertOf(page)).to.equal(`${TOO_MANY} It asks to wait 60 seconds.`);
    });

    it('is over when the reader’s own try is answered: Auto goes on as before', async () => {
      const page = await open({ ...auto, refreshInterval: 10, answer: refuse(429, '300') });
      await clock.tickAsync(60_000);
      page.answer = (_request, next) => next();
      button(page.element, 'Retry').click();
      await breathe(() => !hasAlert(page));
      const asked = page.lists().length;
      await clock.tickAsync(9_900);
      expect(page.lists()).to.have.length(asked);
      await clock.tickAsync(200);
      expect(page.lists()).to.have.length(asked + 1);
    });

    it('still holds, and is still told, when the reader’s own try fails otherwise', async () => {
      const page = await open({ ...auto, answer: refuse(429, '300') });
      page.answer = async () => new Response('', { status: 401 });
      await failAgain(page, 0);
      expect(alertOf(page)).to.equal('The gateway did not accept the credentials (401). Sign in again, or check them. Auto goes on at 14:35:00.');
      const asked = page.lists().length;
      await clock.tickAsync(299_000);
      expect(page.lists()).to.have.length(asked);
    });

    it('beyond all dates neither breaks the page nor lets it ask', async () => {
      for (const retryAfter of ['99999999999999', '1e300']) {
        const page = await open({ ...auto, answer: refuse(429, retryAfter) });
        expect(alertOf(page)).to.contain(TOO_MANY).and.not.contain('Auto');
        const asked = page.lists().length;
        await clock.tickAsync(60_000);
        expect(page.lists()).to.have.length(asked);
        cleanUp();
      }
    });
  });
});
