import { defineConfig } from 'vite';
import { textFiles } from './text-files.js';

export default defineConfig({
  build: { target: 'es2022' },
  plugins: [textFiles()],
  // Storybook's renderer asks for it; left out, it would bring a second copy of Lit with it while developing.
  optimizeDeps: { include: ['lit/directive-helpers.js'] },
});
