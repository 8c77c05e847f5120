import { css } from 'lit';

/** Bodies and their messages, in the panel and in what it loads. */
export const messageStyles = css`
  h3,
  .quiet {
    color: var(--_muted);
    font-size: 0.929em;
  }
  h3,
  .role {
    font-weight: 600;
  }
  .box + .quiet {
    margin-block-start: 6px;
  }
  .box {
    max-block-size: 26rem;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .box.text {
    padding: 10px 14px;
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
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
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  summary {
    color: var(--_muted);
    cursor: pointer;
  }
  summary span {
    color: var(--_text);
    white-space: normal;
    unicode-bidi: plaintext;
  }
  [open] summary span {
    display: none;
  }
  .code {
    display: block;
    direction: ltr;
    margin-block: 2px;
    padding: 6px 10px;
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_raised);
  }
  code,
  pre,
  .code {
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
  @container (inline-size < 560px) {
    .message {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
