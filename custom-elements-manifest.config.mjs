import { eventFields, innerParts, likeFields, namedUnions, publicOnly, published, sharedLook } from './vite/manifest/plugins.mjs';

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly(), eventFields(), namedUnions(), likeFields(), innerParts(), sharedLook(), published()],
};
