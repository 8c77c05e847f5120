import { expect, aTimeout } from '@open-wc/testing';
import { ReactiveElement, type PropertyDeclarations } from 'lit';
import { restore as restoreSpies, spy, stub } from 'sinon';
import { UrlState } from '../../src/controllers/url-state.js';
import type { UrlView } from '../../src/model/url-query.js';
import { VIEW as START } from '../support/logs.js';

/** Shows a view, and remembers what it showed at each update. */
class UrlHost extends ReactiveElement {
  static override properties: PropertyDeclarations = { prefix: { attribute: 'url-state' }, shown: { attribute: false } };

  override prefix = '';
  shown = START;
  readonly applied: UrlView[] = [];
  readonly asked: UrlView[] = [];
  readonly url = new UrlState(this, {
    prefix: () => this.prefix,
    view: () => this.shown,
    apply: (view) => {
      this.applied.push(view);
      this.shown = view;
    },
  });

  protected override willUpdate(): void {
    this.url.restore();
    this.asked.push(this.shown);
  }

  async show(changes: Partial<UrlView>): Promise<void> {
    this.shown = { ...this.shown, ...changes };
    await this.updateComplete;
  }

  /** As a reader does it. */
  async choose(changes: Partial<UrlView>): Promise<void> {
    this.url.push();
    await this.show(changes);
  }
}
customElements.define('url-host', UrlHost);

/** The test runner's own parameters. */
const RUNNER = location.search;
const PAGE = location.href;
const STATE: unknown = history.state;

function goTo(search: string, hash = ''): void {
  history.replaceState({ own: 1 }, '', `${location.pathname}${search}${hash}`);
}

async function connect(prefix = 'gl', shown = START): Promise<UrlHost> {
  const host = new UrlHost();
  Object.assign(host, { prefix, shown });
  document.body.append(host);
  await host.updateComplete;
  return host;
}

/** Back or forward, until every host has drawn. */
async function travel(steps: number): Promise<void> {
  const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.go(steps);
  await arrived;
  await aTimeout(0);
}

function writes() {
  const push = spy(history, 'pushState');
  const replace = spy(history, 'replaceState');
  return { counts: () => [push.callCount, replace.callCount] };
}

