import { expect } from '@open-wc/testing';
import type { GatewayLogsPanel, GatewayLogsRevealEvent, GatewayLogsRow } from '../../src/index.js';
import { LogsError } from '../../src/index.js';
import { log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

const NOON = new Date().setUTCHours(12, 0, 0, 0) - 86_400_000;
/** What has to be nowhere until it is asked for. */
const LETTERS = 'T3BlbkFJ0aB1cD2eF3gH4iJ5kL6mN7';
const KEY = `sk-proj-${LETTERS}`;
const MASKED = 'sk-••••••••';
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const PLAIN = { messages: [{ role: 'user', content: 'Hello' }] };
const ANSWER = { choices: [{ index: 0, message: { role: 'assistant', content: 'Hi' }, finish_reason: 'stop' }] };
const says = (content: unknown) => ({ messages: [{ role: 'user', content }] });

/** All that the DOM holds of an element: text, attributes, values of fields, through all shadow roots. */
function held(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  const own = node instanceof Text ? [node.data] : [];
  if (node instanceof Element) {
    own.push(...[...node.attributes].map(({ value }) => value));
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) own.push(node.value);
    if (node.shadowRoot) own.push(held(node.shadowRoot));
  }
  return [...own, ...[...node.childNodes].map(held)].join('\n');
}

const holds = (node: Node, text = LETTERS) => held(node).includes(text);

const panelOf = (page: Page): GatewayLogsPanel => one(page.row('it'), 'gateway-logs-panel');

async function openLog(request: unknown, response: unknown, row: Record<string, unknown> = {}, settings = {}): Promise<Page> {
  const page = await openPage([log('it', NOON, 0, row, { request, response })], settings);
  page.element.open('it');
  await until(() => all(page.row('it'), 'gateway-logs-panel').length === 1 && all(page.row('it'), '.skeleton').length === 0);
  await settled(page.element);
  return page;
}

const section = (root: Element, heading: string) => {
  const found = all(root, 'section').find((candidate) => textOf(one(candidate, '.head > h3')) === heading);
  if (found === undefined) throw new Error(`no section ${heading}`);
  return found;
};
/** The button of a side, among its tools. */
const reveal = (root: Element) => {
  const found = all<HTMLButtonElement>(root, '.tools button').find((candidate) => textOf(candidate) === 'Show masked keys');
  if (found === undefined) throw new Error('nothing to show');
  return found;
};

function audit(page: Page): string[] {
  const seen: string[] = [];
  page.element.addEventListener('gateway-logs-reveal', (event: GatewayLogsRevealEvent) => {
    seen.push(`${event.where} of ${event.entry.id}`);
    expect(Object.keys(event).sort()).to.deep.equal(['entry', 'isTrusted', 'where']);
  });
  return seen;
}

async function copied(act: () => void): Promise<string> {
  const texts: string[] = [];
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => void texts.push(text) } });
  try {
    act();
    return await until(() => texts[0]);
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}

