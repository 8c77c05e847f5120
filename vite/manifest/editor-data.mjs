// What editors complete and explain, from custom-elements.json, into dist/: VS Code's custom data and JetBrains' web types.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'));
const options = { typesSrc: 'expandedType' };

/** Several elements have the same parts and custom properties; the first, with the host's element, says it best. */
function once(items) {
  return items.filter(({ name }, index) => items.findIndex((item) => item.name === name) === index);
}

/** `<gateway-logs>` first. */
function hostFirst({ modules, ...rest }) {
  const isHost = ({ declarations = [] }) => declarations.some(({ tagName }) => tagName === 'gateway-logs');
  return { ...rest, modules: [...modules.filter(isHost), ...modules.filter((module) => !isHost(module))] };
}

/** The empty value is no suggestion. */
function withoutEmpty(tags) {
  return tags.map((tag) => ({
    ...tag,
    attributes: tag.attributes.map((attribute) => ({ ...attribute, values: attribute.values.filter(({ name }) => name !== "''") })),
  }));
}

const ordered = hostFirst(manifest);
const html = JSON.parse(getVsCodeHtmlCustomData(ordered, options));
const css = JSON.parse(getVsCodeCssCustomData(ordered, options));
const webTypes = JSON.parse(getWebTypesData(ordered, options));
const { css: look } = webTypes.contributions;

const files = {
  'vscode.html-custom-data.json': { ...html, tags: withoutEmpty(html.tags) },
  'vscode.css-custom-data.json': { ...css, properties: once(css.properties), pseudoElements: once(css.pseudoElements) },
  'web-types.json': {
    ...webTypes,
    contributions: {
      ...webTypes.contributions,
      css: { properties: once(look.properties), 'pseudo-elements': once(look['pseudo-elements']) },
    },
  },
};

const folder = new URL('../../dist/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, data] of Object.entries(files)) {
  writeFileSync(fileURLToPath(new URL(name, folder)), `${JSON.stringify(data, null, 2)}\n`);
}
