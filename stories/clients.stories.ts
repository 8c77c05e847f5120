import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { CursorClient } from './clients.js';
import { endpointOf } from './gateways.js';
import { loadedPage, page, type Canvas, type PageArgs } from './page.js';

/** Other back ends: a second dialect, and a client of one's own. Only controls that work are shown. */
const meta = {
  ...page,
  title: 'gateway-logs/Clients',
  args: { ...page.args, 'per-page': 10 },
  parameters: { docs: { story: { autoplay: true } } },
} satisfies Meta<PageArgs>;
export default meta;

type Story = StoryObj<PageArgs>;

const VERIFYWISE = { endpoint: endpointOf('verifywise/spend'), dialect: 'verifywise' };

/** Opens the newest log whose row, as it came, has such a text. */
function openWith(text: string) {
  return async (canvas: Canvas): Promise<void> => {
    const element = await loadedPage(canvas);
    const found = element.entries.find(({ raw }) => JSON.stringify(raw).includes(text));
    if (found === undefined) throw new Error('The page has no such log');
    element.open(found.id);
  };
}

const openChat = openWith('"response_text":"');

/** The second dialect: newest first and nothing else, and bodies that come with the rows. */
export const VerifyWise = { name: 'VerifyWise', args: VERIFYWISE, play: openChat } satisfies Story;

/** Later versions send the list without an envelope. */
export const VerifyWiseLater = {
  name: 'VerifyWise, later version',
  args: { ...VERIFYWISE, endpoint: endpointOf('later-verifywise/spend'), source: 'virtual-key' },
} satisfies Story;

/** Long texts are cut before they are stored. */
export const VerifyWiseTruncated = {
  name: 'VerifyWise, cut texts',
  args: { ...VERIFYWISE, status: 'error', 'per-page': 50 },
  play: openWith('... (truncated'),
} satisfies Story;

/** One endpoint and a time are all that it can filter by. */
export const VerifyWiseFiltered = {
  name: 'VerifyWise, filtered',
  args: { ...VERIFYWISE, range: '7d', filters: [{ key: 'endpoint_id', operator: 'eq', value: [1] }] },
} satisfies Story;

/** Nobody counts, and only the next page is known. */
export const ByCursor = { name: 'By cursor', args: { client: new CursorClient() } } satisfies Story;

export const Dark = { args: VERIFYWISE, play: openChat, globals: { scheme: 'dark' } } satisfies Story;
