import { expect } from '@open-wc/testing';
import { generateTraffic } from '../../src/testing/index.js';
import { all, cleanUp, openPage, settled, until } from '../support/page.js';

const DARK = { surface: 'rgb(16, 17, 20)', text: 'rgb(236, 238, 242)' };
const LIGHT = { surface: 'rgb(255, 255, 255)', text: 'rgb(20, 23, 31)' };

/** The list with an open log and the builder, in a section of its own. */
async function openIn(section: HTMLElement) {
  const { element } = await openPage(generateTraffic({ count: 12, now: Date.now(), seed: 2 }), { perPage: 10 });
  section.append(element);
  document.body.append(section);
  element.open(element.entries[0]?.id ?? '');
  await until(() => all(element, '[part=footer]').length === 1);
  all(element, '.add')[0]?.click();
  await until(() => all(element, 'gateway-logs-filter-builder').length === 1);
  await settled(element);
  return element;
}

/** The colours that the whole has, and the schemes of all that is in it. */
function looks(element: HTMLElement) {
  const { backgroundColor: surface, colorScheme } = getComputedStyle(element);
  const inside = all(element, '*').map((child) => getComputedStyle(child));
  const hosts = all(element, '*').filter(({ localName }) => localName.startsWith('gateway-logs'));
  return {
    surface,
    texts: [...new Set([element, ...hosts].map((host) => getComputedStyle(host).color))],
    schemes: [...new Set([colorScheme, ...inside.map((style) => style.colorScheme)])],
  };
}

describe('color-scheme', () => {
  let section: HTMLElement;
  beforeEach(() => {
    section = document.createElement('section');
  });
  afterEach(() => {
    section.remove();
    document.documentElement.style.colorScheme = '';
    cleanUp();
  });

  for (const [page, here, expected, { surface, text }] of [
    ['light', '', 'light', LIGHT],
    ['dark', '', 'dark', DARK],
    ['light', 'dark', 'dark', DARK],
    ['dark', 'light', 'light', LIGHT],
    ['dark', 'only light', '(light only|only light)', LIGHT],
  ] as const) {
    it(`is followed in a ${page} page${here && `, in a section of "${here}"`}`, async () => {
      document.documentElement.style.colorScheme = page;
      section.style.colorScheme = here;
      const { surface: background, texts, schemes } = looks(await openIn(section));
      expect(background).to.equal(surface);
      expect(texts).to.deep.equal([text]);
      expect(schemes).to.have.length(1);
      expect(schemes[0]).to.match(new RegExp(`^${expected}$`));
    });
  }

  it('is followed when it changes, and when the host sets it on the element', async () => {
    const element = await openIn(section);
    section.style.colorScheme = 'dark';
    expect(looks(element)).to.deep.equal({ surface: DARK.surface, texts: [DARK.text], schemes: ['dark'] });
    element.style.colorScheme = 'light';
    expect(looks(element)).to.deep.equal({ surface: LIGHT.surface, texts: [LIGHT.text], schemes: ['light'] });
  });

  it('is not asked of the system where the page has chosen none', async () => {
    expect(looks(await openIn(section))).to.deep.equal({ surface: LIGHT.surface, texts: [LIGHT.text], schemes: ['normal'] });
  });
});
