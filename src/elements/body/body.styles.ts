import { css } from 'lit';

export const bodyStyles = css`
  .json,
  .tree {
    max-block-size: none;
    overflow: hidden;
  }
  .tree gateway-logs-json-view {
    max-block-size: 16rem;
  }
  .quiet + .box {
    margin-block-start: 6px;
  }
  .earlier {
    display: block;
    margin: 8px auto;
  }
  /* What is out of sight costs neither layout nor its memory, in engines that keep the place when it takes its height. */
  @supports (overflow-anchor: auto) {
    .long .message,
    .piece {
      content-visibility: auto;
      contain-intrinsic-size: auto 120px;
    }
  }
  .unseen {
    padding-inline: 2px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_error) 10%, transparent);
    color: var(--_error);
    font-family: var(--_mono);
    font-size: 0.857em;
    unicode-bidi: isolate;
  }
  .parts .quiet,
  code {
    unicode-bidi: isolate;
  }
  .aside {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_border);
  }
  .aside .text {
    color: var(--_muted);
  }
  .refusal {
    border-color: var(--_error);
  }
  .failed > .quiet:first-child {
    color: var(--_error);
    font-weight: 600;
  }
  .tool .id {
    overflow-wrap: anywhere;
  }
  .tool code {
    font-weight: 600;
  }
  .parts pre,
  .tree {
    margin-block-start: 4px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_raised);
  }
  .parts pre {
    padding: 8px 12px;
  }
  .media {
    display: grid;
    justify-items: start;
    gap: 4px;
    overflow-wrap: anywhere;
  }
  .media [role='status']:empty {
    display: none;
  }
  img,
  video {
    max-inline-size: min(100%, 420px);
    max-block-size: 320px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) - 2px);
    background: repeating-conic-gradient(var(--_raised) 0 25%, var(--_surface) 0 50%) 0 0 / 16px 16px;
  }
  [hidden] {
    display: none;
  }
  h3 {
    margin-block: 12px 6px;
  }
  dl {
    display: grid;
    gap: 2px;
    margin: 0;
    font-size: 0.929em;
  }
  dt,
  dd {
    display: inline;
    margin: 0;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  dt::after {
    content: ':';
  }
  .key {
    color: var(--_accent);
  }
  .string {
    color: var(--_success);
  }
  @media print {
    .tree gateway-logs-json-view {
      max-block-size: none;
    }
    .long .message,
    .piece {
      content-visibility: visible;
    }
    /* What is not shown is told of. */
    button.link.earlier,
    .text > button.link,
    .parts > button.link {
      display: block !important;
    }
  }
`;
