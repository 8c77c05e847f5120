import type { Rolldown } from 'vite';

/**
 * What of Lit this bundle cannot come to need, file by file:
 * - style sheets for browsers without constructable ones: our styles need `light-dark()`, which is years newer;
 * - the properties of standard decorators, hooks for polyfills and for hydration, and the list of versions that only Lit's development build looks at;
 * - the words of errors that only a wrong template or style sheet of ours could cause;
 * - `svg` and `mathml` templates, and expressions inside `script`, `style`, `textarea` and `title`: we have none.
 */
const TRIMMED: Readonly<Record<string, readonly (readonly [from: RegExp, to: string])[]>> = {
  'reactive-element/css-tag.js': [
    [/\w+\.ShadowRoot&&\(.{1,80}?\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/, 'true'],
    [/Error\("CSSResult is not constructable[^"]*"\)/, 'Error()'],
    [/Error\("Value passed to 'css' function.*?page security\."\)/, 'Error()'],
  ],
  'reactive-element/reactive-element.js': [
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\([^)]*\)this\.elementProperties\.set\([^)]*\)\}/, ''],
    [/\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
  'lit-element/lit-element.js': [
    [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, '0;'],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
  'lit-html/lit-html.js': [
    [/\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/Error\("invalid template strings array"\)/, 'Error()'],
    [/2===(\w+)\?"<svg>":3===\1\?"<math>":""/, '""'],
    [/\(2===(\w+)\?"<\/svg>":3===\1\?"<\/math>":""\)/, '""'],
    [/2===(\w+)\|\|3===\1\)\{[^{}]*\}/, '0);'],
    // The name of the pattern for raw text, and every test of it.
    [/(\w+)(=\/\^\(\?:script\|style\|textarea\|title\)\$\/i[^]*?)\b\1\.test\([^()]*\)([^]*?)\b\1\.test\([^()]*\)/, '$1$2false$3false'],
  ],
};

/** Saves 2 % of the bundle. @throws when Lit no longer has what is trimmed, or a template has what it can no longer read */
export function trimLit(): Rolldown.Plugin {
  return {
    name: 'trim-lit',
    transform: {
      filter: { id: /\/(?:reactive-element|lit-element|lit-html)\/[\w-]+\.js$|\/src\/.*\.ts$/ },
      handler(code, id) {
        if (/html`[^`]*<(script|style|textarea|title)\b|\b(svg|mathml)`/.test(code)) {
          throw new Error(`${id} has a template with an element that this build of Lit cannot read`);
        }
        const file = Object.keys(TRIMMED).find((name) => id.endsWith(name));
        if (file === undefined) return null;
        return (TRIMMED[file] ?? []).reduce((trimmed, [from, to]) => {
          if (!from.test(trimmed)) throw new Error(`Lit has changed: ${String(from)} is not in ${id}`);
          return trimmed.replace(from, to);
        }, code);
      },
    },
  };
}
