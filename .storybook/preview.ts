import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import '../src/define.js';
import { handlers } from '../stories/gateways.js';
import { Page } from './docs-page.js';
import { inOrder, readManifest, withoutIdleControls } from './manifest.js';
import { theme } from './theme.js';
import wcag from './wcag.json';
import './preview.css';

setCustomElementsManifest(readManifest());

async function startWorker() {
  // They stay from story to story, so that several stories can stand on one page of the documentation.
  const worker = setupWorker(...handlers);
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    // Relative, for a built Storybook in any folder.
    serviceWorker: { url: './mockServiceWorker.js' },
  });
  return worker;
}

const preview: Preview = {
  loaders: [mswLoader(startWorker)],
  decorators: [
    (story, { globals }) => html`<div class="page" style="color-scheme: ${globals['scheme']}">${story()}</div>`,
  ],
  globalTypes: {
    scheme: {
      description: 'Color scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'light dark', title: 'As the system' },
        ],
      },
    },
  },
  argTypesEnhancers: [withoutIdleControls, inOrder],
  initialGlobals: { scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light' },
  parameters: {
    layout: 'fullscreen',
    docs: { theme, page: Page },
    options: {
      storySort: {
        order: [
          'Guides',
          ['Start in one minute', 'In front of your gateway', 'Theme', 'Write a client', 'React, Vue, Angular', 'Security', 'Accessibility', 'Upgrade'],
          'gateway-logs',
          ['*', 'Filters', 'Looks', ['*', 'Languages', 'Themes'], 'Failures', 'Doubts', 'Clients'],
          'gateway-logs-filter-bar',
          'gateway-logs-filter-builder',
          'gateway-logs-day-group',
          'gateway-logs-row',
          'gateway-logs-panel',
          ['*', 'OpenAI', 'Other providers', 'Agents and telemetry'],
          'gateway-logs-body',
          'gateway-logs-json-view',
          'gateway-logs-pager',
        ],
      },
    },
    a11y: { test: 'error', options: { runOnly: wcag } },
    controls: { expanded: true, sort: 'none' },
  },
  tags: ['autodocs'],
};

export default preview;
