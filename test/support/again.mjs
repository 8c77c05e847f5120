// A second look at what failed: many tests hold the clock against a browser, which on a busy machine may have had to wait.

/** With more failures than these, nothing is looked at again: that is no matter of a busy machine. */
const MOST = 4;

/**
 * Runs the files of the tests that failed once more, by themselves, when all else has ended. What fails then has failed. What
 * passes then counts as passed, and is told as unsteady.
 * @param first the result of the first run: `{ passed, failed, failures: { browser, file, name }[] }`
 * @param run runs files of a browser, and returns such a result
 */
export async function lookAgain(first, run) {
  const files = new Map();
  for (const { browser, file } of first.failures) files.set(browser, (files.get(browser) ?? new Set()).add(file));
  if (first.failed === 0 || first.failed > MOST || first.failures.some(({ file }) => file === '')) return { ...first, unsteady: [] };

  const failures = [];
  for (const [browser, names] of files) {
    console.log(`\n— Once more in ${browser}: ${[...names].join(', ')} —\n`);
    const again = await run(browser, [...names]);
    // Nothing having run is no success.
    failures.push(...(again.passed + again.failed > 0 ? again.failures : first.failures.filter((test) => test.browser === browser)));
  }
  const isSame = (one, other) => one.browser === other.browser && one.file === other.file && one.name === other.name;
  const unsteady = first.failures.filter((test) => !failures.some((other) => isSame(test, other)));
  const all = first.passed + first.failed;
  return { passed: all - failures.length, failed: failures.length, failures, unsteady };
}
