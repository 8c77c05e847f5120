import type { Rolldown } from 'vite';

const ELEMENTS = ['gateway-logs/gateway-logs', 'filter-bar/filter-bar', 'day-group/day-group', 'row/row', 'panel/panel', 'pager/pager', 'panel/message'];
const SHEETS = ['styles/base', ...ELEMENTS.map((name) => `elements/${name}.styles`)];

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
