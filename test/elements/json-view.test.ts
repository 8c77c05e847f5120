import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { useFakeTimers } from 'sinon';
import { copyText } from '../../src/elements/copy.js';
import { GatewayLogsJsonView } from '../../src/elements/json-view/json-view.js';
import { pressChord } from '../support/keys.js';
import { all, button, one, textOf, until } from '../support/page.js';

if (customElements.get('gateway-logs-json-view') === undefined) customElements.define('gateway-logs-json-view', GatewayLogsJsonView);

// https://platform.openai.com/docs/guides/function-calling
const BODY = {
  model: 'gpt-4o',
  temperature: 0.5,
  stream: false,
  user: null,
  messages: [
    { role: 'user', content: 'What is the weather like in Paris today?\n"°C"' },
    { role: 'assistant', tool_calls: [{ type: 'function', function: { name: 'get_weather', arguments: '{"location":"Paris, France"}' } }] },
  ],
  'odd key': [],
};

async function show(value: unknown, label = ''): Promise<GatewayLogsJsonView> {
  const main = document.createElement('main');
  const element = document.createElement('gateway-logs-json-view');
  Object.assign(element, { value, label });
  main.append(element);
  document.body.append(main);
  await element.updateComplete;
  return element;
}

/** The text of each line, its buttons left out. */
const texts = (element: HTMLElement): string[] =>
  all(element, '.line').map((line) => [...line.childNodes].filter((node) => !(node instanceof HTMLButtonElement)).map(({ textContent }) => textContent).join(''));
const text = (element: HTMLElement): string => texts(element).join('\n');

/** The line that starts so, indentation aside. */
function lineOf(element: HTMLElement, start: string): HTMLElement {
  const found = all(element, '.line').find((line) => line.textContent.trim().startsWith(start));
  if (found === undefined) throw new Error(`No line starts with ${start}`);
  return found;
}

const focused = (element: HTMLElement): string => element.shadowRoot?.activeElement?.textContent.trim() ?? '';
const status = (element: HTMLElement): string => textOf(one(element, '.bar [role=status]'));
const said = (element: HTMLElement): string => textOf(one(element, 'p[role=status]'));
const mark = (element: HTMLElement): string => all(element, 'mark').map(({ textContent }) => textContent).join();

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

async function search(element: HTMLElement, query: string, expected: string): Promise<void> {
  const input = one<HTMLInputElement>(element, 'input');
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await until(() => status(element) === expected);
  if (expected !== 'No matches') await until(() => mark(element) !== '');
}

