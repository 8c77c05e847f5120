import type { LogsError } from '../api/errors.js';
import { formatBytes, formatCount } from '../model/format.js';

const detailed = (text: string, error: LogsError) => (error.detail === null ? text : `${text} It says: ${error.detail}`);

/** Every word of the interface. */
export const en = {
  columns: { endpoint: 'Endpoint', source: 'Source', tokens: 'Tokens', cost: 'Cost', status: 'Status', time: 'Time' },
  logs: (count: number) => `${formatCount(count)} ${count === 1 ? 'log' : 'logs'}`,
  totalUnknown: 'Total unknown',
  refresh: 'Refresh',
  auto: 'Auto',

  search: 'Search logs',
  searchPlaceholder: 'Search endpoints, models, users, keys',
  searchFieldPlaceholder: (field: string, partial: boolean) => (partial ? `${field} contains` : `${field}, exactly`),
  searchField: 'Search in',
  searchLimited: 'This gateway has no search across fields: it looks in one at a time.',
  clearSearch: 'Clear search',
  status: 'Status',
  source: 'Source',
  statusOptions: { all: 'All', success: 'Success', error: 'Error' },
  sourceOptions: { all: 'All', playground: 'Playground', 'virtual-key': 'Virtual key' },

  filterKeys: {
    model: 'Model',
    provider: 'Provider',
    model_type: 'Model type',
    request_type: 'Request type',
    request_content_type: 'Request content type',
    response_content_type: 'Response content type',
    success: 'Success',
    cached: 'Cached',
    dlp_action: 'Data loss prevention',
    feedback: 'Feedback',
    cost: 'Cost',
    tokens: 'Tokens',
    tokens_in: 'Prompt tokens',
    tokens_out: 'Completion tokens',
    duration: 'Latency',
    created_at: 'Time',
    'metadata.key': 'Metadata key',
    'metadata.value': 'Metadata value',
    id: 'Log ID',
    event_id: 'Event ID',
    authentication: 'Authenticated',
    wholesale: 'Wholesale',
    compatibilityMode: 'Compatibility mode',
  } as Readonly<Record<string, string>>,
  operators: { eq: 'is', neq: 'is not', contains: 'contains', lt: '<', gt: '>' } as Readonly<Record<string, string>>,
  timeOperators: { lt: 'before', gt: 'after' } as Readonly<Record<string, string>>,
  feedback: { '1': 'positive', '-1': 'negative' } as Readonly<Record<string, string>>,
  or: ' or ',
  yes: 'yes',
  no: 'no',

  today: 'Today',
  yesterday: 'Yesterday',
  unknownDay: 'Unknown date',
  gone: 'no longer on this page',
  virtualKey: 'Virtual key',
  cached: 'cached',
  outcomes: { success: 'Success', error: 'Error', unknown: '—' },
  unnamed: 'Unnamed log',

  details: (name: string, time: string) => `Details of ${name}, ${time}`,
  request: 'Request',
  response: 'Response',
  error: 'Error',
  metadata: 'Metadata',
  loadingBodies: 'Loading request and response',
  notStored: 'Not stored by the gateway.',
  notStoredYet: 'Not stored by the gateway, or not yet.',
  emptyBody: 'Empty.',
  noDetail: 'This gateway gives no bodies.',
  truncated: (stored: number | null, total: number | null) =>
    stored === null
      ? 'Truncated by the gateway.'
      : `Truncated: ${formatBytes(stored)}${total === null ? '' : ` of ${formatBytes(total)}`}.`,
  bodyFailed: 'Could not be loaded.',
  noErrorMessage: 'The gateway kept no error message.',
  errorNotStored: 'The error message was not stored by the gateway.',
  showAll: (characters: number) => `Show all ${formatCount(characters)} characters`,
  showEarlier: (count: number) => `Show ${formatCount(count)} earlier ${count === 1 ? 'message' : 'messages'}`,
  rawResponse: 'Response as stored',
  rawStream: 'Only the text is shown: stream as stored',
  guards: {
    'prompt-blocked': 'Guardrail: prompt blocked',
    'response-blocked': 'Guardrail: response blocked',
    'dlp-request': 'Data loss prevention: request blocked',
    'dlp-response': 'Data loss prevention: response blocked',
  },
  emptyMessage: 'No content',
  broken: 'Not valid JSON, perhaps cut off.',
  notShown: 'Not shown by the provider.',
  reasoning: 'Reasoning',
  refusal: 'Refusal',
  toolCall: 'calls',
  toolResult: 'result of',
  media: { image: 'Image', audio: 'Audio', video: 'Video', file: 'File' },
  footer: (latency: string, prompt: string, completion: string) =>
    `Latency ${latency} · Prompt ${prompt} · Completion ${completion}`,
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
  ignored: (filter: string) => `The gateway ignored the ${filter} filter: the rows below are not filtered by it.`,
  rowsFromBefore: 'The rows below are from before.',
  badTimeZone: (zone: string) => `Unknown time zone “${zone}”. This browser’s own is used.`,
  badPerPage: (value: unknown) => `per-page is ${String(value)}, but can only be 10, 25 or 50. 25 is used.`,

  /** What happened and what to do, for each kind of failure. */
  failure(error: LogsError): string {
    switch (error.kind) {
      case 'configuration':
        return error.message;
      case 'network':
        return 'The gateway could not be reached from this page. Check the connection and the endpoint.';
      case 'timeout':
        return 'The gateway did not answer within 30 seconds.';
      case 'unauthorized':
        return detailed(`The gateway did not accept the credentials (${error.status}). Sign in again, or check them.`, error);
      case 'forbidden':
        return detailed('These credentials may not read logs (403).', error);
      case 'not-found':
        return detailed('There are no logs at this endpoint (404). Check its address.', error);
      case 'rate-limited':
        return error.retryAfter === null
          ? 'Too many requests to the gateway (429). Wait a moment before the next try.'
          : `Too many requests to the gateway (429). It asks to wait ${formatCount(error.retryAfter)} seconds.`;
      case 'invalid-request':
        return detailed(`The gateway refused the request (${error.status}).`, error);
      case 'server':
        return detailed(`The gateway failed to answer${error.status === null ? '' : ` (${error.status})`}.`, error);
      case 'bad-response':
        return 'The answer is not what the logs API sends. Check the endpoint.';
    }
  },
};
