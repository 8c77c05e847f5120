import { css } from 'lit';

export const filterBuilderStyles = css`
  :host {
    inline-size: 320px;
    max-inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    box-shadow: 0 1px 2px rgb(0 0 0 / 6%), 0 8px 28px rgb(0 0 0 / 14%);
    text-align: start;
  }
  .card {
    display: grid;
    gap: 10px;
    padding: 10px;
    outline: 0;
  }
  .card > * {
    min-inline-size: 0;
  }
  p {
    color: var(--_muted);
    font-size: 0.857em;
  }
  p:empty {
    display: none;
  }
  #problem {
    color: var(--_error);
  }

  .field {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline: 10px;
  }
  .field:has(.icon) {
    padding-inline-end: 4px;
  }
  .field > svg {
    opacity: 0.7;
  }
  .field > span {
    color: var(--_muted);
  }
  .field input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 30px;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    text-overflow: ellipsis;
  }
  .field:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }
  .field:has([aria-invalid='true']),
  .field[aria-invalid='true'] {
    border-color: var(--_error);
    outline-color: var(--_error);
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .icon {
    flex: none;
    justify-content: center;
    inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
  }

  [role='listbox'] {
    max-block-size: 320px;
    margin: 0 -6px;
    padding: 0 2px 14px;
    overflow-y: auto;
    scroll-padding-block-end: 24px;
    /* What is cut off shows that there is more. */
    mask-image: linear-gradient(#000 calc(100% - 24px), transparent);
    overscroll-behavior: contain;
    outline: 0;
  }
  [role='listbox'] + p:not(:empty),
  [role='listbox'] + p + p {
    margin-block-start: -8px;
  }
  .group {
    padding: 8px 6px 3px;
    color: var(--_muted);
    font-size: 0.857em;
  }
  [role='group']:first-child .group {
    padding-block-start: 0;
  }
  [role='option'] {
    padding: 4px 6px;
    border-radius: calc(var(--_radius) - 3px);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
    cursor: pointer;
  }
  [role='option']:hover {
    background: var(--_hover);
  }
  [role='option'][aria-selected='true'] {
    background: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
    /* Seen where the system chooses the colours. */
    outline: 2px solid transparent;
    outline-offset: -2px;
  }

  .title {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
  }
  .title .icon {
    margin-inline-start: -4px;
  }
  .title svg:dir(rtl) {
    scale: -1 1;
  }
  strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .segments label {
    flex: 1;
  }

  .choices label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    cursor: pointer;
  }
  .choices input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }
  .choices span::first-letter {
    text-transform: uppercase;
  }

  .range {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px 10px;
    container-type: inline-size;
  }
  .range label {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    color: var(--_muted);
  }
  .range input {
    inline-size: 100%;
    min-inline-size: 0;
    color: var(--_text);
    font-variant-numeric: tabular-nums;
  }
  @container (inline-size < 20em) {
    .range label {
      display: block;
    }
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    max-block-size: 108px;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  li {
    max-inline-size: 100%;
  }
  li button {
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0 6px 0 8px;
    border-radius: 12px;
    background: var(--_raised);
    font-weight: 400;
    font-size: 0.929em;
  }
  li span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
  }
  li svg {
    opacity: 0.7;
  }
  ul ~ [role='listbox'],
  .field + [role='listbox']:not(:has([role='group'])) {
    max-block-size: 200px;
  }

  .actions {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
  }
  .primary,
  .primary:hover:enabled {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
  }

  @media (forced-colors: active) {
    .primary {
      border-width: 3px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
