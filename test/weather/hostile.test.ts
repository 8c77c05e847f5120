import { aTimeout, expect } from '@open-wc/testing';
import { amount, isLong } from '../support/amount.js';
import { BODIES } from '../support/hostile-bodies.js';
import { closeFrames, openFrame, type HostileFrame } from '../support/hostile-frame.js';
import { HostileGateway, inEveryField, inEveryPlace } from '../support/hostile-gateway.js';
import { LIVE, PAYLOADS } from '../support/hostile-payloads.js';
import { find, lettersOf, walk } from '../support/hostile-walk.js';
import { until } from '../support/page.js';

/** What attackers send through a gateway, on a page with the strictest policy: it is text, and nothing else. */

const KINDS = Object.keys(BODIES);
const PER_PAGE = 50;
/** Bodies that say the text as it is, in a message; others say it as JSON. */
const IN_WORDS = /messages|contents|completions|responses/;
/** What may be loaded: the component itself, and the test runner's own. */
const OWN = /\/dist\/cdn\/gateway-logs(-[a-z-]+)?\.js$|__web-dev-server/;

/** Controls of direction, and tags, are written out where they stand. */
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\udb40[\udc00-\udc7f]/g;
const shown = (text: string) =>
  text.replace(UNSEEN, (found) => found.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));

/** All payloads, or in `npm test` a third of them: another one for each place. */
const third = (which: number) => PAYLOADS.filter((_text, index) => isLong || index % 3 === which);

const pages = <T>(items: readonly T[], size = PER_PAGE): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

interface Stage extends HostileFrame {
  readonly gateway: HostileGateway;
  /** Shows these logs, and waits until they are there. */
  readonly show: (logs: HostileGateway['logs']) => Promise<void>;
  /** How many elements are on the page; every one has to be the component's own. */
  readonly look: () => number;
}

async function openStage(settings: Partial<HTMLElementTagNameMap['gateway-logs']> = {}, search = ''): Promise<Stage> {
  const gateway = new HostileGateway();
  const frame = await openFrame(search);
  const { element, window } = frame;
  Object.assign(element, { fetch: gateway.fetch, perPage: PER_PAGE, ...settings });
  window.document.body.append(element);
  await until(() => element.total !== null || element.error !== null);
  return {
    ...frame,
    gateway,
    show: async (logs) => {
      // What is open stays, even where it is listed no more.
      for (const { id } of element.entries) element.close(id);
      gateway.logs = logs;
      await element.refresh();
      await until(() => find(element, 'gateway-logs-row').length === logs.length);
      await element.updateComplete;
    },
    look: () => {
      const { count, strangers } = walk(window.document.body);
      expect([...new Set(strangers)]).to.deep.equal([]);
      expect(window.document.links).to.have.length(0);
      return count;
    },
  };
}

/** Nothing ran, nothing was loaded, nothing was reported, and nothing stays behind. */
function expectPeace({ alarms, requests, window, gateway }: Stage): void {
  expect(alarms).to.deep.equal([]);
  expect(requests().filter((address) => !OWN.test(address))).to.deep.equal([]);
  expect(gateway.asked.filter(({ origin, pathname }) => origin !== location.origin || !/^\/api\/logs(\/[^/]+(\/(request|response))?)?$/.test(pathname))).to.deep.equal([]);
  expect(window.location.pathname).to.match(/hostile-page\.html$/);
  for (const { prototype } of [window.Object, Object]) expect('polluted' in prototype).to.equal(false);
}

const press = (element: HTMLElement | undefined) => {
  if (element === undefined) throw new Error('nothing to press');
  element.click();
};

function type({ window }: Stage, input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new window.Event('input', { bubbles: true, composed: true }));
}

/** What the filters in force say. */
const chips = ({ element }: Stage) =>
  find(element, 'gateway-logs-filter-bar').flatMap((bar) => find(bar, '.chip')).map(lettersOf).join();

