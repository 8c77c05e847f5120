// Makes Vue's templates know the elements: `import type {} from 'gateway-logs/vue'`. Types alone; at run time it is empty.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementOf, EventsOf, PropertiesOf, Tag } from './host-types.js';

type Emits<T extends Tag> = { [K in keyof EventsOf<T>]: (event: EventsOf<T>[K]) => void };

/** An element as a component in a template. */
export type GatewayLogsComponent<T extends Tag = 'gateway-logs'> = new () => ElementOf<T> & {
  /** @deprecated Not there at run time: for the types of templates alone. */
  readonly $props: PropertiesOf<ElementOf<T>> & Omit<HTMLAttributes, keyof PropertiesOf<ElementOf<T>>> & PublicProps;
  /** @deprecated Not there at run time: for the types of templates alone. */
  readonly $emit: EmitFn<Emits<T>>;
};

type Components = { [T in Tag]: GatewayLogsComponent<T> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
