import { expect } from '@open-wc/testing';
import type { GatewayLogs } from '../../src/index.js';
import { log } from '../support/logs.js';
import { all, cleanUp, one, openPage, settled, until, type Page } from '../support/page.js';

const NOON = new Date().setUTCHours(12, 0, 0, 0);
const LOGS = Array.from({ length: 30 }, (_, index) =>
  log(`log-${index}`, NOON, index * 1000, {
    model: `model-${index}`,
    tokens_in: 100 * (30 - index),
    cost: 0.000123,
    ...(index === 1 ? { cost: 0.000_000_01, cached: true, step: 1, metadata: JSON.stringify({ virtual_key: 'billing-prod' }) } : {}),
  }),
);

/** How far an element is from where lines of the text begin, and how wide it is, in pixels. */
function place(element: Element, frame: Element): readonly [start: number, width: number] {
  const { left, right, width } = element.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  const isRtl = getComputedStyle(frame).direction === 'rtl';
  return [Math.round(isRtl ? outer.right - right : left - outer.left), Math.round(width)];
}

/** The pieces that have their place from the start of the line to its end, by their names. */
const PIECES = [
  'h2',
  '.refresh',
  '.auto',
  '.search > svg',
  'gateway-logs-filter-bar .add',
  '.sort button',
  '[role=columnheader]',
  '.day',
  '.row [aria-expanded]',
  '.row [role=cell]',
  '.row .name bdi',
  '.row .model bdi',
  'gateway-logs-pager label',
  'gateway-logs-pager button',
];

function places(element: GatewayLogs): Record<string, readonly (readonly [number, number])[]> {
  const frame = one(element, '.frame');
  return Object.fromEntries(PIECES.map((selector) => [selector, found(element, selector).map((piece) => place(piece, frame))]));
}

/** Selectors do not go through shadow roots: what stands before a space names the element that holds the rest. */
function found(element: GatewayLogs, selector: string): Element[] {
  const [, host, rest = selector] = /^(gateway-logs-[\w-]+) (.+)$/.exec(selector) ?? [];
  return (host === undefined ? [element] : all(element, host)).flatMap((root) => all<Element>(root, rest));
}

/** On a page in English, with its writing in the direction given. */
async function open(dir: string, settings: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  document.documentElement.dir = dir;
  return openPage(LOGS, { perPage: 10, ...settings });
}

/** What reaches over the side of an element that cannot be scrolled to it. */
function overflowing(element: GatewayLogs): string[] {
  const { left, right } = element.getBoundingClientRect();
  return all<Element>(element, 'button, select, input, p, h2, h3, code, .row > *, .total, .tag, [role=option]')
    .filter((piece) => piece.getClientRects().length > 0 && piece.closest('.hidden, .head') === null)
    .filter((piece) => {
      const box = piece.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    })
    .map((piece) => `${piece.localName}.${piece.className}: ${piece.textContent.trim()}`);
}

