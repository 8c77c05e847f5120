import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LogsFilter } from '../../src/index.js';
import { GatewayLogsFilterBuilder } from '../../src/elements/filter-builder/filter-builder.js';
import { FILTER_KEYS } from '../../src/testing/filters.js';
import { pressChord } from '../support/keys.js';
import { all, button, one, textOf } from '../support/page.js';

if (customElements.get('gateway-logs-filter-builder') === undefined) {
  customElements.define('gateway-logs-filter-builder', GatewayLogsFilterBuilder);
}

const KEYS = [...FILTER_KEYS.keys()];

interface Opened {
  readonly element: GatewayLogsFilterBuilder;
  readonly submitted: (readonly LogsFilter[])[];
  /** One `left` for each time that it was cancelled. */
  readonly cancelled: boolean[];
}

/** The builder between two buttons of its page. */
async function open(properties: Partial<GatewayLogsFilterBuilder> = {}): Promise<Opened> {
  const main = document.createElement('main');
  const element = document.createElement('gateway-logs-filter-builder');
  Object.assign(element, { keys: KEYS, timeZone: 'Europe/Berlin', ...properties });
  const opened: Opened = { element, submitted: [], cancelled: [] };
  element.addEventListener('gateway-logs-filter-submit', ({ filters }) => opened.submitted.push(filters));
  element.addEventListener('gateway-logs-filter-cancel', ({ left }) => opened.cancelled.push(left));
  main.append(pageButton('Before'), element, pageButton('After'));
  document.body.append(main);
  await element.updateComplete;
  return opened;
}

function pageButton(name: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = name;
  return made;
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}
const type = (text: string) => sendKeys({ type: text });

const focused = (element: HTMLElement) => element.shadowRoot?.activeElement;
const input = (element: HTMLElement, selector = 'input') => one<HTMLInputElement>(element, selector);
const options = (element: HTMLElement) => all(element, '[role=option]').map(({ textContent }) => textContent);
const active = (element: HTMLElement) => all(element, '[aria-selected=true]').map(({ textContent }) => textContent).join();
const problem = (element: HTMLElement) => textOf(one(element, '#problem'));
const checked = (element: HTMLElement, name: string) =>
  all<HTMLInputElement>(element, `[name=${name}]`).filter((box) => box.checked).map(({ value }) => value);
const seenModels = new Map([['model', new Set(['gpt-4o', 'gpt-4o-mini', 'claude-sonnet-4'])]]);

