import { html, nothing, type TemplateResult } from 'lit';
import type { LogsQuery } from '../../api/client.js';
import { en } from '../../i18n/en.js';
import { labelOf } from '../../model/filters.js';
import { sortBy } from '../../model/list-view.js';

/** What a column is sorted by; the model stands under the endpoint. */
const SORTED_BY: Readonly<Record<string, string>> = { endpoint: 'model', status: 'success', time: 'created_at' };

/** The heads of the columns; those that the gateway can sort by are buttons (https://www.w3.org/WAI/ARIA/apg/patterns/table/). */
export function headTemplate(
  { orderBy, order }: LogsQuery,
  sorts: readonly string[],
  change: (changes: Partial<LogsQuery>) => void,
): TemplateResult {
  const flipped = order === 'asc' ? 'desc' : 'asc';
  const head = ([name, text]: [string, string]) => {
    const key = SORTED_BY[name] ?? '';
    const isSorted = key === orderBy;
    const sort = () => change(isSorted ? { order: flipped } : sortBy(key));
    return html`<span
      role="columnheader"
      class=${name === 'tokens' || name === 'cost' ? 'number' : name}
      aria-sort=${isSorted && sorts.length > 0 ? `${order}ending` : nothing}
      >${sorts.includes(key)
        ? html`<button type="button" class="value" title=${en.sortBy(labelOf(key))} @click=${sort}>${text}</button>`
        : text}</span
    >`;
  };
  return html`<div role="row" class="columns head">${Object.entries(en.columns).map(head)}</div>`;
}
