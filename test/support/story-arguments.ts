import { expect } from '@open-wc/testing';
import { isRecord } from '../../src/testing/guards.js';

/** What a file of stories says of its arguments. */
export interface Arguments {
  readonly component: string;
  readonly argTypes: Readonly<Record<string, object | undefined>>;
}

/** An element in the manifest: what a host can set, and what it hears. */
interface Documented {
  readonly tag: string;
  readonly attributes: readonly string[];
  /** Those without an attribute, and what they are. */
  readonly properties: readonly { readonly name: string; readonly type: string; readonly isReadonly: boolean }[];
  readonly events: readonly string[];
}

const records = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const nameOf = ({ name }: Record<string, unknown>): string => text(name);
const typeOf = ({ type }: Record<string, unknown>): string => (isRecord(type) ? text(type['text']) : '');

/** All elements that `custom-elements.json` documents, which `npm run manifest` writes. */
export async function documentedElements(): Promise<readonly Documented[]> {
  const answer = await fetch(new URL('../../custom-elements.json', import.meta.url));
  if (!answer.ok) throw new Error('There is no custom-elements.json: npm run manifest');
  const manifest: unknown = await answer.json();
  if (!isRecord(manifest)) throw new Error('custom-elements.json is no manifest');
  const declarations = records(manifest['modules']).flatMap((module) => records(module['declarations']));
  return declarations.flatMap(({ tagName, attributes, members, events }) => {
    if (typeof tagName !== 'string') return [];
    const fields = records(members).filter(
      ({ kind, attribute, static: isStatic, privacy = 'public' }) =>
        kind === 'field' && attribute === undefined && isStatic !== true && privacy === 'public',
    );
    return {
      tag: tagName,
      attributes: records(attributes).map(nameOf),
      properties: fields.map((field) => ({ name: nameOf(field), type: typeOf(field), isReadonly: field['readonly'] === true })),
      events: records(events).map(nameOf),
    };
  });
}

/** The value of a control's kind that differs from every default. */
function sampleOf(argType: object | undefined): string | number | boolean | null {
  if (!isRecord(argType)) return null;
  const { control, options } = argType;
  if (control === 'text') return 'sample';
  if (control === 'boolean') return true;
  if (control === 'select' && Array.isArray(options)) {
    const last: unknown = options.at(-1);
    return typeof last === 'string' || typeof last === 'number' ? last : null;
  }
  return isRecord(control) && control['type'] === 'number' ? 3 : null;
}

/** A value for each attribute, as somebody at the controls would choose it. */
export function samplesOf({ argTypes }: Arguments, { attributes }: Documented): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries(
    attributes.map((name) => {
      const sample = sampleOf(argTypes[name]);
      if (sample === null) throw new Error(`${name} has no control`);
      return [name, sample];
    }),
  );
}

/** Each attribute and property has a control, or is said to have none; each event is told among the actions; nothing is made up. */
export function expectArguments({ argTypes }: Arguments, { attributes, properties, events }: Documented): void {
  const entries = Object.entries(argTypes).map(([name, argType]) => ({ name, argType: isRecord(argType) ? argType : {} }));
  const controlOf = (name: string): unknown => entries.find((entry) => entry.name === name)?.argType['control'];
  expect(attributes.filter((name) => !controlOf(name)), 'attributes without a control').to.deep.equal([]);
  expect(properties.flatMap(({ name }) => (controlOf(name) === undefined ? name : [])), 'properties of which nothing is said').to.deep.equal([]);
  // What can be typed has a control.
  const plain = properties.filter(({ type, isReadonly }) => !isReadonly && /^(string|number|boolean)( \| null)?$/.test(type));
  expect(plain.flatMap(({ name }) => (controlOf(name) === false ? name : [])), 'plain properties without a control').to.deep.equal([]);
  const actions = entries.flatMap(({ argType }) => text(argType['action']) || []);
  expect(actions, 'events among the actions').to.have.members([...events]);
  const known = [...attributes, ...properties.map(({ name }) => name)];
  const unknown = entries.filter(({ name, argType }) => !known.includes(name) && !argType['action'] && !argType['description']);
  expect(unknown.map(({ name }) => name), 'arguments that are in no manifest').to.deep.equal([]);
}
