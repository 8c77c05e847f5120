/** Whether text is selected in an element, its shadow roots included. */
export function hasSelection(element: Element): boolean {
  const selection = getSelection();
  if (selection === null) return false;
  const roots = shadowRootsOf(element);
  const range = composedRange(selection, roots);
  // Where the browser does not see into shadow roots without being told which, it says at least where they are.
  if (range === undefined) return selection.toString() !== '' && selection.containsNode(element, true);
  const isInside = (node: Node) => roots.some((root) => root.contains(node));
  return !range.collapsed && (isInside(range.startContainer) || isInside(range.endContainer));
}

/** The selection across shadow roots; `undefined` where a browser has no such thing, or an older form of it. */
function composedRange(selection: Selection, shadowRoots: ShadowRoot[]): StaticRange | undefined {
  try {
    return selection.getComposedRanges?.({ shadowRoots })[0];
  } catch {
    return undefined;
  }
}

function shadowRootsOf(element: Element): ShadowRoot[] {
  const root = element.shadowRoot;
  if (root === null) return [];
  return [root, ...[...root.querySelectorAll('*')].flatMap(shadowRootsOf)];
}
