// Child processes that must not outlive the test run.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const running = new Set();

function stopGroup(child) {
  running.delete(child);
  if (child.pid === undefined) return;
  try {
    // Each child leads a process group of its own, so that the processes it started go with it.
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has ended by itself.
  }
}

process.on('exit', () => running.forEach(stopGroup));
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** Starts a process that ends with this one, and returns it. */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'ignore', ...options, detached: true });
  running.add(child);
  child.once('exit', () => stopGroup(child));
  return child;
}

/** Ends a process that `startChild` started, with everything it started in turn. */
export function stopChild(child) {
  stopGroup(child);
}

/** A TCP port that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
