import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import * as exported from '../../dist/index.js';
import { DAY_PARTS } from '../../dist/elements/day-group/day-group.js';
import { PANEL_PARTS } from '../../dist/elements/panel/panel.js';
import { ROW_PARTS } from '../../dist/elements/row/row.js';
import { codeOf, found, stoppedIn } from '../support/element-sources.mjs';

const root = new URL('../../', import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const { modules } = json('custom-elements.json');
const declarations = modules.flatMap(({ path, declarations: all = [] }) => all.map((declaration) => ({ path, ...declaration })));
const elements = declarations.filter(({ customElement, tagName }) => customElement && tagName);
const byTag = (tag) => elements.find(({ tagName }) => tagName === tag);
const names = (items = []) => items.map(({ name }) => name).sort();
/** The code that draws each element. */
const codes = new Map(await Promise.all(elements.map(async ({ tagName, path }) => [tagName, await codeOf(new URL(path, root))])));

/** Which element holds which, as far as parts and events come out of it. */
const INNER = {
  'gateway-logs': 'gateway-logs-day-group',
  'gateway-logs-day-group': 'gateway-logs-row',
  'gateway-logs-row': 'gateway-logs-panel',
  'gateway-logs-panel': 'gateway-logs-body',
};
/** Their lists of the parts that each lets through. */
const LET_OUT = {
  'gateway-logs': DAY_PARTS,
  'gateway-logs-day-group': ROW_PARTS,
  'gateway-logs-row': PANEL_PARTS,
  // Its own parts are in this list, too.
  'gateway-logs-panel': PANEL_PARTS,
};
/** Called by the browser or by Lit, not by hosts. */
const CALLBACK = /^(?:(?:dis)?connectedCallback|constructor)$/;

/** The public members in the declarations of a class and of those of ours that it extends. */
function declared(path, name) {
  const text = readFileSync(new URL(path.replace(/\.js$/, '.d.ts'), root), 'utf8');
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const { members } = statements.find((statement) => ts.isClassDeclaration(statement) && statement.name.text === name);
  const { Private, Protected, Static } = ts.ModifierFlags;
  const hidden = (member) => ts.getCombinedModifierFlags(member) & (Private | Protected | Static);
  const own = members.filter((member) => member.name && ts.isIdentifier(member.name) && !hidden(member));
  const { superclass } = declarations.find((declaration) => declaration.name === name);
  return [...own, ...(superclass?.name.startsWith('GatewayLogs') ? declared(superclass.module, superclass.name) : [])];
}

const nameOf = (member) => member.name.text;
const eventType = (name) => declarations.find((declaration) => declaration.name === name);

/** The type of each event by the name of its class, such as `gateway-logs-load`. */
const eventTypes = new Map(
  ['dist/elements/events.js', 'dist/elements/filter-builder/filter-builder.js'].flatMap((path) => {
    const text = readFileSync(new URL(path, root), 'utf8');
    const classes = text.matchAll(/class (GatewayLogs\w+Event) extends (\w+) \{.*?super\('([\w-]+)'/gs);
    return Array.from(classes, ([, name, base, type]) => [name, { type, bubbles: base === 'LogsEvent' }]);
  }),
);

/** What an element dispatches itself, and what comes out of those within it. */
function eventsOf(tag) {
  const code = codes.get(tag);
  const own = found(code, /new (GatewayLogs\w+Event)\(/g).map((name) => eventTypes.get(name));
  const other = found(code, /dispatchEvent\(new Event\("([\w-]+)"\)/g).map((type) => ({ type, bubbles: false }));
  const inner = INNER[tag] === undefined ? [] : eventsOf(INNER[tag]).filter(({ bubbles }) => bubbles);
  const events = new Map([...own, ...other, ...inner].map((event) => [event.type, event]));
  for (const type of stoppedIn(code)) events.delete(type);
  return [...events.values()];
}

describe('custom-elements.json', () => {
  it('has every element, and those that are registered', async () => {
    const classes = Object.entries(exported).filter(([, value]) => Array.isArray(value.observedAttributes));
    assert.deepEqual(names(elements), classes.map(([name]) => name).sort());
    const defined = modules.find(({ path }) => path === 'dist/define.js').exports.map(({ name }) => name);
    await import('../../dist/define.js');
    const registered = elements.map(({ tagName }) => tagName).filter((tag) => customElements.get(tag) !== undefined);
    assert.deepEqual(defined.sort(), registered.sort());
  });

  it('names no file that is not in the package', () => {
    for (const [path] of JSON.stringify(modules).matchAll(/\b(?:dist|src)\/[\w/.-]+\.[jt]s\b/g)) readFileSync(new URL(path, root));
    assert.doesNotMatch(JSON.stringify(modules), /\bsrc\//);
  });

  it('says something of everything', () => {
    for (const element of elements) {
      const { tagName, description, attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
      assert.ok(description, tagName);
      for (const item of [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties]) {
        assert.match(item.description ?? '', /^\S.*\.$/s, `${tagName}: ${item.name}`);
      }
    }
  });
});

for (const element of elements) {
  const { name, path, tagName, attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const constructor = exported[name];
  const code = codes.get(tagName);

  describe(`<${tagName}> is as its manifest says`, () => {
    it('in its attributes', () => {
      assert.deepEqual(names(attributes), [...constructor.observedAttributes].sort());
      for (const attribute of attributes) {
        const { attribute: given, reflect } = constructor.elementProperties.get(attribute.fieldName);
        assert.equal(attribute.name, given === undefined || given === true ? attribute.fieldName.toLowerCase() : given);
        assert.equal(attribute.reflects ?? false, reflect ?? false, attribute.name);
      }
    });

    it('in its properties and methods', () => {
      const public_ = declared(path, name);
      const fields = members.filter(({ kind }) => kind === 'field');
      assert.deepEqual(names(fields), public_.filter((member) => !ts.isMethodDeclaration(member)).map(nameOf).sort());
      const methods = public_.filter((member) => ts.isMethodDeclaration(member) && !CALLBACK.test(nameOf(member)));
      assert.deepEqual(names(members.filter(({ kind }) => kind === 'method')), methods.map(nameOf).sort());
      for (const [property, { state }] of constructor.elementProperties) {
        assert.equal(fields.some((field) => field.name === property), !state, String(property));
      }
      for (const { name: field, readonly = false } of fields) {
        assert.equal(public_.some((member) => nameOf(member) === field && ts.isGetAccessor(member)), readonly, field);
      }
    });

    it('in its defaults', () => {
      const fresh = new constructor();
      for (const field of members.filter(({ kind, readonly }) => kind === 'field' && !readonly)) {
        assert.deepEqual(new Function(`return (${field.default})`)(), fresh[field.name], field.name);
      }
      for (const attribute of attributes) {
        assert.equal(attribute.default, members.find((field) => field.name === attribute.fieldName).default, attribute.name);
      }
    });

    it('in its events, and what these hold', () => {
      assert.deepEqual(names(events), eventsOf(tagName).map(({ type }) => type).sort());
      for (const { name: type, type: { text } } of events) {
        if (text === 'Event') continue;
        assert.equal(eventTypes.get(text).type, type);
        assert.ok(text in exported, `${text} is not exported`);
        assert.deepEqual(names(eventType(text).members), declared(eventType(text).path, text).map(nameOf).sort(), text);
      }
    });

    it('in its slots', () => {
      assert.deepEqual(names(slots), found(code, /<slot(?: name="([\w-]+)")?/g));
    });

    it('in its parts, and those that it lets through', () => {
      const own = found(code, /(?<!export)\bpart(?:="|", ")([\w-]+)/g);
      const through = tagName in LET_OUT ? LET_OUT[tagName].split(', ') : [];
      assert.deepEqual(names(cssParts), [...new Set([...own, ...through])].sort());
      const inner = INNER[tagName];
      if (inner === undefined) return;
      for (const part of names(byTag(inner).cssParts)) assert.ok(through.includes(part), `${inner}: ${part} stays inside`);
      assert.match(code, /exportparts(?:=\$\{|", )[A-Z]+_PARTS\b/);
    });

    it('in its custom properties, and what they are by default', () => {
      // What is drawn on demand brings a style sheet of its own.
      const css = [...constructor.elementStyles.map((style) => style.cssText), code].join('\n');
      assert.deepEqual(names(cssProperties), found(css, /var\((--gateway-logs-[\w-]+)/g));
      for (const { name: property, default: value } of cssProperties) {
        const defaults = Array.from(css.matchAll(new RegExp(`var\\(${property}, ((?:[^()]|\\([^()]*\\))+)\\)`, 'g')), ([, given]) => given);
        assert.deepEqual([...new Set(defaults)], [value], property);
      }
    });
  });
}

describe('the data for editors', () => {
  const html = json('dist/vscode.html-custom-data.json');
  const css = json('dist/vscode.css-custom-data.json');
  const webTypes = json('dist/web-types.json');
  const host = byTag('gateway-logs');

  it('for VS Code has every element with its attributes, and each part and custom property once', () => {
    assert.deepEqual(names(html.tags), elements.map(({ tagName }) => tagName).sort());
    for (const { name, attributes } of html.tags) assert.deepEqual(names(attributes), names(byTag(name).attributes));
    const { attributes } = html.tags.find(({ name }) => name === 'gateway-logs');
    const status = attributes.find(({ name }) => name === 'status');
    assert.deepEqual(names(status.values), ['all', 'error', 'success']);
    assert.deepEqual(names(css.properties), names(host.cssProperties));
    const parts = new Set(elements.flatMap(({ cssParts }) => names(cssParts).map((part) => `::part(${part})`)));
    assert.deepEqual(names(css.pseudoElements), [...parts].sort());
  });

  it('for JetBrains is found through package.json, and has the same', () => {
    const manifest = json('package.json');
    assert.equal(manifest['web-types'], './dist/web-types.json');
    assert.equal(webTypes.version, manifest.version);
    assert.deepEqual(names(webTypes.contributions.html.elements), names(html.tags));
    for (const { name, attributes, js } of webTypes.contributions.html.elements) {
      assert.deepEqual(names(attributes), names(byTag(name).attributes));
      assert.deepEqual(names(js.events), names(byTag(name).events));
    }
    assert.deepEqual(names(webTypes.contributions.css.properties), names(css.properties));
  });
});
