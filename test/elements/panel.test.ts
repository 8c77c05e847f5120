import { expect, aTimeout } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { GatewayLogsToggleEvent } from '../../src/index.js';
import { DAY, log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

// Yesterday, so that none of these is only seconds old.
const NOON = new Date().setUTCHours(12, 0, 0, 0) - DAY;

// The bodies of OpenAI's chat completions reference.
const REQUEST = {
  model: 'gpt-4o-mini',
  messages: [
    { role: 'system', content: 'You are a helpful assistant.' },
    { role: 'user', content: '<b>Hello!</b>\n  **kept** as it is' },
  ],
};
const RESPONSE = {
  object: 'chat.completion',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Hello there, how may I assist you today?' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 87, completion_tokens: 24, total_tokens: 111 },
};
const FAILURE = { error: { message: 'Rate limit reached for gpt-4o', type: 'requests', param: null, code: 'rate_limit_exceeded' } };
const LOGS = [
  log('chat', NOON, 0, { metadata: JSON.stringify({ user: 'Jane Doe', department: 'engineering' }) }, { request: REQUEST, response: RESPONSE }),
  log('failed', NOON, 1, { success: false, status_code: 429, tokens_in: null, tokens_out: null, duration: null }, { request: REQUEST, response: FAILURE }),
  log('guard', NOON, 2, { success: false, status_code: 424 }, { request: REQUEST, response: { success: false, error: [{ code: 2016, message: 'Prompt blocked due to security configurations' }] } }),
  log('json', NOON, 3, { metadata: null }, { request: { widgets: ['a', 2, null] }, response: { anything: { else: true } } }),
  log('empty', NOON, 4),
  log('failed-empty', NOON, 5, { success: false, status_code: 500 }),
];

const panel = (page: Page, id: string) => one(page.row(id), 'gateway-logs-panel');
const headings = (page: Page, id: string) => all(panel(page, id), 'h3').map(textOf);
const bodyRequests = (page: Page) => page.requests.filter(({ pathname }) => /(request|response)$/.test(pathname)).map(({ pathname }) => pathname);

async function openRow(page: Page, id: string): Promise<HTMLElement> {
  one(page.row(id), '[role=row] button[aria-expanded]').click();
  await until(() => all(page.row(id), 'gateway-logs-panel').length === 1);
  await until(() => all(panel(page, id), '.skeleton').length === 0);
  await settled(page.element);
  return panel(page, id);
}

const section = (root: Element, heading: string) => {
  const found = all(root, 'section').find((candidate) => textOf(one(candidate, 'h3')) === heading);
  if (found === undefined) throw new Error(`no section ${heading}`);
  return found;
};

describe('the panel', () => {
  afterEach(cleanUp);

  it('shows the conversation, the answer, the metadata and the figures', async () => {
    const page = await openPage(LOGS);
    const open = await openRow(page, 'chat');
    expect(open.getAttribute('role')).to.equal('region');
    expect(open.getAttribute('aria-label')).to.equal('Details of openai · chat/completions, gpt-4o-mini, 12:00:00');
    expect(headings(page, 'chat')).to.deep.equal(['Request', 'Response', 'Metadata']);
    const request = all(section(open, 'Request'), '[part=message]');
    expect(request.map((message) => textOf(one(message, '[part=role]')))).to.deep.equal(['system', 'user']);
    // To the letter: markup, Markdown and white space stay.
    expect(one(request[1]!, '.text').textContent).to.equal('<b>Hello!</b>\n  **kept** as it is');
    expect(getComputedStyle(one(request[1]!, '.text')).whiteSpace).to.match(/pre-wrap|preserve/);
    const colours = request.map((message) => getComputedStyle(one(message, '[part=role]')).color);
    expect(new Set(colours).size).to.equal(2);
    const response = all(section(open, 'Response'), '[part=message]');
    expect(response.map(textOf)).to.deep.equal(['assistant Hello there, how may I assist you today?']);
    expect(all(open, '[part=tag]').map(textOf)).to.deep.equal(['user Jane Doe', 'department engineering']);
    expect(textOf(one(open, '[part=footer]'))).to.match(/^Latency 824 ms · Prompt 87 tokens · Completion 24 tokens · /);
  });

  it('scrolls a long response within itself', async () => {
    const long = { choices: [{ message: { role: 'assistant', content: 'line\n'.repeat(500) } }] };
    const page = await openPage([log('long', NOON, 0, {}, { request: REQUEST, response: long })]);
    const box = one(section(await openRow(page, 'long'), 'Response'), '.box');
    expect(box.clientHeight).to.be.lessThan(500);
    expect(box.scrollHeight).to.be.greaterThan(5000);
    expect(box.tabIndex).to.equal(0);
  });

  it('shows what is no conversation as a tree of JSON', async () => {
    const page = await openPage(LOGS);
    const open = await openRow(page, 'json');
    expect(headings(page, 'json')).to.deep.equal(['Request', 'Response']);
    expect(one(section(open, 'Request'), '[part=json]')).to.be.instanceOf(HTMLElement);
    expect(textOf(section(open, 'Request')).replace(/\s/g, '')).to.contain('{"widgets":["a",2,null]}');
  });

  it('shows the provider’s error in red, and its body one click away', async () => {
    const page = await openPage(LOGS);
    const open = await openRow(page, 'failed');
    expect(headings(page, 'failed')).to.deep.equal(['Request', 'Error', 'Metadata']);
    const error = one(open, '[part=error]');
    expect(textOf(error)).to.equal('Rate limit reached for gpt-4o requests · rate_limit_exceeded');
    const [red, green] = getComputedStyle(error).color.match(/\d+/g)!.map(Number);
    expect(red).to.be.greaterThan(green! * 1.5);
    expect(textOf(one(open, '[part=footer]'))).to.match(/^Latency — · Prompt — · Completion — · /);
    button(section(open, 'Error'), 'JSON').click();
    await until(() => textOf(section(open, 'Error')).includes('"rate_limit_exceeded"'));
    button(section(open, 'Error'), 'Error').click();
    await until(() => all(open, '[part=error]').length === 1);
  });

  it('names a guardrail that blocked the prompt', async () => {
    const page = await openPage(LOGS);
    const error = one(await openRow(page, 'guard'), '[part=error]');
    expect(textOf(error)).to.contain('Guardrail: prompt blocked').and.contain('Prompt blocked due to security configurations');
  });

  it('says what is not stored', async () => {
    const page = await openPage(LOGS);
    const open = await openRow(page, 'empty');
    expect(textOf(section(open, 'Request'))).to.equal('Request Not stored by the gateway.');
    expect(textOf(section(open, 'Response'))).to.equal('Response Not stored by the gateway.');
    const failed = await openRow(page, 'failed-empty');
    expect(textOf(one(failed, '[part=error]'))).to.equal('The error message was not stored by the gateway.');
  });

  it('does not call a body lost that may still be on its way', async () => {
    const page = await openPage([log('young', Date.now(), 2000)]);
    const open = await openRow(page, 'young');
    expect(textOf(section(open, 'Request'))).to.equal('Request Still being written, or not stored: asked for again in a moment.');
  });

  it('says what is truncated', async () => {
    const head = '{"model":"gpt-4o","messages":[{"role":"user","content":"cut off he';
    const detail = { request_head: head, request_head_complete: false, request_size: 1_200_000, response_head: null };
    const page = await openPage(LOGS, {
      answer: async (request, next) => {
        const { pathname } = new URL(request.url);
        if (/(request|response)$/.test(pathname)) return new Response(null, { status: 404 });
        return pathname.endsWith('/empty') ? Response.json({ success: true, result: detail }) : next();
      },
    });
    const request = section(await openRow(page, 'empty'), 'Request');
    expect(all(request, '[part=message]').map(textOf)).to.deep.equal(['user cut off he']);
    expect(textOf(request)).to.contain(`Truncated: ${head.length} B of 1.2 MB.`);
    button(request, 'JSON').click();
    await until(() => all(request, '[part=json]').length === 1);
  });

  it('says what could not be loaded, which is another thing, and tries again', async () => {
    const page = await openPage(LOGS);
    let broken = true;
    page.answer = async (request, next) => (broken && request.url.endsWith('/response') ? new Response('', { status: 503 }) : next());
    const open = await openRow(page, 'chat');
    expect(textOf(section(open, 'Response'))).to.contain('Could not be loaded. The gateway failed to answer (503).').and.not.contain('Not stored');
    expect(all(section(open, 'Request'), '[part=message]')).to.have.length(2);
    broken = false;
    button(open, 'Retry').click();
    await until(() => all(section(open, 'Response'), '[part=message]').length === 1);
  });

  it('fetches each body when it opens, once', async () => {
    const page = await openPage(LOGS);
    expect(bodyRequests(page)).to.deep.equal([]);
    await openRow(page, 'chat');
    await page.element.refresh();
    await settled(page.element);
    one(page.row('chat'), 'button[aria-expanded]').click();
    await until(() => all(page.row('chat'), 'gateway-logs-panel').length === 0);
    await openRow(page, 'chat');
    expect(bodyRequests(page)).to.deep.equal(['/api/logs/chat/request', '/api/logs/chat/response']);
  });

  it('cancels what it has asked for when it closes first', async () => {
    const page = await openPage(LOGS);
    const signals: AbortSignal[] = [];
    page.answer = (request, next) => {
      if (!/(request|response)$/.test(request.url)) return next();
      signals.push(request.signal);
      return new Promise((_resolve, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)));
    };
    const toggle = one(page.row('chat'), 'button[aria-expanded]');
    toggle.click();
    await until(() => signals.length === 2);
    expect(all(page.row('chat'), '.skeleton')).to.have.length(1);
    toggle.click();
    await until(() => signals.every(({ aborted }) => aborted));
    page.answer = (_request, next) => next();
    await openRow(page, 'chat');
    expect(headings(page, 'chat')).to.contain('Response');
  });

  it('opens several rows at a time, by a click anywhere on the row', async () => {
    const page = await openPage(LOGS);
    const events: GatewayLogsToggleEvent[] = [];
    page.element.addEventListener('gateway-logs-toggle', (event) => events.push(event));
    one(page.row('chat'), '.tokens').click();
    one(page.row('json'), '[part=status]').click();
    await until(() => all(page.element, 'gateway-logs-panel').length === 2);
    const toggle = one(page.row('chat'), 'button[aria-expanded]');
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    const { shadowRoot } = page.row('chat');
    expect(shadowRoot?.getElementById(toggle.getAttribute('aria-controls') ?? '')?.localName).to.equal('gateway-logs-panel');
    one(page.row('chat'), '.tokens').click();
    await until(() => all(page.element, 'gateway-logs-panel').length === 1);
    expect(events.map(({ entry, open }) => [entry.id, open])).to.deep.equal([['chat', true], ['json', true], ['chat', false]]);
  });

  it('does not open when text in the row is selected', async () => {
    const page = await openPage(LOGS);
    const name = one(page.row('chat'), '.name');
    getSelection()?.setBaseAndExtent(name, 0, name, name.childNodes.length);
    name.click();
    await aTimeout(50);
    expect(all(page.element, 'gateway-logs-panel')).to.have.length(0);
    getSelection()?.removeAllRanges();
    name.click();
    await until(() => all(page.element, 'gateway-logs-panel').length === 1);
  });

  it('opens and closes by keyboard', async () => {
    const page = await openPage(LOGS);
    one(page.row('chat'), 'button[aria-expanded]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => all(page.element, 'gateway-logs-panel').length === 1);
    await sendKeys({ press: ' ' });
    await until(() => all(page.element, 'gateway-logs-panel').length === 0);
  });

  it('opens and closes by method', async () => {
    const page = await openPage(LOGS);
    page.element.open('chat');
    page.element.open('no-such-log');
    await until(() => all(page.element, 'gateway-logs-panel').length === 1);
    page.element.close('chat');
    await until(() => all(page.element, 'gateway-logs-panel').length === 0);
  });

  it('works alone, in a drawer of the host’s', async () => {
    const page = await openPage(LOGS);
    const alone = document.createElement('gateway-logs-panel');
    alone.entry = page.element.entries.find(({ id }) => id === 'chat')!;
    alone.client = {
      capabilities: { search: true, status: true, source: true, sorts: [], detail: true },
      list: async () => Promise.reject(new Error('never asked')),
      detail: async () => ({ request: { state: 'stored', content: REQUEST }, response: { state: 'failed', error: new Error('boom') } }),
    };
    document.body.append(alone);
    await until(() => all(alone, '[part=message]').length === 2);
    expect(textOf(alone)).to.contain('Could not be loaded.');
    alone.remove();
  });

  it('cuts a very long text, and shows all of it when asked', async () => {
    const content = 'x'.repeat(50_000);
    const page = await openPage([log('long', NOON, 0, {}, { request: { prompt: content }, response: 'plain text, no JSON' })]);
    const open = await openRow(page, 'long');
    expect(textOf(one(section(open, 'Request'), '[part=role]'))).to.equal('user');
    expect(one(section(open, 'Request'), '.text').textContent.length).to.be.lessThan(21_000);
    button(open, 'Show all 50,000 characters').click();
    await until(() => one(section(open, 'Request'), '.text').textContent === content);
    await until(() => textOf(one(section(open, 'Response'), '.box')) === 'plain text, no JSON');
  });
});
