// What the tests that need the build run on: made if it is not there, or older than what it is made from.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MADE = ['dist/cdn/gateway-logs.js', 'custom-elements.json'];
const CONFIGS = ['vite.config.ts', 'custom-elements-manifest.config.mjs', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const BUILT_FROM = ['src', 'vite', ...CONFIGS];

function lastChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

function isBuilt() {
  const made = MADE.map((path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return BUILT_FROM.every((path) => lastChange(join(ROOT, path)) < Math.min(...made));
}

function build() {
  console.log('\n— Build —\n');
  return spawnSync('npm', ['run', 'build'], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** Whether there is a build of the sources as they are now. */
export function ensureBuilt() {
  return isBuilt() || build();
}
