// The README's reference tables, from custom-elements.json.

const code = (text) => `\`${text}\``;

/** A docstring in the style of a table: no capital, no full stop, one line. */
function inCell(text = '') {
  const line = text.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '').replaceAll('|', '\\|');
  return /^[A-Z](?![A-Z])/.test(line) ? line[0].toLowerCase() + line.slice(1) : line;
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A default in words where its code would say little. */
function defaultOf({ default: value = '' }) {
  const words = { "''": 'empty', false: 'off', true: 'on', null: 'none', '[]': 'none', '{}': 'none' };
  return words[value] ?? (/^\d/.test(value) ? value : code(value.replace(/^'(.*)'$/, '$1')));
}

const fieldsOf = ({ members = [] }) => members.filter(({ kind }) => kind === 'field');
const methodsOf = ({ members = [] }) => members.filter(({ kind }) => kind === 'method');

const signature = ({ name, parameters = [] }) => code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`);

/** The name of a field, with its values where they are few. */
function fieldName({ name, expandedType }) {
  const values = expandedType?.text.split(' | ').map((value) => code(value.slice(1, -1)));
  return values === undefined ? code(name) : `${code(name)}: ${values.join(', ')}`;
}

/** @returns the tables by the names of their markers */
export function tablesOf({ modules }) {
  const classes = modules.flatMap(({ declarations = [] }) => declarations);
  const host = classes.find(({ tagName }) => tagName === 'gateway-logs');
  const inner = classes.filter(({ tagName }) => tagName !== undefined && tagName !== host.tagName);
  inner.sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const eventFields = ({ type }) => fieldsOf(classes.find(({ name }) => name === type.text) ?? {}).map(fieldName).join(', ');
  const forScripts = fieldsOf(host).filter(({ attribute }) => attribute === undefined);
  const settings = forScripts.filter(({ readonly }) => !readonly);
  const facts = forScripts.filter(({ readonly }) => readonly);
  return {
    attributes: table(
      ['attribute', 'property', 'default', 'meaning'],
      host.attributes.map((item) => [code(item.name), code(item.fieldName), defaultOf(item), inCell(item.description)]),
    ),
    properties: table(
      ['property (JavaScript only)', 'default', 'meaning'],
      [
        ...settings.map((item) => [code(item.name), defaultOf(item), inCell(item.description)]),
        ...facts.map(({ name, description }) => [code(name), 'read-only', inCell(description)]),
      ],
    ),
    methods: table(['method', 'meaning'], methodsOf(host).map((item) => [signature(item), inCell(item.description)])),
    events: table(['event', 'fields', 'when'], host.events.map((item) => [code(item.name), eventFields(item), inCell(item.description)])),
    slots: table(['slot', 'meaning'], host.slots.map(({ name, description }) => [code(name), inCell(description)])),
    parts: table(['part', 'what it is'], host.cssParts.map(({ name, description }) => [code(name), inCell(description)])),
    'custom properties': table(
      ['custom property', 'default', 'what it sets'],
      host.cssProperties.map((item) => [code(item.name), code(item.default), inCell(item.description)]),
    ),
    elements: table(
      ['element', 'what it is', 'properties and methods', 'events'],
      inner.map((item) => [
        code(`<${item.tagName}>`),
        inCell(item.description.split(/(?<=\.)\s/)[0]),
        [...fieldsOf(item).map(({ name }) => code(name)), ...methodsOf(item).map(signature)].join(', '),
        (item.events ?? []).map(({ name }) => code(name)).join(', '),
      ]),
    ),
  };
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param rows from `measure` */
export function sizeTable(rows) {
  return table(['file or import', 'minified', 'brotli'], rows.map(({ name, raw, brotli }) => [code(name), kB(raw), kB(brotli)]));
}