describe('secrets in a row', () => {
  afterEach(cleanUp);

  const row = { model: KEY, provider: `Bearer ${LETTERS}`, metadata: JSON.stringify({ endpoint: `to ${KEY}`, user: `jane ${KEY}`, note: KEY }) };

  it('are masked in every place until one is clicked, which filters nothing', async () => {
    const page = await openPage([log('it', NOON, 0, row), log('other', NOON, 1000, row)]);
    const seen = audit(page);
    const filters: unknown[] = [];
    page.element.addEventListener('gateway-logs-filter', (event) => filters.push(event.filter));
    const line = page.row('it') as GatewayLogsRow;
    expect(holds(page.element)).to.equal(false);
    expect(button(line, `to ${MASKED}, ${MASKED}`).getAttribute('aria-expanded')).to.equal('false');
    await expect(page.element).to.be.accessible();
    const masked = all<HTMLButtonElement>(line, '.masked');
    expect(masked.map(textOf)).to.deep.equal([`to ${MASKED}`, MASKED, 'Bearer ••••••••', `jane ${MASKED}`]);
    // By the keyboard, as its values are reached.
    button(line, `to ${MASKED}, ${MASKED}`).focus();
    line.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(line.shadowRoot!.activeElement).to.equal(masked[0]);
    masked[0]!.click();
    await settled(page.element);
    expect(line.shadowRoot!.activeElement).to.equal(masked[0]);
    expect(textOf(line)).to.contain(`to ${KEY}`).and.contain(`Bearer ${LETTERS}`).and.contain(`jane ${KEY}`);
    expect(line.expanded).to.equal(false);
    expect(seen).to.deep.equal(['row of it']);
    expect(holds(page.row('other'))).to.equal(false);
    masked[1]!.click();
    await settled(page.element);
    expect(holds(page.element)).to.equal(false);
    expect(seen).to.have.length(1);
    expect(filters).to.deep.equal([]);
  });

  it('stay masked where the host of the page objects, and for another log', async () => {
    const page = await openPage([log('it', NOON, 0, row), log('other', NOON, 1000, { ...row, model: `${KEY}2` })]);
    const line = page.row('it') as GatewayLogsRow;
    const objects = (event: Event) => event.preventDefault();
    page.element.addEventListener('gateway-logs-reveal', objects);
    all(line, '.masked')[0]!.click();
    await settled(page.element);
    expect(holds(line)).to.equal(false);
    page.element.removeEventListener('gateway-logs-reveal', objects);
    all(line, '.masked')[0]!.click();
    await settled(page.element);
    expect(holds(line)).to.equal(true);
    line.entry = (page.row('other') as GatewayLogsRow).entry;
    await line.updateComplete;
    expect(holds(line)).to.equal(false);
  });

  it('are shown where the host asks for it', async () => {
    const page = await openPage([log('it', NOON, 0, row)], { showSecrets: true });
    expect(textOf(page.row('it'))).to.contain(`to ${KEY}`);
    expect(all(page.element, '.masked')).to.have.length(0);
    page.element.removeAttribute('show-secrets');
    page.element.showSecrets = false;
    await settled(page.element);
    expect(holds(page.element)).to.equal(false);
  });
});

