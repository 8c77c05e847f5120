import { css } from 'lit';

export const jsonViewStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    max-block-size: 26rem;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 4px 6px 4px 10px;
    border-block-end: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 0.929em;
  }
  .bar input {
    flex: 1;
    min-inline-size: 0;
    block-size: 26px;
    border: 0;
    outline: 0;
    background: none;
    color: var(--_text);
    appearance: none;
  }
  .bar:has(input:focus-visible) {
    box-shadow: inset 0 -1px var(--_accent);
    outline: 1px solid transparent;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  ::-webkit-search-cancel-button {
    display: none;
  }
  [role='status'] {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .icon {
    display: grid;
    place-content: center;
    inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 5px;
    background: none;
    color: var(--_muted);
  }
  .icon:hover:enabled {
    color: var(--_text);
  }
  .up svg {
    rotate: 90deg;
  }
  .box {
    position: relative;
    min-block-size: 0;
    padding-block: 6px;
    overflow: auto;
    direction: ltr;
    text-align: left;
  }
  .tree {
    font-family: var(--_mono);
    font-size: 0.929em;
    line-height: 1.6;
  }
  .line {
    --_indent: min(var(--_depth) * 2ch, 40%);
    position: relative;
    padding: 0 58px 0 calc(24px + var(--_indent));
    background: repeating-linear-gradient(90deg, var(--_border) 0 1px, transparent 0 2ch) 13px 0 / var(--_indent) no-repeat;
    color: var(--_muted);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
    outline-offset: -2px;
  }
  .line:hover,
  .line:focus {
    background-color: var(--_hover);
  }
  [aria-expanded],
  [role='treeitem']:has(> .link:only-child) {
    cursor: pointer;
  }
  [aria-expanded]::before {
    content: '';
    position: absolute;
    inset-block-start: 8px;
    margin-inline-start: -13px;
    inline-size: 5px;
    block-size: 5px;
    border-block-start: 1.5px solid;
    border-inline-end: 1.5px solid;
    rotate: 45deg;
  }
  [aria-expanded='true']::before {
    rotate: 135deg;
    translate: 0 -1px;
  }
  /* Part of the text that is copied; the padding shows it. */
  .indent {
    font-size: 0;
    line-height: 0;
  }
  .key {
    color: var(--_accent);
  }
  .string {
    color: var(--_success);
  }
  .rounded::before {
    content: '≈';
  }
  .number {
    color: light-dark(#8a4b08, #f0b35e);
  }
  .boolean {
    color: light-dark(#7a3fa8, #d2a8ff);
  }
  .null {
    font-style: italic;
  }
  .piece {
    display: block;
    content-visibility: auto;
    contain-intrinsic-size: auto 2500px;
  }
  mark {
    background: light-dark(#ffdf80, #6e5300);
    color: var(--_text);
    outline: 1px solid transparent;
  }
  .tree .link {
    display: inline;
    min-block-size: 0;
    padding: 0;
    color: var(--_accent);
    font-size: 0.923em;
    -webkit-user-select: none;
    user-select: none;
  }
  .tree button {
    margin-inline-start: 1ch;
  }
  .actions {
    position: absolute;
    inset: var(--_at, 6px) 6px auto auto;
    display: flex;
  }
  .actions .icon {
    min-block-size: 1.6em;
  }
  .actions .icon:hover {
    background: var(--_border);
  }
  .done {
    color: var(--_success);
  }
  .box:not(:hover, :focus-within) .actions {
    opacity: 0;
  }
  @media print {
    :host {
      max-block-size: none;
    }
    .bar,
    .actions {
      display: none;
    }
    .piece {
      content-visibility: visible;
    }
  }
`;
