import type { LogsFilter, LogsQuery } from '../../api/client.js';
import { en } from '../../i18n/en.js';
import { isLookup } from '../../model/filters.js';
import { isMiscounted, type ListView } from '../../model/list-view.js';
import { contradictedControls } from '../../model/log-entry.js';
import type { FilterTools } from '../filter-builder/load.js';

/**
 * What the reader should know of rows that are not what was asked for, in sentences.
 * @param settings what the host and the reader ask for, of which the gateway may be able to do a part
 * @param tools what compares filters with rows, where there are filters; `undefined` while it is on its way
 * @param zone IANA time zone of the times in filters
 */
export function doubtsOf(view: ListView, settings: LogsQuery, tools: FilterTools | null | undefined, zone: string | undefined): readonly string[] {
  const { sent, query, page } = view;
  const { search, searchField, filters } = sent;
  const found: LogsFilter[] = search === '' || searchField === null ? [] : [{ key: searchField, operator: 'contains', value: [search] }];
  const ignored = [...filters, ...found].filter((filter) => page.entries.some((entry) => tools?.contradicts(filter, entry)));
  const doubts = [
    ...(['status', 'source', 'range'] as const).filter((name) => settings[name] !== query[name]).map((name) => en.names[name]),
    ...contradictedControls(sent, page.entries).map((control) => en.names[control]),
    ...ignored.map((filter) => `“${tools?.describeFilter(filter, zone)}”`),
  ].map(en.ignored);
  if (isLookup(sent) && (query.range !== '' || query.filters.length > filters.length)) doubts.push(en.rangeIgnored);
  if (page.total !== null && isMiscounted(view)) doubts.push(en.miscounted(page.total));
  if (page.entries.length > query.perPage) doubts.push(en.tooLong(page.entries.length, query.perPage));
  return doubts;
}