describe(`hostile content: ${PAYLOADS.length} payloads, ${KINDS.length} kinds of bodies`, function () {
  // Slow machines have to draw all of it as well.
  if (!isLong) this.timeout(60_000);
  afterEach(closeFrames);

  it('is no harmless lot: much of it runs where it is taken for HTML', async () => {
    expect(PAYLOADS.length).to.be.at.least(120);
    expect(new Set(PAYLOADS).size).to.equal(PAYLOADS.length);
    const frame = document.createElement('iframe');
    frame.title = 'No policy';
    frame.sandbox.add('allow-scripts');
    let ran = 0;
    const onMessage = ({ data }: MessageEvent<unknown>): void => void (data === 'ran' && (ran += 1));
    window.addEventListener('message', onMessage);
    const some = LIVE.filter((text) => !/http-equiv|<base/.test(text));
    frame.srcdoc = `<!doctype html><body><script>
      Object.defineProperty(window, '__ran', { set() { parent.postMessage('ran', '*'); } });
      for (const text of ${JSON.stringify(some).replaceAll('<', '\\u003c')}) {
        document.body.append(document.createElement('div'));
        document.body.lastChild.innerHTML = text;
      }
    </script>`;
    document.body.append(frame);
    try {
      await until(() => ran >= 12);
    } finally {
      window.removeEventListener('message', onMessage);
    }
  });

  it(`is text in rows: in every field of ${2 * PAYLOADS.length} logs`, async () => {
    const stage = await openStage();
    let rows = 0;
    for (const isKey of [false, true]) {
      for (const texts of pages(PAYLOADS)) {
        await stage.show(texts.map((text) => inEveryField(text, isKey)));
        const found = find<HTMLElementTagNameMap['gateway-logs-row']>(stage.element, 'gateway-logs-row');
        expect(stage.look()).to.be.greaterThan(texts.length * 10);
        expect(new Set(found.map(({ entry }) => entry?.model))).to.deep.equal(new Set(texts));
        for (const row of found) {
          const text = shown(row.entry?.model ?? '');
          const letters = (selector: string) => find(row, selector).map(lettersOf).join('').trim();
          const endpoint = isKey ? `${text} · ${text}` : text;
          expect(letters('.name')).to.equal(endpoint.trim());
          expect(letters('.model > span')).to.equal((isKey ? text : `${text} · ${text}`).trim());
          expect(letters('.source')).to.equal(text.trim());
          rows += 1;
        }
      }
    }
    expect(rows).to.equal(2 * PAYLOADS.length);
    expectPeace(stage);
  });

  it('is text in what opens: metadata, ids, what nobody can read', async () => {
    const stage = await openStage();
    for (const texts of pages(third(0), 25)) {
      await stage.show(texts.map((text) => inEveryField(text, false)));
      for (const { id } of stage.element.entries) stage.element.open(id);
      await until(() => find(stage.element, 'gateway-logs-panel').length === texts.length && find(stage.element, 'gateway-logs-panel .skeleton, .skeleton').length === 0, 20_000);
      for (const [index, panel] of find(stage.element, 'gateway-logs-panel').entries()) {
        const text = shown(texts[index] ?? '').trim();
        const tags = find(panel, '[part=tag]').map((tag) => lettersOf(tag).trim());
        expect(tags.some((tag) => tag.startsWith(text) && tag.endsWith(text) && tag.length >= 2 * text.length)).to.equal(true, text);
        expect(find(panel, '[part=footer] code').map(lettersOf).join().trim()).to.equal(text);
      }
      stage.look();
    }
    expectPeace(stage);
  });

  it(`is text in bodies: ${amount(1, KINDS.length)} of the kinds for each of them`, async () => {
    const stage = await openStage();
    const cases = third(1).filter((_text, index) => isLong || index % 2 === 0).flatMap((text, index) =>
      KINDS.filter((_kind, at) => isLong || at === index % KINDS.length).map((kind) => ({ text, kind, id: `${index}-${kind}` })),
    );
    let texts = 0;
    let lines = 0;
    for (const batch of pages(cases, 16)) {
      await stage.show(batch.map(({ text, kind, id }) => inEveryPlace(text, kind, id)));
      for (const { id } of batch) stage.element.open(id);
      await until(() => find(stage.element, 'section').length === 2 * batch.length && find(stage.element, '.skeleton').length === 0, 20_000);
      for (const [index, panel] of find(stage.element, 'gateway-logs-panel').entries()) {
        const { text = '', kind = '' } = batch[index] ?? {};
        if (!IN_WORDS.test(kind)) continue;
        expect(lettersOf(panel)).to.contain(shown(text), kind);
        texts += 1;
      }
      stage.look();
      for (const button of find(stage.element, '.tools [aria-pressed=false], button[data-key]')) if (!/Load|Play/.test(button.textContent)) button.click();
      await until(() => find(stage.element, '.tools [aria-pressed=true]').length === 0 || find(stage.element, '[role=treeitem]').length > batch.length);
      for (let round = 0; round < amount(1, 4); round += 1) {
        for (const line of find(stage.element, '[role=treeitem][aria-expanded=false]').slice(0, 300)) line.click();
        await stage.element.updateComplete;
      }
      lines += find(stage.element, '[role=treeitem]').length;
      for (const [index, tree] of find(stage.element, 'gateway-logs-json-view').entries()) {
        if (!isLong && index % 8 > 0) continue;
        const input = tree.shadowRoot?.querySelector('input');
        if (input) type(stage, input, batch[index % batch.length]?.text ?? '');
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
      stage.look();
    }
    expect(texts).to.be.greaterThan(amount(9, 600));
    expect(lines).to.be.greaterThan(amount(150, 10_000));
    expectPeace(stage);
  });

  it('is text in filters, their chips and their builder', async () => {
    const stage = await openStage();
    const { element } = stage;
    const hidden: string[] = [];
    let filters = 0;
    const texts = third(2).filter((_text, index) => isLong || index % 4 === 0);
    for (const batch of pages(texts)) {
      element.filters = [];
      await stage.show(batch.map((text) => inEveryField(text, false)));
      for (const [index, text] of batch.entries()) {
        const row = find(element, 'gateway-logs-row')[index];
        const values = row === undefined ? [] : find(row, 'button.value');
        press(values[index % values.length]);
        await element.updateComplete;
        filters += element.filters.length;
        expect(element.filters.some(({ value }) => value[0] === text)).to.equal(true, text);
        await until(() => chips(stage) !== '' && !element.loading);
        if (!chips(stage).includes(shown(text))) hidden.push(text);
        if (isLong || index % 10 === 0) {
          press(find(element, '.chip button')[0]);
          const field = await until(() => find<HTMLInputElement>(element, 'gateway-logs-filter-builder [role=combobox], [role=combobox]')[0]);
          type(stage, field, text.slice(0, 3));
          await element.updateComplete;
          stage.look();
          find(element, 'gateway-logs-filter-builder .actions button, .actions button')[0]?.click();
        }
        element.filters = [];
        await element.updateComplete;
        await until(() => !element.loading);
      }
      element.filters = batch.map((text) => ({ key: 'model', operator: 'eq', value: [text] }));
      await element.updateComplete;
      await until(() => !element.loading);
      stage.look();
    }
    expect(filters).to.be.at.least(texts.length);
    expectPeace(stage);
    expect(hidden).to.deep.equal([]);
  });

  it('is text in the page’s address, there and back', async () => {
    const stage = await openStage({ urlState: 'logs' });
    const { element, window } = stage;
    await stage.show(PAYLOADS.slice(0, 20).map((text) => inEveryField(text, false)));
    // Browsers limit how often a page changes its address.
    const texts = third(0).filter((_text, index) => isLong || index % 4 === 1);
    const hidden: string[] = [];
    const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
    for (const text of texts) {
      // WebKit lets a page change its address a hundred times in ten seconds.
      if (isWebKit && isLong) await aTimeout(350);
      const said = new URLSearchParams({
        'logs-search': text,
        'logs-filters': JSON.stringify([{ key: text, operator: 'eq', value: [text] }, { key: 'model', operator: 'contains', value: [text] }]),
        'logs-order-by': text,
        'logs-open': text,
        'logs-page': text,
        'logs-status': text,
        [text]: text,
      });
      window.history.replaceState(null, '', `?${String(said)}`);
      window.dispatchEvent(new window.PopStateEvent('popstate'));
      await element.updateComplete;
      await until(() => !element.loading);
      const wellFormed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
      expect(element.search).to.equal(wellFormed);
      expect(element.filters.at(-1)).to.deep.equal({ key: 'model', operator: 'contains', value: [text] });
      await until(() => element.filters.at(-1)?.value[0] === text && chips(stage) !== '');
      await find<HTMLElementTagNameMap['gateway-logs-filter-bar']>(element, 'gateway-logs-filter-bar')[0]?.updateComplete;
      if (!chips(stage).includes(shown(text))) hidden.push(text);
      // What the element writes there is what it has read.
      element.page = 1;
      await element.updateComplete;
      expect(new URLSearchParams(window.location.search).get('logs-search') ?? '').to.equal(wellFormed.trim());
    }
    stage.look();
    expectPeace(stage);
    expect(hidden).to.deep.equal([]);
  });

  it('is text in the gateway’s errors, the title and the search box', async () => {
    const stage = await openStage();
    const { element, gateway } = stage;
    const hidden: string[] = [];
    for (const text of third(2)) {
      gateway.refusal = Response.json({ success: false, errors: [{ code: text, message: text, path: [text] }] }, { status: 400 });
      element.heading = text;
      await element.refresh();
      await element.updateComplete;
      const [heading] = find(element, 'h2');
      const [alert] = find(element, '[role=alert]');
      expect(heading && lettersOf(heading)).to.equal(text);
      if (alert === undefined || !lettersOf(alert).includes(shown(text))) hidden.push(text);
      const [search] = find<HTMLInputElement>(element, 'input[type=search]');
      if (search !== undefined) type(stage, search, text);
    }
    stage.look();
    expectPeace(stage);
    expect(hidden).to.deep.equal([]);
  });

  it('is under a policy that is in force', async () => {
    const { window, alarms } = await openFrame();
    const { document: page } = window;
    const picture = page.createElement('img');
    picture.src = 'http://hostile.invalid/picture.png';
    page.body.append(picture);
    await until(() => alarms.some((alarm) => alarm.includes('img-src')));
    const script = page.createElement('script');
    const words = '__ran=1';
    // An engine that knows no Trusted Types has the rest of the policy.
    if ('trustedTypes' in window) expect(() => (page.body.innerHTML = '<b>x</b>')).to.throw();
    else script.text = words;
    page.body.append(script);
    expect(alarms.some((alarm) => alarm === 'a script ran')).to.equal(false);
    if (!('trustedTypes' in window)) await until(() => alarms.some((alarm) => alarm.includes('script-src')));
  });
});
