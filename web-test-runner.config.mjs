import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chordPlugin } from './test/support/chord-plugin.mjs';
import { countingReporter } from './test/support/counting-reporter.mjs';
import { findLaunchers } from './test/support/launchers.mjs';
import { storybookPlugin } from './test/support/storybook-plugin.mjs';
import { togetherPlugin } from './test/support/together-plugin.mjs';

// The browsers take zone and language from here.
process.env.TZ = 'UTC';
process.env.LANG = 'en_US.UTF-8';
process.env.LC_ALL = 'en_US.UTF-8';

const serviceWorker = fileURLToPath(new URL('./node_modules/msw/lib/mockServiceWorker.js', import.meta.url));

function serveServiceWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = createReadStream(serviceWorker);
}

const testPage = (testFramework) => `<!doctype html>
<html lang="en"${process.env.CI ? ' data-thorough' : ''}${long ? ' data-long' : ''}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tests</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

/** `LONG=1` runs the tests of hard weather alone, and those in full. */
const long = Boolean(process.env.LONG);

/** `BUNDLE=1` runs the tests of the elements on the built script-tag file in place of the sources. */
const bundle = Boolean(process.env.BUNDLE);
const bundlePlugin = {
  name: 'bundle',
  serve: ({ path }) => (path === '/src/define.ts' ? { body: "import '/dist/cdn/gateway-logs.js';", type: 'js' } : undefined),
};

export default {
  rootDir: '.',
  // Chromium keeps no more than fifty steps of history, and its pages are used again: the test of steps back comes first.
  // The tests of the builder and of the JSON tree register them from the sources; those of sequences know errors by their class.
  files: long
    ? ['test/weather/*.test.ts']
    : bundle
      ? ['test/elements/url-state.test.ts', 'test/elements/*.test.ts', '!test/elements/{filter-builder,json-view,sequences}.test.ts']
      : ['test/elements/url-state.test.ts', 'test/*.test.ts', 'test/elements/*.test.ts', 'test/i18n/*.test.ts', 'test/weather/*.test.ts'],
  nodeResolve: { browser: true, exportConditions: ['browser', 'production'] },
  plugins: [
    ...(bundle ? [bundlePlugin] : []),
    togetherPlugin(),
    esbuildPlugin({
      ts: true,
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
      target: 'es2022',
    }),
    chordPlugin(),
    storybookPlugin(),
  ],
  middleware: [serveServiceWorker],
  testRunnerHtml: testPage,
  browsers: await findLaunchers({ only: process.env.BROWSERS, all: Boolean(process.env.CI) }),
  // One page at a time in a browser: pages side by side take each other's focus, storage and service worker.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: long ? 1_800_000 : 360_000,
  testFramework: { config: { timeout: long ? 1_200_000 : 30_000 } },
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countingReporter()],
};
