import type { StorybookConfig } from '@storybook/web-components-vite';
import { tables } from './tables.js';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    // Not the library build that vite.config.ts describes.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  // Of msw-storybook-addon only the loader is used, in preview.ts.
  addons: [
    { name: '@storybook/addon-docs', options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [tables] } } } },
    '@storybook/addon-a11y',
  ],
  staticDirs: [{ from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' }],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
