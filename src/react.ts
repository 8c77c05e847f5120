// Makes JSX know the elements: `import type {} from 'gateway-logs/react'`. Types alone; at run time it is empty.
import type * as React from 'react';
import type { AttributesOf, ElementOf, EventsOf, PropertiesOf, Tag } from './host-types.js';

/** Before 19, React wrote attributes alone on custom elements, `false` as the text "false" among them. */
type SetsProperties = 'use' extends keyof typeof React ? true : false;

type Attributes<T extends Tag> = T extends 'gateway-logs'
  ? AttributesOf<ElementOf<T>, SetsProperties extends true ? boolean | '' : true | ''>
  : unknown;

type EventName = Extract<keyof HTMLElementEventMap, `gateway-logs-${string}`>;
type Heard<T extends Tag> = SetsProperties extends true ? keyof EventsOf<T> : never;

/** Names with dashes pass as unknown attributes unless they are ruled out, so that those that would hear nothing are. */
type Listeners<T extends Tag> = {
  [K in Heard<T> & EventName as `on${K}`]?:
    | ((event: HTMLElementEventMap[K] & { readonly currentTarget: ElementOf<T> }) => void)
    | undefined;
} & { [K in Exclude<EventName, Heard<T>> as `on${K}`]?: undefined };

type Own<T extends Tag> = (SetsProperties extends true ? PropertiesOf<ElementOf<T>> : unknown) & Attributes<T> & Listeners<T>;

type Standard<T extends Tag> = React.DetailedHTMLProps<React.HTMLAttributes<ElementOf<T>>, ElementOf<T>>;

/** The props of an element in JSX. React 18 knows attributes and `ref`; React 19 properties and listeners, too. */
export type GatewayLogsProps<T extends Tag = 'gateway-logs'> = Omit<Standard<T>, keyof Own<T>> & Own<T>;

type Elements = { [T in Tag]: GatewayLogsProps<T> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
