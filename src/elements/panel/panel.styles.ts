import { css } from 'lit';

export const panelStyles = css`
  :host {
    container-type: inline-size;
  }
  section {
    margin-block-end: 16px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    margin-block-end: 6px;
  }
  .tools button {
    margin-inline-start: 12px;
    font-size: 0.929em;
  }
  .tools [aria-pressed='true'] {
    color: var(--_text);
    font-weight: 600;
  }
  :host(:focus) {
    outline: none;
  }
  .footer {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .failed {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    color: var(--_error);
  }
  .failed button {
    color: var(--_text);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tags li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    padding: 0 8px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_surface);
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .tags button {
    min-block-size: 24px;
  }
  .skeleton {
    block-size: 9rem;
    margin-block: 22px 16px;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
`;