describe('secrets in a panel', () => {
  afterEach(cleanUp);

  /** Bodies of all ways of drawing, each with the key in it. */
  const bodies: Readonly<Record<string, readonly [request: unknown, response: unknown]>> = {
    'a plain text': [says(`my key is ${KEY}.`), ANSWER],
    'a text with escapes': [`{"messages":[{"role":"user","content":"my key is \\u0073k\\u002dproj-${LETTERS}"}]}`, ANSWER],
    'a role': [{ messages: [{ role: KEY, content: 'Hello' }] }, ANSWER],
    'long instructions': [{ messages: [{ role: 'system', content: `${KEY} ${'word '.repeat(300)}` }, { role: 'user', content: 'Hi' }] }, ANSWER],
    'a long text': [says(`${'word '.repeat(30_000)}${KEY}`), ANSWER],
    'a tool call': [PLAIN, { choices: [{ message: { role: 'assistant', tool_calls: [{ id: KEY, type: 'function', function: { name: KEY, arguments: JSON.stringify({ [KEY]: KEY }) } }] } }] }],
    'a tool result': [{ messages: [{ role: 'assistant', tool_calls: [{ id: 'a', type: 'function', function: { name: 'f', arguments: '{}' } }] }, { role: 'tool', tool_call_id: 'a', content: JSON.stringify({ key: KEY }) }] }, ANSWER],
    'JSON that is no conversation': [{ odd: { [KEY]: [KEY] } }, { odd: true }],
    'JSON in a string': [{ odd: JSON.stringify({ inner: KEY }) }, ANSWER],
    'text that is no JSON': [PLAIN, `the key is ${KEY}`],
    'a finish reason': [PLAIN, { choices: [{ index: 0, message: { role: 'assistant', content: 'Hi' }, finish_reason: KEY }] }],
    'beside the messages': [{ ...PLAIN, user: KEY }, ANSWER],
    'a picture’s address': [says([{ type: 'image_url', image_url: { url: `https://jane:${LETTERS}@pictures.invalid/cat.png` } }]), ANSWER],
    'a stream, in pieces': [PLAIN, ['sk-', 'proj-', LETTERS.slice(0, 9), LETTERS.slice(9)].map((content) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`).join('') + 'data: [DONE]\n\n'],
    'chunks in a list': [PLAIN, ['sk-', 'proj-', LETTERS.slice(0, 9), LETTERS.slice(9)].map((content) => ({ object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content } }] }))],
  };

  for (const [name, [request, response]] of Object.entries(bodies)) {
    it(`are masked in ${name}, however it is looked at or copied, until they are asked for`, async () => {
      const page = await openLog(request, response);
      const panel = panelOf(page);
      const side = all(section(panel, 'Request'), '.tools button').some((one) => textOf(one) === 'Show masked keys') ? 'Request' : 'Response';
      const box = section(panel, side);
      const pieces = name.includes('pieces') || name.includes('chunks');
      const isClean = () => {
        expect(holds(page.element)).to.equal(false);
        if (pieces) expect([LETTERS.slice(0, 9), LETTERS.slice(9)].filter((piece) => holds(page.element, piece))).to.deep.equal([]);
        expect(all(box, 'button').map(textOf).join()).not.to.contain('Load from');
      };
      isClean();
      const ways = all(box, '.tools [aria-pressed]').map(textOf);
      for (const way of ways.filter((text) => text !== 'Show masked keys')) {
        button(box, way).click();
        await settled(page.element);
        for (const open of all(box, 'button').filter((candidate) => /^(As JSON|Open as JSON|Show all)/.test(textOf(candidate)))) open.click();
        await until(() => all(box, '.nested, .skeleton').length === 0);
        await new Promise((resolve) => setTimeout(resolve, 30));
        await settled(page.element);
        isClean();
        const text = await copied(() => button(box, `Copy ${side.toLowerCase()}`).click());
        expect(text).not.to.contain(LETTERS);
        if (pieces) expect(text).not.to.contain(LETTERS.slice(0, 9));
      }
      const seen = audit(page);
      reveal(box).click();
      await settled(page.element);
      expect(seen).to.deep.equal([`${side.toLowerCase()} of it`]);
      const text = await copied(() => button(box, `Copy ${side.toLowerCase()}`).click());
      expect(text).to.contain(pieces ? LETTERS.slice(9) : LETTERS);
    });
  }

  it('are shown by a click on what is masked, in place, and masked again', async () => {
    const page = await openLog(says(`my key is ${KEY}, and ${KEY}`), ANSWER);
    const seen = audit(page);
    const request = section(panelOf(page), 'Request');
    expect(textOf(one(request, '.text'))).to.equal('my key is sk- •••••••• , and sk- ••••••••');
    await expect(page.element).to.be.accessible();
    const [masked] = all<HTMLButtonElement>(request, '.masked');
    masked!.focus();
    masked!.click();
    await settled(page.element);
    expect(textOf(one(request, '.text'))).to.equal(`my key is ${KEY}, and ${KEY}`);
    expect(one(request, 'gateway-logs-body').shadowRoot!.activeElement, 'the focus stays near').not.to.equal(null);
    expect(reveal(request).getAttribute('aria-pressed')).to.equal('true');
    reveal(request).click();
    await settled(page.element);
    expect(holds(page.element)).to.equal(false);
    expect(seen).to.deep.equal(['request of it']);
  });

  it('are masked in errors, and in what a gateway says where bodies cannot be had', async () => {
    const error = { error: { message: `Incorrect API key provided: ${KEY}`, type: KEY, code: 'invalid_api_key' } };
    const page = await openLog(PLAIN, error, { success: false, status_code: 401 });
    const box = section(panelOf(page), 'Error');
    expect(textOf(one(box, '[part=error]'))).to.contain('Incorrect API key provided: sk-');
    expect(holds(page.element)).to.equal(false);
    reveal(box).click();
    await settled(page.element);
    expect(textOf(box)).to.contain(KEY);
    const panel = panelOf(page);
    panel.client = {
      capabilities: { search: false, status: true, source: true, sorts: [], detail: true },
      list: () => Promise.reject(new Error('never asked')),
      detail: async () => ({
        request: { state: 'failed', error: new LogsError('server', 'no', { detail: `no ${KEY}` }) },
        response: { state: 'not-stored' },
      }),
    };
    await until(() => textOf(panel).includes(`It says: “no ${MASKED}”`));
    expect(holds(panel)).to.equal(false);
  });

  it('are masked in metadata, the log’s id and the panel’s name, which show together', async () => {
    const page = await openLog(PLAIN, ANSWER, { model: KEY, metadata: JSON.stringify({ [KEY]: 'a', b: KEY, c: 'plain' }) });
    const seen = audit(page);
    const panel = panelOf(page);
    expect(holds(page.element)).to.equal(false);
    expect(panel.getAttribute('aria-label')).to.contain(MASKED);
    expect(all(panel, '[part=tag]').map(textOf)).to.deep.equal([`${MASKED} a`, `b ${MASKED}`, 'c plain']);
    all<HTMLButtonElement>(panel, '[part=tag] .masked')[1]!.click();
    await settled(page.element);
    expect(all(panel, '[part=tag]').map(textOf)).to.deep.equal([`${KEY} a`, `b ${KEY}`, 'c plain']);
    expect(panel.getAttribute('aria-label')).to.contain(KEY);
    expect(seen).to.deep.equal(['metadata of it']);
    panel.entry = { ...panel.entry!, id: KEY };
    await until(() => textOf(one(panel, '[part=footer]')).includes(MASKED));
    expect(holds(panel)).to.equal(false);
    expect(await copied(() => button(panel, 'Copy log ID').click())).to.equal(MASKED);
  });

  it('are masked in JSON that is opened within a tree that masks', async () => {
    await openLog({ odd: true }, ANSWER);
    const view = document.createElement('gateway-logs-json-view');
    Object.assign(view, { value: { odd: JSON.stringify({ inner: KEY }) }, masked: true });
    document.body.append(view);
    try {
      await view.updateComplete;
      button(view, 'Open as JSON').click();
      await until(() => textOf(view).includes(`"inner" : "${MASKED}"`));
    } finally {
      view.remove();
    }
  });

  it('are shown where the host asks for it, and there is nothing more to show', async () => {
    const page = await openLog(says(KEY), ANSWER, { metadata: JSON.stringify({ b: KEY }) }, { showSecrets: true });
    const panel = panelOf(page);
    expect(textOf(section(panel, 'Request'))).to.contain(KEY).and.not.to.contain('Show masked keys');
    expect(textOf(one(panel, '[part=tag]'))).to.equal(`b ${KEY}`);
  });
});

describe('what turns the direction of text', () => {
  afterEach(cleanUp);

  it('is seen wherever a log is, and honest text of either direction stays as it is', async () => {
    const trick = 'invoice\u202egpj.exe\u2066\u061c';
    const shown = 'invoice\\u202egpj.exe\\u2066\\u061c';
    const honest = 'שלום עולם';
    const request = {
      messages: [
        { role: trick, content: trick },
        { role: 'user', content: honest },
        { role: 'assistant', tool_calls: [{ id: trick, type: 'function', function: { name: trick, arguments: JSON.stringify({ [trick]: trick }) } }] },
      ],
    };
    const error = { error: { message: trick, type: trick, code: trick } };
    const page = await openLog(request, error, { model: trick, success: false, status_code: 400, metadata: JSON.stringify({ endpoint: trick, user: honest, [trick]: trick }) });
    const panel = panelOf(page);
    for (const where of [page.row('it'), section(panel, 'Request'), section(panel, 'Error'), one(panel, 'ul.tags')]) {
      expect(textOf(where).replaceAll(' ', '')).to.contain(shown);
    }
    const text = textOf(page.element);
    expect(text).not.to.match(CONTROLS);
    expect(text).to.contain(honest);
    for (const element of all(page.element, '[title], [aria-label]')) {
      expect(`${element.getAttribute('title')}${element.getAttribute('aria-label')}`).not.to.match(CONTROLS);
    }
    expect(await copied(() => button(panel, 'Copy request').click())).to.contain(`${trick}:\n${trick}`);
  });

  it('is seen in plain texts, too, and so is what hides a text from people', async () => {
    const page = await openLog(says('a\u202eb \u{e0041}\u{e0042} \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'), ANSWER);
    expect(one(section(panelOf(page), 'Request'), '.text').textContent).to.equal(
      'a\\u202eb \\udb40\\udc41\\udb40\\udc42 \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    );
  });
});
