import { writeFileSync } from 'node:fs';

const noTests = () => ({ passed: 0, failed: 0, skipped: 0 });

function countTests(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) countTests(inner, counts);
}

/** A page that did not load or broke beside its tests counts as one failed test. */
function countSession(session, counts) {
  const before = counts.failed;
  if (session.testResults) countTests(session.testResults, counts);
  if (!session.passed && counts.failed === before) counts.failed += 1;
}

/**
 * Prints one line a browser, and writes the counts over all browsers as JSON to the file that `TEST_COUNTS_FILE` names.
 */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const browsers = new Map();
      const total = noTests();
      for (const session of sessions) {
        const counts = browsers.get(session.browser.name) ?? noTests();
        browsers.set(session.browser.name, counts);
        countSession(session, counts);
        countSession(session, total);
      }
      for (const [name, { passed, failed, skipped }] of browsers) {
        console.log(`${name}: ${passed} of ${passed + failed} tests passed${skipped ? `, ${skipped} skipped` : ''}`);
      }
      if (process.env.TEST_COUNTS_FILE) writeFileSync(process.env.TEST_COUNTS_FILE, JSON.stringify(total));
    },
  };
}
