import { aTimeout, expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { pressChord } from '../support/keys.js';
import { DAY, log } from '../support/logs.js';
import { all, cleanUp, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

/** What the reader selects with the mouse, copies with the keyboard and pastes elsewhere. */

const NOON = new Date().setUTCHours(12, 0, 0, 0) - DAY;

/** A log whose endpoint, model and user are these texts. */
const named = (id: string, age: number, endpoint: string, model = endpoint, user = endpoint) =>
  log(id, NOON, age, { model, provider: null, metadata: JSON.stringify({ endpoint, user }) });

type Point = [x: number, y: number];

/** Where the text of an element begins, or ends. */
function edgeOf(element: Element, atEnd = false): Point {
  const range = document.createRange();
  range.selectNodeContents(element);
  const { left, right, top, height } = range.getBoundingClientRect();
  return [Math.round(atEnd ? right + 1 : left - 1), Math.round(top + height / 2)];
}

async function drag(from: Point, to: Point): Promise<void> {
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: to });
  await sendMouse({ type: 'up' });
}

let field: HTMLTextAreaElement;

/** Copies what is selected and gives what another program would be given, each line without what is empty. */
async function copied(): Promise<string[]> {
  await pressChord('Control', 'c');
  field.value = '';
  field.focus();
  await pressChord('Control', 'v');
  await until(() => field.value !== '');
  field.blur();
  getSelection()?.removeAllRanges();
  return field.value.split('\n').filter(Boolean);
}

const cell = (page: Page, id: string, selector: string) => one(page.row(id), selector);

describe('what is copied from the list', () => {
  beforeEach(() => {
    field = document.createElement('textarea');
    document.body.prepend(field);
  });
  afterEach(async () => {
    await resetMouse();
    cleanUp();
    field.remove();
  });

  for (const [text, shielded] of [
    ['=HYPERLINK("#")', true],
    ["+cmd|' /C calc'!A0", true],
    ['-2+3', true],
    ['@SUM(1)', true],
    ['\t=1+1', true],
    ['  =1', true],
    ['＝1+1', true],
    ['＠SUM(1)', true],
    ['-12.5', false],
    ['+3', false],
    ['gpt-4o =1', false],
    ["'=1", false],
    ['—', false],
  ] as const) {
    it(`is ${shielded ? 'no formula' : 'as it is'}: ${JSON.stringify(text)}`, async () => {
      const page = await openPage([named('it', 0, text)]);
      const name = cell(page, 'it', '.name');
      const before = name.innerHTML;
      await drag(edgeOf(name), edgeOf(name, true));
      expect(await copied()).to.deep.equal([`${shielded ? "'" : ''}${text.trim()}`]);
      expect(name.innerHTML).to.equal(before);
    });
  }

  it('is whole across rows, with every formula in it shielded', async () => {
    const page = await openPage([named('a', 0, '=A'), named('b', 1000, 'plain'), named('c', 2000, '@C', '+C', '-C')]);
    await drag(edgeOf(cell(page, 'a', '.name')), edgeOf(cell(page, 'c', '.time'), true));
    expect(await copied()).to.deep.equal([
      ...["'=A", "'=A", "'=A", '111', '$0.000027', '200', '12:00:00'],
      ...['plain', 'plain', 'plain', '111', '$0.000027', '200', '11:59:59'],
      ...["'@C", "'+C", "'-C", '111', '$0.000027', '200', '11:59:58'],
    ]);
  });

  it('is shielded in metadata, and is to the letter in bodies, which are code', async () => {
    const page = await openPage([
      { ...log('it', NOON, 0, { metadata: JSON.stringify({ '=key': '+value' }) }), request: { messages: [{ role: 'user', content: '=A1+1' }] } },
    ]);
    page.element.open('it');
    await until(() => all(page.element, '[part=message]').length > 0);
    await settled(page.element);
    const text = one(page.element, '[part=message] .text');
    await drag(edgeOf(text), edgeOf(text, true));
    expect(await copied()).to.deep.equal(['=A1+1']);
    const tag = one(page.element, '[part=tag]');
    await drag(edgeOf(tag), edgeOf(tag, true));
    const lines = await copied();
    expect(lines.join(' ')).to.contain("'=key").and.contain("'+value");
    expect(textOf(tag)).to.equal('=key +value');
  });

  it('is shielded where the whole page is selected', async () => {
    const page = await openPage([named('it', 0, '=1+1')]);
    const end = document.createElement('p');
    end.textContent = 'The end';
    document.body.append(end);
    try {
      await drag(edgeOf(one(page.element, 'h2')), edgeOf(end, true));
      const lines = await copied();
      expect(lines).to.include("'=1+1");
      expect(lines).to.include('The end');
      expect(lines).not.to.include('=1+1');
    } finally {
      end.remove();
    }
  });

  it('leaves alone what came meanwhile', async () => {
    const page = await openPage([named('it', 0, '=1+1')]);
    const name = cell(page, 'it', '.name');
    let during = '';
    const onCopy = (): void => {
      during = name.textContent;
      page.gateway.add(named('it', 0, '=2+2'));
    };
    window.addEventListener('copy', onCopy);
    try {
      await drag(edgeOf(name), edgeOf(name, true));
      await copied();
    } finally {
      window.removeEventListener('copy', onCopy);
    }
    expect(during).to.equal("'=1+1");
    await page.element.refresh();
    await aTimeout(0);
    expect(name.textContent).to.equal('=2+2');
  });
});
