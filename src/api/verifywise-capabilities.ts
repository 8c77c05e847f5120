import type { Capabilities } from './client.js';

/** What the dialect can do, which the controls need to know before its client is loaded. */
export const VERIFYWISE: Capabilities = {
  search: true,
  status: true,
  source: true,
  sorts: [],
  filters: ['created_at', 'endpoint_id'],
  total: 'exact',
  detail: true,
};
