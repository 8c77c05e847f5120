// What is seen of texts: where they are drawn, over each other, or cut off.

const parentOf = (node: Node): Element | null => {
  const element = node instanceof Element ? (node.assignedSlot ?? node.parentElement) : node.parentElement;
  const root = node.getRootNode();
  return element ?? (root instanceof ShadowRoot ? root.host : null);
};

/** What is seen of a text: its boxes, as far as nothing around it cuts them off. */
export function boxesOf(text: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  let boxes = [...range.getClientRects()];
  for (let around = parentOf(text); around !== null; around = parentOf(around)) {
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(around);
    if (clipPath !== 'none' || position === 'fixed') return [];
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const edge = around.getBoundingClientRect();
    boxes = boxes.map((box) => {
      const left = Math.max(box.left, edge.left);
      const top = Math.max(box.top, edge.top);
      return new DOMRect(left, top, Math.min(box.right, edge.right) - left, Math.min(box.bottom, edge.bottom) - top);
    });
  }
  return boxes.filter(({ width, height }) => width > 1 && height > 1);
}

/** The texts below an element, through all shadow roots. What lies above the page, as the builder does, is not among them. */
export function textsOf(root: Node): Text[] {
  const found: Text[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text && node.data.trim() !== '') found.push(node);
    if (node instanceof HTMLStyleElement || (node instanceof Element && node.localName === 'gateway-logs-filter-builder')) return;
    if (node instanceof Element && node.shadowRoot !== null) visit(node.shadowRoot);
    node.childNodes.forEach(visit);
  };
  visit(root);
  return found;
}

/** Pairs of texts that are drawn over each other by more than two pixels each way. */
export function overlaps(element: Element): string[] {
  const texts = textsOf(element).map((text) => ({ text: text.data.trim(), boxes: boxesOf(text) }));
  const overlap = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => one.boxes.some((a) => other.boxes.some((b) => overlap(a, b))))
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** Texts that something around them cuts off above or below, where nothing scrolls. A name that ends in "…" has the whole of it elsewhere. */
export function cutOff(element: Element): string[] {
  const isCut = (text: Text): boolean => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const { top, bottom } = range.getBoundingClientRect();
    for (let around = parentOf(text); around !== null; around = parentOf(around)) {
      const { overflowY } = getComputedStyle(around);
      if (overflowY === 'auto' || overflowY === 'scroll') return false;
      const edge = around.getBoundingClientRect();
      if (overflowY !== 'visible' && (top < edge.top - 3 || bottom > edge.bottom + 3)) return true;
    }
    return false;
  };
  return textsOf(element)
    .filter((text) => boxesOf(text).length > 0 && isCut(text))
    .map(({ data }) => data.trim());
}

/** The innermost element at a point, through all shadow roots. */
export function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null = found?.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner === found) return found;
    found = inner;
  }
}
