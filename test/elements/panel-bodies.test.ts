import { expect } from '@open-wc/testing';
import { DAY, log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

/** What the panel makes of bodies: conversations of all kinds, JSON, errors, and what is not there. */

const NOON = new Date().setUTCHours(12, 0, 0, 0) - DAY;

// Bodies as in OpenAI's chat completions reference: https://platform.openai.com/docs/api-reference/chat
const TOOLS = {
  model: 'gpt-4o',
  messages: [
    { role: 'user', content: 'What is the weather in Paris?' },
    {
      role: 'assistant',
      content: null,
      tool_calls: [{ id: 'call_abc', type: 'function', function: { name: 'get_weather', arguments: '{"city":"Paris","unit":"celsius"}' } }],
    },
    { role: 'tool', tool_call_id: 'call_abc', content: '{"temperature":22}' },
  ],
};
const ANSWER = {
  choices: [{ index: 0, message: { role: 'assistant', content: 'It is 22 °C.' }, finish_reason: 'stop' }],
  usage: {
    prompt_tokens: 87,
    completion_tokens: 24,
    prompt_tokens_details: { cached_tokens: 64 },
    completion_tokens_details: { reasoning_tokens: 0 },
  },
};
const PLAIN = { model: 'gpt-4o', messages: [{ role: 'user', content: 'Hello' }] };
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const panel = (page: Page, id: string) => one(page.row(id), 'gateway-logs-panel');

async function openRow(page: Page, id: string): Promise<HTMLElement> {
  page.element.open(id);
  await until(() => all(page.row(id), 'gateway-logs-panel').length === 1);
  await until(() => all(panel(page, id), '.skeleton').length === 0);
  await settled(page.element);
  return panel(page, id);
}

const openLog = async (request: unknown, response: unknown, row: Record<string, unknown> = {}) =>
  openRow(await openPage([log('it', NOON, 0, row, { request, response })]), 'it');

const section = (root: Element, heading: string) => {
  const found = all(root, 'section').find((candidate) => textOf(one(candidate, '.head > h3')) === heading);
  if (found === undefined) throw new Error(`no section ${heading}`);
  return found;
};
const messages = (root: Element) => all(root, '[part=message]').map(textOf);

/** What is written to the clipboard while `act` runs. */
async function copied(act: () => void): Promise<string> {
  const texts: string[] = [];
  const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => void texts.push(text) } });
  try {
    act();
    return await until(() => texts[0]);
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')).to.deep.equal(clipboard);
  }
}

