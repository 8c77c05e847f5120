import { expect, aTimeout } from '@open-wc/testing';
import '../../src/define.js';
import type { GatewayLogsPanel, LogDetail, LogEntry, LogsClient, StoredBody } from '../../src/index.js';
import { all, button, one, textOf, until } from '../support/page.js';

/** One panel through what can happen to it: other logs, other clients, bodies that come late or not at all, long bodies. */

const ENTRY: LogEntry = {
  id: 'a',
  createdAt: Date.now() - 3_600_000,
  endpoint: 'openai · chat/completions',
  provider: 'openai',
  model: 'gpt-4o',
  user: null,
  virtualKey: null,
  tokensIn: null,
  tokensOut: null,
  tokensTotal: null,
  cost: null,
  statusCode: 200,
  success: true,
  cached: null,
  step: null,
  durationMs: null,
  metadata: [],
  raw: {},
};
const YOUNG = { ...ENTRY, createdAt: Date.now() };
const stored = (content: unknown): StoredBody => ({ state: 'stored', content });
const asked = (content: string) => stored(JSON.stringify({ messages: [{ role: 'user', content }] }));
const said = (content: string) => stored(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
const missing: StoredBody = { state: 'not-stored' };

type Detail = (entry: LogEntry, call: number) => LogDetail | Promise<LogDetail>;

function clientOf(detail: Detail): LogsClient & { readonly calls: () => number } {
  let calls = 0;
  return {
    capabilities: { search: false, status: false, source: false, sorts: [], detail: true },
    list: async () => Promise.reject(new Error('never asked')),
    detail: async (entry) => detail(entry, (calls += 1)),
    calls: () => calls,
  };
}

async function openPanel(detail: Detail | LogsClient, entry: LogEntry = ENTRY): Promise<GatewayLogsPanel> {
  const panel = document.createElement('gateway-logs-panel');
  panel.client = typeof detail === 'function' ? clientOf(detail) : detail;
  panel.entry = entry;
  document.body.append(panel);
  await until(() => all(panel, 'section').length > 0 && all(panel, '.skeleton').length === 0);
  return panel;
}

const messages = (panel: Element) => all(panel, '[part=message]').map(textOf);
const section = (panel: Element, index: number) => all(panel, 'section')[index]!;

describe('the life of a panel', () => {
  afterEach(() => document.querySelectorAll('gateway-logs-panel').forEach((panel) => panel.remove()));

  it('shows the bodies of its log and client, even where ids are the same or none', async () => {
    const panel = await openPanel(({ model }) => ({ request: asked(`of ${model}`), response: said('one') }), { ...ENTRY, id: '' });
    expect(messages(panel)).to.deep.equal(['user of gpt-4o', 'assistant one']);
    panel.entry = { ...ENTRY, id: '', model: 'claude' };
    await until(() => messages(panel)[0] === 'user of claude');
    panel.entry = ENTRY;
    await until(() => messages(panel)[0] === 'user of gpt-4o');
    panel.client = clientOf(() => new Promise((resolve) => setTimeout(() => resolve({ request: asked('another'), response: said('two') }), 300)));
    await until(() => all(panel, '.skeleton').length === 1);
    await until(() => messages(panel)[0] === 'user another');
  });

  it('keeps its JSON and its words for one log to that log', async () => {
    const panel = await openPanel(({ id }) => ({ request: asked(id), response: said(id) }));
    button(section(panel, 0), 'JSON').click();
    await until(() => all(panel, '[role=tree]').length === 1);
    button(section(panel, 0), 'Copy request').click();
    await until(() => /Cop|not/.test(textOf(one(section(panel, 0), '.tools [role=status]'))));
    panel.entry = { ...ENTRY, id: 'b' };
    await until(() => messages(panel).join() === 'user b,assistant b');
    expect(textOf(one(section(panel, 0), '.tools [role=status]'))).to.equal('');
  });

  it('looks for an error once the log turns out to have failed', async () => {
    const failure = stored('{"error":{"message":"Boom","type":"server_error"}}');
    const panel = await openPanel(() => ({ request: asked('Hi'), response: failure }), { ...ENTRY, statusCode: null, success: null });
    panel.entry = { ...ENTRY, statusCode: 500, success: false };
    await until(() => textOf(one(panel, '[part=error]')) === 'Boom server_error');
  });

  it('says that an error is still being written, too', async () => {
    const panel = await openPanel(() => ({ request: asked('Hi'), response: missing }), { ...YOUNG, success: false, statusCode: 500 });
    expect(textOf(section(panel, 1))).to.equal('Error Still being written, or not stored: asked for again in a moment.');
  });

  // All in one test, as it takes its time.
  it('asks again for what is missing: ever more rarely, whatever the clocks say, and without disturbing what is there', async () => {
    const late = clientOf((_entry, call) => ({ request: asked('find me'), response: call < 2 ? missing : said('late') }));
    const lateReader = await openPanel(late, YOUNG);
    button(section(lateReader, 0), 'JSON').click();
    await until(() => all(lateReader, '[role=tree]').length === 1);
    const tree = one(lateReader, '[role=tree]');
    let skeletons = 0;
    new MutationObserver(() => (skeletons += all(lateReader, '.skeleton').length)).observe(lateReader.shadowRoot!, { childList: true, subtree: true });

    const failing = clientOf((_entry, call) => {
      if (call === 2) throw new Error('for a moment');
      return { request: asked('stays'), response: missing };
    });
    const failingReader = await openPanel(failing, YOUNG);
    const skewed = clientOf(() => ({ request: missing, response: missing }));
    await openPanel(skewed, { ...ENTRY, createdAt: Date.now() + 20_000 });
    const closed = clientOf(() => ({ request: missing, response: missing }));
    (await openPanel(closed, YOUNG)).remove();
    const begin = Date.now();

    await until(() => messages(lateReader).join() === 'assistant late', 5000);
    expect(one(lateReader, '[role=tree]')).to.equal(tree);
    expect(skeletons).to.equal(0);
    await until(() => failing.calls() === 2, 5000);
    await aTimeout(50);
    expect(textOf(failingReader)).to.contain('user stays').and.to.contain('Still being written').and.not.to.contain('Could not be loaded');
    await aTimeout(begin + 4200 - Date.now());
    expect([late.calls(), failing.calls(), skewed.calls(), closed.calls()]).to.deep.equal([2, 2, 2, 1]);
  });

  it('tells a client’s own failure in its words', async () => {
    const panel = document.createElement('gateway-logs-panel');
    panel.client = clientOf(async () => Promise.reject(new Error('kaput')));
    panel.entry = ENTRY;
    document.body.append(panel);
    await until(() => textOf(panel).includes('It says: “kaput”. Retry'));
    panel.client = clientOf(async () => Promise.reject(Object.assign(new Error('no'), { kind: 'forbidden' })));
    await until(() => textOf(panel).includes('may not read logs. Ask for access'));
  });

  it('shows long texts of clients that give parsed bodies', async () => {
    const content = 'Q'.repeat(25_000);
    const panel = await openPanel(() => ({ request: stored([{ role: 'user', content }]), response: missing }));
    await until(() => one(panel, '[part=message] .text').textContent.startsWith('Q'.repeat(20_000)));
    button(panel, 'Show all 25,000 characters').click();
    await until(() => one(panel, '[part=message] .text').textContent === content);
  });

  it('draws a text that ends within a character', async () => {
    const content = `${'a'.repeat(25_000)}\ud83d`;
    const panel = await openPanel(() => ({ request: stored([{ role: 'user', content }]), response: missing }));
    button(panel, 'Show all 25,001 characters').click();
    await until(() => one(panel, '[part=message] .text').textContent === content);
  });

  it('folds instructions of any length', async () => {
    const content = 'Be kind. '.repeat(4000);
    const panel = await openPanel(() => ({ request: stored([{ role: 'system', content }, { role: 'user', content: 'Hi' }]), response: missing }));
    const details = one<HTMLDetailsElement>(panel, 'details');
    expect(details.open).to.equal(false);
    expect(details.clientHeight).to.be.lessThan(200);
  });

  it('keeps code blocks whole and apart in long texts', async () => {
    const code = `\`\`\`js\n${'let a = 1;\n'.repeat(1200)}\`\`\`\n`;
    const content = `${code}prose between\n${code}`;
    const panel = await openPanel(() => ({ request: asked(content), response: missing }));
    button(panel, `Show all ${content.length.toLocaleString('en-US')} characters`).click();
    await until(() => one(panel, '[part=message] .text').textContent === content);
    expect(all(panel, '.code').map(({ textContent }) => textContent).join('')).to.equal(code + code);
  });

  it('begins a long conversation at its very end, and keeps the reader’s place as earlier messages come', async () => {
    const lines = (index: number) => 'a line of text\n'.repeat((index * 7) % 23);
    const turns = Array.from({ length: 130 }, (_, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', content: `${lines(index)}turn ${index}` }));
    const panel = await openPanel(() => ({ request: stored({ messages: turns }), response: missing }));
    const box = one(panel, '.long');
    await until(() => box.scrollHeight - box.scrollTop - box.clientHeight < 2);
    box.scrollTop = 0;
    const first = all(panel, '[part=message]')[0]!;
    const top = first.getBoundingClientRect().top;
    const more = button(panel, 'Show 90 earlier messages');
    more.focus();
    more.click();
    await until(() => messages(panel).length === 130);
    await aTimeout(50);
    // The button above it is gone.
    const moved = () => Math.abs(first.getBoundingClientRect().top - top);
    // WebKit does not keep the place yet; the README says so.
    const keepsPlace = !/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
    await until(() => {
      if (keepsPlace && moved() > 2) throw new Error(`It moved by ${moved()} pixels`);
      return true;
    });
    expect(one(panel, 'gateway-logs-body').shadowRoot?.activeElement).to.equal(box);
    // An engine that does not keep the place scrolls on for a while.
    let place = -1;
    let since = performance.now();
    await until(() => {
      if (box.scrollTop !== place) [place, since] = [box.scrollTop, performance.now()];
      return performance.now() - since > 500;
    }, 8000);
    panel.entry = { ...ENTRY };
    await panel.updateComplete;
    await aTimeout(50);
    expect(box.scrollTop).to.equal(place);
  });

  it('draws a message of a thousand parts a few at a time', async () => {
    const content = Array.from({ length: 1000 }, (_, index) => ({ type: 'text', text: `part ${index}` }));
    const panel = await openPanel(() => ({ request: stored([{ role: 'user', content }, { role: 'tool', content: 'x', tool_call_id: '1' }]), response: missing }));
    expect(all(panel, '[part=message] .text').length).to.be.lessThan(60);
    button(panel, 'Show 960 more').click();
    await until(() => all(panel, '[part=message] .text').length > 1000, 20_000);
  });

  it('says nothing of broken JSON about lines of JSON', async () => {
    const panel = await openPanel(() => ({ request: stored('{"a":1}\n{"b":2}\n'), response: stored('{"a":') }));
    await until(() => textOf(section(panel, 0)).includes('{"b":2}'));
    expect(textOf(section(panel, 0))).not.to.contain('Not valid JSON');
    expect(textOf(section(panel, 1))).to.contain('Not valid JSON, perhaps cut off.');
  });

  it('plays a sound when asked to', async () => {
    // A second of silence: RIFF, WAVE, 8 bits at 8,000 Hz, https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html
    const header = new Uint8Array(44);
    const view = new DataView(header.buffer);
    [...'RIFF'].forEach((letter, index) => view.setUint8(index, letter.charCodeAt(0)));
    [...'WAVEfmt '].forEach((letter, index) => view.setUint8(8 + index, letter.charCodeAt(0)));
    [...'data'].forEach((letter, index) => view.setUint8(36 + index, letter.charCodeAt(0)));
    view.setUint32(4, 8036, true);
    view.setUint32(16, 16, true);
    view.setUint16(20, 1, true);
    view.setUint16(22, 1, true);
    view.setUint32(24, 8000, true);
    view.setUint32(28, 8000, true);
    view.setUint16(32, 1, true);
    view.setUint16(34, 8, true);
    view.setUint32(40, 8000, true);
    const data = btoa(String.fromCharCode(...header) + '\x80'.repeat(8000));
    const content = [{ type: 'input_audio', input_audio: { data, format: 'wav' } }];
    const panel = await openPanel(() => ({ request: stored([{ role: 'user', content }]), response: missing }));
    expect(textOf(one(panel, '[part=media]'))).to.equal('Audio · audio/wav · 8 kB Play');
    expect(all(panel, 'audio')).to.have.length(0);
    const play = button(panel, 'Play');
    play.focus();
    play.click();
    const player = await until(() => all<HTMLAudioElement>(panel, 'audio')[0]);
    expect(player.getAttribute('aria-label')).to.contain('audio/wav');
    await until(() => one(panel, 'gateway-logs-body').shadowRoot?.activeElement === player);
  });
});
