import { html, nothing, type TemplateResult } from 'lit';

/** Where on a page a story stands. */
interface Place {
  /** Pixels of the column that it is in. */
  readonly width?: number;
  /** Pixels that are kept for what opens below it. */
  readonly height?: number;
  /** The language of that part of the page: a BCP 47 tag. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** A decorator that puts a story there. */
export function placed({ width, height, lang, dir }: Place): (story: () => unknown) => TemplateResult {
  // What is within goes by the width of its container.
  const sizes = [
    width === undefined ? '' : `container-type: inline-size; inline-size: ${width}px`,
    height === undefined ? '' : `min-block-size: ${height}px`,
  ];
  const style = sizes.filter(Boolean).join('; ') || nothing;
  return (story) => html`<div style=${style} lang=${lang ?? nothing} dir=${dir ?? nothing}>${story()}</div>`;
}
