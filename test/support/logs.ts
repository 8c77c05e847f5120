import type { LogsQuery } from '../../src/index.js';
import type { UrlView } from '../../src/model/url-query.js';
import type { GatewayLog } from '../../src/testing/index.js';

/** Rows as gateways really sent them, and bodies as providers document them. */

export const DAY = 86_400_000;

/** A list row in the API's shape, `age` milliseconds before `now`. */
export function log(id: string, now: number, age: number, row: Record<string, unknown> = {}, bodies: Partial<GatewayLog> = {}): GatewayLog {
  return {
    row: {
      id,
      created_at: new Date(now - age).toISOString(),
      cached: false,
      duration: 824,
      model: 'gpt-4o-mini',
      path: 'chat/completions',
      provider: 'openai',
      success: true,
      status_code: 200,
      tokens_in: 87,
      tokens_out: 24,
      cost: 0.00002745,
      metadata: JSON.stringify({ endpoint: 'support-assistant', user: 'Jane Doe' }),
      ...row,
    },
    ...bodies,
  };
}

const UNTOUCHED: Omit<LogsQuery, 'cursor'> = {
  search: '',
  searchField: null,
  status: 'all',
  source: 'all',
  filters: [],
  range: '',
  page: 1,
  perPage: 25,
  orderBy: 'created_at',
  order: 'desc',
};

/** The query of a list that nobody has touched. */
export const QUERY: LogsQuery = { ...UNTOUCHED, cursor: null };

/** What a link to such a list would say. */
export const VIEW: UrlView = { ...UNTOUCHED, open: [] };
