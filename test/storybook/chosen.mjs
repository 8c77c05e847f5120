// The stories that are compared with stored pictures, each in light and in dark, unless its `schemes` are fewer.

const panel = { width: 760, height: 560 };

/** `args` go into the address of the story, as Storybook's own controls write it there. */
const CHOSEN = [
  { name: 'list', id: 'gateway-logs--default', args: 'per-page:10', viewport: { width: 1000, height: 640 } },
  { name: 'narrow', id: 'gateway-logs-looks--narrow', viewport: { width: 360, height: 760 } },
  { name: 'open', id: 'gateway-logs--open-panel', viewport: { width: 1000, height: 640 } },
  { name: 'failed', id: 'gateway-logs--failed', viewport: { width: 760, height: 320 } },
  { name: 'no-match', id: 'gateway-logs--no-match', viewport: { width: 760, height: 320 } },
  { name: 'too-many', id: 'gateway-logs-failures--too-many-429', viewport: { width: 760, height: 480 } },
  { name: 'filters', id: 'gateway-logs-filters--chips', viewport: { width: 760, height: 480 } },
  { name: 'builder', id: 'gateway-logs-filter-builder--keys', viewport: { width: 480, height: 480 } },
  { name: 'tool-calls', id: 'gateway-logs-panel-openai--tool-calls', viewport: panel },
  { name: 'anthropic', id: 'gateway-logs-panel-other-providers--anthropic', viewport: panel },
  { name: 'json', id: 'gateway-logs-panel--json', viewport: panel },
  { name: 'right-to-left', id: 'gateway-logs-looks--right-to-left', viewport: { width: 760, height: 560 } },
  { name: 'forced-colors', id: 'gateway-logs-looks--forced-colors', viewport: { width: 1000, height: 640 }, schemes: ['light'] },
  { name: 'theme', id: 'gateway-logs-looks-themes--git-hub-like', viewport: { width: 1000, height: 640 } },
];

/** Every picture, by its scheme. */
export const PICTURES = CHOSEN.flatMap(({ schemes = ['light', 'dark'], ...picture }) => schemes.map((scheme) => ({ ...picture, scheme })));
