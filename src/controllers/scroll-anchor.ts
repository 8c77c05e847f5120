/** Where an element stands on the screen, so that it can be put back there after the page has changed around it. */
export interface ScrollAnchor {
  restore(): void;
}

/** Holds `element` in its place on the screen: what is added above it scrolls, instead of pushing it down. */
export function holdInPlace(element: Element): ScrollAnchor {
  const top = element.getBoundingClientRect().top;
  return {
    restore() {
      if (!element.isConnected) return;
      const moved = element.getBoundingClientRect().top - top;
      if (Math.abs(moved) >= 1) scrollerOf(element).scrollTop += moved;
    },
  };
}

function scrollerOf(element: Element): Element {
  for (let node: Element | null = parentOf(element); node !== null; node = parentOf(node)) {
    if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** The parent in the flattened tree. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
