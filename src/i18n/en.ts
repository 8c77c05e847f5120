import type { LogsError } from '../api/errors.js';
import { formatBytes, formatCount } from '../model/format.js';

/** Every word of the interface. */
export const en = {
  columns: { endpoint: 'Endpoint', source: 'Source', tokens: 'Tokens', cost: 'Cost', status: 'Status', time: 'Time' },
  logs: (count: number) => `${formatCount(count)} ${count === 1 ? 'log' : 'logs'}`,
  totalUnknown: 'Total unknown',
  refresh: 'Refresh',
  auto: 'Auto',

  names: { status: 'Status', source: 'Source', range: 'Time range', request: 'Request', response: 'Response' },
  search: 'Search logs',
  searchPlaceholder: 'Search endpoints, models, users, keys',
  searchFieldPlaceholder: (field: string, partial: boolean) => (partial ? `${field} contains` : `${field}, exactly`),
  searchField: 'Search in',
  searchLimited: 'This gateway has no search across fields: it looks in one at a time.',
  clearSearch: 'Clear search',
  statusOptions: { all: 'All', success: 'Success', error: 'Error' },
  sourceOptions: { all: 'All', playground: 'Playground', 'virtual-key': 'Virtual key' },

  /** The keys whose names do not say it. */
  filterKeys: {
    dlp_action: 'Data loss prevention',
    tokens_in: 'Prompt tokens',
    tokens_out: 'Completion tokens',
    duration: 'Latency',
    created_at: 'Time',
    id: 'Log ID',
    event_id: 'Event ID',
    authentication: 'Authenticated',
    compatibilityMode: 'Compatibility mode',
    endpoint_id: 'Endpoint ID',
  } as Readonly<Record<string, string>>,
  addFilter: 'Add filter',
  editFilter: 'Edit filter',
  removeFilter: (filter: string) => `Remove filter ${filter}`,
  filterBy: 'Show only these',
  reveal: 'Show masked keys',
  builderUnavailable: 'The filter editor could not be loaded. Reload the page.',
  ranges: {
    '': 'All time',
    '15m': 'Last 15 minutes',
    '1h': 'Last hour',
    '24h': 'Last 24 hours',
    '7d': 'Last 7 days',
    '30d': 'Last 30 days',
    custom: 'From – to…',
  } as Readonly<Record<string, string>>,
  sort: 'Sort',
  sortBy: (key: string) => `Sort by ${key.toLowerCase()}`,
  ascending: 'Ascending',

  today: 'Today',
  yesterday: 'Yesterday',
  unknownDay: 'Unknown date',
  gone: 'no longer on this page',
  virtualKey: 'Virtual key',
  cached: 'cached',
  fallenBack: 'fallback',
  outcomes: { success: 'Success', error: 'Error', unknown: '—' },
  unnamed: 'Unnamed log',

  details: (name: string, time: string) => `Details of ${name}, ${time}`,
  error: 'Error',
  metadata: 'Metadata',
  loadingBodies: 'Loading request and response',
  notStored: (bytes: number) =>
    `Not stored${bytes > 10_000_000 ? ': above the gateway’s limit' : ' by the gateway'}${bytes ? ` (${formatBytes(bytes)})` : ''}.`,
  notStoredYet: 'Still being written, or not stored: asked for again in a moment.',
  noDetail: 'This gateway gives no bodies.',
  bodyFailed: 'Could not be loaded.',
  errorNotStored: 'The error message was not stored by the gateway.',
  characters: (count: number) => `${formatCount(count)} characters`,
  conversation: 'Conversation',
  json: 'JSON',
  asStored: 'As stored',
  copy: 'Copy',
  copyOf: { request: 'Copy request', response: 'Copy response', id: 'Copy log ID' },
  guards: {
    'prompt-blocked': 'Guardrail: prompt blocked',
    'response-blocked': 'Guardrail: response blocked',
    'dlp-request': 'Data loss prevention: request blocked',
    'dlp-response': 'Data loss prevention: response blocked',
    'content-blocked': 'Content filter: blocked',
    'guardrail-intervened': 'Guardrail: intervened',
  },
  emptyMessage: 'No content',
  footer: (latency: string, prompt: string, completion: string) =>
    `Latency ${latency} · Prompt ${prompt} · Completion ${completion}`,
  firstToken: 'First token',
  finishReason: 'Finish reason',
  cachedTokens: 'Cached',
  reasoningTokens: 'Reasoning',
  fromCache: 'From the cache',
  fallback: (step: number) => `Fallback: attempt ${formatCount(step + 1)}`,
  logId: 'Log ID',
  tokens: (count: number) => `${formatCount(count)} ${count === 1 ? 'token' : 'tokens'}`,

  pagination: 'Pagination',
  rowsPerPage: 'Rows per page',
  pages: { first: 'First page', previous: 'Previous page', next: 'Next page', last: 'Last page' },
  pageOf: (page: number, pages: number | null) =>
    pages === null ? `Page ${formatCount(page)}` : `Page ${formatCount(page)} of ${formatCount(pages)}`,

  noLogs: 'No logs yet',
  noLogsHint: 'Requests through the gateway will show up here.',
  noMatch: 'No logs match these filters',
  clearFilters: 'Clear filters',
  retry: 'Retry',
  unchecked: 'Whether the rows fit could not be checked.',
  rowsFromBefore: 'The rows below are from before.',
  badTimeZone: (zone: string) => `Unknown time zone “${zone}”. This browser’s own is used.`,
  badPerPage: (value: unknown) => `per-page is ${String(value)}, but can only be 10, 25 or 50. 25 is used.`,

  autoFailed: 'Auto could not be loaded. Press it again.',
  /** What happened and what to do, for each kind of failure, with what the gateway asks for and says. */
  failure(error: LogsError): string {
    const { retryAfter, detail } = error;
    const wait = retryAfter ? ` It asks to wait ${formatCount(retryAfter)} ${retryAfter === 1 ? 'second' : 'seconds'}.` : '';
    return `${whatFailed(error)}${wait}${detail === null ? '' : ` It says: “${detail}”.`}`;
  },
};

