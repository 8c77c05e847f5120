import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { generateTraffic, ReferenceGateway, type GatewayLog } from '../src/testing/index.js';
import type { GatewayLogs } from '../src/index.js';
import { all, button, cleanUp, one, settled, textOf, until } from './support/page.js';

const LOGS = generateTraffic({ count: 120, now: Date.now(), seed: 3 });
const gateway = new ReferenceGateway({ logs: LOGS });
const worker = setupWorker(http.all('*/ai-gateway/logs*', ({ request }) => gateway.handle(request)));

/** The element as a host's page has it: an address in its markup, and the browser's own fetch. */
async function openPage(attributes = ''): Promise<GatewayLogs> {
  const frame = document.createElement('div');
  frame.innerHTML = `<gateway-logs endpoint="/ai-gateway/logs" storage-key="" ${attributes}></gateway-logs>`;
  const element = frame.querySelector('gateway-logs');
  if (element === null) throw new Error('The page has no <gateway-logs>');
  document.body.append(element);
  await until(() => element.total !== null || element.error !== null);
  await settled(element);
  return element;
}

const rowsOf = (element: GatewayLogs) => all<HTMLElementTagNameMap['gateway-logs-row']>(element, 'gateway-logs-row');
const idsOf = (element: GatewayLogs) => rowsOf(element).map(({ entry }) => entry?.id);
const totalOf = (element: GatewayLogs) => textOf(one(element, '[part=total]'));
const newest = (count: number, matches: (log: GatewayLog) => boolean = () => true) =>
  LOGS.filter(matches)
    .slice(0, count)
    .map(({ row }) => row.id);

function choose(element: GatewayLogs, value: string): void {
  one<HTMLInputElement>(element, `input[value="${value}"]`).click();
}

describe('the whole component over HTTP', () => {
  before(async () => {
    await worker.start({
      quiet: true,
      onUnhandledRequest: 'bypass',
      serviceWorker: { url: '/mockServiceWorker.js' },
    });
  });
  afterEach(() => {
    cleanUp();
    worker.resetHandlers();
  });
  after(() => worker.stop());

  it('lists the newest logs, with the total', async () => {
    const element = await openPage();
    expect(idsOf(element)).to.deep.equal(newest(25));
    expect(totalOf(element)).to.equal('120 logs');
    expect(textOf(one(element, 'nav'))).to.contain('Page 1 of 5');
  });

  it('filters by status and by source', async () => {
    const element = await openPage();
    choose(element, 'error');
    const failed = LOGS.filter(({ row }) => row.success === false);
    expect(failed).not.to.have.length(0);
    await until(() => element.total === failed.length);
    await settled(element);
    expect(idsOf(element)).to.deep.equal(newest(25, ({ row }) => row.success === false));
    choose(element, 'success');
    choose(element, 'virtual-key');
    const sentByKey = ({ row }: GatewayLog) => row.success === true && JSON.stringify(row.metadata).includes('virtual_key');
    await until(() => element.total === LOGS.filter(sentByKey).length);
    await settled(element);
    expect(idsOf(element)).to.deep.equal(newest(25, sentByKey));
  });

  it('searches', async () => {
    const element = await openPage();
    const box = one<HTMLInputElement>(element, 'input[type=search]');
    box.focus();
    box.value = 'GEMINI';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const matches = ({ row }: GatewayLog) => row.model?.includes('gemini') === true;
    await until(() => element.total === LOGS.filter(matches).length);
    await settled(element);
    expect(idsOf(element)).to.deep.equal(newest(25, matches));
    expect(all(element, 'select[aria-label="Search in"]')).to.have.length(0);
  });

  it('pages', async () => {
    const element = await openPage();
    button(element, 'Last page').click();
    await until(() => rowsOf(element).length === 20);
    await settled(element);
    expect(idsOf(element)).to.deep.equal(LOGS.slice(100).map(({ row }) => row.id));
    expect(textOf(one(element, 'nav'))).to.contain('Page 5 of 5');
    button(element, 'Previous page').click();
    await until(() => idsOf(element)[0] === LOGS[75]?.row.id);
  });

  it('opens a log into its stored bodies', async () => {
    const element = await openPage();
    const stored = LOGS.findIndex(({ row, request }, index) => index < 25 && row.model_type === 'chat' && row.success === true && request !== undefined);
    const row = rowsOf(element)[stored];
    if (row === undefined) throw new Error('The first page has no answered chat');
    one(row, '[aria-expanded]').click();
    await until(() => all(row, '[part=message]').length > 1);
    expect(all(row, 'h3').map(textOf)).to.include.members(['Request', 'Response']);
    expect(all(row, '[part=role]').map(textOf)).to.include.members(['user', 'assistant']);
    expect(textOf(one(row, '[part=footer]'))).to.match(/^Latency .+ · Prompt [\d,]+ tokens? · Completion [\d,]+ tokens? · .*Log ID \S+ Copy$/);
  });

  it('says what failed, and Retry brings the logs', async () => {
    worker.use(http.get('*/ai-gateway/logs', () => new HttpResponse(null, { status: 503 })));
    const element = await openPage();
    expect(textOf(one(element, '[role=alert]'))).to.contain('The gateway failed to answer (503).');
    expect(rowsOf(element)).to.have.length(0);
    worker.resetHandlers();
    button(element, 'Retry').click();
    await until(() => rowsOf(element).length === 25);
    await settled(element);
    expect(all(element, '[role=alert]')).to.have.length(0);
  });

  it('says that a gateway cannot be reached', async () => {
    worker.use(http.get('*/ai-gateway/logs', () => HttpResponse.error()));
    const element = await openPage();
    expect(textOf(one(element, '[role=alert]'))).to.contain('The gateway could not be reached.');
  });

  it('fetches no bodies before a log is opened', async () => {
    const paths: string[] = [];
    const listen = ({ request }: { request: Request }) => paths.push(new URL(request.url).pathname);
    worker.events.on('request:start', listen);
    const element = await openPage('per-page="10"');
    expect(rowsOf(element)).to.have.length(10);
    worker.events.removeListener('request:start', listen);
    expect(paths.filter((path) => path.includes('/logs'))).to.deep.equal(['/ai-gateway/logs']);
  });
});
