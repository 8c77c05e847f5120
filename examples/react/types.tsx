// Never run: `npm run check` fails if the types of the elements are lost.
import { CloudflareClient, type GatewayLogs, type GatewayLogsLoadEvent } from 'gateway-logs';
import type { GatewayLogsProps } from 'gateway-logs/react';
import { createRef } from 'react';

const onLoad = (event: GatewayLogsLoadEvent) => event.entries;

export const right = [
  <gateway-logs
    ref={createRef<GatewayLogs>()}
    key="logs"
    className="logs"
    endpoint="/api/logs"
    status="error"
    perPage={10}
    time-zone="UTC"
    refresh-interval="5"
    auto-refresh={false}
    autoRefresh
    client={new CloudflareClient({ endpoint: '/api/logs' })}
    headers={async () => ({ Authorization: 'Bearer …' })}
    filters={undefined}
    ongateway-logs-load={onLoad}
    ongateway-logs-error={(event) => event.currentTarget.refresh()}
    ongateway-logs-query-change={(event) => event.query.page > event.previous.page && event.preventDefault()}
  >
    <button slot="toolbar">Export</button>
  </gateway-logs>,
  <gateway-logs-panel entry={null} client={null} ongateway-logs-filter={(event) => event.filter.key} />,
  <gateway-logs-pager page={1} pages={null} ongateway-logs-change={(event) => event.changes.page} />,
];

export const wrong = [
  // @ts-expect-error: a filter is an object
  <gateway-logs filters={['provider']} />,
  // @ts-expect-error: there is no such outcome
  <gateway-logs status="failed" />,
  // @ts-expect-error: seconds are a number
  <gateway-logs refreshInterval="often" />,
  // @ts-expect-error: so they are as an attribute
  <gateway-logs refresh-interval="often" />,
  // @ts-expect-error: there is no such property
  <gateway-logs refreshRate={1} />,
  // @ts-expect-error: the total is there to be read
  <gateway-logs total={1} />,
  // @ts-expect-error: a method is no property
  <gateway-logs refresh={async () => undefined} />,
  // @ts-expect-error: a pager tells of no load
  <gateway-logs-pager ongateway-logs-load={onLoad} />,
  // @ts-expect-error: a load carries no error
  <gateway-logs ongateway-logs-load={(event) => event.error} />,
  // @ts-expect-error: the total may be unknown
  <gateway-logs ongateway-logs-load={(event) => event.total.toFixed()} />,
  // @ts-expect-error: it is another element
  <gateway-logs ref={createRef<HTMLInputElement>()} />,
  // @ts-expect-error: there is no such element
  <gateway-logs-rows />,
];

// @ts-expect-error: what is wrong in JSX is wrong in an object of props
export const props: GatewayLogsProps = { page: '1' };
