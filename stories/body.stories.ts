import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { GatewayLogsBody, GatewayLogsJsonView } from '../src/index.js';
import type { ReadBody } from '../src/model/body-view.js';
import { readBody } from '../src/model/read-body.js';
import type { GatewayName } from './gateways.js';
import { placed } from './place.js';
import { byId, defineOnce, event, flag, loadLogs, text, withoutControl, type Context } from './support.js';

defineOnce('gateway-logs-json-view', GatewayLogsJsonView);
defineOnce('gateway-logs-body', GatewayLogsBody);

interface Args {
  label?: string;
  json?: boolean;
  failed?: boolean;
  onUnmask?: (event: Event) => void;
}

/** Asks the gateway for one log, and for one of its bodies, of which what looks like a key is masked. */
function loadBody(id: string, side: 'request' | 'response', gateway: GatewayName = 'formats'): () => Promise<{ body: ReadBody | null }> {
  return async () => {
    const { logs } = await loadLogs({ gateway, filters: byId(id) })();
    const { signal } = new AbortController();
    const body = (await logs.client.detail(logs.entry, { signal }))[side];
    const read = body.state === 'stored' ? await readBody(body, side, logs.entry, signal) : null;
    return { body: read?.kind === 'read' ? (read.masked ?? read) : null };
  };
}

const meta = {
  title: 'gateway-logs-body',
  component: 'gateway-logs-body',
  args: { label: 'Response', json: false, failed: false },
  argTypes: { label: text, json: flag, failed: flag, ...withoutControl('body'), onUnmask: event('unmask') },
  loaders: [loadBody('anthropic-blocks', 'request')],
  render: (args: Args, { loaded }: Context) => html`
    <gateway-logs-body
      label=${args.label ?? nothing}
      ?json=${args.json}
      ?failed=${args.failed}
      .body=${loaded['body']}
      @unmask=${args.onUnmask}
    ></gateway-logs-body>
  `,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** A conversation with thinking, an image, calls of tools and their results. */
export const Default = {} satisfies Story;

/** The same as the JSON that was stored. */
export const AsJson = { name: 'As JSON', args: { json: true } } satisfies Story;

/** Put together from the events that the provider sent. */
export const Streamed = { loaders: [loadBody('streamed-tools', 'response')] } satisfies Story;

/** The stream ended with an error. */
export const FailedStream = { name: 'Failed stream', loaders: [loadBody('anthropic-overloaded', 'response')] } satisfies Story;

/** It begins at its end; earlier messages come on demand. */
export const LongConversation = { name: 'Long conversation', loaders: [loadBody('long-conversation', 'request')] } satisfies Story;

/** What looks like a key is masked until it is clicked; its panel then gives it the body without masks. */
export const Masked = { loaders: [loadBody('masked-key', 'request', 'odd')] } satisfies Story;

export const Narrow = { name: 'Narrow (320 px)', decorators: [placed({ width: 320 })] } satisfies Story;

export const Dark = { globals: { scheme: 'dark' } } satisfies Story;
