import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { log } from '../support/logs.js';
import { all, button, cleanUp, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

const BODIES = { request: { messages: [{ role: 'user', content: 'Two?' }] }, response: { choices: [{ message: { role: 'assistant', content: 'Two!' } }] } };
const LOGS = Array.from({ length: 60 }, (_, index) => log(`log-${index}`, Date.now(), index * 1000, {}, BODIES));
const PICKED = { model: [{ key: 'model', operator: 'eq', value: ['gpt-4o-mini'] }] } as const;

const ids = (page: Page) => page.element.entries.map(({ id }) => id);
const toggle = (page: Page, id: string): void => one(page.row(id), '[aria-expanded]').click();
const messages = (page: Page) => all(page.element, '[part~=message]').map(textOf);
const jsonButtons = (page: Page) =>
  all(page.element, 'gateway-logs-panel').flatMap((panel) => all(panel, 'button').filter((one) => textOf(one) === 'JSON'));

describe('moved in the document', () => {
  // What draws JSON, which a busy machine takes a while to serve.
  before(() => import('../../src/elements/panel/rich.js'));
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('section');
    document.body.append(place);
  });
  afterEach(() => {
    cleanUp();
    place.remove();
  });

  const moves: [name: string, move: (element: HTMLElement) => void][] = [['append', (element) => place.append(element)]];
  const moveBefore: unknown = Reflect.get(Element.prototype, 'moveBefore');
  if (typeof moveBefore === 'function') moves.push(['moveBefore', (element) => void Reflect.apply(moveBefore, place, [element, null])]);

  for (const [name, move] of moves) {
    it(`by ${name}, it goes on where it was: page, rows, open logs and what was typed`, async () => {
      const page = await openPage(LOGS, { perPage: 10 });
      button(page.element, 'Next page').click();
      await until(() => ids(page)[0] === 'log-10');
      toggle(page, 'log-12');
      await until(() => messages(page).length === 2);
      (await until(() => jsonButtons(page)[0])).click();
      await until(() => all(page.element, 'gateway-logs-json-view').length === 1 && messages(page).length === 1);
      const search = one<HTMLInputElement>(page.element, '[aria-label="Search logs"]');
      search.value = 'half a wo';
      search.focus();
      // The reader is about to search: what the box can do is found out.
      await until(() => page.requests.length === page.lists().length + 3);
      const { length } = page.requests;
      const rows = page.rows();
      move(page.element);
      await settled(page.element);
      expect(page.rows()).to.deep.equal(rows);
      expect(page.element.page).to.equal(2);
      expect([messages(page).length, all(page.element, 'gateway-logs-json-view').length]).to.deep.equal([1, 1]);
      expect(search.isConnected && search.value).to.equal('half a wo');
      // No browser keeps the focus where an element is put elsewhere.
      expect(search.matches(':focus')).to.equal(name === 'moveBefore');
      expect(page.requests).to.have.length(length);
    });

    it(`by ${name} in the middle of a request for a body, it asks for that once more at the most`, async () => {
      const page = await openPage(LOGS);
      const answers: (() => void)[] = [];
      page.answer = async (_request, next) => {
        await new Promise<void>((resolve) => answers.push(resolve));
        return next();
      };
      const { length } = page.requests;
      toggle(page, 'log-3');
      await until(() => answers.length === 2);
      move(page.element);
      await settled(page.element);
      page.answer = (_request, next) => next();
      answers.forEach((go) => go());
      await until(() => messages(page).length === 2);
      expect(page.requests.length - length).to.be.within(2, 4);
      expect(page.lists()).to.have.length(1);
    });
  }
});

