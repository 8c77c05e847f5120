import type { Rolldown } from 'vite';

const ELEMENTS = ['pager/pager', 'gateway-logs/gateway-logs', 'filter-bar/filter-bar', 'panel/panel', 'row/row', 'panel/message', 'day-group/day-group'];
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
