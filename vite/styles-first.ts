import type { Rolldown } from 'vite';

const ELEMENTS = ['panel/message', 'day-group/day-group', 'gateway-logs/gateway-logs', 'pager/pager', 'filter-bar/filter-bar', 'row/row', 'panel/panel'];
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
