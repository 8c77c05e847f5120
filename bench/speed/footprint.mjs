// What a page holds once its rows are there.

/** @returns `elements` in all shadow roots; `nodes`, with texts and comments; bytes of the `heap` after a collection */
export async function footprint(page) {
  const counted = await page.evaluate(() => {
    const count = { elements: 0, nodes: 0 };
    const visit = (root) => {
      const walker = document.createTreeWalker(root);
      while (walker.nextNode()) {
        count.nodes += 1;
        if (walker.currentNode.nodeType !== Node.ELEMENT_NODE) continue;
        count.elements += 1;
        if (walker.currentNode.shadowRoot) visit(walker.currentNode.shadowRoot);
      }
    };
    visit(document.body);
    return count;
  });
  const { inside, outside } = await page.heap();
  return { ...counted, heap: inside + outside };
}