function whatFailed({ kind, message, status, retryAfter }: LogsError): string {
  const code = status === null ? '' : ` (${status})`;
  switch (kind) {
    case 'configuration':
      return message;
    case 'network':
      return 'The gateway could not be reached. Check the connection, the endpoint, and that you are signed in.';
    case 'cross-origin':
      return 'The gateway could not be reached. It is on another site, which may be down or not allow this page: use a proxy on your own site.';
    case 'offline':
      return 'This device is offline. Try again once it is connected.';
    case 'timeout':
      return 'The gateway did not answer within 30 seconds. Try again in a moment.';
    case 'unauthorized':
      return `The gateway did not accept the credentials${code}. Sign in again, or check them.`;
    case 'expired':
      return `The session has expired${code}. Sign in again.`;
    case 'forbidden':
      return `These credentials may not read logs${code}. Ask for access, or sign in with others.`;
    case 'not-found':
      return `There are no logs at this endpoint${code}. Check its address.`;
    case 'rate-limited':
      return `Too many requests to the gateway${code}.${retryAfter === null ? ' Wait a moment before the next try.' : ''}`;
    case 'invalid-request':
      return `The gateway refused the request${code}. Change what is asked for, such as the filters.`;
    case 'server':
      return (status ?? 500) < 300 ? 'The gateway reports a failure.' : `The gateway failed to answer${code}.`;
    case 'outage':
      return 'What the gateway gets its logs from is down. Try again in a moment.';
    case 'partial':
      return 'The gateway lists errors beside its rows, so they are not shown. Try again in a moment.';
    case 'html':
      return 'The answer is a web page. Sign in again, or check the endpoint.';
    case 'cut-off':
      return 'The answer broke off before its end. Try again.';
    case 'empty':
      return 'The answer is empty. Check the endpoint.';
    case 'bad-response':
      return 'The answer is not what the logs API sends. Check the endpoint and the dialect.';
    default:
      return message;
  }
}
