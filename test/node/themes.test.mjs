// The themes that hosts copy: they know of the element what is public, and nothing else.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { transform } from 'lightningcss';

const ROOT = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT));
const { modules } = JSON.parse(read('custom-elements.json'));
const page = modules.flatMap(({ declarations }) => declarations ?? []).find(({ tagName }) => tagName === 'gateway-logs');
const namesOf = (list) => new Set(list.map(({ name }) => name));
const PARTS = namesOf(page.cssParts);
const PROPERTIES = namesOf(page.cssProperties);

/** What a theme names: the parts it styles, the custom properties it sets or reads, and every selector that is not one of those it may have. */
function namedIn(css, theme) {
  const parts = new Set();
  const strange = [];
  const look = (selector) => {
    const [type, className, part, pseudo, ...more] = selector;
    const isElement = type?.type === 'type' && type.name === 'gateway-logs' && className?.type === 'class' && className.name === theme;
    const isPart = part === undefined || (part.type === 'pseudo-element' && part.kind === 'part');
    const isPseudo = pseudo === undefined || pseudo.type.startsWith('pseudo-');
    if (!isElement || !isPart || !isPseudo || more.length > 0) strange.push(selector);
    part?.names?.forEach((name) => parts.add(name));
  };
  transform({ filename: theme, code: css, visitor: { Rule: { style: ({ value }) => value.selectors.forEach(look) } } });
  return { parts, strange, properties: new Set(css.toString().match(/--[\w-]+/g)) };
}

const themes = readdirSync(new URL('examples/themes/', ROOT)).map((file) => file.replace('.css', ''));

describe('the themes', () => {
  it('are those that Storybook shows', () => {
    assert.deepEqual(themes.sort(), ['console', 'github', 'material']);
    const stories = read('stories/themes.stories.ts').toString();
    for (const theme of themes) assert.ok(stories.includes(`'../examples/themes/${theme}.css'`), theme);
  });

  for (const theme of themes) {
    it(`${theme} is made with public properties and parts alone`, () => {
      const css = read(`examples/themes/${theme}.css`);
      const { parts, properties, strange } = namedIn(css, theme);
      assert.deepEqual(strange, []);
      assert.ok(parts.size > 3 && properties.size > 9);
      assert.deepEqual([...parts].filter((name) => !PARTS.has(name)), []);
      assert.deepEqual([...properties].filter((name) => !PROPERTIES.has(name)), []);
      assert.doesNotMatch(css.toString(), /!important|@import|url\(|https?:/);
    });
  }

  it('stand in the README', () => {
    const readme = read('README.md').toString();
    for (const theme of themes) assert.ok(readme.includes(`examples/themes/${theme}.css`), theme);
  });
});
