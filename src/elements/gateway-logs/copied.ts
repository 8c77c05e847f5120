/** Where a spreadsheet would see a formula, in half or full width, and no plain number: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /(?<=^\s*)(?![+-][\d.]+$|@[ch]f\/)[=+\-@＝＋－＠]/;

/**
 * For a `copy` event: while the browser copies, every value below `node` that a spreadsheet would take for a formula begins
 * with an apostrophe. Bodies are code, and stay as they are. It is the browser's own copy, as nothing else sees what is
 * selected through all shadow roots in all engines.
 */
export function shieldCopy(node: Node): void {
  if (node instanceof Text) {
    const at = node.data.search(FORMULA);
    if (at < 0) return;
    node.insertData(at, "'");
    const { data } = node;
    // It is copied by then, and another value may have come.
    setTimeout(() => node.data === data && node.deleteData(at, 1));
  } else if (!(node instanceof Element && node.matches('.box'))) {
    if (node instanceof Element && node.shadowRoot) shieldCopy(node.shadowRoot);
    node.childNodes.forEach(shieldCopy);
  }
}
