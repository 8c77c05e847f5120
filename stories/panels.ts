import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { GatewayLogsFilterEvent, GatewayLogsRevealEvent } from '../src/index.js';
import type { GatewayLog } from '../src/testing/index.js';
import type { GatewayName } from './gateways.js';
import { byId, event, flag, loadedLogs, loadLogs, withoutControl, zones, type Context } from './support.js';

export interface PanelArgs {
  'time-zone'?: string;
  'show-secrets'?: boolean;
  onGatewayLogsFilter?: (event: GatewayLogsFilterEvent) => void;
  onGatewayLogsReveal?: (event: GatewayLogsRevealEvent) => void;
}

/** What every file of stories of `<gateway-logs-panel>` begins with. */
export const panel = {
  component: 'gateway-logs-panel',
  args: { 'show-secrets': false },
  argTypes: {
    'time-zone': zones,
    'show-secrets': flag,
    ...withoutControl('entry', 'client'),
    onGatewayLogsFilter: event('gateway-logs-filter'),
    onGatewayLogsReveal: event('gateway-logs-reveal'),
  },
  render: (args: PanelArgs, context: Context) => {
    const { client, entry } = loadedLogs(context);
    return html`
      <gateway-logs-panel
        .entry=${entry}
        .client=${client}
        time-zone=${args['time-zone'] ?? nothing}
        ?show-secrets=${args['show-secrets']}
        @gateway-logs-filter=${args.onGatewayLogsFilter}
        @gateway-logs-reveal=${args.onGatewayLogsReveal}
      ></gateway-logs-panel>
    `;
  },
} as const;

/** The story of one log of a gateway; unless told otherwise, of the one that has a log of each kind of body. */
export function kind(id: string, gateway: GatewayName = 'formats') {
  return { parameters: { log: id }, loaders: [loadLogs({ gateway, filters: byId(id) })] } satisfies StoryObj<PanelArgs>;
}

/** A chat with its answer in one piece. */
export const isAnsweredChat = ({ row, request }: GatewayLog): boolean =>
  row.model_type === 'chat' &&
  row.status_code === 200 &&
  row.response_content_type === 'application/json' &&
  request !== undefined;
