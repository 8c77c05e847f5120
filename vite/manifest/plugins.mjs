// What the analyzer does not see by itself, for custom-elements-manifest.config.mjs.
import { readFileSync } from 'node:fs';

const source = (path) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');

function declarationsOf(manifest) {
  return manifest.modules.flatMap(({ declarations = [] }) => declarations);
}

function elementsOf(manifest) {
  return new Map(declarationsOf(manifest).flatMap((declaration) => (declaration.tagName ? [[declaration.tagName, declaration]] : [])));
}

/** Leaves out what only looks public: reactive state, and the arguments of `dispatchEvent`, which are no event names. */
export function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of declarationsOf(customElementsManifest)) {
        const isHidden = ({ privacy = 'public', static: isOfClass }) => privacy !== 'public' || isOfClass;
        const hidden = new Set(declaration.members?.filter(isHidden).map(({ name }) => name));
        declaration.members = declaration.members?.filter(({ name }) => !hidden.has(name) && name !== 'properties');
        declaration.attributes = declaration.attributes?.filter(({ fieldName, name }) => !hidden.has(fieldName ?? name));
        declaration.events = declaration.events?.filter(({ name, description }) => name && description);
      }
    },
  };
}

/** The fields of events, which are declared as parameters of their constructors. */
export function eventFields() {
  return {
    name: 'event-fields',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node) || !node.name?.text.endsWith('Event')) return;
      const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name.text);
      const parameters = node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
      const fields = parameters.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, parameter.parent));
      declaration?.members?.push(
        ...fields.map((parameter) => ({
          kind: 'field',
          name: parameter.name.getText(),
          type: { text: parameter.type.getText() },
          description: ts.getJSDocCommentsAndTags(parameter)[0]?.comment,
          readonly: true,
        })),
      );
    },
  };
}

/** What the names of unions stand for, such as that of `status`, so that editors can offer the values. */
export function namedUnions() {
  const sources = source('api/client.ts') + source('elements/events.ts');
  const types = sources.matchAll(/^export type (\w+) = ((?:'[^']*'(?: \| )?)+);$/gm);
  const unions = new Map(Array.from(types, ([, name, union]) => [name, union]));
  return {
    name: 'named-unions',
    packageLinkPhase({ customElementsManifest }) {
      for (const { attributes = [], members = [] } of declarationsOf(customElementsManifest)) {
        for (const item of [...attributes, ...members]) {
          const text = unions.get(item.type?.text);
          if (text !== undefined) item.expandedType = { text };
        }
      }
    },
  };
}

/** What the analyzer finds out for properties alone: defaults that are the name of a constant, and what is reflected. */
export function likeFields() {
  return {
    name: 'like-fields',
    packageLinkPhase({ customElementsManifest }) {
      for (const { attributes = [], members = [] } of declarationsOf(customElementsManifest)) {
        for (const attribute of attributes) {
          const field = members.find(({ name }) => name === attribute.fieldName);
          attribute.default = field?.default;
          attribute.reflects = field?.reflects;
        }
      }
    },
  };
}

/** Which element lets the parts of which other one through. */
const INNER = [
  ['gateway-logs-panel', 'gateway-logs-body'],
  ['gateway-logs-row', 'gateway-logs-panel'],
  ['gateway-logs-day-group', 'gateway-logs-row'],
  ['gateway-logs', 'gateway-logs-day-group'],
];

/** Parts are described where they are; elements around them let them through. */
export function innerParts() {
  return {
    name: 'inner-parts',
    packageLinkPhase({ customElementsManifest }) {
      const elements = elementsOf(customElementsManifest);
      for (const [outer, inner] of INNER) {
        const own = elements.get(outer).cssParts;
        const known = new Set(own.map(({ name }) => name));
        own.push(...elements.get(inner).cssParts.filter(({ name }) => !known.has(name)));
      }
    },
  };
}

/** The custom properties that every element starts from are described with `<gateway-logs>`. */
export function sharedLook() {
  const shared = new Set(source('styles/base.ts').match(/--gateway-logs-[\w-]+/g));
  return {
    name: 'shared-look',
    packageLinkPhase({ customElementsManifest }) {
      const elements = elementsOf(customElementsManifest);
      const look = elements.get('gateway-logs').cssProperties.filter(({ name }) => shared.has(name));
      for (const element of elements.values()) {
        const own = (element.cssProperties ??= []);
        const known = new Set(own.map(({ name }) => name));
        own.push(...look.filter(({ name }) => !known.has(name)));
      }
    },
  };
}

/** The public files of the package in place of the sources, and the module that registers the elements. */
export function published() {
  const toFile = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
  const moduleOf = (reference) => {
    if (reference?.module !== undefined) reference.module = toFile(reference.module);
  };
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest }) {
      const registered = [];
      const isPublic = ({ declarations = [] }) => declarations.some(({ name }) => name.startsWith('GatewayLogs'));
      const modules = customElementsManifest.modules.filter(isPublic);
      customElementsManifest.modules = modules;
      for (const module of modules) {
        module.path = toFile(module.path);
        for (const { declaration } of module.exports ?? []) moduleOf(declaration);
        for (const { name, tagName, superclass, attributes = [], members = [] } of module.declarations ?? []) {
          moduleOf(superclass);
          // The browser's own is in no module.
          if (superclass?.name === 'Event') delete superclass.module;
          for (const { inheritedFrom } of [...attributes, ...members]) moduleOf(inheritedFrom);
          if (tagName === undefined) continue;
          registered.push({ kind: 'custom-element-definition', name: tagName, declaration: { name, module: module.path } });
        }
      }
      // What is registered has its place among the tags that TypeScript knows.
      const isDefined = new Set(source('define.ts').match(/(?<=^    ')gateway-logs[\w-]*(?=': GatewayLogs\w*;$)/gm));
      const exports = registered.filter(({ name }) => isDefined.has(name));
      modules.push({ kind: 'javascript-module', path: 'dist/define.js', declarations: [], exports });
    },
  };
}