describe('the filter builder', () => {
  afterEach(() => document.querySelectorAll('main').forEach((main) => main.remove()));

  describe('as a list of keys', () => {
    it('is a dialog with all keys in groups, named for people, and the focus in its search', async () => {
      const { element } = await open({ keys: [...KEYS, 'tenant'] });
      expect(element.getAttribute('role')).to.equal('dialog');
      expect(element.getAttribute('aria-label')).to.equal('Add filter');
      expect(focused(element) === input(element), 'has the focus').to.equal(true);
      expect(options(element)).to.have.length(24);
      const groups = all(element, '[role=group]').map((group) => [group.getAttribute('aria-label'), all(group, '[role=option]').map(textOf).join()]);
      expect(groups).to.deep.equal([
        ['Model and route', 'Model,Provider,Model type,Request type'],
        ['Outcome', 'Success,Cached,Data loss prevention,Feedback'],
        ['Cost and size', 'Cost,Tokens,Prompt tokens,Completion tokens,Latency'],
        ['Time', 'Time'],
        ['Metadata', 'Metadata key,Metadata value'],
        ['Request details', 'Request content type,Response content type,Authenticated,Wholesale,Compatibility mode'],
        ['Identity', 'Log ID,Event ID'],
        ['Other', 'tenant'],
      ]);
      await expect(element).to.be.accessible();
    });

    it('shows the keys of this gateway only', async () => {
      const { element } = await open({ keys: ['cost', 'tenant', 'model'] });
      expect(options(element)).to.deep.equal(['Model', 'Cost', 'tenant']);
    });

    it('finds keys by label, by their name in the API and by group, and says when there is none', async () => {
      const { element } = await open();
      const field = input(element);
      for (const [text, found] of [
        ['laten', ['Latency']],
        ['tokens_in', ['Prompt tokens']],
        ['compatibilityM', ['Compatibility mode']],
        ['META val', ['Metadata value']],
        ['id', ['Log ID', 'Event ID']],
        ['outcome', ['Success', 'Cached', 'Data loss prevention', 'Feedback']],
        ['zzz', []],
        ['\\', []],
      ] as const) {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await element.updateComplete;
        expect(options(element), text).to.deep.equal(found);
        expect(textOf(one(element, '[role=status]')), text).to.equal(found.length === 0 ? 'No such filter' : '');
        expect(field.getAttribute('aria-expanded')).to.equal(String(found.length > 0));
      }
      await expect(element).to.be.accessible();
      await press('Enter');
      expect(field.value).to.equal('\\');
    });

    it('is led by the arrow keys, Home, End and Enter', async () => {
      const { element } = await open();
      const field = input(element);
      expect(active(element)).to.equal('');
      for (const [key, name] of [
        ['ArrowDown', 'Model'],
        ['ArrowDown', 'Provider'],
        ['ArrowUp', 'Model'],
        ['ArrowUp', 'Event ID'],
        ['ArrowDown', 'Model'],
        ['End', 'Event ID'],
        ['Home', 'Model'],
      ] as const) {
        await press(key);
        expect(active(element), key).to.equal(name);
        expect(one(element, `#${field.getAttribute('aria-activedescendant')}`).textContent).to.equal(name);
      }
      await press('End');
      const list = one(element, '[role=listbox]').getBoundingClientRect();
      const last = one(element, '[aria-selected=true]').getBoundingClientRect();
      expect(last.bottom).to.be.at.most(list.bottom + 1);
      expect(list.height).to.be.at.most(321);
      await type('cost');
      expect(active(element)).to.equal('Cost');
      await press('Enter');
      expect(textOf(one(element, '.title'))).to.equal('Cost');
    });

    it('takes a click on a key, and Back leads to the list again', async () => {
      const { element, cancelled } = await open();
      all(element, '[role=option]').find((option) => option.textContent === 'Provider')?.click();
      await element.updateComplete;
      expect(textOf(one(element, '.title'))).to.equal('Provider');
      button(element, 'Back').click();
      await element.updateComplete;
      expect(options(element)).to.have.length(23);
      expect(focused(element) === input(element), 'has the focus').to.equal(true);
      expect(cancelled).to.deep.equal([]);
    });
  });

  describe('by keyboard alone', () => {
    it('makes a filter of a number, or says what is wrong with it', async () => {
      const { element, submitted } = await open();
      await type('cost');
      await press('Enter');
      expect(checked(element, 'operator')).to.deep.equal(['gt']);
      expect(focused(element) === input(element, '[inputmode=decimal]'), 'the value comes first').to.equal(true);
      await pressChord('Shift', 'Tab');
      expect(focused(element) === input(element, '[value=gt]'), 'has the focus').to.equal(true);
      await press('ArrowRight', 'Tab');
      await type('0,01');
      await press('Enter');
      expect(submitted).to.deep.equal([]);
      expect(problem(element)).to.contain('with a point for decimals');
      expect(focused(element)?.getAttribute('aria-invalid')).to.equal('true');
      await expect(element).to.be.accessible();
      await press('Backspace', 'Backspace', 'Backspace');
      expect(problem(element)).to.equal('');
      await type('.01');
      await press('Enter');
      expect(submitted).to.deep.equal([[{ key: 'cost', operator: 'lt', value: [0.01] }]]);
    });

    it('makes a filter of several texts, suggested and typed, and takes what is pending along', async () => {
      const { element, submitted } = await open({ seen: seenModels });
      await type('model');
      await press('Enter');
      await pressChord('Shift', 'Tab');
      await press('ArrowRight', 'Tab');
      expect(focused(element) === input(element, '[role=combobox]'), 'has the focus').to.equal(true);
      await type('GPT');
      expect(options(element)).to.deep.equal(['gpt-4o', 'gpt-4o-mini']);
      await press('ArrowDown', 'ArrowDown', 'Enter');
      expect(options(element)).to.deep.equal(['claude-sonnet-4', 'gpt-4o']);
      await type(' my model ');
      await press('Enter');
      await type('wrong');
      await press('Enter', 'Backspace');
      await type('gpt-4o-mini');
      await press('Enter');
      await type('last');
      await press('Tab', 'Tab', 'Enter');
      expect(submitted).to.deep.equal([[{ key: 'model', operator: 'eq', value: ['gpt-4o-mini', 'my model', 'last'] }]]);
    });

    it('applies texts with Enter in the empty field, and takes values away by their buttons', async () => {
      const { element, submitted } = await open({ key: 'model', filters: [{ key: 'model', operator: 'neq', value: ['a', 'b'] }] });
      expect(element.getAttribute('aria-label')).to.equal('Edit filter');
      expect(checked(element, 'operator')).to.deep.equal(['neq']);
      await pressChord('Shift', 'Tab');
      await pressChord('Shift', 'Tab');
      expect(focused(element) === button(element, 'Remove a'), 'has the focus').to.equal(true);
      await press('Enter');
      expect(focused(element) === input(element, '[role=combobox]'), 'has the focus').to.equal(true);
      expect(submitted).to.deep.equal([]);
      await press('Enter');
      expect(submitted).to.deep.equal([[{ key: 'model', operator: 'neq', value: ['b'] }]]);
    });

    it('makes a filter of yes or no', async () => {
      const { element, submitted } = await open();
      await type('cached');
      await press('Enter', 'ArrowDown', 'Enter');
      expect(all(element, '[name=operator]')).to.have.length(0);
      expect(submitted).to.deep.equal([[{ key: 'cached', operator: 'eq', value: [false] }]]);
    });

    it('makes filters of any of several choices', async () => {
      const { element, submitted } = await open();
      await type('dlp');
      await press('Enter', 'Enter');
      expect(problem(element)).to.equal('Choose at least one.');
      await press(' ', 'Tab', ' ', 'Enter');
      expect(submitted).to.deep.equal([[{ key: 'dlp_action', operator: 'eq', value: ['FLAG', 'BLOCK'] }]]);
    });

    it('stays within its own fields with Tab, and is left by it at its end', async () => {
      const { element, cancelled } = await open({ key: 'success' });
      await press('Tab');
      expect(focused(element) === button(element, 'Cancel'), 'has the focus').to.equal(true);
      await press('Tab');
      expect(focused(element) === button(element, 'Apply'), 'has the focus').to.equal(true);
      expect(cancelled).to.deep.equal([]);
      await press('Tab');
      expect(document.activeElement?.textContent).to.equal('After');
      expect(cancelled).to.deep.equal([true]);
    });

    it('is left by Shift and Tab at its start', async () => {
      const { cancelled } = await open({ key: 'success' });
      await pressChord('Shift', 'Tab');
      expect(document.activeElement?.textContent).to.equal('Before');
      expect(cancelled).to.deep.equal([true]);
    });

    it('is cancelled by Escape in each step', async () => {
      const list = await open();
      await press('Escape');
      expect(list.cancelled).to.deep.equal([false]);
      list.element.remove();
      for (const key of ['cost', 'model', 'success', 'created_at']) {
        const { element, cancelled } = await open({ key });
        await press('Escape');
        expect(cancelled, key).to.deep.equal([false]);
        element.remove();
      }
    });
  });

  it('is cancelled by its buttons and by a click elsewhere, not by one inside', async () => {
    const { element, cancelled } = await open();
    const down = (target: Element) => target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    down(one(element, '[role=listbox]'));
    expect(cancelled).to.deep.equal([]);
    button(element, 'Cancel').click();
    expect(cancelled).to.deep.equal([false]);
    element.key = 'cost';
    await element.updateComplete;
    expect(cancelled).to.deep.equal([false]);
    button(element, 'Cancel').click();
    down(document.body);
    expect(cancelled).to.deep.equal([false, false, true]);
    element.remove();
    down(document.body);
    expect(cancelled).to.have.length(3);
  });

  it('keeps what is being entered when the same filters come again, and starts again with others', async () => {
    const { element } = await open({ key: 'cost', filters: [{ key: 'cost', operator: 'lt', value: [0.000_000_55] }] });
    const field = input(element, '[inputmode=decimal]');
    expect(field.value).to.equal('5.5e-7');
    field.value = '7';
    field.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    element.filters = [{ key: 'cost', operator: 'lt', value: [0.000_000_55] }];
    await element.updateComplete;
    expect(field.value).to.equal('7');
    element.filters = [{ key: 'cost', operator: 'lt', value: [2] }];
    await element.updateComplete;
    expect(field.value).to.equal('2');
  });

  it('takes numbers in the way of the API only', async () => {
    for (const [text, number] of [
      ['0', 0],
      ['1500', 1500],
      [' 0.25 ', 0.25],
      ['.5', 0.5],
      ['5.5e-7', 5.5e-7],
      ['1E3', 1000],
    ] as const) {
      expect(await enterNumber(text), text).to.deep.equal([[{ key: 'duration', operator: 'gt', value: [number] }]]);
    }
    for (const text of ['', ' ', '-1', '1,500', '1 500', '0x10', '1e999', 'NaN', 'Infinity', '5.', '$5', '.']) {
      expect(await enterNumber(text), text).to.deep.equal([]);
    }
  });

  async function enterNumber(text: string): Promise<Opened['submitted']> {
    const { element, submitted } = await open({ key: 'duration' });
    const field = input(element, '[inputmode=decimal]');
    expect(textOf(one(element, '.field'))).to.equal('ms');
    field.value = text;
    field.dispatchEvent(new InputEvent('input'));
    button(element, 'Apply').click();
    await element.updateComplete;
    expect(problem(element) === '', text).to.equal(submitted.length === 1);
    element.remove();
    return submitted;
  }

  describe('for a time', () => {
    const set = (element: HTMLElement, from: string, to: string) => {
      for (const [name, value] of [['gt', from], ['lt', to]] as const) {
        const field = input(element, `[name=${name}]`);
        field.value = value;
        field.dispatchEvent(new InputEvent('input'));
      }
      button(element, 'Apply').click();
    };

    it('reads from and to in the zone, either or both', async () => {
      const { element, submitted } = await open({ key: 'created_at' });
      expect(textOf(element)).to.contain('Times in Europe/Berlin');
      expect(all(element, 'label').map(textOf)).to.deep.equal(['From', 'To']);
      set(element, '2026-03-14T10:30:00', '2026-07-14T10:30:15');
      set(element, '2026-03-14T10:30', '');
      set(element, '', '2026-03-29T02:30:00');
      const from = { key: 'created_at', operator: 'gt', value: ['2026-03-14T09:30:00.000Z'] };
      expect(submitted).to.deep.equal([
        [from, { key: 'created_at', operator: 'lt', value: ['2026-07-14T08:30:15.000Z'] }],
        [from],
        [{ key: 'created_at', operator: 'lt', value: ['2026-03-29T01:30:00.000Z'] }],
      ]);
    });

    it('says what is wrong with it', async () => {
      const { element, submitted } = await open({ key: 'created_at' });
      set(element, '', '');
      await element.updateComplete;
      expect(problem(element)).to.equal('Enter a start, an end or both.');
      set(element, '2026-03-14T10:30:00', '2026-03-14T10:30:00');
      await element.updateComplete;
      expect(problem(element)).to.equal('The end has to be after the start.');
      expect(focused(element) === input(element, '[name=lt]'), 'has the focus').to.equal(true);
      expect(input(element, '[name=gt]').getAttribute('aria-invalid')).to.equal('false');
      await expect(element).to.be.accessible();
      expect(submitted).to.deep.equal([]);
    });

    it('begins with the times that are edited, and keeps them to the millisecond where they are not changed', async () => {
      const filters = [
        // Berlin's clocks show half past two twice on this day; this is the second time.
        { key: 'created_at', operator: 'gt', value: ['2026-10-25T01:30:00.000Z'] },
        { key: 'created_at', operator: 'lt', value: ['2026-10-26T09:30:00.123Z'] },
      ] as const;
      const { element, submitted } = await open({ key: 'created_at', filters });
      expect(input(element, '[name=gt]').value).to.match(/^2026-10-25T02:30(:00)?$/);
      expect(input(element, '[name=lt]').value).to.match(/^2026-10-26T10:30(:00)?$/);
      button(element, 'Apply').click();
      expect(submitted).to.deep.equal([filters]);
    });

    it('follows the zone of the browser without one of its own, and where it is none', async () => {
      for (const timeZone of ['', 'Mars/Olympus']) {
        const { element, submitted } = await open({ key: 'created_at', timeZone });
        expect(textOf(element)).to.contain('Times in UTC');
        set(element, '2026-03-14T10:30:00', '');
        expect(submitted).to.deep.equal([[{ key: 'created_at', operator: 'gt', value: ['2026-03-14T10:30:00.000Z'] }]]);
        element.remove();
      }
    });

    it('is not cleared while a part of it is entered', async () => {
      const { element, submitted } = await open({ key: 'created_at' });
      await type('03142026');
      await press('Enter');
      expect(submitted).to.deep.equal([]);
      expect(problem(element)).to.equal('Enter a whole date and time, or clear the field.');
      expect(focused(element) === input(element, '[name=gt]'), 'has the focus').to.equal(true);
    });
  });

  describe('for a text', () => {
    it('says that metadata keys and values are matched separately, and takes values as text', async () => {
      const { element, submitted } = await open({ key: 'metadata.value' });
      expect(textOf(element)).to.contain('matched separately, each anywhere in the metadata');
      await type('2');
      await press('Enter');
      await type('true');
      button(element, 'Apply').click();
      expect(submitted).to.deep.equal([[{ key: 'metadata.value', operator: 'eq', value: ['2', 'true'] }]]);
    });

    it('keeps values that a host gave as they are', async () => {
      const filters = [{ key: 'metadata.value', operator: 'neq', value: [2, true, 'x'] }] as const;
      const { element, submitted } = await open({ key: 'metadata.value', filters });
      button(element, 'Remove true').click();
      await element.updateComplete;
      button(element, 'Apply').click();
      expect(submitted).to.deep.equal([[{ ...filters[0], value: [2, 'x'] }]]);
    });

    it('takes one text for a key of the gateway’s own', async () => {
      const filters = [{ key: 'tenant', operator: 'eq', value: ['x'] }] as const;
      const { element, submitted } = await open({ key: 'tenant', filters, seen: new Map([['tenant', new Set(['seven', 'eight'])]]) });
      expect(all(element, '[name=operator]')).to.have.length(0);
      const field = input(element, '[role=combobox]');
      expect(field.value).to.equal('x');
      expect(focused(element) === field, 'has the focus').to.equal(true);
      await press('Backspace', 'Enter');
      expect(problem(element)).to.equal('Enter a value.');
      expect(focused(element) === field, 'has the focus').to.equal(true);
      await type('e');
      await press('ArrowDown', 'Enter');
      expect(field.value).to.equal('eight');
      await press('Enter');
      expect(submitted).to.deep.equal([[{ key: 'tenant', operator: 'eq', value: ['eight'] }]]);
    });

    it('leaves Home and End to what is typed until an option is active', async () => {
      const { element } = await open({ key: 'model', seen: seenModels });
      await type('pt');
      await press('Home');
      await type('g');
      expect(input(element, '[role=combobox]').value).to.equal('gpt');
      await press('ArrowDown', 'End');
      expect(active(element)).to.equal('gpt-4o-mini');
    });

    it('cuts a thousand suggestions, says so, and narrows them by typing', async () => {
      const seen = new Map([['model', new Set(Array.from({ length: 1000 }, (_, index) => `model-${index}`))]]);
      const { element } = await open({ key: 'model', seen });
      expect(options(element)).to.have.length(50);
      expect(textOf(element)).to.contain('50 of 1,000 values');
      await expect(element).to.be.accessible();
      await type('-99');
      expect(options(element)).to.deep.equal(['model-99', ...Array.from({ length: 10 }, (_, index) => `model-99${index}`)]);
      expect(textOf(element)).not.to.contain('of 1,000');
    });

    it('shows hostile suggestions and values as text', async () => {
      const hostile = ['<img src=x onerror="window.hostile = 1">', '"><script>window.hostile = 1</script>', '\u202Eesrever', 'x'.repeat(5000)];
      const { element } = await open({ key: 'model', seen: new Map([['model', new Set(hostile)]]) });
      expect(options(element)).to.have.members(hostile);
      for (const option of all(element, '[role=option]')) option.click();
      await element.updateComplete;
      for (const option of all(element, '[role=option]')) option.click();
      await element.updateComplete;
      expect(all(element, 'img, script')).to.have.length(0);
      expect('hostile' in window).to.equal(false);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  });

  for (const key of ['metadata.value', 'tenant', 'success', 'feedback', 'created_at']) {
    it(`is accessible for ${key}`, async () => {
      const { element } = await open({ key, filters: [{ key, operator: 'eq', value: ['some', 'values'] }] });
      await expect(element).to.be.accessible();
    });
  }

  it('makes of every key and operator what the gateway accepts', async () => {
    for (const [key, { operators, accepts }] of FILTER_KEYS) {
      const { element, submitted } = await open({ key });
      const offered = all<HTMLInputElement>(element, '[name=operator]');
      const isTime = key === 'created_at';
      if (offered.length > 0) expect(offered.map(({ value }) => value), key).to.have.members([...operators]);
      for (const radio of offered.length > 0 ? offered : [null]) {
        radio?.click();
        const text = all<HTMLInputElement>(element, '.field input, .range input')[0];
        if (text !== undefined) {
          text.value = isTime ? '2026-03-14T10:30:00' : '5';
          text.dispatchEvent(new InputEvent('input'));
        }
        for (const box of all<HTMLInputElement>(element, '[type=checkbox]')) if (!box.checked) box.click();
        await element.updateComplete;
        button(element, 'Apply').click();
        const [filter] = submitted.pop() ?? [];
        expect(filter?.key).to.equal(key);
        expect(filter?.operator, key).to.equal(radio?.value ?? operators.find((operator) => operator === filter?.operator));
        expect(filter?.value.every(accepts), `${key}: ${JSON.stringify(filter)}`).to.equal(true);
        await element.updateComplete;
      }
      element.parentElement?.remove();
    }
  });

  it('fits into 288 pixels in every step', async () => {
    for (const key of ['', ...KEYS]) {
      const { element } = await open({ key, seen: seenModels });
      element.style.width = '288px';
      await element.updateComplete;
      for (const part of all(element, '.card, [role=listbox], .field, .segments')) {
        expect(part.scrollWidth, `${key} ${part.className}`).to.be.at.most(part.clientWidth + 1);
      }
      element.parentElement?.remove();
    }
  });
});
