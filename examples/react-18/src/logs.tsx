import 'gateway-logs/define';
import type {} from 'gateway-logs/react';
import type { GatewayLogs, GatewayLogsLoadEvent } from 'gateway-logs';
import { useLayoutEffect, useRef } from 'react';

interface LogsProps extends Pick<GatewayLogs, 'filters' | 'headers'> {
  readonly onLoad: (event: GatewayLogsLoadEvent) => void;
}

/** React 18 writes attributes alone: properties and listeners are set before the element asks for the first time. */
export function Logs({ filters, headers, onLoad }: LogsProps) {
  const ref = useRef<GatewayLogs>(null);
  useLayoutEffect(() => {
    const logs = ref.current;
    if (logs === null) return;
    logs.filters = filters;
    logs.headers = headers;
  }, [filters, headers]);
  useLayoutEffect(() => {
    const logs = ref.current;
    logs?.addEventListener('gateway-logs-load', onLoad);
    return () => logs?.removeEventListener('gateway-logs-load', onLoad);
  }, [onLoad]);
  return <gateway-logs ref={ref} endpoint="/api/logs" auto-refresh refresh-interval={1} />;
}
