// What the benchmark holds the product to, all in one place.

/** A body of this many bytes is held to the limits of memory; below it, what any panel costs outweighs the body. */
const LARGE = 1_000_000;

export const limits = {
  largeBodies: {
    /** Milliseconds of the longest task, with and without what one plain `JSON.parse` of the same text takes. */
    task: 50,
    /** Times the body's bytes: what the page holds while a body is open. */
    open: 4,
    /** Bytes that it may hold once the body is closed again. */
    closed: 500_000,
    isLarge: (bytes) => bytes >= LARGE,
  },
};
