import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { GatewayLogsFilterEvent, GatewayLogsRevealEvent, GatewayLogsRowToggleEvent } from '../src/index.js';
import { placed } from './place.js';
import { bodyText, byId, event, flag, loadedLogs, loadLogs, text, whole, withoutControl, zones, type Context } from './support.js';

interface Args {
  expanded?: boolean;
  'time-zone'?: string;
  'show-date'?: boolean;
  gone?: boolean;
  'show-secrets'?: boolean;
  maxTokens?: number | null;
  key?: string;
  onGatewayLogsRowToggle?: (event: GatewayLogsRowToggleEvent) => void;
  onGatewayLogsFilter?: (event: GatewayLogsFilterEvent) => void;
  onGatewayLogsReveal?: (event: GatewayLogsRevealEvent) => void;
}

const meta = {
  title: 'gateway-logs-row',
  component: 'gateway-logs-row',
  args: { expanded: false, 'show-date': false, gone: false, 'show-secrets': false, maxTokens: 4000 },
  argTypes: {
    expanded: flag,
    'time-zone': zones,
    'show-date': flag,
    gone: flag,
    'show-secrets': flag,
    maxTokens: whole,
    key: text,
    ...withoutControl('entry', 'client'),
    onGatewayLogsRowToggle: event('gateway-logs-row-toggle'),
    onGatewayLogsFilter: event('gateway-logs-filter'),
    onGatewayLogsReveal: event('gateway-logs-reveal'),
  },
  decorators: [
    (story: () => unknown) => html`<div role="table" aria-label="Logs"><div role="rowgroup">${story()}</div></div>`,
  ],
  render: (args: Args, context: Context) => {
    const { client, entry } = loadedLogs(context);
    return html`
      <gateway-logs-row
        .entry=${entry}
        .client=${client}
        .maxTokens=${args.maxTokens ?? null}
        .key=${args.key ?? entry.id}
        ?expanded=${args.expanded}
        time-zone=${args['time-zone'] ?? nothing}
        ?show-date=${args['show-date']}
        ?gone=${args.gone}
        ?show-secrets=${args['show-secrets']}
        @gateway-logs-row-toggle=${args.onGatewayLogsRowToggle}
        @gateway-logs-filter=${args.onGatewayLogsFilter}
        @gateway-logs-reveal=${args.onGatewayLogsReveal}
      ></gateway-logs-row>
    `;
  },
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** Sent by a signed-in user. */
export const Success = {
  loaders: [
    loadLogs({
      filters: [
        { key: 'success', operator: 'eq', value: [true] },
        { key: 'cached', operator: 'eq', value: [false] },
        { key: 'metadata.key', operator: 'eq', value: ['user'] },
      ],
    }),
  ],
} satisfies Story;

/** The provider refused. */
export const ProviderError = {
  name: 'Provider error',
  loaders: [loadLogs({ where: ({ row }) => row.status_code === 429 })],
} satisfies Story;

/** A guardrail of the gateway blocked the prompt. */
export const GuardrailBlock = {
  name: 'Guardrail block',
  loaders: [
    loadLogs({ where: (log) => log.row.status_code === 424 && bodyText(log, 'response').includes('"code":2016') }),
  ],
} satisfies Story;

/** Answered from the gateway's cache, for nothing. */
export const CacheHit = {
  name: 'Cache hit',
  loaders: [loadLogs({ filters: [{ key: 'cached', operator: 'eq', value: [true] }] })],
} satisfies Story;

/** The first provider failed, the second answered. */
export const Fallback = { loaders: [loadLogs({ where: ({ row }) => row.step === 1 })] } satisfies Story;

/** Sent with a developer's key. */
export const VirtualKey = {
  name: 'Virtual key',
  loaders: [loadLogs({ filters: [{ key: 'metadata.key', operator: 'eq', value: ['virtual_key'] }] })],
} satisfies Story;

/** A log of the gateway that has what is rare, and what is meant ill. */
const odd = (id: string) => ({ loaders: [loadLogs({ gateway: 'odd', filters: byId(id) })] }) satisfies Story;

/** Everything is missing that a gateway may leave out. */
export const MissingValues = { ...odd('missing-values'), name: 'Missing values' } satisfies Story;

/** Names give way before figures do; each is whole in its tooltip, and in the panel. */
export const VeryLongNames = { ...odd('very-long-names'), name: 'Very long names' } satisfies Story;

export const VeryLongNamesNarrow = {
  ...VeryLongNames,
  name: 'Very long names, narrow',
  decorators: [placed({ width: 320 })],
} satisfies Story;

/** Markup is text, and what turns the direction of letters is shown by its number. */
export const HostileTexts = { ...odd('hostile-texts'), name: 'Hostile texts' } satisfies Story;

/** What looks like a key is masked, here in the name of a key. */
export const MaskedKey = { ...odd('masked-key'), name: 'Masked key' } satisfies Story;

export const Expanded = { ...Success, args: { expanded: true } } satisfies Story;

/** It has moved off the page that the reader is on, but stays for as long as it is open. */
export const Gone = { ...Success, args: { expanded: true, gone: true } } satisfies Story;

/** In a list that is not sorted by time, and so has no days. */
export const WithDate = { name: 'With date', ...Success, args: { 'show-date': true } } satisfies Story;
