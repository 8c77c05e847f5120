import type { PropertyDeclarations, PropertyValues } from 'lit';
import { follow, speak, unfollow } from '../i18n/language.js';
import { FreshElement } from './fresh-element.js';

/** An element that draws in the language of its place on the page. */
export class LocalizedElement extends FreshElement {
  // Lit as the script-tag bundle has it wants each class to say its own.
  static override properties: PropertyDeclarations = {};

  override connectedCallback(): void {
    super.connectedCallback();
    follow(this);
    // It may be in another place than before.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollow(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // On a server there is no page to ask.
    if (this.isConnected) speak(this);
  }
}