describe('inside a form of the host’s', () => {
  afterEach(() => {
    cleanUp();
    document.querySelectorAll('form').forEach((form) => form.remove());
  });

  async function openInForm() {
    const form = document.createElement('form');
    form.innerHTML = '<fieldset><input name="own" value="1"><button>Send</button></fieldset>';
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted += 1;
    });
    document.body.append(form);
    const page = await openPage(LOGS, { filters: PICKED.model });
    form.querySelector('fieldset')?.append(page.element);
    await settled(page.element);
    return { page, form, submitted: () => submitted };
  }

  it('nothing submits it: no button, and no Enter in any field', async () => {
    const { page, submitted } = await openInForm();
    toggle(page, 'log-0');
    await until(() => messages(page).length === 2);
    (await until(() => jsonButtons(page)[0])).click();
    await until(() => all(page.element, 'gateway-logs-json-view')[0]);
    for (const field of all(page.element, 'input, select')) {
      field.focus();
      await sendKeys({ press: 'Enter' });
    }
    button(page.element, 'Add filter').click();
    const builder = await until(() => all(page.element, 'gateway-logs-filter-builder')[0]);
    await until(() => all(builder, 'input').length > 0);
    const buttons = all<HTMLButtonElement>(page.element, 'button');
    expect(buttons.length).to.be.greaterThan(40);
    expect(buttons.filter(({ type }) => type !== 'button')).to.deep.equal([]);
    await sendKeys({ type: 'cost' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: '0' });
    await sendKeys({ press: 'Enter' });
    await until(() => page.element.filters.length === 2);
    expect(submitted()).to.equal(0);
  });

  it('nothing of it is sent, and neither a reset nor a disabled fieldset changes it', async () => {
    const { page, form } = await openInForm();
    one<HTMLInputElement>(page.element, 'input[value=success]').click();
    await until(() => page.element.status === 'success' && !page.element.loading);
    expect([...new FormData(form).keys()]).to.deep.equal(['own']);
    expect(form.elements).to.have.length(3);
    form.reset();
    form.querySelector('fieldset')?.setAttribute('disabled', '');
    await settled(page.element);
    expect(one<HTMLInputElement>(page.element, 'input[value=success]').checked).to.equal(true);
    expect(page.element.status).to.equal('success');
    expect(all(page.element, 'input:disabled')).to.deep.equal([]);
    button(page.element, 'Next page').click();
    await until(() => page.element.page === 2);
  });
});

describe('two on one page', () => {
  afterEach(cleanUp);

  it('never mix: each has its own choices, rows, requests, events and focus', async () => {
    const a = await openPage(LOGS, { perPage: 10 });
    const b = await openPage(LOGS, { perPage: 10 });
    const events: string[] = [];
    for (const type of ['load', 'query-change', 'toggle', 'auto-refresh-change']) {
      b.element.addEventListener(`gateway-logs-${type}`, () => events.push(type));
    }
    const [shown, asked] = [textOf(b.element), b.requests.length];
    one<HTMLInputElement>(a.element, 'input[value=success]').click();
    one<HTMLInputElement>(a.element, 'input[value=playground]').click();
    await until(() => a.element.source === 'playground' && !a.element.loading);
    toggle(a, 'log-1');
    await until(() => messages(a).length === 2);
    button(a.element, 'Next page').click();
    await until(() => ids(a)[0] === 'log-10');
    button(a.element, 'Auto').click();
    await a.element.refresh();
    one<HTMLInputElement>(a.element, '[type=search]').focus();
    await settled(b.element);
    expect(all<HTMLInputElement>(b.element, 'input:checked').map(({ value }) => value)).to.deep.equal(['all', 'all']);
    expect(textOf(b.element)).to.equal(shown);
    expect(b.requests).to.have.length(asked);
    expect(events).to.deep.equal([]);
    expect([document.activeElement, b.element.shadowRoot?.activeElement]).to.deep.equal([a.element, null]);
    toggle(b, 'log-1');
    await until(() => messages(b).length === 2);
    expect(messages(a)).to.deep.equal([]);
  });

  it('name each thing once where names are looked up', async () => {
    const pages = [await openPage(LOGS), await openPage(LOGS)];
    for (const page of pages) {
      for (const id of ['log-0', 'log-1']) toggle(page, id);
      await until(() => messages(page).length === 4);
      for (const root of [document, ...all(page.element, '*').flatMap(({ shadowRoot }) => shadowRoot ?? [])]) {
        const names = [...root.querySelectorAll('[id]')].map(({ id }) => id);
        expect(names).to.deep.equal([...new Set(names)]);
      }
    }
  });
});
