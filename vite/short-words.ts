import { readFileSync } from 'node:fs';
import MagicString from 'magic-string';
import { parse, parseSync, Visitor, type ESTree, type Rolldown } from 'vite';

const DICTIONARY = /\/src\/i18n\/en\.ts$/;
/** Where the words are taken as a whole. */
const WHOLE = /\/src\/i18n\/language\.ts$/;
/** Where their names are looked up. */
const NAMES = /\/src\/i18n\/names\.ts$/;
const PATH = new URL('../src/i18n/en.ts', import.meta.url);
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The names of the words in `export const en = {…}`. */
function keysOf(program: ESTree.Program): (ESTree.IdentifierName & { start: number; end: number })[] {
  const keys: (ESTree.IdentifierName & { start: number; end: number })[] = [];
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration') continue;
    const [{ init }] = statement.declaration.declarations as [ESTree.VariableDeclarator];
    if (init?.type !== 'ObjectExpression') continue;
    for (const property of init.properties) {
      if (property.type === 'Property' && property.key.type === 'Identifier') keys.push(property.key);
    }
  }
  return keys;
}

/**
 * Gives the words of the interface names of one or two letters, the same in the script-tag file and in those beside it:
 * 300 bytes.
 * @throws where `en` is used in another way than by the name of a word
 */
export function shortWords(): Rolldown.Plugin {
  const short = new Map<string, string>();
  return {
    name: 'short-words',
    buildStart() {
      const { program } = parseSync('en.ts', readFileSync(PATH, 'utf8'));
      keysOf(program).forEach(({ name }, index) => {
        const high = Math.floor(index / LETTERS.length);
        short.set(name, `${LETTERS[index % LETTERS.length]}${high === 0 ? '' : LETTERS[high - 1]}`);
      });
    },
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\ben\b|\bnameOfWord\b/ },
      async handler(code, id) {
        // Other languages have the whole names.
        if (NAMES.test(id)) {
          return { code: `const names=${JSON.stringify(Object.fromEntries(short))};export const nameOfWord=(name)=>names[name]??name`, map: null };
        }
        const edited = new MagicString(code, { filename: id });
        const { program } = await parse(id, code);
        const rename = ({ name, start, end }: ESTree.IdentifierName & { start: number; end: number }) => {
          const to = short.get(name);
          if (to === undefined) throw new Error(`${id}: there is no word "${name}"`);
          edited.overwrite(start, end, to);
        };
        if (DICTIONARY.test(id)) keysOf(program).forEach(rename);
        // Where `en` stands for a word, an import or a name of something else; nodes come before those within them.
        const known = new Set<number>();
        const know = ({ start }: { readonly start: number }) => void known.add(start);
        new Visitor({
          ImportSpecifier: ({ imported, local }) => (local.name === 'en' ? [imported, local].forEach(know) : undefined),
          VariableDeclarator: ({ id: name }) => (DICTIONARY.test(id) ? know(name) : undefined),
          TSTypeQuery: ({ exprName }) => know(exprName),
          Property: ({ key, computed, shorthand }) => (computed || shorthand ? undefined : know(key)),
          MemberExpression({ object, property, computed }) {
            if (!computed) know(property);
            if (object.type !== 'Identifier' || object.name !== 'en') return;
            if (computed || property.type !== 'Identifier') throw new Error(`${id}: a word of en has to be named`);
            know(object);
            rename(property);
          },
          Identifier({ name, start }) {
            if (name === 'en' && !known.has(start) && !WHOLE.test(id)) throw new Error(`${id}: en is there for its words alone`);
          },
        }).visit(program);
        return { code: edited.toString(), map: null };
      },
    },
  };
}
