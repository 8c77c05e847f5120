import { css } from 'lit';

export const rowStyles = css`
  :host {
    border-block-start: 1px solid var(--_border);
  }
  .row {
    min-block-size: var(--gateway-logs-row-height, 44px);
    cursor: pointer;
  }
  .row:hover {
    background: var(--_hover);
  }
  .open {
    background: var(--_raised);
  }
  /* Seen where the system chooses the colours. */
  .row:hover,
  .open {
    outline: 1px solid transparent;
    outline-offset: -1px;
  }
  .endpoint {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    align-items: center;
    column-gap: 4px;
    margin-inline-start: -8px;
    padding-block: 4px;
  }
  [aria-expanded] {
    grid-row: 1 / span 2;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
    outline-offset: -1px;
    scroll-margin-block: 80px;
  }
  [aria-expanded]::before {
    content: '';
    display: block;
    inline-size: 6px;
    block-size: 6px;
    margin-inline: 7px auto;
    translate: -1px 0;
    border-top: 1.6px solid;
    border-right: 1.6px solid;
    rotate: 45deg;
  }
  [aria-expanded]:dir(rtl)::before {
    rotate: -135deg;
  }
  .open [aria-expanded]:dir(ltr)::before,
  .open [aria-expanded]:dir(rtl)::before {
    rotate: 135deg;
    translate: 0 -2px;
  }
  .name,
  .model span,
  .source {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
  }
  .name {
    font-weight: 600;
    line-height: 1.25;
  }
  .model {
    display: flex;
    gap: 0 6px;
    grid-column: 2;
    color: var(--_muted);
    font-size: 0.857em;
    line-height: 1.3;
  }
  .model .tag {
    flex: none;
    max-inline-size: 100%;
    padding: 0 5px;
    border-radius: 5px;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    color: var(--_accent);
    font-weight: 600;
  }
  .source svg {
    margin-inline-end: 6px;
    vertical-align: -2px;
    opacity: 0.7;
  }
  .row .value {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
  }
  .row svg + .value {
    max-inline-size: calc(100% - 22px);
  }
  .tokens {
    position: relative;
  }
  .tokens::after {
    content: '';
    position: absolute;
    inset-block-start: calc(100% + 1px);
    inset-inline-end: 0;
    inline-size: calc(var(--_share, 0) * 100%);
    /* Not a background: those are left out on paper, and where the system chooses the colours. */
    border-block-start: 2px solid var(--_accent);
    opacity: 0.4;
  }
  /* With its sign and its currency, wherever they stand, in the order of the digits. */
  .cost {
    justify-self: end;
    direction: ltr;
  }
  .chip {
    display: inline-block;
    padding: 1px 6px;
    /* Seen where the system chooses the colours. */
    border: 1px solid transparent;
    border-radius: 6px;
    font-weight: 600;
    font-size: 0.929em;
    font-variant-numeric: tabular-nums;
    color: var(--_tone);
    background: color-mix(in srgb, var(--_tone) 12%, transparent);
  }
  .success {
    --_tone: var(--_success);
  }
  .error {
    --_tone: var(--_error);
  }
  .unknown {
    --_tone: var(--_muted);
    background: none;
  }
  .time {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .details {
    background: var(--_raised);
    padding-block: 8px var(--_gap);
    padding-inline: calc(var(--_gap) + 20px) var(--_gap);
  }
  @container (inline-size < 560px) {
    .row {
      grid-template: 'endpoint endpoint endpoint status' 'source tokens cost time' / minmax(0, 1fr) auto auto auto;
      gap: 2px 9px;
      padding-block: 8px;
    }
    .dated {
      grid-template-areas: 'endpoint endpoint endpoint status' 'source source tokens cost' 'time time time time';
    }
    .time {
      grid-area: time;
    }
    .dated .time {
      margin-inline-start: 20px;
    }
    .endpoint {
      grid-area: endpoint;
      padding: 0;
      grid-template-columns: 24px fit-content(60%) minmax(0, 1fr);
    }
    [aria-expanded] {
      grid-row: 1;
    }
    .model {
      grid-column: 3;
      flex-wrap: wrap;
      margin-inline-start: 4px;
    }
    .status {
      grid-area: status;
      text-align: end;
    }
    .source {
      grid-area: source;
      margin-inline-start: 20px;
    }
    .source,
    .tokens,
    .cost,
    .time {
      font-size: 0.857em;
      color: var(--_muted);
    }
    .tokens::after {
      content: ' ' attr(data-tok);
      position: static;
      display: inline;
      border: 0;
      opacity: 1;
    }
    .details {
      padding-inline: var(--_gap);
    }
  }
`;
