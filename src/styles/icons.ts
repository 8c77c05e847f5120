import { html, type TemplateResult } from 'lit';
import { en } from '../i18n/en.js';

/** Decoration beside words that say the same. */
const icon = (path: string): TemplateResult => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

/** A picture of its own, as there may be one in every row. */
export const keyIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" role="img" aria-label=${en.virtualKey}
    ><path d="M8 8.5 14 2.5m-2 2 1.5 1.5M9 11a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z"
  /></svg>`;
export const searchIcon = icon('M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Zm-1.3 3.2 3.8 3.8');
export const clearIcon = icon('m4 4 8 8m0-8-8 8');
export const addIcon = icon('M8 3v10M3 8h10');
export const firstIcon = icon('m12 4-4 4 4 4m-5-8L3 8l4 4');
export const previousIcon = icon('m10 4-4 4 4 4');
export const nextIcon = icon('m6 4 4 4-4 4');
export const lastIcon = icon('m4 4 4 4-4 4m5-8 4 4-4 4');
