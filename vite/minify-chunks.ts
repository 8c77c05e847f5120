import { minify } from 'terser';
import type { Rolldown } from 'vite';

/** Names within Lit, which has all of itself in the script-tag file, and of ours that no host and no string knows. */
const INNER = [
  ...['isUpdatePending', 'enableUpdating', 'finalize', 'hasChanged', 'reflect', 'attribute'],
  ...['addController', 'hostConnected', 'hostUpdate', 'hostDisconnected', 'taskComplete', 'onComplete'],
  ...['unavailable', 'clientConfig', 'failure', 'busy', 'sent', 'facts', 'settings'],
];

const OPTIONS = {
  module: true,
  ecma: 2020,
  // None of our getters is called for what it does beside giving a value.
  compress: { passes: 3, unsafe_arrows: true, pure_getters: true, hoist_funs: true },
  mangle: { properties: { regex: new RegExp(`^(_\\$.*|${INNER.join('|')})$`) } },
} as const;

/**
 * Minifies finished chunks once more with Terser, which finds more behind the bundler's own minifier.
 * @throws when Terser cannot read a chunk
 */
export function minifyChunks(): Rolldown.Plugin {
  return {
    name: 'minify-chunks',
    async generateBundle(_options, bundle) {
      const names = new Map<string, string>();
      /** Private custom properties by number: `--_accent` as `--_0`, the same in style sheets and scripts. */
      const shortName = (name: string) => {
        const short = names.get(name) ?? `--_${names.size}`;
        names.set(name, short);
        return short;
      };
      /** What properties are called, the same in all chunks; the first is that of the entry. */
      let props: object | undefined;
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      for (const chunk of chunks.sort((a, b) => Number(b.isEntry) - Number(a.isEntry))) {
        const nameCache: { props?: object } = { ...(props && { props }) };
        const { code = chunk.code } = await minify(chunk.code, { ...OPTIONS, nameCache });
        props = nameCache.props;
        const quoted = INNER.find((name) => code.includes(`"${name}"`));
        if (quoted !== undefined) throw new Error(`${chunk.fileName} has "${quoted}" as a text, too`);
        chunk.code = code.replace(/--_[a-z]+/g, shortName);
      }
    },
  };
}
