import type { Rolldown } from 'vite';
import { CUTS, type Cut } from './lit-cuts.js';

/** What our sources can no longer use, because no file of the bundle has it any more. */
const CUT_OFF: readonly RegExp[] = [
  // Directives, decorators, `svg`, `noChange`, `render`, `unsafeCSS` and whatever else Lit has.
  /from ["']lit(?:-html|-element)?\//,
  /import \{(?!(?:\s*(?:type \w+|LitElement|css|html|nothing),?)+\s*\} from ["']lit["'])[^}]*\} from ["']lit["']/,
  /\bcss`[^`]*\$\{/,
  /html`[^`]*(?:<!--|<(?:script|style|textarea|title)\b|<\$\{|[^\s"'>]\/>)/,
  // An attribute with two expressions or single quotes, and what looks like an attribute but is text.
  /html`[^`]*(?:="[^"]*\$\{[^}]*\}[^"]*\$\{|='|\}[^\s"'<>]+=\$\{|(?<![\s=])>[^<>"`]*\s[\w-]+=(?:"[^"`]*)?\$\{)/,
  /\b(?:converter|useDefault|noAccessor): /,
  /(?<!type: Boolean,\s*)reflect: true|reflect: true,\s*attribute|\btype: (?:Object|Array)\b/,
  /\b(?:firstUpdated|shouldUpdate|scheduleUpdate|performUpdate|createRenderRoot|shadowRootOptions|removeController)\b/,
  /\b(?:argsEqual|autoRun|initialValue|initialState)\b/,
];

function cut(code: string, cuts: readonly Cut[], id: string): string {
  return cuts.reduce((rest, [from, to]) => {
    if (rest.split(from).length !== 2) throw new Error(`Lit has changed: ${id} has not once "${from}". See vite/lit-cuts.ts`);
    return rest.replace(from, () => to);
  }, code);
}

/**
 * Takes out of Lit what this bundle cannot come to need.
 * @throws when Lit no longer has what is cut, or a source of ours has what it can no longer read
 */
export function trimLit(): Rolldown.Plugin {
  return {
    name: 'trim-lit',
    transform: {
      filter: { id: /\/(?:reactive-element|lit-element|lit-html|task)\/[\w-]+\.js$|\/src\/.*\.ts$/ },
      handler(code, id) {
        const file = Object.keys(CUTS).find((name) => id.endsWith(name));
        if (file !== undefined) return cut(code, CUTS[file] ?? [], file);
        if (!id.endsWith('.ts')) return null;
        const [found] = CUT_OFF.flatMap((pattern) => pattern.exec(code) ?? []);
        if (found !== undefined) throw new Error(`${id}: the bundle's Lit has no "${found}" any more. See vite/lit-cuts.ts`);
        return null;
      },
    },
  };
}
