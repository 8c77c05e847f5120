import type { LogsFilter, LogsQuery } from '../../api/client.js';
import { en } from '../../i18n/en.js';
import { enBuilder } from '../../i18n/en-builder.js';
import { contradicts } from '../../model/filter-doubts.js';
import { describeFilter } from '../../model/filter-words.js';
import { isLookup } from '../../model/filters.js';
import { ignoredControls, isMiscounted, type ListView } from '../../model/list-view.js';

/**
 * What the reader should know of rows that are not what was asked for, in sentences.
 * @param settings what the host and the reader ask for, of which the gateway may be able to do a part
 * @param zone IANA time zone of the times in filters
 */
export function doubtsOf(settings: LogsQuery, view: ListView, zone: string | undefined): readonly string[] {
  const { sent, query, page } = view;
  const { search, searchField, filters } = sent;
  const found: LogsFilter[] = search === '' || searchField === null ? [] : [{ key: searchField, operator: 'contains', value: [search] }];
  const ignored = [...filters, ...found].filter((filter) => page.entries.some((entry) => contradicts(filter, entry)));
  const doubts = [
    ...ignoredControls(settings, view).map((name) => en.names[name]),
    ...ignored.map((filter) => enBuilder.quoted(describeFilter(filter, zone))),
  ].map(enBuilder.ignored);
  if (isLookup(sent) && (query.range !== '' || query.filters.length > filters.length)) doubts.push(enBuilder.rangeIgnored);
  if (page.total !== null && isMiscounted(view)) doubts.push(enBuilder.miscounted(page.total));
  if (page.entries.length > query.perPage) doubts.push(enBuilder.tooLong(page.entries.length, query.perPage));
  return doubts;
}
