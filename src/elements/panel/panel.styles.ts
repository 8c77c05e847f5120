import { css } from 'lit';

export const panelStyles = css`
  section {
    margin-block-end: 16px;
  }
  h3 {
    margin-block-end: 6px;
    color: var(--_muted);
    font-weight: 600;
    font-size: 0.929em;
  }
  :host(:focus) {
    outline: none;
  }
  .quiet,
  .footer {
    color: var(--_muted);
    font-size: 0.929em;
  }
  .footer {
    font-variant-numeric: tabular-nums;
  }
  .box {
    max-block-size: 26rem;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .box + .quiet {
    margin-block-start: 6px;
  }
  .box.json,
  .box.text {
    padding: 10px 14px;
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .message {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: 4px 12px;
    padding: 10px 14px;
    line-height: 1.5;
  }
  .message + .message {
    border-block-start: 1px solid var(--_border);
  }
  .role {
    color: var(--_tone, var(--_muted));
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  /* Roles of the same kind have the same colour; any other role has the muted one. */
  [data-role='system'],
  [data-role='developer'] {
    --_tone: light-dark(#6b4fb3, #c0a8ff);
  }
  [data-role='user'] {
    --_tone: light-dark(#1858b8, #82b1ff);
  }
  [data-role='assistant'] {
    --_tone: var(--_success);
  }
  [data-role='tool'],
  [data-role='function'] {
    --_tone: light-dark(#8a4b08, #f0b35e);
  }
  .parts {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }
  .aside {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_border);
    color: var(--_muted);
  }
  .media {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  code,
  pre {
    overflow-wrap: anywhere;
    font-family: var(--_mono);
    font-size: 0.929em;
  }
  pre {
    direction: ltr;
    text-align: left;
    white-space: pre-wrap;
    line-height: 1.5;
  }
  .parts pre {
    margin-block-start: 4px;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_raised);
  }
  .key {
    color: var(--_accent);
  }
  .string {
    color: var(--_success);
  }
  .earlier {
    display: block;
    margin: 8px auto;
  }
  .error {
    display: grid;
    gap: 4px;
    padding: 10px 14px;
    border: 1px solid color-mix(in srgb, var(--_error) 35%, transparent);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_error) 7%, var(--_surface));
    color: var(--_error);
    max-block-size: 26rem;
    overflow: auto;
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
  details {
    margin-block-start: 8px;
  }
  summary {
    inline-size: fit-content;
    margin-block-end: 6px;
    color: var(--_muted);
    font-size: 0.929em;
    cursor: pointer;
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
    padding: 2px 8px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_surface);
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .skeleton {
    block-size: 9rem;
    margin-block: 22px 16px;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  @container (inline-size < 560px) {
    .message {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
