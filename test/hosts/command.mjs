// Commands that are run in an app's folder.
import { once } from 'node:events';
import { startChild, stopChild } from '../support/children.mjs';

/** Milliseconds that a command may take. */
const MOST = 300_000;
/** What tools would do besides in the way of asking, colouring and reporting home. */
const QUIET = {
  CI: '1',
  NO_COLOR: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  npm_config_update_notifier: 'false',
};

/** Starts a command in an app's folder; `output()` is what it has said so far. */
export function startCommand(command, args, cwd, env = {}) {
  // What npm says of this run's own settings must not reach the app's npm, nor what Node was told for the tests.
  const inherited = Object.entries(process.env).filter(([key]) => !/^(?:npm_|NODE_|INIT_CWD$|FORCE_COLOR$|PORT$)/.test(key));
  const environment = { ...Object.fromEntries(inherited), ...QUIET, ...env };
  const child = startChild(command, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return { child, output: () => said };
}

/**
 * Runs a command to its end.
 *
 * @throws {Error} with all that it said, where it fails, takes too long, or, with `isQuiet`, warns of anything
 */
export async function runCommand(command, args, cwd, { isQuiet = false, env = {} } = {}) {
  const { child, output } = startCommand(command, args, cwd, env);
  const timer = setTimeout(() => stopChild(child), MOST);
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  if (code !== 0) throw new Error(`It ended with ${signal ?? code}:\n${output()}`);
  const warning = isQuiet && output().split('\n').find((line) => /\bwarn(?:ing)?\b/i.test(line) && !/^npm warn/i.test(line));
  if (warning) throw new Error(`It warns of "${warning.trim()}":\n${output()}`);
}
