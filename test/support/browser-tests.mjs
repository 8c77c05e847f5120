import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RUNNER = join(ROOT, 'node_modules/@web/test-runner/dist/bin.js');

/**
 * Runs the tests in the browsers, and returns how many passed and failed, and which failed.
 * @param environment what the runner's configuration reads: `BROWSERS`, `BUNDLE`, `LONG`
 * @param files these test files alone, relative to the project
 */
export async function runBrowserTests(environment = {}, files = []) {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-logs-'));
  const counts = join(folder, 'counts.json');
  try {
    const child = spawn(process.execPath, [RUNNER, ...(files.length > 0 ? ['--files', ...files] : [])], {
      cwd: ROOT,
      env: { ...process.env, ...environment, TEST_COUNTS_FILE: counts },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [status] = await once(child, 'exit');
    const result = statSync(counts, { throwIfNoEntry: false })
      ? JSON.parse(readFileSync(counts, 'utf8'))
      : { passed: 0, failed: 0, failures: [] };
    // A runner that broke counts as one failed test.
    if (status !== 0 && result.failed === 0) {
      result.failed = 1;
      result.failures.push({ browser: 'every browser', file: '', name: '(the runner itself)' });
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
