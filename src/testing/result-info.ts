import type { StoredLog } from './stored-log.js';

/** Counts and figures over every log that matches, as in the list API's `result_info`. */
export interface ResultInfo extends Figures {
  /** Rows on this page. */
  readonly count: number;
  readonly page: number;
  readonly per_page: number;
  /** Rows on all pages. */
  readonly total_count: number;
}

/** Smallest and largest values; a figure is left out where no log has the field. */
export interface Figures {
  readonly min_cost?: number;
  readonly max_cost?: number;
  /** Milliseconds. */
  readonly min_duration?: number;
  /** Milliseconds. */
  readonly max_duration?: number;
  readonly min_tokens_in?: number;
  readonly max_tokens_in?: number;
  readonly min_tokens_out?: number;
  readonly max_tokens_out?: number;
  readonly min_total_tokens?: number;
  readonly max_total_tokens?: number;
}

const FIELDS = ['cost', 'duration', 'tokens_in', 'tokens_out', 'total_tokens'] as const;

export function figures(logs: readonly StoredLog[]): Figures {
  const result: { -readonly [Key in keyof Figures]: Figures[Key] } = {};
  for (const field of FIELDS) {
    let min = Infinity;
    let max = -Infinity;
    for (const log of logs) {
      const value = field === 'total_tokens' ? log.tokens : log.row[field];
      if (value == null) continue;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    if (min > max) continue;
    result[`min_${field}`] = min;
    result[`max_${field}`] = max;
  }
  return result;
}
