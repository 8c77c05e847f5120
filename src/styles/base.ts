import { css } from 'lit';

/**
 * What every element starts from: the look as private properties, each set from its public one. A host sets the
 * public ones anywhere above; they inherit into every shadow root.
 */
export const base = css`
  :host {
    --_accent: var(--gateway-logs-accent, light-dark(#3451c6, #8ea2ff));
    --_surface: var(--gateway-logs-surface, light-dark(#ffffff, #101114));
    --_raised: var(--gateway-logs-raised, light-dark(#f7f8fa, #171920));
    --_hover: var(--gateway-logs-hover, light-dark(#f2f4f8, #1b1e26));
    --_border: var(--gateway-logs-border, light-dark(#e4e7ec, #272a32));
    --_text: var(--gateway-logs-text, light-dark(#14171f, #eceef2));
    --_muted: var(--gateway-logs-muted, light-dark(#5b6472, #9aa3b2));
    --_success: var(--gateway-logs-success, light-dark(#0b6b38, #5bd08f));
    --_error: var(--gateway-logs-error, light-dark(#b42318, #ff8f86));
    --_mono: var(--gateway-logs-font-mono, ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace);
    --_radius: var(--gateway-logs-radius, 8px);
    --_gap: var(--gateway-logs-gap, 16px);
    /* What of the place would change how texts of logs read. */
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    text-align: start;
    text-indent: 0;
    box-sizing: border-box;
    display: block;
    line-height: 1.4;
    color: var(--_text);
    overflow-anchor: none;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  pre {
    margin: 0;
    font: inherit;
  }
  svg {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* On paper: dark on white, whole texts; what is only for clicks is left out, and what is filtered by stays. */
  @media print {
    :host {
      color-scheme: light !important;
      --_surface: #fff;
      --_raised: #fff;
      --_text: #000;
      --_muted: #000;
    }
    label:not(:has([type]:checked)),
    .bar :has(:placeholder-shown, [value='all']:checked, [value='']:checked),
    button:not(.value, .row *, .chip :first-child) {
      display: none !important;
    }
    .row *,
    .chip * {
      white-space: normal !important;
    }
    .head,
    .day,
    .open {
      break-after: avoid;
      position: static !important;
    }
    .row,
    .message {
      break-inside: avoid;
    }
    .box,
    .error {
      max-block-size: none !important;
    }
  }
`;

/** Buttons and fields. */
export const controls = css`
  button,
  select,
  .field {
    min-block-size: 32px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    padding: 0 12px;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover:enabled,
  select:hover {
    background: var(--_hover);
  }
  button:disabled {
    color: var(--_muted);
    opacity: 0.55;
    cursor: default;
  }
  button.link {
    min-block-size: 24px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 500;
    /* Seen where the system chooses the colours. */
    text-decoration: underline transparent;
  }
  button.link:hover {
    text-decoration: underline;
  }
`;

/** Radio buttons side by side in one frame. */
export const segments = css`
  .segments {
    display: flex;
    padding: 2px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .segments label {
    position: relative;
  }
  .segments input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .segments span {
    display: grid;
    place-content: center;
    block-size: 26px;
    padding-inline: 10px;
    border-radius: calc(var(--_radius) - 3px);
    color: var(--_muted);
    white-space: nowrap;
  }
  .segments input:hover + span {
    color: var(--_text);
  }
  .segments input:checked + span {
    background: color-mix(in srgb, var(--_text) 9%, transparent);
    color: var(--_text);
    font-weight: 600;
    /* Seen where the system chooses the colours. */
    outline: 1px solid transparent;
  }
  .segments input:focus-visible + span {
    outline: 2px solid var(--_accent);
  }
`;

/** Values that filter the list with a click, and look like the text that they are; masked ones wait for theirs. */
export const values = css`
  .value {
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    text-align: start;
    overflow-wrap: inherit;
    white-space: inherit;
    user-select: text;
  }
  .value:hover:enabled {
    background: none;
    color: var(--_accent);
    text-decoration: underline;
  }
  .masked bdi {
    padding-inline: 4px;
    border-radius: 6px;
    background: color-mix(in srgb, var(--_text) 9%, transparent);
  }
`;

/** The columns of the list, shared by its header and its rows so that they line up. */
export const columns = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) 6em 7.6em 5.4em 5em;
    column-gap: 22px;
    align-items: center;
    padding-inline: var(--_gap);
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @container (inline-size < 760px) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) 4.6em 6.4em 4.9em 4.6em;
      column-gap: 10px;
    }
  }
`;
