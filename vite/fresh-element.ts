import type { Rolldown } from 'vite';

/**
 * Leaves Lit's own class in place of `FreshElement`: as trim-lit.ts leaves Lit, it attaches a new root to every element,
 * which is all that the class is for.
 */
export function freshElement(): Rolldown.Plugin {
  return {
    name: 'fresh-element',
    transform: {
      filter: { id: /\/src\/elements\/fresh-element\.ts$/ },
      handler: () => "export { LitElement as FreshElement } from 'lit';",
    },
  };
}
