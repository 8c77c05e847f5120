/** Puts things back where they stood on the screen, after the page has changed around them. */
export type Restore = () => void;

/**
 * Holds the reader's place among rows of which some are about to move: the one with the focus, else the first open one,
 * else the first in sight of a list that is scrolled. `null` where the reader is at the top and in none of them.
 */
export function holdPlace(rows: readonly (Element & { readonly expanded: boolean })[]): Restore | null {
  const inSight = (row: Element) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const scrolled = (rows[0]?.getBoundingClientRect().top ?? 0) < 0;
  const row =
    rows.find((candidate) => candidate.matches(':focus-within') && inSight(candidate)) ??
    rows.find((candidate) => candidate.expanded && inSight(candidate)) ??
    (scrolled ? rows.find(inSight) : undefined);
  if (row === undefined) return null;
  const { top } = row.getBoundingClientRect();
  return () => {
    const moved = row.getBoundingClientRect().top - top;
    if (row.isConnected && Math.abs(moved) >= 1) scrollerOf(row).scrollTop += moved;
  };
}

function scrollerOf(element: Element): Element {
  for (let node = parentOf(element); node !== null; node = parentOf(node)) {
    if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** The parent in the flattened tree. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
