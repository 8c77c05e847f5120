import { once } from 'node:events';
import { relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** Runs test files with Node's own runner, prints their results, and returns how many tests passed and failed, and which. */
export async function runNodeTests(files) {
  const counts = { passed: 0, failed: 0, failures: [] };
  const stream = run({ files, concurrency: 1, timeout: process.env.LONG ? 1_800_000 : 300_000 });
  // A suite is told like a test, and so is a file that holds none.
  const isTest = ({ name, details, skip, todo }) =>
    details.type !== 'suite' && !files.includes(name) && skip === undefined && todo === undefined;
  stream.on('test:pass', (event) => {
    if (isTest(event)) counts.passed += 1;
  });
  stream.on('test:fail', (event) => {
    // A suite or a file that broke beside its tests counts too.
    const brokeItself = event.details.error?.failureType !== 'subtestsFailed';
    if (!isTest(event) && (!brokeItself || event.todo !== undefined)) return;
    counts.failed += 1;
    counts.failures.push({ browser: 'Node', file: relative(process.cwd(), event.file ?? event.name), name: event.name });
  });
  const output = stream.compose(new spec());
  output.pipe(process.stdout, { end: false });
  await once(output, 'end');
  return counts;
}
