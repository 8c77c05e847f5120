/** Leaves out what only looks public: reactive state, and the arguments of `dispatchEvent`, which are no event names. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          const hidden = new Set((declaration.members ?? []).filter(({ privacy }) => privacy !== undefined && privacy !== 'public').map(({ name }) => name));
          declaration.members = declaration.members?.filter(({ name }) => !hidden.has(name) && name !== 'properties');
          declaration.attributes = declaration.attributes?.filter(({ fieldName, name }) => !hidden.has(fieldName ?? name));
          declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('gateway-logs-'));
        }
      }
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly()],
};
