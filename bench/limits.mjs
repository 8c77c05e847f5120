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
  /** Bytes of the script-tag file, with brotli. */
  size: 25_000,
  /** Times what the same cells take by hand: from the answer until 50 rows are painted, and for a page or filter changed. */
  painted: 1.5,
  changed: 1.5,
  /** Times a full redraw by hand: a refresh with one new row. */
  newRow: 0.3,
  /** Times a page with Lit alone: from the navigation to the first rows. */
  firstRows: 2,
  /** Changes of the document in a poll without news, and milliseconds of script for 50 rows. */
  pollChanges: 0,
  pollScript: 1,
  /** Milliseconds until a panel that is opened is painted; where the browser is throttled; in processor time. */
  panel: 50,
  panelThrottled: 150,
  /** Times what a page costs with 1,000 logs behind it: with 10,000,000. */
  manyLogs: 1.1,
  /** Elements with 50 closed rows, in all shadow roots. */
  elements: 2000,
  /** Times the heap after 10 refreshes: after 1,000. */
  heap: 1.05,
};