/** Stands in for the clipboard while `run` runs. @returns what was written to it */
async function withClipboard(clipboard: unknown, run: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  try {
    await run();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}

describe('the JSON view', () => {
  afterEach(() => document.querySelectorAll('main').forEach((main) => main.remove()));

  it('reads as formatted JSON, and what is selected does too', async () => {
    const element = await show(BODY);
    expect(text(element)).to.equal(JSON.stringify(BODY, null, 2));
    const selection = getSelection();
    selection?.selectAllChildren(one(element, '.tree'));
    const selected = selection?.toString() ?? '';
    selection?.removeAllRanges();
    expect(selected.replace(/ ?Open as JSON/, '').trim()).to.equal(JSON.stringify(BODY, null, 2));
    await expect(element).to.be.accessible();
  });

  it('says of whole numbers that a browser rounds that they are not exact', async () => {
    const element = await show(JSON.parse('{"id":1234567890123456789,"n":12}'));
    const before = (start: string) => getComputedStyle(one(lineOf(element, start), '.number'), '::before').content;
    expect(before('"id"')).to.equal('"≈"');
    expect(before('"n"')).to.be.oneOf(['none', 'normal', '']);
  });

  it('tells keys and types apart', async () => {
    const element = await show(BODY);
    const colours = ['.key', '.string', '.number', '.boolean', '.null'].map((kind) => getComputedStyle(all(element, kind)[0] ?? element).color);
    expect(new Set(colours).size).to.equal(5);
    for (const scheme of ['light', 'dark']) {
      element.style.setProperty('color-scheme', scheme);
      element.style.setProperty('background', scheme === 'dark' ? '#101114' : '#ffffff');
      await expect(element).to.be.accessible();
    }
  });

  it('draws nothing for nothing, and any other value as it is', async () => {
    const element = await show(undefined);
    expect(all(element, '*').length).to.equal(0);
    for (const [value, drawn] of [
      [null, 'null'],
      ['a', '"a"'],
      [1.5, '1.5'],
      [{}, '{}'],
      [[], '[]'],
      [Infinity, 'Infinity'],
    ] as const) {
      element.value = value;
      await element.updateComplete;
      expect(text(element)).to.equal(drawn);
      expect(all(element, 'input').length).to.equal(0);
    }
    element.value = undefined;
    await element.updateComplete;
    expect(all(element, '*').length).to.equal(0);
  });

  it('changes nothing when it is drawn again, and starts anew for another value', async () => {
    const element = await show(BODY);
    lineOf(element, '"messages"').click();
    await until(() => text(element).includes('[… 2 items]'));
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(element.shadowRoot ?? element, { subtree: true, childList: true, attributes: true, characterData: true });
    element.value = BODY;
    element.requestUpdate();
    await element.updateComplete;
    records.push(...observer.takeRecords());
    expect(records).to.have.length(0);
    element.value = { ...BODY };
    await element.updateComplete;
    expect(text(element)).to.equal(JSON.stringify(BODY, null, 2));
  });

  describe('as a tree', () => {
    it('has roles, levels and positions', async () => {
      const element = await show(BODY, 'The request');
      expect(one(element, '[role=tree]').getAttribute('aria-label')).to.equal('The request');
      const line = lineOf(element, '"messages"');
      const attributes = ['role', 'aria-level', 'aria-expanded', 'aria-setsize', 'aria-posinset'].map((name) => line.getAttribute(name));
      expect(attributes).to.deep.equal(['treeitem', '2', 'true', '6', '5']);
      expect(lineOf(element, '"model"').hasAttribute('aria-expanded')).to.equal(false);
      expect(lineOf(element, '],').role).to.equal('none');
      expect(all(element, '[role=treeitem][tabindex="0"]')).to.have.length(1);
      expect(textOf(one(element, `#${one(element, '.tree').getAttribute('aria-describedby')}`))).to.include('C to copy');
      expect((await show(1)).shadowRoot?.querySelector('[role=tree]')?.getAttribute('aria-label')).to.equal('JSON');
    });

    it('is led by keys', async () => {
      const element = await show(BODY);
      all(element, '.line')[0]?.focus();
      await press('ArrowDown', 'ArrowDown');
      expect(focused(element)).to.equal('"temperature": 0.5,');
      await press('ArrowUp');
      expect(focused(element)).to.equal('"model": "gpt-4o",');
      await press('End');
      expect(focused(element)).to.equal('"odd key": []');
      await press('ArrowUp');
      expect(focused(element)).to.include('"arguments"');
      await press('ArrowLeft');
      expect(focused(element)).to.equal('"function": {');
      await press('ArrowLeft');
      expect(focused(element)).to.equal('"function": {… 2 keys}');
      await press('ArrowRight', 'ArrowRight');
      expect(focused(element)).to.equal('"name": "get_weather",');
      await press('Home');
      expect(focused(element)).to.equal('{');
      await press('Enter');
      expect(text(element)).to.equal('{… 6 keys}');
      await press(' ');
      expect(text(element)).to.equal(JSON.stringify(BODY, null, 2));
      expect(all(element, '[role=treeitem][tabindex="0"]')).to.have.length(1);
    });

    it('keeps what was folded within, and the focus where it can be', async () => {
      const element = await show(BODY);
      lineOf(element, '"function"').click();
      lineOf(element, '"messages"').click();
      expect(text(element)).to.include('"messages": [… 2 items],');
      expect(focused(element)).to.include('"messages"');
      lineOf(element, '"messages"').click();
      expect(text(element)).to.include('"function": {… 2 keys}');
    });
  });

  it('folds what is large, lists of numbers and what is beyond some sixty lines', async () => {
    const many = Array.from({ length: 40 }, (_, id) => ({ id, name: `n${id}` }));
    const element = await show({ embedding: Array.from({ length: 1536 }, (_, i) => i / 7), many, small: { a: 1 }, one: [Array(70).fill('x')] });
    expect(text(element)).to.include('"embedding": [… 1,536 items],').and.to.include('{… 2 keys}').and.to.include('"small": {');
    expect(texts(element).length).to.be.within(45, 75);
  });

  it('draws a hundred children at a time', async () => {
    const element = await show(Array.from({ length: 350 }, (_, i) => i));
    expect(texts(element)).to.have.length(103);
    await expect(element).to.be.accessible();
    expect(texts(element)[101]).to.equal('Show 100 more of 250');
    lineOf(element, 'Show 100').click();
    expect(texts(element)).to.have.length(203);
    expect(focused(element)).to.equal('100,');
    await press('ArrowUp');
    expect(focused(element)).to.equal('99,');
    lineOf(element, 'Show').focus();
    await press('Enter');
    expect(texts(element)[301]).to.equal('Show 50 more');
    lineOf(element, 'Show').click();
    expect(text(element)).to.equal(JSON.stringify(element.value, null, 2));
  });

  describe('with strings', () => {
    it('cuts long ones, never within a character, and shows all', async () => {
      const long = `${'x'.repeat(499)}😀${'y'.repeat(700)}`;
      const element = await show({ long });
      expect(textOf(one(element, '.string'))).to.equal(`"${'x'.repeat(499)}😀…"`);
      button(element, 'Show all 1,201 characters').click();
      expect(text(element)).to.equal(JSON.stringify({ long }, null, 2));
      button(element, 'Show less').click();
      expect(textOf(one(element, '.string'))).to.have.length(504);
      await press('Enter');
      expect(text(element)).to.equal(JSON.stringify({ long }, null, 2));
    });

    it('draws very long ones in pieces', async () => {
      const long = `${'a'.repeat(9_999)}😀${'"\n'.repeat(150_000)}`;
      const element = await show([long]);
      button(element, 'Show all 310,001 characters').click();
      await until(() => all(element, '.piece').length === 32);
      expect(all(element, '.piece').map(({ textContent }) => textContent).join('') === JSON.stringify(long)).to.equal(true);
      await search(element, '😀', '1 of 1');
      expect(mark(element)).to.equal('😀');
    });

    it('never prints base64', async () => {
      const data = 'iVBORw0KGgo4'.repeat(40);
      const element = await show({ a: data, b: `data:image/png;base64,${data}`, c: 'iVBORw0KGgo4' });
      expect(texts(element).slice(1, -1)).to.deep.equal(['  "a": ‹base64, 360 B›,', '  "b": ‹image/png, base64, 360 B›,', '  "c": "iVBORw0KGgo4"']);
    });

    it('shows base64 to those who ask for it', async () => {
      const value = { a: 'iVBORw0KGgo4'.repeat(40), b: 'data:image/png;base64,iVBORw0KGgo=' };
      const element = await show(value);
      button(element, 'Show all 480 characters').click();
      button(element, 'Show all 34 characters').click();
      expect(text(element)).to.equal(JSON.stringify(value, null, 2));
      lineOf(element, '"a"').querySelector('button')?.click();
      expect(texts(element)[1]).to.equal('  "a": ‹base64, 360 B›,');
      await press('Enter');
      expect(text(element)).to.equal(JSON.stringify(value, null, 2));
    });

    it('opens JSON in them in place', async () => {
      const element = await show(BODY);
      const line = lineOf(element, '"arguments"');
      expect(line.ariaExpanded).to.equal('false');
      button(element, 'Open as JSON').click();
      await until(() => text(element).includes('"location": "Paris, France"'));
      expect(line.ariaExpanded).to.equal('true');
      expect(lineOf(element, '"location"').ariaLevel).to.equal('9');
      expect(focused(element)).to.include('"arguments"');
      await expect(element).to.be.accessible();
      button(element, 'Close JSON').click();
      await until(() => text(element) === JSON.stringify(BODY, null, 2));
      await press('ArrowRight');
      await until(() => text(element).includes('"location": "Paris, France"'));
    });

    it('does not take for JSON what is none', async () => {
      const element = await show(['[a](b)', '{x}', '[INST] Hi [/INST]', '12', '"a"', `{"a": ${'1 '.repeat(6000)}}`]);
      expect(all(element, '[data-action=json]')).to.have.length(1);
      button(element, 'Open as JSON').click();
      await until(() => said(element) === 'This is no JSON after all');
      expect(all(element, '[data-action=json]')).to.have.length(0);
    });

    it('cannot be disguised', async () => {
      const hostile = { '\u202ekey\u0000': '<b>\u2066x\u200e\ufeff\u2028\u009b</b>\ud800', ['__proto__x']: 1 };
      const element = await show(JSON.parse(`{"__proto__":{"a":[]},"constructor":"c",${JSON.stringify(hostile).slice(1)}`));
      expect(texts(element).slice(1, -1)).to.deep.equal([
        '  "__proto__": {',
        '    "a": []',
        '  },',
        '  "constructor": "c",',
        '  "\\u202ekey\\u0000": "<b>\\u2066x\\u200e\\ufeff\\u2028\\u009b</b>\\ud800",',
        '  "__proto__x": 1',
      ]);
      expect(all(element, 'b')).to.have.length(0);
      expect(JSON.parse(text(element))).to.deep.equal(element.value);
      expect(getComputedStyle(one(element, '.tree')).direction).to.equal('ltr');
    });
  });

  it('takes any depth', async () => {
    let value: unknown = ['needle'];
    for (let i = 0; i < 10_000; i++) value = i % 2 === 0 ? [value] : { a: value };
    const element = await show(value);
    expect(texts(element).length).to.be.below(80);
    await press('Tab');
    all(element, '.line')[0]?.focus();
    await withClipboard({ writeText: async () => undefined }, async () => {
      await press('c');
      // Engines differ in how deep they can write.
      await until(() => ['Value copied', 'Could not be copied.'].includes(said(element)));
    });
  });

  it('cuts a key that is too long for a line', async () => {
    const element = await show({ ['k'.repeat(1_000_000)]: 1 });
    expect(texts(element)[1]).to.equal(`  "${'k'.repeat(500)}…": 1`);
  });

  it('goes on with another value while JSON is being opened', async () => {
    const element = await show([JSON.stringify({ a: 'x'.repeat(300_000) })]);
    button(element, 'Open as JSON').click();
    element.value = BODY;
    await element.updateComplete;
    await aTimeout(50);
    expect(text(element)).to.equal(JSON.stringify(BODY, null, 2));
    expect(all(element, '[tabindex="0"]')).to.have.length(1);
  });

  describe('searched', () => {
    it('is offered where there is more than a glance sees', async () => {
      expect(all(await show({ a: 1, b: 2 }), 'input')).to.have.length(0);
      expect(all(await show({ a: 'x'.repeat(600) }), 'input')).to.have.length(1);
      expect(one(await show(BODY), 'input').getAttribute('aria-label')).to.equal('Search in JSON');
    });

    it('finds keys and values, steps through them round and round, and clears', async () => {
      const element = await show({ ...BODY, number: 1234 });
      await search(element, 'PARIS', '1 of 2');
      expect(mark(element)).to.equal('Paris');
      expect(one(element, 'mark').closest('.line')?.textContent).to.include('weather like');
      one(element, 'input').focus();
      await press('Enter');
      await until(() => status(element) === '2 of 2' && one(element, 'mark').closest('.line')?.textContent.includes('France'));
      await press('Enter');
      await until(() => status(element) === '1 of 2');
      await pressChord('Shift', 'Enter');
      await until(() => status(element) === '2 of 2');
      button(element, 'Next match').click();
      await until(() => status(element) === '1 of 2');
      await expect(element).to.be.accessible();
      await press('Escape');
      await until(() => status(element) === '' && mark(element) === '');
      expect(one<HTMLInputElement>(element, 'input').value).to.equal('');
      expect(all(element, '[aria-expanded=true]').length).to.be.above(3);
      await search(element, 'odd', '1 of 1');
      expect(one(element, 'mark').parentElement?.className).to.equal('key');
      await search(element, '123', '1 of 1');
      await search(element, '"°c"', '1 of 1');
      expect(mark(element)).to.equal('\\"°C\\"');
      await search(element, '.*', 'No matches');
      expect(mark(element)).to.equal('');
      expect(text(element)).to.equal(JSON.stringify(element.value, null, 2));
    });

    it('unfolds what leads to a match, without drawing all that is before it', async () => {
      const items = Array.from({ length: 5000 }, (_, id) => ({ id, note: id === 4321 ? `${'long '.repeat(300)}needle` : 'x' }));
      const element = await show({ items });
      await search(element, 'needle', '1 of 1');
      expect(mark(element)).to.equal('needle');
      expect(texts(element).length).to.be.below(260);
      expect(text(element)).to.include('Show 100 more of 4,200').and.to.include('Show 100 more of 600');
      const box = one(element, '.box').getBoundingClientRect();
      const place = one(element, 'mark').getBoundingClientRect();
      expect(place.top).to.be.within(box.top, box.bottom);
      expect(document.scrollingElement?.scrollTop).to.equal(0);
      expect(one(element, '[tabindex="0"]').contains(one(element, 'mark'))).to.equal(true);
    });

    it('forgets an earlier search for a later one', async () => {
      const element = await show({ list: Array.from({ length: 200_000 }, (_, i) => `item ${i}`) });
      const input = one<HTMLInputElement>(element, 'input');
      for (const query of ['item', 'item 19999', 'item 199999']) {
        input.value = query;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      await until(() => mark(element) === 'item 199999');
      expect(status(element)).to.equal('1 of 1');
      await search(element, 'item', '1 of 10,000+');
      element.value = BODY;
      await element.updateComplete;
      expect([input.value, status(element), mark(element)]).to.deep.equal(['', '', '']);
    });
  });

  describe('copied', () => {
    it('gives values and paths, by buttons and keys, and says so', async () => {
      const element = await show({ ...BODY, __proto: { 'a"b': [1] } });
      const written: string[] = [];
      const clipboard = { writeText: async (copied: string) => void written.push(copied) };
      await withClipboard(clipboard, async () => {
        lineOf(element, '"content"').focus();
        await press('c', 'p');
        await until(() => said(element) === 'Path copied');
        lineOf(element, '"odd key"').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        button(element, 'Copy path').click();
        button(element, 'Copy value').click();
        await until(() => said(element) === 'Value copied');
        expect(button(element, 'Copy value').className).to.include('done');
        lineOf(element, '"a\\"b"').focus();
        await press('p', 'c');
        await until(() => written.length === 6);
        lineOf(element, '"arguments"').focus();
        await press('ArrowRight');
        await until(() => text(element).includes('"location"'));
        lineOf(element, '"location"').focus();
        await press('p');
        await until(() => written.length === 7);
      });
      expect(written).to.deep.equal([
        BODY.messages[0]?.content,
        '$.messages[0].content',
        '$["odd key"]',
        '[]',
        '$.__proto["a\\"b"]',
        '[\n  1\n]',
        'JSON.parse($.messages[1].tool_calls[0].function.arguments).location',
      ]);
    });

    it('says so for a moment', async () => {
      const element = await show(BODY);
      const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        await withClipboard({ writeText: async () => undefined }, async () => {
          button(element, 'Copy value').click();
          for (let turn = 0; turn < 10; turn++) await Promise.resolve();
        });
        await element.updateComplete;
        expect([said(element), button(element, 'Copy value').className]).to.deep.equal(['Value copied', 'icon done']);
        clock.tick(1500);
        await element.updateComplete;
        expect([said(element), button(element, 'Copy value').className]).to.deep.equal(['', 'icon']);
      } finally {
        clock.restore();
      }
    });

    it('has the buttons beside the text, not above it', async () => {
      const element = await show({ a: 'word '.repeat(60) });
      element.style.setProperty('inline-size', '320px');
      const line = lineOf(element, '"a"');
      line.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      const range = document.createRange();
      range.selectNodeContents(one(element, '.string'));
      const buttons = one(element, '.actions').getBoundingClientRect();
      expect(buttons.top).to.be.closeTo(line.getBoundingClientRect().top, 1);
      for (const rect of range.getClientRects()) expect(rect.right).to.be.at.most(buttons.left + 1);
      expect(element.scrollWidth).to.be.at.most(320);
    });

    it('works without a clipboard, and keeps the focus', async () => {
      const element = await show(BODY);
      const root = element.shadowRoot;
      if (root === null) throw new Error('No shadow root');
      const selected: string[] = [];
      const execCommand = (command: string): boolean => {
        const field = root.activeElement;
        if (command === 'copy' && field instanceof HTMLTextAreaElement) selected.push(field.value.slice(field.selectionStart, field.selectionEnd));
        return selected.length === 1;
      };
      Object.defineProperty(document, 'execCommand', { value: execCommand, configurable: true });
      try {
        const line = lineOf(element, '"model"');
        line.focus();
        for (const clipboard of [undefined, { writeText: () => Promise.reject(new Error('Not allowed')) }]) {
          await withClipboard(clipboard, async () => {
            expect(await copyText('a\nb', root)).to.equal(clipboard === undefined);
          });
        }
        expect(selected).to.deep.equal(['a\nb', 'a\nb']);
        expect(root.activeElement === line).to.equal(true);
        expect(all(element, 'textarea')).to.have.length(0);
        await withClipboard(undefined, async () => {
          await press('c');
          await until(() => said(element) === 'Could not be copied.');
        });
      } finally {
        Reflect.deleteProperty(document, 'execCommand');
      }
    });
  });
});
