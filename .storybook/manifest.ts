/// <reference types="vite/client" />
import type { Preview } from '@storybook/web-components-vite';

interface Named {
  readonly name: string;
}

interface Member {
  readonly kind: string;
  readonly name: string;
  readonly description?: string;
  readonly privacy?: string;
  readonly parameters?: readonly Named[];
  readonly static?: boolean;
  readonly attribute?: string;
}

interface Declaration {
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly cssParts?: readonly Named[];
  readonly slots?: readonly Named[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** What has an attribute is told there. */
function isForScripts({ static: isStatic, attribute }: Pick<Member, 'static' | 'attribute'>): boolean {
  return isStatic !== true && attribute === undefined;
}

/** Storybook's tables have no room for methods: they are told below what the element is for. */
function withMethods({ description = '', members = [] }: Declaration): string {
  const methods = members.filter(({ kind, privacy = 'public', ...member }) => kind === 'method' && privacy === 'public' && isForScripts(member));
  const lines = methods.map(({ name, parameters = [], description: purpose = '' }) => {
    const call = `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`;
    return `- \`${call}\`: ${purpose.replaceAll('\n', ' ')}`;
  });
  return lines.length === 0 ? description : [description, '', 'Methods:', '', ...lines].join('\n');
}

/** Storybook keeps one entry a name, so that the part "heading" would take the place of the attribute. */
function rename(items: readonly Named[] | undefined, named: (name: string) => string): readonly Named[] {
  return (items ?? []).map((item) => ({ ...item, name: named(item.name) }));
}

/**
 * What `npm run manifest` wrote, in the form that is best for the pages of documentation.
 * @throws when it has not been run
 */
export function readManifest(): object {
  const files = import.meta.glob<Manifest>('../custom-elements.json', { eager: true, import: 'default' });
  const [manifest] = Object.values(files);
  if (manifest === undefined) throw new Error('There is no custom-elements.json: npm run manifest writes it');
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations?.map((declaration) => ({
      ...declaration,
      description: withMethods(declaration),
      members: declaration.members?.filter(isForScripts) ?? [],
      cssParts: rename(declaration.cssParts, (name) => `::part(${name})`),
      slots: rename(declaration.slots, (name) => `slot="${name}"`),
    })),
  }));
  return { ...manifest, modules };
}

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

/** The order of the tables: what a host writes first comes first. */
const CATEGORIES: readonly unknown[] = ['attributes', 'properties', 'events', 'methods', 'slots', 'css custom properties', 'css shadow parts'];

/** Those of the stories alone come last. */
function placeOf(category: unknown): number {
  const place = CATEGORIES.indexOf(category);
  return place === -1 ? CATEGORIES.length : place;
}

export const inOrder: Enhancer = ({ argTypes }) =>
  Object.fromEntries(Object.entries(argTypes).sort(([, a], [, b]) => placeOf(a.table?.category) - placeOf(b.table?.category)));

/** Only attributes and properties are arguments of the stories; the rest is there to be read. */
export const withoutIdleControls: Enhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const category: unknown = argType.table?.category;
      const isArgument = category === undefined || category === 'attributes' || category === 'properties';
      return [name, isArgument ? argType : { ...argType, control: { disable: true } }];
    }),
  );
