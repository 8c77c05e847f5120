import type { Rolldown } from 'vite';

const ELEMENTS = ['gateway-logs/gateway-logs', 'pager/pager', 'filter-bar/filter-bar', 'panel/panel', 'day-group/day-group', 'row/row', 'panel/message'];
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
