import { css } from 'lit';

export const pagerStyles = css`
  nav,
  label,
  .pages {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  nav {
    flex-wrap: wrap;
    justify-content: space-between;
  }
  label,
  .page {
    color: var(--_muted);
  }
  .page {
    margin-inline-end: 4px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  select {
    padding-inline: 8px;
    font-weight: 600;
    color: var(--_text);
  }
  button {
    inline-size: 32px;
    padding: 0;
    justify-content: center;
  }
  svg:dir(rtl) {
    scale: -1 1;
  }
`;
