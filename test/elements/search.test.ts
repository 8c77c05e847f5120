import { expect, aTimeout } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until } from '../support/page.js';

const NOON = new Date().setUTCHours(12, 0, 0, 0);
const LOGS = [
  log('jane', NOON, 0),
  log('key', NOON, 1, { model: 'claude-sonnet-4', metadata: JSON.stringify({ virtual_key: 'Billing-Prod', department: 'Finance' }) }),
  log('other', NOON, 2, { model: 'gemini-2.5-pro', metadata: JSON.stringify({ endpoint: 'invoice-extraction', user: 'Amir Haddad' }) }),
];

const box = (element: HTMLElement) => one<HTMLInputElement>(element, 'input[type=search]');
const ids = (page: Awaited<ReturnType<typeof openPage>>) => page.element.entries.map(({ id }) => id);

function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('search', () => {
  afterEach(cleanUp);

  it('asks the gateway, whatever the case and in parts, over endpoint, model, user, virtual key and metadata', async () => {
    const page = await openPage(LOGS);
    expect(box(page.element).getAttribute('aria-label')).to.equal('Search logs');
    for (const [text, expected] of [
      ['SUPPORT-ass', 'jane'],
      ['Sonnet', 'key'],
      ['jane d', 'jane'],
      ['billing-prod', 'key'],
      ['finan', 'key'],
      ['haddad', 'other'],
    ] as const) {
      type(box(page.element), text);
      await until(() => page.lists().at(-1)?.searchParams.get('search') === text);
      await until(() => ids(page).join() === expected);
      await until(() => textOf(one(page.element, '[part=total]')) === '1 log');
    }
  });

  it('waits for 300 ms of silence, and asks once', async () => {
    const page = await openPage(LOGS);
    await page.element.updateComplete;
    const input = box(page.element);
    const start = performance.now();
    for (const text of ['j', 'ja', 'jan', 'jane']) {
      type(input, text);
      await aTimeout(60);
    }
    const asked = () => page.lists().filter(({ searchParams }) => searchParams.has('search'));
    await until(() => asked().length > 0);
    expect(performance.now() - start).to.be.greaterThan(3 * 60 + 295);
    await aTimeout(350);
    expect(asked().map(({ searchParams }) => searchParams.get('search'))).to.deep.equal(['jane']);
  });

  it('searches for what was typed just before the element was moved', async () => {
    const page = await openPage(LOGS);
    const { element } = page;
    type(box(element), 'haddad');
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    await until(() => ids(page).join() === 'other');
    expect(element.search).to.equal('haddad');
    place.remove();
  });

  it('asks at once on Enter, and a clear button empties it', async () => {
    const page = await openPage(LOGS, { page: 1 });
    const input = box(page.element);
    input.focus();
    const waits: number[] = [];
    // A busy machine may be slow now and then, but not each time.
    for (const word of ['j', 'ja', 'jan', 'jane']) {
      const before = page.lists().length;
      await sendKeys({ type: word.at(-1) ?? '' });
      const start = performance.now();
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      await until(() => page.lists().length > before);
      waits.push(performance.now() - start);
      await until(() => !page.element.loading);
    }
    expect(Math.min(...waits)).to.be.lessThan(290);
    await until(() => ids(page).join() === 'jane');
    const clear = button(page.element, 'Clear search');
    expect(getComputedStyle(clear).visibility).to.equal('visible');
    clear.click();
    await until(() => ids(page).length === 3);
    expect(input.value).to.equal('');
    expect(getComputedStyle(clear).visibility).to.equal('hidden');
    const asked = page.lists().length;
    await aTimeout(350);
    expect(page.lists()).to.have.length(asked);
  });

  it('never submits the host’s form', async () => {
    const form = document.createElement('form');
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted += 1;
    });
    document.body.append(form);
    const page = await openPage(LOGS);
    form.append(page.element);
    box(page.element).focus();
    await sendKeys({ type: 'j' });
    await sendKeys({ press: 'Enter' });
    await aTimeout(50);
    expect(submitted).to.equal(0);
    form.remove();
  });

  it('does not search while a word is being composed', async () => {
    const page = await openPage(LOGS);
    const input = box(page.element);
    input.value = 'に';
    input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    await aTimeout(350);
    expect(page.lists()).to.have.length(1);
    input.dispatchEvent(new CompositionEvent('compositionend'));
    await until(() => page.lists().length === 2);
  });

  it('offers one field at a time where the gateway ignores search, and says so', async () => {
    const page = await openPage(LOGS, { gateway: { search: false } });
    expect(all(page.element, 'select[aria-label="Search in"]')).to.have.length(0);
    box(page.element).focus();
    const field = await until(() => all<HTMLSelectElement>(page.element, 'select[aria-label="Search in"]')[0]);
    expect([...field.options].map(({ text }) => text)).to.deep.equal(['Model', 'Provider', 'Metadata value', 'Log ID']);
    expect(textOf(one(page.element, 'gateway-logs-filter-bar'))).to.contain('no search across fields');
    type(box(page.element), 'gemini');
    await until(() => ids(page).join() === 'other');
    expect(page.lists().at(-1)?.searchParams.has('search')).to.equal(false);
    field.value = 'id';
    field.dispatchEvent(new Event('change'));
    await until(() => ids(page).length === 0);
    type(box(page.element), 'key');
    await until(() => ids(page).join() === 'key');
    field.value = 'metadata.value';
    field.dispatchEvent(new Event('change'));
    type(box(page.element), 'Finance');
    await until(() => ids(page).join() === 'key' && box(page.element).placeholder === 'Metadata value, exactly');
  });

  it('never shows unsearched rows as found when it starts with a search the gateway ignores', async () => {
    const page = await openPage(LOGS, { gateway: { search: false }, search: 'gemini' });
    expect(ids(page)).to.deep.equal(['other']);
    expect(one<HTMLSelectElement>(page.element, 'select[aria-label="Search in"]').value).to.equal('model');
  });

  it('starts with the search that the host sets, and follows it', async () => {
    const page = await openPage(LOGS, { search: 'jane' });
    expect(ids(page)).to.deep.equal(['jane']);
    expect(box(page.element).value).to.equal('jane');
    page.element.search = '';
    await until(() => ids(page).length === 3);
    await settled(page.element);
    expect(box(page.element).value).to.equal('');
  });

  it('shows only the controls that a client can serve', async () => {
    const client = {
      capabilities: { search: [], status: false, source: false, sorts: [], detail: false },
      list: async () => ({ entries: [], total: 0, maxTokens: null }),
      detail: async () => Promise.reject(new Error('never asked')),
    };
    const page = await openPage([], { client });
    expect(all(page.element, 'input')).to.have.length(0);
  });
});
