import { html, nothing, type TemplateResult } from 'lit';
import { enLink } from '../../i18n/en-link.js';

/** Says that a log of a link is not on its page, with a way to it. */
export function missingTemplate(isLookedUp: boolean, find: (() => void) | null): TemplateResult {
  if (isLookedUp) return html`${enLink.notThere}`;
  return html`${enLink.notHere} ${find === null ? nothing : html`<button type="button" class="link" @click=${find}>${enLink.findIt}</button>`}`;
}
