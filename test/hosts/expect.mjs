// What is said where something is not as it should be.

/** Milliseconds that a page may take to become as it should be. */
const PATIENCE = 15_000;

/** @throws {Error} where it does not hold */
export function holds(condition, message) {
  if (!condition) throw new Error(message);
}

/** @throws {Error} where both are not the same */
export function equal(actual, expected, what) {
  holds(actual === expected, `${what}: expected ${JSON.stringify(expected)}, but it is ${JSON.stringify(actual)}`);
}

/** Waits until `read` gives what is expected. @throws {Error} with what it gave last, where it does not in time */
export async function until(what, read, expected) {
  const deadline = Date.now() + PATIENCE;
  let last = await read();
  while (last !== expected) {
    if (Date.now() > deadline) throw new Error(`Waited ${PATIENCE / 1000} s until ${what}; the last was ${JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    last = await read();
  }
}
