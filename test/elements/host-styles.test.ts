import { expect } from '@open-wc/testing';
import { log } from '../support/logs.js';
import { all, cleanUp, one, openPage, settled, textOf, until, type Page } from '../support/page.js';

const BODIES = { request: { messages: [{ role: 'user', content: 'One two three four. '.repeat(20) }] }, response: { choices: [{ message: { role: 'assistant', content: 'Two!' } }] } };
const NOON = new Date().setHours(12, 0, 0, 0);
const LOGS = Array.from({ length: 12 }, (_, index) => log(`log-${index}`, NOON, index * 1000, { success: index > 0, status_code: index > 0 ? 200 : 500 }, BODIES));

/** Rules of pages that start from nothing, and of those that mean every element of a kind. */
const RULES = [
  '* { all: unset }',
  '* { all: unset !important }',
  '*, *::before, *::after { box-sizing: content-box !important; margin: 9px; border: 3px solid; float: left }',
  'button, input, select, label, table, tr, td, h2, h3, p, pre, svg, div, span, i, nav, header, footer, bdi { all: unset !important; position: absolute !important; font: 50px serif !important }',
  '[hidden] { display: block !important } [role], [part], [aria-label], .row, .columns, .hidden, .search { display: none !important }',
  'gateway-logs-row, gateway-logs-panel, gateway-logs-filter-bar, gateway-logs-pager { display: none !important }',
];
/** What comes in from the place that the element stands in. */
const INHERITED = [
  'font-size: 0',
  'line-height: 3',
  'white-space: pre',
  'letter-spacing: 3px; word-spacing: 9px',
  'text-align: right; text-indent: 3em; text-transform: uppercase',
  'list-style: none; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide; quotes: none; orphans: 9; widows: 9',
  'cursor: wait; text-shadow: 0 0 3px red; tab-size: 20; overflow-wrap: normal',
];

/** The place of everything in the element, within it, in half pixels. */
function boxes({ element }: Page): Readonly<Record<string, string>> {
  const frame = one(element, '.frame').getBoundingClientRect();
  return Object.fromEntries(
    all(element, '*').map((inner, index) => {
      const { x, y, width, height } = inner.getBoundingClientRect();
      const place = [x - frame.x, y - frame.y, width, height].map((length) => Math.round(length * 2));
      return [`${index} ${inner.localName}.${String(inner.getAttribute('class'))}`, inner.getClientRects().length > 0 ? place.join() : 'nowhere'];
    }),
  );
}

describe('styles of the page', () => {
  const sheet = document.createElement('style');
  const place = document.createElement('section');
  let page: Page;
  let untouched: Readonly<Record<string, string>>;

  const style = (rules: string): void => {
    sheet.textContent = rules;
    place.style.cssText = 'all: initial !important; display: block !important; inline-size: 900px !important; font: 14px/1.4 sans-serif !important';
  };

  /** What is elsewhere than on a page without styles. */
  const moved = () => Object.entries(boxes(page)).flatMap(([name, box]) => (box === untouched[name] ? [] : `${name}: ${box}, not ${untouched[name]}`));

  before(async () => {
    document.head.append(sheet);
    document.body.append(place);
    style('');
    page = await openPage(LOGS);
    place.append(page.element);
    page.element.open('log-0');
    page.element.open('log-1');
    await until(() => all(page.element, '[part~=message]').length >= 3);
    await settled(page.element);
    untouched = boxes(page);
    expect(Object.keys(untouched).length).to.be.greaterThan(200);
  });
  after(() => {
    cleanUp();
    sheet.remove();
    place.remove();
  });

  for (const rules of RULES) {
    it(`${rules} moves nothing within`, () => {
      style(rules);
      expect(moved()).to.deep.equal([]);
    });
  }

  for (const declarations of INHERITED) {
    it(`${declarations}, inherited, moves nothing within`, () => {
      style('');
      place.style.cssText += declarations.split(';').map((one) => `; ${one} !important`).join('');
      expect(moved()).to.deep.equal([]);
    });
  }

  it('that hide the element hide it, as its attribute does', () => {
    style('');
    page.element.hidden = true;
    expect(page.element.getBoundingClientRect().height).to.equal(0);
    page.element.hidden = false;
    style('gateway-logs { display: none }');
    expect(page.element.getBoundingClientRect().height).to.equal(0);
    style('');
    expect(textOf(page.element)).to.contain('12 logs');
  });
});
