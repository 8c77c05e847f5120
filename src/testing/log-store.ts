import type { ListQuery, OrderKey } from './query.js';
import { figures, type Figures } from './result-info.js';
import type { StoredLog } from './stored-log.js';

/** The logs that match a query, in its order. */
export class Matches {
  #figures: Figures | undefined;

  constructor(readonly logs: readonly StoredLog[]) {}

  get figures(): Figures {
    return (this.#figures ??= figures(this.logs));
  }
}

const REMEMBERED_QUERIES = 8;

/** Logs by id and by time. A query is one pass over all of them, and its outcome is kept until something changes. */
export class LogStore {
  readonly #byId = new Map<string, StoredLog>();
  /** Newest first; logs of the same instant in the order in which they came. */
  readonly #newestFirst: StoredLog[];
  readonly #remembered = new Map<string, Matches>();

  constructor(logs: Iterable<StoredLog>) {
    for (const log of logs) this.#byId.set(log.row.id, log);
    this.#newestFirst = [...this.#byId.values()].sort(compareTime);
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): StoredLog | undefined {
    return this.#byId.get(id);
  }

  /** Adds a log, in place of one that has the same id. */
  put(log: StoredLog): void {
    this.#remembered.clear();
    const previous = this.#byId.get(log.row.id);
    this.#byId.set(log.row.id, log);
    if (previous) {
      const index = this.#newestFirst.indexOf(previous);
      if (compareTime(previous, log) === 0) {
        this.#newestFirst[index] = log;
        return;
      }
      this.#newestFirst.splice(index, 1);
    }
    this.#newestFirst.splice(this.#indexAfter(log), 0, log);
  }

  /**
   * @param key - Stands for what the query asks, its page left out: the outcome is remembered under it.
   * @param searchable - Whether `search` counts.
   */
  find(query: ListQuery, key: string, searchable: boolean): Matches {
    const known = this.#remembered.get(key);
    if (known) return known;
    const matches = new Matches(order(this.#filter(query, searchable), query));
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size < REMEMBERED_QUERIES) break;
      this.#remembered.delete(oldest);
    }
    this.#remembered.set(key, matches);
    return matches;
  }

  #filter({ predicates, search }: ListQuery, searchable: boolean): StoredLog[] {
    const needle = searchable ? search.toLowerCase() : '';
    return this.#newestFirst.filter(
      (log) =>
        predicates.every((matches) => matches(log)) &&
        (needle === '' || log.searchText.includes(needle) || log.row.id === search),
    );
  }

  /** Where a log belongs among those present: behind all of the same instant. */
  #indexAfter(log: StoredLog): number {
    let low = 0;
    let high = this.#newestFirst.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#newestFirst[middle];
      if (other && compareTime(other, log) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Newest first; logs without a time stand last. */
function compareTime(a: StoredLog, b: StoredLog): number {
  const timeA = Number.isNaN(a.time) ? -Infinity : a.time;
  const timeB = Number.isNaN(b.time) ? -Infinity : b.time;
  return timeA === timeB ? 0 : timeB - timeA;
}

/** Sorting is stable, so that ties keep their order: newest first, then as they came. Logs without the field stand last. */
function order(newestFirst: StoredLog[], { orderBy, direction }: ListQuery): StoredLog[] {
  if (orderBy === 'created_at' && direction === 'desc') return newestFirst;
  const sign = direction === 'asc' ? 1 : -1;
  return newestFirst.sort((a, b) => {
    const valueA = orderValue(a, orderBy);
    const valueB = orderValue(b, orderBy);
    if (valueA === valueB) return 0;
    if (valueA === undefined) return 1;
    if (valueB === undefined) return -1;
    return valueA < valueB ? -sign : sign;
  });
}

function orderValue(log: StoredLog, key: OrderKey): string | number | undefined {
  if (key === 'created_at') return Number.isNaN(log.time) ? undefined : log.time;
  const value = log.row[key];
  return typeof value === 'boolean' ? Number(value) : (value ?? undefined);
}
