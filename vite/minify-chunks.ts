import { minify } from 'terser';
import type { Rolldown } from 'vite';

const OPTIONS = {
  module: true,
  ecma: 2020,
  // None of our getters is called for what it does beside giving a value.
  compress: { passes: 3, unsafe_arrows: true, pure_getters: true, hoist_funs: true },
  // Private names of Lit, all of which is in one chunk.
  mangle: { properties: { regex: /^_\$/ } },
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
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code = chunk.code } = await minify(chunk.code, OPTIONS);
        chunk.code = code.replace(/--_[a-z]+/g, shortName);
      }
    },
  };
}