describe('bodies in the panel', () => {
  afterEach(cleanUp);

  it('shows tool calls with their arguments, and results with the name of their tool', async () => {
    const request = section(await openLog(TOOLS, ANSWER), 'Request');
    expect(messages(request)).to.deep.equal([
      'user What is the weather in Paris?',
      'assistant calls get_weather call_abc { "city" : "Paris" , "unit" : "celsius" }',
      'tool result of get_weather call_abc {"temperature":22} As JSON',
    ]);
    button(request, 'As JSON').click();
    await until(() => one(all(request, '[part=message]')[2]!, 'pre').textContent === '{\n  "temperature": 22\n}');
  });

  // https://docs.anthropic.com/en/docs/agents-and-tools/tool-use/implement-tool-use
  it('tells of tools that failed', async () => {
    const request = {
      max_tokens: 100,
      messages: [
        { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'get_weather', input: {} }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'ConnectionError', is_error: true }] },
      ],
    };
    const open = await openLog(request, ANSWER);
    expect(messages(section(open, 'Request'))[1]).to.equal('tool failed result of get_weather toolu_1 ConnectionError');
    expect(await copied(() => button(open, 'Copy request').click())).to.contain('[failed result of get_weather toolu_1]\nConnectionError');
  });

  it('puts a stream together, and says that it broke off', async () => {
    const events = [
      '{"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}',
      '{"choices":[{"index":0,"delta":{"content":"It is"},"finish_reason":null}]}',
      '{"choices":[{"index":0,"delta":{"content":" 22 °C."},"finish_reason":null}]}',
    ];
    const stream = (...more: string[]) => [...events, ...more].map((event) => `data: ${event}\n\n`).join('');
    const broken = section(await openLog(PLAIN, stream()), 'Response');
    expect(messages(broken)).to.deep.equal(['assistant It is 22 °C.']);
    expect(textOf(one(broken, '[part=note]'))).to.equal('Streamed, and incomplete: the stream broke off before its end.');
    cleanUp();
    const whole = section(await openLog(PLAIN, stream('{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}', '[DONE]')), 'Response');
    expect(messages(whole)).to.deep.equal(['assistant It is 22 °C.']);
    expect(textOf(one(whole, '[part=note]'))).to.equal('Streamed, put together from its pieces.');
    button(whole, 'As stored').click();
    await until(() => textOf(whole).includes('data: [DONE]'));
  });

  it('shows an error that a stream ended with, after what had been said', async () => {
    const stream =
      'data: {"choices":[{"index":0,"delta":{"content":"It is"}}]}\n\ndata: {"error":{"message":"Overloaded","type":"server_error","code":503}}\n\n';
    const response = section(await openLog(PLAIN, stream), 'Response');
    expect(messages(response)).to.deep.equal(['assistant It is']);
    expect(textOf(one(response, '[part=error]'))).to.equal('Overloaded server_error · 503');
  });

  it('switches to JSON and back', async () => {
    const open = await openLog(PLAIN, ANSWER);
    const response = section(open, 'Response');
    const pressed = () => all(response, '.tools button[aria-pressed]').map((one) => [textOf(one), one.getAttribute('aria-pressed')]);
    expect(pressed()).to.deep.equal([['Conversation', 'true'], ['JSON', 'false']]);
    button(response, 'JSON').click();
    await until(() => all(response, '[role=tree]').length === 1);
    await until(() => textOf(response).includes('"finish_reason"'));
    expect(pressed()).to.deep.equal([['Conversation', 'false'], ['JSON', 'true']]);
    expect(messages(section(open, 'Request'))).to.deep.equal(['user Hello']);
    button(response, 'Conversation').click();
    await until(() => messages(response).length === 1);
  });

  it('copies what is shown: the conversation, its JSON, the log’s id', async () => {
    const open = await openLog(TOOLS, ANSWER);
    expect(await copied(() => button(open, 'Copy request').click())).to.equal(
      'user:\nWhat is the weather in Paris?\n\nassistant:\nget_weather({"city":"Paris","unit":"celsius"})\n\ntool:\n[result of get_weather call_abc]\n{"temperature":22}',
    );
    await until(() => textOf(section(open, 'Request')).includes('Copied'));
    const response = section(open, 'Response');
    button(response, 'JSON').click();
    await until(() => all(response, '[role=tree]').length === 1);
    expect(await copied(() => button(open, 'Copy response').click())).to.equal(JSON.stringify(ANSWER, null, 2));
    expect(await copied(() => button(open, 'Copy log ID').click())).to.equal('it');
  });

  it('tells the facts that are known, and no others', async () => {
    const open = await openLog(PLAIN, ANSWER, { cached: true, step: 1 });
    expect(textOf(one(open, '[part=footer]'))).to.equal(
      `Latency 824 ms · Prompt 87 tokens · Completion 24 tokens · Finish reason stop · Cached 64 tokens · Reasoning 0 tokens · Request ${JSON.stringify(PLAIN).length} B · Response ${new Blob([JSON.stringify(ANSWER)]).size} B · openai · From the cache · Fallback: attempt 2 · Log ID it Copy`,
    );
    cleanUp();
    const bare = await openLog(undefined, undefined, { duration: null, provider: null, cached: false, step: 0 });
    expect(textOf(one(bare, '[part=footer]'))).to.equal('Latency — · Prompt 87 tokens · Completion 24 tokens · Log ID it Copy');
  });

  it('tells of a cache hit and a fallback in the row', async () => {
    const page = await openPage([log('it', NOON, 0, { cached: true, step: 2 })]);
    expect(all(page.row('it'), '.tag').map(textOf)).to.deep.equal(['cached', 'fallback']);
  });

  it('says which provider of a universal request answered', async () => {
    const universal = [
      { provider: 'openai', endpoint: 'chat/completions', headers: {}, query: { model: 'gpt-4o', messages: [{ role: 'user', content: 'to the first' }] } },
      { provider: 'anthropic', endpoint: 'v1/messages', headers: {}, query: { model: 'claude', max_tokens: 9, messages: [{ role: 'user', content: 'to the second' }] } },
    ];
    const request = section(await openLog(universal, ANSWER, { step: 1 }), 'Request');
    expect(messages(request)).to.deep.equal(['user to the second']);
    expect(textOf(one(request, '[part=note]'))).to.equal('Attempt 2 of 2 answered: anthropic, after openai.');
  });

  it('shows pictures in the body, by type and size, and loads none from elsewhere without a click', async () => {
    const content = [
      { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}` } },
      { type: 'image_url', image_url: { url: 'https://pictures.invalid/cat.png' } },
    ];
    const request = section(await openLog({ messages: [{ role: 'user', content }] }, ANSWER), 'Request');
    const [inline, elsewhere] = all(request, '[part=media]') as [HTMLElement, HTMLElement];
    expect(one<HTMLImageElement>(inline, 'img').src).to.equal(`data:image/png;base64,${PIXEL}`);
    await until(() => one<HTMLImageElement>(inline, 'img').naturalWidth === 1);
    expect(textOf(inline)).to.equal('Image · image/png · 70 B');
    expect(all(elsewhere, 'img')).to.have.length(0);
    expect(textOf(elsewhere)).to.equal('Image · https://pictures.invalid/cat.png Load from pictures.invalid');
    button(elsewhere, 'Load from pictures.invalid').click();
    await until(() => textOf(elsewhere).includes('Could not be loaded from pictures.invalid.'));
    expect(textOf(request)).not.to.contain(PIXEL.slice(0, 20));
  });

  it('begins long instructions folded, and keeps them whole', async () => {
    const content = 'You are helpful.\n'.repeat(60);
    const request = section(await openLog({ messages: [{ role: 'system', content }, { role: 'user', content: 'Hi' }] }, ANSWER), 'Request');
    const details = one<HTMLDetailsElement>(request, 'details');
    expect(details.open).to.equal(false);
    const closed = details.clientHeight;
    expect(closed).to.be.lessThan(250);
    one(details, 'summary').click();
    await until(() => details.clientHeight > closed * 2);
    expect(textOf(one(details, 'summary'))).to.contain('1,020 characters');
    expect(one(details, '.text').textContent).to.equal(content);
  });

  it('sets code blocks apart, to the letter', async () => {
    const content = 'See:\n```js\nlet a = 1;\n```\nDone ```inline``` here\n```\nnever closed';
    const open = await openLog({ messages: [{ role: 'user', content }] }, ANSWER);
    const text = one(section(open, 'Request'), '.text');
    expect(text.textContent).to.equal(content);
    expect(all(text, '.code').map(({ textContent }) => textContent)).to.deep.equal(['```js\nlet a = 1;\n```\n']);
    expect(getComputedStyle(one(text, '.code')).fontFamily).to.contain('mono');
  });

  it('begins a long conversation with its last turns in sight, and draws the earlier ones in place', async () => {
    const turns = Array.from({ length: 520 }, (_, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', content: `turn ${index}` }));
    const request = section(await openLog({ messages: turns }, ANSWER), 'Request');
    await until(() => messages(request).length === 40);
    expect(messages(request)[0]).to.equal('user turn 480');
    const box = one(request, '.box');
    await until(() => box.scrollTop + box.clientHeight > box.scrollHeight - 4);
    const last = all(request, '[part=message]').at(-1);
    button(request, 'Show 480 earlier messages').click();
    await until(() => messages(request).length === 520, 20_000);
    expect(messages(request)[0]).to.equal('user turn 0');
    expect(all(request, '[part=message]').at(-1)).to.equal(last);
    expect(all(request, 'button').map(textOf).join()).not.to.contain('earlier');
  });

  it('draws a very long line when asked to, whole', async () => {
    const content = 'lorem ipsum '.repeat(20_000);
    const request = section(await openLog({ prompt: content }, 'plain text, no JSON'), 'Request');
    expect(one(request, '.text').textContent.length).to.be.lessThan(21_000);
    button(request, 'Show all 240,000 characters').click();
    await until(() => one(request, '.text').textContent === content, 8000);
    expect(all(request, 'button').map(textOf).join()).not.to.contain('Show all');
  });

  it('reads what there is of a body that was cut off', async () => {
    const head = JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: 'cut off here and gone' }] }).slice(0, 106);
    const detail = { request_head: head, request_head_complete: false, request_size: 1_200_000, response_head: null };
    const page = await openPage([log('it', NOON, 0)], {
      answer: async (request, next) => {
        const { pathname } = new URL(request.url);
        if (/(request|response)$/.test(pathname)) return new Response(null, { status: 404 });
        return pathname.endsWith('/it') ? Response.json({ success: true, result: detail }) : next();
      },
    });
    const request = section(await openRow(page, 'it'), 'Request');
    expect(messages(request)).to.deep.equal(['system Be brief.', 'user cut off he']);
    expect(textOf(request)).to.contain('Truncated: 106 B of 1.2 MB.');
  });

  it('says that a body was above the gateway’s limit', async () => {
    const detail = { request_head: null, request_size: 12_400_000, response_head: null, response_size: 900 };
    const page = await openPage([log('it', NOON, 0)], {
      answer: async (request, next) => {
        const { pathname } = new URL(request.url);
        if (/(request|response)$/.test(pathname)) return new Response(null, { status: 404 });
        return pathname.endsWith('/it') ? Response.json({ success: true, result: detail }) : next();
      },
    });
    const open = await openRow(page, 'it');
    expect(textOf(section(open, 'Request'))).to.equal('Request Not stored: above the gateway’s limit (12.4 MB).');
    expect(textOf(section(open, 'Response'))).to.equal('Response Not stored by the gateway (900 B).');
  });

  it('names what a filter blocked, and keeps the body one click away', async () => {
    const azure = {
      error: {
        message: 'The response was filtered due to the prompt triggering Azure OpenAI’s content management policy.',
        type: null,
        param: 'prompt',
        code: 'content_filter',
        status: 400,
        innererror: { code: 'ResponsibleAIPolicyViolation', content_filter_result: { violence: { filtered: true, severity: 'medium' } } },
      },
    };
    const error = section(await openLog(PLAIN, azure, { success: false, status_code: 400 }), 'Error');
    expect(textOf(one(error, '[part=error]'))).to.contain('content management policy').and.contain('content_filter').and.contain('violence');
    button(error, 'JSON').click();
    await until(() => textOf(error).includes('ResponsibleAIPolicyViolation'));
  });

  it('shows the body of a failed request in which no error is found', async () => {
    const error = section(await openLog(PLAIN, { odd: true }, { success: false, status_code: 500 }), 'Error');
    expect(textOf(one(error, '[part=error]'))).to.equal('The gateway kept no error message.');
    expect(textOf(error)).to.contain('"odd"');
  });

  it('passes axe with conversations of all parts and with JSON', async () => {
    const content = [{ type: 'text', text: 'Look' }, { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}` } }];
    const open = await openLog({ messages: [...TOOLS.messages, { role: 'user', content }] }, ANSWER);
    button(section(open, 'Response'), 'JSON').click();
    await until(() => all(open, '[role=tree]').length === 1);
    await expect(open).to.be.accessible();
  });
});
