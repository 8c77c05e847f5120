import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { openNewest, page, type PageArgs } from './page.js';
import { placed } from './place.js';

/** The words are in the language that the page says it is in, by `lang`; so are its numbers and dates. */
const meta = {
  ...page,
  title: 'gateway-logs/Looks/Languages',
  args: {
    ...page.args,
    heading: undefined,
    status: 'error',
    'per-page': 10,
    filters: [{ key: 'duration', operator: 'gt', value: [500] }],
  },
  parameters: { docs: { story: { autoplay: true } } },
  play: openNewest,
} satisfies Meta<PageArgs>;
export default meta;

type Story = StoryObj<PageArgs>;

export const English = { decorators: [placed({ lang: 'en' })] } satisfies Story;
export const Arabic = { name: 'العربية (Arabic)', decorators: [placed({ lang: 'ar', dir: 'rtl' })] } satisfies Story;
export const German = { name: 'Deutsch (German)', decorators: [placed({ lang: 'de' })] } satisfies Story;
export const Spanish = { name: 'Español (Spanish)', decorators: [placed({ lang: 'es' })] } satisfies Story;
export const French = { name: 'Français (French)', decorators: [placed({ lang: 'fr' })] } satisfies Story;
export const Japanese = { name: '日本語 (Japanese)', decorators: [placed({ lang: 'ja' })] } satisfies Story;
export const Portuguese = { name: 'Português (Portuguese)', decorators: [placed({ lang: 'pt' })] } satisfies Story;
export const Chinese = { name: '中文 (Chinese)', decorators: [placed({ lang: 'zh' })] } satisfies Story;
