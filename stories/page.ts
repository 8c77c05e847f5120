import { html, nothing } from 'lit';
import type {
  GatewayLogs,
  GatewayLogsAutoRefreshChangeEvent,
  GatewayLogsErrorEvent,
  GatewayLogsLoadEvent,
  GatewayLogsQueryChangeEvent,
  GatewayLogsRevealEvent,
  GatewayLogsToggleEvent,
  LogsClient,
  LogsFilter,
  TimeRange,
} from '../src/index.js';
import { isRecord } from '../src/testing/guards.js';
import { endpointOf } from './gateways.js';
import { choice, event, flag, ranges, readOnly, sorts, text, whole, withoutControl, zones } from './support.js';

export interface PageArgs {
  endpoint?: string;
  dialect?: string;
  heading?: string | undefined;
  search?: string;
  status?: string;
  source?: string;
  range?: TimeRange;
  page?: number;
  'per-page'?: number;
  'order-by'?: string;
  order?: string;
  'auto-refresh'?: boolean;
  'refresh-interval'?: number;
  'storage-key'?: string;
  'time-zone'?: string;
  'metadata-endpoint'?: string;
  'metadata-user'?: string;
  'metadata-virtual-key'?: string;
  'url-state'?: string;
  'show-secrets'?: boolean;
  filters?: readonly LogsFilter[];
  client?: LogsClient;
  headers?: Readonly<Record<string, string>>;
  onGatewayLogsLoad?: (event: GatewayLogsLoadEvent) => void;
  onGatewayLogsError?: (event: GatewayLogsErrorEvent) => void;
  onGatewayLogsQueryChange?: (event: GatewayLogsQueryChangeEvent) => void;
  onGatewayLogsToggle?: (event: GatewayLogsToggleEvent) => void;
  onGatewayLogsAutoRefreshChange?: (event: GatewayLogsAutoRefreshChangeEvent) => void;
  onGatewayLogsReveal?: (event: GatewayLogsRevealEvent) => void;
}

/** Always the same, so that drawing a story again leaves alone what its play has set. */
const NO_HEADERS = {};

/** What every file of stories of `<gateway-logs>` begins with. */
export const page = {
  component: 'gateway-logs',
  args: { endpoint: endpointOf('traffic'), heading: 'Logs', 'storage-key': '', filters: [] },
  argTypes: {
    endpoint: text,
    dialect: choice('cloudflare', 'verifywise'),
    heading: text,
    search: text,
    status: choice('all', 'success', 'error'),
    source: choice('all', 'playground', 'virtual-key'),
    range: ranges,
    page: whole,
    'per-page': choice(10, 25, 50),
    'order-by': sorts,
    order: choice('desc', 'asc'),
    'auto-refresh': flag,
    'refresh-interval': whole,
    'storage-key': text,
    'time-zone': zones,
    'metadata-endpoint': text,
    'metadata-user': text,
    'metadata-virtual-key': text,
    'url-state': text,
    'show-secrets': flag,
    filters: { control: 'object' },
    headers: { control: 'object' },
    ...withoutControl('client', 'fetch'),
    ...readOnly('entries', 'total', 'loading', 'error'),
    onGatewayLogsLoad: event('gateway-logs-load'),
    onGatewayLogsError: event('gateway-logs-error'),
    onGatewayLogsQueryChange: event('gateway-logs-query-change'),
    onGatewayLogsToggle: event('gateway-logs-toggle'),
    onGatewayLogsAutoRefreshChange: event('gateway-logs-auto-refresh-change'),
    onGatewayLogsReveal: event('gateway-logs-reveal'),
  },
  render: (args: PageArgs) => html`
    <gateway-logs
      endpoint=${args.endpoint ?? nothing}
      dialect=${args.dialect ?? nothing}
      heading=${args.heading ?? nothing}
      search=${args.search ?? nothing}
      status=${args.status ?? nothing}
      source=${args.source ?? nothing}
      range=${args.range ?? nothing}
      page=${args.page ?? nothing}
      per-page=${args['per-page'] ?? nothing}
      order-by=${args['order-by'] ?? nothing}
      order=${args.order ?? nothing}
      ?auto-refresh=${args['auto-refresh']}
      refresh-interval=${args['refresh-interval'] ?? nothing}
      storage-key=${args['storage-key'] ?? nothing}
      time-zone=${args['time-zone'] ?? nothing}
      metadata-endpoint=${args['metadata-endpoint'] ?? nothing}
      metadata-user=${args['metadata-user'] ?? nothing}
      metadata-virtual-key=${args['metadata-virtual-key'] ?? nothing}
      url-state=${args['url-state'] ?? nothing}
      ?show-secrets=${args['show-secrets']}
      .filters=${args.filters ?? []}
      .client=${args.client ?? null}
      .headers=${args.headers ?? NO_HEADERS}
      @gateway-logs-load=${args.onGatewayLogsLoad}
      @gateway-logs-error=${args.onGatewayLogsError}
      @gateway-logs-query-change=${args.onGatewayLogsQueryChange}
      @gateway-logs-toggle=${args.onGatewayLogsToggle}
      @gateway-logs-auto-refresh-change=${args.onGatewayLogsAutoRefreshChange}
      @gateway-logs-reveal=${args.onGatewayLogsReveal}
    ></gateway-logs>
  `,
} as const;

/** What a story's play is given. */
export interface Canvas {
  readonly canvasElement: HTMLElement;
}

/** Resolves when other logs are there. */
export function nextLoad(element: GatewayLogs): Promise<Event> {
  return new Promise((resolve) => element.addEventListener('gateway-logs-load', resolve, { once: true }));
}

/** The story's element, once its first logs are there. */
export async function loadedPage({ canvasElement }: Canvas): Promise<GatewayLogs> {
  const element = canvasElement.querySelector('gateway-logs');
  if (element === null) throw new Error('The story has no <gateway-logs>');
  if (element.entries.length === 0) await nextLoad(element);
  return element;
}

/** Opens the newest conversation of the page. */
export async function openConversation(canvas: Canvas): Promise<void> {
  const element = await loadedPage(canvas);
  const found = element.entries.find(({ raw, success }) => success && isRecord(raw) && raw['model_type'] === 'chat');
  if (found === undefined) throw new Error('The page has no conversation');
  element.open(found.id);
}

/** Opens the newest log of the page. */
export async function openNewest(canvas: Canvas): Promise<void> {
  const element = await loadedPage(canvas);
  const [newest] = element.entries;
  if (newest !== undefined) element.open(newest.id);
}
