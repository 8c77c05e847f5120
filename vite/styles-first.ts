import type { Rolldown } from 'vite';

const SHEETS = ['styles/base', ...[
  'filter-bar/filter-bar',
  'gateway-logs/gateway-logs',
  'pager/pager',
  'panel/panel',
  'day-group/day-group',
  'panel/message',
  'row/row',
].map((name) => `elements/${name}.styles`)];

/** Puts the style sheets side by side, as what is alike compresses better together: 85 bytes. */
export function stylesFirst(): Rolldown.Plugin {
  return {
    name: 'styles-first',
    transform: {
      filter: { id: /\/src\/define\.ts$/ },
      handler: (code) => ({ code: SHEETS.map((name) => `import './${name}.js';`).join('') + code, map: null }),
    },
  };
}
