import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { endpointOf, LOGS } from './gateways.js';
import { loadedPage, type Canvas } from './page.js';
import { choice } from './support.js';

/** What stands around the list, and the two files of styles: the theme's, and those of the page. */
const THEMES = {
  github: {
    title: 'acme / assistant',
    places: ['Code', 'Issues', 'Actions', 'Requests', 'Settings'],
    styles: [new URL('../examples/themes/github.css', import.meta.url).href, new URL('./themes/github.css', import.meta.url).href],
  },
  material: {
    title: 'Acme Assistant',
    places: ['Home', 'Models', 'Keys', 'Requests', 'Costs'],
    styles: [new URL('../examples/themes/material.css', import.meta.url).href, new URL('./themes/material.css', import.meta.url).href],
  },
  console: {
    title: 'ops@acme',
    places: ['hosts', 'queues', 'alerts', 'Requests'],
    styles: [new URL('../examples/themes/console.css', import.meta.url).href, new URL('./themes/console.css', import.meta.url).href],
  },
} as const;

const EMBEDDINGS = 'text-embedding-3-small';
/** The newest failure comes first. */
const failed = LOGS.find(({ row }) => row.success === false && row.model !== EMBEDDINGS);
const UNTIL = new Date(Date.parse(String(failed?.row.created_at)) + 1).toISOString();

interface ThemeArgs {
  theme: keyof typeof THEMES;
}

const meta = {
  title: 'gateway-logs/Looks/Themes',
  component: 'gateway-logs',
  args: { theme: 'github' },
  argTypes: { theme: choice(...Object.keys(THEMES)) },
  render: ({ theme }: ThemeArgs) => {
    const { title, places, styles } = THEMES[theme];
    return html`
      ${styles.map((href) => html`<link rel="stylesheet" href=${href} />`)}
      <div class="around-${theme}">
        <header>${title}</header>
        <nav>${places.map((place) => html`<span class=${place === 'Requests' ? 'here' : ''}>${place}</span>`)}</nav>
        <div class="content">
          <gateway-logs
            class=${theme}
            endpoint=${endpointOf('traffic')}
            heading="Requests"
            per-page="10"
            storage-key=""
            .filters=${[
              { key: 'created_at', operator: 'lt', value: [UNTIL] },
              { key: 'model', operator: 'neq', value: [EMBEDDINGS] },
            ]}
          ></gateway-logs>
        </div>
      </div>
    `;
  },
  parameters: { docs: { story: { autoplay: true } } },
  play: openBoth,
} satisfies Meta<ThemeArgs>;
export default meta;

type Story = StoryObj<ThemeArgs>;

/** Opens the newest failure and the newest success, once the styles are there. */
async function openBoth(canvas: Canvas): Promise<void> {
  const awaited = [...canvas.canvasElement.querySelectorAll('link')].filter(({ sheet }) => sheet === null);
  await Promise.all(awaited.map((link) => new Promise((resolve) => link.addEventListener('load', resolve, { once: true }))));
  const element = await loadedPage(canvas);
  for (const success of [false, true]) {
    const entry = element.entries.find((candidate) => candidate.success === success);
    if (entry === undefined) throw new Error('The first page has no such log');
    element.open(entry.id);
  }
}

/** `examples/themes/github.css`: boxes, labels and greys as on a code host. */
export const GitHubLike = { name: 'As on GitHub' } satisfies Story;

export const GitHubLikeDark = { name: 'As on GitHub, dark', globals: { scheme: 'dark' } } satisfies Story;

/** `examples/themes/material.css`: a card, pills and room. */
export const MaterialLike = { name: 'Material', args: { theme: 'material' } } satisfies Story;

export const MaterialLikeDark = { name: 'Material, dark', args: { theme: 'material' }, globals: { scheme: 'dark' } } satisfies Story;

/** `examples/themes/console.css`: dark by itself, on any page. */
export const DarkConsole = { name: 'Console', args: { theme: 'console' } } satisfies Story;
