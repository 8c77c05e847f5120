import MagicString from 'magic-string';
import { parseSync, type ESTree, type Rolldown } from 'vite';

const nameOf = (node: ESTree.ModuleExportName): string => (node.type === 'Literal' ? String(node.value) : node.name);

/** A chunk without its import and export statements, and the names that these had. */
function open({ fileName, code }: Rolldown.OutputChunk) {
  const body = new MagicString(code);
  const imports: { source: string; exported: string; local: string }[] = [];
  const exports: { exported: string; local: string }[] = [];
  for (const node of parseSync(fileName, code).program.body) {
    if (node.type === 'ImportDeclaration') {
      for (const one of node.specifiers) {
        const exported = one.type === 'ImportSpecifier' ? nameOf(one.imported) : one.type;
        imports.push({ source: node.source.value, exported, local: one.local.name });
      }
    } else if (node.type === 'ExportNamedDeclaration') {
      for (const { exported, local } of node.specifiers) exports.push({ exported: nameOf(exported), local: nameOf(local) });
    } else continue;
    body.remove(node.start, node.end);
  }
  return { body, imports, exports };
}

/**
 * Lets the script-tag file hand what it shares to the files beside it, in place of their importing it by its name: behind
 * a redirect, as content networks answer with, or under `?v=2` that name would be another module, loaded once more. A file
 * beside it is a module whose default export takes the list of what is shared and gives what the file exports, made once
 * for each script-tag file of the page.
 *
 * @throws when a chunk imports anything but names of the entry
 */
export function handOver(): Rolldown.Plugin {
  return {
    name: 'hand-over',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      if (entry === undefined) return;
      const { body, exports: shared } = open(entry);
      body.replace(/\bimport\([^()]*\)/g, (found) => `${found}.then(handOver)`);
      body.append(`;const shared=[${shared.map(({ local }) => local).join()}];function handOver(module){return module.default(shared)}`);
      entry.code = body.toString();
      for (const chunk of chunks.filter((other) => other !== entry)) {
        // A file that only another of them loads, and that shares nothing, is a module like any other.
        if (chunk.imports.length === 0 && !entry.dynamicImports.includes(chunk.fileName)) continue;
        const { body: inner, imports, exports } = open(chunk);
        const taken = shared.map(() => '');
        for (const { source, exported, local } of imports) {
          const place = source === `./${entry.fileName}` ? shared.findIndex((one) => one.exported === exported) : -1;
          if (place < 0) throw new Error(`${chunk.fileName} imports ${exported} from ${source}, which is not handed over`);
          taken[place] = local;
        }
        const given = exports.map(({ exported, local }) => `${exported}:${local}`).join();
        chunk.code = inner
          .prepend(`const handedOver=new WeakMap;export default(shared)=>{if(!handedOver.has(shared)){const[${taken.join()}]=shared;`)
          .append(`;handedOver.set(shared,{${given}})}return handedOver.get(shared)}`)
          .toString();
      }
    },
  };
}
