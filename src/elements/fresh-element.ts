import { LitElement, adoptStyles } from 'lit';

/**
 * An element that draws itself anew where a server has drawn it, in place of what is there: what this browser keeps, such
 * as the page size, is nothing that a server knows. Browsers empty a shadow root of the page's markup when it is attached
 * again (https://html.spec.whatwg.org/multipage/#dom-element-attachshadow). The script-tag file does so by itself.
 */
export class FreshElement extends LitElement {
  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }
}
