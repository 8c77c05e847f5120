import type { LogEntry, LogsClient, LogsPage, LogsQuery } from '../api/client.js';
import { isSameEntry, keysOf } from './log-entry.js';

/** A log in the list. */
export interface ListItem {
  /** Unique in the list, and the same from one poll to the next. */
  readonly key: string;
  readonly entry: LogEntry;
  /** No longer on the page that the gateway answers now, and still here because the reader is in it. */
  readonly gone: boolean;
}

/** A page that has arrived, with what was asked and whom. */
export interface ListAnswer {
  readonly query: LogsQuery;
  /** The question as it was sent, with the time range as it was then. */
  readonly sent: LogsQuery;
  readonly client: LogsClient;
  readonly page: LogsPage;
}

/** What the list shows. */
export interface ListView extends ListAnswer {
  readonly items: readonly ListItem[];
  /** The rows are those of an earlier answer, and the total that of the last one. */
  readonly held?: boolean;
}

/** Whether both answer the same question, so that one is a refresh of the other. */
export function isRefresh(answer: ListAnswer, previous: ListView | null): previous is ListView {
  return previous !== null && previous.query === answer.query && previous.client === answer.client;
}

/**
 * The view after an answer. Every object that has not changed is kept, and with nothing changed the view itself, so
 * that a refresh redraws only what is new.
 * @param kept the keys of the logs that stay, even when newer ones have pushed them off the page
 */
export function nextView(answer: ListAnswer, previous: ListView | null, kept: ReadonlySet<string>): ListView {
  const { entries, total, maxTokens } = answer.page;
  const refreshed = isRefresh(answer, previous);
  const known = new Map(previous?.items.map((item) => [item.key, item]));
  const keys = keysOf(entries);
  const items: ListItem[] = entries.map((entry, index) => {
    const key = keys[index] ?? '';
    const old = known.get(key);
    return old !== undefined && !old.gone && isSameEntry(old.entry, entry) ? old : { key, entry, gone: false };
  });
  if (refreshed) {
    const added = keys.filter((key) => !known.has(key)).length;
    previous.items.forEach((item, index) => {
      if (!kept.has(item.key) || keys.includes(item.key)) return;
      items.splice(index + added, 0, item.gone ? item : { ...item, gone: true });
    });
    const unchanged =
      items.length === previous.items.length &&
      items.every((item, index) => item === previous.items[index]) &&
      total === previous.page.total &&
      maxTokens === previous.page.maxTokens;
    if (unchanged) return previous;
  }
  const shown = items.filter(({ gone }) => !gone).map(({ entry }) => entry);
  return { ...answer, items, page: { ...answer.page, entries: shown } };
}

/** All logs that match; `null` when the gateway does not count, or counts fewer than it sends. */
export function totalOf(answer: ListAnswer & Pick<ListView, 'held'>): number | null {
  const { total } = answer.page;
  return total === null || isMiscounted(answer) ? null : total;
}

/** Whether there is something to say of rows that are not what was asked for, or may not be. */
export function isDoubtful(settings: LogsQuery, view: ListAnswer & Pick<ListView, 'held'>): boolean {
  return (
    hasConditions(view.sent) || isMiscounted(view) || view.page.entries.length > view.query.perPage || ignoredControls(settings, view).length > 0
  );
}

/** Whether the total is smaller than the rows up to here, or there are none of it. */
export function isMiscounted({ page, query, held }: ListAnswer & Pick<ListView, 'held'>): boolean {
  const { total, entries } = page;
  if (held || total === null || (entries.length === 0 && query.page > 1)) return false;
  return entries.length === 0 ? total !== 0 : total < (query.page - 1) * query.perPage + entries.length;
}

/**
 * The controls that say something else than the rows: the gateway has none such, or ignored what it was asked. Many
 * gateways skip a filter that they do not know and answer 200 with everything.
 * @param settings what the host and the reader ask for, of which the gateway may be able to do a part
 */
export function ignoredControls(settings: LogsQuery, { query, page }: ListAnswer): readonly ('status' | 'source' | 'range')[] {
  const { status, source } = query;
  const [wanted, other] = source === 'playground' ? (['user', 'virtualKey'] as const) : (['virtualKey', 'user'] as const);
  const contradicts = {
    status: (entry: LogEntry) => entry.success === (status === 'error'),
    // The API asks whether there is such a key, if only with an empty value.
    source: (entry: LogEntry) => entry[wanted] === null && entry[other] !== null && entry.metadata.every(({ value }) => value !== ''),
    range: () => false,
  };
  return (['status', 'source', 'range'] as const).filter(
    (name) => settings[name] !== query[name] || (query[name] !== 'all' && page.entries.some(contradicts[name])),
  );
}

/** Whether it takes more than this to tell whether the rows fit what was asked. */
function hasConditions({ search, searchField, filters }: LogsQuery): boolean {
  return filters.length > 0 || (search !== '' && searchField !== null);
}

/** How many pages there are to choose from; `null` when the gateway does not count, or leads only to the next one. */
export function pagesOf(answer: ListAnswer): number | null {
  const total = totalOf(answer);
  if (total === null || answer.client.capabilities.paging === 'cursor') return null;
  return Math.max(1, Math.ceil(total / answer.query.perPage));
}

/**
 * The page to go to instead of one that no longer exists: the last one, or the first where nobody counts; `null` when
 * the page is fine.
 */
export function pageInstead(answer: ListAnswer): number | null {
  const last = pagesOf(answer) ?? 1;
  return answer.page.entries.length === 0 && last < answer.query.page ? last : null;
}

export function isFiltered({ search, status, source, filters, range }: LogsQuery): boolean {
  return search !== '' || status !== 'all' || source !== 'all' || range !== '' || filters.length > 0;
}

/** What the reader wants who sorts by a key: the newest first, anything else from A to Z. */
export function sortBy(key: string): Pick<LogsQuery, 'orderBy' | 'order'> {
  return { orderBy: key, order: key === 'created_at' ? 'desc' : 'asc' };
}
