// An element that says one word: what a page with Lit costs before it has anything of its own.
import { LitElement, css, html } from 'lit';

class LitAlone extends LitElement {
  static styles = css`
    :host {
      display: block;
    }
  `;
  static properties = { word: {} };

  constructor() {
    super();
    this.word = 'Ready';
  }

  render() {
    return html`<p>${this.word}</p>`;
  }

  updated() {
    globalThis.bench?.drawn();
  }
}
customElements.define('lit-alone', LitAlone);
