// What frameworks' types are made of, read off the elements themselves.
import type { LitElement } from 'lit';
import type { GatewayLogsEventMaps } from './elements/event-maps.js';

export type {} from './define.js';
export type {} from './index.js';

/** The tags of this package. */
export type Tag = Extract<keyof HTMLElementTagNameMap, `gateway-logs${string}`>;

export type ElementOf<T extends Tag> = HTMLElementTagNameMap[T];

/** The events of an element, by name. */
export type EventsOf<T extends Tag> = T extends keyof GatewayLogsEventMaps ? GatewayLogsEventMaps[T] : unknown;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type IsWritable<E, K extends keyof E> = Same<Pick<E, K>, { -readonly [P in K]: E[P] }>;
// Not one by one: a property may be a function, or something else.
type IsMethod<V> = [V] extends [(...args: never[]) => unknown] ? true : false;

/** The names of what can be set on an element, but for `key`, which frameworks keep to themselves. */
type Settable<E, Names extends keyof E = Exclude<keyof E, keyof LitElement | 'key'>> = {
  [K in Names]: [IsWritable<E, K>, IsMethod<E[K]>] extends [true, false] ? K : never;
}[Names];

/** The properties that a host may set on an element. */
export type PropertiesOf<E> = { [K in Settable<E>]?: E[K] | undefined };

type Dashed<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Dashed<Rest>}`
  : Name;

type AttributeValue<V, Switch> = V extends boolean ? Switch : V extends number ? V | `${number}` : V;

/**
 * The attributes of `<gateway-logs>`, the one element that is set up with them: its properties that are text, numbers and
 * switches, in their names with dashes. `Switch` is what the framework turns into an attribute that is there or not.
 */
export type AttributesOf<E, Switch> = {
  [K in Settable<E> as E[K] extends string | number | boolean ? Dashed<K & string> : never]?: AttributeValue<E[K], Switch> | undefined;
};
