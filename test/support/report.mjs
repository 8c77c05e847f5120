// What a run of tests came to: `{ passed, failed, failures: { browser, file, name }[], unsteady?: … }`.
import { writeFileSync } from 'node:fs';

/** Two results as one. */
export function added(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    failures: [...one.failures, ...other.failures],
    unsteady: [...(one.unsteady ?? []), ...(other.unsteady ?? [])],
  };
}

/**
 * Names the tests that failed, and those that passed only when run again, and sets the status of the process.
 * @param file gets the result as JSON, in place of a last line that counts it
 */
export function report({ unsteady = [], ...result }, file) {
  const told = [
    ...unsteady.map((test) => `Unsteady, passed when run again: ${nameOf(test)}`),
    ...result.failures.map((test) => `Failed: ${nameOf(test)}`),
  ];
  if (told.length > 0) console.log(`\n${told.join('\n')}`);
  process.exitCode = result.failed > 0 || result.passed === 0 ? 1 : 0;
  if (file === undefined) console.log(`\n${result.passed} passed, ${result.failed} failed`);
  else writeFileSync(file, JSON.stringify({ passed: result.passed, failed: result.failed, told }));
}

function nameOf({ browser, file, name }) {
  return `${browser}, ${file}: ${name}`;
}
