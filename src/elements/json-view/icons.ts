import { html, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

export const copyIcon = icon('M6 6h7v7H6ZM10 6V3H3v7h3');
export const pathIcon = icon('M6 3c-2.5 0-1 4.5-3 5 2 .5.5 5 3 5m4-10c2.5 0 1 4.5 3 5-2 .5-.5 5-3 5');
export const doneIcon = icon('m3 8.5 3.5 3.5L13 4.5');
