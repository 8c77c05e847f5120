// One app of examples/: what is done with it, step by step, and what came of it.
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { useApp, watchApp } from './browser.mjs';
import { runCommand } from './command.mjs';
import { serveApp } from './serve.mjs';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
/** What is made on the way is not part of an app. */
const MADE = new Set(['node_modules', 'dist', '.next', '.angular', '.astro', '.svelte-kit']);

/** The apps: every folder of examples/ with a package of its own. */
export function appNames() {
  return readdirSync(EXAMPLES)
    .sort()
    .filter((name) => existsSync(join(EXAMPLES, name, 'package.json')));
}

/**
 * Installs, checks, builds, serves and uses a copy of the app beside the unpacked package in `folder`. The first step that
 * fails is the last but for what the browser complained of.
 */
export async function runApp(name, folder) {
  const cwd = join(folder, 'examples', name);
  cpSync(join(EXAMPLES, name), cwd, { recursive: true, filter: (path) => !MADE.has(path.split('/').at(-1)) });
  const steps = [];
  const began = Date.now();
  const step = async (title, work) => {
    const start = Date.now();
    try {
      return await work();
    } catch (error) {
      steps.push({ title, failed: true, why: error instanceof Error ? error.message : String(error) });
      throw error;
    } finally {
      if (steps.at(-1)?.title !== title) steps.push({ title, failed: false, ms: Date.now() - start });
    }
  };
  try {
    await step('npm ci', () => runCommand('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], cwd));
    await step('it has the package, not a link to the sources', () => checkInstalled(cwd));
    await step('npm run check', () => runCommand('npm', ['run', 'check'], cwd));
    await step('npm run build, without a warning', () => runCommand('npm', ['run', 'build'], cwd, { isQuiet: true }));
    const server = await step('it is served', () => serveApp(cwd, folder));
    try {
      await useApp(name, server, step);
    } finally {
      server.close();
    }
    const { scripts } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
    // What is made for production no longer holds the framework's own warnings.
    if (scripts.build === 'vite build') await step('a development build warns of nothing', () => watchDevelopment(cwd, folder));
  } catch (error) {
    // What failed is among the steps; anything else is a fault of these tests.
    if (!steps.some(({ failed }) => failed)) throw error;
  }
  return { steps, report: reportOf(name, steps, Date.now() - began) };
}

async function watchDevelopment(cwd, folder) {
  const made = 'dist-development';
  const args = ['run', 'build', '--', '--mode', 'development', '--outDir', made];
  await runCommand('npm', args, cwd, { env: { NODE_ENV: 'development' } });
  const server = await serveApp(cwd, folder, made);
  try {
    await watchApp(server);
  } finally {
    server.close();
  }
}

function checkInstalled(cwd) {
  const installed = join(cwd, 'node_modules/gateway-logs');
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  if (existsSync(join(installed, 'src'))) throw new Error('node_modules/gateway-logs has the sources: is install-links=true in .npmrc?');
  const targets = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
  const missing = targets.filter((target) => !existsSync(join(installed, target)));
  if (missing.length > 0) throw new Error(`node_modules/gateway-logs lacks what it exports: ${missing.join(', ')}`);
}

function reportOf(name, steps, ms) {
  const lines = steps.map(({ title, failed, why, ms: took }) =>
    failed ? `  ✖ ${title}\n${why.trimEnd().replaceAll(/^/gm, '      ')}` : `  ✔ ${title} (${took} ms)`,
  );
  return `\n— ${name}, ${Math.round(ms / 1000)} s —\n${lines.join('\n')}`;
}
