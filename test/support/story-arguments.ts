import { expect } from '@open-wc/testing';
import { isRecord } from '../../src/testing/guards.js';

/** What a file of stories says of its arguments. */
export interface Arguments {
  readonly component: string;
  readonly argTypes: Readonly<Record<string, object | undefined>>;
}

/** An element in the manifest: what a host can set, and what it hears. */
export interface Documented {
  readonly tag: string;
  readonly attributes: readonly string[];
  /** Those without an attribute. */
  readonly properties: readonly { readonly name: string; readonly isReadonly: boolean }[];
  readonly events: readonly string[];
}

const records = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const nameOf = ({ name }: Record<string, unknown>): string => text(name);

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
      properties: fields.map((field) => ({ name: nameOf(field), isReadonly: field['readonly'] === true })),
      events: records(events).map(nameOf),
    };
  });
}

/** What somebody types for a property that is an object. */
const OBJECTS: Readonly<Record<string, object>> = {
  headers: { authorization: 'sample' },
  filters: [{ key: 'model', operator: 'eq', value: ['sample'] }],
  keys: ['model', 'sample'],
  capabilities: { search: [], status: false, source: true, sorts: ['model'], filters: ['model'] },
  value: { sample: [1, true] },
};

/** The value of a control's kind that differs from every default. */
function sampleOf(name: string, argType: object | undefined): unknown {
  if (!isRecord(argType)) return null;
  const { control, options } = argType;
  if (control === 'text') return 'sample';
  if (control === 'boolean') return true;
  if (control === 'object') return OBJECTS[name] ?? null;
  if (control === 'select' && Array.isArray(options)) return options.at(-1) ?? null;
  return isRecord(control) && control['type'] === 'number' ? 3 : null;
}

/** A value for each of them that has a control, as somebody at the controls would choose it. */
export function samplesOf({ argTypes }: Arguments, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    names.map((name) => {
      const sample = sampleOf(name, argTypes[name]);
      if (sample === null) throw new Error(`${name} has no control, or one of which there is no sample`);
      return [name, sample];
    }),
  );
}

const entriesOf = ({ argTypes }: Arguments) =>
  Object.entries(argTypes).map(([name, argType]) => ({ name, argType: isRecord(argType) ? argType : {} }));

/** The arguments that are told of in the Actions panel, by the events that they stand for. */
export function actionsOf(meta: Arguments): readonly { readonly name: string; readonly type: string }[] {
  return entriesOf(meta).flatMap(({ name, argType }) => (text(argType['action']) === '' ? [] : { name, type: text(argType['action']) }));
}

/** Properties that have no control though a host can set them. */
export function withoutControlOf({ argTypes }: Arguments, { properties }: Documented): readonly string[] {
  const settable = properties.filter(({ isReadonly }) => !isReadonly).map(({ name }) => name);
  return settable.filter((name) => !controlOf(argTypes[name]));
}

const controlOf = (argType: object | undefined): unknown => (isRecord(argType) ? argType['control'] : undefined);

/** Each attribute has a control, of each property something is said, each event is told among the actions; nothing is made up. */
export function expectArguments(meta: Arguments, { attributes, properties, events }: Documented): void {
  const { argTypes } = meta;
  expect(attributes.filter((name) => !controlOf(argTypes[name])), 'attributes without a control').to.deep.equal([]);
  expect(properties.flatMap(({ name }) => (controlOf(argTypes[name]) === undefined ? name : [])), 'properties of which nothing is said').to.deep.equal([]);
  expect(actionsOf(meta).map(({ type }) => type), 'events among the actions').to.have.members([...events]);
  const known = [...attributes, ...properties.map(({ name }) => name)];
  const unknown = entriesOf(meta).filter(({ name, argType }) => !known.includes(name) && !argType['action'] && !argType['description']);
  expect(unknown.map(({ name }) => name), 'arguments that are in no manifest').to.deep.equal([]);
}
