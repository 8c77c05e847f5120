import { css } from 'lit';

export const filterBarStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: flex-start;
  }
  .bar + .bar {
    align-items: center;
    gap: 6px;
    margin-block-start: 10px;
  }
  .anchor {
    position: relative;
  }
  .chip {
    display: flex;
    max-inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .chip button {
    min-block-size: 30px;
    min-inline-size: 0;
    padding-inline: 8px;
    border: 0;
    background: none;
    font-weight: 500;
    text-align: start;
    color: inherit;
    opacity: 1;
  }
  .chip button:first-child {
    display: block;
    max-inline-size: 20rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip button + button {
    flex: none;
    padding-inline: 6px;
    color: var(--_muted);
  }
  .sort,
  .sort label {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-inline-start: auto;
    color: var(--_muted);
  }
  .sort select {
    color: var(--_text);
  }
  .sort button::before {
    content: '↓' / '';
  }
  .sort .asc::before {
    content: '↑' / '';
  }
  gateway-logs-filter-builder {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 6px);
    inset-inline-start: 0;
    inline-size: 330px;
    max-inline-size: none;
  }
  .box {
    flex: 1 1 16rem;
    min-inline-size: 0;
  }
  .search {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline: 12px 4px;
  }
  p {
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: 0.857em;
  }
  .search:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }
  .search > svg {
    opacity: 0.7;
  }
  .search select {
    max-inline-size: 40%;
    min-block-size: 24px;
    padding-inline: 4px;
    border: 0;
    border-radius: 4px;
    background: var(--_raised);
  }
  input[type='search'] {
    flex: 1;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    appearance: none;
    text-overflow: ellipsis;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .search button {
    min-block-size: 24px;
    inline-size: 24px;
    padding: 0;
    border: 0;
    justify-content: center;
    color: var(--_muted);
  }
  input:placeholder-shown + button {
    visibility: hidden;
  }
  @container (inline-size < 560px) {
    .sort,
    .sort label {
      margin: 0;
    }
    .bar {
      position: relative;
    }
    .anchor {
      position: static;
    }
    .bar > select {
      flex: 1;
      min-inline-size: 7rem;
      inline-size: 0;
    }
    gateway-logs-filter-builder {
      inline-size: 100%;
    }
    .segments,
    .segments label {
      flex: 1;
    }
    .segments span {
      padding-inline: 6px;
    }
  }
`;
