import { css } from 'lit';

export const gatewayLogsStyles = css`
  :host {
    inline-size: 100%;
    font-size: var(--gateway-logs-font-size, 14px);
    background: var(--_surface);
  }
  .frame {
    overflow-wrap: anywhere;
    container-type: inline-size;
    position: relative;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
    padding: 16px var(--_gap) 12px;
  }
  h2 {
    min-inline-size: 0;
    margin-inline-end: auto;
    font-weight: 650;
    font-size: 1.286em;
  }
  .total {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
  }
  .auto::before {
    content: '';
    border: 3.5px solid;
    border-radius: 50%;
    opacity: 0.45;
  }
  .auto[aria-pressed='true'] {
    border-color: color-mix(in srgb, var(--_success) 50%, transparent);
    background: color-mix(in srgb, var(--_success) 12%, transparent);
    color: var(--_success);
  }
  /* Seen where the system chooses the colours. */
  .auto[aria-pressed='true']:not(:focus-visible) {
    outline: 2px solid transparent;
  }
  .auto[aria-pressed='true']::before {
    opacity: 1;
  }
  gateway-logs-filter-bar {
    padding: 0 var(--_gap) 16px;
  }
  .notice,
  .alert {
    padding: 10px var(--_gap);
    border-block-start: 1px solid var(--_border);
    background: var(--_raised);
    color: var(--_muted);
  }
  .alert {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    background: color-mix(in srgb, var(--_error) 7%, var(--_surface));
    color: var(--_error);
  }
  .alert p {
    flex: 1 1 16rem;
  }
  .alert button {
    color: var(--_text);
  }
  .head {
    min-block-size: 34px;
    border-block-start: 1px solid var(--_border);
    background: var(--_raised);
    color: var(--_muted);
  }
  .head span {
    font-size: 0.929em;
  }
  [aria-sort]::after {
    content: ' ↓' / '';
  }
  [aria-sort='ascending']::after {
    content: ' ↑' / '';
  }
  /* A quick answer changes nothing to the eye. A line, as faded text would be too pale, and would be painted anew twice. */
  .stale {
    box-shadow: 0 -2px var(--_accent);
    transition: box-shadow 0.15s 0.2s;
  }
  .skeleton i {
    display: flex;
    align-items: center;
    block-size: calc(var(--gateway-logs-row-height, 44px) + 1px);
    padding-inline: calc(var(--_gap) + 20px) var(--_gap);
    border-block-start: 1px solid var(--_border);
  }
  .skeleton .day {
    block-size: 37px;
    padding-inline-start: var(--_gap);
  }
  .skeleton i::before {
    content: '';
    inline-size: 38%;
    block-size: 10px;
    border-radius: 5px;
    background: color-mix(in srgb, var(--_text) 8%, transparent);
  }
  .skeleton .day::before {
    inline-size: 60px;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 56px var(--_gap);
    border-block-start: 1px solid var(--_border);
    text-align: center;
    font-weight: 600;
  }
  .hint {
    color: var(--_muted);
    font-weight: 400;
  }
  footer {
    padding: 12px var(--_gap);
    border-block-start: 1px solid var(--_border);
  }
  @container (inline-size < 560px) {
    .total {
      order: 1;
      flex-basis: 100%;
    }
    .head:not(:focus-within) {
      position: absolute;
      display: block;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      min-block-size: 0;
      padding: 0;
      overflow: hidden;
      white-space: nowrap;
    }
    .skeleton i {
      block-size: 63px;
    }
  }
`;
