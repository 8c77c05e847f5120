import fc from 'fast-check';

/** Always the same pages; another seed gives others. */
export const SEED = 20_260_314;

/** Characters of a counterexample that are printed: a few of 100 kB are enough to tell. */
const LONGEST_REPORT = 12_000;
/** Milliseconds for all runs and for making a counterexample small. */
const LIMIT = 1_000_000;

/**
 * Draws values and checks each.
 * @param afterFailure clears away what a failure has left, before smaller values are tried
 * @returns how many were checked
 * @throws {Error} with the smallest value that was found to fail, the seed, and the path to it for `fc.assert`
 */
export async function fuzz<T>(
  values: fc.Arbitrary<T>,
  numRuns: number,
  check: (value: T) => Promise<void> | void,
  afterFailure: () => void = () => {},
): Promise<number> {
  let checked = 0;
  const property = fc.asyncProperty(values, async (value) => {
    checked += 1;
    try {
      await check(value);
    } catch (error) {
      afterFailure();
      throw error;
    }
  });
  const details = await fc.check(property, { numRuns, seed: SEED, interruptAfterTimeLimit: LIMIT, markInterruptAsFailure: true });
  const { failed, errorInstance } = details;
  const reason = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  if (failed) throw new Error(`${reason.slice(0, LONGEST_REPORT)}\n${fc.defaultReportMessage(details)?.slice(0, LONGEST_REPORT)}`);
  return checked;
}
