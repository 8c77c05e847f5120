import { expect, waitUntil } from '@open-wc/testing';
// For its types alone: the elements are registered once those of the page are there.
import type {} from '../../src/define.js';
import type { GatewayLogs, LogsClient } from '../../src/index.js';

const SETTINGS = {
  endpoint: '/api/logs',
  dialect: 'verifywise',
  heading: 'Requests',
  search: 'jane',
  status: 'error',
  source: 'playground',
  range: '24h',
  page: 3,
  perPage: 50,
  orderBy: 'model',
  order: 'asc',
  autoRefresh: true,
  refreshInterval: 7,
  storageKey: '',
  timeZone: 'Asia/Tokyo',
  metadataEndpoint: 'route',
  metadataUser: 'who',
  metadataVirtualKey: 'key',
  urlState: 'late',
  showSecrets: true,
} as const satisfies Partial<GatewayLogs>;

const attributeOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const read = (element: GatewayLogs) => Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, Reflect.get(element, name) as unknown]));

describe('an element that was on the page before its code', () => {
  const elements: GatewayLogs[] = [];
  /** One that waits for nothing, so that what was set is all there is. */
  const place = (connected = true): GatewayLogs => {
    const element = document.createElement('gateway-logs');
    elements.push(element);
    if (connected) document.body.append(element);
    return element;
  };
  const never = () => new Promise<never>(() => undefined);
  const client: LogsClient = {
    capabilities: { search: false, status: true, source: false, sorts: [], filters: ['model'], total: 'exact', detail: false },
    list: async () => ({ entries: [], total: 0, maxTokens: null }),
    detail: never,
  };

  const marked = Object.assign(place(), { fetch: never });
  for (const [name, value] of Object.entries(SETTINGS)) marked.setAttribute(attributeOf(name), value === true ? '' : String(value));
  const assigned = place();
  Object.assign(assigned, SETTINGS, { fetch: never });
  const apart = Object.assign(place(false), { heading: 'Apart', fetch: never });
  const own = Object.assign(place(), { client, storageKey: '', filters: [{ key: 'model', operator: 'eq', value: ['m'] }] });
  const asked: (readonly [url: string, headers: Headers])[] = [];
  const sent = Object.assign(place(), {
    storageKey: '',
    headers: async () => ({ 'X-Token': 'early' }),
    fetch: async (url: string, init: RequestInit) => {
      asked.push([url, new Headers(init.headers)]);
      return Response.json({ success: true, result: [], result_info: { total_count: 0, page: 1, per_page: 25, count: 0 } });
    },
  });
  sent.setAttribute('endpoint', '/api/early');
  const loads: (number | null)[] = [];
  own.addEventListener('gateway-logs-load', ({ total }) => loads.push(total));

  before(async () => {
    expect(customElements.get('gateway-logs')).to.equal(undefined);
    await import('../../src/define.js');
  });
  after(() => elements.forEach((element) => element.remove()));

  it('has the settings of all its attributes', () => {
    const observed: unknown = Reflect.get(customElements.get('gateway-logs') ?? {}, 'observedAttributes');
    expect(Array.isArray(observed) && observed.toSorted()).to.deep.equal(Object.keys(SETTINGS).map(attributeOf).toSorted());
    expect(read(marked)).to.deep.equal(SETTINGS);
  });

  it('has the settings of all its properties, which react from then on', async () => {
    await assigned.updateComplete;
    expect(read(assigned)).to.deep.equal(SETTINGS);
    expect(Object.keys(assigned).filter((name) => name in SETTINGS || name === 'fetch')).to.deep.equal([]);
    assigned.heading = 'Later';
    await assigned.updateComplete;
    expect(assigned.shadowRoot?.querySelector('h2')?.textContent).to.equal('Later');
  });

  it('has them, too, when it is put on the page later', async () => {
    document.body.append(apart);
    await apart.updateComplete;
    expect(apart.shadowRoot?.querySelector('h2')?.textContent).to.equal('Apart');
  });

  it('asks its client, and tells those who listened before', async () => {
    await waitUntil(() => loads.length > 0);
    expect(loads).to.deep.equal([0]);
    expect(own.filters).to.deep.equal([{ key: 'model', operator: 'eq', value: ['m'] }]);
  });

  it('asks with its headers, through its fetch, once', async () => {
    await waitUntil(() => sent.total === 0);
    expect(asked.map(([url, headers]) => [new URL(url).pathname, headers.get('X-Token')])).to.deep.equal([['/api/early', 'early']]);
  });
});