describe('from right to left', () => {
  afterEach(() => {
    cleanUp();
    document.documentElement.removeAttribute('dir');
    document.documentElement.lang = 'en';
    document.body.style.width = '';
  });

  it('is the mirror image of left to right', async () => {
    const ltr = places((await open('ltr', { page: 2 })).element);
    cleanUp();
    const { element } = await open('rtl', { page: 2 });
    const rtl = places(element);
    for (const selector of PIECES) {
      expect(ltr[selector], selector).to.have.length.above(0);
      rtl[selector]?.forEach(([start, width], index) => {
        const [wanted = 0, wide = 0] = ltr[selector]?.[index] ?? [];
        expect(start, `${selector} ${index}`).to.be.closeTo(wanted, 2);
        expect(width, `${selector} ${index}`).to.be.closeTo(wide, 2);
      });
    }
    const frame = one(element, '.frame').getBoundingClientRect();
    const heads = all(element, '[role=columnheader]').map((head) => head.getBoundingClientRect());
    expect(heads[0]?.right).to.be.closeTo(frame.right, 20);
    expect(heads.map(({ left }) => left)).to.deep.equal(heads.map(({ left }) => left).sort((a, b) => b - a));
  });

  it('turns what points along the line, and nothing else', async () => {
    const turned = (element: Element) => getComputedStyle(element).scale.startsWith('-1');
    for (const dir of ['ltr', 'rtl']) {
      const { element } = await open(dir);
      const icons = all(one(element, 'gateway-logs-pager'), 'svg');
      expect(icons).to.have.length(4);
      expect(icons.every(turned), `pager ${dir}`).to.equal(dir === 'rtl');
      expect(turned(one(element, '.search > svg'))).to.equal(false);
      const chevron = all(element, '.row [aria-expanded]')[0]!;
      expect(getComputedStyle(chevron, '::before').rotate).to.equal(dir === 'rtl' ? '-135deg' : '45deg');
      chevron.click();
      await settled(element);
      expect(getComputedStyle(chevron, '::before').rotate).to.equal('135deg');
      cleanUp();
    }
  });

  it('lets bars grow from the end of the column', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const { element } = await open(dir);
      const bar = getComputedStyle(all(element, '.tokens')[5]!, '::after');
      const near = dir === 'rtl' ? bar.left : bar.right;
      expect(Number.parseFloat(near)).to.be.closeTo(0, 0.5);
      expect(Number.parseFloat(dir === 'rtl' ? bar.right : bar.left)).to.be.above(5);
      cleanUp();
    }
  });

  it('keeps the order of a cost, and its place at the end of its column', async () => {
    const page = await open('rtl');
    const { element } = page;
    for (const id of ['log-0', 'log-1']) {
      const cost = one(page.row(id), '.cost');
      const [text] = [...cost.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
      if (!(text instanceof Text)) throw new Error('no cost');
      const left = (index: number) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return range.getBoundingClientRect().left;
      };
      const lefts = Array.from(text.data, (_, index) => left(index));
      expect(lefts, text.data).to.deep.equal([...lefts].sort((a, b) => a - b));
      const head = all(element, '[role=columnheader]')[3]!;
      expect(lefts[0]).to.be.closeTo(head.getBoundingClientRect().left, 1);
    }
  });

  it('goes through the values of a row by the arrow keys that point to them', async () => {
    for (const [dir, on, back] of [['ltr', 'ArrowRight', 'ArrowLeft'], ['rtl', 'ArrowLeft', 'ArrowRight']] as const) {
      const page = await open(dir);
      const [first, second] = all<HTMLButtonElement>(page.row('log-0'), '.row button');
      const root = page.row('log-0').shadowRoot;
      const press = (key: string) =>
        root?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      first?.focus();
      press(on);
      expect(root?.activeElement, `${dir} ${on}`).to.equal(second);
      press(back);
      expect(root?.activeElement, `${dir} ${back}`).to.equal(first);
      cleanUp();
    }
  });

  it('turns by its language alone, unless the page says a direction', async () => {
    const { element } = await openPage(LOGS, { lang: 'ar', perPage: 10 });
    await until(() => one(element, 'h2').textContent === 'السجلات', 8000);
    await settled(element);
    expect(getComputedStyle(one(element, '.frame')).direction).to.equal('rtl');
    expect(one(element, '.refresh').textContent).to.equal('تحديث');
    const [endpoint, source] = all(element, '[role=columnheader]').map((head) => head.getBoundingClientRect().left);
    expect(endpoint).to.be.above(source ?? 0);
    expect(all(element, 'gateway-logs-row').every((row) => row.matches(':dir(rtl)'))).to.equal(true);
    document.documentElement.dir = 'ltr';
    element.requestUpdate();
    await settled(element);
    expect(getComputedStyle(one(element, '.frame')).direction).to.equal('ltr');
  });

  it('has room at 320 pixels in Arabic, Japanese and Chinese, with a panel open and the builder', async () => {
    document.body.style.width = '320px';
    for (const [lang, refresh] of [['ar', 'تحديث'], ['ja', '更新'], ['zh-CN', '刷新']] as const) {
      const page = await openPage(LOGS, { lang, perPage: 10 });
      const { element } = page;
      await until(() => one(element, '.refresh').textContent === refresh, 8000);
      one(page.row('log-1'), '[aria-expanded]').click();
      await until(() => all(page.row('log-1'), '[part=footer]')[0]);
      await settled(element);
      expect(overflowing(element), lang).to.deep.equal([]);
      // Whatever the tags say, they leave the status alone.
      const status = one(page.row('log-1'), '[part=status]').getBoundingClientRect();
      for (const tag of all(page.row('log-1'), '.tag')) {
        const { left, right, top, bottom } = tag.getBoundingClientRect();
        const isApart = right <= status.left || left >= status.right || bottom <= status.top || top >= status.bottom;
        expect(isApart, tag.textContent).to.equal(true);
      }
      one(element, '.add').click();
      await until(() => all(element, '[role=option]')[0], 8000);
      await settled(element);
      expect(overflowing(element), `${lang} builder`).to.deep.equal([]);
      cleanUp();
    }
  });
});
