/** Puts things back where they stood on the screen, after the page has changed around them. */
export type Restore = () => void;

/**
 * Holds the reader's place among rows of which some are about to move: the one with the focus, else the first open one,
 * else the first in sight of a list that is scrolled. `null` where the reader is at the top and in none of them.
 */
export function holdPlace(rows: readonly (Element & { readonly expanded: boolean })[]): Restore | null {
  const [first] = rows;
  if (first === undefined) return null;
  const scroller = scrollerOf(first);
  const view = viewOf(scroller);
  const inSight = (row: Element) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > view.top && top < view.bottom;
  };
  const row =
    rows.find((candidate) => candidate.matches(':focus-within') && inSight(candidate)) ??
    rows.find((candidate) => candidate.expanded && inSight(candidate)) ??
    (isScrolled(rows) ? rows.find(inSight) : undefined);
  if (row === undefined) return null;
  const { top } = row.getBoundingClientRect();
  return () => {
    const moved = row.getBoundingClientRect().top - top;
    // At once, whatever `scroll-behavior` the page has.
    if (row.isConnected && Math.abs(moved) >= 1) (scroller ?? window).scrollBy({ top: moved, behavior: 'instant' });
  };
}

/** Whether the reader has scrolled down, so that the first of these rows begins above what is in sight. */
export function isScrolled([first]: readonly Element[]): boolean {
  return first !== undefined && first.getBoundingClientRect().top < viewOf(scrollerOf(first)).top;
}

/** What is in sight of what an element scrolls; of the page where it is none. */
function viewOf(scroller: Element | null): Pick<DOMRect, 'top' | 'bottom'> {
  return scroller === null ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
}

/** The element that scrolls this one, or `null` where it is the page itself. */
function scrollerOf(element: Element): Element | null {
  const root = document.documentElement;
  for (let node = parentOf(element); node !== null && node !== root; node = parentOf(node)) {
    // What `body` says of its overflow goes for the whole page, unless the root says something of its own.
    if (node === document.body && getComputedStyle(root).overflowY === 'visible') return null;
    if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return null;
}

/** The parent in the flattened tree. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
