'use client';

import 'gateway-logs/define';
import type { GatewayLogsProps } from 'gateway-logs/react';

export default function List(props: GatewayLogsProps) {
  return <gateway-logs {...props} />;
}