describe('the view in the URL of the page', () => {
  afterEach(() => {
    restoreSpies();
    document.querySelectorAll('url-host, base').forEach((element) => element.remove());
    history.replaceState(STATE, '', PAGE);
  });

  it('is shown from the first update on, over what the host set', async () => {
    goTo(`${RUNNER}&gl-page=3&gl-open=x`);
    const host = await connect('gl', { ...START, status: 'error' });
    const wanted = { ...START, status: 'error', page: 3, open: ['x'] };
    expect(host.applied).to.deep.equal([wanted]);
    expect(host.asked).to.deep.equal([wanted]);
  });

  it('is read once, by a prefix that comes later as well', async () => {
    goTo(`${RUNNER}&gl-page=3`);
    const host = await connect('', { ...START, order: 'asc' });
    await host.show({ search: 'early' });
    expect(host.applied).to.deep.equal([]);
    expect(location.search).to.equal(`${RUNNER}&gl-page=3`);
    host.setAttribute('url-state', 'gl');
    await host.updateComplete;
    expect(host.applied).to.deep.equal([{ ...START, order: 'asc', search: 'early', page: 3 }]);
    // What the host shows by then need not be told.
    await host.show({ page: 1, status: 'error' });
    expect(location.search).to.equal(`${RUNNER}&gl-status=error`);
    expect(host.applied.length).to.equal(1);
  });

  it('is read by a host that was taken away before its first update', async () => {
    goTo(`${RUNNER}&gl-page=3`);
    const host = new UrlHost();
    host.prefix = 'gl';
    document.body.append(host);
    host.remove();
    await host.updateComplete;
    expect(host.applied).to.deep.equal([]);
    document.body.append(host);
    await host.updateComplete;
    expect(host.shown.page).to.equal(3);
  });

  it('is written in place, or as a step to go back from when the reader did it', async () => {
    goTo(RUNNER, '#part');
    const host = await connect();
    const { counts } = writes();
    await host.show({ page: 2 });
    expect(counts()).to.deep.equal([0, 1]);
    await host.choose({ page: 3 });
    expect(counts()).to.deep.equal([1, 1]);
    await host.show({ open: ['x'] });
    expect(counts()).to.deep.equal([1, 2]);
    expect(location.search).to.equal(`${RUNNER}&gl-page=3&gl-per-page=25&gl-open=x`);
    expect(location.hash).to.equal('#part');
    expect(history.state).to.deep.equal({ own: 1 });
    await host.show(START);
    expect(location.search).to.equal(RUNNER);
  });

  it('is not written without news', async () => {
    goTo(`?gl-page=2&own=+&gl-per-page=25&own`);
    const { counts } = writes();
    const host = await connect();
    const other = await connect('gl-too', { ...START, search: 'host' });
    await host.show({});
    await other.show({});
    // The reader asked the same again; what comes afterwards is nothing of the reader's.
    await host.choose({});
    expect(counts()).to.deep.equal([0, 0]);
    await host.show({ page: 3 });
    expect(counts()).to.deep.equal([0, 1]);
    host.url.push();
    await host.updateComplete;
    await host.show({ page: 4 });
    expect(counts()).to.deep.equal([0, 2]);
  });

  it('is the one of the page, whatever its base', async () => {
    goTo(RUNNER);
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/x/';
    document.head.append(base);
    const host = await connect();
    await host.choose({ order: 'asc' });
    expect(location.href).to.equal(`${new URL(PAGE).origin}${new URL(PAGE).pathname}${RUNNER}&gl-order=asc`);
  });

  it('goes back and forward', async () => {
    goTo(RUNNER);
    const host = await connect();
    const filters = [{ key: 'model', operator: 'eq', value: ['gpt "4"'] }] as const;
    await host.choose({ filters });
    await host.choose({ page: 2, open: ['x', 'y'] });
    const { counts } = writes();
    await travel(-1);
    expect(host.shown).to.deep.equal({ ...START, filters });
    await travel(-1);
    expect(host.shown).to.deep.equal(START);
    expect(location.search).to.equal(RUNNER);
    await travel(2);
    expect(host.shown).to.deep.equal({ ...START, filters, page: 2, open: ['x', 'y'] });
    expect(counts()).to.deep.equal([0, 0]);
    expect(host.applied.length).to.equal(3);
  });

  it('is not lost to a page that updates the host while going back', async () => {
    goTo(RUNNER);
    const host = new UrlHost();
    const update = () => host.requestUpdate();
    addEventListener('popstate', update);
    host.prefix = 'gl';
    document.body.append(host);
    await host.updateComplete;
    await host.choose({ page: 2 });
    await travel(-1);
    removeEventListener('popstate', update);
    await aTimeout(0);
    expect(host.shown).to.deep.equal(START);
    expect(location.search).to.equal(RUNNER);
  });

  it('is written again when the page has gone elsewhere and says nothing of it', async () => {
    goTo(RUNNER);
    const host = await connect();
    await host.show({ page: 2 });
    goTo(`${RUNNER}&tab=2`);
    await host.choose({ page: 3 });
    // A page about to take the host away gets nothing.
    expect(location.search).to.equal(`${RUNNER}&tab=2`);
    const { counts } = writes();
    await aTimeout(0);
    expect(location.search).to.equal(`${RUNNER}&tab=2&gl-page=3&gl-per-page=25`);
    expect(counts()).to.deep.equal([1, 0]);
    goTo(`${RUNNER}&tab=3`);
    await host.show({ page: 4 });
    host.remove();
    await aTimeout(0);
    expect(location.search).to.equal(`${RUNNER}&tab=3`);
    expect(host.applied).to.deep.equal([]);
  });

  it('is left alone when only the hash changes', async () => {
    goTo(RUNNER);
    const host = await connect();
    const failing = stub(history, 'replaceState').throws(new DOMException('', 'SecurityError'));
    await host.show({ page: 2 });
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = 'part';
    await changed;
    dispatchEvent(new PopStateEvent('popstate'));
    failing.restore();
    expect(host.applied).to.deep.equal([]);
    expect(host.shown.page).to.equal(2);
  });

  it('is not applied when the URL comes to say the same', async () => {
    goTo(RUNNER);
    const host = await connect();
    await host.show({ page: 2 });
    goTo(`?gl-per-page=25&gl-page=2&other&gl-order=sideways`);
    dispatchEvent(new PopStateEvent('popstate'));
    expect(host.applied).to.deep.equal([]);
    goTo(`?gl-page=4`);
    dispatchEvent(new PopStateEvent('popstate'));
    expect(host.applied).to.deep.equal([{ ...START, page: 4 }]);
  });

  it('lets two lists go their own ways', async () => {
    goTo(RUNNER);
    const one = await connect('a');
    const two = await connect('a-b', { ...START, page: 5 });
    await aTimeout(0);
    await one.choose({ page: 2 });
    await aTimeout(0);
    await two.choose({ page: 1, search: 'b' });
    await aTimeout(0);
    await one.choose({ page: 3 });
    // The URL is not as this one left it, so that it looks twice.
    await aTimeout(0);
    expect(location.search).to.equal(`${RUNNER}&a-b-search=b&a-b-page=1&a-page=3&a-per-page=25`);
    await travel(-2);
    expect(one.shown).to.deep.equal({ ...START, page: 2 });
    expect(two.shown).to.deep.equal({ ...START, page: 5 });
    expect(location.search).to.equal(`${RUNNER}&a-b-per-page=25&a-page=2&a-per-page=25`);
  });

  it('is neither read nor written while the host is away, and goes on afterwards', async () => {
    goTo(RUNNER);
    const host = await connect();
    await host.show({ page: 2 });
    const search = location.search;
    host.remove();
    await host.show({ page: 3 });
    expect(location.search).to.equal(search);
    dispatchEvent(new PopStateEvent('popstate'));
    // Moved, with a change on the way: what the host showed at first is still the default.
    document.body.append(host);
    await host.updateComplete;
    expect(location.search).to.equal(`${RUNNER}&gl-page=3&gl-per-page=25`);
    host.remove();
    document.body.append(host);
    await host.updateComplete;
    expect(host.applied).to.deep.equal([]);
    // The page went elsewhere meanwhile.
    host.remove();
    goTo(`${RUNNER}&gl-page=7`);
    dispatchEvent(new PopStateEvent('popstate'));
    expect(host.applied).to.deep.equal([]);
    document.body.append(host);
    expect(host.applied).to.deep.equal([{ ...START, page: 7 }]);
  });

  it('leaves no listener behind', async () => {
    const added = spy(window, 'addEventListener');
    const removed = spy(window, 'removeEventListener');
    const host = await connect();
    host.remove();
    const [name, listener] = added.args.find(([type]) => type === 'popstate') ?? [];
    expect(name).to.equal('popstate');
    expect(removed.calledWith('popstate', listener)).to.equal(true);
  });

  it('leaves the URL alone without a prefix', async () => {
    goTo(`${RUNNER}&-page=2&gl-page=2`);
    const { counts } = writes();
    const host = await connect('');
    await host.choose({ page: 3 });
    dispatchEvent(new PopStateEvent('popstate'));
    expect(counts()).to.deep.equal([0, 0]);
    expect(host.applied).to.deep.equal([]);
  });

  it('goes on without a history, and catches up when there is one', async () => {
    goTo(RUNNER);
    const host = await connect();
    const replacing = stub(history, 'replaceState').throws(new DOMException('', 'SecurityError'));
    const pushing = stub(history, 'pushState').throws(new DOMException('', 'SecurityError'));
    await host.choose({ page: 2 });
    await host.show({ page: 3 });
    expect([pushing.callCount, replacing.callCount]).to.deep.equal([1, 1]);
    replacing.restore();
    pushing.restore();
    expect(host.shown.page).to.equal(3);
    expect(location.search).to.equal(RUNNER);
    await host.show({});
    expect(location.search).to.equal(`${RUNNER}&gl-page=3&gl-per-page=25`);
  });
});
