// Never run: `npm run check` fails if the types of the elements are lost, or promise what React 18 does not do.
import type { GatewayLogs, GatewayLogsLoadEvent } from 'gateway-logs';
import { createRef } from 'react';

export const right = [
  <gateway-logs
    ref={createRef<GatewayLogs>()}
    key="logs"
    className="logs"
    endpoint="/api/logs"
    status="error"
    per-page={10}
    page="2"
    time-zone="UTC"
    refresh-interval="5"
    auto-refresh
    show-secrets={undefined}
  >
    <button slot="toolbar">Export</button>
  </gateway-logs>,
  <gateway-logs-panel ref={createRef<HTMLElementTagNameMap['gateway-logs-panel']>()} />,
];

export const wrong = [
  // @ts-expect-error: React 18 sets no properties
  <gateway-logs filters={[]} />,
  // @ts-expect-error: nor does it set those whose attribute has another name
  <gateway-logs refreshInterval={5} />,
  // @ts-expect-error: it listens to no events but the browser's own
  <gateway-logs ongateway-logs-load={(event: GatewayLogsLoadEvent) => event.total} />,
  // @ts-expect-error: it writes false as text, which is there
  <gateway-logs auto-refresh={false} />,
  // @ts-expect-error: there is no such outcome
  <gateway-logs status="failed" />,
  // @ts-expect-error: seconds are a number
  <gateway-logs refresh-interval="often" />,
  // @ts-expect-error: it is another element
  <gateway-logs ref={createRef<HTMLInputElement>()} />,
  // @ts-expect-error: there is no such element
  <gateway-logs-rows />,
];
