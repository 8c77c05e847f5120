import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { endpointOf } from './gateways.js';
import { openConversation, openNewest, page, type PageArgs } from './page.js';
import { placed } from './place.js';

/** The same list in other places: dark and narrow, from right to left, beside another, among styles that mean everything. */
const meta = {
  ...page,
  title: 'gateway-logs/Looks',
  args: { ...page.args, 'per-page': 10 },
  parameters: { docs: { story: { autoplay: true } } },
} satisfies Meta<PageArgs>;
export default meta;

type Story = StoryObj<PageArgs>;

/** The page's own `color-scheme` decides. */
export const Dark = { globals: { scheme: 'dark' }, play: openConversation } satisfies Story;

/** In a column of 320 pixels a row takes two lines, and nothing scrolls sideways. */
export const Narrow = { name: 'Narrow (320 px)', decorators: [placed({ width: 320 })], play: openConversation } satisfies Story;

export const NarrowDark = { ...Narrow, name: 'Narrow, dark', globals: { scheme: 'dark' } } satisfies Story;

/** On a wide screen the columns get room, and figures stay beside each other. */
export const Wide = { name: 'Wide (1,680 px)', decorators: [placed({ width: 1680 })], play: openConversation } satisfies Story;

/** From right to left by `dir` alone: the words are English. */
export const RightToLeft = { name: 'Right to left', decorators: [placed({ dir: 'rtl' })], play: openConversation } satisfies Story;

/**
 * The system's own colours. A page cannot ask for them: choose them in the system, or in the browser's tools for developers
 * (Rendering → Emulate CSS media feature forced-colors).
 */
export const ForcedColors = {
  name: 'Forced colours',
  parameters: { forcedColors: 'active' },
  args: { 'auto-refresh': true, status: 'error' },
  play: openNewest,
} satisfies Story;

/** Two back ends on one page. Neither knows of the other; each has its own filters, and its own state in the URL. */
export const TwoInstances = {
  name: 'Two instances',
  render: (args: PageArgs) => html`
    <div style="display: grid; gap: 32px">
      ${page.render({ ...args, heading: 'Failures', status: 'error', 'url-state': 'failures' })}
      ${page.render({
        ...args,
        heading: 'Spend',
        endpoint: endpointOf('verifywise/spend'),
        dialect: 'verifywise',
        'url-state': 'spend',
      })}
    </div>
  `,
} satisfies Story;

/** A decorator that puts a story among styles that mean everything. */
function among(className: string, words: string) {
  return (story: () => unknown) => html`
    <link rel="stylesheet" href=${new URL('./hostile.css', import.meta.url).href} />
    <div class=${className}>${words} ${story()}</div>
  `;
}

/** Rules for every element, button and role: none of them reaches into it. */
export const HostilePage = {
  name: 'Inside a hostile page',
  decorators: [among('hostile-page', 'Everything here is meant by some rule.')],
  play: openConversation,
} satisfies Story;

/** What would be inherited from the place changes the font, and nothing else of how logs read. */
export const HugeLetters = {
  name: 'Among huge letters',
  decorators: [among('huge-letters', 'A poster.')],
  play: openConversation,
} satisfies Story;

/** What `placeholder.css` draws on a page that came from a server, until the script has run. */
export const BeforeUpgrade = {
  name: 'Placeholder before upgrade',
  render: () => html`
    <link rel="stylesheet" href=${new URL('../src/placeholder.css', import.meta.url).href} />
    <div class="gateway-logs-placeholder" data-per-page="10"></div>
  `,
} satisfies Story;
