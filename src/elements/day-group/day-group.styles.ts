import { css } from 'lit';

export const dayGroupStyles = css`
  .day {
    position: sticky;
    inset-block-start: var(--gateway-logs-sticky-top, 0px);
    z-index: 1;
    padding: 9px var(--_gap);
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
    font-weight: 600;
    font-size: 0.929em;
  }
`;
