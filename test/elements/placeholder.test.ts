import { expect } from '@open-wc/testing';
import '../../src/define.js';

const WIDTHS = [1100, 320];
const never = () => new Promise<Response>(() => undefined);

/** The heights that an element has in containers of some widths. */
function heightsOf(element: HTMLElement): number[] {
  return WIDTHS.map((width) => {
    element.style.inlineSize = `${width}px`;
    return element.getBoundingClientRect().height;
  });
}

describe('the placeholder of pages that a server renders', () => {
  const sheet = document.createElement('style');
  const room = document.createElement('div');

  before(async () => {
    sheet.textContent = await (await fetch(new URL('../../src/placeholder.css', import.meta.url))).text();
    document.head.append(sheet);
    document.body.append(room);
  });

  after(() => {
    sheet.remove();
    room.remove();
  });

  for (const rows of [10, 25, 50] as const) {
    it(`is as high as the element that loads ${rows} rows, wide and narrow`, async () => {
      room.innerHTML = `<div class="gateway-logs-placeholder" data-per-page="${rows}"></div>`;
      const placeholder = room.querySelector('div');
      const reserved = placeholder === null ? [] : heightsOf(placeholder);
      const element = document.createElement('gateway-logs');
      Object.assign(element, { endpoint: '/api/logs', fetch: never, perPage: rows, storageKey: '' } satisfies Partial<typeof element>);
      room.replaceChildren(element);
      await element.updateComplete;
      expect(heightsOf(element)).to.deep.equal(reserved);
    });
  }
});
