import { defineConfig } from 'vite';

export default defineConfig({
  build: { target: 'es2022' },
  // Storybook's renderer asks for it; left out, it would bring a second copy of Lit with it while developing.
  optimizeDeps: { include: ['lit/directive-helpers.js'] },
});
