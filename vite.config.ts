import { defineConfig, type ConfigEnv, type UserConfig } from 'vite';
import { freshElement } from './vite/fresh-element.js';
import { handOver } from './vite/hand-over.js';
import { minifyChunks } from './vite/minify-chunks.js';
import { minifyTemplates } from './vite/minify-templates.js';
import { reportSize } from './vite/report-size.js';
import { shortWords } from './vite/short-words.js';
import { stylesFirst } from './vite/styles-first.js';
import { trimLit } from './vite/trim-lit.js';

/** The script-tag bundle: one module with Lit inside. */
const library: UserConfig = {
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: { entry: 'src/define.ts', formats: ['es'], fileName: () => 'gateway-logs.js' },
    rolldownOptions: {
      // What is loaded on demand takes what it shares from the one module that is there already.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        chunkFileNames: 'gateway-logs-[name].js',
        codeSplitting: { groups: [{ name: 'main', tags: ['$initial'] }] },
      },
      plugins: [stylesFirst(), freshElement(), trimLit(), shortWords(), minifyTemplates(), handOver(), minifyChunks(), reportSize()],
    },
  },
};

/**
 * The demo page. While developing it runs on the sources; built, it loads the script-tag bundle, which is copied beside
 * it as it is.
 */
async function demo(command: ConfigEnv['command']): Promise<UserConfig> {
  const { gatewayPlugin } = await import('./examples/demo/gateway-plugin.js');
  return {
    plugins: [gatewayPlugin()],
    publicDir: command === 'build' ? 'dist/cdn' : false,
    // index.html names the bundle, behind which Vite would not look for what to prepare.
    optimizeDeps: { entries: ['src/define.ts', 'examples/demo/page.ts'] },
    // Pages of other origins have no business with the logs.
    server: { cors: false },
    preview: { cors: false },
    build: { target: 'es2022', outDir: 'dist-demo', emptyOutDir: true },
  };
}

export default defineConfig(({ command, mode }) => (mode === 'demo' ? demo(command) : library));
