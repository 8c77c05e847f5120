import { expect, nextFrame } from '@open-wc/testing';
import type { GatewayLogs } from '../../src/index.js';
import { log } from '../support/logs.js';
import { all, button, cleanUp, openPage, settled, until } from '../support/page.js';
import { boxesOf, cutOff, elementAt, overlaps, textsOf } from '../support/texts.js';

const NOW = Date.UTC(2026, 2, 14, 12);
const BODIES = {
  request: { messages: [{ role: 'user', content: 'Where is my order? It was supposed to be here on Tuesday, and nobody has called me since. '.repeat(3) }] },
  response: { choices: [{ message: { role: 'assistant', content: 'It is with you tomorrow.' } }] },
};
const LOGS = Array.from({ length: 30 }, (_, index) => log(`log-${index}`, NOW, index * 3_600_000, {}, BODIES));

/** A list with an open log, a chip, and the builder, in a place of such a width. */
async function openWithin(width: number): Promise<GatewayLogs> {
  document.body.style.inlineSize = `${width}px`;
  const { element } = await openPage(LOGS, { filters: [{ key: 'model', operator: 'eq', value: ['gpt-4o-mini'] }] });
  element.open('log-1');
  await until(() => all(element, '[part=footer]').length === 1 && all(element, '.skeleton').length === 0);
  button(element, 'Add filter').click();
  await until(() => all(element, '[role=option]').length > 5);
  await settled(element);
  return element;
}

function expectWhole(element: GatewayLogs): void {
  expect(overlaps(element)).to.deep.equal([]);
  expect(cutOff(element)).to.deep.equal([]);
  const edge = element.getBoundingClientRect();
  const wide = textsOf(element).filter((text) => boxesOf(text).some(({ right }) => right > edge.right + 1));
  expect(wide.map(({ data }) => data)).to.deep.equal([]);
}

const TARGETS = 'button:enabled, select:enabled, input:enabled, [role=option]';

/** Targets below 24 px that do not have a circle of that size to themselves, either. A choice is its label's size. */
function tooSmall(targets: readonly HTMLElement[]): HTMLElement[] {
  const placed = targets
    .map((target) => {
      const box = (target.closest('label') ?? target).getBoundingClientRect();
      return { target, box, x: box.left + box.width / 2, y: box.top + box.height / 2, isSmall: box.width < 23.9 || box.height < 23.9 };
    })
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const isNear = (one: (typeof placed)[number], other: (typeof placed)[number]): boolean => {
    const { left, right, top, bottom } = other.box;
    const toBox = Math.hypot(Math.max(left - one.x, 0, one.x - right), Math.max(top - one.y, 0, one.y - bottom));
    return toBox < 11.9 || (other.isSmall && Math.hypot(one.x - other.x, one.y - other.y) < 23.9);
  };
  return placed.filter((one) => one.isSmall && placed.some((other) => other !== one && isNear(one, other))).map(({ target }) => target);
}

/** As a reader's own style sheet would, everywhere. */
function addStyles(element: Element, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (const { shadowRoot } of [element, ...all(element, '*')]) shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** The criteria that axe does not look at by itself. */
describe('WCAG 2.2', () => {
  afterEach(() => {
    cleanUp();
    document.body.style.inlineSize = '';
    scrollTo(0, 0);
  });

  for (const width of [320, 1000]) {
    it(`1.4.12: with more room in texts nothing is cut off or overlaps at ${width} px`, async () => {
      const element = await openWithin(width);
      expectWhole(element);
      addStyles(element, '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
      expectWhole(element);
    });

    it(`2.5.8: targets are large enough, or have room around them, at ${width} px`, async () => {
      const element = await openWithin(width);
      const builder = all(element, 'gateway-logs-filter-builder');
      expect(builder).to.have.length(1);
      // What lies above the page is not beside it.
      const within = builder.flatMap((root) => all(root, TARGETS));
      const beside = all(element, TARGETS).filter((target) => !within.includes(target));
      expect(within.length).to.be.above(5);
      expect(beside.length).to.be.above(40);
      for (const targets of [within, beside]) expect(tooSmall(targets).map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    });
  }

  for (const width of [1000, 1280]) {
    it(`1.4.4: with texts twice as large nothing is cut off or overlaps at ${width} px`, async () => {
      const element = await openWithin(width);
      element.style.setProperty('--gateway-logs-font-size', '28px');
      expectWhole(element);
    });
  }

  it('2.4.11: what gets the focus is seen, on the way down and up', async () => {
    const { element } = await openPage(LOGS);
    const stops = all(element, 'gateway-logs-row').flatMap((row) => all(row, 'button:not([tabindex="-1"])').slice(0, 1));
    expect(stops).to.have.length.above(20);
    for (const stop of [...stops, ...stops.toReversed()]) {
      stop.focus();
      // WebKit scrolls to it a little later.
      await nextFrame();
      const { left, right, top, bottom } = stop.getBoundingClientRect();
      const x = (left + right) / 2;
      const isSeen = [top + 2, (top + bottom) / 2, bottom - 2].some((y) => stop.contains(elementAt(x, y)));
      expect(isSeen, stop.ariaLabel ?? stop.textContent).to.equal(true);
    }
  });
});
