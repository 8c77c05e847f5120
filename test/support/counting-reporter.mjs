import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const noTests = () => ({ passed: 0, failed: 0, skipped: 0 });

/** Counts a suite's tests, and tells the names of those that failed. */
function countTests(suite, counts, path = []) {
  const failed = [];
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else {
      counts.failed += 1;
      failed.push([...path, test.name].join(' › '));
    }
  }
  for (const inner of suite.suites) failed.push(...countTests(inner, counts, [...path, inner.name]));
  return failed;
}

/** A page that did not load or broke beside its tests counts as one failed test. */
function countSession(session, counts) {
  const failed = session.testResults ? countTests(session.testResults, counts) : [];
  if (!session.passed && failed.length === 0) {
    counts.failed += 1;
    failed.push('(the page itself)');
  }
  return failed;
}

/**
 * Prints one line a browser, and writes the counts over all browsers, with the tests that failed, as JSON to the file that
 * `TEST_COUNTS_FILE` names.
 */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const browsers = new Map();
      const failures = [];
      for (const { browser, testFile, ...session } of sessions) {
        const counts = browsers.get(browser.name) ?? noTests();
        browsers.set(browser.name, counts);
        const file = relative(process.cwd(), testFile);
        failures.push(...countSession(session, counts).map((name) => ({ browser: browser.name, file, name })));
      }
      const total = { ...noTests(), failures };
      for (const [name, { passed, failed, skipped }] of browsers) {
        console.log(`${name}: ${passed} of ${passed + failed} tests passed${skipped ? `, ${skipped} skipped` : ''}`);
        total.passed += passed;
        total.failed += failed;
        total.skipped += skipped;
      }
      if (process.env.TEST_COUNTS_FILE) writeFileSync(process.env.TEST_COUNTS_FILE, JSON.stringify(total));
    },
  };
}
